"""What is kept of a workspace and its channels: who opened one for drafts, and that its installer was greeted."""

from datetime import UTC, datetime

from bot.database.connection import Database
from bot.database.draft_channels import DatabaseDraftChannels
from bot.database.people import DatabasePeople
from bot.database.workspaces import DatabaseWorkspaces
from bot.domain import ChannelId, TeamId, UserId

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEAM, OTHER = TeamId("T1"), TeamId("T2")
SALES = ChannelId("C1")
ROBIN, KIM = UserId("U1"), UserId("U2")


async def test_channel_stays_opened_by_who_came_first_until_it_is_closed(database: Database) -> None:
    channels = DatabaseDraftChannels(database)
    for user in (ROBIN, KIM):
        await channels.open(TEAM, SALES, user, NOON)
    opener, elsewhere = await channels.opened_by(TEAM, SALES), await channels.opened_by(OTHER, SALES)
    for _ in range(2):
        await channels.close(TEAM, SALES)

    assert (opener, elsewhere) == (ROBIN, None)
    assert await channels.opened_by(TEAM, SALES) is None


async def test_channel_is_closed_when_who_opened_it_is_forgotten(database: Database) -> None:
    channels = DatabaseDraftChannels(database)
    await channels.open(TEAM, SALES, ROBIN, NOON)

    await DatabasePeople(database).forget(TEAM, ROBIN)

    assert await channels.opened_by(TEAM, SALES) is None


async def test_installer_is_greeted_once_in_each_workspace_unless_it_came_to_nothing(database: Database) -> None:
    workspaces = DatabaseWorkspaces(database)
    begun = [await workspaces.begin_greeting(team, NOON) for team in (TEAM, TEAM, OTHER)]

    await workspaces.undo_greeting(TEAM)

    assert begun == [True, False, True]
    assert [await workspaces.begin_greeting(team, NOON) for team in (TEAM, OTHER)] == [True, False]
