"""The same client at Azure, in both of Azure's ways: paths, header and errors as Azure has them, on a real socket."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from dotenv import dotenv_values

from bot.domain import Usage
from bot.errors import ModelError, ModelMisconfigured, ModelRateLimited, ModelRefused, ModelUnavailable
from bot.models.openai.azure import is_azure
from bot.models.openai.model import Api
from bot.settings import read_settings
from bot.wiring.coaching import open_model
from tests.edge.test_openai_streams import sse
from tests.fake_openai import ANSWER, PROMPT, Wire, answering_wire, http_reply, response_body
from tests.fake_openai import open_model as open_model_at

TEXT = json.dumps(ANSWER)
FILTERED = {
    "error": {
        "message": "The response was filtered due to the prompt triggering the content management policy.",
        "type": None,
        "param": "prompt",
        "code": "content_filter",
        "status": 400,
        "innererror": {
            "code": "ResponsibleAIPolicyViolation",
            "content_filter_result": {"hate": {"filtered": True, "severity": "high"}, "jailbreak": {"filtered": False}},
        },
    }
}
NO_KEY = {"error": {"code": "401", "message": "Access denied due to invalid subscription key or wrong API endpoint."}}
NO_DEPLOYMENT = {"error": {"code": "DeploymentNotFound", "message": "The API deployment for this resource is missing."}}
SLOWER = {"error": {"code": "429", "message": "Requests have exceeded the token rate limit. Retry after 60 seconds."}}
SAFE = {"hate": {"filtered": False, "severity": "safe"}, "violence": {"filtered": False, "severity": "safe"}}
# Azure begins a stream of chat completions with what its filter made of the prompt, and no choice.
CHAT_STREAM = [
    {
        "id": "",
        "model": "",
        "choices": [],
        "prompt_filter_results": [{"prompt_index": 0, "content_filter_results": SAFE}],
    },
    {"choices": [{"index": 0, "delta": {"role": "assistant", "content": ""}, "finish_reason": None}], "usage": None},
    {"choices": [{"index": 0, "delta": {"content": TEXT}, "content_filter_results": SAFE, "finish_reason": None}]},
    {"choices": [{"index": 0, "delta": {}, "content_filter_results": {}, "finish_reason": "stop"}]},
    {"choices": [], "usage": {"prompt_tokens": 12, "completion_tokens": 3, "total_tokens": 15}},
    "data: [DONE]",
]
FILTERED_HALF_WAY = [
    CHAT_STREAM[0],
    {"choices": [{"index": 0, "delta": {"content": TEXT[:9]}, "finish_reason": None}]},
    {
        "choices": [
            {
                "index": 0,
                "delta": {},
                "finish_reason": "content_filter",
                "content_filter_results": {"hate": {"filtered": True, "severity": "high"}},
            }
        ]
    },
    "data: [DONE]",
]
RESPONSE_STREAM = [
    {"type": "response.created", "response": {"status": "in_progress", "content_filters": None}},
    {"type": "response.output_text.delta", "delta": TEXT},
    {
        "type": "response.completed",
        "response": response_body(
            {"type": "output_text", "text": TEXT}, usage={"input_tokens": 12, "output_tokens": 3}
        ),
    },
]
STREAMS: dict[Api, list[Any]] = {"chat": CHAT_STREAM, "responses": RESPONSE_STREAM}
DATED = "/openai?api-version=2025-04-01-preview"
PATHS = [
    ("responses", "/openai/v1/", "/openai/v1/responses"),
    ("chat", "/openai/v1/", "/openai/v1/chat/completions"),
    ("responses", DATED, "/openai/responses?api-version=2025-04-01-preview"),
    ("chat", DATED, "/openai/deployments/gpt-6-luna/chat/completions?api-version=2025-04-01-preview"),
]
everywhere = pytest.mark.parametrize(("api", "address", "path"), PATHS)
SETTINGS = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
WRITTEN = re.findall(r"```\n(OPENAI_BASE_URL=.*?)```", SETTINGS, re.DOTALL)


def at(wire: Wire, address: str) -> str:
    return wire.base_url.removesuffix("/v1") + address


def headers(request: bytes) -> dict[str, str]:
    lines = request.partition(b"\r\n\r\n")[0].decode().splitlines()[1:]
    return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}


def refusing(status: int, body: object) -> bytes:
    return http_reply(body, status=status, retry_after="60", retry_after_ms="60000")


@everywhere
async def test_azure_is_asked_at_its_own_path_with_the_key_it_looks_for(api: Api, address: str, path: str) -> None:
    async with answering_wire(sse(*STREAMS[api])) as wire, open_model_at(at(wire, address), api) as model:
        answer = await model.ask(PROMPT)

    assert json.loads(answer.text) == ANSWER
    assert answer.usage == Usage(read=12, said=3)
    assert wire.requests[0].startswith(f"POST {path} HTTP".encode())
    sent = headers(wire.requests[0])
    assert (sent.get("api-key"), sent.get("authorization")) == (
        ("sk-test", None) if address == DATED else (None, "Bearer sk-test")
    )


@pytest.mark.parametrize(
    ("written", "path"),
    list(
        zip(
            WRITTEN,
            [
                b"/openai/v1/responses",
                b"/openai/deployments/DEPLOYMENT/chat/completions?api-version=2025-04-01-preview",
            ],
            strict=True,
        )
    ),
)
async def test_settings_as_the_page_gives_them_reach_azure(tmp_path: Path, written: str, path: bytes) -> None:
    (tmp_path / ".env").write_text(written)
    given = {name: value or "" for name, value in dotenv_values(tmp_path / ".env").items()}
    api: Api = "chat" if b"chat" in path else "responses"

    async with answering_wire(sse(*STREAMS[api])) as wire:
        given["OPENAI_BASE_URL"] = given["OPENAI_BASE_URL"].replace("https://NAME.openai.azure.com", at(wire, ""))
        model = open_model(read_settings(given, "model"))
        assert model
        answer = await model.ask(PROMPT)
        await model.close()

    assert json.loads(answer.text) == ANSWER
    assert wire.requests[0].startswith(b"POST " + path + b" HTTP")
    assert b": Bearer KEY\r\n" in wire.requests[0] or b"\r\napi-key: KEY\r\n" in wire.requests[0]
    assert b'"model":"DEPLOYMENT"' in wire.requests[0]


@everywhere
@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (refusing(400, FILTERED), ModelRefused),
        (refusing(401, NO_KEY), ModelMisconfigured),
        (refusing(404, NO_DEPLOYMENT), ModelMisconfigured),
        (refusing(429, SLOWER), ModelRateLimited),
    ],
    ids=["filtered", "no key", "no deployment", "slow down"],
)
async def test_error_as_azure_writes_it_is_one_of_ours(
    api: Api, address: str, path: str, reply: bytes, expected: type[ModelError]
) -> None:
    async with answering_wire(reply) as wire, open_model_at(at(wire, address), api) as model:
        with pytest.raises(ModelError) as caught:
            await model.ask(PROMPT)

    assert type(caught.value) is expected
    assert [path.encode() in request for request in wire.requests] == [True]


@pytest.mark.parametrize("address", ["/openai/v1/", DATED])
async def test_short_wait_in_milliseconds_is_kept_and_the_call_tried_again(address: str) -> None:
    reply = http_reply(SLOWER, status=429, retry_after="1", retry_after_ms="20")

    async with answering_wire(reply) as wire, open_model_at(at(wire, address), budget=5) as model:
        with pytest.raises(ModelRateLimited):
            await model.ask(PROMPT)

    assert len(wire.requests) == 3


async def test_filter_that_stops_an_answer_half_way_is_a_refusal() -> None:
    async with answering_wire(sse(*FILTERED_HALF_WAY)) as wire, open_model_at(at(wire, DATED), "chat") as model:
        with pytest.raises(ModelRefused):
            await model.ask(PROMPT)


async def test_server_error_of_a_gateway_before_azure_is_an_outage() -> None:
    reply = http_reply({"statusCode": 503, "message": "no healthy backend"}, status=503, retry_after="60")

    async with answering_wire(reply) as wire, open_model_at(at(wire, DATED)) as model:
        with pytest.raises(ModelUnavailable):
            await model.ask(PROMPT)


async def test_name_of_a_deployment_stands_in_no_list_and_is_no_fault_at_azure() -> None:
    listed = http_reply({"object": "list", "data": [{"id": "gpt-6", "object": "model"}]})

    async with answering_wire(listed) as wire, open_model_at(at(wire, DATED)) as model:
        assert await model.is_known()

    assert wire.requests[0].startswith(b"GET /openai/models?api-version=2025-04-01-preview HTTP")


@pytest.mark.parametrize(
    ("address", "is_theirs"),
    [
        ("https://acme.openai.azure.com/openai/v1/", True),
        ("https://acme.services.ai.azure.com/openai/v1/", True),
        ("https://gateway.acme.example/openai?api-version=2024-10-21", True),
        ("https://azure.com.example/v1", False),
        ("http://localhost:11434/v1", False),
        (None, False),
    ],
)
def test_azure_is_known_by_its_address(address: str | None, *, is_theirs: bool) -> None:
    assert is_azure(address) is is_theirs
