"""What went with a sentence is asked back once, whole, and only where the customer may need it."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Mode
from bot.models.local.coach import PlaybookCoach
from bot.models.local.mail.left_out import taken_out
from bot.models.local.mail.phrases import phrase_with
from bot.models.local.mail.rewriting import Rewrite
from bot.models.local.reply.before_sending import Sending, _unsure, before_sending
from bot.models.local.sentence.reframing import suits
from bot.playbook.signals import Reframe
from bot.rendering.reply import compose_reply
from bot.verification.verify import Verifier
from tests.coaching import Propose
from tests.parts import analyst

ANALYST = analyst()
COACH = PlaybookCoach(ANALYST)
REST = "The gate you chose is painted and dry. Which of your two drivers fetches it?"


def checks(pressing: str) -> tuple[str, ...]:
    analysis = ANALYST.analyse(read_draft(f"Hi Ines,\n\n{pressing} {REST}\n\nBest,\nOle"))
    whole = COACH.propose(analysis).whole
    assert analysis.findings
    assert Verifier(ANALYST).verify(whole, analysis, mode=Mode.LOCAL).violations == ()
    return whole.before_you_send


@pytest.mark.parametrize(
    "pressing",
    [
        "This is my fourth email in two weeks.",
        "If I don't hear from you by Friday I will close your file.",
        "I'm two deals short of my quota this month.",
        "Every day you wait is costing you 300 euros.",
        "I'd hate to have to take this up with Mrs Adler in Lund.",
    ],
)
def test_nothing_is_asked_back_that_only_pressed(pressing: str) -> None:
    assert not any("Gone from the draft" in check for check in checks(pressing))


def test_price_is_asked_back_with_what_it_is_for() -> None:
    assert "Gone from the draft: $14.20 a seat. Put back what Ines needs." in checks(
        "The paint was $90. I just need your signature, at $14.20 a seat."
    )


def test_price_is_asked_back_with_the_words_before_it() -> None:
    assert "Gone from the draft: \u201cthe second offer at $14.20 a seat\u201d. Put back what Ines needs." in checks(
        "The paint was $90. I just need your signature under the second offer at $14.20 a seat."
    )


@pytest.mark.parametrize(
    ("thing", "text", "phrase"),
    [
        ("9 March", "I pencilled the crane for 9 March so we lose no time.", "the crane for 9 March"),
        ("285", "It has a lid lock, to EN 285 and a quiet pump.", "EN 285"),
        ("three-year", "It has a lamp and a three-year battery plan. It is red.", "a three-year battery plan"),
        ("the 30th", "From today to the 30th the chair may go.", "the 30th"),
        ("\u00a31,120", "Say what you want; it was \u00a31,120.", "\u00a31,120"),
        ("Paul", "I had Paul have a word.", "Paul"),
        ("3 March", "Come to our fitting on 3\nMarch. Yours \n", "3 March"),
    ],
)
def test_what_is_gone_is_named_by_words_that_stand_on_their_own(thing: str, text: str, phrase: str) -> None:
    assert phrase_with(thing, text) == phrase


def test_only_price_of_a_mail_is_asked_back_whatever_it_was_told_for() -> None:
    told = checks("I'd hate for you to have to explain why you said no at $14.20 a seat, or $12 with lids.")

    assert any("$14.20 a seat" in check for check in told)


@pytest.mark.parametrize("at", ["Gareth has been on my back for it", "the lorry closes at 2"])
def test_no_rival_and_no_hour_of_ours_is_asked_back(at: str) -> None:
    told = checks(f"I've put you down for 30 cases of the red, and please sign today, although {at}.")

    assert not any("Gone from the draft" in check for check in told)


def test_place_is_named_once() -> None:
    told = checks("I've put you down for week 19, at Harbour Street, as Harbour Street is near.")

    assert " ".join(told).count("Harbour Street") == 1


def test_what_of_a_sentence_is_not_quoted_above_is_named_without_its_and() -> None:
    told = checks("We are 3 deals off our number this month and you would be doing me a huge favour if you signed.")

    assert not any("\u201cand" in check for check in told)


def test_sentence_that_holds_a_fact_is_named_before_the_others() -> None:
    told = checks(
        "If I don't hear from you by Friday I will close your file. I'd hate to have to take this up with your boss."
        " After all I did for you I deserve an answer. This is my fourth email. I have been chasing you and talking to"
        " myself. I'm two deals short of my quota. You'd be mad to miss out on what all others have."
        " Every day you wait is costing you 300 euros, Laurette says."
    )

    assert "and four more." in " ".join(told)
    assert any("\u201cEvery day you wait is costing" in check for check in told)


def test_what_stood_beside_the_quoted_part_of_a_sentence_is_named() -> None:
    told = checks(
        "I need your signature on the \u20ac48,200 order (no. 4471, 3 units at \u20ac16,066.67, delivery Kirkby "
        "dock 4, contact Ana Ruiz, +44 151 496 0000) by noon on Friday or I lose my bonus."
    )

    (gone,) = (check for check in told if "Gone from the draft" in check)
    lost = ("\u20ac48,200", "4471", "3 units", "\u20ac16,066.67", "Kirkby", "dock 4", "Ana Ruiz", "+44 151 496 0000")
    assert all(fact in gone for fact in lost)
    # What only pulled is named too, and nobody has to put it back.
    assert "Friday" not in gone
    assert all(fact in " ".join(told) for fact in ("Friday", "noon"))


def test_price_that_rises_holds_until_no_day() -> None:
    words = "Resin goes up 7% from the 1st, so it would make sense to get this over the line by Friday."

    assert not suits(Reframe("The {amount} stands until {when}."), words)


def test_what_the_mail_owns_is_not_undone() -> None:
    told = checks("I've told your caretaker to expect the fitters on the 9th, and I didn't want you to lose the dates.")

    assert not any("ndo" in check and "caretaker" in check for check in told)


def test_what_was_done_in_a_sentence_that_presses_otherwise_is_undone() -> None:
    told = checks("I've held the calfskin and I hope you won't let me down after all the work I did.")

    act = "I've held the calfskin"
    assert f"Undo this until Ines says yes: \u201c{act}\u201d." in told


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("We've since gone ahead with it.", "We've since gone ahead with it"),
        ("I went ahead with it since nobody answered.", "I went ahead with it"),
        ("I've gone ahead with it even though it was early.", "I've gone ahead with it"),
    ],
)
def test_act_to_undo_is_named_without_its_reason(words: str, act: str) -> None:
    assert f"Undo this until Ines says yes: \u201c{act}\u201d." in checks(words)


def test_two_of_what_was_left_standing_are_named_where_much_was_found() -> None:
    work = Rewrite("", (), (), 0, ("We have space from September only.", "The next opening would be in 2028."))

    (told,) = _unsure(work, ANALYST)

    assert "We have space from September only" in told
    assert "The next opening would be in 2028" in told
    assert "settled before a yes" in told


def test_what_stands_in_the_rewrite_is_not_told_as_taken_out() -> None:
    analysis = ANALYST.analyse(read_draft(f"Hi Ines,\n\n{REST}\n\nBest,\nOle"))
    gone = (
        "The third gate is new this year, and I told all of your neighbours.",
        "The gate you chose is painted and dry.",
    )
    rewrite = f"Hi Ines, the third gate is new this year. {REST} The third gate is new this year."

    told = before_sending(Sending(analysis, str, rewrite, [], [], [], gone, [], []), [], room=44)

    assert told == ("Taken out as well: \u201cI told all of your neighbours\u201d.",)


MANY_ACTS = (
    "I've put you down for 30 cases of the red at $14.20 a case, and I've told your caretaker to expect the lorry on "
    "the 9th. I've copied in your director. If I don't hear from you by Friday I will close your file. I'd hate to "
    "have to take this up with Mrs Adler in Lund. Every day you wait is costing you 300 euros, Laurette says."
)


@pytest.mark.parametrize("unsure", [False, True])
def test_what_went_is_told_before_what_is_cut_for_room(*, unsure: bool) -> None:
    draft = read_draft(f"Hi Ines,\n\n{MANY_ACTS} {REST}\n\nBest,\nOle")
    analysis = ANALYST.analyse(draft)._replace(unsure=unsure)

    verified = Verifier(ANALYST).verify(COACH.propose(analysis).whole, analysis, mode=Mode.LOCAL)
    assert verified.advice
    told = verified.advice.before_you_send

    assert [check.startswith("Read as a mail") for check in told] == [unsure, *[False] * (len(told) - 1)]
    warned = told[: 2 + unsure]
    assert warned[unsure] == "Take their director off cc, or ask Ines first."
    assert warned[unsure + 1].startswith(("Gone from the draft: ", "Taken out as well: "))
    assert "300 euros" in warned[unsure + 1]
    shown = compose_reply(verified.advice, reader="Ines", help="help").checks
    assert shown[: 2 + unsure] == warned


def test_part_between_two_marks_is_no_quotation_of_nothing(shipped_analyst: Analyst) -> None:
    mail = f"Hi Ines,\n\n{', as you know' * 40}. Every day you wait costs you your good name.\n\nBest,\nOle"

    assert Propose(shipped_analyst, PlaybookCoach(shipped_analyst)).rewrite(mail)


LONG = "Since the visit in May we've drawn four layouts of the dairy in Thirsk, and priced each, so do say where it is"


@pytest.mark.parametrize(
    ("found", "is_told"),
    [("so do say where it is", False), ("Since the visit in May we've drawn four layouts of the dairy", True)],
)
def test_reason_is_told_of_no_other_words_than_those_that_are_quoted(found: str, *, is_told: bool) -> None:
    def why(words: str) -> str:
        return "a reason" if found in words or words in found else ""

    (line,) = taken_out([LONG], "", why, room=40)

    assert "do say" not in line
    assert ("(a reason)" in line) is is_told
