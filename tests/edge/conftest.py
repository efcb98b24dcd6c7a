"""Servers at the edges, each real and on a socket of its own."""

from collections.abc import AsyncIterator, Iterator

import pytest

from playground.slack import SlackEmulator
from tests.fake_openai import FakeOpenAI, running_fake_openai
from tests.running_bot import APP_TOKEN, BOT_TOKEN, CONFIG_TOKEN, SIGNING_SECRET


@pytest.fixture
async def slack() -> AsyncIterator[SlackEmulator]:
    async with SlackEmulator(
        signing_secret=SIGNING_SECRET, bot_token=BOT_TOKEN, app_token=APP_TOKEN, config_token=CONFIG_TOKEN
    ) as emulator:
        yield emulator


@pytest.fixture(params=[{}, {"SLACK_APP_TOKEN": APP_TOKEN}], ids=["http", "socket"])
def transport(request: pytest.FixtureRequest) -> dict[str, str]:
    """The settings by which Slack reaches a bot, one way and then the other; `bot.url` fits both."""
    return dict(request.param)


@pytest.fixture
def model() -> Iterator[FakeOpenAI]:
    with running_fake_openai() as fake:
        yield fake


@pytest.fixture(scope="module")
def running_fake() -> Iterator[FakeOpenAI]:
    with running_fake_openai() as fake:
        yield fake


@pytest.fixture
def fake(running_fake: FakeOpenAI) -> FakeOpenAI:
    running_fake.reset()
    return running_fake
