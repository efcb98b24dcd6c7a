"""What is remembered of people: kept apart, sealed, exported and forgotten on their word."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, update

from bot.database.coachings import DatabaseCoachings
from bot.database.connection import Database
from bot.database.draft_channels import DatabaseDraftChannels
from bot.database.encryption import KeyRing
from bot.database.notes import DatabaseClientNotes, DatabaseExceptions
from bot.database.people import DatabasePeople
from bot.database.reactions import DatabaseReactions, DatabaseReplyAddresses
from bot.database.spending import DatabaseSpending
from bot.database.subscriptions import DatabaseSubscriptions
from bot.database.tables import Base, Exemption, Reacted, WeekCount
from bot.domain import Asker, ChannelId, CoachingId, Request, SignalKey, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.people import MOST_NOTES, ClientNote, Preferences, PrivateException, Reaction
from bot.domain.prompts import Spent, Usage
from tests.fakes import FixedClock

CANARY = "canary-7f3a"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEAM, ROBIN, KIM = TeamId("T1"), UserId("U1"), UserId("U2")
ID = CoachingId("coach:T1:1")
NOTE = ClientNote("1", f"Acme {CANARY}", f"CFO out until 4 May {CANARY}", NOON)
FINE = PrivateException(SignalKey("false_urgency"), f"By Friday  {CANARY}", f"she gave it {CANARY}")
KEYS = KeyRing([bytes(32)])


async def everything_of(database: Database, user: UserId) -> None:
    request = Request(ID, TEAM, user, ChannelId("C1"), f"Hi {CANARY}", "", f"https://slack.test/{CANARY}", NOON)
    await DatabaseCoachings(database, FixedClock(NOON)).keep(request)
    await DatabasePeople(database).prefer(TEAM, user, Preferences(language="de"), NOON)
    await DatabaseClientNotes(database).keep(TEAM, user, NOTE)
    await DatabaseExceptions(database, KEYS).add(TEAM, user, FINE, NOON)
    counts = {"drafts": 1}
    await DatabaseReactions(database).record(TEAM, user, ID, Reaction.ANSWERED, at=NOON, counts=counts)
    await DatabaseSpending(database).add(Asker(TEAM, user), Spent("small", Usage(), 12), NOON.date())
    digest = Subscription(TEAM, ChannelId("C1"), user, day=1, hour=9, zone=ZoneInfo("Europe/Berlin"), since=NOON)
    await DatabaseSubscriptions(database).keep(digest, NOON)
    await DatabaseDraftChannels(database).open(TEAM, ChannelId(f"C{user}"), user, NOON)


def contents(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def rows(database: Database) -> int:
    async with database.housekeeping() as session:
        tables = [mapper.class_ for mapper in Base.registry.mappers if "user_id" in mapper.columns]
        return sum([await session.scalar(select(func.count()).select_from(table)) or 0 for table in tables])


async def test_who_has_set_nothing_has_the_usual_preferences(database: Database) -> None:
    assert await DatabasePeople(database).preferences(TEAM, ROBIN) == Preferences()


async def test_preferences_are_each_person_s_own_and_the_last_word_holds(database: Database) -> None:
    people = DatabasePeople(database)
    chosen = Preferences(first_look=False, language="de", keep_minutes=0, in_digest=False, told=True)
    await people.prefer(TEAM, ROBIN, Preferences(told=True), NOON)

    await people.prefer(TEAM, ROBIN, chosen, NOON)

    assert await people.preferences(TEAM, ROBIN) == chosen
    assert await people.preferences(TEAM, KIM) == Preferences()
    assert await people.preferences(TeamId("T2"), ROBIN) == Preferences()


async def test_that_somebody_was_told_changes_nothing_else_they_set(database: Database) -> None:
    people, chosen = DatabasePeople(database), Preferences(first_look=False, language="de", keep_minutes=0)
    await people.prefer(TEAM, ROBIN, chosen, NOON)

    await people.note_told(TEAM, ROBIN, NOON)
    await people.note_told(TEAM, KIM, NOON)

    assert await people.preferences(TEAM, ROBIN) == replace(chosen, told=True)
    assert await people.preferences(TEAM, KIM) == Preferences(told=True)


async def test_notes_come_back_newest_first_and_can_be_changed_and_deleted(database: Database) -> None:
    notes = DatabaseClientNotes(database)
    newer = ClientNote("2", "Globex", "hates Monday calls", NOON + timedelta(hours=1))
    changed = ClientNote("1", "Acme", "CFO is back", NOON)
    for note in (NOTE, newer, changed):
        assert await notes.keep(TEAM, ROBIN, note)
    listed = await notes.of(TEAM, ROBIN)

    await notes.forget(TEAM, ROBIN, "2")

    assert listed == [newer, changed]
    assert await notes.of(TEAM, ROBIN) == [changed]
    assert await notes.of(TEAM, KIM) == []


async def test_notes_have_an_end(database: Database) -> None:
    notes = DatabaseClientNotes(database)
    for number in range(MOST_NOTES):
        await notes.keep(TEAM, ROBIN, ClientNote(str(number), "Acme", "x", NOON))

    assert not await notes.keep(TEAM, ROBIN, ClientNote("more", "Acme", "x", NOON))
    assert await notes.keep(TEAM, ROBIN, ClientNote("7", "Acme", "changed", NOON))
    assert await notes.keep(TEAM, KIM, ClientNote("more", "Acme", "x", NOON))


async def test_words_called_fine_are_known_again_whatever_their_capitals(database: Database) -> None:
    exceptions = DatabaseExceptions(database, KEYS)
    await exceptions.add(TEAM, ROBIN, FINE, NOON)
    flagged = [(FINE.signal, f"by friday {CANARY}"), (FINE.signal, "by Monday"), (SignalKey("threat"), FINE.words)]

    found = await exceptions.among(TEAM, ROBIN, flagged)

    assert found == [PrivateException(FINE.signal, f"by friday {CANARY}", FINE.reason)]
    assert await exceptions.among(TEAM, KIM, flagged) == []


async def test_words_called_fine_outlive_a_rotation_of_keys_and_end_after_half_a_year(database: Database) -> None:
    await DatabaseExceptions(database, KEYS).add(TEAM, ROBIN, FINE, NOON)
    rotated = DatabaseExceptions(database, KeyRing([b"n" * 32, bytes(32)]))
    flagged = [(FINE.signal, FINE.words)]
    known = await rotated.among(TEAM, ROBIN, flagged)

    await rotated.forget_expired(NOON + timedelta(days=179))
    kept = await rotated.among(TEAM, ROBIN, flagged)
    await rotated.forget_expired(NOON + timedelta(days=180))

    assert known == kept == [FINE]
    assert await rotated.among(TEAM, ROBIN, flagged) == []


async def test_of_the_words_themselves_only_a_keyed_hash_is_kept(database: Database) -> None:
    await DatabaseExceptions(database, KEYS).add(TEAM, ROBIN, FINE, NOON)

    async with database.session(TEAM) as session:
        row = await session.scalar(select(Exemption))

    assert row is not None
    assert row.words_hash == KEYS.marks(f"by friday {CANARY}")[0]
    assert row.words_hash != KeyRing([b"n" * 32]).marks(f"by friday {CANARY}")[0]


async def test_a_reaction_counts_once_however_often_it_comes(database: Database) -> None:
    reactions = DatabaseReactions(database)
    counts = {"drafts": 1, "signal:threat": 2}

    new = await asyncio.gather(
        *(reactions.record(TEAM, ROBIN, ID, Reaction.ANSWERED, at=NOON, counts=counts) for _ in range(5))
    )
    await reactions.record(TEAM, ROBIN, CoachingId("other"), Reaction.ANSWERED, at=NOON, counts={"drafts": 1})

    assert sorted(new) == [False] * 4 + [True]
    assert await reactions.weeks(TEAM, ROBIN, "2026-W01") == {"2026-W47": {"drafts": 2, "signal:threat": 2}}


async def test_counts_of_a_person_are_read_by_week_and_old_ones_forgotten(database: Database) -> None:
    reactions = DatabaseReactions(database)
    for weeks in range(3):
        at = NOON - timedelta(weeks=weeks)
        await reactions.record(TEAM, ROBIN, CoachingId(str(weeks)), Reaction.USED, at=at, counts={"used": 1})

    await reactions.forget_before(NOON - timedelta(weeks=1))

    assert list(await reactions.weeks(TEAM, ROBIN, "2026-W01")) == ["2026-W46", "2026-W47"]
    assert list(await reactions.weeks(TEAM, ROBIN, "2026-W47")) == ["2026-W47"]
    async with database.session(TEAM) as session:
        assert await session.scalar(select(func.count()).select_from(Reacted)) == 2
        assert await session.scalar(select(func.count()).select_from(WeekCount)) == 2


async def test_an_address_is_used_five_times_at_most_and_a_use_can_be_given_back(database: Database) -> None:
    addresses = DatabaseReplyAddresses(database)

    taken = [await addresses.take(TEAM, "https://one", NOON, 5) for _ in range(6)]
    await addresses.give_back(TEAM, "https://one")
    again = [await addresses.take(TEAM, address, NOON, 5) for address in ("https://one", "https://one", "https://two")]
    await addresses.forget_before(NOON + timedelta(seconds=1))

    assert taken == [True] * 5 + [False]
    assert again == [True, False, True]
    assert await addresses.take(TEAM, "https://one", NOON, 1)


async def test_everything_kept_of_a_person_is_exported_as_json_and_no_secret_of_slack_s(database: Database) -> None:
    await everything_of(database, ROBIN)

    exported = await DatabasePeople(database).export(TEAM, ROBIN)

    written = json.dumps(exported)
    assert {table: len(found) for table, found in exported.items()} == {
        "client_notes": 1,
        "coachings": 1,
        "digest_subscriptions": 1,
        "draft_channels": 1,
        "exceptions": 1,
        "people": 1,
        "reactions": 1,
        "spending": 1,
        "week_counts": 1,
    }
    assert f"CFO out until 4 May {CANARY}" in written
    assert "slack.test" not in written
    assert not any(table for table in (await DatabasePeople(database).export(TEAM, KIM)).values())


async def test_forgetting_a_person_leaves_nothing_of_them_and_everything_of_others(database: Database) -> None:
    await everything_of(database, ROBIN)
    await DatabaseClientNotes(database).keep(TEAM, KIM, NOTE)

    gone = await DatabasePeople(database).forget(TEAM, ROBIN)

    assert gone == 9
    assert await rows(database) == 1
    assert await DatabaseClientNotes(database).of(TEAM, KIM) == [NOTE]


async def test_purging_a_workspace_leaves_nothing_of_it_and_everything_of_others(database: Database) -> None:
    await everything_of(database, ROBIN)
    await DatabaseClientNotes(database).keep(TeamId("T2"), KIM, NOTE)
    await DatabaseReplyAddresses(database).take(TEAM, "https://one", NOON, 5)

    await DatabasePeople(database).purge(TEAM)

    assert await rows(database) == 1
    assert await DatabaseReplyAddresses(database).take(TEAM, "https://one", NOON, 1)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_file_of_sqlite_holds_a_readable_word_of_anybody(database: Database, tmp_path: Path) -> None:
    await everything_of(database, ROBIN)

    assert CANARY.encode() not in contents(tmp_path)


async def test_no_row_can_be_written_into_another_workspace(database: Database) -> None:
    await everything_of(database, ROBIN)

    async with database.session(TeamId("T2")) as session:
        await session.execute(update(WeekCount).values(count=9))

    assert await DatabaseReactions(database).weeks(TEAM, ROBIN, "2026-W01") == {"2026-W47": {"drafts": 1}}
