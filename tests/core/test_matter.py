"""What of a sentence is of the matter stays where the rest of it presses."""

import pytest

from bot.domain import SignalKey
from bot.models.local.prices.on_offer import what_is_offered
from bot.models.local.reading.matter import tells
from bot.models.local.sentence.edits import Editor
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("There's no power at the back, so I do hope you decide tonight.", "There's no power at the back."),
        ("The data sheet's attached, and I'd love to be able to tell my director.", "The data sheet's attached."),
        (
            "Our turnstile runs on its own controller, so nobody will have to know.",
            "Our turnstile runs on its own controller.",
        ),
        (
            "We'd give your team a login for the index, and I'm sure they'll thank me.",
            "We'd give your team a login for the index.",
        ),
        (
            "Fitting takes a morning a home, and four would see me through to the top tier.",
            "Fitting takes a morning a home.",
        ),
        (
            "I went through the policy with an eye to the renewal and I'm pleased to say it rises by 3.1%.",
            "I'm pleased to say it rises by 3.1%.",
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
    told = (
        "Your manager named 62p, and I should hate for the linen to be held up at the bay while we write about pence."
    )
    editor = Editor(EDITS, lambda words: "while" not in words)

    assert editor.smallest(told, frozenset()) == "Your manager named 62p."


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "Marquees to sixty metres, oak floors, chandeliers, heaters and a bridal car all come from one hand.",
            ["I can offer marquees to sixty metres and oak floors."],
        ),
        ("In the new model: 4K, laser, silent fans, web remote, cover.", ["I can offer 4K and laser."]),
        ("Also lids, dividers, sleeves, labels.", ["I can offer lids and dividers."]),
        ("The range covers swings, springers, slides, seesaws.", []),
        ("For the label, the lead time, the caps, the price.", []),
    ],
)
def test_first_two_things_of_a_list_are_offered(listed: str, expected: list[str]) -> None:
    said = what_is_offered(listed, None, {SignalKey("feature_dump")}, EDITS)

    assert list(said) == expected


@pytest.mark.parametrize("verb", ["comprises", "contains", "carries"])
def test_list_with_a_verb_keeps_its_first_two_things(verb: str) -> None:
    listed = f"Our maintenance {verb} the descaling, the seals, the filters, the log and the hotline."
    editor = Editor(EDITS, lambda words: words != listed)

    assert (
        editor.smallest(listed, frozenset({SignalKey("feature_dump")}))
        == f"Our maintenance {verb} the descaling and the seals."
    )


def test_what_was_talked_of_is_not_offered_anew() -> None:
    recap = "To recap where we stand: 64 rooms, the armchair in moss, the headboards in oak, 212,000 CHF."

    assert list(what_is_offered(recap, None, {SignalKey("feature_dump")}, EDITS)) == []
