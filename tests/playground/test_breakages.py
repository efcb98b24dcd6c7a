import time

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from playground.people import REP, SALES
from playground.slack import SlackEmulator
from tests.playground.plain_app import plain_app


@pytest.fixture
def impatient(web: AsyncWebClient) -> AsyncWebClient:
    web.retry_handlers.clear()
    return web


async def test_rate_limit_says_when_to_come_back(slack: SlackEmulator, impatient: AsyncWebClient) -> None:
    slack.break_next("chat.postMessage", status=429, retry_after=7)

    with pytest.raises(SlackApiError) as raised:
        await impatient.chat_postMessage(channel=SALES, text="x")

    assert raised.value.response.status_code == 429
    assert raised.value.response.headers["Retry-After"] == "7"
    assert raised.value.response["error"] == "ratelimited"
    assert slack.seen_by(REP, SALES) == []


async def test_breakage_lasts_as_many_calls_as_asked(slack: SlackEmulator, impatient: AsyncWebClient) -> None:
    slack.break_next("chat.postMessage", error="is_archived", times=2)

    for _ in range(2):
        with pytest.raises(SlackApiError, match="is_archived"):
            await impatient.chat_postMessage(channel=SALES, text="x")
    await impatient.chat_postMessage(channel=SALES, text="x")

    assert len(slack.seen_by(REP, SALES)) == 1


async def test_nothing_goes_wrong_once_it_is_mended(slack: SlackEmulator, impatient: AsyncWebClient) -> None:
    slack.break_next("auth.test", status=500, times=3)
    slack.mend()

    assert (await impatient.auth_test())["ok"]


async def test_page_of_html_is_no_answer(slack: SlackEmulator, impatient: AsyncWebClient) -> None:
    slack.break_next("auth.test", html=True)

    with pytest.raises(SlackApiError, match="status: 200"):
        await impatient.auth_test()


async def test_late_call_still_goes_well(slack: SlackEmulator, impatient: AsyncWebClient) -> None:
    slack.break_next("auth.test", delay=0.1)
    started = time.monotonic()

    answer = await impatient.auth_test()

    assert answer["ok"]
    assert time.monotonic() - started >= 0.1


@pytest.mark.parametrize(("drop", "messages"), [("before", 0), ("after", 1)])
async def test_dropped_connection_leaves_open_whether_it_was_done(
    slack: SlackEmulator, impatient: AsyncWebClient, drop: str, messages: int
) -> None:
    slack.break_next("chat.postMessage", drop="before" if drop == "before" else "after")

    with pytest.raises(aiohttp.ClientError):
        await impatient.chat_postMessage(channel=SALES, text="x")

    assert len(slack.seen_by(REP, SALES)) == messages


async def test_response_url_breaks_too(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        outcome = await slack.slash_command("/coach", "x", request_url=app.request_url)
    client = AsyncWebhookClient(outcome.command.payload["response_url"])
    slack.break_next("response_url", status=500)

    broken = await client.send(text="x")
    sound = await client.send(text="x")

    assert (broken.status_code, sound.status_code) == (500, 200)
