"""What people did with their coachings, counted by week, and how often each reply address was used."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from bot.database.connection import Database
from bot.database.queries import Run, TeamQuery, insert_ours
from bot.database.tables import AddressUse, Reacted, WeekCount, table_of
from bot.domain import CoachingId, TeamId, UserId
from bot.domain.people import Reaction, week_of

_counts, _uses = table_of(WeekCount), table_of(AddressUse)
_one, _used = insert_ours(_counts), insert_ours(_uses).values(uses=1)
_REACTED = TeamQuery(insert_ours(table_of(Reacted)).on_conflict_do_nothing().returning(table_of(Reacted).c.coaching_id))
_COUNT = TeamQuery(
    _one.on_conflict_do_update(
        index_elements=_counts.primary_key, set_={"count": _counts.c.count + _one.excluded.count}
    )
)
_TAKE = TeamQuery(
    _used.on_conflict_do_update(
        index_elements=_uses.primary_key,
        set_={"uses": _uses.c.uses + 1, "used_at": _used.excluded.used_at},
        where=_uses.c.uses < bindparam("most"),
    ).returning(_uses.c.uses)
)


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

        def noted(run: Run) -> bool:
            if not run(_REACTED, user_id=user, coaching_id=id, reaction=reaction, at=at):
                return False
            # In one order for everybody, so that two processes never wait for each other.
            for name, count in sorted(counts.items()):
                run(_COUNT, user_id=user, week=week_of(at), name=name, count=count)
            return True

        return await self._database.transaction(team, noted, seen_at=at)

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
        taken = await self._database.write(_TAKE, team, seen_at=at, address_hash=_hash(address), used_at=at, most=most)
        return bool(taken)

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
