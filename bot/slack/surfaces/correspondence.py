"""Answers what people write where they have written it."""

import asyncio
from dataclasses import dataclass, field

import structlog

from bot.domain import CoachingId, Request
from bot.errors import DeliveryError, DraftRejected, JobsError, SamesideError, StorageError
from bot.rendering.blocks import Message
from bot.rendering.slack import others_first_message, trouble_message
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.intake import Intake

_log = structlog.get_logger(__name__)
# Slack tells of a message for six minutes at most; the oldest is let go first.
MOST_KNOWN = 1_000


class Unanswered(Exception):
    """What Slack tells of could neither be taken on nor be answered, so Slack is to tell of it again."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Takes on what people write, and says in its place what there is to say at once."""

    intake: Intake
    replies: SlackReplies
    _excused: dict[CoachingId, asyncio.Task[None]] = field(default_factory=dict, init=False, repr=False)

    async def promise(self, request: Request) -> bool:
        """Take it on, or answer by its text; tell whether it was taken on.

        Raises:
            DraftRejected: It cannot be coached.
            Unanswered: As with `excuse`.
        """
        try:
            queued = await self.intake.promise(request)
        except (StorageError, JobsError) as error:
            await self.excuse(request, error, is_draft=True)
            return False
        await self.tell_queued(request, queued=queued)
        return True

    async def excuse(self, request: Request, error: SamesideError, *, is_draft: bool) -> None:
        """Say why it cannot be taken on; while nothing can be kept, coach a draft by its text.

        Of what is not kept nobody would know that it was answered, so this process remembers it for a while: an answer
        that takes its time lets Slack tell of the message again.

        Raises:
            Unanswered: Slack did not take that answer.
        """
        if not isinstance(error, StorageError | JobsError | DraftRejected):
            await self.tell(request, trouble_message(error))
            return
        excusing = self._excused.get(request.id)
        if excusing is None:
            excusing = self._excused[request.id] = asyncio.create_task(
                self._excused_by(request, error, is_draft=is_draft)
            )
            if len(self._excused) > MOST_KNOWN:
                del self._excused[next(iter(self._excused))]
        try:
            await asyncio.shield(excusing)
        except DeliveryError as failure:
            _log.warning("not_told", code=failure.code())
            self._excused.pop(request.id, None)
            raise Unanswered from failure

    async def _excused_by(self, request: Request, error: SamesideError, *, is_draft: bool) -> None:
        can_be_coached = is_draft and not isinstance(error, DraftRejected)
        message = await self.intake.unqueued(request) if can_be_coached else trouble_message(error)
        await self.replies.send(request, message)

    async def tell_queued(self, request: Request, *, queued: bool) -> None:
        """Say that others come first, if they do."""
        if queued:
            await self.tell(request, others_first_message())

    async def tell(self, request: Request, message: Message) -> None:
        """Say something; when it does not get there, it is not said."""
        try:
            await self.replies.send(request, message)
        except DeliveryError as error:
            _log.warning("not_told", code=error.code())
