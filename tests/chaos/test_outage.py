"""A database that is gone for a while: the process lives, acks still help, and nothing acknowledged is lost."""

import asyncio
import base64
import time
from pathlib import Path

from bot.rendering.catalogue import catalogue
from playground.people import COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.chaos.storm import SECONDS
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.postgres_server import Server
from tests.running_bot import model_settings, running_bot

KEY = base64.b64encode(bytes(32)).decode()
# A minute when there is time, and eight seconds otherwise.
AWAY_SECONDS = min(60.0, SECONDS / 2.5)


async def test_database_is_away_for_a_while_and_nothing_acknowledged_is_lost(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, postgres_url: str
) -> None:
    model.answer(GOOD_ANSWER, GOOD_ANSWER)
    model.slow(1.5)
    server = Server(postgres_url)
    settings = model_settings(model) | {"DATABASE_URL": postgres_url, "SAMESIDE_KEYS": KEY}

    async with running_bot(tmp_path, slack, **settings) as bot:
        before = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        await asyncio.sleep(0.5)
        server.take_away()
        gone = time.monotonic()
        meanwhile = await slack.slash_command("/coach", DRAFT, user=COLLEAGUE, request_url=bot.request_url)
        await asyncio.sleep(AWAY_SECONDS - (time.monotonic() - gone))
        server.give_back()
        back = time.monotonic()
        reply = await slack.next_message(after=before.shown, timeout=20)
        waited = time.monotonic() - back
        after = await slack.slash_command("/coach", DRAFT, user=COLLEAGUE, request_url=bot.request_url)
        second = await slack.next_message(COLLEAGUE, SALES, after=after.shown, timeout=20)

    print(f"\nDatabase away for {AWAY_SECONDS:.0f} s: work went on {waited:.1f} s after its return.")  # noqa: T201 - a figure

    assert REWRITE in reply.text
    assert REWRITE in second.text
    assert waited < 15
    assert meanwhile.shown is not None
    assert catalogue().say("mode.unqueued") in meanwhile.shown.text
    assert "Draft to send" in meanwhile.shown.text
    assert len(slack.seen_by(REP, SALES)) == 2
    assert len(model.bodies) == 2
    assert CANARY not in bot.logs
