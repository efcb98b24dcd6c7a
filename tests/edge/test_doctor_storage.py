"""`sameside doctor` and what is kept: a database that is new, of another version, or broken, and its keys."""

import base64
import socket
from pathlib import Path

import pytest

from bot.rendering.catalogue import catalogue
from playground.slack import SlackEmulator
from tests.edge.test_doctor import left_in, settings_for, unwell
from tests.terminal import sameside


async def test_database_of_another_version_is_named(
    slack: SlackEmulator, empty_postgres_url: str, tmp_path: Path
) -> None:
    keys = base64.b64encode(bytes(32)).decode()
    said = await sameside(
        "doctor", folder=tmp_path, settings=settings_for(slack, DATABASE_URL=empty_postgres_url, SAMESIDE_KEYS=keys)
    )

    assert said.code == 1
    assert catalogue().say("trouble.database_empty") in said.out
    assert catalogue().say("doctor.jobs_missing") in said.out


async def test_new_postgresql_is_well_once_it_is_migrated_and_before_anything_runs(
    slack: SlackEmulator, empty_postgres_url: str, tmp_path: Path
) -> None:
    keys = base64.b64encode(bytes(32)).decode()
    given = settings_for(slack, DATABASE_URL=empty_postgres_url, SAMESIDE_KEYS=keys)

    migrated = await sameside("migrate", folder=tmp_path, settings=given)
    said = await sameside("doctor", folder=tmp_path, settings=given)

    assert (migrated.code, said.code) == (0, 0)
    (line,) = [line for line in said.out.splitlines() if catalogue().say("doctor.jobs_missing") in line]
    assert line.startswith(catalogue().say("doctor.noted"))


@pytest.mark.parametrize("migrated", [False, True], ids=["empty", "migrated"])
async def test_data_folder_in_which_nothing_is_kept_yet_needs_no_keys(
    slack: SlackEmulator, tmp_path: Path, *, migrated: bool
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    if migrated:
        await sameside("migrate", folder=tmp_path)
        (data / "jobs.db").touch()
    before = left_in(data)

    said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack, SAMESIDE_DATA=str(data)))

    assert catalogue().say("doctor.keys_new") in said.out
    assert (len(unwell(said.out)), said.code) == (0, 0)
    assert not (data / "keys").exists()
    assert migrated or left_in(data) == before == []


@pytest.mark.parametrize("name", ["sameside.db", "jobs.db"])
async def test_file_that_broke_is_named_with_how_to_restore_it(slack: SlackEmulator, tmp_path: Path, name: str) -> None:
    await sameside("migrate", folder=tmp_path)
    (tmp_path / "data" / "jobs.db").touch()
    (tmp_path / "data" / name).write_text("no database " * 1000, encoding="utf-8")

    said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack))

    (told,) = [line for line in unwell(said.out) if "broke" in line]
    assert "remove the files in its folder that end in -wal and -shm" in told
    assert "DATABASE_URL" not in told


async def test_run_names_the_file_of_the_jobs_that_is_broken(slack: SlackEmulator, tmp_path: Path) -> None:
    (tmp_path / "jobs.db").write_text("no database " * 1000, encoding="utf-8")
    settings = settings_for(slack, SAMESIDE_DATA=str(tmp_path))
    with socket.create_server(("", 0)) as free:
        port = free.getsockname()[1]

    said = await sameside("run", "--port", str(port), folder=tmp_path, settings=settings)

    assert said.code == 2
    assert catalogue().say("file.jobs_out_of_reach", where=tmp_path / "jobs.db") in said.err
