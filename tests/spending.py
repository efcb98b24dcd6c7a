"""A fake of the port `Spending`: counts in a list."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain import Asker
from bot.domain.prompts import Spent
from bot.errors import StorageError


@dataclass
class KeptSpending:
    """`Spending` in memory; `away` is raised by whatever is asked of it."""

    spent: list[tuple[Asker, Spent, date]] = field(default_factory=list)
    away: StorageError | None = None
    forgotten_before: date | None = None

    async def add(self, asker: Asker, spent: Spent, day: date) -> None:
        if self.away:
            raise self.away
        self.spent.append((asker, spent, day))

    async def coachings_on(self, asker: Asker, day: date) -> tuple[int, int]:
        if self.away:
            raise self.away
        of_day = [who for who, _, on in self.spent if on == day and who.team == asker.team]
        return sum(who == asker for who in of_day), len(of_day)

    async def forget_before(self, day: date) -> None:
        self.forgotten_before = day
