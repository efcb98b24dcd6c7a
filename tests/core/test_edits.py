"""The smallest change that takes the pressure out of a sentence keeps the rep's words."""

import re

import pytest

from bot.domain import SignalKey
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.turns import turned
from bot.models.local.sentence.unheard import beside_what_was_found
from bot.playbook.turns import Turn
from tests.coaching import Propose
from tests.parts import analyst, shipped_playbook

EDITS = shipped_playbook().edits
PRESSING = re.compile(r"I've|I'll|costing|as you know|or Maria\?|Friday\?$")


def changed(sentence: str, signal: str) -> str | None:
    editor = Editor(EDITS, lambda words: not PRESSING.search(words))
    return editor.smallest(sentence, frozenset({SignalKey(signal)}))


@pytest.mark.parametrize(
    ("sentence", "signal", "expected"),
    [
        (
            "I've gone ahead and booked our surveyor for Tuesday at 9.",
            "fait_accompli",
            "I can book our surveyor for Tuesday at 9, if that suits you.",
        ),
        (
            "The trays are €4 a piece but only until Friday, after that it's costing you more.",
            "discount_bait",
            "The trays are €4 a piece but only until Friday.",
        ),
        (
            "I can do 31 a tonne if you sign while it's costing you nothing.",
            "discount_bait",
            "I can do 31 a tonne.",
        ),
        (
            "I understand your foreman has doubts about the hoist, but as you know everybody has.",
            "objection_steamroll",
            "I understand your foreman has doubts about the hoist. What would settle that for you?",
        ),
        (
            "The hoist is in your yard, but as you know everybody has one.",
            "objection_steamroll",
            "The hoist is in your yard.",
        ),
        (
            "Your men were here on Tuesday and this afternoon, but as you know nobody rang.",
            "objection_steamroll",
            "Your men were here on Tuesday and this afternoon.",
        ),
        (
            "I've told our team to expect you on the 3rd and looped in your VP.",
            "going_over_head",
            "I can tell our team to expect you on the 3rd and bring in your VP, if that suits you.",
        ),
        (
            "The road is open again, so I'll just pop by on Thursday with the sample.",
            "fait_accompli",
            "The road is open again, so I can pop by on Thursday with the sample, if that suits you.",
        ),
        (
            "I've taken the liberty of upgrading you to the wide bed.",
            "fait_accompli",
            "I can upgrade you to the wide bed, if that suits you.",
        ),
        (
            "I've booked the crane for the 22nd, it costs 900 euros.",
            "fait_accompli",
            "I can book the crane for the 22nd, if that suits you; it costs 900 euros.",
        ),
        (
            "I've briefed your director, so we can get on.",
            "going_over_head",
            "If that suits you, I can brief your director, so we can get on.",
        ),
        ("I've told our chef and poached two cooks.", "fait_accompli", None),
        ("I've asked your cellarman, who thinks the old tap is a shame.", "fait_accompli", None),
        (
            "Should I write to you or Maria?",
            "forced_choice",
            "Should I write to you or Maria, or is it too early to say?",
        ),
        ("Monday or Friday?", "forced_choice", "Monday or Friday, or is another time better for you?"),
        (
            "The quote of 900 euros is in the folder, and waiting is costing you money.",
            "fear_or_shame",
            "The quote of 900 euros is in the folder.",
        ),
        ("It is costing you money, but the quote is 900 euros.", "fear_or_shame", "The quote is 900 euros."),
        ("It is costing you money, so it has to go.", "fear_or_shame", None),
        ("It is costing you money, otherwise we cannot hold the price.", "fear_or_shame", None),
        ("It is costing you money and he and I go back a long way.", "fear_or_shame", None),
        ("I've kept the second part short.", "seller_focus", None),
        (
            "I've let our foreman know and he'll drop off the drawings, because it rains.",
            "fait_accompli",
            "If that suits you, I can let our foreman know and he can drop off the drawings, because it rains.",
        ),
        (
            "I've enrolled Ada and have already added the two apprentices.",
            "fait_accompli",
            "I can enrol Ada and add the two apprentices, if that suits you.",
        ),
        (
            "As your lease ends on the 4th, I'll tell you what that is costing you: it's 90 euros a day.",
            "fear_or_shame",
            "Your lease ends on the 4th. It's 90 euros a day.",
        ),
        ("It does come up, but as you know everybody has it.", "objection_steamroll", None),
        ("But you have bigger fish, so as you know nobody minds.", "objection_steamroll", None),
        ("As Ben Hur is our aunt I have asked him twice, so it is costing you money.", "fear_or_shame", None),
        ("As the yard went quiet, I'll say it is costing you money every single day.", "fear_or_shame", None),
        ("So here is what I'd say to anyone: it is costing you money every single day.", "fear_or_shame", None),
        ("I was thinking that, because it is costing you money.", "fear_or_shame", None),
        ("As you know it is costing you money, but I will if I have to.", "fear_or_shame", None),
        (
            "While I think of it, I've reserved the small hall, the caterer knows.",
            "fait_accompli",
            "While I think of it, I can reserve the small hall, the caterer knows, if that suits you.",
        ),
        (
            "Since we see it alike I've cc'd your head of estates.",
            "false_consensus",
            None,
        ),
        (
            "I took the liberty of registering both lorries, it takes a day.",
            "fait_accompli",
            "I can register both lorries, if that suits you; it takes a day.",
        ),
        ("Your neighbours have theirs and they love it, so waiting is costing you money.", "fomo", None),
        (
            "You told me the old boiler leaks, and every week of it is costing you money.",
            "fear_or_shame",
            "You told me the old boiler leaks.",
        ),
        (
            "Which of the two kilns would you fire first, because waiting is costing you money?",
            "fear_or_shame",
            "Which of the two kilns would you fire first?",
        ),
        (
            "I've enclosed the tenancy papers for both shops.",
            "assumed_close",
            "I attach the tenancy papers for both shops, if you decide to go ahead.",
        ),
        ("It is costing you money " + "a" * 500 + ", and that is it.", "fear_or_shame", None),
    ],
)
def test_sentence_changes_as_little_as_it_takes(sentence: str, signal: str, expected: str | None) -> None:
    assert changed(sentence, signal) == expected


