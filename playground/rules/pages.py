"""Answers that come in pages, from docs.slack.dev /apis/web-api/pagination."""

from collections.abc import Sequence
from typing import TypeVar

from playground.errors import Refused
from playground.workspace import JsonObject

T = TypeVar("T")
USUAL, MOST = 100, 1_000


def page(items: Sequence[T], given: JsonObject, *, most: int = MOST) -> tuple[Sequence[T], JsonObject]:
    """Return the items of the page that is asked for, and what leads to the next.

    Raises:
        Refused: `invalid_cursor` or `invalid_limit`.
    """
    limit, cursor = str(given.get("limit") or USUAL), str(given.get("cursor") or "next:0")
    if not limit.isdecimal() or not 1 <= int(limit) <= MOST:
        raise Refused("invalid_limit")
    kind, _, start = cursor.partition(":")
    if kind != "next" or not start.isdecimal():
        raise Refused("invalid_cursor")
    end = int(start) + min(int(limit), most)
    following = f"next:{end}" if end < len(items) else ""
    return items[int(start) : end], {"response_metadata": {"next_cursor": following}}
