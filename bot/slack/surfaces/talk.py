"""What is said below a coaching: a wish, a question, a stop, a word of thanks."""

from dataclasses import dataclass, replace

from slack_sdk.web.async_client import AsyncWebClient

from bot.analysis.passages import MOST_CONTEXT
from bot.domain import Request
from bot.domain.wishes import WayOut
from bot.ports import Coachings
from bot.rendering.buttons import gone_message
from bot.rendering.slack import nothing_to_stop_message, still_reading_message, thanks_message
from bot.rendering.stuck import how_message
from bot.slack.hearing.follow_ups import asks_to_go_on, asks_to_stop, asks_why, thanks, wish_of
from bot.slack.replying.threads import Threads
from bot.slack.surfaces.correspondence import Correspondence
from bot.usecases.think import think


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk in the thread of a coaching."""

    answers: Correspondence
    coachings: Coachings

    async def follow_up(self, request: Request, said: str, client: AsyncWebClient, first: str) -> None:
        """Go on from the newest coaching in the thread, say why it is as it is, or stop the one under way.

        Raises:
            SamesideError: It cannot be done just now, or not with this draft.
        """
        if asks_to_stop(said):
            await self._stop(request, client, first)
        elif thanks(said):
            await self.answers.tell(request, thanks_message())
        else:
            await self._go_on(request, said, client)

    async def _stop(self, request: Request, client: AsyncWebClient, first: str) -> None:
        if not await self.coachings.stop(request.team, request.user, request.thread, self.answers.intake.clock.now()):
            await self.answers.tell(request, nothing_to_stop_message())
        await Threads(client).at_rest(request.channel, first)

    async def _go_on(self, request: Request, said: str, client: AsyncWebClient) -> None:
        team, user, thread = request.team, request.user, request.thread
        before = await self.coachings.newest_in(team, user, thread)
        advice = await self.coachings.answer_for(team, before.id) if before else None
        if isinstance(advice, WayOut):
            await self.answers.tell(request, how_message())
        elif advice is None and await self.coachings.waits_in(team, user, thread):
            await self.answers.tell(request, still_reading_message())
        elif before is None or advice is None:
            await self.answers.tell(request, gone_message())
        elif asks_why(said) and (advice.highlights or not advice.unfinished):
            told = await think(self.answers.intake.drawing.why_told, before, advice)
            await self.answers.tell(request, told)
        else:
            follow = self._taken_up if advice.unfinished else self._revised
            if await self.answers.promise(follow(request, before, said)):
                await self.answers.intake.show_work(client, request)

    def _revised(self, request: Request, before: Request, said: str) -> Request:
        """Return the wish for another version."""
        wish = wish_of(said)
        told = "\n".join(filter(None, (before.context, before.said)))
        wished = replace(request, text=before.text, context=told[-MOST_CONTEXT:], wish=wish.kind, said=wish.said)
        return replace(wished, follows=before.id)

    def _taken_up(self, request: Request, before: Request, said: str) -> Request:
        """Return what was stopped, with what is said now in mind."""
        told = "" if asks_to_go_on(said) else said
        context = "\n".join(filter(None, (before.context, told)))[-MOST_CONTEXT:]
        return replace(before, id=request.id, received_at=request.received_at, context=context, shown="")
