"""Bringing the tables to the version this code expects; it imports Alembic, so import it late."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import ResolutionError
from alembic.util import CommandError
from sqlalchemy import Connection, NullPool, create_engine, event, func, select

from bot.database.connection import database_address, errors_as_ours
from bot.errors import DatabaseNotMigrated, DatabaseUnavailable

# Any number does, as long as nothing else on the same database locks it.
MIGRATION_LOCK = 5_174_362_811


def migrate(url: str, scripts: Path) -> None:
    """Bring the database to the newest version, wholly or not at all; make the SQLite file if there is none.

    Processes that migrate at once take turns. Blocks, so call it in a thread where a loop runs.

    Args:
        url: As for `open_database`.
        scripts: The folder `migrations`.

    Raises:
        DatabaseUnavailable: The database does not answer; nothing was changed.
        DatabaseNotMigrated: It is at a version this code does not know. Facts: as for `require_migrated`.
        SettingsInvalid: The address is of another kind.
    """
    address = database_address(url)
    if address.drivername == "sqlite" and address.database:
        try:
            Path(address.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseUnavailable from error
    try:
        command.upgrade(configuration(url, scripts), "head")
    except CommandError as failure:
        # Alembic does not know where the database is: a newer Sameside was here.
        if isinstance(failure.__cause__, ResolutionError):
            require_migrated(url, scripts)
        raise


def require_migrated(url: str, scripts: Path) -> None:
    """Compare the version of the database with the newest, after any migration under way; blocks.

    Raises:
        DatabaseNotMigrated: They differ. Facts: `found`, None when there are no tables, and `head`.
        DatabaseUnavailable: The database does not answer.
        SettingsInvalid: The address is of another kind.
    """
    head = ScriptDirectory.from_config(configuration(url, scripts)).get_current_head()
    with exclusive_connection(url) as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found != head:
        raise DatabaseNotMigrated(found=found, head=head)


def configuration(url: str, scripts: Path) -> Config:
    """Tell Alembic in code what a file would tell it."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["url"] = url
    return config


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
