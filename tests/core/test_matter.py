"""What of a sentence is of the matter stays where the rest of it presses."""

import pytest

from bot.models.edits import Editor
from bot.models.matter import tells
from bot.playbook.book import load_playbook

EDITS = load_playbook().edits


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
    ],
)
def test_what_is_of_the_seller_or_judges_is_no_matter(left: str) -> None:
    assert not tells(left)
