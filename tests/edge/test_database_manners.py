"""How somebody is spoken to is read once for an acknowledgement."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.database.connection import Database
from bot.database.people import DatabasePeople
from bot.domain import TeamId, UserId
from bot.domain.people import Preferences

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEAM, ROBIN = TeamId("T1"), UserId("U1")


async def test_manners_may_be_those_of_a_moment_ago_unless_they_were_changed_here(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.database.people.MANNERS_SECONDS", 3600)
    here, elsewhere = DatabasePeople(database), DatabasePeople(database)
    english, german = Preferences(language="en"), Preferences(language="de", first_look=False)
    await here.prefer(TEAM, ROBIN, english, NOON)

    assert await here.manners(TEAM, ROBIN) == english
    await elsewhere.prefer(TEAM, ROBIN, german, NOON)
    assert await here.manners(TEAM, ROBIN) == english
    assert await here.preferences(TEAM, ROBIN) == german
    await here.note_told(TEAM, ROBIN, NOON)
    assert await here.manners(TEAM, ROBIN) == replace(german, told=True)
    await here.forget(TEAM, ROBIN)
    assert await here.manners(TEAM, ROBIN) == Preferences()
