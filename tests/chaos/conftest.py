"""A Slack and a model, each real and on a socket of its own."""

from collections.abc import AsyncIterator, Iterator

import pytest

from playground.slack import SlackEmulator
from tests.fake_openai import FakeOpenAI, running_fake_openai
from tests.running_bot import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET


@pytest.fixture
async def slack() -> AsyncIterator[SlackEmulator]:
    async with SlackEmulator(signing_secret=SIGNING_SECRET, bot_token=BOT_TOKEN, app_token=APP_TOKEN) as emulator:
        yield emulator


@pytest.fixture
def model() -> Iterator[FakeOpenAI]:
    with running_fake_openai() as fake:
        yield fake
