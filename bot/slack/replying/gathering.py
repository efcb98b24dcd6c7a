"""Puts together what was pasted in several messages: the last one takes the others along."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.analysis.passages import count_words, parted, read_draft
from bot.domain import LEAST_WORDS, CoachingId, Request, TeamId, UserId
from bot.errors import DraftRejected, FileClosed
from bot.ports import Clock, Coachings, ReplyChannel
from bot.rendering.catalogue import speak
from bot.rendering.slack import trouble_message
from bot.slack.hearing.typed import written_at
from bot.slack.replying.addresses import thread_of

# Slack cuts a long paste at about 4,000 characters; what is shorter was most likely sent whole, unless it is
# no more than a greeting.
_NEARLY_FULL = 3_000
_APART, _APART_IF_MORE_COMES = timedelta(seconds=1), timedelta(seconds=3)
# A message may be on its way to us for longer than the one before it.
_LATE = timedelta(seconds=0.3)


@dataclass(frozen=True, slots=True)
class Gathering:
    """The first step of the job `coach_messages`. A crash in it loses nothing: every piece is kept, and waits."""

    coachings: Coachings
    channel: ReplyChannel
    clock: Clock
    tongue: Callable[[TeamId, UserId], Awaitable[str]]
    read_file: Callable[[str], Awaitable[str]]
    deliver_at_last: Callable[[Mapping[str, str]], Awaitable[None]]

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Wait for more; let the last piece become the draft, and leave the others to it.

        Raises:
            DeliveryError: What was pasted cannot be coached, and its author could not be told.
        """
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        piece = await self.coachings.piece(team, id)
        if piece is None:
            return
        await asyncio.sleep((_apart(piece) + _LATE).total_seconds())
        paste = paste_of(piece, await self.coachings.pieces_of(team, piece.user, piece.channel))
        if paste and paste[-1].id == id:
            await self._join(paste)

    async def give_up(self, payload: Mapping[str, str]) -> None:
        """Let a piece that could not be put together be given up like any draft."""
        piece = await self.coachings.piece(TeamId(payload["team"]), CoachingId(payload["id"]))
        if piece is not None:
            await self.coachings.join(replace(piece, wish=""), [], self.clock.now())
        await self.deliver_at_last(payload)

    async def _join(self, paste: Sequence[Request]) -> None:
        first, last = paste[0], paste[-1]
        whole = replace(first, id=last.id, wish="", said="", received_at=last.received_at)
        try:
            text, context = parted(_joined([await self._words(piece) for piece in paste]))
            whole = replace(whole, text=text, context=context)
            await asyncio.to_thread(read_draft, text, context=context)
        except (DraftRejected, FileClosed) as error:
            speak(await self.tongue(whole.team, whole.user))
            await self.channel.send(whole, trouble_message(error))
            await self.channel.at_rest(whole)
            for piece in paste:
                await self.coachings.forget(piece.team, piece.id)
        else:
            await self.coachings.join(whole, [piece.id for piece in paste[:-1]], self.clock.now())

    async def _words(self, piece: Request) -> str:
        """Return what stands in a piece and in the files shared with it, whose addresses it has for what was said."""
        return "\n".join(filter(None, [piece.text, *[await self.read_file(address) for address in piece.said.split()]]))


def paste_of(piece: Request, waiting: Sequence[Request]) -> list[Request]:
    """Return the pieces written in one go with this one and in the same place, itself among them if it waits."""
    paste: list[Request] = []
    for each in waiting:
        if _place(each) != _place(piece):
            continue
        if paste and each.received_at - paste[-1].received_at > _apart(paste[-1]):
            if piece in paste:
                break
            paste = []
        paste.append(each)
    return paste if piece in paste else []


def _apart(piece: Request) -> timedelta:
    """Return how much later the next piece may be written."""
    more_comes = len(piece.text) >= _NEARLY_FULL or (not piece.said and count_words(piece.text) < LEAST_WORDS)
    return _APART_IF_MORE_COMES if more_comes else _APART


def _place(piece: Request) -> str:
    """Return the thread a piece was written in; on its own it has begun one."""
    thread = thread_of(piece.reply_address)
    return "" if thread is None or written_at(thread[1]) == piece.received_at else piece.thread


def _joined(texts: Sequence[str]) -> str:
    """Join what Slack cut: within a sentence by a space, else by a new line."""
    whole = texts[0]
    for text in texts[1:]:
        whole += (" " if text[:1].islower() else "\n") + text
    return whole
