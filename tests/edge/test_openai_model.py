import asyncio
import json
import sys
from pathlib import Path

import pytest

from bot.domain import Verdict
from bot.errors import ModelMisconfigured
from bot.models.openai.model import Api, OpenAIModel
from bot.prompting.answer import answer_schema, read_answer
from tests.fake_openai import (
    ANSWER,
    PROMPT,
    FakeOpenAI,
    answering_wire,
    http_reply,
    open_model,
    response_body,
)

ROOT = Path(__file__).parents[2]
ANSWERED = http_reply(response_body({"type": "output_text", "text": json.dumps(ANSWER)}))
both_apis = pytest.mark.parametrize("api", ["responses", "chat"])


@both_apis
async def test_answer_comes_with_what_it_took(fake: FakeOpenAI, api: Api) -> None:
    fake.answer(ANSWER)

    async with open_model(fake.base_url, api) as model:
        answer = await model.ask(PROMPT)

    assert json.loads(answer.text) == ANSWER
    assert answer.usage.read > 0
    assert answer.usage.said > 0


@both_apis
async def test_schema_alone_yields_a_readable_answer(fake: FakeOpenAI, api: Api) -> None:
    async with open_model(fake.base_url, api) as model:
        answer = await model.ask(PROMPT)

    assert read_answer(answer.text).verdict in Verdict


async def test_responses_request_is_exactly_the_prompt_and_is_not_stored(fake: FakeOpenAI) -> None:
    async with open_model(fake.base_url, "responses") as model:
        await model.ask(PROMPT)

    asked = {"type": "json_schema", "name": "answer", "schema": answer_schema(long=False), "strict": True}
    assert fake.bodies == [
        {
            "model": "gpt-6-luna",
            "instructions": PROMPT.system,
            "input": PROMPT.user,
            "text": {"format": asked},
            "max_output_tokens": 700,
            "store": False,
            "stream": True,
        }
    ]


async def test_chat_request_is_exactly_the_prompt(fake: FakeOpenAI) -> None:
    async with open_model(fake.base_url, "chat") as model:
        await model.ask(PROMPT)

    asked = {"name": "answer", "schema": answer_schema(long=False), "strict": True}
    assert fake.bodies == [
        {
            "model": "gpt-6-luna",
            "messages": [
                {"role": "system", "content": PROMPT.system},
                {"role": "user", "content": PROMPT.user},
            ],
            "response_format": {"type": "json_schema", "json_schema": asked},
            "max_completion_tokens": 700,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
    ]


async def test_draft_does_not_follow_a_redirect() -> None:
    async with answering_wire(ANSWERED) as elsewhere:
        moved = http_reply("", status=307, Location=elsewhere.base_url)

        async with answering_wire(moved) as wire, open_model(wire.base_url) as model:
            with pytest.raises(ModelMisconfigured):
                await model.ask(PROMPT)

    assert (wire.connections, elsewhere.connections) == (1, 0)


async def test_cancelled_call_hangs_up() -> None:
    async with answering_wire(None) as wire, open_model(wire.base_url) as model:
        call = asyncio.create_task(model.ask(PROMPT))
        await asyncio.wait_for(wire.asked.wait(), 10)

        call.cancel()

        with pytest.raises(asyncio.CancelledError):
            await call
        await asyncio.wait_for(wire.hung_up.wait(), 2)


async def test_calls_share_one_connection() -> None:
    async with answering_wire(ANSWERED) as wire, open_model(wire.base_url) as model:
        for _ in range(3):
            await model.ask(PROMPT)

    assert (len(wire.requests), wire.connections) == (3, 1)


async def test_closed_model_opens_again() -> None:
    async with answering_wire(ANSWERED) as wire, open_model(wire.base_url) as model:
        await model.ask(PROMPT)
        await model.close()

        answer = await model.ask(PROMPT)

    assert json.loads(answer.text) == ANSWER


async def test_first_calls_at_once_open_one_client() -> None:
    async with open_model("http://127.0.0.1:1/v1") as model:
        clients = await asyncio.gather(*(model._opened() for _ in range(5)))

    assert len({id(client) for client in clients}) == 1


async def test_server_of_ones_own_needs_no_key() -> None:
    async with answering_wire(ANSWERED) as wire:
        model = OpenAIModel("small", base_url=wire.base_url)

        await model.ask(PROMPT)

    assert b"authorization: bearer unused\r\n" in wire.requests[0].lower()
    await model.close()


async def test_sdk_is_imported_by_warming_and_never_on_the_event_loop() -> None:
    script = """
import asyncio, sys, threading
from bot.models.openai.model import OpenAIModel

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in ("openai", "httpx2"):
            print(name, "in main thread:", threading.current_thread() is threading.main_thread())

sys.meta_path.insert(0, Watch())
before = "openai" in sys.modules or "httpx2" in sys.modules
asyncio.run(OpenAIModel("m", base_url="http://127.0.0.1:1/v1").warm())
print("before:", before, "after:", "openai.resources.responses" in sys.modules)
"""

    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()

    assert set(out.decode().splitlines()) == {
        "openai in main thread: False",
        "httpx2 in main thread: False",
        "before: False after: True",
    }
