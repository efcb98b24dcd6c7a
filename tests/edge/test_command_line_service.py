"""`run` and `migrate`: what is missing is named before anything starts, and nothing is left half-started."""

import asyncio
import base64
import json
import socket
import sqlite3
import tomllib
from pathlib import Path

import psycopg
import pytest

from bot import VERSION
from bot.database.address import database_place
from bot.jobs.lease import FileLease
from bot.rendering.catalogue import catalogue
from bot.wiring.stopping import MOST_STOPPING_SECONDS
from playground.slack import SlackEmulator
from tests.running_bot import running_bot
from tests.terminal import ROOT, Said, sameside

HTTP = {"SLACK_BOT_TOKEN": "xoxb-canary", "SLACK_SIGNING_SECRET": "canary"}
KEY = base64.b64encode(b"k" * 32).decode()


def named(said: Said) -> list[str]:
    """Return the first word of every problem below the opening sentence."""
    opening, *problems = said.err.splitlines()
    assert opening == catalogue().say("trouble.settings_invalid")
    assert all(problem.startswith("- ") for problem in problems)
    return [problem.split()[1] for problem in problems]


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return str(free.getsockname()[1])


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_run_with_nothing_set_names_everything_and_leaves_no_file(tmp_path: Path) -> None:
    said = await sameside("run", folder=tmp_path)

    assert (said.code, said.out) == (2, "")
    assert named(said) == ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]
    assert "api.slack.com/apps" in said.err
    assert left_in(tmp_path) == []


async def test_malformed_settings_are_named_and_never_quoted(tmp_path: Path) -> None:
    wrong = {
        "SLACK_BOT_TOKEN": "canary",
        "SLACK_APP_TOKEN": "canary",
        "DATABASE_URL": "mysql://canary@db/x",
        "SAMESIDE_KEYS": "canary",
        "OPENAI_API_KEY": "sk-canary",
        "OPENAI_BASE_URL": "canary",
        "SAMESIDE_MODEL_API": "canary",
    }

    said = await sameside("run", folder=tmp_path, settings=wrong)

    assert said.code == 2
    assert set(named(said)) == wrong.keys() - {"OPENAI_API_KEY"} | {"SAMESIDE_MODEL"}
    assert "canary" not in said.out + said.err
    assert left_in(tmp_path) == []


async def test_settings_come_from_the_file_in_the_working_folder_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SLACK_BOT_TOKEN=wrong\nSLACK_SIGNING_SECRET=s\nSAMESIDE_COMMAND=wrong\n")

    said = await sameside("run", folder=tmp_path, SAMESIDE_COMMAND="/right")

    assert (said.code, named(said)) == (2, ["SLACK_BOT_TOKEN"])
    assert "xoxb-" in said.err


async def test_what_stands_in_the_way_of_a_start_is_said_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    postgresql = {"DATABASE_URL": "postgresql://me:canary@127.0.0.1:1/x", "SAMESIDE_KEYS": KEY}
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        busy, no_folder, no_database, no_migration = await asyncio.gather(
            sameside("run", "--port", port, folder=tmp_path, settings=HTTP),
            sameside("run", folder=tmp_path, settings=HTTP | {"SAMESIDE_DATA": str(tmp_path / "file" / "data")}),
            sameside("migrate", folder=tmp_path, settings=postgresql),
            sameside("migrate", folder=tmp_path, SAMESIDE_DATA=str(tmp_path / "file")),
        )

    assert [said.code for said in (busy, no_folder, no_database, no_migration)] == [2] * 4
    assert f"Port {port} is taken" in busy.err
    assert f"{tmp_path / 'file' / 'data'} cannot be written" in no_folder.err
    assert no_database.err.startswith("The database cannot be reached. Check that it runs")
    assert f"{tmp_path / 'file'} cannot be written" in no_migration.err
    for said in (busy, no_folder, no_database, no_migration):
        assert "Traceback" not in said.err
        assert "canary" not in said.out + said.err


