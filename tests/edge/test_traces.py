"""Whether an answer got to Slack is looked up where the app may look: nothing is posted twice that is there."""

import asyncio
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import pytest

from bot.analysis.passages import read_draft
from bot.domain import ChannelId, UserId
from bot.errors import SlackUnavailable
from bot.rendering.catalogue import catalogue
from bot.slack.replying.addresses import DIRECT, in_channel, in_view
from bot.slack.replying.delivery import Delivery
from bot.slack.replying.replies import SlackReplies
from bot.slack.replying.traces import SlackTraces
from playground.people import BOT_USER, REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.answers import GOOD_ANSWER
from tests.delivering import KEY, TWICE, delivering
from tests.fake_openai import FakeOpenAI
from tests.fakes import PAYLOAD, CountedPosts, FixedClock
from tests.parts import DRAFT, coach
from tests.parts import DRAFT as PASTED
from tests.remembered import CountedAddresses
from tests.running_bot import model_settings, running_bot
from tests.shown_live import FIRST, Thread


@dataclass
class Desk:
    """A finished coaching of a draft in the rep's messages, and what brings it there."""

    slack: SlackEmulator
    thread: Thread
    delivery: Delivery
    posts: CountedPosts

    def asked_at(self, address: str) -> None:
        self.thread.coachings.requests[KEY] = replace(self.thread.request, reply_address=address, thread="")

    async def delivered(self, *, failures: int = 1) -> None:
        for _ in range(failures):
            with pytest.raises(SlackUnavailable):
                await self.delivery(PAYLOAD)
        await self.delivery(PAYLOAD)

    @property
    def seen(self) -> list[Message]:
        """What the app has said to the rep, wherever."""
        talk = self.slack.workspace.conversation(REP, BOT_USER).id
        return [said for place in (talk, SALES) for said in self.slack.seen_by(REP, place) if said.author == BOT_USER]


@pytest.fixture
async def desk(slack: SlackEmulator) -> Desk:
    thread, posts = Thread(slack), CountedPosts()
    thread.coachings.requests[KEY] = replace(thread.request, user=UserId(REP))
    thread.coachings.advice[KEY] = await coach()(read_draft(DRAFT))
    replies = SlackReplies(thread.patient, CountedAddresses(), FixedClock())
    delivery = delivering(thread.coachings, posts, replies, SlackTraces(thread.patient))
    return Desk(slack, thread, delivery, posts)


@pytest.mark.parametrize("drop", ["before", "after"])
@pytest.mark.parametrize("place", ["thread", "messages", "window that was closed"])
async def test_answer_whose_connection_broke_stands_there_once_and_says_so_only_where_a_window_may_have_shown_it(
    desk: Desk, place: str, drop: Literal["before", "after"]
) -> None:
    if place != "thread":
        desk.asked_at(DIRECT if place == "messages" else in_view("V1"))
    desk.slack.break_next("chat.postMessage", drop=drop)

    await desk.delivered()

    assert [TWICE in said.text for said in desk.seen] == [place == "window that was closed" and drop == "before"]
    assert await desk.posts.is_settled(*KEY)


async def test_answer_that_breaks_off_again_and_again_is_sent_until_it_is_there(desk: Desk) -> None:
    desk.slack.break_next("chat.postMessage", drop="before", times=3)
    desk.slack.break_next("chat.postMessage", drop="after")

    await desk.delivered(failures=4)

    assert [TWICE in said.text for said in desk.seen] == [False]


async def test_where_the_app_may_not_look_one_repeat_says_that_it_is_one(desk: Desk) -> None:
    desk.slack.break_next("chat.postMessage", drop="after")
    desk.slack.workspace.installation.scopes.discard("im:history")

    await desk.delivered()

    assert [TWICE in said.text for said in desk.seen] == [False, True]


