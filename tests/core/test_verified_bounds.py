"""What bounds a fact is the draft's: "five days" is not "less than five days", nor "in August" "before August"."""

import pytest

from bot.verification.verify import Verifier
from tests.proposing import DRAFT, codes, rewritten

FACTS = " The laptops are 410 pounds each. We deliver in August. Repairs take five days, for up to 30 people."
LONGER = DRAFT.replace(" Please sign", f"{FACTS} Please sign")
REWRITE = rewritten(" What would", f"{FACTS} What would")


@pytest.mark.parametrize(
    ("said", "bounded"),
    [
        ("take five days", "take less than five days"),
        ("take five days", "take at most five days"),
        ("take five days", "take five days at most"),
        ("are 410 pounds", "are under 410 pounds"),
        ("are 410 pounds", "are from 410 pounds"),
        ("are 410 pounds", "start at no more than 410 pounds"),
        ("410 pounds each", "410 pounds or less"),
        ("up to 30 people", "at least 30 people"),
        ("20% discount", "up to 20% discount"),
    ],
)
def test_bound_put_beside_an_amount_is_refused(verifier: Verifier, said: str, bounded: str) -> None:
    assert codes(verifier, LONGER, rewrite=REWRITE.replace(said, bounded, 1)) == {"added_fact"}


@pytest.mark.parametrize("bounded", ["before August", "from August", "in August at the latest", "until August"])
def test_bound_put_beside_a_date_in_the_draft_s_own_words_is_refused(verifier: Verifier, bounded: str) -> None:
    assert codes(verifier, LONGER, rewrite=REWRITE.replace("in August", bounded)) == {"fact_reversed"}


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("for up to 30 people", "for at most 30 people"),
        ("each. We", "each; if you need more than 140 seats, say so. We"),
        ("We deliver in August", "August is when we deliver"),
        ("What would you need", "Is there more than one open point, and what would you need"),
        ("What would you need", "There is time to compare before August. What would you need"),
        ("We deliver in August", "We'd deliver in August"),
    ],
)
def test_bound_of_the_draft_and_what_bounds_nothing_are_left_alone(
    verifier: Verifier, said: str, otherwise: str
) -> None:
    assert codes(verifier, LONGER, rewrite=REWRITE.replace(said, otherwise, 1)) == set()


def test_price_that_went_up_from_another_is_no_bound(verifier: Verifier) -> None:
    draft, rewrite = (text.replace("410 pounds each", "410 pounds each, once 380 pounds") for text in (LONGER, REWRITE))

    assert codes(verifier, draft, rewrite=rewrite.replace("once 380", "up from 380")) == set()
