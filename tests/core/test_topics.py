"""What a mail is about has a name in it, or none that is sure."""

import sys
from types import FrameType

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.models.local.prices.on_offer import is_named
from bot.models.local.question.referents import as_this
from bot.models.local.reading.topics import topic_of, topic_of_mail


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I am writing regarding the greenhouse heating.", "the greenhouse heating"),
        ("Any thoughts on our quote for the chapel windows that we sent?", "our quote for the chapel windows"),
        ("Your bicycle lease ends in May.", "your bicycle lease"),
        ("Thank you for asking about the second cold room, it is ready.", "the second cold room"),
        ("We spoke about the neighbour whose dog barks.", None),
        ("Nothing new about the whole team.", None),
        ("I rang about the door.", None),
        ("Me again about the netting for the plum trees!", "the netting for the plum trees"),
        ("Good to see you on Tuesday.", None),
        ("The other quote is for the small boiler, and the old plan shows the gate.", None),
        ("It is on the order of service.", None),
        ("Your question about the fire certificate: ours has one. You asked about the side gate.", None),
        ("Any questions about the greenhouse heating?", "the greenhouse heating"),
        ("Had you time for the quote for the red and white wine?", "the red and white wine"),
        ("I sent the quote for the pump and hope it suits you.", "the pump"),
        # What we wrote and rang is no matter of theirs; what it was about is.
        ("I am following up on my messages of 3 and 9 May regarding the cold room.", "the cold room"),
        ("Following up on my emails about the pump hire.", "the pump hire"),
        ("Following up on my letters.", None),
        ("Any thoughts on our letters for the shop front?", "our letters for the shop front"),
        (
            "It is regarding the two nurses for the Head of Ward position.",
            "the two nurses for the Head of Ward position",
        ),
    ],
)
def test_topic_is_what_the_mail_calls_its_thing(text: str, topic: str | None) -> None:
    assert topic_of(text) == topic


@pytest.mark.parametrize(
    ("asked_after", "topic"),
    [
        ("Only popping my head in about the hoists.", "the hoists"),
        ("Thought I'd see how the land lies with the night heater.", "the night heater"),
        ("Just checking in to see how things are on the Kiel cranes!", "the Kiel cranes"),
        ("Just checking in to see how things lie.", None),
    ],
)
def test_what_a_mail_only_asks_after_is_its_topic(
    shipped_analyst: Analyst, asked_after: str, topic: str | None
) -> None:
    draft = read_draft(f"Hi Dana,\n\n{asked_after}\n\nWe had rain all week.")
    analysis = heeding(shipped_analyst, shipped_analyst.analyse(draft))

    assert topic_of_mail(analysis) == topic


def test_topic_of_a_mail_that_presses_all_along_is_found_without_holding_each_sentence_against_each_finding(
    analyst: Analyst,
) -> None:
    analysis = analyst.analyse(read_draft("Sign now or lose it. " * 200))
    compared = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal compared
        compared += event == "call" and frame.f_code.co_name in {"overlaps", "sentence_at"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        topic_of_mail(analysis)
    finally:
        sys.setprofile(before)

    assert compared <= 3 * len(analysis.findings)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Following up on my voicemail. We have two vans.", None),
        ("My quote for the eighth was 2,150 with the arch.", None),
        ("I had the feeling that it was nearly right.", None),
        ("Any joy on the hay?", "the hay"),
        ("It's about the second boiler for the Tuas site.", "the second boiler for the Tuas site"),
        (
            "Regarding the booking module for the School of Music.",
            "the booking module for the School of Music",
        ),
    ],
)
def test_a_voicemail_and_a_day_are_no_thing_to_decide_about(text: str, topic: str | None) -> None:
    assert topic_of(text) == topic


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Would the van suit you, or the vanity?", "Would this suit you, or the vanity?"),
        ("What is the vanguard of the vans?", "What is the vanguard of the vans?"),
    ],
)
def test_what_was_just_named_is_called_this_where_it_stands_as_its_own_words(question: str, said: str) -> None:
    assert as_this(question, "the van") == said


@pytest.mark.parametrize(
    ("told", "named"),
    [("The advantage is yours.", False), ("Your van is ready.", True), ("Both Vans are here", True), ("", False)],
)
def test_thing_is_named_by_its_word_and_not_by_a_part_of_another(told: str, *, named: bool) -> None:
    assert is_named("our vans", told) is named
