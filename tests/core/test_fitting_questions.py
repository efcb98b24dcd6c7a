"""The closing question fits what the mail still tells: it takes nothing for offered, named or agreed that is not."""

import pytest

from bot.models.local.question.own_ask import own_asks
from bot.models.local.question.referents import is_ours_to_ask
from bot.models.local.question.to_decide import lays_out, tells_of_ours
from bot.models.local.question.whom import goes_to_ours
from bot.models.local.reading.topics import topic_of
from bot.models.local.sentence.choices import with_a_no
from bot.models.local.sentence.turns import turned
from tests.coaching import rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
GUILT = "Every day you wait costs you your good name."
FROM_HERE = "What would suit you as a next step, if any?"


def closing(*told: str, greeting: str = "Hello Ines,") -> str:
    return rewrite_of(f"{greeting}\n\n" + "\n\n".join(told) + "\n\nBest,\nOle").split("\n\n")[-2]


@pytest.mark.parametrize(
    "told",
    [
        "Thank you for saying that the choir hall is shut until the spring.",
        "Thank you for telling me about the two other tuners.",
        "The choir sang in the church on Sunday, and I hear it was full to the doors.",
    ],
)
def test_where_nothing_is_laid_out_no_yes_is_asked_for(told: str) -> None:
    assert closing(told, GUILT) == FROM_HERE


def test_what_they_said_is_asked_about_and_not_offered() -> None:
    told = "You said the parish would meet on the 14th and that you would know more then."

    assert closing(told, GUILT) == "Is that still so, or has something changed?"


def test_what_is_laid_out_is_asked_about() -> None:
    told = "The two pumps of the pool would be rebuilt in four days."

    assert closing(told, GUILT) == "Does this suit you, or is there something you'd change?"
    assert closing(told, GUILT, greeting="Hi Ines,") == "Does this work for you, or would you change something?"


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("The lamps are \u00a340 each.", True),
        ("I've put the figures in the table as you asked: \u00a34,260 in all.", True),
        ("We could paint the gate in May.", True),
        ("You wanted the gate painted in May, with the fence.", False),
        ("Your council would rather wait.", False),
        ("I'd be surprised if it rained.", False),
        ("The lads say you've had somebody round to price the fence.", False),
    ],
)
def test_what_the_other_side_wants_is_not_laid_out_by_us(told: str, *, is_one: bool) -> None:
    assert lays_out([told]) is is_one


@pytest.mark.parametrize(
    ("topic", "is_one"),
    [
        ("the lease of the lifts", True),
        ("our kiln shelves", True),
        ("your new bakery", False),
        ("the glaze tests", False),
        ("our company brochure", False),
        ("the order", False),
        ("your quotation", True),
    ],
)
def test_only_what_is_offered_or_still_told_is_asked_about_by_its_name(topic: str, *, is_one: bool) -> None:
    told = ["The kiln shelves are \u00a340 each, and we would bring them on Monday."]

    assert is_ours_to_ask(topic, told) is is_one


def test_thing_that_only_went_is_named_where_nothing_else_is_offered() -> None:
    assert is_ours_to_ask("the pump hire", ["The yard stayed dry."])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Hello team,\n\nBoxes are in the hall.", True),
        ("Hi all, boxes are in the hall.", True),
        ("Dear colleagues of the northern region,\n\nBoxes.", True),
        ("Dear all at the Saltings Hospice,\n\nBoxes.", False),
        ("Hi Alley,\n\nBoxes.", False),
        ("Team spirit is what you have plenty of.", False),
    ],
)
def test_who_greets_a_team_writes_to_his_own(text: str, *, is_one: bool) -> None:
    assert goes_to_ours(text) is is_one


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "So it's only a matter of whether you would like us to bring the long tables or the round ones.",
            "Would you like us to bring the long tables or the round ones?",
        ),
        ("I'd only ask which gate the lorry should take.", "Which gate should the lorry take?"),
    ],
)
def test_what_was_asked_as_a_matter_of_whether_is_asked_straight(told: str, asked: str) -> None:
    assert next(own_asks(told), None) == asked


@pytest.mark.parametrize(
    "told",
    [
        "The rental of the ovens goes from \u00a361 to \u00a367 a month from April.",
        "From January we have to pass on 4% on all gases.",
    ],
)
def test_price_that_rises_may_be_spoken_about(told: str) -> None:
    asked = "Would you like to go through the new price with me, or is it clear as it stands?"

    assert asked in turned(told, EDITS.asks, str)


def test_saving_that_is_passed_on_is_no_price_that_rises() -> None:
    told = "If it is ordered in May we pass on \u00a375 to you."

    assert not [said for said in turned(told, EDITS.asks, str) if "new price" in said]


def test_afternoon_tea_is_no_time_to_meet() -> None:
    asked = with_a_no("Would you like the afternoon tea or the canap\u00e9s?", EDITS)

    assert asked.endswith("or is it too early to say?")


def test_mail_that_only_came_back_to_a_thing_names_it() -> None:
    told = "The big one by the low gate would be fitted first."

    assert "the pump hire" in closing("Only me, wondering how things are sitting your way with the pump hire.", told)


def test_complaint_is_asked_to_be_put_right() -> None:
    told = "You find our vans too slow, and two of them were late in May."

    assert "What would put it right for you?" in [
        said
        for way in EDITS.ways["What would have to be different for it to suit you?"]
        for said in turned(told, [way], str)
    ]


def test_questions_of_mine_are_no_matter_of_the_mail() -> None:
    assert topic_of("Thank you for your patience with my questions about the cellar drains.") is None


@pytest.mark.parametrize(
    "told",
    [
        "We do cyclones and bag filters.",
        "I'm Tyler with a desk in Leeds.",
        "A motor draws 180 watts and runs from a car battery.",
    ],
)
def test_what_we_do_is_told_of_ours(told: str) -> None:
    assert tells_of_ours([told])


@pytest.mark.parametrize(
    "told",
    [
        "Your last order was 60 kg in November.",
        "Your barista said you are tied in till June.",
        "We remain at your disposal.",
    ],
)
def test_how_they_fare_is_not(told: str) -> None:
    assert not tells_of_ours([told])