async def test_answer_for_ones_own_eyes_in_a_channel_cannot_be_looked_for(desk: Desk) -> None:
    desk.asked_at(in_channel(ChannelId(SALES)))
    desk.slack.break_next("chat.postEphemeral", drop="after")

    await desk.delivered()

    assert [TWICE in said.text for said in desk.seen] == [False, True]


async def test_slack_that_lets_nobody_look_just_now_is_asked_again(desk: Desk) -> None:
    desk.slack.break_next("chat.postMessage", drop="after")
    desk.slack.break_next("conversations.replies", status=429, retry_after=1)

    await desk.delivered(failures=2)

    assert [TWICE in said.text for said in desk.seen] == [False]


@pytest.mark.parametrize("streams", [True, False], ids=["stream", "message that changes"])
async def test_beginning_nobody_came_to_note_is_found_and_made_whole(desk: Desk, *, streams: bool) -> None:
    if not streams:
        desk.slack.break_next("chat.startStream", error="channel_type_not_supported")
    async with desk.thread.shown() as watch:
        watch(FIRST)
        await desk.thread.grown(2)
    desk.thread.coachings.requests[KEY] = replace(desk.thread.request, shown="begun")

    await desk.delivery(PAYLOAD)

    (message,) = desk.seen
    assert not desk.slack.is_being_written(message)
    assert "actions" in [block["type"] for block in message.blocks]
    assert TWICE not in message.text


async def test_beginning_nobody_came_to_note_is_made_whole_again_by_whoever_goes_on(desk: Desk) -> None:
    async with desk.thread.shown() as watch:
        watch(FIRST)
        await desk.thread.grown(2)
    desk.thread.coachings.requests[KEY] = replace(desk.thread.request, shown="begun")
    desk.slack.break_next("chat.update", drop="after")

    await desk.delivered()

    assert [TWICE in said.text for said in desk.seen] == [False]


async def test_answer_that_a_window_may_have_shown_before_it_was_closed_says_so(desk: Desk) -> None:
    desk.asked_at(in_view("V1"))
    desk.slack.break_next("views.update", drop="before")

    await desk.delivered()

    assert [TWICE in said.text for said in desk.seen] == [True]


async def test_word_that_nothing_came_of_it_leaves_alone_what_is_shown(desk: Desk) -> None:
    async with desk.thread.shown() as watch:
        watch(FIRST)
        await desk.thread.grown(2)
    shown = desk.seen[0].text
    desk.thread.coachings.requests[KEY] = replace(desk.thread.request, user=UserId(REP))
    desk.thread.coachings.advice.clear()

    await desk.delivery.give_up(PAYLOAD)

    assert [said.text for said in desk.seen] == [shown, catalogue().say("trouble.attempts_spent")]


@pytest.mark.parametrize("may_look", [True, False])
async def test_beginning_that_never_came_about_leaves_no_mark_on_the_answer(desk: Desk, *, may_look: bool) -> None:
    desk.thread.coachings.requests[KEY] = replace(desk.thread.request, shown="begun")
    if not may_look:
        desk.slack.workspace.installation.scopes.discard("im:history")

    await desk.delivery(PAYLOAD)

    assert [TWICE in said.text for said in desk.seen] == [not may_look]


async def test_direct_message_that_broke_off_comes_once_and_can_be_shared_in_a_channel(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    model.slow(0.5)
    slack.break_next("chat.postMessage", drop="after")
    talk = slack.workspace.conversation(REP, BOT_USER).id

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await slack.slash_command("/coach", PASTED, request_url=bot.request_url)
        slack.pass_time(31 * 60)
        async with asyncio.timeout(15):
            while "looked_for" not in bot.logs:
                await asyncio.sleep(0.05)
        await slack.press(slack.seen_by(REP, talk)[0], "share", request_url=bot.request_url)

    assert "In which channel?" in str(slack.modal_of())
    assert [TWICE in said.text for said in slack.seen_by(REP, talk)] == [False]
