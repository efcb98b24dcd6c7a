"""What the draft says does not come back as its opposite."""

from dataclasses import replace

import pytest

from bot.verification.verify import Verifier
from tests.proposing import DRAFT, PROPOSAL, REWRITE, codes, rewritten

MORE = " The parts can be there before the 9th. We don't know the weight yet."
LONGER = DRAFT.replace(" Please sign", f"{MORE} Please sign")


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("can be there before", "cannot be there before"),
        ("can be there before", "can't be there before"),
        ("there before the 9th", "there not before the 9th"),
        ("is in the plan", "isn't in the plan"),
        ("We don't know", "We know"),
    ],
)
def test_clause_with_a_not_put_in_or_taken_out_is_refused(verifier: Verifier, said: str, denied: str) -> None:
    rewrite = rewritten(" What would", f"{MORE} What would").replace(said, denied)

    assert codes(verifier, LONGER, rewrite=rewrite) == {"fact_reversed"}


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("parts can be", "parts can all be"),
        ("We don't know the weight yet", "We do not know the weight"),
        ("does that suit you?", "does that suit you, or does it not?"),
    ],
)
def test_what_says_the_same_is_accepted(verifier: Verifier, said: str, otherwise: str) -> None:
    rewrite = rewritten(" What would", f"{MORE} What would").replace(said, otherwise)

    assert codes(verifier, LONGER, rewrite=rewrite) == set()


def test_what_was_highlighted_may_be_said_the_other_way_round(verifier: Verifier) -> None:
    rewrite = REWRITE.replace("What would you need", "Please don't sign it today. What would you need")
    in_part = replace(PROPOSAL.highlights[1], quote="Please sign it")

    assert codes(verifier, rewrite=rewrite) == set()
    assert codes(verifier, rewrite=rewrite, highlights=(PROPOSAL.highlights[0], in_part)) == set()


@pytest.mark.parametrize(
    ("over", "ahead"),
    [
        ("We wrote to you on 11 October about it.", "Would 11 October suit you?"),
        ("Nothing has moved since the 11th.", "The price runs to the 11th."),
        ("Here is what you told me last Friday.", "I can do Friday."),
    ],
)
def test_date_that_is_over_is_not_offered_or_made_a_limit(verifier: Verifier, over: str, ahead: str) -> None:
    longer = DRAFT.replace(" Please sign", f" {over} Please sign")

    assert "fact_reversed" in codes(verifier, longer, rewrite=rewritten(" What would", f" {ahead} What would"))
    assert codes(verifier, longer, rewrite=rewritten(" What would", f" {over} What would")) == set()


def test_date_that_is_over_in_one_place_and_ahead_in_another_may_be_offered(verifier: Verifier) -> None:
    longer = DRAFT.replace(" Please sign", " Since the 11th nothing moved. You asked for the 11th. Please sign")

    assert codes(verifier, longer, rewrite=rewritten(" What would", " Would the 11th do? What would")) == set()
