"""A mail that was typed in haste, without capitals or apostrophes, is read as it was meant."""

import pytest

from bot.models.local.sentence.spelling import spelled
from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("I booked the van for tues so were all set.", "I booked the van for tues so we're all set."),
        ("it is in so were good to go", "it is in so we're good to go"),
        ("The doors were set and so were all the frames.", "The doors were set and so were all the frames."),
    ],
)
def test_we_are_is_read_where_nobody_was(typed: str, read: str) -> None:
    assert spelled(typed) == read


def test_sentence_ends_behind_a_figure_where_nobody_writes_capitals() -> None:
    mail = (
        "hi mandy, fitting is two days. dont hang about tho, last one at 1840. can you measure the cupboard?\nta\nrich"
    )
    rewrite = rewrite_of(mail)
    assert "last one" not in rewrite
    assert "can you measure the cupboard?" in rewrite
