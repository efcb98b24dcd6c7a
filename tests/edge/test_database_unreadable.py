"""What was written with a key that is not there any more is counted, and `sameside doctor` says so."""

import base64
from pathlib import Path

import pytest

from bot.database.connection import open_database
from bot.database.encryption import KeyRing
from bot.database.notes import DatabaseClientNotes
from bot.database.unreadable import unreadable_rows
from bot.domain import TeamId, UserId
from bot.domain.people import ClientNote
from bot.rendering.catalogue import catalogue
from bot.settings import read_settings
from bot.wiring.doctor import Doctor
from playground.slack import SlackEmulator
from tests.edge.test_doctor import settings_for
from tests.fakes import NOW
from tests.terminal import sameside

OLD, NEW = bytes(32), bytes([1]) * 32


async def note_something(url: str) -> None:
    """Keep a note, with the old key."""
    database = open_database(url, KeyRing([OLD]))
    note = ClientNote("n1", "Acme", "CFO out until May", NOW)
    await DatabaseClientNotes(database).keep(TeamId("T1"), UserId("U1"), note)
    await database.close()


@pytest.mark.parametrize(("keys", "unreadable"), [([OLD], 0), ([NEW, OLD], 0), ([NEW], 1)])
async def test_what_no_key_opens_is_counted(database_url: str, keys: list[bytes], unreadable: int) -> None:
    await note_something(database_url)

    assert unreadable_rows(database_url, KeyRing(keys)) == unreadable


async def test_no_new_key_is_made_beside_what_an_old_one_closed(slack: SlackEmulator, tmp_path: Path) -> None:
    data = tmp_path / "data"
    given = settings_for(slack, SAMESIDE_DATA=str(data))
    migrated = await sameside("migrate", folder=tmp_path, settings=given)
    await note_something(f"sqlite:///{data / 'sameside.db'}")

    refused = await sameside("run", "--port", "1", folder=tmp_path, settings=given)
    examined = await sameside("doctor", folder=tmp_path, settings=given)

    assert (migrated.code, refused.code, examined.code) == (0, 2, 1)
    assert catalogue().say("trouble.key_missing") in examined.out
    assert catalogue().say("trouble.key_missing") in refused.err
    assert not (data / "keys").exists()


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ([NEW, OLD], catalogue().say("doctor.kept")),
        ([NEW], catalogue().say("doctor.kept_unreadable", rows=1)),
    ],
    ids=["there", "taken away"],
)
async def test_key_that_was_taken_away_too_soon_is_named_by_the_doctor(
    slack: SlackEmulator, tmp_path: Path, sqlite_url: str, keys: list[bytes], told: str
) -> None:
    await note_something(sqlite_url)
    (tmp_path / "jobs.db").touch()
    written = ",".join(base64.b64encode(key).decode() for key in keys)
    given = settings_for(slack, SAMESIDE_DATA=str(tmp_path), DATABASE_URL=sqlite_url, SAMESIDE_KEYS=written)

    findings = [finding async for finding in Doctor(read_settings(given)).examine()]

    assert [finding.is_well for finding in findings if finding.told == told] == [NEW in keys and OLD in keys]
