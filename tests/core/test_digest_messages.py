"""The digest in Slack: a few lines for the channel, the rest in the thread, a chart that may be left out."""

import json
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.models.blocks import Block

from bot.domain import UserId
from bot.domain.team_weeks import PersonWeek, TeamWeek
from bot.rendering.blocks import CHART, without_charts
from bot.rendering.digest import details_message, digest_message
from playground.rules.blocks import parts
from playground.rules.contents import checked
from tests.digests import CHANNEL, PLAYBOOK, SETTER, WEEK, WRITE, busy_digest, quiet_digest

PARENT = digest_message(busy_digest(), PLAYBOOK, setter=SETTER, name="Robin Aster", command="/coach")
DETAILS = details_message(busy_digest(), PLAYBOOK)
QUIET = digest_message(quiet_digest(), PLAYBOOK, setter=SETTER, command="/coach")
QUIET_DETAILS = details_message(quiet_digest(), PLAYBOOK)
EACH = {"parent": PARENT, "details": DETAILS, "quiet": QUIET, "quiet details": QUIET_DETAILS}
LOOKED_AT = Path(__file__).parents[1] / "messages" / "digest"
Message = dict[str, Any]


def chart_of(message: Message) -> Message:
    (chart,) = [block for block in message["blocks"] if block["type"] == CHART]
    return dict(chart)


@pytest.mark.parametrize("message", EACH.values(), ids=EACH)
def test_slack_takes_each_message_with_its_chart_left_out(message: Message) -> None:
    bare = without_charts(message)

    checked(bare)
    for block in Block.parse_all(bare["blocks"]):
        block.validate_json()


@pytest.mark.parametrize("message", EACH.values(), ids=EACH)
def test_the_text_holds_all_that_the_blocks_say(message: Message) -> None:
    above = [block for block in message["blocks"] if block["type"] != "actions"]
    shown = [part["text"] for part in parts(above) if isinstance(part.get("text"), str)]

    assert [line for text in shown for line in text.splitlines() if line.strip() and line not in message["text"]] == []


def test_the_thread_tells_of_whom_mails_spoke_over_the_weeks() -> None:
    assert "Week 42: both alike; week 43: both alike; week 44: more of the customer;" in DETAILS["text"]


def test_in_words_alone_nobody_takes_the_line_not_to_write_for_the_one_to_write() -> None:
    pair = busy_digest().pair

    assert f"Instead of: “{pair.before}”\nRather like this:\n{pair.after}\n" in DETAILS["text"]


def test_the_channel_sees_when_how_much_what_changed_and_what_went_well() -> None:
    lines = PARENT["text"].splitlines()

    assert lines == [
        "From the customer's side: week 46",
        "9 November to 15 November 2026",
        "At least 10 of you had 25 drafts or more read from the customer's side.",
        "What you changed most: “Hedge upon hedge” (at least 5 of you).",
        "Went well: “Our target as the reason” came up for fewer of you than before.",
        "The week's practice, and more, in the thread.",
        "Set up by Robin Aster. To change, pause or stop it: the buttons below, or /coach digest.",
    ]


def test_below_the_floor_the_channel_reads_why_there_are_no_numbers() -> None:
    assert "Fewer than 5 of you had a draft read that week, so I count nothing" in QUIET["text"]
    assert "There are numbers as soon as at least 5 of you" in QUIET_DETAILS["text"]
    assert "Counted over" not in QUIET_DETAILS["text"]
    assert not any(digit in QUIET_DETAILS["text"].partition("Practice")[0] for digit in "0123456789" if digit != "5")


def test_what_was_missed_is_said() -> None:
    message = digest_message(busy_digest(missed=2), PLAYBOOK, setter=SETTER, command="/coach")

    assert "Earlier weeks without a digest: 2." in message["text"]
    assert "without a digest" not in PARENT["text"]


def test_who_set_it_up_stands_below_with_what_they_can_do() -> None:
    *_, row = PARENT["blocks"]

    assert [button["text"]["text"] for button in row["elements"]] == ["Change", "Pause", "Stop"]
    assert [button["accessibility_label"] for button in row["elements"]] == [
        "Change this weekly digest",
        "Pause this weekly digest",
        "Stop this weekly digest",
    ]


def test_who_set_it_up_is_called_by_name_and_pinged_only_where_nobody_knows_it() -> None:
    *_, named, _ = PARENT["blocks"]
    *_, nameless, _ = QUIET["blocks"]

    assert [part["type"] for part in named["elements"][0]["elements"]] == ["text"] * 3
    assert {"type": "user", "user_id": SETTER} in nameless["elements"][0]["elements"]
    assert f"Set up by <@{SETTER}>." in QUIET["text"]


def test_a_preview_has_nobody_who_set_it_up_and_nothing_to_press() -> None:
    preview = digest_message(busy_digest(), PLAYBOOK, setter=None, command="/coach")

    assert preview["blocks"] == PARENT["blocks"][:-2]
    assert PARENT["text"].startswith(preview["text"])


def test_the_chart_holds_the_same_numbers_as_the_text() -> None:
    chart = chart_of(DETAILS)["chart"]
    lines = DETAILS["text"].partition("in weeks 42, 43, 44, 45, 46\n")[2].splitlines()

    assert chart["axis_config"]["categories"] == ["W42", "W43", "W44", "W45", "W46"]
    assert len(chart["series"]) == 3
    for place, series in enumerate(chart["series"]):
        told = lines[place].partition(": ")[2].split(", ")
        assert told == [str(point["value"] or "too few") for point in series["data"]]


def test_the_chart_keeps_slack_s_limits() -> None:
    block = chart_of(DETAILS)

    names = [series["name"] for series in block["chart"]["series"]]
    labels = {point["label"] for series in block["chart"]["series"] for point in series["data"]}
    assert len(block["title"]) <= 50
    assert all(len(name) <= 20 for name in names)
    assert len(set(names)) == len(names)
    assert labels == set(block["chart"]["axis_config"]["categories"])


def test_a_single_week_has_no_chart() -> None:
    digest = WRITE(CHANNEL, [TeamWeek(WEEK, (PersonWeek(2, 30),) * 6)])

    assert without_charts(details_message(digest, PLAYBOOK)) == details_message(digest, PLAYBOOK)


def test_no_one_is_ever_named_but_who_set_it_up() -> None:
    people = [part for message in EACH.values() for part in parts(message["blocks"]) if part.get("type") == "user"]

    assert {UserId(part["user_id"]) for part in people} == {SETTER}


@pytest.mark.parametrize("name", ["parent", "details"])
def test_digest_is_the_one_that_was_looked_at(name: str, *, updating_messages: bool) -> None:
    path, message = LOOKED_AT / f"{name}.json", {"response_type": "in_channel", **EACH[name]}
    if updating_messages:
        path.write_text(json.dumps(message, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    assert json.loads(path.read_text(encoding="utf-8")) == message
