from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient

from playground.people import COLLEAGUE, DEALS, REP, SALES
from playground.slack import SlackEmulator
from tests.playground.plain_app import plain_app

Webhook = Callable[[str], Awaitable[AsyncWebhookClient]]


@pytest.fixture
def webhook(slack: SlackEmulator) -> Webhook:
    async def from_channel(channel: str) -> AsyncWebhookClient:
        async with plain_app() as app:
            outcome = await slack.slash_command("/coach", "x", channel=channel, request_url=app.request_url)
        return AsyncWebhookClient(outcome.command.payload["response_url"])

    return from_channel


async def test_reply_is_private_unless_it_says_otherwise(slack: SlackEmulator, webhook: Webhook) -> None:
    client = await webhook(SALES)

    answer = await client.send(text="For you")
    await client.send(text="For all", response_type="in_channel")

    assert (answer.status_code, answer.body) == (200, "ok")
    assert [seen.text for seen in slack.seen_by(REP, SALES)] == ["For you", "For all"]
    assert [seen.text for seen in slack.seen_by(COLLEAGUE, SALES)] == ["For all"]


async def test_what_came_through_the_address_of_a_command_is_known(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        asked, other = [await slack.slash_command("/coach", "x", request_url=app.request_url) for _ in range(2)]

    await AsyncWebhookClient(asked.command.payload["response_url"]).send(text="For you")

    assert [[said.text for said in slack.said_at(each)] for each in (asked, other)] == [["For you"], []]


async def test_reply_stands_in_the_thread_it_names(slack: SlackEmulator, webhook: Webhook) -> None:
    client = await webhook(SALES)

    await client.send_dict({"text": "For you", "thread_ts": "1.000001"})

    assert [seen.thread_ts for seen in slack.seen_by(REP, SALES)] == ["1.000001"]


async def test_reply_arrives_where_the_bot_is_no_member(slack: SlackEmulator, webhook: Webhook) -> None:
    client = await webhook(DEALS)

    await client.send(text="For you")

    assert [seen.text for seen in slack.seen_by(REP, DEALS)] == ["For you"]


async def test_what_a_command_showed_is_neither_replaced_nor_deleted(slack: SlackEmulator, webhook: Webhook) -> None:
    client = await webhook(SALES)
    await client.send(text="First")

    await client.send(text="Second", replace_original=True)
    answer = await client.send(delete_original=True)

    assert answer.status_code == 200
    assert [seen.text for seen in slack.seen_by(REP, SALES)] == ["First", "Second"]


async def test_address_is_good_for_five_messages(slack: SlackEmulator, webhook: Webhook) -> None:
    client = await webhook(SALES)

    answers = [await client.send(text="Again") for _ in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert answers[5].body == '{"ok": false, "error": "used_url"}'
    assert len(slack.seen_by(REP, SALES)) == 5


async def test_address_is_good_for_half_an_hour(slack: SlackEmulator, webhook: Webhook) -> None:
    client = await webhook(SALES)
    slack.pass_time(30 * 60 - 5)
    in_time = await client.send(text="Just in time")

    slack.pass_time(10)
    too_late = await client.send(text="Too late")

    assert in_time.status_code == 200
    assert (too_late.status_code, too_late.body) == (404, '{"ok": false, "error": "expired_url"}')


async def test_address_nobody_gave_out_is_refused(webhook: Webhook) -> None:
    known = await webhook(SALES)

    answer = await AsyncWebhookClient(known.url + "x").send(text="Guess")

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("{", "invalid_json"),
        ("{}", "no_text"),
        ('{"blocks": [{"type": "poem"}]}', "invalid_blocks"),
    ],
)
async def test_bad_message_is_refused_and_costs_no_use(
    slack: SlackEmulator, webhook: Webhook, body: str, error: str
) -> None:
    client = await webhook(SALES)

    async with aiohttp.ClientSession() as session:
        answers = [await session.post(client.url, data=body) for _ in range(6)]

    assert {answer.status for answer in answers} == {400}
    assert (await answers[0].json())["error"] == error
    assert slack.seen_by(REP, SALES) == []


async def test_unknown_argument_is_remembered(slack: SlackEmulator, webhook: Webhook) -> None:
    client = await webhook(SALES)

    await client.send_dict({"text": "Hello", "colour": "red"})

    assert slack.faults == ["response_url: unknown argument colour"]
    slack.faults.clear()
