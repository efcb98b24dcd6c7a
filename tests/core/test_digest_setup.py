"""Setting up a weekly digest: its window, what is said of it, its buttons, in both languages."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.domain.digests import Standing
from bot.domain.team_weeks import Digest
from bot.rendering.blocks import without_charts, words_of
from bot.rendering.catalogue import LANGUAGES, speak
from bot.rendering.digest import details_message, digest_message
from bot.rendering.digest_control import (
    digest_actions,
    digest_line,
    halted_message,
    impossible_message,
    not_yours_message,
    own_digests,
    standing_message,
    stopped_message,
    told_when,
    unclear_message,
    unknown_message,
)
from bot.rendering.digest_setup import counting_modal, preview_modal, setup_modal, subscription_in
from bot.rendering.welcome import hello_message
from tests.core.test_slack_views import assert_slack_shows, assert_slack_takes, assert_text_says_it_all
from tests.digests import CHANNEL, MONDAYS, PLAYBOOK, SETTER, THURSDAY, busy_digest, quiet_digest

PAUSED = replace(MONDAYS, paused=True)
View = Mapping[str, Any]


@pytest.fixture(params=LANGUAGES, autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    speak(request.param)
    yield
    speak("en")


@pytest.fixture
def english() -> None:
    speak("en")


def entered(view: View) -> dict[str, Any]:
    fields = [block for block in view["blocks"] if block["type"] == "input"]
    return {block["block_id"]: {"chosen": {"selected_option": block["element"]["initial_option"]}} for block in fields}


@pytest.mark.parametrize("exists", [True, False])
def test_window_is_shown_and_gives_back_what_stands_in_it(*, exists: bool) -> None:
    asked = replace(MONDAYS, day=5, hour=23, zone=ZoneInfo("America/Argentina/Buenos_Aires"), speak_when_quiet=False)

    view = setup_modal(asked, exists=exists)

    assert_slack_shows(view)
    assert subscription_in(entered(view), MONDAYS) == asked
    assert subscription_in({}, asked) == asked


def test_window_of_a_paused_one_says_that_keeping_it_takes_it_up_again() -> None:
    running, paused = (words_of(setup_modal(each, exists=True)["blocks"]) for each in (MONDAYS, PAUSED))

    assert len(paused) > len(running)
    assert_slack_shows(setup_modal(PAUSED, exists=True))


def test_every_field_tells_a_screen_reader_what_it_is_for() -> None:
    fields = [block for block in setup_modal(MONDAYS, exists=False)["blocks"] if block["type"] == "input"]

    assert [field["block_id"] for field in fields] == ["day", "hour", "zone", "quiet", "language"]
    assert all(field["element"]["placeholder"]["text"] for field in fields)
    assert len({field["label"]["text"] for field in fields}) == len(fields)


@pytest.mark.parametrize("zone", ["Europe/Vienna", "Asia/Kolkata", "UTC", "US/Pacific", "Etc/GMT+5"])
def test_time_zones_are_offered_by_region_and_the_chosen_one_is_among_them(zone: str) -> None:
    view = setup_modal(replace(MONDAYS, zone=ZoneInfo(zone)), exists=False)

    assert_slack_shows(view)
    (menu,) = [block["element"] for block in view["blocks"] if block.get("block_id") == "zone"]
    sizes = [len(group["options"]) for group in menu["option_groups"]]
    offered = {option["value"] for group in menu["option_groups"] for option in group["options"]}
    assert menu["initial_option"]["value"] == zone
    assert max(sizes) <= 100
    assert len(sizes) <= 100
    assert offered <= available_timezones()
    assert len(offered) > 400


@pytest.mark.parametrize("digest", [busy_digest(missed=2), quiet_digest()], ids=["busy", "quiet"])
def test_preview_shows_message_and_thread_in_a_window_without_the_chart(digest: Digest) -> None:
    parent = digest_message(digest, PLAYBOOK, setter=None, command="/coach")
    details = details_message(digest, PLAYBOOK)

    view = preview_modal(parent, details, notice="A sample")

    assert_slack_shows(counting_modal())
    assert_slack_shows(view)
    assert words_of(view["blocks"]) == [
        "A sample",
        *words_of(parent["blocks"]),
        *words_of(without_charts(details)["blocks"]),
    ]


def test_everything_said_of_a_digest_is_taken_and_stands_in_the_text_too() -> None:
    messages = [
        *(standing_message(MONDAYS, done, THURSDAY) for done in ("set_up", "changed", "resumed")),
        standing_message(PAUSED, "paused", THURSDAY),
        stopped_message(CHANNEL, "/coach"),
        hello_message("/coach", digest_line(MONDAYS)),
        not_yours_message(MONDAYS),
        not_yours_message(PAUSED),
        *(
            impossible_message(why, CHANNEL, "/coach")
            for why in Standing
            if why not in {Standing.OPEN, Standing.UNSEEN}
        ),
        *(unclear_message(CHANNEL, "2026-W46", thread=thread) for thread in (True, False)),
        unknown_message(),
        *(halted_message(PAUSED, why) for why in ("removed", "archived", "shared", "unforeseen")),
    ]

    for message in messages:
        assert_slack_takes(message)
        assert_text_says_it_all(message)


def test_home_lists_each_with_the_same_buttons() -> None:
    blocks = own_digests([MONDAYS, PAUSED], "/coach")

    assert_slack_shows({"type": "home", "blocks": blocks})
    assert [block for block in blocks if block["type"] == "actions"] == [
        digest_actions(MONDAYS),
        digest_actions(PAUSED),
    ]


@pytest.mark.usefixtures("english")
def test_a_running_digest_can_be_paused_and_a_paused_one_resumed() -> None:
    labels = [[button["text"]["text"] for button in digest_actions(each)["elements"]] for each in (MONDAYS, PAUSED)]

    assert labels == [["Change", "Pause", "Stop"], ["Change", "Resume", "Stop"]]


@pytest.mark.usefixtures("english")
def test_only_stopping_asks_once_more() -> None:
    asking = [button["action_id"] for button in digest_actions(MONDAYS)["elements"] if "confirm" in button]

    assert asking == ["digest_stop"]


@pytest.mark.usefixtures("english")
def test_when_it_comes_is_told_in_its_own_zone() -> None:
    tokyo = replace(MONDAYS, zone=ZoneInfo("Asia/Tokyo"), day=2, hour=0)

    assert told_when(tokyo) == "every Tuesday at 00:00 (Asia/Tokyo)"
    assert told_when(replace(tokyo, paused=True)) == "every Tuesday at 00:00 (Asia/Tokyo), paused now"
    assert (
        "The next one comes on Tuesday, 8 December, at 00:00 (Asia/Tokyo)."
        in standing_message(tokyo, "set_up", THURSDAY)["text"]
    )


@pytest.mark.usefixtures("english")
def test_a_change_to_a_day_that_has_passed_says_that_the_digest_comes_at_once() -> None:
    fridays = replace(MONDAYS, day=5, since=THURSDAY - timedelta(weeks=3), last="2026-W47")
    mondays = replace(fridays, day=1)

    assert "on Friday, 4 December" in standing_message(fridays, "changed", THURSDAY)["text"]
    assert "The next one comes in a few minutes." in standing_message(mondays, "changed", THURSDAY)["text"]
    posted = standing_message(replace(mondays, last="2026-W48"), "changed", THURSDAY)["text"]
    assert "on Monday, 7 December" in posted


@pytest.mark.usefixtures("english")
def test_a_change_that_would_give_two_in_a_day_says_which_week_gets_none() -> None:
    moved = replace(MONDAYS, day=4, since=THURSDAY - timedelta(weeks=3), last="2026-W47", told_at=THURSDAY)

    told = standing_message(moved, "changed", THURSDAY + timedelta(minutes=1))["text"]

    assert "One came shortly before the new time, so week 48 gets none of its own. The next one comes on" in told
    assert "on Thursday, 10 December" in told


@pytest.mark.usefixtures("english")
def test_a_talk_is_not_named_as_if_it_were_a_channel() -> None:
    message = impossible_message(Standing.DIRECT, CHANNEL, "/coach")

    assert message["text"] == "A digest is for a channel that your team reads together. Write /coach digest there."


@pytest.mark.usefixtures("english")
def test_a_paused_digest_names_no_day() -> None:
    assert "comes on" not in standing_message(PAUSED, "paused", THURSDAY)["text"]


@pytest.mark.usefixtures("english")
def test_whose_digest_it_is_and_where_is_named_in_words_and_in_the_text() -> None:
    message = not_yours_message(MONDAYS)

    assert f"<@{SETTER}> set it up." in message["text"]
    assert f"<#{CHANNEL}> has a weekly digest now." in standing_message(MONDAYS, "set_up", THURSDAY)["text"]
