"""A row of things is told by its commas, in any trade."""

import pytest

from bot.analysis.rows import rows
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft, Span


def rows_in(text: str) -> list[str]:
    """Return the rows of five in a text."""
    draft = Draft(text, (Span(0, len(text)),))
    return [
        sentence.span_of(*words).of(text) for sentence in sentences(draft, shadow(text)) for words in rows(sentence, 5)
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "We stock hoses, clamps, gauges, wall charts, foot pumps and lids.",
            "hoses, clamps, gauges, wall charts, foot",
        ),
        ("Bulk bags, spouts, liners, pallets, labels.", "Bulk bags, spouts, liners, pallets, labels"),
    ],
)
def test_five_things_one_after_another_are_a_row(text: str, row: str) -> None:
    [found] = rows_in(text)

    assert row in found


@pytest.mark.parametrize(
    "text",
    [
        "We stock hoses, clamps, gauges and lids.",
        "Monday, Tuesday, Wednesday, Thursday, Friday are all free.",
        "If it rains, we wait, if it snows, we wait, and if it clears, we start, as agreed.",
        "The 4, the 5, the 6, the 7 and the 8 are free, and so is the 9.",
    ],
)
def test_days_numbers_and_clauses_are_none(text: str) -> None:
    assert rows_in(text) == []
