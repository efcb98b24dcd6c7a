"""Which version the tables are at. Every start asks, so it does without Alembic, which takes a while to load."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Connection, NullPool, column, create_engine, event, func, inspect, select, table

from bot.database.address import database_address
from bot.database.connection import errors_as_ours
from bot.errors import DatabaseEmpty, DatabaseNotMigrated

_log = structlog.get_logger(__name__)

# Any number does, as long as nothing else on the same database locks it.
MIGRATION_LOCK = 5_174_362_811
# Where Alembic writes how far it came.
_VERSION = table("alembic_version", column("version_num"))


def require_migrated(url: str, scripts: Path, *, newer_too: bool = False) -> bool:
    """Compare the version of the database with the newest, after any migration under way; blocks.

    Return whether it is a newer one.

    Args:
        url: As for `open_database`.
        scripts: The folder `migrations`; the names of its files begin with their versions, in order.
        newer_too: Whether tables of a newer version will do, as they hold what the release before it reads.

    Raises:
        DatabaseNotMigrated: They differ. Facts: `found` and `head`.
        DatabaseEmpty: There are no tables.
        DatabaseUnavailable: The database does not answer.
        SettingsInvalid: The address is of another kind.
    """
    head = max(path.stem.partition("_")[0] for path in (scripts / "versions").glob("[0-9]*.py"))
    with exclusive_connection(url) as connection:
        marked = inspect(connection).has_table(_VERSION.name)
        found = connection.scalar(select(_VERSION.c.version_num)) if marked else None
    if found is None:
        raise DatabaseEmpty
    if newer_too and found > head:
        _log.warning("database_newer", found=found, head=head)
    elif found != head:
        raise DatabaseNotMigrated(found=found, head=head)
    return bool(found != head)


@contextmanager
def exclusive_connection(url: str) -> Iterator[Connection]:
    """Open a transaction that may change tables and holds off every other one of these until it ends.

    Raises:
        DatabaseUnavailable: The database does not answer, or was held for too long.
        SettingsInvalid: The address is of another kind.
    """
    address = database_address(url)
    sqlite = address.drivername == "sqlite"
    # Left to itself, the SQLite driver begins no transaction before a change of tables.
    arguments: dict[str, Any] = {"isolation_level": None, "timeout": 30} if sqlite else {"connect_timeout": 2}
    engine = create_engine(address, connect_args=arguments, hide_parameters=True, poolclass=NullPool)
    if sqlite:
        event.listen(engine, "begin", _begin_immediate)
    with errors_as_ours(), engine.begin() as connection:
        if not sqlite:
            connection.execute(select(func.pg_advisory_xact_lock(MIGRATION_LOCK)))
        yield connection


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
