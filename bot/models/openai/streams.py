"""A streamed answer, event by event, read by us: the SDK takes a stream that breaks off for a whole one."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from bot.domain import Usage
from bot.errors import AnswerUnreadable, ModelRateLimited, ModelRefused, ModelUnavailable
from bot.models.openai.replies import answer_of_response, usage_of

Event = dict[str, Any]
_DATA = "data:"
_USAGE_SECONDS = 1.0
_BEGUN = ("response.output_item", "response.reasoning")


async def events(lines: AsyncIterator[str]) -> AsyncIterator[Event]:
    """Read server-sent events; what is no event is passed over, as the protocol asks.

    Raises:
        AnswerUnreadable: An event is not a JSON object.
    """
    parts: list[str] = []
    async for line in lines:
        if line.startswith(_DATA):
            parts.append(line.removeprefix(_DATA).strip())
        if parts == ["[DONE]"]:
            return
        # An empty line ends an event; servers that send none keep each on a line of its own.
        if parts and (not line or len(parts) == 1):
            event = _event("\n".join(parts), ended=not line)
            if event is not None:
                parts.clear()
                yield event
    if parts:
        raise AnswerUnreadable(reason="not_an_event")


def _event(data: str, *, ended: bool) -> Event | None:
    """Read an event, or nothing while more of it may come."""
    try:
        return _object(json.loads(data))
    except (ValueError, RecursionError):
        if not ended:
            return None
    # What went wrong quotes the answer, so it is not chained.
    raise AnswerUnreadable(reason="not_an_event")


async def pieces_of_response(events: AsyncIterator[Event]) -> AsyncIterator[str | Usage]:
    """Yield the text of a Responses API stream, and at the end what it took.

    Nothing is yielded as well for a model that has begun to think, so that it is not taken for a silent one.

    Raises:
        ModelRefused: The model declined, or a filter stopped it.
        ModelUnavailable: The provider gave up on it.
        ModelRateLimited: The provider asked us to slow down half way.
        AnswerUnreadable: It was cut short, or broke off without a word.
    """
    told = False
    async for event in events:
        kind, response = event.get("type"), _object(event.get("response"))
        if kind == "response.output_text.delta":
            told = True
            yield _text(event.get("delta"))
        elif kind == "response.completed" and response.get("status", "completed") == "completed":
            if not told:
                # Some servers send the whole answer at the end alone.
                yield answer_of_response(json.dumps(response).encode()).text
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
    async for event in events:
        _stop_if_failed(event)
        choices = [_object(choice) for choice in _list(event.get("choices"))]
        for choice in choices:
            yield _text(_delta(choice).get("content"))
        if any(choice.get("finish_reason") for choice in choices):
            yield _usage(event) or await _usage_after(events)
            return
    raise AnswerUnreadable(reason="broken_off")


async def _usage_after(events: AsyncIterator[Event]) -> Usage:
    """Wait for what an answer took, but not long: the answer is whole, and some servers leave the line open."""
    try:
        async with asyncio.timeout(_USAGE_SECONDS):
            async for event in events:
                _stop_if_failed(event)
                if usage := _usage(event):
                    return usage
    except TimeoutError:
        pass
    return Usage()


def _usage(event: Event) -> Usage | None:
    return usage_of(event["usage"], "prompt", "completion") if event.get("usage") else None


def _stop_if_failed(event: Event) -> None:
    if event.get("error"):
        _give_up(event["error"])


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
