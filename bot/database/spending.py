"""What the model took, by person, day and model: counts alone."""

from datetime import UTC, date, datetime, time

from sqlalchemy import delete, func, select

from bot.database.connection import Database
from bot.database.queries import TeamQuery, insert_ours
from bot.database.tables import DaySpent, table_of
from bot.domain import Asker
from bot.domain.prompts import Spent

_spent = table_of(DaySpent)
_new = insert_ours(_spent)
_ADD = TeamQuery(
    _new.on_conflict_do_update(
        index_elements=_spent.primary_key,
        set_={each.name: each + _new.excluded[each.name] for each in _spent.c if not each.primary_key},
    )
)


class DatabaseSpending:
    """`Spending` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, asker: Asker, spent: Spent, day: date) -> None:
        """Add what one coaching took; see `Spending.add`."""
        usage = spent.usage
        await self._database.write(
            _ADD,
            asker.team,
            seen_at=datetime.combine(day, time(), UTC),
            user_id=asker.user,
            day=day.isoformat(),
            model=spent.model,
            coachings=1,
            tokens_read=usage.read,
            tokens_cached=usage.cached,
            tokens_written=usage.written,
            tokens_said=usage.said,
            micro_usd=spent.micro_usd,
        )

    async def coachings_on(self, asker: Asker, day: date) -> tuple[int, int]:
        """Count a day's coachings; see `Spending.coachings_on`."""
        of_day = select(func.coalesce(func.sum(DaySpent.coachings), 0)).where(DaySpent.day == day.isoformat())
        async with self._database.session(asker.team) as session:
            person = await session.scalar(of_day.where(DaySpent.user_id == asker.user))
            workspace = await session.scalar(of_day)
        return person or 0, workspace or 0

    async def forget_before(self, day: date) -> None:
        """Delete older counts; see `Spending.forget_before`."""
        async with self._database.housekeeping() as session:
            await session.execute(delete(DaySpent).where(DaySpent.day < day.isoformat()))
