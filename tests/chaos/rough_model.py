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

PUSH = "I've gone ahead and blocked 30 minutes on your calendar for Thursday at 2."
OFFER = "I can hold 30 minutes on Thursday at 2."
SHORTER = "30 minutes on Thursday at 2?"
Whose = tuple[str, bool]
"""Of whom, and whether it was to be shorter."""
READERS = re.compile(r"Hi (Dana[a-z]+),")
PIECE = 200
# Each way of failing comes early once, and then by chance.
EARLY, WAYS_TO_FAIL = (2, 4, 6, 8), 4


def draft_to(reader: str) -> str:
    return f"Hi {reader},\n\n{PUSH} Does that work?\n\nBest,\nTom"


def proposal_for(reader: str, *, shorter: bool = False) -> dict[str, object]:
    better = SHORTER if shorter else OFFER
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
        "rewrite": draft_to(reader).replace(PUSH, better),
        "before_you_send": [],
        "dismissed": [],
        **({"reply": "It says the same in fewer words."} if shorter else {}),
    }


@dataclass
class RoughModel:
    """Answers drafts made by `draft_to`; `rough` says how many calls of a hundred fail, each kind in turn.

    Attributes:
        asked: How often it was asked, by whose draft and whether for a shorter one.
        paid: How often it gave a good answer, which is paid for as soon as it begins.
        failed: How many calls failed.
    """

    chance: random.Random
    rough: int = 15
    base_url: str = ""
    asked: Counter[Whose] = field(default_factory=Counter)
    paid: Counter[Whose] = field(default_factory=Counter)
    failed: int = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        found = READERS.search(json.dumps(body["input"]))
        whose = found.group(1) if found else "", "The rep wants it shorter" in json.dumps(body)
        self.asked[whose] += 1
        fails = self.rough and (self.asked.total() in EARLY or self.chance.randrange(100) < self.rough)
        await asyncio.sleep(self.chance.uniform(0.05, 0.6))
        text = json.dumps(proposal_for(whose[0], shorter=whose[1]))
        if fails:
            self.failed += 1
            return await _failing(request, text, self.failed % WAYS_TO_FAIL)
        self.paid[whose] += 1
        return await _streamed(request, text, whole=True)


async def _failing(request: web.Request, text: str, way: int) -> web.StreamResponse:
    match way:
        case 0:
            return await _streamed(request, text[: len(text) // 2], whole=False)
        case 1:
            return await _streamed(request, "I would rather talk about the weather.", whole=True)
        case 2:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        case _:
            return web.json_response({"error": {"message": "overloaded"}}, status=503)


async def _streamed(request: web.Request, text: str, *, whole: bool) -> web.StreamResponse:
    """Say it piece by piece; what is not whole breaks off."""
    said = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await said.prepare(request)
    events: list[dict[str, object]] = [
        {"type": "response.output_text.delta", "delta": text[start : start + PIECE]}
        for start in range(0, len(text), PIECE)
    ]
    for event in events + [{"type": "response.completed", "response": {}}] * whole:
        await said.write(f"data: {json.dumps(event)}\n\n".encode())
        await asyncio.sleep(0.02)
    return said


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
