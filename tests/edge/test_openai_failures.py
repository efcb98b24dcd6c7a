import json
from time import perf_counter
from typing import Any

import httpx2
import pytest

from bot.errors import (
    AnswerUnreadable,
    ModelError,
    ModelMisconfigured,
    ModelRateLimited,
    ModelRefused,
    ModelTimedOut,
    ModelUnavailable,
)
from bot.models.openai.model import Api, OpenAIModel
from tests.fake_openai import (
    ANSWER,
    PROMPT,
    FakeOpenAI,
    answering_wire,
    completion_body,
    http_reply,
    open_model,
    response_body,
)

REFUSAL = {"type": "refusal", "refusal": "I cannot help with that."}
both_apis = pytest.mark.parametrize("api", ["responses", "chat"])


async def failure(model: OpenAIModel) -> tuple[ModelError, float]:
    started = perf_counter()
    with pytest.raises(ModelError) as caught:
        await model.ask(PROMPT)
    return caught.value, perf_counter() - started


@both_apis
async def test_short_rate_limit_is_waited_out(fake: FakeOpenAI, api: Api) -> None:
    fake.fail(429, retry_after=0.1)
    fake.answer(ANSWER)

    async with open_model(fake.base_url, api) as model:
        answer = await model.ask(PROMPT)

    assert json.loads(answer.text) == ANSWER
    assert len(fake.bodies) == 2


async def test_rate_limit_longer_than_the_budget_is_not_waited_for(fake: FakeOpenAI) -> None:
    fake.fail(429, times=None, retry_after=60)

    async with open_model(fake.base_url, budget=5) as model:
        error, seconds = await failure(model)

    assert isinstance(error, ModelRateLimited)
    assert seconds < 4
    assert fake.arrived == 1


async def test_rate_limits_that_add_up_end_with_the_budget(fake: FakeOpenAI) -> None:
    fake.fail(429, times=None, retry_after=0.7)

    async with open_model(fake.base_url, budget=1.1) as model:
        await model.warm()
        error, seconds = await failure(model)

    assert isinstance(error, ModelTimedOut)
    assert seconds < 2


@both_apis
async def test_failing_provider_is_tried_again(fake: FakeOpenAI, api: Api) -> None:
    fake.fail(500, retry_after=0.05)
    fake.answer(ANSWER)

    async with open_model(fake.base_url, api) as model:
        answer = await model.ask(PROMPT)

    assert json.loads(answer.text) == ANSWER


async def test_outage_is_told_within_the_budget(fake: FakeOpenAI) -> None:
    fake.fail(503, times=None, retry_after=0.05)

    async with open_model(fake.base_url) as model:
        error, _ = await failure(model)

    assert isinstance(error, ModelUnavailable)
    assert error.facts == {"status": 503}


async def test_nobody_at_the_address_is_told_within_the_budget(unused_tcp_port: int) -> None:
    async with open_model(f"http://127.0.0.1:{unused_tcp_port}/v1") as model:
        error, seconds = await failure(model)

    assert isinstance(error, ModelUnavailable)
    assert seconds < 5


async def test_dropped_connection_is_told_within_the_budget() -> None:
    async with answering_wire(b"") as wire, open_model(wire.base_url) as model:
        error, seconds = await failure(model)

    assert isinstance(error, ModelUnavailable)
    assert seconds < 5


@both_apis
async def test_silent_provider_costs_no_more_than_the_budget(fake: FakeOpenAI, api: Api) -> None:
    fake.hang()

    async with open_model(fake.base_url, api, budget=0.3) as model:
        await model.warm()
        error, seconds = await failure(model)

    assert isinstance(error, ModelTimedOut)
    assert seconds < 1.2


async def test_answer_that_stalls_half_way_costs_no_more_than_the_budget() -> None:
    half = http_reply(response_body())[:-5]

    async with answering_wire(half) as wire, open_model(wire.base_url, budget=0.3) as model:
        await model.warm()
        error, seconds = await failure(model)

    assert isinstance(error, ModelTimedOut)
    assert seconds < 1.2


@both_apis
async def test_answer_cut_at_the_token_limit_is_unreadable(fake: FakeOpenAI, api: Api) -> None:
    fake.cut_short(json.dumps(ANSWER)[:40])

    async with open_model(fake.base_url, api) as model:
        error, _ = await failure(model)

    assert isinstance(error, AnswerUnreadable)
    assert error.facts == {"reason": "cut_short"}


@pytest.mark.parametrize(
    ("api", "body", "expected"),
    [
        ("responses", response_body(REFUSAL), ModelRefused),
        (
            "responses",
            response_body(status="incomplete", incomplete_details={"reason": "content_filter"}),
            ModelRefused,
        ),
        ("responses", response_body(status="failed"), ModelUnavailable),
        ("responses", response_body(), AnswerUnreadable),
        ("responses", "<html>Welcome</html>", AnswerUnreadable),
        ("responses", [], AnswerUnreadable),
        ("chat", completion_body(refusal="I cannot help with that."), ModelRefused),
        ("chat", completion_body("content_filter", content=""), ModelRefused),
        ("chat", completion_body(content=None), AnswerUnreadable),
        ("chat", {"choices": []}, AnswerUnreadable),
        ("chat", {"error": {"message": "out of credits"}}, AnswerUnreadable),
        ("chat", "<html>Welcome</html>", AnswerUnreadable),
    ],
)
async def test_reply_without_an_answer_is_named_for_what_it_is(
    api: Api, body: object, expected: type[ModelError]
) -> None:
    reply = http_reply(body)

    async with answering_wire(reply) as wire, open_model(wire.base_url, api) as model:
        error, _ = await failure(model)

    assert type(error) is expected
    assert len(wire.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
async def test_rejected_request_is_for_the_operator(fake: FakeOpenAI, status: int) -> None:
    fake.fail(status)

    async with open_model(fake.base_url) as model:
        error, _ = await failure(model)

    assert isinstance(error, ModelMisconfigured)
    assert error.facts == {"status": status}
    assert len(fake.bodies) == 1


@pytest.mark.parametrize("header", [{"retry_after": "60.5"}, {"retry_after_ms": "60000"}], ids=["fraction", "ms"])
async def test_wait_in_any_unit_is_not_waited_for_beyond_the_budget(header: dict[str, str]) -> None:
    async with answering_wire(http_reply({}, status=429, **header)) as wire, open_model(wire.base_url) as model:
        error, seconds = await failure(model)

    assert isinstance(error, ModelRateLimited)
    assert seconds < 4
    assert len(wire.requests) == 1


@both_apis
async def test_sdk_is_told_how_much_time_is_left(monkeypatch: pytest.MonkeyPatch, api: Api) -> None:
    allowed: list[dict[str, float]] = []
    send = httpx2.AsyncClient.send

    async def watched(client: httpx2.AsyncClient, request: httpx2.Request, **how: Any) -> httpx2.Response:  # noqa: ANN401
        allowed.append(request.extensions["timeout"])
        return await send(client, request, **how)

    monkeypatch.setattr(httpx2.AsyncClient, "send", watched)

    async with answering_wire(http_reply({}, status=400)) as wire, open_model(wire.base_url, api, budget=3) as model:
        await failure(model)

    assert 2 < allowed[0]["read"] <= 3
    assert allowed[0]["connect"] <= allowed[0]["read"]
