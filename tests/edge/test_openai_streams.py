"""Answers that come word by word, and every way they fail to come whole."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from llmock.scenarios import StreamFaultKind

from bot.analysis.passages import read_draft
from bot.domain import Advice, Mode, Usage
from bot.errors import AnswerUnreadable, ModelError, ModelRateLimited, ModelRefused, ModelTimedOut, ModelUnavailable
from bot.models.openai.model import Api
from bot.models.openai.prices import micro_usd
from bot.models.openai.streams import Event, events, pieces_of_completion, pieces_of_response
from bot.usecases.ask_model import Asking
from tests.answers import GOOD_ANSWER
from tests.fake_openai import ANSWER, PROMPT, FakeOpenAI, answering_wire, http_reply, open_model
from tests.parts import DRAFT, coach

both_apis = pytest.mark.parametrize("api", ["responses", "chat"])
DELTA = {"type": "response.output_text.delta", "delta": "canary"}
CHUNK = {"choices": [{"delta": {"content": "canary"}}]}
_ENDS = ("completed", "incomplete", "failed", "refusal", "output_item")
_TOLD = ("error", "incomplete_details", "usage")


def sse(*events: object, missing: int = 0) -> bytes:
    """Return a stream of events; with some bytes `missing`, the line stays open for more."""
    lines = (event if isinstance(event, str) else f"data: {json.dumps(event)}" for event in events)
    body = "".join(f"{line}\n\n" for line in lines)
    whole = http_reply(body, Content_Type="text/event-stream")
    return whole.replace(b"Content-Length: %d" % len(body), b"Content-Length: %d" % (len(body) + missing))


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


@pytest.mark.parametrize("count", [-5, 10**30, 10_000_001, "1200", 3.5, True, None, [], {}])
@both_apis
async def test_count_of_tokens_that_cannot_be_is_not_charged(api: Api, count: object) -> None:
    told = {"input_tokens": count, "output_tokens": 7, "prompt_tokens": count, "completion_tokens": 7}
    told |= {f"{kind}_tokens_details": {"cached_tokens": count} for kind in ("input", "prompt")}
    ended = {"type": "response.completed", "response": {"usage": told}}
    stopped = {"choices": [{"delta": {}, "finish_reason": "stop"}], "usage": told}

    reply = sse(CHUNK, stopped) if api == "chat" else sse(DELTA, ended)

    async with answering_wire(reply) as wire, open_model(wire.base_url, api) as model:
        answer = await model.ask(PROMPT)

    assert answer.usage == Usage(said=7)
    assert micro_usd("gpt-6-luna", answer.usage) == round(7 * 0.5)


@both_apis
async def test_answer_is_whole_when_its_server_says_so_and_leaves_the_line_open(api: Api) -> None:
    """`[DONE]`, the last chunk of a chat and the end of a response each end an answer; usage may never come."""
    said = {"choices": [{"delta": {"content": "canary"}, "finish_reason": "stop"}]}
    ended = {"type": "response.completed", "response": {}}
    ends: list[list[object]] = [[CHUNK, said], [said, "data: [DONE]"]] if api == "chat" else [[DELTA, ended]]

    for told in ends:
        reply = sse(*told, missing=1)
        async with answering_wire(reply) as wire, open_model(wire.base_url, api) as model:
            async with asyncio.timeout(2.5):
                answer = await model.ask(PROMPT)
        assert set(answer.text.split("canary")) == {""}


async def test_event_may_take_several_lines_and_an_answer_may_come_at_its_end_alone() -> None:
    broad = json.dumps(DELTA, indent=1).replace("\n", "\ndata: ")
    output = [{"type": "message", "content": [{"type": "output_text", "text": "canary"}]}]
    ended = {"type": "response.completed", "response": {"status": "completed", "output": output}}

    for reply in (sse(f"data: {broad}", ended), sse(ended)):
        async with answering_wire(reply) as wire, open_model(wire.base_url) as model:
            assert (await model.ask(PROMPT)).text == "canary"


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
        ("responses", [{"type": "response.completed", "response": "x"}], AnswerUnreadable),
        ("responses", [{"type": "response.incomplete", "response": {"incomplete_details": "x"}}], AnswerUnreadable),
        ("chat", [CHUNK], AnswerUnreadable),
        ("chat", [{"choices": ["x"]}], AnswerUnreadable),
        ("chat", [{"choices": 5}], AnswerUnreadable),
        ("chat", [{"choices": [{"delta": "x"}]}], AnswerUnreadable),
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


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_ANY_EVENT = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from([DELTA["type"], "error", *(f"response.{end}" for end in _ENDS)]) | _JSON,
        "response": _JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(("status", *_TOLD), _JSON)),
        "choices": _JSON
        | st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(("delta", "finish_reason"), _JSON))),
        "delta": _JSON,
        "error": _JSON,
        "usage": _JSON,
    },
)


@pytest.mark.parametrize("pieces", [pieces_of_response, pieces_of_completion])
@given(told=st.lists(_ANY_EVENT | _JSON, max_size=3))
def test_whatever_json_a_server_sends_is_an_answer_or_one_of_our_errors(
    pieces: Callable[[AsyncIterator[Event]], AsyncIterator[str | Usage]], told: list[object]
) -> None:
    async def lines() -> AsyncIterator[str]:
        for event in told:
            yield f"data: {json.dumps(event)}"

    async def read() -> list[str | Usage]:
        return [piece async for piece in pieces(events(lines()))]

    try:
        heard = asyncio.run(read())
    except ModelError:
        return
    assert isinstance(heard[-1], Usage)


@pytest.mark.parametrize("data", ["[" * 100_000, "9" * 5_000], ids=["deep", "long"])
async def test_json_that_cannot_be_held_is_no_event(data: str) -> None:
    async with answering_wire(sse(f"data: {data}")) as wire, open_model(wire.base_url) as model:
        with pytest.raises(AnswerUnreadable):
            await model.ask(PROMPT)


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
