"""A deed whose thing stands first is told from who did it, and a thing that is only named by a deed stays in front."""

import pytest

from bot.models.local.acts.in_order import in_order
from tests.parts import shipped_playbook

OWNING = shipped_playbook().edits.owning


@pytest.mark.parametrize(
    ("fronted", "told"),
    [
        ("The crates I moved to the barn on Friday.", "I moved the crates to the barn on Friday."),
        ("The porch, which you doubted, I painted.", "I have painted the porch."),
        # These tell of the crates and the hedge.
        ("The crates I moved are by the gate.", "The crates I moved are by the gate."),
        ("The hedge I cut looks better now.", "The hedge I cut looks better now."),
        ("The day I moved the skips.", "The day I moved the skips."),
    ],
)
def test_deed_is_told_first_only_where_the_sentence_tells_it(fronted: str, told: str) -> None:
    assert in_order(fronted, OWNING) == told
