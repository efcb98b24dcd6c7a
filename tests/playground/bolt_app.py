"""A real Bolt app of three listeners, to prove that the playground behaves as Slack does."""

import argparse
import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

Scope = dict[str, Any]
Channel = Callable[..., Awaitable[Any]]


MOMENT = "One moment. If nothing follows here, try it again."


def coach_app(api_url: str, *, token: str, signing_secret: str, slow: bool = False) -> AsyncApp:
    client = AsyncWebClient(token=token, base_url=api_url)
    app = AsyncApp(signing_secret=signing_secret, client=client)

    @app.command("/coach")
    async def coach(ack: AsyncAck, respond: AsyncRespond, command: Scope) -> None:
        header = {"type": "header", "text": {"type": "plain_text", "text": "First look"}}
        section = {"type": "section", "text": {"type": "mrkdwn", "text": "The full reply follows."}}
        if slow:
            await ack(MOMENT)
            await asyncio.sleep(0.05)
        first_look = respond if slow else ack
        await first_look(text="First look. The full reply follows.", blocks=[header, section])
        await asyncio.sleep(0.05)
        await respond(text=f"Full reply to {len(command['text'].splitlines())} lines")

    @app.command("/plain")
    async def plain(ack: AsyncAck, command: Scope) -> None:
        await ack(f"You said {command['text']}")

    @app.command("/modal")
    async def modal(ack: AsyncAck, command: Scope, client: AsyncWebClient) -> None:
        title = {"type": "plain_text", "text": "Coach"}
        view = {"type": "modal", "title": title, "blocks": [{"type": "divider"}]}
        await client.views_open(trigger_id=command["trigger_id"], view=view)
        await ack()

    return app


@asynccontextmanager
async def served(app: AsyncApp, port: int = 0) -> AsyncIterator[str]:
    slack = AsyncSlackRequestHandler(app)

    async def routed(scope: Scope, receive: Channel, send: Channel) -> None:
        if scope["type"] == "http" and scope["path"] == "/healthz":
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body"})
        else:
            await slack(scope, receive, send)

    listener = socket.create_server(("127.0.0.1", port))
    server = uvicorn.Server(uvicorn.Config(routed, lifespan="off", log_level="warning"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    finally:
        server.should_exit = True
        await serving


async def run(port: int, signing_secret: str | None, *, slow: bool) -> None:
    env = os.environ  # noqa: TID251 - it runs as a process of its own, like the bot
    secret = signing_secret or env["SLACK_SIGNING_SECRET"]
    app = coach_app(env["SLACK_API_URL"], token=env["SLACK_BOT_TOKEN"], signing_secret=secret, slow=slow)
    async with served(app, port):
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--signing-secret")
    parser.add_argument("--slow", action="store_true", help="say first that it takes longer, as the bot does when busy")
    given = parser.parse_args()
    asyncio.run(run(given.port, given.signing_secret, slow=given.slow))
