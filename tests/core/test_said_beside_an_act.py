"""What stands beside an act in one sentence goes its own way: what is asked, what it costs, what comes of it."""

import pytest

from bot.models.local.acts.aftermath import rests_on_an_act
from bot.models.local.acts.beside_an_ask import apart_from_its_ask
from bot.models.local.cuts.clauses import without_a_part
from bot.models.local.reading.naming import without_its_turn
from bot.models.local.reading.slots import slots_to_offer
from tests.coaching import coached, rewrite_of

PUSH = "Everybody on your road has signed by now."


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("I've put you down for noon tomorrow.", "tomorrow at noon"),
        ("Noon on Friday, then?", "Friday at noon"),
        ("See you 12:30 on Thursday.", "Thursday at 12:30"),
        ("Let us meet on Friday at 2.", "Friday at 2"),
        ("The baker is closed at noon. Tomorrow he is back.", "Tomorrow"),
    ],
)
def test_hour_before_a_day_stays_with_it(sentence: str, when: str) -> None:
    assert slots_to_offer(sentence, "Ana")["when"] == when


def test_what_is_asked_beside_an_act_is_no_part_of_its_offer() -> None:
    act = "I've gone ahead and booked our fitter for Tuesday"
    assert apart_from_its_ask(f"{act}, please sign the attached.") == (f"{act}.", "Please sign the attached.")
    assert apart_from_its_ask(f"{act} as you were pleased.") == (f"{act} as you were pleased.", "")
    rewrite = rewrite_of(f"Hi Ana,\n\nThe gate is £900. {act}, please sign the attached today. {PUSH}\n\nCal")
    assert "I can book our fitter for Tuesday, if that suits you." in rewrite
    rewrite = rewrite_of(f"Hi Ana,\n\nIt is £900. {act}, please tell me the gate code. {PUSH}\n\nCal")
    assert "I can book our fitter for Tuesday, if that suits you. Please tell me the gate code." in rewrite


def test_act_beside_a_signature_asked_for_is_offered_and_taken_back() -> None:
    proposal = coached(
        f"Hi Ana,\n\nIt is £900. Your slot has been reserved for Thursday and I need a signature by Friday. {PUSH}"
        "\n\nWhich colour do you want?\n\nCal"
    )

    assert "We can reserve your slot for Thursday, if that suits you." in (proposal.rewrite or "")
    assert any("Your slot has been reserved for Thursday" in check for check in proposal.before_you_send)


@pytest.mark.parametrize(
    "clause",
    [
        "she won't be able to leave that beside your audit 2031",
        "he is most curious what you make of the 40 kW",
        "they will want to see it by then",
    ],
)
def test_what_whoever_was_reached_makes_of_it_goes_with_the_act(clause: str) -> None:
    assert rests_on_an_act(clause)


@pytest.mark.parametrize("clause", ["she is off until the 4th", "he needs two hours", "they will be back on the 9th"])
def test_what_is_so_of_them_anyway_stays(clause: str) -> None:
    assert not rests_on_an_act(clause)


def test_price_behind_what_is_spared_them_stays() -> None:
    parts = list(without_a_part("Nothing to do on your side, the monthly fee simply goes from £12 to £14 a desk."))

    assert "The monthly fee simply goes from £12 to £14 a desk." in parts


def test_what_added_to_a_paragraph_that_went_adds_no_more() -> None:
    assert without_its_turn("The lid isn't to everybody's taste either.") == "The lid isn't to everybody's taste."
    assert without_its_turn("It is either oak or ash.") == "It is either oak or ash."
