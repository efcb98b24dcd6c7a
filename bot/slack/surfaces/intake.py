"""Takes a draft on, whatever surface it comes from, and says what can be said at once."""

from contextlib import suppress
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from bot.analysis.passages import read_draft
from bot.domain import Request
from bot.domain.wishes import WayOut
from bot.errors import DraftRejected, StorageError
from bot.ports import Clock
from bot.rendering.blocks import Message, said
from bot.rendering.catalogue import catalogue
from bot.rendering.slack import others_first_message, reading_message, trouble_message
from bot.slack.replying.addresses import thread_of
from bot.slack.replying.drawing import Drawing
from bot.slack.replying.threads import Threads
from bot.usecases.take_request import Taken, TakeRequest


@dataclass(frozen=True, slots=True)
class Intake:
    """The one way in for drafts."""

    take_request: TakeRequest
    drawing: Drawing
    clock: Clock

    async def answer(self, request: Request) -> Message:
        """Take a request on and say the first thing, be it that it cannot be coached."""
        try:
            return self.drawn(request, await self.take_request(request))
        except DraftRejected as error:
            return trouble_message(error)

    async def unqueued(self, request: Request) -> Message:
        """Say what the text alone gives, where a request cannot be taken on."""
        try:
            return self.drawn(request, await self.take_request.unqueued(request))
        except DraftRejected as error:
            return trouble_message(error)

    async def show_work(self, client: AsyncWebClient, request: Request) -> None:
        """Show in the thread of what was taken on that something is at work there, for as long as it is."""
        if thread := thread_of(request.reply_address):
            threads = Threads(client)
            await threads.at_work(*thread)
            with suppress(StorageError):
                if not await self.take_request.coachings.waits_in(request.team, request.user, request.thread):
                    # Answered while Slack was told, and nobody else takes the button away.
                    await threads.at_rest(*thread)

    async def promise(self, request: Request) -> bool:
        """Take it on as a job, whoever coaches: Slack sends an event again, and only a job is done once.

        Return whether others come first.

        Raises:
            DraftRejected: It cannot be coached.
            JobsUnavailable: It was not taken on.
        """
        read_draft(request.text, context=request.context)
        return await self.take_request.promise(request)

    def drawn(self, request: Request, taken: Taken) -> Message:
        """Say the first thing of a request that was taken on."""
        if taken.trouble and taken.advice is None:
            return trouble_message(taken.trouble)
        if taken.analysis is None:
            working = said(catalogue().say("pressed.working")) if request.wish else reading_message()
            return others_first_message() if taken.queued else working
        if taken.advice is None:
            return self.drawing.looked(taken.analysis, queued=taken.queued)
        if isinstance(taken.advice, WayOut):
            return self.drawing.way_out(request, taken.advice)
        return self.drawing.answer(request, taken.analysis, taken.advice, notes=taken.recalled, pressable=taken.kept)
