"""Every way the OpenAI SDK fails, in our words; importing this file imports the SDK."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus

import httpx2
import openai

from bot.errors import (
    AnswerUnreadable,
    ModelError,
    ModelMisconfigured,
    ModelRateLimited,
    ModelRefused,
    ModelTimedOut,
    ModelUnavailable,
)

# The nearest class counts. What is no OpenAIError comes from beneath the SDK, which lets it through.
_OURS: Mapping[type[Exception], type[ModelError]] = {
    openai.OpenAIError: ModelMisconfigured,
    openai.APIError: ModelUnavailable,
    openai.APIStatusError: ModelMisconfigured,
    openai.ConflictError: ModelUnavailable,
    openai.RateLimitError: ModelRateLimited,
    openai.InternalServerError: ModelUnavailable,
    openai.APITimeoutError: ModelTimedOut,
    openai.APIResponseValidationError: AnswerUnreadable,
    openai.LengthFinishReasonError: AnswerUnreadable,
    openai.ContentFilterFinishReasonError: ModelRefused,
    openai.InvalidWebhookSignatureError: ModelMisconfigured,
    httpx2.HTTPError: ModelUnavailable,
    httpx2.TimeoutException: ModelTimedOut,
    httpx2.InvalidURL: ModelMisconfigured,
    json.JSONDecodeError: AnswerUnreadable,
    UnicodeError: ModelMisconfigured,  # a key with a letter that no header can carry
}

# `error.code` of a 400 that is a refusal: Azure's filter, and OpenAI's for reasoning models.
_REFUSALS = {"content_filter", "content_policy_violation", "invalid_prompt"}


def as_model_error(error: Exception) -> ModelError:
    """Translate an error that `translated_errors` catches.

    The result carries a status or a class name, never the error's own words.
    """
    if isinstance(error, openai.APIStatusError):
        return _by_status(error)(status=error.status_code)
    return _nearest(error)(reason=type(error).__name__)


@contextmanager
def translated_errors() -> Iterator[None]:
    """Raise what the SDK raises as ours.

    Raises:
        ModelError: Not chained: the SDK's messages may quote the key or the prompt.
    """
    try:
        yield
    except tuple(_OURS) as error:
        raise as_model_error(error) from None


def _by_status(error: openai.APIStatusError) -> type[ModelError]:
    if error.code in _REFUSALS:
        return ModelRefused
    if error.status_code == HTTPStatus.REQUEST_TIMEOUT:
        return ModelTimedOut
    return _nearest(error)


def _nearest(error: Exception) -> type[ModelError]:
    return next(_OURS[kind] for kind in type(error).__mro__ if kind in _OURS)
