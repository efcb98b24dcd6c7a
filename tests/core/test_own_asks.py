"""What a rep asked of the matter is asked straight where its sentence went; a stock question names what it is about."""

import pytest

from bot.models.local.question.in_its_place import in_its_place
from bot.models.local.question.own_ask import own_asks
from bot.models.local.question.referents import names_its_own
from bot.models.local.question.to_decide import is_a_complaint, may_go_on
from bot.models.local.sentence.choices import with_a_no
from bot.models.local.sentence.turns import turned
from tests.coaching import rewrite_of
from tests.parts import shipped_playbook
from tests.stepping import grows_evenly

EDITS = shipped_playbook().edits
GUILT = "Every day you wait costs you your good name."


def closing(*told: str, greeting: str = "Hello Ines,") -> str:
    return rewrite_of(f"{greeting}\n\n" + "\n\n".join(told) + "\n\nBest,\nOle").split("\n\n")[-2]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Could you both let us know by Friday where the permit stands?", "Where does the permit stand?"),
        ("I'm not sure whether the key list I have is correct, but that can wait.", "Is the key list I have correct?"),
        ("Please tell me tonight which gate the lorry should use.", None),
        ("Please tell me tonight which gate the lorry should take.", "Which gate should the lorry take?"),
        ("Could you tell the two of us by noon who signs off the permit?", "Who signs off the permit?"),
        ("I only need to know how many chairs you need.", "How many chairs do you need?"),
        ("I was wondering whether the crane could stand in the yard.", "Could the crane stand in the yard?"),
        ("I\u2019d be glad to hear who looks after the boilers.", "Who looks after the boilers?"),
    ],
)
def test_what_is_asked_in_passing_is_asked_straight(told: str, asked: str | None) -> None:
    assert next(own_asks(told), None) == asked


@pytest.mark.parametrize(
    "told",
    [
        "I am not sure whether the red cable is live.",
        "I wonder who on your side looks after the lift.",
        "I was wondering whether you had any thoughts.",
        "Let me know if anything comes up.",
        "Please let me know by noon whether you have decided.",
        "Just tell me what number makes you smile.",
        "I wonder if that would be of use.",
        "Let me know who'll sign and I'll send the form.",
        "The mayor told me who was at the fair.",
    ],
)
def test_how_they_feel_or_whether_they_decided_is_no_question_of_the_matter(told: str) -> None:
    assert list(own_asks(told)) == []


def test_own_question_stays_without_who_else_waits_for_it() -> None:
    told = "The trial in barns 2 and 5 is done, and the report is attached."
    pressing = "I've copied in Dr Lund, who would like to see this moving."

    assert closing(told, pressing, "Could you let us both know by Wednesday where the permit stands?") == (
        "Where does the permit stand?"
    )


def test_choice_of_two_gets_its_third_answer() -> None:
    told = "The shed is 38 square metres and comes with gutters."

    assert closing(told, GUILT, "I need to know today whether the bill goes to the farm or to the school.") == (
        "Does the bill go to the farm or to the school, or is it too early to say?"
    )


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "Thank you for passing on the comments from the parents' evening about the lamps.",
            "Which of the comments would you want answered first?",
        ),
        ("Your doubts about the gate are with our engineer.", "Which of your doubts would you want answered first?"),
        ("I read of your worry that the ramp ices over.", "What would settle your worry, if anything?"),
        (
            "Your team found the booking tool too complicated for one desk.",
            "What would have to be different for it to suit you?",
        ),
        ("You said it was too much for one year.", "Is it the price alone, or is something else in the way?"),
    ],
)
def test_what_they_hold_against_it_is_asked_about_before_its_price(told: str, asked: str) -> None:
    assert closing(told, "The lamps are \u00a3418 each, fitted.", GUILT) == asked


def test_that_is_said_only_of_the_sentence_right_before_it() -> None:
    held = "I persuaded my boss to hold the old price for you until Friday."
    gone = "After that I really can't do anything any more."
    further = "The grid form takes eight weeks."

    assert closing(further, f"{held} {gone}") == "Would you like that, or is it not needed?"
    assert closing(f"{held} {gone}", further) == "Does Friday leave you enough time, or do you need longer?"


@pytest.mark.parametrize(
    ("asked", "alone"),
    [
        ("Would that make a difference where you are, or is it no issue?", False),
        ("Would you like them, or shall I release them?", False),
        ("Is the trial still on, or is that on hold for now?", True),
        ("Is everything included that you need, or is something missing?", True),
    ],
)
def test_question_names_what_it_asks_about_or_points_back(asked: str, *, alone: bool) -> None:
    assert names_its_own(asked) is alone


def test_nothing_is_booked_in_an_answer_to_a_complaint() -> None:
    complaint = (
        "I read your message about Saturday. The soup was cold and the bread was late, because the van broke down."
    )
    booked = "I've pencilled the same cooks for your winter party on 5 December. I just need your signature by tonight."

    assert is_a_complaint(complaint)
    assert not is_a_complaint("Thanks for your message about Saturday. It is never too late for soup.")
    assert closing(complaint, booked) == "What else do you need from us on this, if anything?"


def test_wish_for_a_discount_is_answered_by_what_is_offered() -> None:
    wish, offer = "You asked for 12 % off the two courses.", "What I can offer: the coaching hours come with them."

    assert list(in_its_place([wish, offer], "In place of {amount}?")) == ["In place of 12 %?"]
    assert not list(in_its_place([offer, wish], "In place of {amount}?"))
    assert not list(in_its_place([wish, "I can offer the 12 % from May."], "In place of {amount}?"))
    assert closing(wish, offer, GUILT) == "Would this do in place of the 12 %, or does it hang on that?"


def test_change_made_for_them_is_asked_about_before_it_is_renewed() -> None:
    told = "The contract is due for renewal on 1 May and we have moved it to our Gold Care tariff."

    assert next(turned(told, EDITS.asks, str)) == "Would you like the change, or would you rather stay as you are?"


def test_yes_that_is_assumed_can_be_put_right() -> None:
    assert with_a_no("May I therefore assume that we go on?", EDITS) == (
        "May I therefore assume that we go on, or have I got that wrong?"
    )


def test_trial_week_stays_a_week() -> None:
    asked = turned("Maybe it would make sense to do a trial week at some point.", EDITS.asked, str)

    assert next(asked) == "Would a trial week help you decide?"


def test_only_what_can_go_on_is_carried_on_with() -> None:
    assert may_go_on(["The lease ends in May."])
    assert not may_go_on(["The printer heads were set too dark."])


@pytest.mark.parametrize("words", ["please let me know whether ", "could you tell me by ", "I was wondering if the "])
def test_words_that_never_come_to_their_end_take_no_longer(words: str) -> None:
    assert grows_evenly(lambda times: list(own_asks(words * times)), 1_000)
    assert grows_evenly(lambda size: list(own_asks((words * size)[:size])), 499)


def test_who_sent_what_was_shown_asks_which_part_of_it_matters() -> None:
    ways = EDITS.ways["Does {this} suit you, or is there something you'd change?"]
    sent = turned("The slides of Tuesday are attached.", ways, str)

    assert next(sent) == "Which part of what I sent matters most to you, if any?"


def test_complaint_is_one_by_its_name() -> None:
    assert is_a_complaint("You asked who deals with your complaint.")
    assert not is_a_complaint("Their parents complained about the last platform.")
