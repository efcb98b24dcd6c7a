"""Socket Mode: what has come over the socket is acknowledged before the socket is closed."""

import asyncio
import time

import structlog
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from structlog.contextvars import bound_contextvars

_log = structlog.get_logger(__name__)

# Slack waits no longer for an acknowledgement.
_MOST_SECONDS = 3.0
_POLL_SECONDS = 0.05


class SocketHandler(AsyncSocketModeHandler):
    """Bolt's handler, which knows besides what it has not acknowledged yet."""

    _under_way = 0

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Hand an envelope to Bolt and acknowledge it, unless Slack is to send it again."""
        begun = time.perf_counter()
        self._under_way += 1
        try:
            with bound_contextvars(request=req.envelope_id):
                answer = await run_async_bolt_app(self.app, req)
                await send_async_response(client, req, answer, begun)
                seconds = round(time.perf_counter() - begun, 4)
                _log.info("acknowledged", transport="socket", status=answer.status, seconds=seconds)
        finally:
            self._under_way -= 1

    async def drain(self) -> None:
        """Wait, three seconds at most, until everything that came is acknowledged."""
        deadline = asyncio.get_running_loop().time() + _MOST_SECONDS
        while self._is_busy() and asyncio.get_running_loop().time() < deadline:  # noqa: ASYNC110 - the client tells nobody
            await asyncio.sleep(_POLL_SECONDS)

    def _is_busy(self) -> bool:
        return self._under_way > 0 or not self.client.message_queue.empty()
