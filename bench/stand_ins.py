"""Slack and the model as stand-ins that cost next to nothing, and commands to send."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from playground.delivery.signing import signature
from tests.chaos.rough_model import draft_to, proposal_for
from tests.fake_openai import response_body
from tests.running_bot import BOT_TOKEN, SIGNING_SECRET


@dataclass
class StandIns:
    """What the app talks to; `replies` counts what reached people. The model thinks for `thinking` seconds."""

    origin: str = ""
    thinking: float = 0.0
    replies: int = 0

    async def slack(self, request: web.Request) -> web.Response:
        """Answer every method."""
        user: object = {"locale": "en-US"} if request.match_info["method"] == "users.info" else "b"
        return web.json_response(
            {"ok": True, "team_id": "T1", "user_id": "U0BOT", "bot_id": "B0", "team": "T", "user": user}
        )

    async def reply(self, _request: web.Request) -> web.Response:
        """Take a reply."""
        self.replies += 1
        return web.Response(text="ok")

    async def model(self, _request: web.Request) -> web.Response:
        """Answer after having thought."""
        await asyncio.sleep(self.thinking)
        return web.json_response(response_body({"type": "output_text", "text": json.dumps(proposal_for("Dana"))}))

    @property
    def settings(self) -> dict[str, str]:
        """What makes the app talk to them."""
        return {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": f"{self.origin}/api/",
            "OPENAI_BASE_URL": f"{self.origin}/v1",
            "SAMESIDE_MODEL": "small-model",
        }


@asynccontextmanager
async def stand_ins() -> AsyncIterator[StandIns]:
    """Serve them on one port of the loopback."""
    both = StandIns()
    application = web.Application()
    application.router.add_route("*", "/api/{method}", both.slack)
    application.router.add_post("/reply/{once}", both.reply)
    application.router.add_post("/v1/responses", both.model)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    both.origin = "http://{}:{}".format(*runner.addresses[0][:2])
    try:
        yield both
    finally:
        await runner.cleanup()


async def send(web_client: aiohttp.ClientSession, url: str, origin: str, number: int, team: str) -> int:
    """Send one signed `/coach` and return the status of its acknowledgement."""
    once = f"{team}.{number}.{time.monotonic_ns()}"
    fields = {
        "command": "/coach",
        "text": draft_to("Dana"),
        "team_id": team,
        "user_id": f"U{number}",
        "channel_id": "C1",
        "channel_name": "sales",
        "trigger_id": once,
        # One of its own, as in Slack: after five uses the app would write a message instead, which nobody counts.
        "response_url": f"{origin}/reply/{once}",
    }
    body, stamp = urlencode(fields).encode(), str(int(time.time()))
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature(SIGNING_SECRET, stamp, body),
    }
    async with web_client.post(url, data=body, headers=headers) as answer:
        await answer.read()
        return answer.status
