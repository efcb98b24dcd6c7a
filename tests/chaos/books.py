"""What the model was paid for, beside what the database keeps of its answers whenever a process ends."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import NullPool, create_engine, select
from sqlalchemy.exc import OperationalError

from bot.database.address import database_address
from bot.database.tables import Coaching, table_of
from bot.domain.wishes import WishKind
from tests.chaos.rough_model import RoughModel, Whose

AWAY_SECONDS = 0.2
_coachings = table_of(Coaching)
_KEPT = select(_coachings.c.user_id, _coachings.c.wish).where(_coachings.c.advice.is_not(None))


@dataclass
class Books:
    """Holds the model to it: an answer that is kept is never asked for again, and any other once more for each end.

    Attributes:
        kept: How often the model had been asked for an answer when it was found in the database.
        unfinished: How often a process was under way with one when some process ended.
    """

    model: RoughModel
    database_url: str
    kept: dict[Whose, int] = field(default_factory=dict)
    unfinished: Counter[Whose] = field(default_factory=Counter)

    async def look(self) -> None:
        """Note what is kept by now, once the database answers."""
        while True:
            try:
                found = await asyncio.to_thread(self._found)
            except OperationalError:
                await asyncio.sleep(AWAY_SECONDS)
            else:
                self.kept = {whose: self.model.asked[whose] for whose in found} | self.kept
                return

    def note_end(self) -> None:
        """Note what nobody has an answer of while a process ends."""
        self.unfinished.update(self.model.asked.keys() - self.kept.keys())

    @property
    def asked_for_nothing(self) -> int:
        """How many calls there were for answers that had been kept."""
        return sum(self.model.asked[whose] - calls for whose, calls in self.kept.items())

    @property
    def paid_too_often(self) -> int:
        """How many answers were paid for more often than processes ended that may have been at work on them."""
        return sum(times > 1 + self.unfinished[whose] for whose, times in self.model.paid.items())

    def _found(self) -> set[Whose]:
        engine = create_engine(database_address(self.database_url), poolclass=NullPool)
        with engine.connect() as connection:
            rows = connection.execute(_KEPT).all()
        return {(_reader(row.user_id), row.wish == WishKind.SHORTER) for row in rows}


def _reader(user: str) -> str:
    return user.removeprefix("U0").capitalize()
