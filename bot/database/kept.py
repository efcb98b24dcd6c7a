"""Answers and digests as the text a row keeps."""

from functools import cache
from typing import TYPE_CHECKING

from bot.domain import Advice
from bot.domain.team_weeks import Digest
from bot.domain.wishes import WayOut

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def answer_as_text(answer: Advice | WayOut) -> str:
    """Return the answer as JSON."""
    return _answers().dump_json(answer).decode()


def answer_of(kept: str) -> Advice | WayOut | None:
    """Return the answer, or None for one written by a version with another shape."""
    from pydantic import ValidationError  # noqa: PLC0415 - slow to load

    try:
        return _answers().validate_json(kept)
    except ValidationError:
        return None


def digest_as_text(digest: Digest) -> str:
    """Return the digest as JSON."""
    return _digests().dump_json(digest).decode()


def digest_of(kept: str) -> Digest:
    """Return the digest."""
    return _digests().validate_json(kept)


@cache
def _answers() -> "TypeAdapter[Advice | WayOut]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to load

    return TypeAdapter(Advice | WayOut)


@cache
def _digests() -> "TypeAdapter[Digest]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to load

    return TypeAdapter(Digest)
