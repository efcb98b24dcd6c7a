"""What leans on the crowd, flatters or assumes goes from a mail that is rewritten anyway, and is told."""

import pytest

from bot.models.local.cuts.jabs import jabs, without_jabs
from tests.coaching import coached

PRESSING = "Every day you wait is costing you money."


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "We can move you to the weekly collection, same as most of our restaurants now do.",
            "We can move you to the weekly collection.",
        ),
        (
            "We could fit it in May, like most of our schools, if that suits you.",
            "We could fit it in May, if that suits you.",
        ),
        ("You could pay by the quarter, as most practices your size do.", "You could pay by the quarter."),
        (
            "We could roll it over for a year, like nearly all of our managing agents prefer.",
            "We could roll it over for a year.",
        ),
        ("The launch price ends on 3 May, the same as for most of our surgeries.", "The launch price ends on 3 May."),
        ("You could start with two, which is what nearly all of our growers do.", "You could start with two."),
        ("It was good to see the mill - you've really built something amazing.", "It was good to see the mill."),
        (
            "Thanks for the tour on Monday, truly impressive work and you've clearly created something unique there.",
            "Thanks for the tour on Monday.",
        ),
        ("I can ring you on Monday at 10 to get the order over the line.", "I can ring you on Monday at 10."),
    ],
)
def test_crowd_and_flattery_go_and_the_rest_stays(sentence: str, left: str) -> None:
    assert list(without_jabs(sentence, lambda _: True)) == [left]


@pytest.mark.parametrize(
    "sentence",
    [
        "The old lift works like most of our lifts do.",
        "I can hold the same price as most of our clients pay.",
        "You've built a great team of 40, and they told us what they need.",
        "Could you do it like most of our customers do?",
        "I'd like to get the order signed on Friday 4 May.",
        "Most of our clients pay by card.",
        "Most schools your size need 40 lockers.",
    ],
)
def test_what_tells_or_asks_something_stays(sentence: str) -> None:
    assert list(without_jabs(sentence, lambda _: True)) == []
    assert not jabs(sentence)


def test_sentence_about_the_crowd_goes_from_a_mail_that_presses_and_is_told() -> None:
    proposal = coached(
        "Hi Ines,\n\nI hear you about the oven door, but honestly we have 300 of these ovens out and nobody else has"
        " that problem. Most bakeries your size are perfectly happy once they know it.\n\nThe door did jam on 3 and 4"
        " May, and I see that 60 loaves were lost. The fitter can be there on Tuesday at 10.\n\nOle"
    )

    assert proposal.rewrite
    assert "your size" not in proposal.rewrite
    assert "The door did jam on 3 and 4 May, and I see that 60 loaves were lost." in proposal.rewrite
    told = (*(light.quote for light in proposal.highlights), *proposal.before_you_send)
    assert any("Most bakeries your size" in line for line in told)


def test_end_that_was_cut_is_told() -> None:
    proposal = coached(
        f"Hi Ines,\n\nYou could pay by the quarter, as most practices your size do. {PRESSING}"
        " Which day suits you?\n\nOle"
    )

    assert proposal.rewrite
    assert "You could pay by the quarter." in proposal.rewrite
    assert any("as most practices your size do" in check for check in proposal.before_you_send)
