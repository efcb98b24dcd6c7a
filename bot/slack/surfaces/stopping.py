"""The stop button that Slack shows below a thread in which something is at work."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, UserId
from bot.errors import StorageError
from bot.ports import Clock, Coachings
from bot.slack.hearing.homes import home_of
from bot.slack.replying.threads import Threads

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class StopButton:
    """Stops what its presser waits for, whichever process is at it."""

    coachings: Coachings
    clock: Clock

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to it."""
        app.event("agent_session_stopped")(self.on_stopped)

    async def on_stopped(self, body: Mapping[str, Any], client: AsyncWebClient) -> None:
        """Mark what waits in the thread as stopped, and take the button away, which Slack leaves to us."""
        event = body["event"]
        channel, thread = ChannelId(event["channel"]), event["thread_ts"]
        try:
            await self.coachings.stop(home_of(body), UserId(event["user"]), f"{channel}:{thread}", self.clock.now())
        except StorageError as error:
            _log.warning("not_stopped", code=error.code())
        await Threads(client).at_rest(channel, thread)
