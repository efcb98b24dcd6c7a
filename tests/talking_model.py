"""A model on a real socket that says what a test has it say, when the test has it say it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


@dataclass
class Call:
    """A question somebody waits to have answered, by the Responses API."""

    writer: asyncio.StreamWriter
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)

    def say(self, text: str) -> None:
        """Say so much, word by word."""
        for word in text.split(" "):
            self._send({"type": "response.output_text.delta", "delta": f"{word} "})

    def end(self) -> None:
        """Have said all."""
        self._send({"type": "response.completed", "response": {}})

    def _send(self, event: object) -> None:
        self.writer.write(f"data: {json.dumps(event)}\n\n".encode())


@dataclass
class TalkingModel:
    """Takes every question and answers none by itself."""

    base_url: str = ""
    calls: list[Call] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def call(self, number: int) -> Call:
        """Return the question of this number, counted from 0, when it has come."""
        async with asyncio.timeout(20):
            while len(self.calls) <= number:
                await self._news.wait()
                self._news.clear()
        return self.calls[number]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take a question and hold the line until it is hung up."""
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(head.lower().partition(b"content-length:")[2].split()[0]))
        writer.write(_HEAD)
        call = Call(writer)
        self.calls.append(call)
        self._news.set()
        await reader.read()
        call.hung_up.set()
        writer.close()


@asynccontextmanager
async def talking_model() -> AsyncIterator[TalkingModel]:
    """Run one on a free port of the loopback."""
    model = TalkingModel()
    server = await asyncio.start_server(model.serve, "127.0.0.1", 0)
    model.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield model
    finally:
        server.close()
        for call in model.calls:
            call.writer.close()
