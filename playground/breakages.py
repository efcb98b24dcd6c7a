"""Slack on a bad day: what should go wrong with the next calls, and how."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import web

from playground.rules.reference import METHODS

# What is called by an address that Slack gave out, and so has no method's name.
ADDRESSES = {"response_url", "upload_url", "url_private"}
HTML = "<!DOCTYPE html><html><body><h1>Something went wrong</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Breakage:
    """One call that goes wrong.

    Attributes:
        status: Answer with this HTTP status and do nothing.
        retry_after: The `Retry-After` header, in seconds.
        html: Answer with a page of HTML and do nothing.
        error: Answer `{"ok": false, "error": ...}` and do nothing.
        delay: Wait this many seconds first; alone, the call then goes well.
        drop: Cut the connection, `before` or `after` doing what was asked.
    """

    status: int | None = None
    retry_after: int | None = None
    html: bool = False
    error: str | None = None
    delay: float = 0.0
    drop: Literal["before", "after"] | None = None

    @property
    def answer(self) -> web.Response | None:
        """What is answered instead, or None when the call is only late or cut."""
        status = self.status or 200
        headers = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        if self.html:
            return web.Response(status=status, text=HTML, content_type="text/html", headers=headers)
        if self.status is None and self.error is None:
            return None
        error = self.error or ("ratelimited" if status == web.HTTPTooManyRequests.status_code else "fatal_error")
        return web.json_response({"ok": False, "error": error}, status=status, headers=headers)


@dataclass(slots=True)
class Breakages:
    """The breakages that wait for their call, by method name or `response_url`.

    Attributes:
        struck: Where something went wrong, and what.
    """

    struck: list[tuple[str, Breakage]] = field(default_factory=list)
    _waiting: defaultdict[str, deque[Breakage]] = field(default_factory=lambda: defaultdict(deque))

    def add(self, where: str, breakage: Breakage, times: int) -> None:
        """Let the next `times` calls there go wrong.

        Raises:
            ValueError: No such method, or it never fails with that word.
        """
        if where not in METHODS and where not in ADDRESSES:
            raise ValueError(f"{where} is no method")
        if breakage.error and where in METHODS and breakage.error not in METHODS[where].errors:
            raise ValueError(f"{where} never says {breakage.error}")
        self._waiting[where].extend([breakage] * times)

    def clear(self) -> None:
        """Forget the breakages that still wait."""
        self._waiting.clear()

    async def around(
        self, where: str, request: web.Request, perform: Callable[[web.Request], Awaitable[web.Response]]
    ) -> web.Response:
        """Perform a call, or whatever should happen to it instead."""
        if not self._waiting[where]:
            return await perform(request)
        breakage = self._waiting[where].popleft()
        self.struck.append((where, breakage))
        await asyncio.sleep(breakage.delay)
        if breakage.drop == "before":
            return _cut(request)
        response = breakage.answer or await perform(request)
        return _cut(request) if breakage.drop == "after" else response


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
