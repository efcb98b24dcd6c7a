"""What of a sentence is of the matter stays where the rest of it presses."""

import pytest

from bot.domain import SignalKey
from bot.models.local.prices.on_offer import what_is_offered
from bot.models.local.reading.matter import tells
from bot.models.local.sentence.editor import Editor
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("There's no tap in the yard, so I do hope you decide tonight.", "There's no tap in the yard."),
        ("The floor plan's attached, and I'd love so much to tell my director.", "The floor plan's attached."),
        (
            "Our crane runs on one battery, so nobody will have to know.",
            "Our crane runs on one battery.",
        ),
        (
            "We'd give your staff a key to the archive, and I'm sure they'll thank me.",
            "We'd give your staff a key to the archive.",
        ),
        (
            "Fitting takes a morning a home, and four would bring me up to the top tier.",
            "Fitting takes a morning a home.",
        ),
        (
            "I read the policy for the renewal and I'm happy to say the premium rises by 3.1%.",
            "I'm happy to say the premium rises by 3.1%.",
        ),
    ],
)
def test_how_a_thing_is_stays_where_the_clause_behind_it_presses(sentence: str, left: str) -> None:
    assert Editor(EDITS, lambda words: words == left).smallest(sentence, frozenset()) == left


@pytest.mark.parametrize(
    "left",
    [
        "My boss is on my back.",
        "The contract's on my desk.",
        "There's no reason to wait.",
        "The president's trip comes first.",
        "Your director is a friend of the house.",
        "The reply is not awaited.",
        "We couldn't call him back.",
        "The inspector's days stay yours.",
        "I can tell the driver.",
        "I'd rather you knew now.",
        "This is your last chance.",
        "It's what the market takes.",
        "That's how it is.",
    ],
)
def test_what_is_of_the_seller_or_judges_is_no_matter(left: str) -> None:
    assert not tells(left)


def test_what_the_rep_would_hate_to_see_goes_whatever_else_is_told() -> None:
    told = "Your manager named 62p, and I should hate for the towels to wait at the bay while we write about pence."
    editor = Editor(EDITS, lambda words: "while" not in words)

    assert editor.smallest(told, frozenset()) == "Your manager named 62p."


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "Tents to forty metres, ash floors, lanterns, heaters and a vintage car all come from one hand.",
            ["I can offer tents to forty metres and ash floors."],
        ),
        ("In this one: radio, heating, a tow bar, new tyres, covers.", ["I can offer radio and heating."]),
        ("Also lids, dividers, sleeves, labels.", ["I can offer lids and dividers."]),
        ("The range covers swings, springers, slides, seesaws.", []),
        ("For the crates, the price, the lids, the date.", []),
    ],
)
def test_first_two_things_of_a_list_are_offered(listed: str, expected: list[str]) -> None:
    said = what_is_offered(listed, None, {SignalKey("feature_dump")}, EDITS)

    assert list(said) == expected


@pytest.mark.parametrize(
    ("verb", "end"), [("comprises", ", for example"), ("contains", ", for example"), ("carries", "")]
)
def test_list_with_a_verb_keeps_its_first_two_things(verb: str, end: str) -> None:
    listed = f"Our maintenance {verb} the descaling, the seals, the filters, the log and the hotline."
    editor = Editor(EDITS, lambda words: words != listed)

    assert (
        editor.smallest(listed, frozenset({SignalKey("feature_dump")}))
        == f"Our maintenance {verb} the descaling and the seals{end}."
    )


def test_what_was_talked_of_is_not_offered_anew() -> None:
    recap = "To recap where we stand: 64 rooms, the armchair in moss, the headboards in oak, 212,000 CHF."

    assert list(what_is_offered(recap, None, {SignalKey("feature_dump")}, EDITS)) == []
