"""A fake OpenAI on a real socket, to be scripted and broken at will; llmock stays behind this file."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from llmock.scenarios import Delay, Fail, Reply, StreamFault, StreamFaultKind
from llmock.testing import LLMockServer

from bot.domain import Prompt, PromptId
from bot.models.openai.model import Api, OpenAIModel
from bot.prompting.answer import answer_schema

PROMPT = Prompt(
    id=PromptId("coach", 1, "abc"),
    prefix="Sit on the customer's side. \u201cQuotes\u201d stay.",
    guidance="They renew.",
    user="Hi Dana,\nthis expires Friday \U0001f642",
    schema=answer_schema(long=False),
    max_output_tokens=700,
)
ANSWER: dict[str, object] = {
    "verdict": "send",
    "keep_line": "You ask plainly.",
    "from_their_chair": "I can answer this.",
    "highlights": [],
    "rewrite": None,
    "before_you_send": [],
    "dismissed": [],
}
_HOUR = 3600.0


class FakeOpenAI:
    """Speaks the Responses API and chat completions; unscripted, it makes up an answer from the schema.

    Faults and answers are queues of their own: `fail(500); answer(a)` fails the first call and answers
    the second. `times=None` means from now on.
    """

    def __init__(self, server: LLMockServer) -> None:
        self._server = server
        self.base_url = server.base_url("openai")

    @property
    def bodies(self) -> list[dict[str, Any]]:
        """What was asked in each call that is over, oldest first, retries included."""
        return [record.body for record in self._server.state.journal.records()]

    @property
    def arrived(self) -> int:
        """How many calls came in, those still waiting included."""
        journal = self._server.state.journal
        return len(journal) + journal.in_flight

    def answer(self, *answers: object) -> None:
        """Script the next answers, one a call; what is not a string is sent as JSON."""
        for answer in answers:
            text = answer if isinstance(answer, str) else json.dumps(answer)
            self._server.state.scenarios.add(Reply(text=text))

    def cut_short(self, text: str) -> None:
        """End the next answer at the token limit."""
        self._server.state.scenarios.add(Reply(text=text, finish_reason="length"))

    def spoil_stream(self, kind: StreamFaultKind, *, times: int | None = 1) -> None:
        """Break the next streamed answer half way."""
        self._server.state.scenarios.add(StreamFault(kind, after_chunks=3, stall_seconds=_HOUR, times=times))

    def fail(self, status: int, *, times: int | None = 1, retry_after: float | None = None) -> None:
        """Answer with an HTTP error."""
        self._server.state.scenarios.add(Fail(status, times=times, retry_after=retry_after))

    def slow(self, seconds: float, *, times: int | None = 1) -> None:
        """Answer late."""
        self._server.state.scenarios.add(Delay(seconds, times=times))

    def hang(self, *, times: int | None = 1) -> None:
        """Take the call and never answer."""
        self.slow(_HOUR, times=times)

    def mend(self) -> None:
        """Drop what is scripted: faults and answers."""
        self._server.state.scenarios.clear()

    def reset(self) -> None:
        """Forget the calls as well."""
        self._server.state.reset()


@contextmanager
def running_fake_openai() -> Iterator[FakeOpenAI]:
    """Run one in a thread, on a free port of the loopback."""
    server = LLMockServer().start()
    try:
        yield FakeOpenAI(server)
    finally:
        # Else stopping would wait for the calls that hang.
        vars(server)["_server"].force_exit = True
        server.stop()


@asynccontextmanager
async def open_model(
    base_url: str, api: Api = "responses", budget: float = 5.0, first_words: float = 5.0
) -> AsyncIterator[OpenAIModel]:
    """Open the real model at a fake address; `budget` and `first_words` in seconds, once the SDK is loaded."""
    model = OpenAIModel(
        "gpt-6-luna", api=api, api_key="sk-test", base_url=base_url, budget=budget, first_words=first_words
    )
    try:
        await model.warm()
        yield model
    finally:
        await model.close()


@dataclass
class Wire:
    """What a socket saw."""

    base_url: str = ""
    connections: int = 0
    requests: list[bytes] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)


@asynccontextmanager
async def answering_wire(reply: bytes | None) -> AsyncIterator[Wire]:
    """Answer each request with these bytes; with none of them (b""), hang up; with None, never answer."""
    wire = Wire()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        wire.connections += 1
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int((head.lower().partition(b"content-length:")[2].split() or [b"0"])[0])
                wire.requests.append(head + await reader.readexactly(length))
                wire.asked.set()
                if reply == b"":
                    return
                writer.write(reply or b"")
        except (asyncio.IncompleteReadError, ConnectionError):
            wire.hung_up.set()
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    wire.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield wire
    finally:
        server.close()


def http_reply(body: object, *, status: int = 200, **headers: str) -> bytes:
    """Return an HTTP reply; a body that is not a string is sent as JSON."""
    text = (body if isinstance(body, str) else json.dumps(body)).encode()
    fields = {"Content-Length": str(len(text)), **headers}
    lines = [
        f"HTTP/1.1 {status} -",
        *(f"{name.replace('_', '-')}: {value}" for name, value in fields.items()),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + text


def response_body(*parts: dict[str, str], **fields: object) -> dict[str, object]:
    """Return what the Responses API would say in these parts of one message."""
    return {"status": "completed", "output": [{"type": "message", "content": list(parts)}], **fields}


def completion_body(finish_reason: str = "stop", **message: object) -> dict[str, object]:
    """Return what chat completions would say in one choice."""
    return {"choices": [{"finish_reason": finish_reason, "message": message}]}
