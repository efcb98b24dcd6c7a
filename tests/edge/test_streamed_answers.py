"""Answers that come bit by bit into the rep's messages: shown, stopped, taken up, mended; the real bot as a process."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.database.migrating import migrate
from bot.rendering.catalogue import catalogue
from playground.people import REP
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.answers import GOOD_ANSWER, INVENTED_ANSWER
from tests.parts import CANARY, DRAFT, REWRITE
from tests.postgres import MIGRATIONS
from tests.running_bot import APP_TOKEN, model_settings, running_bot
from tests.talking_model import TalkingModel, talking_model

ANSWER = json.dumps(GOOD_ANSWER)
# Up to the middle of the rewrite, of which nobody may see a word.
BEGINNING = ANSWER[: ANSWER.index("30 minutes on Thursday")]
SHORTER = REWRITE.replace("Does that suit you, or is another time better?", "Does it suit you?")
KEEP = "You name a time and a purpose."


@pytest.fixture
async def talker() -> AsyncIterator[TalkingModel]:
    async with talking_model() as model:
        yield model


def below(slack: SlackEmulator, said: Message) -> list[Message]:
    """Return what the app has said since."""
    return [seen for seen in slack.seen_by(REP, said.channel) if seen.ts > said.ts and seen.author != REP]


async def shown(slack: SlackEmulator, said: Message, words: str, *, being_written: bool) -> Message:
    """Wait until the newest message of the app says this, still being written or whole."""
    async with asyncio.timeout(20):
        while not (
            (seen := below(slack, said)[-1:])
            and words in str(seen[0].blocks)
            and slack.is_being_written(seen[0]) == being_written
        ):
            await slack.workspace.news()
    return seen[0]


async def test_stop_button_reaches_the_process_that_asks_and_go_on_takes_up_what_it_left(
    slack: SlackEmulator, talker: TalkingModel, empty_postgres_url: str, tmp_path: Path
) -> None:
    await asyncio.to_thread(migrate, empty_postgres_url, MIGRATIONS)
    here = {**model_settings(talker), "DATABASE_URL": empty_postgres_url, "SAMESIDE_KEYS": "A" * 43 + "="}
    for name in ("one", "other"):
        tmp_path.joinpath(name).mkdir()

    async with AsyncExitStack() as stack:
        bots = [running_bot(tmp_path / name, slack, **here) for name in ("one", "other")]
        one, other = await asyncio.gather(*map(stack.enter_async_context, bots))
        said, _ = await slack.say(DRAFT, request_url=one.request_url)
        call = await talker.call(0)
        call.say(BEGINNING)
        beginning = await shown(slack, said, "decided for Dana", being_written=True)
        status = slack.session_of(said.channel, said.ts)
        await slack.press_stop(said.channel, said.ts, request_url=other.request_url)
        await asyncio.wait_for(call.hung_up.wait(), 10)
        stopped = await shown(slack, said, "You stopped me here", being_written=False)
        quiet = slack.session_of(said.channel, said.ts)
        await slack.press(stopped, "go_on", request_url=other.request_url)
        again = await talker.call(1)
        again.say(ANSWER)
        again.end()
        whole = await shown(slack, said, "I can hold 30 minutes", being_written=False)

    assert (status, quiet) == ("processing", "active")
    assert "hold" not in str(beginning.blocks)
    assert stopped.ts == beginning.ts != whole.ts
    assert KEEP in stopped.text
    assert "hold" not in stopped.text
    assert REWRITE in whole.text
    assert slack.session_of(said.channel, said.ts) == "active"
    assert CANARY not in one.logs + other.logs


async def test_answer_stopped_by_a_word_is_taken_up_by_one_and_revised_before_ones_eyes(
    slack: SlackEmulator, talker: TalkingModel, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN, **model_settings(talker)):
        said, _ = await slack.say(DRAFT)
        silent = await talker.call(0)
        await slack.press_stop(said.channel, said.ts)
        await asyncio.wait_for(silent.hung_up.wait(), 10)
        nothing = await shown(slack, said, "before there was anything", being_written=False)
        await slack.say("go on", thread_ts=said.ts)
        stopped = await talker.call(1)
        await slack.say("stop", thread_ts=said.ts)
        await asyncio.wait_for(stopped.hung_up.wait(), 10)
        await slack.say("carry on please", thread_ts=said.ts)
        whole = await talker.call(2)
        whole.say(ANSWER)
        whole.end()
        first = await shown(slack, said, "I can hold 30 minutes", being_written=False)
        await slack.say("shorter", thread_ts=said.ts)
        revising = await talker.call(3)
        revising.say(BEGINNING)
        revised = await shown(slack, said, "decided for Dana", being_written=True)
        revising.say(json.dumps({**GOOD_ANSWER, "rewrite": SHORTER})[len(BEGINNING) :])
        revising.end()
        await shown(slack, said, "Does it suit you?", being_written=False)
        await slack.say("stop", thread_ts=said.ts)
        await shown(slack, said, "nothing to stop", being_written=False)

    assert "go_on" in str(nothing.blocks)
    assert [seen.ts for seen in below(slack, said)[-3:-1]] == [first.ts, revised.ts]


async def test_answer_that_is_interrupted_by_a_crash_is_made_whole_where_it_stood(
    slack: SlackEmulator, talker: TalkingModel, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **model_settings(talker)) as bot:
        said, _ = await slack.say(DRAFT, request_url=bot.request_url)
        call = await talker.call(0)
        call.say(ANSWER[: ANSWER.index('"highlights"')])
        beginning = await shown(slack, said, KEEP, being_written=True)
        call.say(ANSWER[ANSWER.index('"highlights"') : len(BEGINNING)])
        await shown(slack, said, "decided for Dana", being_written=True)
        await asyncio.to_thread(bot.kill)
    async with running_bot(tmp_path, slack, **model_settings(talker)):
        again = await talker.call(1)
        again.say(ANSWER)
        again.end()
        await shown(slack, said, "I can hold 30 minutes", being_written=False)

    assert [seen.ts for seen in below(slack, said)] == [beginning.ts]
    assert catalogue().say("mode.repeated") not in below(slack, said)[0].text


async def test_answer_that_does_not_hold_in_the_end_gives_way_to_one_that_does(
    slack: SlackEmulator, talker: TalkingModel, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **model_settings(talker)) as bot:
        said, _ = await slack.say(DRAFT, request_url=bot.request_url)
        call = await talker.call(0)
        call.say(BEGINNING)
        refused = await shown(slack, said, KEEP, being_written=True)
        call.say(json.dumps(INVENTED_ANSWER)[len(BEGINNING) :])
        call.end()
        repair = await talker.call(1)
        repair.say(json.dumps({**GOOD_ANSWER, "keep_line": "You name a time."}))
        repair.end()
        mended = await shown(slack, said, "You name a time.", being_written=False)
        await slack.say("shorter", thread_ts=said.ts, request_url=bot.request_url)
        broken = await talker.call(2)
        broken.say(BEGINNING)
        begun = await shown(slack, said, KEEP, being_written=True)
        broken.writer.close()
        standing = await shown(slack, said, catalogue().say("mode.standing"), being_written=False)

    assert (mended.ts, standing.ts) == (refused.ts, begun.ts)
    assert "45 minutes" not in mended.text
    assert KEEP not in mended.text + standing.text
