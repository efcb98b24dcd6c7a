"""A team's weeks come out of the database counted and without a name."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bot.database.connection import Database
from bot.database.people import DatabasePeople
from bot.database.reactions import DatabaseReactions
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.domain import CoachingId, SignalKey, TeamId, UserId
from bot.domain.people import Preferences, Reaction
from bot.domain.team_weeks import PersonWeek, TeamWeek

FRIDAY = datetime(2026, 11, 13, 12, tzinfo=UTC)
WEEK, NEXT = "2026-W46", "2026-W47"
TEAM, OTHER = TeamId("T1"), TeamId("T2")
ROBIN, KIM = UserId("U1"), UserId("U2")
READ = {"answered": 1, "drafts": 1, "us_percent": 60, "verdict:rework": 1, "signal:guilt": 1}


async def answered(
    database: Database, user: UserId, counts: Mapping[str, int], at: datetime = FRIDAY, *, team: TeamId = TEAM
) -> None:
    id = CoachingId(f"coach:{team}:{user}:{sorted(counts.items())}")
    await DatabaseReactions(database).record(team, user, id, Reaction.ANSWERED, at=at, counts=counts)


async def test_a_person_s_week_holds_what_they_met_and_took_out_and_no_name(database: Database) -> None:
    await answered(database, ROBIN, READ)
    await answered(database, ROBIN, {"drafts": 1, "us_percent": 20, "verdict:send": 1, "changed:guilt": 1, "used": 1})

    (week,) = await DatabaseTeamWeeks(database).until(TEAM, WEEK, 1)

    guilt = frozenset({SignalKey("guilt")})
    assert week == TeamWeek(WEEK, (PersonWeek(2, 40, met=guilt, changed=guilt, ready=True),))
    assert ROBIN not in repr(week)


async def test_each_week_stands_alone_and_a_quiet_one_is_empty(database: Database) -> None:
    await answered(database, ROBIN, READ)
    await answered(database, KIM, READ, FRIDAY + timedelta(weeks=1))
    await answered(database, KIM, READ | {"used": 2}, FRIDAY - timedelta(weeks=9))

    weeks = await DatabaseTeamWeeks(database).until(TEAM, NEXT, 3)

    assert [(week.week, len(week.people)) for week in weeks] == [("2026-W45", 0), (WEEK, 1), (NEXT, 1)]


async def test_who_left_themselves_out_is_not_counted_in_their_own_workspace_alone(database: Database) -> None:
    for team in (TEAM, OTHER):
        await answered(database, ROBIN, READ, team=team)
        await answered(database, KIM, READ, team=team)
    await DatabasePeople(database).prefer(TEAM, ROBIN, Preferences(in_digest=False), FRIDAY)
    await DatabasePeople(database).prefer(TEAM, KIM, Preferences(language="de"), FRIDAY)

    counted = {team: len((await DatabaseTeamWeeks(database).until(team, WEEK, 1))[0].people) for team in (TEAM, OTHER)}

    assert counted == {TEAM: 1, OTHER: 2}


async def test_only_members_are_counted_when_they_are_known(database: Database) -> None:
    await answered(database, ROBIN, READ)
    await answered(database, KIM, READ)

    (week,) = await DatabaseTeamWeeks(database).until(TEAM, WEEK, 1, members={KIM})

    assert len(week.people) == 1


async def test_a_button_pressed_a_week_later_makes_nobody_a_writer_of_that_week(database: Database) -> None:
    await answered(database, ROBIN, {"used": 1, "changed:guilt": 1})

    assert await DatabaseTeamWeeks(database).until(TEAM, WEEK, 1) == [TeamWeek(WEEK, ())]


async def test_year_s_end_is_no_gap(database: Database) -> None:
    await answered(database, ROBIN, READ, datetime(2027, 1, 2, tzinfo=UTC))

    weeks = await DatabaseTeamWeeks(database).until(TEAM, "2027-W01", 2)

    assert [(week.week, len(week.people)) for week in weeks] == [("2026-W53", 1), ("2027-W01", 0)]
