"""Requests for coaching and their advice, kept unreadable and forgotten in time."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, delete, false, func, or_, select, update

from bot.database.connection import Database
from bot.database.kept import answer_as_text, answer_of, request_as_row, request_of
from bot.database.queries import TEAM, TeamQuery, insert_ours
from bot.database.tables import Coaching, table_of
from bot.domain import Advice, ChannelId, CoachingId, Request, TeamId, UserId
from bot.domain.wishes import PIECE, WayOut
from bot.ports import Clock

KEPT_AFTER_ANSWER = timedelta(minutes=30)
KEPT_UNANSWERED = timedelta(hours=24)
# Without its words, for as long as somebody may have to be told that it was never answered.
KEPT_UNTOLD = timedelta(days=7)
# Where an answer is shown, from just before the showing until Slack has said where it is.
_BEGUN = "begun"
_coachings = table_of(Coaching)
# What is run for every draft is built once.
_one = (_coachings.c.team_id == TEAM, _coachings.c.id == bindparam("of"))
_KEEP = TeamQuery(insert_ours(_coachings).on_conflict_do_nothing().returning(_coachings.c.id))
_CHANGE = TeamQuery(update(_coachings).where(*_one))
_FIND = TeamQuery(
    select(_coachings).where(
        *_one, func.coalesce(_coachings.c.wish, "") != PIECE, _coachings.c.expires_at > bindparam("now")
    )
)
# Asked every moment while somebody watches an answer come.
_GOES_ON = TeamQuery(select(_coachings.c.id).where(*_one, _coachings.c.stopped_at.is_(None)))


class DatabaseCoachings:
    """`Coachings` in the database.

    A request expires `kept_for` after its answer, or a day after it came; from then on it is not found,
    though its row stays until `forget_expired` is next called, and that of an unanswered one, without its words,
    for a week.
    """

    def __init__(self, database: Database, clock: Clock, *, kept_for: timedelta = KEPT_AFTER_ANSWER) -> None:
        self._database = database
        self._clock = clock
        self._kept_for = kept_for

    async def keep(self, request: Request) -> bool:
        """Store a request, and its workspace when it is new; see `Coachings.keep`."""
        return await self._insert(request, expires_at=request.received_at + KEPT_UNANSWERED)

    async def keep_answered(self, request: Request, advice: Advice | WayOut, kept_for: timedelta | None = None) -> None:
        """Store a request with its advice; see `Coachings.keep_answered`."""
        at = request.received_at
        expires_at = at + (self._kept_for if kept_for is None else kept_for)
        await self._insert(request, advice=answer_as_text(advice), answered_at=at, expires_at=expires_at)

    async def _insert(self, request: Request, **values: str | datetime) -> bool:
        kept = await self._database.write(
            _KEEP, request.team, seen_at=request.received_at, **request_as_row(request), **values
        )
        return bool(kept)

    async def find(self, team: TeamId, id: CoachingId) -> Request | None:
        """Return a request; see `Coachings.find`."""
        row = await self._unexpired(team, id)
        return request_of(row) if row else None

    async def expired(self, team: TeamId, id: CoachingId) -> Request | None:
        """Return whom to tell; see `Coachings.expired`."""
        late = select(Coaching).where(Coaching.id == id, Coaching.expires_at <= self._clock.now())
        async with self._database.session(team) as session:
            row = await session.scalar(late.where(Coaching.answered_at.is_(None)))
        return replace(request_of(row), text="", context="", said="", quote="") if row else None

    async def piece(self, team: TeamId, id: CoachingId) -> Request | None:
        """Return a waiting piece; see `Coachings.piece`."""
        async with self._database.session(team) as session:
            row = await session.scalar(self._waiting_pieces().where(Coaching.id == id))
        return request_of(row) if row else None

    async def pieces_of(self, team: TeamId, user: UserId, channel: ChannelId) -> list[Request]:
        """Return what waits in a channel; see `Coachings.pieces_of`."""
        theirs = self._waiting_pieces().where(Coaching.user_id == user, Coaching.channel_id == channel)
        async with self._database.session(team) as session:
            return [request_of(row) for row in await session.scalars(theirs.order_by(Coaching.received_at))]

    async def join(self, whole: Request, others: Collection[CoachingId], at: datetime) -> None:
        """Make one draft of pieces; see `Coachings.join`."""
        become = update(Coaching).where(Coaching.id == whole.id, Coaching.wish == PIECE)
        # Whoever stopped one of them wanted none of it.
        stopped_at = select(func.max(Coaching.stopped_at)).where(Coaching.id.in_([*others, whole.id]))
        # Their rows stay for as long as Slack may send them again, without a word in them.
        emptied = {"text": "", "said": "", "answered_at": at, "thread": whole.thread}
        async with self._database.session(whole.team) as session:
            await session.execute(
                become.values(
                    text=whole.text,
                    context=whole.context,
                    reply_address=whole.reply_address,
                    thread=whole.thread,
                    wish=whole.wish,
                    said=whole.said,
                    stopped_at=stopped_at.scalar_subquery(),
                )
            )
            await session.execute(update(Coaching).where(Coaching.id.in_(others)).values(emptied))

    def _waiting_pieces(self) -> Select[Coaching]:
        waiting = select(Coaching).where(Coaching.wish == PIECE, Coaching.answered_at.is_(None))
        return waiting.where(Coaching.expires_at > self._clock.now())

    async def newest_in(self, team: TeamId, user: UserId, thread: str) -> Request | None:
        """Return the newest answered request of a thread; see `Coachings.newest_in`."""
        newest = (
            select(Coaching)
            .where(Coaching.thread == thread, Coaching.user_id == user, Coaching.advice.is_not(None))
            .where(Coaching.expires_at > self._clock.now())
            .order_by(Coaching.received_at.desc())
            .limit(1)
        )
        async with self._database.session(team) as session:
            row = await session.scalar(newest)
        return request_of(row) if row else None

    async def waits_in(self, team: TeamId, user: UserId, thread: str) -> bool:
        """Look for a request without an answer; see `Coachings.waits_in`."""
        waiting = select(Coaching.id).where(*_waits(user, thread), Coaching.expires_at > self._clock.now()).limit(1)
        async with self._database.session(team) as session:
            return await session.scalar(waiting) is not None

    async def record_advice(self, team: TeamId, id: CoachingId, advice: Advice | WayOut) -> None:
        """Keep the advice; see `Coachings.record_advice`."""
        await self._database.write(_CHANGE, team, of=id, advice=answer_as_text(advice))

    async def advice_for(self, team: TeamId, id: CoachingId) -> Advice | None:
        """Return the advice; see `Coachings.advice_for`."""
        answer = await self.answer_for(team, id)
        return answer if isinstance(answer, Advice) else None

    async def answer_for(self, team: TeamId, id: CoachingId) -> Advice | WayOut | None:
        """Return the answer; see `Coachings.answer_for`."""
        found = await self.with_answer(team, id)
        return found[1] if found else None

    async def with_answer(self, team: TeamId, id: CoachingId) -> tuple[Request, Advice | WayOut | None] | None:
        """Return a request and its answer; see `Coachings.with_answer`."""
        row = await self._unexpired(team, id)
        if row is None:
            return None
        # Where an older version wrote it, asking the model again costs less than losing the answer.
        return request_of(row), answer_of(row.advice) if row.advice else None

    async def begin_showing(self, team: TeamId, id: CoachingId) -> bool:
        """Claim the showing, of which there is one; see `Coachings.begin_showing`."""
        claim = update(Coaching).where(Coaching.id == id, Coaching.shown.is_(None)).values(shown=_BEGUN)
        async with self._database.session(team) as session:
            return await session.scalar(claim.returning(Coaching.id)) is not None

    async def note_shown(self, team: TeamId, id: CoachingId, where: str) -> None:
        """Keep the place; see `Coachings.note_shown`."""
        await self._database.write(_CHANGE, team, of=id, shown=where)

    async def stop(self, team: TeamId, user: UserId, thread: str, at: datetime) -> bool:
        """Mark what waits; see `Coachings.stop`."""
        stopped = update(Coaching).where(*_waits(user, thread), Coaching.expires_at > at).values(stopped_at=at)
        async with self._database.session(team) as session:
            return (await session.scalars(stopped.returning(Coaching.id))).first() is not None

    async def is_stopped(self, team: TeamId, id: CoachingId) -> bool:
        """Look for one without the mark; see `Coachings.is_stopped`."""
        return not await self._database.read(_GOES_ON, team, of=id)

    async def take_back(self, team: TeamId, user: UserId, id: CoachingId, thread: str) -> bool:
        """Delete a thread; see `Coachings.take_back`."""
        draft = or_(
            func.coalesce(Coaching.wish, "") == "", and_(Coaching.wish == PIECE, Coaching.answered_at.is_not(None))
        )
        begun = select(Coaching.thread, Coaching.received_at).where(Coaching.id == id, draft, Coaching.thread != "")
        async with self._database.session(team) as session:
            row = (await session.execute(begun)).first()
            # A paste, or a draft written below another, has what came of it in a thread that it did not begin.
            came = (Coaching.thread == row.thread) & (Coaching.received_at >= row.received_at) if row else false()
            theirs = Coaching.user_id == user, or_(Coaching.id == id, Coaching.thread == thread, came)
            own = delete(Coaching).where(*theirs)
            return None in (await session.scalars(own.returning(Coaching.answered_at))).all()

    async def forget(self, team: TeamId, id: CoachingId) -> None:
        """Delete the request; see `Coachings.forget`."""
        async with self._database.session(team) as session:
            await session.execute(delete(Coaching).where(Coaching.id == id))

    async def mark_answered(
        self, team: TeamId, id: CoachingId, at: datetime, kept_for: timedelta | None = None
    ) -> None:
        """Let the request expire `kept_for` after this time; see `Coachings.mark_answered`."""
        expires_at = at + (self._kept_for if kept_for is None else kept_for)
        await self._database.write(_CHANGE, team, of=id, answered_at=at, expires_at=expires_at)

    async def forget_expired(self, now: datetime) -> int:
        """Delete what has expired; see `Coachings.forget_expired`."""
        late, untold = Coaching.expires_at <= now, Coaching.answered_at.is_(None)
        gone = delete(Coaching).where(late, or_(~untold, Coaching.received_at <= now - KEPT_UNTOLD))
        # `said` is there until then, be it empty.
        emptied = update(Coaching).where(late, untold, Coaching.said.is_not(None))
        emptied = emptied.values(text="", context="", said=None, quote=None, advice=None)
        async with self._database.housekeeping() as session:
            count = sum([len((await session.scalars(each.returning(Coaching.id))).all()) for each in (gone, emptied)])
        await self._database.erase_deleted()
        return count

    async def _unexpired(self, team: TeamId, id: CoachingId) -> Row[*tuple[Any, ...]] | None:
        rows = await self._database.read(_FIND, team, of=id, now=self._clock.now())
        return rows[0] if rows else None


def _waits(user: UserId, thread: str) -> tuple[ColumnElement[bool], ...]:
    """Return what is true of a request of this person in a thread that has no answer yet."""
    own = (Coaching.thread == thread, Coaching.user_id == user)
    return (*own, Coaching.advice.is_(None), Coaching.answered_at.is_(None))
