"""What a coaching's call of the model costs the client, beside one bare call of the SDK: `python -m bench.model_call`.

Both send the same prompt to a server that answers at once and streams when asked to, so what is left is the client. The
figure is processor time a call, sixteen calls at a time, the two in turn.
"""

import asyncio
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable

import openai

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Prompt
from bot.models.openai.model import OpenAIModel
from bot.playbook.book import load_playbook
from bot.prompting.compose import Prompter
from tests.chaos.rough_model import proposal_for
from tests.fake_openai import response_body

DRAFT = "Hi Priya,\n\n" + "I wanted to reach out about the depot, as you asked on Monday. " * 16 + "\n\nTom"
ROUNDS, CALLS, AT_ONCE = 5, 160, 16
_PIECE = 5
_ANSWER = json.dumps(proposal_for("Priya"))
_WHOLE = response_body({"type": "output_text", "text": _ANSWER})


def prompt() -> Prompt:
    """Return the prompt of a draft of 1 kB."""
    analyst = Analyst(load_playbook())
    return Prompter.of(analyst.playbook).compose(analyst.analyse(read_draft(DRAFT)))


async def call(base_url: str) -> Callable[[], Awaitable[str]]:
    """Return a coaching's call: the whole prompt up, the text of the answer back."""
    asked = prompt()
    model = OpenAIModel("stub", base_url=f"{base_url}/v1", api_key="x")
    await model.warm()

    async def ask() -> str:
        return (await model.ask(asked)).text

    return ask


async def bare_call(base_url: str) -> Callable[[], Awaitable[str]]:
    """Return a bare `responses.create` of the same prompt, on a shared client."""
    asked = prompt()
    client = openai.AsyncOpenAI(api_key="x", base_url=f"{base_url}/v1")

    async def ask() -> str:
        return (await client.responses.create(model="stub", instructions=asked.system, input=asked.user)).output_text

    return ask


async def cpu(ask: Callable[[], Awaitable[str]]) -> float:
    """Return the processor time of a call, in milliseconds."""
    begun = time.process_time()
    for _ in range(CALLS // AT_ONCE):
        await asyncio.gather(*(ask() for _ in range(AT_ONCE)))
    return (time.process_time() - begun) / CALLS * 1000


async def measure(base_url: str) -> str:
    """Return both figures as a line, and how many times the one the other is."""
    ours, bare = await call(base_url), await bare_call(base_url)
    if {await ours(), await bare()} != {_ANSWER}:
        sys.exit("The two calls do not bring the same answer.")
    rounds = [(await cpu(ours), await cpu(bare)) for _ in range(ROUNDS)]
    one, other = (statistics.median(figures) for figures in zip(*rounds, strict=True))
    return (
        f"a call of the model: {one:.2f} ms of a processor; a bare responses.create: {other:.2f} ms;"
        f" {one / other:.2f} times"
    )


def _http(body: str, kind: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body.encode())}\r\n\r\n{body}".encode()


def _events() -> str:
    deltas = [_ANSWER[start : start + _PIECE] for start in range(0, len(_ANSWER), _PIECE)]
    events: list[dict[str, object]] = [{"type": "response.created"}]
    events += [{"type": "response.output_text.delta", "delta": each} for each in deltas]
    events += [{"type": "response.completed", "response": _WHOLE}]
    return "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events)


async def serve() -> None:
    """Answer on a free port, told on the standard output."""
    replies = {True: _http(_events(), "text/event-stream"), False: _http(json.dumps(_WHOLE), "application/json")}

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                body = await reader.readexactly(int(head.lower().partition(b"content-length:")[2].split()[0]))
                writer.write(replies[b'"stream":true' in body])
        except asyncio.IncompleteReadError:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def main() -> None:
    """Run the server as a process of its own, whose time does not count, and print the line."""
    command = [sys.executable, "-m", "bench.model_call", "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own file
        try:
            port = server.stdout.readline().strip() if server.stdout else ""
            print(asyncio.run(measure(f"http://127.0.0.1:{port}")))
        finally:
            server.terminate()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        asyncio.run(serve())
    else:
        main()
