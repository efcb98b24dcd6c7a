"""The shapes answers are asked for in, and read back from."""

from dataclasses import fields
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import from_json

from bot.domain import Dismissal, Highlight, Proposal, Replacement, Verdict
from bot.domain.wishes import StallReading
from bot.errors import AnswerUnreadable

_TEXT = {"type": "string"}


def _object(**properties: object) -> dict[str, object]:
    """Describe an object in OpenAI's strict form: every key is required, no other is allowed."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


# Written out, not derived from the classes below: it is part of the prompt, and must not move with pydantic.
_PROPOSAL: dict[str, object] = {
    "verdict": {"type": "string", "enum": [verdict.value for verdict in Verdict]},
    "keep_line": _TEXT,
    "from_their_chair": _TEXT,
    "highlights": _list_of(_object(quote=_TEXT, signal=_TEXT, reads_as=_TEXT, move=_TEXT)),
    "rewrite": {"type": ["string", "null"]},
    "before_you_send": _list_of(_TEXT),
    "dismissed": _list_of(_object(signal=_TEXT, quote=_TEXT, because=_TEXT)),
}
_REPLACEMENTS = _list_of(_object(paragraph={"type": "integer"}, text=_TEXT))
ANSWER_SCHEMA = _object(**_PROPOSAL)
"""JSON Schema of an answer, in the subset that OpenAI's strict mode and compatible servers enforce."""

STALL_SCHEMA = _object(what_changed=_list_of(_TEXT), questions=_list_of(_TEXT), message=_TEXT, when_to_stop=_TEXT)
"""The same for a deal that does not move."""


def answer_schema(*, long: bool, revised: bool = False) -> dict[str, object]:
    """Return the schema for a draft: a long one is changed by paragraphs, another version comes with a reply."""
    more = {"replacements": _REPLACEMENTS} if long else {}
    reply = {"reply": _TEXT} if revised else {}
    return _object(**reply, **_PROPOSAL, **more)


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
    """Read a proposal from JSON, bare or in a Markdown fence; `dismissed`, `replacements` and `reply` may be missing.

    Raises:
        AnswerUnreadable: Not JSON, or not the agreed shape. `reason` says what and where, such as
            `missing keep_line`, in words of the schema alone.
    """
    return Proposal(**dict(_read(_Answer, text)))


def read_so_far(text: str) -> Proposal | None:
    """Read what is whole of an answer that is still coming: each line, each highlight, never a rewrite.

    None when nothing can be made of it, or the verdict has not come.
    """
    try:
        said = from_json(_bare(text), allow_partial=True)
        # Of a highlight that is still coming something is missing.
        whole = [light for light in said.get("highlights", ()) if not _is_part(light)]
        read = _SoFar.model_validate({**said, "highlights": whole})
    except (ValueError, TypeError, AttributeError):
        return None
    return Proposal(**dict(read), rewrite=None, before_you_send=())


def read_stall(text: str) -> StallReading:
    """Read an answer about a stuck deal from JSON, bare or in a Markdown fence.

    Raises:
        AnswerUnreadable: As with `read_answer`.
    """
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
