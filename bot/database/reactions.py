"""What people did with their coachings, counted by week, and how often each reply address was used."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.tables import AddressUse, Reacted, WeekCount
from bot.domain import CoachingId, TeamId, UserId
from bot.domain.people import Reaction, week_of


class DatabaseReactions:
    """`Reactions` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(
        self,
        team: TeamId,
        user: UserId,
        id: CoachingId,
        reaction: Reaction,
        *,
        at: datetime,
        counts: Mapping[str, int],
    ) -> bool:
        """Note and count a reaction once; see `Reactions.record`."""
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, Reacted).values(user_id=user, coaching_id=id, reaction=reaction, at=at)
            new = await session.scalar(insert.on_conflict_do_nothing().returning(Reacted.coaching_id))
            if new is None:
                return False
            # In one order for everybody, so that two processes never wait for each other.
            for name, count in sorted(counts.items()):
                added = insert_into(session, WeekCount).values(user_id=user, week=week_of(at), name=name, count=count)
                key = [WeekCount.team_id, WeekCount.user_id, WeekCount.week, WeekCount.name]
                await session.execute(
                    added.on_conflict_do_update(index_elements=key, set_={"count": WeekCount.count + count})
                )
        return True

    async def weeks(self, team: TeamId, user: UserId, since: str) -> dict[str, dict[str, int]]:
        """Return a person's counts; see `Reactions.weeks`."""
        async with self._database.session(team) as session:
            rows = await session.scalars(
                select(WeekCount).where(WeekCount.user_id == user, WeekCount.week >= since).order_by(WeekCount.week)
            )
            found: dict[str, dict[str, int]] = defaultdict(dict)
            for row in rows:
                found[row.week][row.name] = row.count
        return dict(found)

    async def forget_before(self, when: datetime) -> None:
        """Delete older counts; see `Reactions.forget_before`."""
        async with self._database.housekeeping() as session:
            await session.execute(delete(Reacted).where(Reacted.at < when))
            await session.execute(delete(WeekCount).where(WeekCount.week < week_of(when)))


class DatabaseReplyAddresses:
    """`ReplyAddresses` in the database; an address is a secret, so only its hash is kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, team: TeamId, address: str, at: datetime, most: int) -> bool:
        """Use an address once more; see `ReplyAddresses.take`."""
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, AddressUse).values(address_hash=_hash(address), uses=1, used_at=at)
            again = insert.on_conflict_do_update(
                index_elements=[AddressUse.team_id, AddressUse.address_hash],
                set_={"uses": AddressUse.uses + 1, "used_at": at},
                where=AddressUse.uses < most,
            )
            return await session.scalar(again.returning(AddressUse.uses)) is not None

    async def give_back(self, team: TeamId, address: str) -> None:
        """Undo the last use; see `ReplyAddresses.give_back`."""
        async with self._database.session(team) as session:
            used = update(AddressUse).where(AddressUse.address_hash == _hash(address), AddressUse.uses > 0)
            await session.execute(used.values(uses=AddressUse.uses - 1))

    async def forget_before(self, when: datetime) -> None:
        """Delete older ones; see `ReplyAddresses.forget_before`."""
        async with self._database.housekeeping() as session:
            await session.execute(delete(AddressUse).where(AddressUse.used_at < when))


def _hash(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()
