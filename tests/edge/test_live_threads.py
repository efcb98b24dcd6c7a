"""An answer shown in its thread while it comes, against the playground's Slack."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.domain import ChannelId, CoachingId, TeamId, UserId
from bot.errors import DatabaseUnavailable
from bot.slack.connection.pacing import TIERS
from bot.slack.replying.addresses import in_channel, in_post, in_stream, is_stream, message_of
from bot.slack.replying.live import Rhythm
from playground.api.streams import LIVES_SECONDS
from playground.people import COLLEAGUE, DEALS, REP, SALES
from playground.slack import SlackEmulator
from tests.shown_live import FIRST, OTHER, QUICK, SECOND, THIRD, Thread


async def test_first_parts_begin_a_message_and_more_is_added_to_it(slack: SlackEmulator) -> None:
    thread = Thread(slack)

    async with thread.shown() as watch:
        for advice, blocks in ((FIRST, 2), (SECOND, 3), (THIRD, 4)):
            watch(advice)
            await thread.grown(blocks)
        (message,) = thread.messages

    assert slack.is_being_written(message)
    assert message.thread_ts == thread.said.ts
    assert thread.request.shown == in_stream(thread.place[0], message.ts)
    assert "decided for Dana" in str(message.blocks[3])
    assert "decided for Dana" not in str(message.blocks[:3])


async def test_what_comes_at_once_goes_along_in_one_call(slack: SlackEmulator) -> None:
    thread = Thread(slack, Rhythm(apart=0.1))

    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)
        watch(SECOND)
        watch(THIRD)
        await thread.grown(4)

    assert thread.client.called == {"chat.startStream": 1, "chat.appendStream": 1}


async def test_answer_that_does_not_go_on_with_what_is_shown_waits_for_its_end(slack: SlackEmulator) -> None:
    thread = Thread(slack)

    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)
        watch(OTHER)
        await asyncio.sleep(0.05)

    assert thread.heights == [2]


async def test_answer_that_comes_at_once_is_not_begun_bit_by_bit(slack: SlackEmulator) -> None:
    thread = Thread(slack)

    async with thread.shown():
        pass

    assert (thread.messages, thread.request.shown) == ([], "")


async def test_answer_that_was_being_shown_when_a_process_died_is_not_begun_again(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)

    async with thread.shown() as watch:
        watch(SECOND)
        await asyncio.sleep(0.05)

    assert thread.heights == [2]


async def test_of_two_processes_one_begins_to_show(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    await thread.coachings.begin_showing(thread.request.team, thread.request.id)
    stale = replace(thread.request, shown="")

    async with thread.live.open(stale) as watch:
        assert watch is not None
        watch(FIRST)
        await asyncio.sleep(0.05)

    assert thread.messages == []


async def test_workspace_without_streams_left_sees_one_message_that_changes(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    for _ in range(TIERS["chat.startStream"]):
        await thread.client._pace.ready("chat.startStream")

    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)
        watch(THIRD)
        await thread.grown(4)
        (message,) = thread.messages

    assert not slack.is_being_written(message)
    assert thread.request.shown == in_post(thread.place[0], message.ts)
    assert thread.client.called["chat.update"] == 1


@pytest.mark.parametrize("trouble", [{"status": 429, "retry_after": 30}, {"error": "channel_type_not_supported"}])
async def test_stream_slack_refuses_gives_way_to_changes(slack: SlackEmulator, trouble: dict[str, Any]) -> None:
    slack.break_next("chat.startStream", **trouble)
    thread = Thread(slack)

    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)

    assert not slack.is_being_written(thread.messages[0])


async def test_process_that_slack_refused_a_stream_asks_for_none_until_it_may(slack: SlackEmulator) -> None:
    slack.break_next("chat.startStream", status=429, retry_after=30)
    first, second = Thread(slack), Thread(slack)
    second.live = replace(second.live, client=first.client)

    for thread in (first, second):
        async with thread.shown() as watch:
            watch(FIRST)
            async with asyncio.timeout(3):
                while not message_of(thread.request.shown):
                    await asyncio.sleep(0.005)

    assert [is_stream(thread.request.shown) for thread in (first, second)] == [False, False]


async def test_stream_that_died_goes_on_by_changes(slack: SlackEmulator) -> None:
    thread = Thread(slack)

    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)
        slack.pass_time(LIVES_SECONDS)
        watch(SECOND)
        await thread.grown(3)
        (message,) = thread.messages

    assert not slack.is_being_written(message)
    assert thread.request.shown == in_post(thread.place[0], message.ts)


async def test_stream_is_ended_in_time_and_goes_on_by_changes_while_the_work_goes_on(slack: SlackEmulator) -> None:
    thread = Thread(slack, QUICK._replace(stream=0.0))

    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)
        watch(SECOND)
        await thread.grown(3)

    assert thread.client.called == {"chat.startStream": 1, "chat.stopStream": 1, "chat.update": 1}
    assert slack.session_of(*thread.place) == "processing"


async def test_nothing_is_added_after_the_stop_button(slack: SlackEmulator) -> None:
    thread = Thread(slack)

    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)
        await slack.press_stop(*thread.place, request_url="http://127.0.0.1:9/")
        watch(SECOND)
        await asyncio.sleep(0.05)

    assert thread.heights == [2]


@pytest.mark.parametrize("where", ["chat.startStream", "chat.appendStream"])
async def test_call_that_fails_costs_the_view_and_nothing_else(slack: SlackEmulator, where: str) -> None:
    slack.break_next(where, drop="before")
    thread = Thread(slack)

    async with thread.shown() as watch:
        for advice in (FIRST, SECOND, THIRD):
            watch(advice)
            await asyncio.sleep(0.05)

    assert thread.heights in ([], [2])


async def test_place_that_could_not_be_kept_is_kept_in_the_end(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    away = [DatabaseUnavailable()]
    note = thread.coachings.note_shown

    async def fails_once(team: TeamId, id: CoachingId, where: str) -> None:
        if away:
            raise away.pop()
        await note(team, id, where)

    thread.coachings.note_shown = fails_once  # type: ignore[method-assign]
    async with thread.shown() as watch:
        watch(FIRST)
        await thread.grown(2)

    assert thread.request.shown == in_stream(thread.place[0], thread.messages[0].ts)


async def test_where_only_the_asker_may_see_it_nobody_watches(slack: SlackEmulator) -> None:
    thread = Thread(slack)

    async with thread.live.open(replace(thread.request, reply_address="https://slack.test/reply")) as watch:
        assert watch is None


@pytest.mark.parametrize(("wanted", "looks"), [(True, 1), (False, 0)])
async def test_in_a_channel_who_asked_gets_a_first_look_once_unless_they_want_none(
    slack: SlackEmulator, *, wanted: bool, looks: int
) -> None:
    thread = Thread(slack)
    thread.look_is_wanted = wanted
    asked = replace(thread.request, user=UserId(REP), reply_address=in_channel(ChannelId(SALES)))

    # A crash has it begun a second time.
    for _ in range(2):
        async with thread.live.open(asked) as watch:
            assert watch is None

    seen = slack.seen_by(REP, SALES)
    assert [each.text.endswith("the full reply follows.") for each in seen] == [True] * looks
    assert slack.seen_by(COLLEAGUE, SALES) == []
    # Nobody takes it for an answer that was cut off.
    assert thread.request.shown == ""


async def test_first_look_that_slack_does_not_take_costs_nothing_else(slack: SlackEmulator) -> None:
    thread = Thread(slack)

    async with thread.live.open(replace(thread.request, reply_address=in_channel(ChannelId(DEALS)))) as watch:
        assert watch is None

    assert thread.request.shown == ""