def test_two_things_compared_get_the_answer_neither() -> None:
    editor = Editor(EDITS, lambda words: not words.endswith("us?"))

    said = editor.smallest("Should I come to you, or do you come to us?", frozenset({SignalKey("forced_choice")}))

    assert said == "Should I come to you, or do you come to us, or neither?"


def test_clause_that_only_stood_between_commas_opens_no_sentence() -> None:
    pressing = "All the 4 others have theirs, and you would hate, I think, to be the last of all in a row."
    editor = Editor(EDITS, lambda words: "care" not in words)

    assert editor.smallest(pressing, frozenset({SignalKey("fomo")})) == "All the 4 others have theirs."


def test_question_that_puts_somebody_down_asks_what_suits() -> None:
    editor = Editor(EDITS, lambda words: "put you down" not in words)

    said = editor.smallest("Shall I put you down for the 8th or the 9th?", frozenset({SignalKey("assumed_close")}))

    assert said == "Would the 8th or the 9th suit you, or is another time better for you?"


def test_closing_that_speaks_of_an_open_plan_goes(shipped: Propose) -> None:
    rewrite = shipped.rewrite(
        "Hi Dana,\n\nThe survey takes an hour. I've gone ahead and booked our surveyor for Tuesday at 9."
        "\n\nSee you Tuesday,\nTomas"
    )

    assert rewrite.endswith("if that suits you.\n\nTomas")


@pytest.fixture(scope="module")
def shipped() -> Propose:
    return Propose(analyst(), PlaybookCoach(analyst()))


def test_second_offer_is_made_in_other_words(shipped: Propose) -> None:
    rewrite = shipped.rewrite(
        "Hi Dana,\n\nThe plan is in the folder. I've gone ahead and booked the hall. "
        "I've gone ahead and booked the caterer. Which of the two halls is easier to reach for your people?"
    )

    assert "I can book the hall, if that suits you." in rewrite
    assert "I can book the caterer, if you like." in rewrite


def test_what_only_a_yes_brings_may_be_too_early() -> None:
    fitting = Editor(EDITS, lambda _: True).smallest(
        "Shall I book your fitting for Tuesday or Thursday?", frozenset({SignalKey("forced_choice")})
    )

    assert fitting == "Shall I book your fitting for Tuesday or Thursday, or is it too early to say?"


def test_trial_that_was_wondered_about_is_offered() -> None:
    wondered = "I guess I just wondered if you'd maybe want to trial the telehealth service at some point?"

    offered = Editor(EDITS, lambda _: True).smallest(wondered, frozenset({SignalKey("over_hedging")}))

    assert offered == "Would you like to trial the telehealth service, or is it too early for that?"


@pytest.mark.parametrize(
    ("asked", "freely"),
    [
        ("Shall we say 9 o'clock?", "Would 9 o'clock suit you, or is another time better?"),
        ("Shall we say Thursday then?", "Would Thursday suit you, or is another time better?"),
        ("When can we come?", "If it is of interest, when could we come?"),
        (
            "What's your delivery address and I'll get it sent out?",
            "If you would like to go ahead, what is your delivery address?",
        ),
        ("I look forward to receiving your official order.", "Would you like to go ahead, or is it too early to say?"),
    ],
)
def test_time_that_is_as_good_as_said_can_be_another(asked: str, freely: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), asked, presses=True) == freely


def test_what_is_said_behind_other_words_goes_on_in_lower_case() -> None:
    say, instead = "we can only hold {thing} until {when}", "If it helps, we hold {thing} until {when}."
    turn = Turn(frozenset(), say, (instead,), (), anywhere=False)

    said = turned("Please understand that we can only hold the tiles until Saturday.", [turn], str)

    assert next(said) == "Please understand that if it helps, we hold the tiles until Saturday."
