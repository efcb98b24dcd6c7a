"""What came of an act is not told any more where the act is only offered, or owned."""

import pytest

from bot.domain import Family, Finding, SignalKey, Span
from bot.models.local.mail.leaning import Leaning
from bot.models.local.mended import Flagged, Mended
from bot.models.local.reading.settled import is_settled
from tests.parts import analyst

EDITS = analyst().playbook.edits
ACT = "I've booked the crane for the 9th."
OFFER = "I can book the crane for the 9th, if that suits you."


def left_of(*behind: str, signal: str = "fait_accompli") -> list[str]:
    text, spans = "", list[Span]()
    for sentence in (ACT, *behind):
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    act = Finding(SignalKey(signal), Family.PUSH, 3, spans[0], ACT)
    mended = Mended(said={spans[0]: OFFER}, edited=[Flagged(spans[0], (act,), {})])
    Leaning(text, spans, EDITS, "").mend(mended)
    return [mended.said.get(span, span.of(text)) for span in spans[1:]]


@pytest.mark.parametrize(
    "settled",
    [
        "That's one thing less for you to worry about.",
        "So that's sorted.",
        "So you needn't do a thing.",
        "Now you can tick that box.",
        "You can thank me later.",
        "You're all set.",
        "No need to thank me.",
        "Nothing left for you to do.",
        "Consider it done.",
        "Nobody else can have it now.",
        "One job less.",
        "That's one trip less for you.",
        "So that's the 9th sorted.",
        "That means your driver has one job less.",
        "That leaves nothing for you to chase.",
    ],
)
def test_what_came_of_an_act_falls_with_it(settled: str) -> None:
    assert left_of(settled) == [""]
    assert left_of(settled, "So that's closed.", "It needs 6 m of road.") == ["", "", "It needs 6 m of road."]
    assert left_of(settled, signal="scarcity") == [settled]


@pytest.mark.parametrize(
    "told",
    [
        "It needs 6 m of road and a plate under each foot.",
        "You can choose the day.",
        "Is that sorted?",
        "You need a plate under each foot.",
        "Nobody was hurt.",
        "That makes the west gate unusable.",
        "It takes less time to dry than the old one.",
        "It leaves less water to your neighbour.",
        "It is done by hand in our yard.",
        "It's covered with zinc.",
    ],
)
def test_what_else_is_told_behind_an_act_stays(told: str) -> None:
    assert not is_settled(told)
    assert left_of(told) == [told]


@pytest.mark.parametrize(
    "told",
    [
        "That means the street is closed from 8 to 12 on Monday 8 May.",
        "That means the lane is closed on Friday.",
        "You are covered for 40,000 euros until 9 June.",
    ],
)
def test_figure_or_day_that_the_act_does_not_give_stays(told: str) -> None:
    assert left_of(told) == [told]


def test_what_comes_of_the_act_behind_a_figure_goes_all_the_same() -> None:
    told = "You are covered for 40,000 euros until 9 June."

    assert left_of(told, "No need to thank me.") == [told, ""]
