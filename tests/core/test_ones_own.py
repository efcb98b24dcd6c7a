"""What somebody did with their own ways and mails is no act towards others; what they did beside it is one."""

import pytest

from bot.domain import SignalKey
from bot.models.local.acts.nobodys.at_home import stays_at_home
from bot.models.local.acts.nobodys.well_meant import is_well_meant
from bot.models.local.acts.owning import owned
from tests.coaching import coached
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli")})


@pytest.mark.parametrize(
    "told",
    [
        "I drove over to your warehouse and took the old pump away",
        "I drove to your depot on Monday and collected the pallets",
        "I drove over to your yard and left a box with your porter",
        "I rang Mr Kim twice about this and told him the date is fixed",
        "I called Dana Ruiz again about the hall",
        "I sent it to Mr Kim twice",
        "I put a lot of work into the drawings and took them to your architect",
    ],
)
def test_what_was_done_beside_it_or_towards_another_is_owned(told: str) -> None:
    said = next(owned(f"{told}.", DONE, EDITS, lambda _: True))

    assert said.startswith(f"I should have asked you before {told}. ")


@pytest.mark.parametrize(
    "told",
    [
        "I drove past your office and noticed the new sign.",
        "I drove over to your depot and took a look.",
        "I rang twice and left a message.",
        "I rang three times and emailed you on Friday.",
        "I emailed two weeks ago and again on Monday.",
        "I called on Monday and twice on Tuesday.",
        "I left two voicemails and sent the quote to you again.",
        "I sent the Siemens quote twice.",
        "I left two voicemails in London.",
    ],
)
def test_ways_and_mails_to_the_reader_are_no_act(told: str) -> None:
    assert list(owned(told, DONE, EDITS, lambda _: True)) == []


@pytest.mark.parametrize(
    ("verb", "rest"),
    [
        ("told", " my wife about you."),
        ("mentioned", " it to my kids."),
        ("measured", " her up in my head while we were chatting."),
        ("skipped", " his own daughter's concert for it."),
        ("told", " him nothing about it."),
    ],
)
def test_what_stayed_at_home_is_no_act(verb: str, rest: str) -> None:
    assert stays_at_home(verb, rest)


@pytest.mark.parametrize(
    ("verb", "rest"),
    [
        ("told", " your wife about the floor."),
        ("told", " my wife's cousin at your bank about it."),
        ("skipped", " your approval and ordered the steel."),
        ("mentioned", " to his wife that the house is as good as sold."),
        ("told", " the children we are coming on Monday."),
    ],
)
def test_what_reached_others_is_one(verb: str, rest: str) -> None:
    assert not stays_at_home(verb, rest)


@pytest.mark.parametrize(
    ("verb", "rest"),
    [
        ("let", " your good taste settle it."),
        ("told", " everybody what a star you are."),
        ("told", " the board what a thoughtful host you are."),
        ("told", " my finance partner you were somebody who keeps his word."),
    ],
)
def test_what_was_said_in_praise_or_left_to_them_is_no_act(verb: str, rest: str) -> None:
    assert is_well_meant(verb, rest)


@pytest.mark.parametrize(
    ("verb", "rest"),
    [
        ("let", " your planner settle the date with us."),
        ("told", " him what a muddle the hall is."),
        ("told", " your bank you are someone who keeps people waiting."),
        ("mentioned", " to your landlord what a slow payer you are."),
    ],
)
def test_what_speaks_ill_of_them_or_leaves_it_to_others_is_one(verb: str, rest: str) -> None:
    assert not is_well_meant(verb, rest)


@pytest.mark.parametrize(
    "told",
    [
        "I told his wife you had signed for the kitchen.",
        "I told the children you are opening the pool on Monday.",
        "I told your bank you're someone who settles after the third reminder.",
    ],
)
def test_what_was_told_in_other_homes_is_owned(told: str) -> None:
    assert list(owned(told, DONE, EDITS, lambda _: True))


def test_nobody_is_asked_to_undo_what_was_said_at_home() -> None:
    told = "I told my wife about you, and we've gone ahead and moved you to the Gold plan."
    advice = coached(f"Hi Petra,\n\nThe two halls take four days.\n\n{told}\n\nBest,\nJon")

    assert not any("my wife" in line for line in advice.before_you_send if not line.startswith("Taken out"))
    assert "before I told my wife" not in (advice.rewrite or "")
