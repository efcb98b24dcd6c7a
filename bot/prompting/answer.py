"""The shapes answers are asked for in, and the way to read them back."""

from bot.domain import Judged, Mode, Proposal, Verdict
from bot.domain.wishes import StallReading

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
STALL_SCHEMA = _object(what_changed=_list_of(_TEXT), questions=_list_of(_TEXT), message=_TEXT, when_to_stop=_TEXT)
"""JSON Schema of an answer on a deal that does not move, in the subset that OpenAI's strict mode enforces."""


def answer_schema(*, long: bool, revised: bool = False) -> dict[str, object]:
    """Return the same for a draft: a long one is changed by paragraphs, another version comes with a reply."""
    more = {"replacements": _REPLACEMENTS} if long else {}
    reply = {"reply": _TEXT} if revised else {}
    return _object(**reply, **_PROPOSAL, **more)


def read_answer(text: str) -> Proposal:
    """Read a proposal from JSON, bare or in a Markdown fence; `dismissed`, `replacements` and `reply` may be missing.

    Raises:
        AnswerUnreadable: Not JSON, or not the agreed shape. `reason` says what and where, such as
            `missing keep_line`, in words of the schema alone.
    """
    from bot.prompting import shapes  # noqa: PLC0415 - pydantic is slow to load

    return shapes.read_answer(text)


def read_told(text: str, judged: Judged) -> tuple[Proposal, Mode]:
    """Read a proposal, or what `try --json` printed, which says who made it; what does not is a model's.

    `judged` tells how much of the draft was read: only of one that was not, the local coach gives no verdict.

    Raises:
        AnswerUnreadable: As with `read_answer`.
    """
    from bot.prompting import shapes  # noqa: PLC0415 - pydantic is slow to load

    return shapes.read_told(text, judged)


def read_so_far(text: str) -> Proposal | None:
    """Read what is whole of an answer that is still coming: each line, each highlight, never a rewrite.

    None when nothing can be made of it, or the verdict has not come.
    """
    from bot.prompting import shapes  # noqa: PLC0415 - pydantic is slow to load

    return shapes.read_so_far(text)


def read_stall(text: str) -> StallReading:
    """Read an answer about a stuck deal from JSON, bare or in a Markdown fence.

    Raises:
        AnswerUnreadable: As with `read_answer`.
    """
    from bot.prompting import shapes  # noqa: PLC0415 - pydantic is slow to load

    return shapes.read_stall(text)
