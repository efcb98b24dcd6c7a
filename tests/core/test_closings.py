"""A mail closes in words of its own matter: the same question is not asked in the same words of every mail."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.second_reading import heeding
from bot.domain import Draft
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.turns import turned
from tests.coaching import Propose

GUILT = "Every day you wait costs you your good name."


@pytest.fixture
def rewritten(shipped_analyst: Analyst) -> Propose:
    return Propose(shipped_analyst, PlaybookCoach(shipped_analyst))


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "Thanks for the tour. The lease of the two lifts ends on 30 May.",
            "Would you like to go on after 30 May, or is there something you'd change?",
        ),
        (
            "The lease of the two lifts is up for renewal. It covers the belts and the pump.",
            "Does it still cover what you need, or should something come out or go in?",
        ),
        (
            "The lease of the two lifts is up for renewal. The belts were changed and the pump is new.",
            "Would you like to carry on, or is there something you'd change?",
        ),
    ],
)
def test_renewals_close_by_what_they_tell(rewritten: Propose, told: str, asked: str) -> None:
    rewrite = rewritten.rewrite(f"Hello Ines,\n\n{told} {GUILT}\n\nBest,\nOle")

    assert rewrite.endswith(f"{asked}\n\nBest,\nOle")
    assert rewritten.rewrite(f"Hello Ines,\n\n{told} {GUILT}\n\nBest,\nOle") == rewrite


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "We replaced the pump on Monday.",
            "Is all well on your side now, or is something still not right?",
        ),
        ("We credited the panes on Monday.", "Does that settle it, or have we missed something?"),
    ],
)
def test_apologies_close_by_how_it_was_put_right(rewritten: Propose, told: str, asked: str) -> None:
    rewrite = rewritten.rewrite(
        f"Hello Ines,\n\nWe are so sorry for the broken panes. {told}\n\n"
        "I just need your signature on the form today or the refund is gone.\n\nBest,\nOle"
    )

    assert asked in rewrite


@pytest.mark.parametrize(
    ("greeting", "asked"),
    [
        ("Hi Ines,", "Do you want to keep it going, or would you change something?"),
        ("Morning both,", "Do you want to keep it going, or would you change something?"),
        ("Hello Ines,", "Would you like to carry on, or is there something you'd change?"),
        ("Good morning Ines,", "Would you like to carry on, or is there something you'd change?"),
    ],
)
def test_a_mail_that_greets_casually_closes_so_too(rewritten: Propose, greeting: str, asked: str) -> None:
    told = "The lease of the two lifts is up for renewal. The belts were changed and the pump is new."

    assert rewritten.rewrite(f"{greeting}\n\n{told} {GUILT}\n\nBest,\nOle").endswith(f"{asked}\n\nBest,\nOle")


def test_what_a_mail_tells_is_asked_about_before_its_greeting_counts(rewritten: Propose) -> None:
    told = "The lease of the two lifts is up for renewal. It covers the belts and the pump."

    rewrite = rewritten.rewrite(f"Hi Ines,\n\n{told} {GUILT}\n\nBest,\nOle")

    assert "Does it still cover what you need" in rewrite


def test_no_sentence_that_begins_as_a_greeting_is_one(shipped_analyst: Analyst) -> None:
    several = shipped_analyst.playbook.edits.ways["Is anything still open on your side?"]

    def asked(words: str) -> list[str]:
        return list(turned(words, several, str))

    assert asked("Hey Jo,") == ["Is anything still in the way on your side?"]
    assert asked("Morning is best for the crane crew") == asked("Hi-vis jackets,") == []


def test_each_way_belongs_to_a_question_the_playbook_asks(shipped_analyst: Analyst) -> None:
    edits = shipped_analyst.playbook.edits
    asked = {question for several in edits.asks_in.values() for question in several}
    asked |= {instead for turn in edits.asked for instead in turn.insteads}

    assert edits.ways.keys() <= asked | {edits.offer_question, edits.offer_further_off, edits.open_question}


def test_each_way_of_asking_is_free(shipped_analyst: Analyst) -> None:
    named = {
        "topic": "the lease",
        "thing": "the lease",
        "price": "450 a month",
        "this": "this",
        "that": "that",
        "what": "plan",
        "paper": "plan",
        "who": "board",
        "when": "May",
    }
    ways = (way for several in shipped_analyst.playbook.edits.ways.values() for way in several)
    asked = [instead.format(**named) for way in ways for instead in way.insteads]

    def found(words: str) -> bool:
        alone = shipped_analyst.analyse(Draft.alone(words, ""), pressing=True)
        return bool(heeding(shipped_analyst, alone, doubting=False).findings)

    assert asked
    assert not [words for words in asked if found(words)]


def test_only_right_behind_an_offer_is_that_asked_for(shipped_analyst: Analyst) -> None:
    coach = PlaybookCoach(shipped_analyst)
    offer = "I've gone ahead and asked our planner to draw the kitchen."

    def closing(*told: str) -> str:
        mail = "Dear Ines,\n\nDo you really want to lose your good name?\n\n" + "\n\n".join(told) + "\n\nBest,\nOle"
        rewrite = Propose(shipped_analyst, coach).rewrite(mail)
        return rewrite.split("\n\n")[-2]

    assert closing("The hinges are in.", offer) == "Shall I do that, or is it too early to say?"
    assert closing(offer, "The hinges are in.") == "What would you need from me to decide?"
