from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from playground.slack import SlackEmulator
from tests.playground.bolt_app import coach_app, served

BOT_TOKEN, SIGNING_SECRET, APP_TOKEN = "xoxb-test", "0123456789abcdef", "xapp-test"


@pytest.fixture
async def slack() -> AsyncIterator[SlackEmulator]:
    async with SlackEmulator(signing_secret=SIGNING_SECRET, bot_token=BOT_TOKEN, app_token=APP_TOKEN) as emulator:
        yield emulator


@pytest.fixture
def web(slack: SlackEmulator) -> AsyncWebClient:
    return AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url)


@pytest.fixture
async def request_url(slack: SlackEmulator) -> AsyncIterator[str]:
    app = coach_app(slack.api_url, token=BOT_TOKEN, signing_secret=SIGNING_SECRET)
    async with served(app) as url:
        yield url
