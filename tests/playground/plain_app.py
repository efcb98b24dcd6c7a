"""An app that answers every request the same way and remembers what it got."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass
class PlainApp:
    request_url: str = ""
    headers: list[Mapping[str, str]] = field(default_factory=list)
    forms: list[dict[str, object]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)


@asynccontextmanager
async def plain_app(
    text: str = "",
    *,
    status: int = 200,
    content_type: str = "text/plain",
    delay: float = 0.0,
    headers: Mapping[str, str] | None = None,
) -> AsyncIterator[PlainApp]:
    app = PlainApp()

    async def answer(request: web.Request) -> web.Response:
        app.headers.append(request.headers)
        if request.content_type == "application/json":
            app.events.append(await request.json())
        else:
            app.forms.append(dict(await request.post()))
        await asyncio.sleep(delay)
        return web.Response(text=text, status=status, content_type=content_type, headers=headers)

    application = web.Application()
    application.router.add_post("/", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    app.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield app
    finally:
        await runner.cleanup()
