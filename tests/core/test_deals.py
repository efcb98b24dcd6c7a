"""A condition of the deal, which is more than a yes, stays with what it gives, or both go."""

import pytest

from bot.models.local.prices.deals import deal_in
from tests.coaching import coached, rewrite_of


def mailed(pressing: str) -> str:
    return f"Hi Dana,\n\nIt was good to see the new shop. {pressing} I've booked our van for Tuesday.\n\nBest,\nTom"


@pytest.mark.parametrize(
    ("pressing", "told"),
    [
        (
            "She counts on it, so if we can get the order form signed before the 18th I'll throw in two racks.",
            "With the order form signed, I'll include two racks; that holds until the 18th.",
        ),
        (
            "It's £268 a month, and if I get your form in before Friday I can knock the first two months off.",
            "With your form in, I can take the first two months off; that holds until Friday.",
        ),
        (
            "The rate is 6% less as long as you pay up front by 3 May.",
            "The rate is 6% less as long as you pay up front; that holds until 3 May.",
        ),
        (
            "The price is €4,300, but only if you order three by Friday.",
            "The price is €4,300 if you order three; that holds until Friday.",
        ),
        (
            "Sign the lease by 3 May and I'll waive the £240 fee.",
            "With the lease signed, I'll do without the £240 fee; that holds until 3 May.",
        ),
        (
            "Shake on it at the mart on Wednesday and I'll forget about the £90 for the spray tank.",
            "I'll forget about the £90 for the spray tank if you'd like to go ahead",
        ),
        (
            "If we extend to 2030 while I'm still at this desk, I can take off the 4% index.",
            "I can take off the 4% index if we extend to 2030.",
        ),
    ],
)
def test_what_is_given_keeps_its_condition(pressing: str, told: str) -> None:
    assert told in rewrite_of(mailed(pressing))


@pytest.mark.parametrize(
    ("pressing", "gift"),
    [
        ("If you pay in full by Thursday you'll get the delivery free.", "delivery"),
        ("We can knock 8% off if you sign both agreements by the end of the month, or it's list price.", "8%"),
    ],
)
def test_gift_that_cannot_keep_its_condition_goes_and_is_shown(pressing: str, gift: str) -> None:
    proposal = coached(mailed(pressing))
    shown = " ".join([*(one.quote for one in proposal.highlights), *proposal.before_you_send])

    assert proposal.rewrite is not None
    assert gift not in proposal.rewrite
    assert gift in shown


@pytest.mark.parametrize(
    "plain",
    [
        "If you order by Friday I'll fit it in May.",
        "If you take 5 minutes to sign it I'll fit it in May.",
        "Say yes by Friday and it's 154.",
        "If you take it now, it's £4.",
    ],
)
def test_a_yes_alone_is_no_condition_of_the_deal(plain: str) -> None:
    assert deal_in(plain) is None


@pytest.mark.parametrize(
    ("pressing", "told"),
    [
        (
            "just send me a thumbs up and I'll get the deposit invoice over (£2,500).",
            "If you'd like to go ahead, I'll get the deposit invoice over (£2,500).",
        ),
        (
            "Simply reply with a yes and we'll start on the drawings for all four rooms.",
            "If you'd like to go ahead, we'll start on the drawings for all four rooms.",
        ),
        (
            "Just give me the nod and we will have the crew with you on 3 May.",
            "If you'd like to go ahead, we will have the crew with you on 3 May.",
        ),
    ],
)
def test_what_waits_for_a_yes_waits_for_it_still(pressing: str, told: str) -> None:
    assert told in rewrite_of(mailed(pressing))
