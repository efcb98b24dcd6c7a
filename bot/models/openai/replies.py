"""What an OpenAI-compatible server sends back, read by us: the SDK builds its objects unchecked."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from bot.domain import Answer, Usage
from bot.errors import AnswerUnreadable, ModelRefused, ModelUnavailable


class _Part(BaseModel):
    type: str
    text: str | None = None


class _Item(BaseModel):
    type: str
    content: list[_Part] | None = None


class _Incomplete(BaseModel):
    reason: str | None = None


class _Response(BaseModel):
    status: str = "completed"
    incomplete_details: _Incomplete | None = None
    output: list[_Item]
    usage: object = None


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Completion(BaseModel):
    choices: list[_Choice]
    usage: object = None


# More than any model reads or says in one call.
_MOST_TOKENS = 10_000_000
_Envelope = TypeVar("_Envelope", _Response, _Completion)


def answer_of_response(body: bytes) -> Answer:
    """Return the text of a Responses API answer, and what it took.

    Raises:
        ModelRefused: The model declined, or a filter stopped it.
        ModelUnavailable: The provider gave up on it.
        AnswerUnreadable: Cut short, or not such an answer at all.
    """
    response = _open(_Response, body)
    parts = [part for item in response.output if item.type == "message" for part in item.content or ()]
    why = response.incomplete_details.reason if response.incomplete_details else None
    if why == "content_filter" or any(part.type == "refusal" for part in parts):
        raise ModelRefused
    if response.status in {"failed", "cancelled"}:
        raise ModelUnavailable(reason="gave_up")
    if response.status != "completed":
        raise AnswerUnreadable(reason="cut_short")
    text = "".join(part.text or "" for part in parts if part.type == "output_text")
    return answer_of(text, usage_of(response.usage, "input", "output"))


def answer_of_completion(body: bytes) -> Answer:
    """Return the text of a chat completion, and what it took.

    Raises:
        ModelRefused: The model declined, or a filter stopped it.
        AnswerUnreadable: Cut short, or not such an answer at all.
    """
    completion = _open(_Completion, body)
    if not completion.choices:
        raise AnswerUnreadable(reason="empty")
    choice = completion.choices[0]
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise ModelRefused
    if choice.finish_reason == "length":
        raise AnswerUnreadable(reason="cut_short")
    return answer_of(choice.message.content or "", usage_of(completion.usage, "prompt", "completion"))


def answer_of(text: str, usage: Usage) -> Answer:
    """Return the answer.

    Raises:
        AnswerUnreadable: There is no word in it.
    """
    if not text.strip():
        raise AnswerUnreadable(reason="empty")
    return Answer(text, usage)


def _open(envelope: type[_Envelope], body: bytes) -> _Envelope:
    try:
        return envelope.model_validate_json(body)
    except ValidationError:
        # The cause quotes the answer, so it is not chained.
        raise AnswerUnreadable(reason="not_a_reply") from None


def usage_of(told: object, read: str, said: str) -> Usage:
    """Read the tokens as far as they are told; no answer is lost over its bill."""
    details = _entry(told, f"{read}_tokens_details")
    return Usage(
        read=_count(told, f"{read}_tokens"),
        cached=_count(details, "cached_tokens"),
        written=_count(details, "cache_write_tokens"),
        said=_count(told, f"{said}_tokens"),
    )


def _entry(told: object, key: str) -> object:
    return told.get(key) if isinstance(told, dict) else None


def _count(told: object, key: str) -> int:
    """Read a count of tokens; what no call can take is a mistake, and what is a mistake is not charged."""
    found = _entry(told, key)
    return found if type(found) is int and 0 < found <= _MOST_TOKENS else 0
