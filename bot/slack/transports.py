"""How Slack reaches us: over HTTP, or over a socket that we open."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast

from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import Request, TeamId, UserId
from bot.ports import Clock, Coachings
from bot.ports.errands import Errands
from bot.ports.people import ReplyAddresses
from bot.slack.app import Surface, build_app, identify
from bot.slack.connection.pacing import LISTENING_SECONDS, PATIENCE_SECONDS, Pace, PacedClient
from bot.slack.connection.server import EVENTS_PATH, Asgi, Front
from bot.slack.connection.sockets import SocketHandler
from bot.slack.replying.drawing import Drawing
from bot.slack.replying.live import LiveThreads
from bot.slack.replying.looks import FirstLooks
from bot.slack.replying.replies import SlackReplies

CALL_SECONDS = 10


@dataclass(frozen=True, slots=True)
class SlackSide:
    """One workspace's Slack, by its bot token."""

    bot_token: str = field(repr=False)
    api_url: str
    pace: Pace = field(default_factory=Pace)

    @property
    def client(self) -> AsyncWebClient:
        """A client for Slack's Web API that never repeats a call by itself, and keeps the pace."""
        return self._client(PATIENCE_SECONDS)

    @property
    def impatient(self) -> AsyncWebClient:
        """A client that asks at once or not at all, for what nobody is to wait for."""
        return self._client(0.0)

    def replies(self, addresses: ReplyAddresses, clock: Clock) -> SlackReplies:
        """Return the way back to people."""
        return SlackReplies(self.client, addresses, clock)

    def live(
        self,
        coachings: Coachings,
        drawing: Drawing,
        tongue: Callable[[TeamId, UserId], Awaitable[str]],
        looked_at: Callable[[Request], Awaitable[bool]],
    ) -> LiveThreads:
        """Return what shows answers while they come; what its turn has not come for, the whole answer brings."""
        client = self.impatient
        return LiveThreads(client, coachings, drawing, FirstLooks(client, coachings, drawing, looked_at), tongue)

    async def identify(self, app_token: str | None) -> AuthorizeResult:
        """Ask Slack who we are.

        Raises:
            SlackTokenRefused: Slack does not know one of the tokens.
        """
        return await identify(self.client, app_token)

    @asynccontextmanager
    async def open(
        self,
        surfaces: Iterable[Surface],
        identity: AuthorizeResult,
        *,
        signing_secret: str | None,
        app_token: str | None,
        errands: Errands,
    ) -> AsyncIterator[Front]:
        """Listen by Socket Mode when there is an app token, else behind the web server that is returned."""
        app = build_app(self._client(LISTENING_SECONDS), signing_secret, surfaces, identity, errands)
        if app_token is None:
            yield Front(cast("Asgi", AsyncSlackRequestHandler(app, path=EVENTS_PATH)), signing_secret or "")
            return
        handler = SocketHandler(app, app_token, web_client=self.client)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        try:
            yield Front(None, "")
        finally:
            await handler.drain()
            await handler.close_async()  # type: ignore[no-untyped-call]

    def _client(self, patience: float) -> AsyncWebClient:
        return PacedClient(
            self.pace,
            self.bot_token,
            patience=patience,
            base_url=self.api_url,
            timeout=CALL_SECONDS,
            retry_handlers=[],
        )
