"""What bounds a fact is the draft's: "five days" is not "less than five days", nor "in August" "before August"."""

import pytest

from bot.verification.verify import Verifier
from tests.proposing import DRAFT, PROPOSAL, codes, light, rewritten

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


@pytest.mark.parametrize(
    ("given", "told", "code"),
    [
        ("up to 30 people", "30 people", "fact_reversed"),
        ("at least 30 people", "30 people", "fact_reversed"),
        ("30 or more people", "30 people", "fact_reversed"),
        ("30+ people", "30 people", "fact_reversed"),
        ("less than 30 people", "30 people", "fact_reversed"),
        ("30 people", "30+ people", "added_fact"),
        ("up to 30 people", "no more than 30 people", None),
        ("up to 30 people", "as many as 30 people", None),
        ("up to 30 people, so 30 people", "30 people", None),
    ],
)
def test_bound_does_not_go_in_silence(verifier: Verifier, given: str, told: str, code: str | None) -> None:
    draft, rewrite = (text.replace("up to 30 people", said) for text, said in ((LONGER, given), (REWRITE, told)))

    assert codes(verifier, draft, rewrite=rewrite) == ({code} if code else set())


def test_amount_that_was_also_given_without_a_bound_is_free(verifier: Verifier) -> None:
    told = REWRITE.replace("up to 30 people", "30 people")

    assert codes(verifier, LONGER, context="She said there are 30 people.", rewrite=told) == set()


def test_bound_that_was_highlighted_may_go(verifier: Verifier) -> None:
    shown = (*PROPOSAL.highlights, light("Repairs take five days, for up to 30 people"))

    assert codes(verifier, LONGER, rewrite=REWRITE.replace("up to 30", "30"), highlights=shown) == set()
