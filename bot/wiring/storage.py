"""Opens what is kept: the data folder, the keys and the database."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from bot.database.address import database_file
from bot.database.connection import Database, open_database
from bot.database.encryption import KEY_BYTES, KeyRing
from bot.database.unreadable import unreadable_rows
from bot.database.versions import require_migrated
from bot.errors import DatabaseEmpty, DatabaseNotMigrated, DatabaseUnavailable, KeyMissing, SettingsInvalid
from bot.jobs.lease import FileLease
from bot.playbook.resources import shipped
from bot.rendering.catalogue import catalogue
from bot.settings import Settings


def migrate(settings: Settings) -> bool:
    """Bring the database to this version; return whether it is at a newer one, on which this one works too.

    Raises:
        StorageError: The database cannot be reached or written, or is newer than this version.
        DataFolderInUse: Another process works on the same SQLite files.
        SettingsInvalid: The data folder cannot be written.
    """
    keep_private()
    make_folder(settings.data)
    with held(settings):
        try:
            _migrate(settings)
        except DatabaseNotMigrated:
            return require_usable(settings)
    return False


def require_usable(settings: Settings) -> bool:
    """Ask whether this version can work on the database; on PostgreSQL also when a newer one was there; blocks.

    Return whether a newer one was.

    Raises:
        DatabaseNotMigrated: It is at another version.
        DatabaseUnavailable: It does not answer.
    """
    return require_migrated(settings.database_url, shipped("migrations"), newer_too=not settings.on_sqlite)


@contextmanager
def held(settings: Settings) -> Iterator[None]:
    """Hold the SQLite file when everything is kept there: one process may migrate and work there.

    Raises:
        DataFolderInUse: Another process holds it.
    """
    if not settings.on_sqlite:
        yield
        return
    # The file itself, wherever it lies: another data folder may lead to it too.
    file = database_file(settings.database_url)
    make_folder(file.parent)
    lease = FileLease(file)
    try:
        lease.take()
        yield
    finally:
        lease.release()


def keep_private() -> None:
    """Let what this process writes be readable by its own user alone."""
    os.umask(0o077)


def open_keys(settings: Settings) -> KeyRing:
    """Return the keys of the settings, or those of the key file, which is made at first use.

    Raises:
        KeyUnusable: The file cannot be read or holds no key.
        KeyMissing: It is gone, and something is kept that was written with its keys.
    """
    if settings.keys:
        return KeyRing.from_text(settings.keys)
    require_keys(settings)
    return KeyRing.from_file(settings.data / "keys")


def require_keys(settings: Settings) -> bool:
    """Tell whether there are keys, or the first run may make them; makes nothing.

    Raises:
        KeyMissing: They are gone, and something is kept that was written with them.
    """
    there = bool(settings.keys) or (settings.data / "keys").exists()
    if not there and _is_sealed(settings):
        raise KeyMissing
    return there


def _is_sealed(settings: Settings) -> bool:
    """Whether something is kept that no new key would open."""
    if not (settings.on_sqlite and database_file(settings.database_url).exists()):
        return False
    with suppress(DatabaseUnavailable):
        return unreadable_rows(settings.database_url, KeyRing([os.urandom(KEY_BYTES)])) > 0
    return False


@asynccontextmanager
async def opened(settings: Settings, keys: KeyRing) -> AsyncIterator[Database]:
    """Open the database at this version: SQLite is brought there, on PostgreSQL an operator decides when.

    Raises:
        DatabaseNotMigrated: It is at another version.
        DatabaseEmpty: There are no tables on PostgreSQL.
        DatabaseUnavailable: It does not answer.
    """
    try:
        await asyncio.to_thread(require_usable, settings)
    except (DatabaseEmpty, DatabaseNotMigrated):
        if not settings.on_sqlite:
            raise
        await asyncio.to_thread(_migrate, settings)
    database = open_database(settings.database_url, keys)
    try:
        yield database
    finally:
        await database.close()


def _migrate(settings: Settings) -> None:
    from bot.database.migrating import migrate as migrate_database  # noqa: PLC0415 - most starts need none of it

    migrate_database(settings.database_url, shipped("migrations"))


def jobs_url(settings: Settings) -> str:
    """Return where jobs are kept: on SQLite a file of their own, on PostgreSQL a schema beside ours."""
    return f"sqlite:///{settings.data / 'jobs.db'}" if settings.on_sqlite else settings.database_url


def make_folder(folder: Path) -> None:
    """Make the data folder, for this user alone.

    Raises:
        SettingsInvalid: It cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsInvalid(problems=[catalogue().say("setting.data_folder", path=folder)]) from error
