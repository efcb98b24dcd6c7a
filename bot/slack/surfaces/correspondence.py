"""Answers what people write where they have written it."""

from dataclasses import dataclass

import structlog

from bot.domain import Request
from bot.errors import DeliveryError, JobsError, StorageError
from bot.rendering.blocks import Message
from bot.rendering.slack import others_first_message
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.intake import Intake

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Takes on what people write, and says in its place what there is to say at once."""

    intake: Intake
    replies: SlackReplies

    async def promise(self, request: Request) -> bool:
        """Take it on, or answer by its text; tell whether it was taken on.

        Raises:
            DraftRejected: It cannot be coached.
        """
        try:
            queued = await self.intake.promise(request)
        except (StorageError, JobsError):
            await self.say(request, await self.intake.unqueued(request))
            return False
        await self.say_queued(request, queued=queued)
        return True

    async def say_queued(self, request: Request, *, queued: bool) -> None:
        """Say that others come first, if they do."""
        if queued:
            await self.say(request, others_first_message())

    async def say(self, request: Request, message: Message) -> None:
        """Say something; when it does not get there, it is not said."""
        try:
            await self.replies.send(request, message)
        except DeliveryError as error:
            _log.warning("not_told", code=error.code())
