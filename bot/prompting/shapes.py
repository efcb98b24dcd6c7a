"""Answers as pydantic reads them. `answer` loads this late: no acknowledgement waits for pydantic."""

from dataclasses import fields
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import from_json, to_json

from bot.domain import Dismissal, Highlight, Judged, Mode, Proposal, Replacement, Verdict
from bot.domain.wishes import StallReading
from bot.errors import AnswerUnreadable

_TRIED = "sameside.try/1"


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Answer(_Shape):
    verdict: Verdict
    keep_line: str
    from_their_chair: str
    highlights: tuple[Highlight, ...]
    rewrite: str | None
    before_you_send: tuple[str, ...]
    dismissed: tuple[Dismissal, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    reply: str = ""


class _Told(_Answer):
    """What was told of a draft before: the proposal, and beside other keys who made it."""

    model_config = ConfigDict(extra="ignore", strict=True)
    mode: Mode


class _SoFar(BaseModel):
    verdict: Verdict
    keep_line: str = ""
    from_their_chair: str = ""
    highlights: tuple[Highlight, ...] = ()
    reply: str = ""


class _Stall(_Shape):
    what_changed: tuple[str, ...]
    questions: tuple[str, ...]
    message: str
    when_to_stop: str


_Read = TypeVar("_Read", bound=_Shape)


def read_answer(text: str) -> Proposal:
    """See `answer.read_answer`."""
    return Proposal(**dict(_read(_Answer, text)))


def read_told(text: str, judged: Judged) -> tuple[Proposal, Mode]:
    """See `answer.read_told`."""
    try:
        said = from_json(_bare(text))
    except ValueError:
        said = None
    if not isinstance(said, dict) or said.get("schema") != _TRIED:
        return read_answer(text), Mode.MODEL
    # Of a mail that was not judged nothing is changed; a model reads every mail, and the rules all in English.
    unread = judged is Judged.NOTHING and said.get("mode") != Mode.MODEL
    if unread and said.get("verdict") == judged.told(Verdict.SEND):
        text = to_json({**said, "verdict": Verdict.SEND}).decode()
    told = dict(_read(_Told, text))
    mode = told.pop("mode")
    return Proposal(**told), mode


def read_so_far(text: str) -> Proposal | None:
    """See `answer.read_so_far`."""
    try:
        said = from_json(_bare(text), allow_partial=True)
        # Of a highlight that is still coming something is missing.
        whole = [light for light in said.get("highlights", ()) if not _is_part(light)]
        read = _SoFar.model_validate({**said, "highlights": whole})
    except (ValueError, TypeError, AttributeError):
        return None
    return Proposal(**dict(read), rewrite=None, before_you_send=())


def read_stall(text: str) -> StallReading:
    """See `answer.read_stall`."""
    return StallReading(**dict(_read(_Stall, text)))


def _read(shape: type[_Read], text: str) -> _Read:
    try:
        return shape.model_validate_json(_bare(text))
    except ValidationError as error:
        # The cause quotes the answer, so it is not chained.
        raise AnswerUnreadable(reason=_reason(error)) from None


def _is_part(light: object) -> bool:
    return isinstance(light, dict) and len(light) < len(fields(Highlight))


def _bare(text: str) -> str:
    return text.strip().removeprefix("```json").removeprefix("```").removesuffix("```")


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    kind, path = first["type"], first["loc"]
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        # The last step is the unknown key itself: the model's word, not ours.
        path = path[:-1]
    return " ".join([kind, ".".join(map(str, path))]).strip()
