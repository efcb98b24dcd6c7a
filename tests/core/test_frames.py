"""What a sentence offers stays when the shy or proud frame around it goes."""

import pytest

from bot.models.local.cuts.frames import without_the_frame
from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    ("framed", "offered"),
    [
        (
            "If you ever fancy a change, we could repaint the shutters, it would come to £2,150 with the scaffold.",
            "We could repaint the shutters, it would come to £2,150 with the scaffold.",
        ),
        (
            "Should you at some point be looking for somebody, I can sharpen the 14 knives every month for £38.",
            "I can sharpen the 14 knives every month for £38.",
        ),
        (
            "Anyway, I just thought I'd mention that we have walnut offcuts at £6 a kilo.",
            "We have walnut offcuts at £6 a kilo.",
        ),
        (
            "It's only an idea, but the ten lockers would fit under the stairs for £780.",
            "The ten lockers would fit under the stairs for £780.",
        ),
        (
            "I know you must be swamped, but the two ponies could come on the Saturday for £160.",
            "The two ponies could come on the Saturday for £160.",
        ),
        (
            "I could come by and tune both pianos for £130, if that's of any use at all, no worries if not.",
            "I could come by and tune both pianos for £130.",
        ),
        (
            "Right, this is what we could wangle: 24 chairs at £86 and the oak table at £1,150.",
            "I can offer 24 chairs at £86 and the oak table at £1,150.",
        ),
        (
            "I went to the board and obtained the following, which is rare: Rotor 30 at €18,900 and blades at €310.",
            "I can offer Rotor 30 at €18,900 and blades at €310.",
        ),
        (
            "What I walked away with: 40 seats for £22 a seat and a day of training.",
            "I can offer 40 seats for £22 a seat and a day of training.",
        ),
        (
            "If ever the reading room should need new ones, I could make twelve for £38 each.",
            "I could make twelve for £38 each.",
        ),
        (
            "Mostly we have plaice (£7.40 a kilo), some monkfish when we're lucky (£19), crab from May.",
            "Mostly we have plaice (£7.40 a kilo), some monkfish (£19), crab from May.",
        ),
        (
            "Also, and sorry to go on, if you ever wanted the moss off the north side, it's about £240, guaranteed.",
            "The moss off the north side is about £240, guaranteed.",
        ),
        (
            "If you should fancy two more benches, they would be £310 each with the cushions.",
            "Two more benches are £310 each with the cushions.",
        ),
        (
            "We bake rye (£4.20), with a bit of luck, brioche on Saturdays (£5.10).",
            "We bake rye (£4.20), brioche on Saturdays (£5.10).",
        ),
    ],
)
def test_offer_stands_without_its_frame(framed: str, offered: str) -> None:
    assert next(without_the_frame(framed, "I can offer")) == offered


def test_thing_by_its_name_is_offered_without_who_made_it() -> None:
    sentence = "We're a tiny outfit (my sister and me) and we've built a little app called Larder that counts the jars."
    assert list(without_the_frame(sentence, "I can offer"))[1:] == [
        "We've built an app called Larder that counts the jars.",
        "Larder is an app that counts the jars.",
    ]


def test_what_a_firm_makes_is_told_without_what_it_is() -> None:
    sentence = "We're just a small firm (three of us) and we make reading desks out of old pews, each with a drawer."
    assert list(without_the_frame(sentence, "I can offer")) == [
        "We make reading desks out of old pews, each with a drawer."
    ]


def test_list_may_lose_what_it_is_compared_with() -> None:
    sentence = (
        "So here's what I got for you: the press at €61,200 instead of €66,000 and two dies at half price (€1,900)."
    )
    assert (
        list(without_the_frame(sentence, "I can offer"))[-1]
        == "I can offer the press at €61,200 and two dies for €1,900."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        # What is tied to a yes is no frame, nor is what they said themselves.
        "If you sign by Friday, I could do it for £400.",
        "If you want it by March and order now, we could do it.",
        "You told us the gate sticks, but the new one is £900.",
        "Your people said no, but the offer of £900 stands.",
        "We're a small firm and we make sure you are served.",
        # Nothing is offered.
        "I just thought I'd mention that we are around.",
        "If you ever want to talk, I could come by.",
    ],
)
def test_other_sentences_have_no_frame(sentence: str) -> None:
    assert list(without_the_frame(sentence, "I can offer")) == []


def test_shy_gardener_keeps_the_hedge_and_its_price() -> None:
    mail = (
        "Dear Ms Quarshie,\n\nI'm so sorry to write out of the blue, you must be busy.\n\n"
        "If you ever should want somebody for it, I could clean the forty windows and the glass roof every six "
        "weeks, that would be £180 each time.\n\n"
        "Best wishes,\nIda"
    )
    said = rewrite_of(mail)
    assert "I could clean the forty windows and the glass roof every six weeks, that would be £180 each time." in said
    assert "If you ever" not in said


@pytest.mark.parametrize(
    "caveat",
    [
        "Sorry the pump is still leaking, but we could fit a loan pump for £90 a week.",
        "I'm not sure the beam will carry a swing, but we could hang one for £90.",
    ],
)
def test_caveat_is_no_frame(caveat: str) -> None:
    assert not list(without_the_frame(caveat, ""))


def test_luck_stays_beside_a_day() -> None:
    told = "It's only an idea, but we could lay the roof on 3 June, weather permitting, for £2,400."

    assert all("weather permitting" in said for said in without_the_frame(told, ""))
