"""What time leaves in every table there is: a week more than counts are kept, and a day of drafts."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.database.address import database_address
from bot.database.encryption import KeyRing, use_keys
from bot.database.tables import Base, UtcDateTime, Workspace, table_of
from bot.domain.people import week_of
from bot.usecases.forget_expired import COUNTS_KEPT

WEEKS, WORKDAYS = COUNTS_KEPT // timedelta(weeks=1) + 2, 5
PEOPLE = [f"U{number}" for number in range(8)]
# Five of eight have a draft read on every workday, and take what comes of it.
WRITERS, REACTIONS = PEOPLE[:5], ("answered", "copied")
NAMES = ("drafts", "us_percent", "verdict:send", "signal:no_ask")
EXCEPTIONS_KEPT = timedelta(days=180)
SQLITE_BYTES = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
POSTGRESQL_BYTES = "SELECT pg_database_size(current_database())"

_sets = sa.MetaData()


def _set(name: str, *columns: sa.Column[Any]) -> sa.Table:
    return sa.Table(f"each_{name}", _sets, *columns, prefixes=["TEMPORARY"])


def _times(name: str) -> sa.Table:
    return _set(name, sa.Column("day", sa.String), sa.Column("week", sa.String), sa.Column("at", UtcDateTime))


_PERSON, _WRITER = (_set(name, sa.Column("user_id", sa.String)) for name in ("person", "writer"))
_NAME, _REACTION = (_set(name, sa.Column(name, sa.String)) for name in ("name", "reaction"))
_WEEK, _DAY, _OF_LATE, _UNTIL = (_times(name) for name in ("week", "day", "of_late", "until"))
# What there is one row for, in every workspace.
ROWS: Mapping[str, tuple[sa.Table, ...]] = {
    "people": (_PERSON,),
    "client_notes": (_PERSON, _WEEK),
    "exceptions": (_PERSON, _UNTIL),
    "week_counts": (_PERSON, _WEEK, _NAME),
    "reactions": (_WRITER, _DAY, _REACTION),
    "spending": (_WRITER, _DAY),
    "digest_subscriptions": (),
    "digests": (_WEEK,),
    "draft_channels": (),
    "coachings": (_WRITER, _OF_LATE),
    "posts": (_WRITER, _OF_LATE),
    "address_uses": (_WRITER, _OF_LATE),
}


def fill(url: str, keys: KeyRing, workspaces: int, now: datetime) -> tuple[dict[str, int], int]:
    """Write all of it, and return how many rows there are in each table, and how many megabytes in all."""
    engine = sa.create_engine(database_address(url))
    use_keys(engine.dialect, keys)
    workspace, *owned = Base.metadata.sorted_tables
    with engine.begin() as connection:
        _sets.create_all(connection, checkfirst=False)
        for each, rows in _members(now):
            connection.execute(sa.insert(each), rows)
        teams = [{"team_id": f"T{number:06d}", "created_at": now} for number in range(workspaces)]
        connection.execute(sa.insert(workspace), teams)
        written = {workspace.name: workspaces}
        for table in owned:
            connection.execute(_filled(table, ROWS[table.name], now))
            written[table.name] = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
        connection.execute(sa.text("ANALYZE"))
        size = POSTGRESQL_BYTES if engine.dialect.name == "postgresql" else SQLITE_BYTES
        megabytes = connection.execute(sa.text(size)).scalar_one() // 1_000_000
    engine.dispose()
    return written, megabytes


def _members(now: datetime) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    for each, values in ((_PERSON, PEOPLE), (_WRITER, WRITERS), (_NAME, NAMES), (_REACTION, REACTIONS)):
        (column,) = each.c
        yield each, [{column.name: value} for value in values]
    weeks = [now - timedelta(weeks=back) for back in range(WEEKS)]
    days = [week - timedelta(days=back) for week in weeks for back in range(WORKDAYS)]
    until = [week + EXCEPTIONS_KEPT for week in weeks if week + EXCEPTIONS_KEPT > now - timedelta(weeks=1)]
    for each, times in ((_WEEK, weeks), (_DAY, days), (_OF_LATE, [now - timedelta(days=3)]), (_UNTIL, until)):
        yield each, [{"at": at, "day": at.date().isoformat(), "week": week_of(at)} for at in times]


def _filled(table: sa.Table, sets: tuple[sa.Table, ...], now: datetime) -> sa.Insert:
    """Return what writes a row for every workspace and each of what is in the sets."""
    workspaces = table_of(Workspace)
    source: sa.FromClause = workspaces
    for each in sets:
        source = source.join(each, sa.true())
    values: dict[str, sa.ColumnElement[Any]] = {"team_id": workspaces.c.team_id}
    for column in table.c:
        if column.name != "team_id" and not (column.nullable and column.name != "answered_at"):
            values[column.name] = _value(column, sets, now)
    return sa.insert(table).from_select(list(values), sa.select(*values.values()).select_from(source))


def _value(column: sa.Column[Any], sets: tuple[sa.Table, ...], now: datetime) -> sa.ColumnElement[Any]:
    known = {each.name: each for of in sets for each in of.c}
    if column.name in known:
        return known[column.name]
    match column.type:
        case UtcDateTime():
            return known.get("at", sa.literal(now, UtcDateTime()))
        case sa.Boolean():
            return sa.true()
        case sa.Integer():
            return sa.literal(1)
        case _ if column.primary_key and sets:
            return sum((known[name] for name in ("user_id", "day") if name in known), sa.literal("of "))
        case _:
            return sa.literal("Hi Dana, " * 20, column.type)