async def test_token_that_slack_does_not_know_ends_the_start(tmp_path: Path) -> None:
    async with SlackEmulator(signing_secret="canary", bot_token="xoxb-another", app_token="xapp-1") as slack:
        said = await sameside(
            "run", "--port", free_port(), folder=tmp_path, settings=HTTP | {"SLACK_API_URL": slack.api_url}
        )
        slack.faults.clear()

    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[-1] == catalogue().say("trouble.slack_token_refused", setting="SLACK_BOT_TOKEN")
    assert "Traceback" not in said.err
    assert "canary" not in said.err


async def test_app_token_that_slack_does_not_know_ends_the_start(tmp_path: Path) -> None:
    async with SlackEmulator(signing_secret="canary", bot_token="xoxb-canary", app_token="xapp-another") as slack:
        settings = HTTP | {"SLACK_API_URL": slack.api_url, "SLACK_APP_TOKEN": "xapp-canary"}

        said = await sameside("run", "--port", free_port(), folder=tmp_path, settings=settings)
        slack.faults.clear()

    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[-1] == catalogue().say("trouble.slack_token_refused", setting="SLACK_APP_TOKEN")
    assert "canary" not in said.err


async def test_database_of_a_newer_version_ends_the_start(tmp_path: Path) -> None:
    await sameside("migrate", folder=tmp_path)
    with sqlite3.connect(tmp_path / "data" / "sameside.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()

    said = await sameside("migrate", folder=tmp_path)

    assert said.code == 2
    assert said.err.startswith("This database is at 9999")
    assert len(said.err.splitlines()) == 1


async def test_data_folder_in_use_is_refused_before_anything_is_migrated(tmp_path: Path) -> None:
    lease = FileLease(tmp_path / "sameside.db")
    lease.take()

    said = await sameside("migrate", folder=tmp_path, SAMESIDE_DATA=str(tmp_path))
    lease.release()

    assert said.code == 2
    assert said.err.startswith("Another Sameside is running")
    assert not (tmp_path / "sameside.db").exists()


async def test_migrate_twice_is_migrated_once(tmp_path: Path) -> None:
    first = await sameside("migrate", folder=tmp_path)
    second = await sameside("migrate", folder=tmp_path)

    assert (first.code, first.out) == (second.code, second.out) == (0, catalogue().say("command.migrated") + "\n")
    with sqlite3.connect(tmp_path / "data" / "sameside.db") as database:
        ((version,),) = database.execute("SELECT version_num FROM alembic_version")
    database.close()
    assert version


async def test_migrate_on_a_newer_postgresql_does_not_call_it_up_to_date(
    empty_postgres_url: str, tmp_path: Path
) -> None:
    given = {"DATABASE_URL": empty_postgres_url, "SAMESIDE_KEYS": KEY}
    await sameside("migrate", folder=tmp_path, settings=given)
    with psycopg.connect(empty_postgres_url) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")

    said = await sameside("migrate", folder=tmp_path, settings=given)

    assert said.code == 0
    assert said.out.endswith(catalogue().say("doctor.database_newer") + "\n")
    assert catalogue().say("command.migrated") not in said.out


async def test_version_is_that_of_the_package(tmp_path: Path) -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    said = await sameside("--version", folder=tmp_path)

    assert (said.code, said.out) == (0, f"sameside {package['version']}\n")


async def test_log_begins_with_what_runs_on_what_and_ends_with_how_long_the_stop_took(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        code = await asyncio.to_thread(bot.end)
        lines = [json.loads(line) for line in bot.logs.splitlines()]

    (ready,) = [line for line in lines if line["event"] == "ready"]
    assert (ready["version"], ready["database"]) == (VERSION, "SQLite")
    assert ready["at"] == str(tmp_path / "data" / "sameside.db")
    assert (code, lines[-1]["event"]) == (0, "stopped")
    assert 0 <= lines[-1]["seconds"] < MOST_STOPPING_SECONDS


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("postgresql://me:canary@db.example:5432/canary?password=canary", "db.example"),
        ("postgresql:///canary?user=canary", "localhost"),
    ],
)
def test_where_a_database_is_names_its_host_and_nothing_else(url: str, host: str) -> None:
    assert database_place(url) == ("PostgreSQL", host)
