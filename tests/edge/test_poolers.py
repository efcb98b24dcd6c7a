"""Between us and PostgreSQL may stand a pooler, as long as each session stays ours."""

import base64
from pathlib import Path

import pytest

from bot.rendering.catalogue import catalogue
from playground.demo.bot_process import BotStopped
from playground.slack import SlackEmulator
from tests.pooler import sharing_pooler
from tests.running_bot import bot_environment, running_bot
from tests.terminal import sameside

REFUSAL = catalogue().say("trouble.sessions_shared")


async def test_pooler_that_gives_a_session_to_many_is_refused_at_the_start_and_named_by_the_doctor(
    slack: SlackEmulator, postgres_url: str, tmp_path: Path
) -> None:
    keys = base64.b64encode(bytes(32)).decode()
    async with sharing_pooler(postgres_url) as pooled:
        settings = {"DATABASE_URL": pooled, "SAMESIDE_KEYS": keys}
        with pytest.raises(BotStopped) as stopped:
            async with running_bot(tmp_path, slack, **settings):
                pass
        environment = bot_environment(tmp_path, slack, **settings)
        examined = await sameside("doctor", folder=tmp_path, settings=environment)

    assert REFUSAL in str(stopped.value)
    assert REFUSAL in examined.out
