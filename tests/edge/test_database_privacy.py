from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, Update, insert, select, type_coerce, update
from sqlalchemy.exc import IntegrityError

from bot.database.coachings import DatabaseCoachings
from bot.database.connection import Database, open_database
from bot.database.encryption import Encrypted, KeyRing
from bot.database.tables import Base, Coaching
from bot.domain import Advice, ChannelId, CoachingId, Mode, Request, TeamId, UserId, Verdict
from bot.errors import ContentUnreadable

CANARY = "canary-7f3a"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEAM = TeamId("T1")
REQUEST = Request(
    id=CoachingId("coaching-1"),
    team=TEAM,
    user=UserId("U1"),
    channel=ChannelId("C1"),
    text=f"Dear {CANARY}",
    context=f"she is {CANARY}",
    reply_address=f"https://slack.example/{CANARY}",
    received_at=NOON,
)
ADVICE = Advice(Verdict.SEND, CANARY, CANARY, (), CANARY, (CANARY,), Mode.MODEL)
CONTENT = (Coaching.text, Coaching.context, Coaching.reply_address, Coaching.advice)


class StoppedClock:
    def now(self) -> datetime:
        return NOON


def coachings_of(database: Database) -> DatabaseCoachings:
    return DatabaseCoachings(database, StoppedClock())


@pytest.fixture
async def coachings(database: Database) -> DatabaseCoachings:
    coachings = coachings_of(database)
    await coachings.keep(REQUEST)
    await coachings.record_advice(TEAM, REQUEST.id, ADVICE)
    return coachings


async def stored(database: Database) -> list[bytes]:
    columns = [type_coerce(column, LargeBinary) for column in CONTENT]
    async with database.session(TEAM) as session:
        return [bytes(value) for value in (await session.execute(select(*columns))).one()]


def contents(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.usefixtures("coachings")
async def test_every_content_reaches_the_database_sealed(database: Database) -> None:
    values = await stored(database)

    assert len(values) == 4
    assert not any(CANARY.encode() in value for value in values)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("coachings")
async def test_no_file_of_sqlite_holds_anything_readable(database: Database, tmp_path: Path) -> None:
    sealed = await stored(database)

    files = contents(tmp_path)

    assert all(value in files for value in sealed)
    assert CANARY.encode() not in files


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_is_forgotten_leaves_the_files_of_sqlite(
    coachings: DatabaseCoachings, database: Database, tmp_path: Path
) -> None:
    sealed = await stored(database)

    await coachings.forget_expired(NOON + timedelta(days=2))
    emptied = contents(tmp_path)
    await coachings.forget_expired(NOON + timedelta(days=8))
    files = contents(tmp_path)

    # Where to say that it was never answered is kept a little longer than the words.
    assert sum(value in emptied for value in sealed) <= 1
    assert not any(value in files for value in sealed)


@pytest.mark.usefixtures("coachings")
async def test_content_cannot_be_read_with_another_key(database_url: str) -> None:
    stranger = open_database(database_url, KeyRing([b"s" * 32]))

    with pytest.raises(ContentUnreadable):
        await coachings_of(stranger).find(TEAM, REQUEST.id)

    await stranger.close()


async def test_content_outlives_a_rotation_of_keys(coachings: DatabaseCoachings, database_url: str) -> None:
    rotated = open_database(database_url, KeyRing([b"n" * 32, bytes(32)]))

    found = await coachings_of(rotated).find(TEAM, REQUEST.id)
    await coachings_of(rotated).keep(replace(REQUEST, id=CoachingId("coaching-2")))

    assert found == REQUEST
    with pytest.raises(ContentUnreadable):
        await coachings.find(TEAM, CoachingId("coaching-2"))
    await rotated.close()


@pytest.mark.parametrize(
    "tampering",
    [
        pytest.param(update(Coaching).values(text=type_coerce(b"altered" * 9, LargeBinary)), id="altered"),
        pytest.param(update(Coaching).values(text=Coaching.context), id="moved from another column"),
    ],
)
async def test_content_altered_behind_our_back_is_not_believed(
    coachings: DatabaseCoachings, database: Database, tampering: Update
) -> None:
    async with database.session(TEAM) as session:
        await session.execute(tampering)

    with pytest.raises(ContentUnreadable):
        await coachings.find(TEAM, REQUEST.id)


async def test_an_error_does_not_quote_what_was_to_be_written(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught:
        async with database.session(TeamId("nobody")) as session:
            await session.execute(
                insert(Coaching).values(
                    id="1",
                    user_id=CANARY,
                    channel_id=CANARY,
                    text=CANARY,
                    context=CANARY,
                    reply_address=CANARY,
                    received_at=NOON,
                    expires_at=NOON,
                )
            )

    assert CANARY not in str(caught.value)


def test_every_encrypted_column_is_bound_to_its_own_place() -> None:
    encrypted = [
        (column.type.place, str(column))
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Encrypted)
    ]

    assert len(encrypted) >= len(CONTENT)
    assert all(place == column for place, column in encrypted)
