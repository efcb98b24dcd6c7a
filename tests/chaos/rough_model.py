"""A model on a bad day: a real socket, answers that hold up, failures in between; it remembers who paid."""

import asyncio
import json
import random
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from tests.fake_openai import response_body

PUSH = "I've gone ahead and blocked 30 minutes on your calendar for Thursday at 2."
OFFER = "I can hold 30 minutes on Thursday at 2."


def draft_to(reader: str) -> str:
    return f"Hi {reader},\n\n{PUSH} Does that work?\n\nBest,\nTom"


def proposal_for(reader: str) -> dict[str, object]:
    return {
        "verdict": "rework",
        "keep_line": "You name a time.",
        "from_their_chair": f"{reader} finds a meeting that nobody agreed to.",
        "highlights": [
            {
                "quote": "I've gone ahead and blocked 30 minutes on your calendar",
                "signal": "fait_accompli",
                "reads_as": "decided for them",
                "move": "Offer the time.",
            }
        ],
        "rewrite": draft_to(reader).replace(PUSH, OFFER),
        "before_you_send": [],
        "dismissed": [],
    }


@dataclass
class RoughModel:
    """Answers drafts made by `draft_to`; `rough` says how many calls of a hundred fail."""

    chance: random.Random
    rough: int = 10
    base_url: str = ""
    paid: Counter[str] = field(default_factory=Counter)

    async def answer(self, request: web.Request) -> web.Response:
        asked = (await request.json())["input"]
        said = asked if isinstance(asked, str) else asked[-1]["content"]
        found = re.search(r"Hi (\w+),", said)
        reader = found.group(1) if found else ""
        await asyncio.sleep(self.chance.uniform(0.05, 0.6))
        if self.chance.randrange(100) < self.rough:
            return web.json_response({"error": {"message": "overloaded"}}, status=503)
        self.paid[reader] += 1
        return web.json_response(response_body({"type": "output_text", "text": json.dumps(proposal_for(reader))}))


@asynccontextmanager
async def rough_model(chance: random.Random) -> AsyncIterator[RoughModel]:
    model = RoughModel(chance)
    application = web.Application()
    application.router.add_post("/v1/responses", model.answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    model.base_url = f"http://{host}:{port}/v1"
    try:
        yield model
    finally:
        await runner.cleanup()
