"""What the model took, by person, day and model: counts alone."""

from datetime import UTC, date, datetime, time

from sqlalchemy import delete, func, select

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.tables import DaySpent
from bot.domain import Asker
from bot.domain.prompts import Spent


class DatabaseSpending:
    """`Spending` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, asker: Asker, spent: Spent, day: date) -> None:
        """Add what one coaching took; see `Spending.add`."""
        usage = spent.usage
        counts = {
            "coachings": 1,
            "tokens_read": usage.read,
            "tokens_cached": usage.cached,
            "tokens_written": usage.written,
            "tokens_said": usage.said,
            "micro_usd": spent.micro_usd,
        }
        async with self._database.session(asker.team) as session:
            await ensure_workspace(session, datetime.combine(day, time(), UTC))
            insert = insert_into(session, DaySpent).values(
                user_id=asker.user, day=day.isoformat(), model=spent.model, **counts
            )
            added = {name: getattr(DaySpent, name) + count for name, count in counts.items()}
            key = [DaySpent.team_id, DaySpent.user_id, DaySpent.day, DaySpent.model]
            await session.execute(insert.on_conflict_do_update(index_elements=key, set_=added))

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
