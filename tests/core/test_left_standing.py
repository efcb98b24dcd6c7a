"""What is left of a mail stands on its own, and says nothing that its draft did not."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Proposal, SignalKey
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.reframing import suits
from bot.models.local.sentence.turns import turned
from bot.playbook.signals import Reframe
from tests.coaching import coached
from tests.mails import MAILS
from tests.parts import analyst

ANALYST = analyst()
BODY = "The two pumps of the pool would be rebuilt in four days, and the pool stays open."


def proposed(text: str) -> Proposal:
    return coached(f"Hi Ines,\n\n{text}\n\nBest,\nOle")


def rewritten(text: str) -> str:
    rewrite = proposed(text).rewrite
    assert rewrite is not None
    return rewrite


@pytest.mark.parametrize(
    "words",
    [
        "The first payment of 476 euros goes out on 1 December unless you tell me otherwise.",
        "The invoice for 310 pounds goes out on 4 May unless I hear from you, at the old rate.",
        "Your card is charged 310 pounds on 4 May unless you cancel.",
    ],
)
def test_day_of_a_payment_is_no_end_of_a_price(words: str) -> None:
    assert not suits(Reframe("The {amount} stands until {when}."), words)
    assert "holds until" not in (proposed(f"{BODY} Please sign it today. {words}").rewrite or "")


def test_price_keeps_what_it_is_the_price_of() -> None:
    words = "I have kept the \u00a32.46 a meal for you, but head office only lets me do that until Friday week."

    assert "I have kept the £2.46 a meal for you; that holds until Friday week." in rewritten(f"{BODY} {words}")


def test_story_of_a_scare_goes_with_it() -> None:
    rewrite = rewritten(
        f"{BODY} I'd hate you to be the one the parents ask why the water was green. "
        "That is precisely what happened at a school we look after in Redhill when they put things off last time."
    )

    assert "Redhill" not in rewrite


def test_figures_that_lost_their_sentence_are_told_with_what_they_are_of() -> None:
    rewrite = rewritten(
        "Good news, I managed to talk our print manager into slotting the spring catalogue in ahead of two others. "
        f"12,000 copies, 64 pages, on press Thursday 6 March.\n\n{BODY} "
        "I'll take it we go ahead unless I hear from you."
    )

    assert "The spring catalogue: 12,000 copies" in rewrite


def test_debt_is_not_told_without_its_purpose() -> None:
    debt = (
        "I did stretch things for you in August and we waived the storage, so I'm hoping you can do me a good turn now."
    )
    editor = Editor(ANALYST.playbook.edits, lambda words: "good turn" not in words)

    assert editor.smallest(debt, frozenset({SignalKey("guilt")})) is None


def test_guess_about_them_is_not_told_as_known() -> None:
    rewrite = rewritten(f"I guess you've been away or perhaps had other quotes in, which is totally fair. {BODY}")

    assert "You've been away" not in rewrite


def test_what_has_to_be_checked_first_is_no_promise() -> None:
    rewrite = rewritten(
        f"{BODY} I don't know if you'd ever consider trying us again but if you did, we would maybe be able to do "
        "something on the price, possibly around 15%, although I'd have to check."
    )

    assert "I would have to check whether we can do something on the price, around 15%." in rewrite


def test_nothing_is_left_of_a_hedge_that_goes() -> None:
    rewrite = rewritten(f"{BODY} If four days is too much we could perhaps look at that, or whatever suits really.")

    assert "really" not in rewrite


def test_question_that_skips_the_yes_gets_it_back() -> None:
    rewrite = rewritten(
        f"{BODY} I've pencilled the crew in for the week of 2 February. "
        "Shall I send the deposit invoice to you or to Giles?"
    )

    assert "If you would like to go ahead, shall I send the deposit invoice to you or to Giles?" in rewrite


def test_answer_that_was_left_out_stands_behind_the_question_and_not_behind_its_reason() -> None:
    said = Editor(ANALYST.playbook.edits, lambda _: True).smallest(
        "Is it the walnut or the ash, so we can cut the timber?", frozenset({SignalKey("forced_choice")})
    )

    assert said == "Is it the walnut or the ash, or is it too early to say?"


def test_yes_is_asked_for_once() -> None:
    rewrite = rewritten(
        "Now that you've seen it, I assume we can move the account over from 1 March. I've copied in your director. "
        f"{BODY} A quick yes by return is all I need."
    )

    assert "Could we move the account over from 1 March, or is it too early to say?" in rewrite
    assert rewrite.count("too early to say") == 1


@pytest.mark.parametrize(
    ("told", "ask"),
    [
        ("I could do Thursday from 10 if that suits you.", "Would another time suit you better?"),
        (
            "This is about the implant bridge for October, where the shade came out at A3.",
            "What would you like to do about the implant bridge?",
        ),
    ],
)
def test_last_question_is_about_what_the_mail_tells(told: str, ask: str) -> None:
    assert next(turned(told, ANALYST.playbook.edits.asks, str)) == ask


@pytest.mark.parametrize(
    "taken", ["I've pencilled the crew in for Monday at 9.", "I'll call you on Monday at 9 to book the demo."]
)
def test_time_nobody_agreed_to_is_not_praised(taken: str) -> None:
    assert "Monday at 9" not in proposed(taken).keep_line


def test_day_that_went_is_named_though_it_is_shown_above() -> None:
    checks = proposed(
        "After all the evenings we spent on your floor plan, I'd have hoped for an answer. As you and I agreed, the "
        "38 desks are yours until the 20th. Can we get this wrapped up this week?"
    ).before_you_send

    assert any("the 20th" in check for check in checks)


@pytest.mark.parametrize("name", [name for name, mail in MAILS.items() if mail.verdict.value == "send"])
def test_good_draft_is_told_what_works_by_its_reader(name: str) -> None:
    proposal = PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(MAILS[name].text))).whole

    assert proposal.keep_line
    assert "I found nothing" not in proposal.from_their_chair


def test_price_that_stays_with_its_clock_is_asked_about() -> None:
    checks = proposed(
        "Please sign it today. The 24-month rate of \u20ac1,180 is in the system until the 30th."
    ).before_you_send

    assert "Is the 30th a real limit? If so, say whose; if not, leave it out." in checks


@pytest.mark.parametrize(
    ("words", "waits"), [("[a name we may give]", True), ("[cid:image001.png]", False), ("[us](example.com)", False)]
)
def test_good_mail_waits_for_what_stands_in_its_brackets(words: str, *, waits: bool) -> None:
    draft = f"Hi Ines,\n\nThe closest case I know is {words}. Which of the two dates suits your team?\n\nBest,\nOle"

    proposal = PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(draft))).whole

    assert proposal.verdict.value == "send"
    assert any("[brackets]" in check for check in proposal.before_you_send) is waits


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "Two of her buildings are due for door\ninspections this year. She runs six and two are as old as I am.",
            "told me beside the draft: “Two of her buildings are due for door inspections this year”",
        ),
        ("she does not know that we lose the licence in May; keep that between us", "from your notes"),
        ("Two doors are due. Her boss is on sick leave.", "from your notes"),
        ("Two doors are due. I need this signed for my quota.", "from your notes"),
        ("", "from your notes"),
    ],
)
def test_what_was_noted_beside_a_draft_may_fill_its_blanks(note: str, told: str) -> None:
    draft = (
        "Hi Joanne,\n\nJust to let you know we also do a number of other things these days, courses, audits, "
        "surveys, signs and all sorts of bits. If anything appeals you know where we are.\n\nRegards\nMartin"
    )

    proposal = coached(draft, note)

    assert "[" in (proposal.rewrite or "")
    assert told in next(check for check in proposal.before_you_send if "[brackets]" in check)
