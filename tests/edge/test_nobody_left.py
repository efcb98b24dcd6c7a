"""Whoever has left before their answer came: it is tried once, said in log and metrics, and nothing is kept."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from structlog.testing import capture_logs

from bot.analysis.passages import read_draft
from bot.domain import ChannelId, Request, UserId
from bot.slack.replying.addresses import DIRECT, in_channel, in_thread, in_view
from bot.slack.replying.delivery import Delivery
from bot.slack.replying.replies import SlackReplies
from bot.slack.replying.traces import SlackTraces
from playground.people import BOT_USER, REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.delivering import delivering
from tests.edge.test_metrics import figures, page_with
from tests.fake_openai import FakeOpenAI
from tests.fakes import COACHING, NOW, PAYLOAD, TEAM, CountedPosts, FixedClock, KeptCoachings, request
from tests.parts import DRAFT, coach
from tests.parts import DRAFT as PASTED
from tests.remembered import CountedAddresses
from tests.running_bot import BOT_TOKEN, model_settings, running_bot

WORDS = {
    "conversations.open": ["user_disabled", "user_not_found", "user_not_visible", "channel_not_found"],
    "chat.postMessage": ["channel_not_found", "is_archived", "account_inactive"],
}


async def delivery_of(slack: SlackEmulator, asked: Request) -> tuple[Delivery, KeptCoachings]:
    """Return the delivery of a finished coaching to who asked, by way of Slack."""
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    advice = await coach()(read_draft(DRAFT))
    coachings = KeptCoachings({(TEAM, COACHING): asked}, {(TEAM, COACHING): advice})
    replies = SlackReplies(client, CountedAddresses(), FixedClock())
    delivery = delivering(coachings, CountedPosts(), replies, SlackTraces(client))
    return delivery, coachings


def asked_by(user: str, address: str) -> Request:
    return replace(request(DRAFT, reply_address=address), user=UserId(user))


@pytest.mark.parametrize("last", [False, True], ids=["delivery", "giving up"])
@pytest.mark.parametrize(("method", "word"), [(method, word) for method, words in WORDS.items() for word in words])
async def test_answer_nobody_is_left_to_read_ends_its_job_and_is_not_kept(
    slack: SlackEmulator, method: str, word: str, *, last: bool
) -> None:
    delivery, coachings = await delivery_of(slack, asked_by(REP, DIRECT))
    slack.break_next(method, error=word)

    with capture_logs() as logs:
        await (delivery.give_up if last else delivery)(PAYLOAD)

    assert [entry["reason"] for entry in logs if entry["event"] == "nobody_left"] == [word]
    assert coachings.kept_for == {(TEAM, COACHING): timedelta(0)}
    assert slack.seen_by(REP, slack.workspace.conversation(REP, BOT_USER).id) == []


@pytest.mark.parametrize("place", ["their messages", "a thread", "a channel", "a window", "an address"])
async def test_person_who_has_left_is_not_answered_wherever_they_had_asked(slack: SlackEmulator, place: str) -> None:
    talk = ChannelId(slack.workspace.conversation(REP).id)
    address = {
        "their messages": DIRECT,
        "a thread": in_thread(talk, "1.1"),
        "a channel": in_channel(ChannelId(SALES)),
        "a window": in_view("V1"),
        "an address": f"{slack.api_url.removesuffix('api/')}commands/T1/1/spent",
    }[place]
    delivery, coachings = await delivery_of(slack, asked_by(REP, address))
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], deleted=True)
    slack.break_next("chat.postMessage", error="channel_not_found")
    slack.break_next("chat.postEphemeral", error="user_not_in_channel")

    await delivery(PAYLOAD)

    assert coachings.kept_for == {(TEAM, COACHING): timedelta(0)}
    assert coachings.answered == {(TEAM, COACHING): NOW}


async def test_thread_that_is_gone_gives_way_to_a_direct_message(slack: SlackEmulator) -> None:
    talk = slack.workspace.conversation(REP, BOT_USER).id
    delivery, _ = await delivery_of(slack, asked_by(REP, in_thread(ChannelId(talk), "1.1")))
    slack.break_next("chat.postMessage", error="cannot_reply_to_message")

    await delivery(PAYLOAD)

    assert [seen.thread_ts for seen in slack.seen_by(REP, talk)] == [None]


async def test_job_for_somebody_who_left_is_finished_and_counted(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    slack.break_next("response_url", status=404)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await slack.slash_command("/coach", PASTED, request_url=bot.request_url)
        slack.workspace.people[REP] = replace(slack.workspace.people[REP], deleted=True)
        page = figures(await page_with("sameside_undeliverable_total{", bot))

    with sqlite3.connect(tmp_path / "data" / "sameside.db") as database:
        [(answered, kept)] = database.execute("SELECT answered_at, expires_at FROM coachings").fetchall()
    assert page["sameside_undeliverable_total user_disabled"] == 1
    assert answered == kept
    assert "job_failed" not in bot.logs
    assert "step_failed" not in bot.logs
