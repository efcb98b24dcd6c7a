"""Socket Mode, from docs.slack.dev /apis/events-api/using-socket-mode."""

import asyncio
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import WSMsgType, web

from playground.people import APP
from playground.workspace import JsonObject

ANSWER_WITHIN, MOST_SOCKETS = 3.0, 10


class NotConnected(Exception):
    """The app has no socket open."""


@dataclass(slots=True)
class Sockets:
    """The app's open sockets; any one of them may get any payload, and only one does.

    Attributes:
        address: Where sockets open, without a ticket.
        connected: Set while at least one is open.
    """

    address: str = ""
    connected: asyncio.Event = field(default_factory=asyncio.Event)
    _tickets: set[str] = field(default_factory=set)
    _open: list[web.WebSocketResponse] = field(default_factory=list)
    _awaited: dict[str, asyncio.Future[JsonObject]] = field(default_factory=dict)

    @property
    def methods(self) -> dict[str, Callable[[JsonObject], JsonObject]]:
        """The methods this answers, by name."""
        return {"apps.connections.open": self.open}

    def open(self, _given: JsonObject) -> JsonObject:
        """Answer apps.connections.open: an address that is good for one socket."""
        ticket = secrets.token_hex(8)
        self._tickets.add(ticket)
        return {"url": f"{self.address}?ticket={ticket}&app_id={APP}"}

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one socket until it closes."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPUnauthorized
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if len(self._open) >= MOST_SOCKETS:
            await _dismiss(socket, "too_many_websockets")
            await socket.close()
            return socket
        self._open.append(socket)
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self._open),
                "connection_info": {"app_id": APP},
                "debug_info": {"host": "applink-playground", "approximate_connection_time": 18060},
            }
        )
        self.connected.set()
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    self._take(json.loads(frame.data))
        finally:
            self._forget(socket)
        return socket

    async def deliver(self, envelope: JsonObject) -> JsonObject:
        """Send an envelope through one socket and return the payload of its acknowledgement.

        Raises:
            NotConnected: No socket is open.
            TimeoutError: No acknowledgement came within three seconds.
        """
        if not self._open:
            raise NotConnected
        # The next payload takes the next socket.
        socket = self._open.pop(0)
        self._open.append(socket)
        answer = self._awaited[envelope["envelope_id"]] = asyncio.get_running_loop().create_future()
        try:
            await socket.send_json(envelope)
            return await asyncio.wait_for(answer, ANSWER_WITHIN)
        finally:
            del self._awaited[envelope["envelope_id"]]

    async def disconnect(self, reason: Literal["warning", "refresh_requested", "link_disabled"]) -> None:
        """Tell every socket to go; all but a warning end them."""
        for socket in list(self._open):
            await _dismiss(socket, reason)
            if reason != "warning":
                self._forget(socket)
                await socket.close()

    async def close(self) -> None:
        """End every socket without a word."""
        for socket in list(self._open):
            self._forget(socket)
            await socket.close()

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self._open:
            self._open.remove(socket)
        if not self._open:
            self.connected.clear()

    def _take(self, acknowledgement: JsonObject) -> None:
        answer = self._awaited.get(acknowledgement.get("envelope_id", ""))
        if answer is not None and not answer.done():
            answer.set_result(acknowledgement.get("payload") or {})


async def _dismiss(socket: web.WebSocketResponse, reason: str) -> None:
    await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-playground"}})
