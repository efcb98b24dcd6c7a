"""A streamed answer, event by event, read by us: the SDK takes a stream that breaks off for a whole one."""

import json
from collections.abc import AsyncIterator
from typing import Any

from bot.domain import Usage
from bot.errors import AnswerUnreadable, ModelRateLimited, ModelRefused, ModelUnavailable
from bot.models.openai_replies import usage_of

Event = dict[str, Any]
_DATA = "data:"
_BEGUN = ("response.output_item", "response.reasoning")


async def events(lines: AsyncIterator[str]) -> AsyncIterator[Event]:
    """Read server-sent events; what is no event is passed over, as the protocol asks.

    Raises:
        AnswerUnreadable: An event is not a JSON object.
    """
    async for line in lines:
        data = line.removeprefix(_DATA).strip()
        if not line.startswith(_DATA) or data == "[DONE]":
            continue
        try:
            event = json.loads(data)
        except (ValueError, RecursionError):
            # The cause quotes the answer, so it is not chained.
            raise AnswerUnreadable(reason="not_an_event") from None
        yield _object(event)


async def pieces_of_response(events: AsyncIterator[Event]) -> AsyncIterator[str | Usage]:
    """Yield the text of a Responses API stream, and at the end what it took.

    Nothing is yielded as well for a model that has begun to think, so that it is not taken for a silent one.

    Raises:
        ModelRefused: The model declined, or a filter stopped it.
        ModelUnavailable: The provider gave up on it.
        ModelRateLimited: The provider asked us to slow down half way.
        AnswerUnreadable: It was cut short, or broke off without a word.
    """
    async for event in events:
        kind, response = event.get("type"), _object(event.get("response"))
        if kind == "response.output_text.delta":
            yield _text(event.get("delta"))
        elif kind == "response.completed" and response.get("status", "completed") == "completed":
            yield usage_of(response.get("usage"), "input", "output")
            return
        else:
            _stop_if_lost(str(kind), event, response)
            if str(kind).startswith(_BEGUN):
                yield ""
    raise AnswerUnreadable(reason="broken_off")


def _stop_if_lost(kind: str, event: Event, response: Event) -> None:
    if kind.startswith("response.refusal"):
        raise ModelRefused
    if kind in {"response.incomplete", "response.completed"}:
        filtered = _object(response.get("incomplete_details")).get("reason") == "content_filter"
        raise ModelRefused if filtered else AnswerUnreadable(reason="cut_short")
    if kind in {"response.failed", "error"}:
        _give_up(response.get("error") or event)


async def pieces_of_completion(events: AsyncIterator[Event]) -> AsyncIterator[str | Usage]:
    """Yield the text of a chat completions stream, and at the end what it took.

    Raises:
        ModelError: As with `pieces_of_response`.
    """
    finished, usage = False, Usage()
    async for event in events:
        if event.get("error"):
            _give_up(event["error"])
        if event.get("usage"):
            usage = usage_of(event["usage"], "prompt", "completion")
        for choice in map(_object, _list(event.get("choices"))):
            yield _text(_delta(choice).get("content"))
            finished = finished or bool(choice.get("finish_reason"))
    if not finished:
        raise AnswerUnreadable(reason="broken_off")
    yield usage


def _delta(choice: Event) -> Event:
    delta = _object(choice.get("delta"))
    if delta.get("refusal") or choice.get("finish_reason") == "content_filter":
        raise ModelRefused
    if choice.get("finish_reason") == "length":
        raise AnswerUnreadable(reason="cut_short")
    return delta


def _object(told: object) -> Event:
    """Read an object where one may be missing; the SDK checks no types, and a server may send any JSON."""
    if told is None or isinstance(told, dict):
        return told or {}
    raise AnswerUnreadable(reason="not_an_event")


def _list(told: object) -> list[object]:
    if told is None or isinstance(told, list):
        return told or []
    raise AnswerUnreadable(reason="not_an_event")


def _text(delta: object) -> str:
    return delta if isinstance(delta, str) else ""


def _give_up(error: object) -> None:
    if isinstance(error, dict) and error.get("code") == "rate_limit_exceeded":
        raise ModelRateLimited
    raise ModelUnavailable(reason="gave_up")
