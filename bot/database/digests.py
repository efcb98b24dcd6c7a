"""What was written for a channel and week, and how far its posting has come: only one can move a row on."""

from datetime import datetime

from sqlalchemy import Select, bindparam, delete, select, update

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.kept import digest_as_text, digest_of
from bot.database.queries import TEAM, TeamQuery
from bot.database.tables import WrittenDigest
from bot.domain import ChannelId, TeamId
from bot.domain.postings import Posting, Stage
from bot.domain.team_weeks import Digest


class DatabaseDigests:
    """`Digests` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, team: TeamId, channel: ChannelId, digest: Digest, at: datetime) -> Posting:
        """Store a digest once; see `Digests.keep`."""
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, WrittenDigest).values(
                channel_id=channel,
                week=digest.week,
                stage=Stage.WRITTEN,
                moves=0,
                ts="",
                content=digest_as_text(digest),
                updated_at=at,
            )
            await session.execute(insert.on_conflict_do_nothing())
            kept = await session.scalars(_of(channel, digest.week))
            row = kept.one()
        return _posting(row)

    async def of(self, team: TeamId, channel: ChannelId, week: str) -> Posting | None:
        """Look one up; see `Digests.of`."""
        async with self._database.session(team) as session:
            row = await session.scalar(_of(channel, week))
        return _posting(row) if row else None

    async def before(self, team: TeamId, channel: ChannelId, week: str) -> Digest | None:
        """Return the newest of earlier weeks; see `Digests.before`."""
        rows = await self._database.read(BEFORE, team, channel=channel, week=week)
        return digest_of(rows[0][0]) if rows else None

    async def move(self, posting: Posting, stage: Stage, at: datetime, *, ts: str = "") -> Posting | None:
        """Bring it to another stage, if it still is where it was; see `Digests.move`."""
        as_it_was = (
            update(WrittenDigest)
            .where(WrittenDigest.channel_id == posting.channel, WrittenDigest.week == posting.digest.week)
            .where(WrittenDigest.stage == posting.stage, WrittenDigest.moves == posting.moves)
            .values(stage=stage, moves=posting.moves + 1, ts=ts or posting.ts, updated_at=at)
        )
        async with self._database.session(posting.team) as session:
            row = await session.scalar(as_it_was.returning(WrittenDigest))
        return _posting(row) if row else None

    async def forget_before(self, when: datetime) -> None:
        """Delete old ones; see `Digests.forget_before`."""
        async with self._database.housekeeping() as session:
            await session.execute(delete(WrittenDigest).where(WrittenDigest.updated_at < when))


_written = WrittenDigest.__table__
BEFORE = TeamQuery(
    select(_written.c.content)
    .where(_written.c.team_id == TEAM, _written.c.channel_id == bindparam("channel"))
    .where(_written.c.week < bindparam("week"))
    .order_by(_written.c.week.desc())
    .limit(1)
)


def _of(channel: ChannelId, week: str) -> Select[WrittenDigest]:
    return select(WrittenDigest).where(WrittenDigest.channel_id == channel, WrittenDigest.week == week)


def _posting(row: WrittenDigest) -> Posting:
    return Posting(
        team=row.team_id,
        channel=row.channel_id,
        digest=digest_of(row.content),
        stage=Stage(row.stage),
        moves=row.moves,
        ts=row.ts,
        at=row.updated_at,
    )
