"""Who installed the app is told once, in their messages with it, that it runs and what comes next."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from bot.domain import TeamId, UserId
from bot.errors import DeliveryError, StorageError
from bot.ports import Clock
from bot.ports.workspaces import Workspaces
from bot.rendering.catalogue import speak
from bot.rendering.welcome import greeting_message
from bot.slack.replying.replies import SlackReplies

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Greeting:
    """The one message that nobody asked for."""

    workspaces: Workspaces
    replies: SlackReplies
    clock: Clock
    tongue: Callable[[TeamId, UserId], Awaitable[str]]
    command: str

    async def __call__(self, team: TeamId, installer: UserId) -> None:
        """Send it, if it was never sent in this workspace; a start does not fail for want of it."""
        try:
            if not await self.workspaces.begin_greeting(team, self.clock.now()):
                return
            speak(await self.tongue(team, installer))
            await self.replies.write_to(installer, greeting_message(self.command))
        except DeliveryError as error:
            _log.warning("installer_not_greeted", code=error.code())
            if not error.facts.get("maybe_sent"):
                await self.workspaces.undo_greeting(team)
        except StorageError as error:
            _log.warning("installer_not_greeted", code=error.code())
