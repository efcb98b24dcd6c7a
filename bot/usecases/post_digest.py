"""Post a channel's digest: its message, and what stands in its thread, each at most once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import cast

import structlog

from bot.domain import ChannelId, TeamId
from bot.domain.digests import Subscription
from bot.domain.postings import SETTLED, Closed, Posting, Stage
from bot.errors import ChannelClosed, DeliveryError, OutcomeOpen
from bot.ports import Clock, Posts
from bot.ports.digests import DigestChannel, Digests, Subscriptions
from bot.usecases.draft_digest import DraftDigest

# Longer than two calls, with the chart and without, wait for their turn and for Slack: then nothing comes any more.
ON_ITS_WAY = timedelta(seconds=60)
_BEGUN = {Stage.WRITTEN: Stage.SENDING, Stage.POSTED: Stage.FINISHING}
_GIVEN_BACK = {begun: before for before, begun in _BEGUN.items()}
_ENDED = {Stage.SENDING: Stage.POSTED, Stage.FINISHING: Stage.DONE}

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class PostDigest:
    """The step of the job `digest`; run again, it goes on where it was interrupted."""

    draft: DraftDigest
    digests: Digests
    subscriptions: Subscriptions
    channel: DigestChannel
    posts: Posts
    clock: Clock
    on_its_way: timedelta = ON_ITS_WAY

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Post the digest of `payload["week"]` in `payload["channel"]`, unless it was stopped or paused meanwhile.

        Raises:
            DeliveryError: It did not arrive, or nobody knows yet whether it did.
        """
        team, channel, week = TeamId(payload["workspace"]), ChannelId(payload["channel"]), payload["week"]
        subscription = await self.subscriptions.of(team, channel)
        if subscription is None or subscription.paused:
            return
        try:
            await self.channel.require_open(team, channel)
            digest = await self.draft(team, channel, week)
            posting = await self.digests.keep(team, channel, digest, self.clock.now())
            if posting.stage is Stage.UNCLEAR and payload.get("again") == str(posting.moves):
                again = Stage.POSTED if posting.ts else Stage.WRITTEN
                posting = await self.digests.move(posting, again, self.clock.now()) or posting
            while posting.stage not in SETTLED:
                moved = await self._move_on(subscription, posting, missed=int(payload.get("missed", "0")))
                if moved is None:
                    return  # another process is at it
                posting = moved
        except ChannelClosed as closed:
            await self._close(subscription, cast("Closed", closed.facts["reason"]))

    async def _move_on(self, subscription: Subscription, posting: Posting, *, missed: int) -> Posting | None:
        if posting.stage in _ENDED:
            return await self._settle(subscription, posting)
        if posting.stage is Stage.WRITTEN and posting.digest.numbers is None and not subscription.speak_when_quiet:
            return await self._end(posting, Stage.QUIET)
        begun = await self.digests.move(posting, _BEGUN[posting.stage], self.clock.now())
        return await self._send(subscription, begun, missed=missed) if begun else None

    async def _send(self, subscription: Subscription, begun: Posting, *, missed: int) -> Posting | None:
        told = replace(begun, digest=replace(begun.digest, missed=missed))
        try:
            ts = await self.channel.post(subscription, told)
        except DeliveryError as error:
            if not error.facts.get("maybe_sent"):
                await self.digests.move(begun, _GIVEN_BACK[begun.stage], self.clock.now())
            raise
        return await self._end(begun, _ENDED[begun.stage], ts=begun.ts or ts)

    async def _settle(self, subscription: Subscription, begun: Posting) -> Posting | None:
        """Find out what came of a sending that was interrupted."""
        now = self.clock.now()
        if now - begun.at < self.on_its_way:
            raise OutcomeOpen
        found = await self.channel.find(begun)
        if found is None:
            await self.channel.tell_unclear(subscription, begun)
            return await self._end(begun, Stage.UNCLEAR)
        if found:
            return await self._end(begun, _ENDED[begun.stage], ts=begun.ts or found)
        return await self.digests.move(begun, _GIVEN_BACK[begun.stage], now)

    async def _end(self, posting: Posting, stage: Stage, *, ts: str = "") -> Posting | None:
        moved = await self.digests.move(posting, stage, self.clock.now(), ts=ts)
        if moved and stage in SETTLED:
            _log.info("digest", outcome=stage, week=posting.digest.week)
        return moved

    async def _close(self, subscription: Subscription, reason: Closed) -> None:
        """Pause what cannot be posted, and say so: once, or twice when nobody knows whether it was heard."""
        team, channel, now = subscription.team, subscription.channel, self.clock.now()
        key = f"digest closed:{channel}:{subscription.since.isoformat()}"
        if await self.posts.claim(team, key, now):
            await self.channel.tell_closed(replace(subscription, paused=True), reason)
            await self.posts.settle(team, key, now)
        await self.subscriptions.pause(team, channel, now)
        _log.info("digest", outcome="closed", reason=reason)
