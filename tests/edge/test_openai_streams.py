"""Answers that come word by word, and every way they fail to come whole."""

import asyncio
import json

import pytest
from llmock.scenarios import StreamFaultKind

from bot.analysis.passages import read_draft
from bot.domain import Advice, Mode
from bot.errors import AnswerUnreadable, ModelError, ModelRateLimited, ModelRefused, ModelTimedOut, ModelUnavailable
from bot.models.openai_model import Api
from bot.usecases.ask_model import Asking
from tests.edge.test_slash_command import DRAFT, GOOD_ANSWER
from tests.fake_openai import ANSWER, PROMPT, FakeOpenAI, answering_wire, http_reply, open_model
from tests.parts import coach

both_apis = pytest.mark.parametrize("api", ["responses", "chat"])
DELTA = {"type": "response.output_text.delta", "delta": "canary"}
CHUNK = {"choices": [{"delta": {"content": "canary"}}]}


def sse(*events: object) -> bytes:
    lines = (event if isinstance(event, str) else f"data: {json.dumps(event)}" for event in events)
    return http_reply("".join(f"{line}\n\n" for line in lines), Content_Type="text/event-stream")


@both_apis
async def test_answer_comes_in_pieces_and_ends_with_what_it_took(fake: FakeOpenAI, api: Api) -> None:
    fake.answer(ANSWER)
    pieces: list[str] = []

    async with open_model(fake.base_url, api) as model:
        answer = await model.ask(PROMPT, hear=pieces.append)

    assert json.loads(answer.text) == ANSWER
    assert "".join(pieces) == answer.text
    assert len(pieces) > 3
    assert answer.usage.said > 0


@pytest.mark.parametrize(
    ("api", "events", "expected"),
    [
        ("responses", [DELTA], AnswerUnreadable),
        ("responses", [DELTA, "data: {broken"], AnswerUnreadable),
        ("responses", [DELTA, "data: []"], AnswerUnreadable),
        ("responses", ["<html>Welcome</html>"], AnswerUnreadable),
        ("responses", [DELTA, {"type": "response.refusal.delta", "delta": "no"}], ModelRefused),
        (
            "responses",
            [{"type": "response.incomplete", "response": {"incomplete_details": {"reason": "content_filter"}}}],
            ModelRefused,
        ),
        ("responses", [DELTA, {"type": "response.incomplete", "response": {}}], AnswerUnreadable),
        ("responses", [{"type": "response.failed", "response": {"error": {"code": "server_error"}}}], ModelUnavailable),
        ("responses", [{"type": "error", "code": "rate_limit_exceeded"}], ModelRateLimited),
        ("chat", [CHUNK], AnswerUnreadable),
        ("chat", [CHUNK, "data: [DONE]"], AnswerUnreadable),
        ("chat", [CHUNK, "data: {broken"], AnswerUnreadable),
        ("chat", [{"choices": [{"delta": {"refusal": "no"}}]}], ModelRefused),
        ("chat", [CHUNK, {"choices": [{"delta": {}, "finish_reason": "content_filter"}]}], ModelRefused),
        ("chat", [CHUNK, {"choices": [{"delta": {}, "finish_reason": "length"}]}], AnswerUnreadable),
        ("chat", [{"error": {"message": "overloaded"}}], ModelUnavailable),
    ],
)
async def test_stream_that_does_not_end_well_is_named_for_what_it_is(
    api: Api, events: list[object], expected: type[ModelError]
) -> None:
    async with answering_wire(sse(*events)) as wire, open_model(wire.base_url, api) as model:
        with pytest.raises(expected) as caught:
            await model.ask(PROMPT)

    assert type(caught.value) is expected
    assert "canary" not in repr(caught.value)


@both_apis
@pytest.mark.parametrize("kind", ["disconnect", "truncate", "malformed", "stall"])
async def test_stream_spoilt_on_the_wire_is_no_answer(fake: FakeOpenAI, api: Api, kind: StreamFaultKind) -> None:
    fake.answer(ANSWER)
    fake.spoil_stream(kind)

    async with open_model(fake.base_url, api, budget=1.5) as model:
        await model.warm()
        with pytest.raises(ModelError):
            await model.ask(PROMPT)


async def test_model_that_is_slow_to_begin_is_given_up_before_the_budget_ends() -> None:
    async with answering_wire(None) as wire, open_model(wire.base_url, budget=30, first_words=0.3) as model:
        await model.warm()
        async with asyncio.timeout(5):
            with pytest.raises(ModelTimedOut):
                await model.ask(PROMPT)
        await asyncio.wait_for(wire.hung_up.wait(), 5)


async def test_model_that_stalls_half_way_is_given_up_with_the_budget() -> None:
    half = sse(DELTA, {"type": "response.completed", "response": {}})[:-30]

    async with answering_wire(half) as wire, open_model(wire.base_url, budget=1.0, first_words=0.8) as model:
        await model.warm()
        async with asyncio.timeout(5):
            with pytest.raises(ModelTimedOut):
                await model.ask(PROMPT)


async def test_listener_that_stops_hangs_up() -> None:
    half = sse(DELTA, {"type": "response.completed", "response": {}})[:-30]

    async with answering_wire(half) as wire, open_model(wire.base_url) as model:
        task = asyncio.create_task(model.ask(PROMPT))
        await asyncio.wait_for(wire.asked.wait(), 10)
        await asyncio.sleep(0.1)

        task.cancel()

        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(wire.hung_up.wait(), 5)


@both_apis
async def test_coaching_can_be_watched_and_shows_no_word_of_a_rewrite_before_its_end(
    fake: FakeOpenAI, api: Api
) -> None:
    fake.answer(GOOD_ANSWER)
    fake.spoil_stream("stall")
    seen: list[Advice] = []

    async with open_model(fake.base_url, api, budget=1.0) as model:
        advice = await coach(model)(read_draft(DRAFT), Asking(watch=seen.append))

    assert advice.mode is Mode.FALLBACK
    assert all(each.unfinished and each.rewrite is None for each in seen)
