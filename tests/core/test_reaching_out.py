"""Who only tried to reach the reader, or talked to people of ours, has nothing to own and tells nothing by itself."""

import pytest

from bot.models.local.acts.nobodys.reaching_out import only_reached_out
from bot.models.local.reading.leading import only_asked_ours
from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    ("verb", "rest", "is_one"),
    [
        ("left", " two voicemails with your assistant", True),
        ("sent", " you another reminder on Monday", True),
        ("made", " three calls to your switchboard", True),
        ("left", " a message with your director", False),
        ("sent", " a note to your whole team", False),
        ("left", " the samples with your porter", False),
        ("booked", " two calls with your buyer", False),
    ],
)
def test_a_message_left_is_no_act_unless_it_goes_over_a_head(verb: str, rest: str, *, is_one: bool) -> None:
    assert only_reached_out(verb, rest) == is_one


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("I've talked to the kitchen.", True),
        ("So we have spoken with our fitters.", True),
        ("I've talked to the kitchen, and they can start on the 3rd.", False),
        ("I talked to your porter.", False),
        ("We spoke with the council: the permit is through.", False),
    ],
)
def test_who_talked_to_ours_tells_nothing_by_that(words: str, *, is_one: bool) -> None:
    assert only_asked_ours(words) == is_one


def test_a_rewrite_owns_no_voicemail_and_ends_on_no_talk_of_ours() -> None:
    rewrite = rewrite_of(
        "Dear Henk,\n\nI left two voicemails with your assistant, I sent a calendar invite nobody answered. After a"
        " whole day in your hall we have earned a short reply.\n\nI've talked to the yard and we can knock off another"
        " 400 if that is still too much.\n\nThe racks are 18,600 with the inspection. Which week suits you?\n\nJoris"
    )

    assert "voicemail" not in rewrite
    assert "talked to the yard." not in rewrite
    assert "18,600" in rewrite


def test_a_coffee_machine_is_no_coffee() -> None:
    rewrite = rewrite_of(
        "Hi Noor,\n\nthe canteen would seat 90. I can throw in the coffee machines for the first year. Just tell me"
        " what number would work and I will see what I can do.\n\nPieter"
    )

    assert "a coffee help" not in rewrite
