"""A rewrite without a model replaces what was found, sentence by sentence, and leaves the rest as it stood."""

import re

import pytest

from bot.domain import Mode
from bot.verification.verify import Verifier
from tests.coaching import Propose

BODY = "The plan for the north roof is in the folder, with both prices."
ASK = "Which of the two plans suits your team better?"
WHAT_HELPS = "What would you like as a next step, if any?"


def test_slots_are_filled_from_the_flagged_sentence(propose: Propose) -> None:
    text = f"Hi Dana,\n\nI've gone ahead and kept 30 minutes on Thursday at 2. {BODY} {ASK}\n\nMarcus"

    proposal = propose(text)

    assert proposal.rewrite == text.replace(
        "I've gone ahead and kept 30 minutes on Thursday at 2.",
        "I can keep 30 minutes free Thursday at 2; does that suit you?",
    )
    assert proposal.before_you_send == ("Take back the invite to Dana.",)


def test_what_presses_goes_where_the_rest_says_and_asks_enough(propose: Propose) -> None:
    rewrite = propose.rewrite(f"Hi Dana,\n\nI've gone ahead and kept it. {BODY} {ASK}")

    assert rewrite == f"Hi Dana,\n\n{BODY} {ASK}"


def test_mail_that_would_ask_nothing_any_more_asks_at_its_end_what_a_reframe_asks(propose: Propose) -> None:
    rewrite = propose.rewrite(f"Hi Dana,\n\nI've gone ahead and kept it.\n{BODY}\n\nBest,\nMarcus")

    assert rewrite == f"Hi Dana,\n\n{BODY}\n\nWhat should be arranged first?\n\nBest,\nMarcus"


def test_mail_on_one_line_asks_where_the_last_sentence_went(propose: Propose) -> None:
    rewrite = propose.rewrite(f"Hi Dana, {BODY} I've gone ahead and kept it. Marcus")

    assert rewrite == f"Hi Dana, {BODY} What should be arranged first? Marcus"


def test_question_that_went_is_answered_by_a_question_of_its_own(propose: Propose) -> None:
    rewrite = propose.rewrite(f"Hi Dana,\n\nI've gone ahead and kept it.\n{BODY}\nWill you sign it today?\n\nMarcus")

    assert rewrite == f"Hi Dana,\n\n{BODY}\n\nWhich date would suit your own plan?\n\nMarcus"


def test_no_reframe_is_said_twice(propose: Propose) -> None:
    text = f"I've gone ahead and one. I've gone ahead and two. I've gone ahead and three. {BODY}"

    rewrite = propose.rewrite(text)

    assert rewrite == f"What should be arranged first? {BODY}"


def test_sentence_that_rests_on_one_that_went_goes_too_and_is_named(propose: Propose) -> None:
    proposal = propose(f"I've gone ahead and kept it. Otherwise the crew will not wait. {BODY} {ASK}")

    assert proposal.rewrite == f"{BODY} {ASK}"
    assert any("Otherwise the crew will not" in check for check in proposal.before_you_send)


@pytest.mark.parametrize(
    "stays",
    [
        "Otherwise you have 14 days to look at it.",
        "The crew will not wait for it.",
        "Would the 14th suit you?",
        "It is good to know who else looks at the drawings.",
    ],
)
def test_sentence_that_says_something_of_its_own_stays(propose: Propose, stays: str) -> None:
    rewrite = propose.rewrite(f"I've gone ahead and kept it. {stays} {BODY} {ASK}")

    assert rewrite == f"{stays} {BODY} {ASK}"


def test_sentence_in_the_next_paragraph_does_not_rest_on_what_went(propose: Propose) -> None:
    rewrite = propose.rewrite(f"I've gone ahead and kept it.\n\nOtherwise all is well. {BODY} {ASK}")

    assert rewrite == f"Otherwise all is well. {BODY} {ASK}"


def test_what_goes_without_being_quoted_is_named(propose: Propose) -> None:
    text = f"I've gone ahead and one. Sign it today. It is costing you money. Sign that now. {BODY} {ASK}"

    proposal = propose(text)

    assert proposal.rewrite == f"{BODY} {ASK}"
    assert "Taken out as well: \u201cSign that now\u201d (rush to the customer)." in proposal.before_you_send


def test_blank_is_announced(propose: Propose) -> None:
    proposal = propose("Just checking in. It is costing you money, every single day of the week.")

    assert proposal.rewrite is not None
    assert len(re.findall(r"\[[^\]]+\]", proposal.rewrite)) == 1
    assert any("[brackets]" in check for check in proposal.before_you_send)


def test_sentence_with_nothing_to_say_instead_goes(propose: Propose) -> None:
    rewrite = propose.rewrite(f"We are so excited about it and sorry to bother you. {BODY} {ASK}")

    assert rewrite == f"{BODY} {ASK}"


