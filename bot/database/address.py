"""What an address of a database names."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import SettingsInvalid

ADDRESS_EXPECTED = "DATABASE_URL is sqlite:///path/to/file or postgresql://user:password@host/name."


def database_address(url: str) -> URL:
    """Read an address as people write it, and name the driver that serves it without asyncio.

    Raises:
        SettingsInvalid: It is neither a SQLite file nor PostgreSQL.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        # What stands where a port belongs is quoted by the error, and may be a password without its host.
        raise SettingsInvalid(problems=[ADDRESS_EXPECTED]) from None
    match address.get_backend_name(), address.database:
        case "sqlite", str(path) if path not in {"", ":memory:"}:
            return address.set(drivername="sqlite")
        case "postgresql" | "postgres", _:
            return address.set(drivername="postgresql+psycopg")
        case _:
            raise SettingsInvalid(problems=[ADDRESS_EXPECTED])


def database_place(url: str) -> tuple[str, str]:
    """Return the kind of a database and where it is, with no name, password or option of it.

    Raises:
        SettingsInvalid: As with `database_address`.
    """
    address = database_address(url)
    if address.drivername == "sqlite":
        return "SQLite", str(database_file(url))
    return "PostgreSQL", address.host or "localhost"


def database_file(url: str) -> Path:
    """Return the SQLite file of an address, in full.

    Raises:
        SettingsInvalid: As with `database_address`.
    """
    return Path(database_address(url).database or "").resolve()
