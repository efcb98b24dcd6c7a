"""What was spent, in both databases."""

from datetime import date

from sqlalchemy import select

from bot.database.connection import Database
from bot.database.people import DatabasePeople
from bot.database.spending import DatabaseSpending
from bot.database.tables import DaySpent
from bot.domain import Asker, TeamId, Usage, UserId
from bot.domain.prompts import Spent

REP, COLLEAGUE, STRANGER = (
    Asker(TeamId(team), UserId(user)) for team, user in (("T1", "U1"), ("T1", "U2"), ("T2", "U1"))
)
TODAY, YESTERDAY = date(2026, 11, 23), date(2026, 11, 22)
SPENT = Spent("gpt-6-luna", Usage(2_000, 1_500, 10, 400), 265)


async def test_days_add_up_by_person_and_workspace(database: Database) -> None:
    spending = DatabaseSpending(database)
    for asker in (REP, REP, COLLEAGUE, STRANGER):
        await spending.add(asker, SPENT, TODAY)
    await spending.add(REP, SPENT, YESTERDAY)

    assert await spending.coachings_on(REP, TODAY) == (2, 3)
    assert await spending.coachings_on(STRANGER, TODAY) == (1, 1)
    assert await spending.coachings_on(COLLEAGUE, YESTERDAY) == (0, 1)


async def test_tokens_and_money_are_kept_by_model(database: Database) -> None:
    spending = DatabaseSpending(database)
    for model in ("gpt-6-luna", "gpt-6-luna", "gpt-6-sol"):
        await spending.add(REP, SPENT._replace(model=model), TODAY)

    async with database.session(REP.team) as session:
        rows = {row.model: row for row in await session.scalars(select(DaySpent))}

    luna = rows["gpt-6-luna"]
    assert rows.keys() == {"gpt-6-luna", "gpt-6-sol"}
    assert (luna.coachings, luna.tokens_read, luna.tokens_said, luna.micro_usd) == (2, 4_000, 800, 530)
    assert (luna.tokens_cached, luna.tokens_written) == (3_000, 20)


async def test_counts_go_with_their_time_and_with_their_person(database: Database) -> None:
    spending = DatabaseSpending(database)
    for day in (YESTERDAY, TODAY):
        await spending.add(REP, SPENT, day)

    await spending.forget_before(TODAY)
    kept = await spending.coachings_on(REP, YESTERDAY), await spending.coachings_on(REP, TODAY)
    await DatabasePeople(database).forget(REP.team, REP.user)

    assert kept == ((0, 0), (1, 1))
    assert await spending.coachings_on(REP, TODAY) == (0, 0)