def test_fact_that_goes_without_being_highlighted_is_named(propose: Propose) -> None:
    long = "We are so excited about it all, and this goes on for longer than ninety characters, or 40 days, as you see"

    checks = propose(f"{long}; sorry to bother you. {BODY} {ASK}").before_you_send

    assert any("40 days" in check for check in checks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi Dana, please sign it now. " + BODY, f"Hi Dana, which date would suit your own plan? {BODY}"),
        ("Hi Dana, I've gone ahead and kept it. " + BODY, f"Hi Dana, what should be arranged first? {BODY}"),
        (
            "Hi Dana,\nplease sign it now.\n{ask}",
            "Hi Dana,\nWhat may help you decide: [the date, the figure or the answer you are waiting for].\n{ask}",
        ),
        (
            "Hi Dana, I've gone ahead and kept 30 minutes Friday. {ask}",
            "Hi Dana, I can keep 30 minutes free Friday; does that suit you? {ask}",
        ),
    ],
)
def test_greeting_on_the_same_line_stays(propose: Propose, text: str, expected: str) -> None:
    rewrite = propose.rewrite(text.format(ask=ASK))

    assert rewrite == expected.format(ask=ASK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus", "Best,\nMarcus"),
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus\n\n> Is March possible?", "Best,\nMarcus"),
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus\n\nOn 3 May, Dana wrote:\nIs March free?", "Best,\nMarcus"),
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus  Hale\n\n\n\nNorthwind", "Best,\nMarcus Hale\n\nNorthwind"),
        (
            "Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus\n\nPS: the plan is here.",
            "Best,\nMarcus\n\nPS: the plan is here.",
        ),
        ("Hi Dana,\n\nJust checking in.", WHAT_HELPS),
    ],
    ids=["signature", "marks", "thread", "spaces", "postscript", "bare"],
)
def test_missing_ask_is_put_above_the_signature(propose: Propose, text: str, expected: str) -> None:
    rewrite = propose.rewrite(text)

    assert rewrite.endswith(expected)
    assert rewrite.index(WHAT_HELPS) <= rewrite.index(expected)
    assert rewrite.count(WHAT_HELPS) == 1
    assert "\n>" not in rewrite
    assert "wrote:" not in rewrite


def test_answers_between_quoted_lines_keep_their_place(propose: Propose) -> None:
    text = f"> Is March possible?\nPlease sign it now.\n> And the price?\n{BODY}"

    rewrite = propose.rewrite(text)

    assert rewrite == text.replace("Please sign it now.", "Which date would suit your own plan?")


def test_mail_about_us_alone_is_given_a_question(propose: Propose) -> None:
    text = "I did what I do. We do what we like. My team and I love our work."

    proposal = propose(text)

    assert proposal.rewrite == f"{text}\n\nIs this worth a closer look for you, or not at the moment?"


def test_worst_of_a_long_sentence_is_answered_and_nothing_is_stacked_on_it(propose: Propose) -> None:
    long = "I've gone ahead and kept it for everybody in the house, so would you be so good and sign it right now"

    rewrite = propose.rewrite(f"{long}. {BODY}")

    assert rewrite == f"What should be arranged first? {BODY}"


def test_only_one_reframe_asks(propose: Propose) -> None:
    text = f"Just checking in. Please sign it today. It is costing you money. I've gone ahead and kept it.\n{BODY}"

    rewrite = propose.rewrite(text)

    assert rewrite == f"{BODY}\n\nWhere do you stand on this, and is anything still open?"


def test_blanks_are_left_only_where_a_mail_would_be_a_stump_without(propose: Propose) -> None:
    rewrite = propose.rewrite("Just checking in. It is costing you money, every single day of the week.")

    assert rewrite.startswith("One thing of use either way: [a fact].")


def test_list_keeps_its_marks(propose: Propose) -> None:
    rewrite = propose.rewrite(f"{BODY}\n- I've gone ahead and kept it\n2) one price")

    assert rewrite == f"{BODY}\n2) one price\n\nWhat should be arranged first?"


def test_list_marks_of_sentences_taken_out_go_with_them(propose: Propose) -> None:
    rewrite = propose.rewrite(f"{BODY}\n- We are so excited\n- We are so proud\n- one price\n\n{ASK}")

    assert rewrite == f"{BODY}\n- one price\n\n{ASK}"


def test_name_that_looks_like_a_template_is_only_a_name(propose: Propose, verifier: Verifier) -> None:
    text = f"Hi Dana{{when}},\n\nPlease sign it today. {BODY} {ASK}"

    proposal = propose(text)

    assert proposal.highlights[0].reads_as == "rush to Dana{when}"
    assert verifier.verify(proposal, propose.analysis(text), mode=Mode.LOCAL).violations == ()
