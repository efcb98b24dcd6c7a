"""Requests as rows, and answers and digests as the text that a row keeps."""

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row

from bot.database.tables import Coaching
from bot.domain import Advice, Request
from bot.domain.team_weeks import Digest
from bot.domain.wishes import WayOut

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def request_as_row(request: Request) -> dict[str, Any]:
    """Return what is first written of a request, by column; the workspace is its statement's."""
    return {
        "id": request.id,
        "user_id": request.user,
        "channel_id": request.channel,
        "text": request.text,
        "context": request.context,
        "reply_address": request.reply_address,
        "received_at": request.received_at,
        "wish": request.wish,
        "follows": request.follows,
        "said": request.said,
        "quote": request.quote,
        "thread": request.thread,
    }


def request_of(row: Coaching | Row[*tuple[Any, ...]]) -> Request:
    """Return the request."""
    return Request(
        id=row.id,
        team=row.team_id,
        user=row.user_id,
        channel=row.channel_id,
        text=row.text,
        context=row.context,
        reply_address=row.reply_address,
        received_at=row.received_at,
        wish=row.wish or "",
        follows=row.follows,
        said=row.said or "",
        quote=row.quote or "",
        thread=row.thread or "",
        shown=row.shown or "",
    )


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
