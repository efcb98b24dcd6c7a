import json
import logging
import traceback

import httpx2
import openai
import pytest

from bot import errors
from bot.domain import Prompt, PromptId
from bot.models.openai.errors import as_model_error, translated_errors
from bot.models.openai.model import OpenAIModel
from bot.prompting.answer import answer_schema, read_answer
from tests.fake_openai import answering_wire, http_reply

SECRET = "sk-canary"
OURS: dict[str, type[errors.ModelError]] = {
    "APIConnectionError": errors.ModelUnavailable,
    "APIError": errors.ModelUnavailable,
    "APIResponseValidationError": errors.AnswerUnreadable,
    "APIStatusError": errors.ModelMisconfigured,
    "APITimeoutError": errors.ModelTimedOut,
    "AuthenticationError": errors.ModelMisconfigured,
    "BadRequestError": errors.ModelMisconfigured,
    "ConflictError": errors.ModelUnavailable,
    "ContentFilterFinishReasonError": errors.ModelRefused,
    "InternalServerError": errors.ModelUnavailable,
    "InvalidWebhookSignatureError": errors.ModelMisconfigured,
    "LengthFinishReasonError": errors.AnswerUnreadable,
    "NotFoundError": errors.ModelMisconfigured,
    "OAuthError": errors.ModelMisconfigured,
    "OpenAIError": errors.ModelMisconfigured,
    "PermissionDeniedError": errors.ModelMisconfigured,
    "RateLimitError": errors.ModelRateLimited,
    "UnprocessableEntityError": errors.ModelMisconfigured,
    "WebSocketConnectionClosedError": errors.ModelMisconfigured,
    "WebSocketQueueFullError": errors.ModelMisconfigured,
}


PUBLIC = [getattr(openai, name) for name in openai.__all__]
PUBLIC_ERRORS = [value for value in PUBLIC if isinstance(value, type) and issubclass(value, Exception)]


def raised(kind: type[Exception]) -> Exception:
    error = kind.__new__(kind, SECRET)
    if isinstance(error, openai.APIStatusError):
        error.status_code = getattr(kind, "status_code", 418)
    return error


def answered(status: int, code: str | None = None) -> openai.APIStatusError:
    body = {"code": code, "message": SECRET}
    response = httpx2.Response(status, request=httpx2.Request("POST", "http://localhost/v1"))
    kind = openai.BadRequestError if status == 400 else openai.APIStatusError
    return kind(SECRET, response=response, body=body)


def test_every_public_error_of_the_sdk_is_translated_on_purpose() -> None:
    names = {error.__name__ for error in PUBLIC_ERRORS}

    assert names == set(OURS)


@pytest.mark.parametrize("kind", PUBLIC_ERRORS, ids=lambda kind: kind.__name__)
def test_error_of_the_sdk_becomes_ours_without_its_words(kind: type[Exception]) -> None:
    theirs = raised(kind)

    ours = as_model_error(theirs)

    assert type(ours) is OURS[kind.__name__]
    assert SECRET not in repr(ours)


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        (answered(400, "content_filter"), errors.ModelRefused),
        (answered(400, "invalid_prompt"), errors.ModelRefused),
        (answered(400, "context_length_exceeded"), errors.ModelMisconfigured),
        (answered(408), errors.ModelTimedOut),
        (answered(307), errors.ModelMisconfigured),
    ],
    ids=["filtered", "prompt refused", "too long for the model", "gateway timed out", "moved"],
)
def test_status_alone_does_not_decide(theirs: Exception, expected: type[errors.ModelError]) -> None:
    ours = as_model_error(theirs)

    assert type(ours) is expected


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        (httpx2.ReadTimeout(SECRET), errors.ModelTimedOut),
        (httpx2.ReadError(SECRET), errors.ModelUnavailable),
        (httpx2.InvalidURL(SECRET), errors.ModelMisconfigured),
        (json.JSONDecodeError("no", SECRET, 0), errors.AnswerUnreadable),
        (UnicodeEncodeError("ascii", SECRET, 0, 1, "no"), errors.ModelMisconfigured),
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)
def test_error_that_leaks_from_beneath_the_sdk_is_caught_too(
    theirs: Exception, expected: type[errors.ModelError]
) -> None:
    with pytest.raises(expected) as caught, translated_errors():
        raise theirs

    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_bug_of_ours_is_not_taken_for_the_models() -> None:
    with pytest.raises(KeyError), translated_errors():
        raise KeyError


@pytest.mark.parametrize("key", ["sk-canary\n", "sk-\u201ccanary\u201d"], ids=["line end", "curly quotes"])
async def test_key_that_no_header_can_carry_is_not_told(key: str) -> None:
    async with answering_wire(b"") as wire:
        told = await everything_told(key, wire.base_url)

    assert "canary" not in told


@pytest.mark.parametrize("status", [200, 400, 401, 500])
async def test_neither_key_nor_draft_nor_answer_is_told(status: int, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    words = {"message": "canary said the model to sk-canary", "code": "canary"}
    text = {"type": "output_text", "text": "canary in prose"}
    body = {"error": words, "output": [{"type": "message", "content": [text]}]}

    async with answering_wire(http_reply(body, status=status, retry_after="0.01")) as wire:
        told = await everything_told(SECRET, wire.base_url)

    assert b"canary" in wire.requests[0]
    assert "canary" not in told + caplog.text


async def everything_told(key: str, address: str) -> str:
    prompt = Prompt(PromptId("coach", 1, "abc"), "canary", "", "canary draft", answer_schema(long=False), 100)
    model = OpenAIModel("gpt-6-luna", api_key=key, base_url=address, budget=5)
    with pytest.raises(errors.ModelError) as caught:
        read_answer((await model.ask(prompt)).text)
    await model.close()
    return repr(model) + "".join(traceback.format_exception(caught.value))
