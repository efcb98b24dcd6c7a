"""The real bot as a process of its own, against the emulator: started, killed and read by tests."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playground.demo.bot_process import BotProcess, Started
from playground.slack import SlackEmulator
from tests.fake_openai import FakeOpenAI
from tests.nursery import Child, Streams, born, command
from tests.talking_model import TalkingModel

BOT_TOKEN, SIGNING_SECRET, APP_TOKEN = "xoxb-test", "0123456789abcdef", "xapp-test"
CONFIG_TOKEN = "xoxe.xoxp-1-test"
_OURS = ("SLACK_", "SAMESIDE_", "OPENAI_", "DATABASE_URL")


class RunningBot(BotProcess):
    """A bot that can be killed, and whose logs can be read."""

    def _begin(self) -> Started:
        streams = Streams(Path(os.devnull), self._output, self._output)
        return Child(born(command, self._command, self._environment, self._folder, streams))

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    @property
    def url(self) -> str | None:
        """Where Slack sends what people do, or None where it comes through a socket."""
        return None if "SLACK_APP_TOKEN" in self._environment else self.request_url

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._process.wait()

    def ask_to_stop(self) -> None:
        self._process.terminate()

    def end(self) -> int:
        """Ask it to stop, and return its exit code."""
        self.ask_to_stop()
        return self._process.wait(25)

    @property
    def logs(self) -> str:
        return self._output.read_text(errors="replace")


def bot_environment(folder: Path, slack: SlackEmulator | None = None, **settings: str) -> dict[str, str]:
    """Return an environment in which nothing but what is said here is set."""
    bare = {key: value for key, value in os.environ.items() if not key.startswith(_OURS)}  # noqa: TID251 - a subprocess needs PATH
    if slack:
        settings = {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": slack.api_url,
        } | settings
    return bare | {"SAMESIDE_DATA": str(folder / "data")} | settings


def model_settings(fake: FakeOpenAI | TalkingModel) -> dict[str, str]:
    return {"OPENAI_BASE_URL": fake.base_url, "OPENAI_API_KEY": "sk-test", "SAMESIDE_MODEL": "small-model"}


@asynccontextmanager
async def running_bot(folder: Path, slack: SlackEmulator, **settings: str) -> AsyncIterator[RunningBot]:
    """Run the bot while the block lasts; off the loop, on which the emulator has to answer it."""
    bot = RunningBot(["run"], bot_environment(folder, slack, **settings), folder)
    await asyncio.to_thread(bot.__enter__)
    try:
        yield bot
    finally:
        await asyncio.to_thread(bot.__exit__)
