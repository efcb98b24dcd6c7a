"""What an operator does for a person, or for a workspace that is gone: export, forget, purge."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.database.people import DatabasePeople
from bot.domain import TeamId, UserId
from bot.settings import Settings
from bot.wiring.storage import keep_private, make_folder, open_keys, opened


async def export(settings: Settings, team: TeamId, user: UserId) -> dict[str, list[dict[str, Any]]]:
    """Return everything that is kept of a person.

    Raises:
        SamesideError: What is kept cannot be reached.
    """
    async with _people(settings) as people:
        return await people.export(team, user)


async def forget(settings: Settings, team: TeamId, user: UserId) -> int:
    """Forget a person; return how many rows that was.

    Raises:
        SamesideError: What is kept cannot be reached.
    """
    async with _people(settings) as people:
        return await people.forget(team, user)


async def purge(settings: Settings, team: TeamId) -> None:
    """Forget a whole workspace.

    Raises:
        SamesideError: What is kept cannot be reached.
    """
    async with _people(settings) as people:
        await people.purge(team)


@asynccontextmanager
async def _people(settings: Settings) -> AsyncIterator[DatabasePeople]:
    keep_private()
    make_folder(settings.data)
    async with opened(settings, open_keys(settings)) as database:
        yield DatabasePeople(database)
