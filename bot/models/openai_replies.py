"""What an OpenAI-compatible server sends back, read by us: the SDK builds its objects unchecked."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

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


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Completion(BaseModel):
    choices: list[_Choice]


_Envelope = TypeVar("_Envelope", _Response, _Completion)


def text_of_response(body: bytes) -> str:
    """Return the text of a Responses API answer.

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
    return "".join(part.text or "" for part in parts if part.type == "output_text")


def text_of_completion(body: bytes) -> str:
    """Return the text of a chat completion.

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
    return choice.message.content or ""


def _open(envelope: type[_Envelope], body: bytes) -> _Envelope:
    try:
        return envelope.model_validate_json(body)
    except ValidationError:
        # The cause quotes the answer, so it is not chained.
        raise AnswerUnreadable(reason="not_a_reply") from None
