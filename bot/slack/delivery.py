"""The last step of a coaching: render the advice, send it once, and say so when it may come twice."""

from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import CoachingId, TeamId
from bot.errors import DeliveryError
from bot.ports import Clock, Coachings, Posts, ReplyChannel
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import compose_reply
from bot.rendering.slack import reply_message

_log = structlog.get_logger(__name__)
_FIRST = 1


@dataclass(frozen=True, slots=True)
class Delivery:
    """The second step of the job `coach`."""

    analyst: Analyst
    coachings: Coachings
    posts: Posts
    channel: ReplyChannel
    clock: Clock
    command: str

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Send the advice of `payload["id"]` to who asked for it.

        Raises:
            DeliveryError: It did not arrive; when it surely did not, the claim on it is given back.
        """
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        request, advice = await self.coachings.find(team, id), await self.coachings.advice_for(team, id)
        if request is None or advice is None:
            _log.warning("nothing_to_deliver", id=id)
            return
        attempt = await self.posts.claim(team, id, self.clock.now())
        if attempt == 0:
            return
        analysis = self.analyst.analyse(read_draft(request.text, context=request.context))
        notice = "" if attempt == _FIRST else catalogue().say("mode.repeated")
        reply = compose_reply(
            advice, reader=analysis.reader, help=f"{self.command} help", english=analysis.english, notice=notice
        )
        try:
            await self.channel.send(request, reply_message(reply))
        except DeliveryError as error:
            if not error.facts.get("maybe_sent"):
                await self.posts.release(team, id, self.clock.now())
            raise
        await self.posts.settle(team, id, self.clock.now())
        await self.coachings.mark_answered(team, id, self.clock.now())
