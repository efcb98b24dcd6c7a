"""Bringing the tables to the version this code expects; it imports Alembic, so import it late."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script.revision import ResolutionError
from alembic.util import CommandError

from bot.database.address import database_address
from bot.database.versions import require_migrated
from bot.errors import DatabaseUnavailable


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
            raise DatabaseUnavailable(in_file=True) from error
    try:
        command.upgrade(configuration(url, scripts), "head")
    except CommandError as failure:
        # Alembic does not know where the database is: a newer Sameside was here.
        if isinstance(failure.__cause__, ResolutionError):
            require_migrated(url, scripts)
        raise


def configuration(url: str, scripts: Path) -> Config:
    """Tell Alembic in code what a file would tell it."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["url"] = url
    return config
