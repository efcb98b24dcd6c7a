"""A silence that would count as a yes becomes a question, with what would follow from a yes."""

import pytest

from bot.models.local.acts.silent_yes import asked_for_a_yes
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.unheard import beside_what_was_found
from tests.coaching import rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "Unless I hear otherwise by 6 May I will take it that you accept the rota, and the bill of £40 follows.",
            "Could you tell me whether you accept the rota, by 6 May if that works for you? The bill would be £40.",
        ),
        (
            "If I don't hear from you by Friday I'll assume you're fine with the later start.",
            "Could you tell me whether you're fine with the later start, by Friday if that works for you?",
        ),
        (
            "Without an answer by Friday I shall presume the order for the six doors stands and ship them.",
            "Could you tell me whether the order for the six doors stands, by Friday if that works for you?",
        ),
    ],
)
def test_it_is_asked(sentence: str, asked: str) -> None:
    rewrite = rewrite_of(f"Dear Mr Bose,\n\nThe drawings are with you since Monday. {sentence}\n\nRegards,\nPia Holm")

    assert asked in rewrite


def test_what_we_would_then_do_is_not_asked() -> None:
    said = "I shall assume the September slot is yours and let our planner know tomorrow."

    assert next(asked_for_a_yes(said)) == "Is the September slot yours, or is something still open?"


def test_nobody_is_asked_whether_they_are_not_interested() -> None:
    mail = "If I don't hear from you by Friday I'll assume you are not interested and close the file."

    assert "whether you are not" not in rewrite_of(f"Dear Mr Bose,\n\nThe drawings cost £90. {mail}\n\nRegards,\nPia")


def test_a_mail_that_only_counts_and_assumes_gets_a_rewrite() -> None:
    rewrite = rewrite_of(
        "This is the third time I'm writing. Please reply by Monday, otherwise I'll assume you're fine with the move on"
        " 4 March and send the invoice for 5,100. Regards, Pia"
    )

    assert "whether you're fine with the move on 4 March" in rewrite
    assert "5,100" in rewrite


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "Unless we hear otherwise by Friday the invoice will be raised on the two-year basis.",
            "Should the invoice be raised on the two-year basis, or not yet?",
        ),
        ("I shall treat the dates as confirmed from Thursday.", "Are the dates confirmed, or still open?"),
        ("We will regard your order as placed unless you object.", "Is your order placed, or still open?"),
        ("We shall take the order as placed on Friday.", "Is the order placed, or still open?"),
        (
            "Unless you tell me otherwise, I'll put you down for the big tent.",
            "Shall I put you down for the big tent, or would you rather I didn't?",
        ),
        ("No news by noon means the order stands.", "Does the order stand, or is something still open?"),
        (
            "Should we hear nothing by the 20th, we take it that the list is complete.",
            "Is the list complete, or is something still open?",
        ),
        ("I am taking your silence as a yes.", "Is it a yes, or is something still open?"),
        (
            "If we don't hear back we will take it that everything is fine.",
            "Is everything fine, or is something still open?",
        ),
        (
            "If I don't hear from you by noon I'll assume that we go ahead.",
            "Shall we go ahead, or is something still open?",
        ),
    ],
)
def test_what_silence_would_have_settled_is_asked_without_a_date_of_ours(sentence: str, asked: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), sentence, presses=True) == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "As you asked, I'll treat the dates as confirmed.",
        "I'll treat your questions as urgent.",
        "We treat the dates as provisional until you write.",
        "If I don't hear from the mill by Friday I'll ring them.",
        "Unless you hear otherwise the office is open on Monday.",
        "If we do not hear from you we will close the file.",
        "I'll consider your offer carefully.",
        "I assume the order stands.",
        "We'll take the spare shelf as agreed.",
        "On Monday we shall count the crates as agreed.",
        "We will count the crates as agreed.",
        "I see the oven as sold.",
        "I'll treat the dates as confirmed from Monday, as you asked.",
        'Unless we hear otherwise by Friday we will print "Rosa and Son" on the sign.',
    ],
)
def test_what_takes_no_yes_from_silence_stays(sentence: str) -> None:
    assert list(asked_for_a_yes(sentence)) == []
