"""What is over, sent, worded or somebody's own affair is offered to nobody."""

import pytest

from bot.domain import SignalKey
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.reframing import suits
from bot.playbook.signals import Reframe
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
TAKEN = frozenset({SignalKey("assumed_close")})
OFFER = Reframe("I could do {when} if that suits you.")


def _changed(sentence: str, *, inside: bool = False) -> str:
    return Editor(EDITS, lambda words: words != sentence, inside=inside).smallest(sentence, TAKEN) or ""


@pytest.mark.parametrize(
    "told",
    [
        "I have kept your skates on the bench till now.",
        "We've put the two sample bricks in the post for your architect.",
        'I\'ve put "by agreement" in place of "at once" in section 4.',
        "I've written the summary in plain English for your trustees.",
        "I've put that down to the long week.",
        "Our welder has put off his honeymoon for your gate.",
        "Your chairman will be at the show in Ghent on Friday.",
        "The tender closes on the 9th, and we're preparing our bid.",
        "I'm sending you what I promised on Monday.",
        "We'll start in Hull instead on Monday.",
        "I put two crates in your shed on Tuesday when you were out.",
        "A new mould would be at today's tariff.",
        "If it's all quiet by Friday I'll take that as a no and start your closing list.",
        "I've popped it in my diary to ring you each morning.",
        "I have had the labels drawn up in your name and Mrs Ode at the mill is holding them.",
    ],
)
def test_what_cannot_be_left_to_the_reader_is_not_offered(told: str) -> None:
    assert EDITS.offer_ending not in _changed(told)


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ("I have booked your skates in for Friday.", "I can book your skates in for Friday, if that suits you."),
        ("Our welder has moved your gate to Monday.", "Our welder can move your gate to Monday, if that suits you."),
        ("Your new gate will be on the Friday van.", "Your new gate could be on the Friday van, if that suits you."),
        (
            "The van is set for four crates and only wants a word.",
            "We can set the van for four crates, if that suits you.",
        ),
        (
            "I have booked the fitter you met last week for Tuesday.",
            "I can book the fitter you met last week for Tuesday, if that suits you.",
        ),
        (
            "I have put the summary slides on the agenda for Tuesday.",
            "I can put the summary slides on the agenda for Tuesday, if that suits you.",
        ),
    ],
)
def test_what_can_be_is_offered(told: str, offered: str) -> None:
    assert _changed(told) == offered


def test_nothing_is_offered_to_a_colleague() -> None:
    told = "I've told their buyer a little about the recall."

    assert EDITS.offer_ending in _changed(told)
    assert EDITS.offer_ending not in _changed(told, inside=True)


def test_offer_that_asks_something_ends_in_its_question() -> None:
    asked = "I will be at the kiln from ten; is there anybody whom I ought to hear?"

    assert _changed(asked).endswith("hear?")


@pytest.mark.parametrize(
    ("words", "is_day_to_meet"),
    [
        ("I took the liberty of walking your foreman through it on Saturday.", False),
        ("They want your calendar by Friday.", False),
        ("Drop me a yes before Sunday.", False),
        ("I put our call in your calendar for Friday.", True),
        ("Pop round on Saturday, the coffee is on.", True),
    ],
)
def test_day_that_is_over_or_wanted_for_something_else_is_none_to_meet_on(words: str, *, is_day_to_meet: bool) -> None:
    assert suits(OFFER, words) is is_day_to_meet


def test_day_to_send_something_back_is_none_that_suits() -> None:
    asked = Reframe("Would {when} suit you, is another time better, or is this not for now?")

    assert not suits(asked, "Shall I send the two back on Monday, or keep the chipped one?")


def test_what_is_asked_whether_to_do_was_not_done() -> None:
    asked = "How many desks should I put on the trial, is it the 120 on your page?"

    assert EDITS.owning.before not in (Editor(EDITS, lambda _: True).owned(asked, TAKEN) or "")
