"""Answers what people write where they have written it."""

import asyncio
from dataclasses import dataclass, field

import structlog

from bot.domain import CoachingId, Request
from bot.errors import DeliveryError, DraftRejected, JobsError, SamesideError, StorageError
from bot.ports.errands import Errands
from bot.rendering.blocks import Message
from bot.rendering.slack import others_first_message, repeated_message, trouble_message
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.intake import Intake

_log = structlog.get_logger(__name__)
# Slack tells of a message for six minutes at most; the oldest is let go first.
MOST_KNOWN = 1_000


class Unanswered(Exception):
    """What Slack tells of could neither be taken on nor be answered, so Slack is to tell of it again."""

    def __init__(self, error: SamesideError, failure: DeliveryError) -> None:
        """Hold what was to be answered, and why no answer got through."""
        super().__init__()
        # What cannot be coached at all waited for nothing but its answer.
        self._cause = failure if isinstance(error, DraftRejected) else error

    def code(self) -> str:
        """Return what has to end before it is done."""
        return self._cause.code()


@dataclass(slots=True)
class _Excuse:
    """What came of telling somebody why something cannot be taken on."""

    telling: asyncio.Task[None] | None = None
    may_be_seen: bool = False


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Takes on what people write, and says in its place what there is to say at once."""

    intake: Intake
    replies: SlackReplies
    errands: Errands
    _excuses: dict[CoachingId, _Excuse] = field(default_factory=dict, init=False, repr=False)

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
        that takes its time lets Slack tell of the message again. What may have been seen says so the second time, and
        there is no third.

        Raises:
            Unanswered: Slack did not take that answer, and may yet take it.
        """
        if not isinstance(error, StorageError | JobsError | DraftRejected):
            await self.tell(request, trouble_message(error))
            return
        excuse = self._excuses.setdefault(request.id, _Excuse())
        if len(self._excuses) > MOST_KNOWN:
            del self._excuses[next(iter(self._excuses))]
        if excuse.telling is None:
            excuse.telling = self.errands.begin(self._tell_why(excuse, request, error, is_draft=is_draft))
        await asyncio.shield(excuse.telling)

    async def _tell_why(self, excuse: _Excuse, request: Request, error: SamesideError, *, is_draft: bool) -> None:
        can_be_coached = is_draft and not isinstance(error, DraftRejected)
        message = await self.intake.unqueued(request) if can_be_coached else trouble_message(error)
        try:
            await self.replies.send(request, repeated_message(message) if excuse.may_be_seen else message)
        except DeliveryError as failure:
            _log.warning("not_told", code=failure.code())
            maybe_sent = bool(failure.facts.get("maybe_sent"))
            # Seen twice is enough, and who has left sees nothing however often it is told.
            if failure.retryable and not (maybe_sent and excuse.may_be_seen):
                excuse.may_be_seen |= maybe_sent
                excuse.telling = None
                raise Unanswered(error, failure) from failure

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
