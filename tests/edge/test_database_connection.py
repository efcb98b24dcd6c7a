import socket
import time
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimedOut

from bot.database.address import database_address
from bot.database.connection import Database, errors_as_ours, open_database
from bot.database.encryption import KeyRing
from bot.database.posts import DatabasePosts
from bot.domain import TeamId
from bot.errors import DatabaseUnavailable, SettingsInvalid

KEYS = KeyRing([bytes(32)])
TEAM, NOON = TeamId("T1"), datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def closed_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


async def answer(database: Database, question: str) -> object:
    async with database.housekeeping() as session:
        return await session.scalar(text(question))


def disconnect_all(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("sqlite:///data/sameside.db", "sqlite:///data/sameside.db"),
        ("sqlite+aiosqlite:////data/sameside.db", "sqlite:////data/sameside.db"),
        ("postgres://me:secret@db/sameside", "postgresql+psycopg://me:secret@db/sameside"),
        ("postgresql://db/s?sslmode=require", "postgresql+psycopg://db/s?sslmode=require"),
        ("postgresql+asyncpg://db/sameside", "postgresql+psycopg://db/sameside"),
    ],
)
def test_an_address_is_taken_as_people_write_it(written: str, understood: str) -> None:
    address = database_address(written)

    assert address.render_as_string(hide_password=False) == understood


@pytest.mark.parametrize(
    "written",
    [
        "",
        "data/sameside.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://me:secret@db/sameside",
        "postgresql://me:secret/sameside",
    ],
)
def test_any_other_address_is_refused_without_quoting_it(written: str) -> None:
    with pytest.raises(SettingsInvalid) as caught:
        database_address(written)

    assert "DATABASE_URL" in str(caught.value)
    assert "secret" not in "".join(traceback.format_exception(caught.value))


def test_an_open_database_shows_no_password() -> None:
    database = open_database("postgresql://me:secret@db/sameside", KEYS)

    shown = repr(database)

    assert "secret" not in shown


async def test_a_server_that_is_not_there_is_noticed_at_once(closed_port: int) -> None:
    database = open_database(f"postgresql://me@127.0.0.1:{closed_port}/sameside", KEYS)
    started = time.monotonic()

    with pytest.raises(DatabaseUnavailable) as caught:
        await answer(database, "SELECT 1")
    with pytest.raises(DatabaseUnavailable):
        await DatabasePosts(database).is_settled(TEAM, "reply")

    assert time.monotonic() - started < 2
    assert caught.value.__cause__ is not None
    await database.close()


async def test_a_connection_lost_halfway_is_reported_and_the_next_is_new(postgres_url: str) -> None:
    database = open_database(postgres_url, KEYS)

    async def lose_the_connection() -> None:
        async with database.housekeeping() as session:
            await session.scalar(text("SELECT 1"))
            disconnect_all(postgres_url)
            await session.scalar(text("SELECT 2"))

    with pytest.raises(DatabaseUnavailable):
        await lose_the_connection()

    assert await answer(database, "SELECT 3") == 3
    await database.close()


async def test_a_connection_lost_while_idle_is_replaced_unnoticed(postgres_url: str) -> None:
    database = open_database(postgres_url, KEYS)
    posts = DatabasePosts(database)
    await answer(database, "SELECT 1")
    await posts.claim(TEAM, "reply", NOON)

    disconnect_all(postgres_url)

    assert await answer(database, "SELECT 2") == 2
    await posts.settle(TEAM, "reply", NOON)
    assert await posts.is_settled(TEAM, "reply")
    await database.close()


async def test_a_file_that_is_no_database_is_reported(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear Ana, this is no database. " * 100)
    database = open_database(f"sqlite:///{tmp_path}/letter.db", KEYS)

    with pytest.raises(DatabaseUnavailable):
        await answer(database, "SELECT 1")

    await database.close()


def test_a_wait_in_vain_for_a_connection_is_the_database_being_away() -> None:
    with pytest.raises(DatabaseUnavailable), errors_as_ours():
        raise PoolTimedOut


async def test_a_mistake_in_our_own_sql_is_not_blamed_on_the_database(postgres_url: str) -> None:
    database = open_database(postgres_url, KEYS)

    with pytest.raises(ProgrammingError):
        await answer(database, "SELECT nothing FROM nowhere")

    await database.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("synchronous", 1),
        ("secure_delete", 1),
        ("busy_timeout", 10_000),
        ("cache_size", -8192),
    ],
)
async def test_sqlite_is_set_up_on_every_connection(sqlite_url: str, pragma: str, value: object) -> None:
    database = open_database(sqlite_url, KEYS)

    found = [await answer(database, f"PRAGMA {pragma}") for _ in range(2)]

    assert found == [value, value]
    await database.close()


async def test_postgresql_gives_up_a_statement_that_takes_too_long(postgres_url: str) -> None:
    database = open_database(postgres_url, KEYS)

    limit = await answer(database, "SHOW statement_timeout")

    assert limit == "15s"
    await database.close()
