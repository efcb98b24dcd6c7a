"""How the app stands in a channel, as Slack tells it."""

from dataclasses import replace

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId
from bot.domain.digests import Standing
from bot.errors import SlackUnavailable
from bot.slack.connection.channels import has_outsiders, standing_in
from playground.people import BOT_USER, COLLEAGUE, DEALS, REP, SALES, SHARED
from playground.slack import SlackEmulator
from tests.running_bot import BOT_TOKEN


@pytest.fixture
def client(slack: SlackEmulator) -> AsyncWebClient:
    return AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])


async def test_channels_are_told_apart_by_who_reads_there(slack: SlackEmulator, client: AsyncWebClient) -> None:
    channels = slack.workspace.channels
    elsewhere = replace(channels[SALES], id="C0ELSEWHR1", members=frozenset({REP}))
    archived = replace(channels[SALES], id="C0ARCHIVED", archived=True)
    channels |= {each.id: each for each in (elsewhere, archived)}
    talks = [slack.workspace.conversation(REP).id, slack.workspace.conversation(REP, COLLEAGUE).id]

    stands = [
        await standing_in(client, ChannelId(each))
        for each in (SALES, DEALS, elsewhere.id, SHARED, archived.id, *talks, "C0NOTHING1")
    ]

    assert stands == ["open", "absent", "absent", "shared", "archived", "direct", "direct", "absent"]
    assert BOT_USER not in channels[DEALS].members


@pytest.mark.parametrize(
    ("told", "outsiders"),
    [
        ({"is_ext_shared": True}, True),
        ({"is_pending_ext_shared": True}, True),
        ({"pending_shared": ["T0ACME0001"]}, True),
        ({"is_shared": True, "is_org_shared": True}, False),
        ({}, False),
    ],
)
def test_workspaces_of_one_company_are_no_outsiders(told: dict[str, object], *, outsiders: bool) -> None:
    assert has_outsiders(told) is outsiders


async def test_channel_that_may_not_be_looked_at_is_unseen(slack: SlackEmulator, client: AsyncWebClient) -> None:
    slack.break_next("conversations.info", error="missing_scope")

    assert await standing_in(client, ChannelId(SALES)) is Standing.UNSEEN


@pytest.mark.parametrize("trouble", [{"status": 429, "retry_after": 1}, {"status": 503}, {"html": True}])
async def test_slack_that_does_not_say_is_no_answer(
    slack: SlackEmulator, client: AsyncWebClient, trouble: dict[str, object]
) -> None:
    slack.break_next("conversations.info", **trouble)  # type: ignore[arg-type]

    with pytest.raises(SlackUnavailable):
        await standing_in(client, ChannelId(SALES))


async def test_slack_that_says_for_how_long_it_does_not_say_is_understood(
    slack: SlackEmulator, client: AsyncWebClient
) -> None:
    slack.break_next("conversations.info", status=429, retry_after=7)

    with pytest.raises(SlackUnavailable) as caught:
        await standing_in(client, ChannelId(SALES))

    assert caught.value.facts["wait"] == 7


async def test_slack_that_is_too_slow_is_not_waited_for(slack: SlackEmulator, client: AsyncWebClient) -> None:
    slack.break_next("conversations.info", delay=0.3)

    with pytest.raises(SlackUnavailable):
        await standing_in(client, ChannelId(SALES), within=0.05)
