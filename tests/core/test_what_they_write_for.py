"""What somebody writes for stays when the push goes: what is sold for the first time, and what made something fail."""

import pytest

from tests.coaching import rewrite_of

SHAME = "I'm sure you wouldn't want to be the last one standing there."


def first_contact(said: str) -> str:
    return rewrite_of(f"Hi Dr. Brandt,\n\n{said} {SHAME}\n\nWhen can we grab 20 minutes this week?\n\nIvo")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "I wanted to reach out because we've just launched asbestos testing and I'd love to tell you all about it!",
            "We now offer asbestos testing.",
        ),
        (
            "I'm getting in touch because our fitters have two vans in Leeds and I'd love to show you round!",
            "Our fitters have two vans in Leeds.",
        ),
        (
            "I'm writing because we've recently opened a cold store in Reus and I'd love to tell you more!",
            "We now run a cold store in Reus.",
        ),
        (
            "I'm excited to tell you about our complete service: roof panels, inverters, wiring, carports, stores.",
            "I'm writing about our complete service: roof panels, inverters.",
        ),
        (
            "I'm excited to tell you about our turnkey solution: roof panels, inverters, wiring, carports, stores.",
            "I'm writing about roof panels and inverters.",
        ),
    ],
)
def test_what_is_sold_stays_without_the_wish_to_tell_of_it(said: str, told: str) -> None:
    assert told in first_contact(said)


@pytest.mark.parametrize(
    "said",
    [
        "I wanted to reach out because I have not heard back from you.",
        "I'm writing because we're so excited to be working with you!",
    ],
)
def test_wish_alone_is_no_reason(said: str) -> None:
    assert said.partition("because ")[2][:20] not in first_contact(said)


@pytest.mark.parametrize(
    ("blame", "cause"),
    [
        (
            "With respect, this is down to the 9 pallets of tins your lads put on, which it was never meant to carry.",
            "The cause was the 9 pallets of tins, which is more than it can carry.",
        ),
        (
            "With respect, it was caused by the 300 photos your intern uploaded in one go, like an amateur.",
            "The cause was the 300 photos.",
        ),
    ],
)
def test_cause_is_told_without_the_blame(blame: str, cause: str) -> None:
    rewrite = rewrite_of(f"Hi Tunde,\n\nThe lift stopped on Tuesday at 9:40. It runs again.\n\n{blame}\n\nKirsty")

    assert cause in rewrite
    assert "your" not in rewrite.partition(cause)[0]


def test_nothing_is_gone_ahead_with_where_only_a_loss_is_billed() -> None:
    rewrite = rewrite_of(
        "Hi Solveig,\n\nWe had to stop the shift on Sunday. A careful site would have moved the pallets.\n\nI have "
        "billed the 5 lost hours (NOK 9,750). Sign the attached by Thursday or we will never hear the end of it.\n\nOdd"
    )

    assert "go ahead" not in rewrite


def test_what_is_asked_for_stays_with_its_day() -> None:
    rewrite = rewrite_of(
        "Hi Bea,\n\nThe January run is planned.\n\nAll we need now is the fire plan and the gate key back, ideally by "
        "Tuesday so my team isn't left hanging. You'd be mad to wait.\n\nSimon"
    )

    assert "Is Tuesday realistic for the fire plan and the gate key, or is another time better?" in rewrite
