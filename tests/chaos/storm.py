"""A storm over running bots: people ask on every way, processes are killed, Slack and model fail; then the count."""

import asyncio
import os
import random
import string
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, count, cycle
from typing import Any

from playground.breakages import Breakage
from playground.demo.bot_process import BotStopped
from playground.slack import SlackEmulator
from tests.chaos.asking import WAYS, Asking
from tests.chaos.books import Books
from tests.chaos.reckoning import Reckoning, reckon
from tests.chaos.rough_model import WAYS_TO_FAIL
from tests.running_bot import RunningBot

SECONDS = float(os.environ.get("CHAOS_SECONDS", "20"))  # noqa: TID251 - a switch for the tests, no setting of the bot
SEED = int(os.environ.get("CHAOS_SEED", "0")) or random.randrange(1, 10**6)  # noqa: TID251, S311 - as above
FAULTS: tuple[dict[str, Any], ...] = (
    {"status": 500},
    {"status": 429},
    {"drop": "before"},
    {"drop": "after"},
    {"delay": 1.0},
)
# Of ten people; the first of each way comes early.
MIX = ("command", "window", "message", "mention", "shorter", "share", "command", "window", "message", "command")
# What breaks, about as often as it is called.
BREAKS = (
    *("response_url",) * 4,
    *("chat.postMessage", "chat.postEphemeral", "views.update", "chat.startStream", "chat.update", "chat.stopStream"),
)
# A machine under load may need longer than a storm lasts until everything has happened once.
MOST_SECONDS_MORE = 60.0
# An answer takes seconds, but those who wait are served one after another, and Slack takes twenty streams a minute:
# what is missing when nothing has come for this long is lost.
QUIET_SECONDS = 60.0
# What still comes then, comes for ever.
MOST_SECONDS_AFTER = 600.0
# For what would come twice.
TWICE_SECONDS = 2.0
# A window changes without news.
LOOK_SECONDS = 0.5
# Slack tells of an event that was not taken for the second time after a minute, for the third after five more.
RETRIES_SECONDS = (60.0, 300.0)
KILLS_OF_FOUR = 3


def readers() -> Iterator[str]:
    """Yield a name nobody had before."""
    letters = string.ascii_lowercase
    yield from ("Dana" + "".join(letters[number // 26**place % 26] for place in range(3)) for number in count())


@dataclass
class Storm:
    """Each person comes with one wish, to where Slack sends what people do (`url`), or through a socket."""

    slack: SlackEmulator
    books: Books
    bots: Sequence[RunningBot]
    chance: random.Random
    url: str | None
    kills: int = 0
    stops: int = 0
    slowest_stop: float = 0.0
    undelivered: int = 0
    askings: list[Asking] = field(default_factory=list)
    _over: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def missing(self) -> list[str]:
        """What has to happen in every storm and has not happened yet."""
        struck = self.slack.struck
        happened = {
            **{f"an answer to a {way}": any(one.is_served for one in self.askings if one.way == way) for way in WAYS},
            **{f"{where} that fails": any(where == there for there, _ in struck) for where in BREAKS},
            **{f"a call with {fault}": any(Breakage(**fault) == done for _, done in struck) for fault in FAULTS},
            "each failure of the model": self.books.model.failed >= WAYS_TO_FAIL,
            "a kill": self.kills > 0,
            "a graceful stop": self.stops > 0,
            "an end while an answer is kept and not delivered": self.undelivered > 0,
        }
        return [name for name, it_did in happened.items() if not it_did]

    async def rage(self, seconds: float, *, each_second: float, kill_every: float) -> None:
        """Let people ask, break Slack and end processes for so long; then let everything get well.

        It goes on for longer until everything has happened that has to.
        """
        troubles = [asyncio.create_task(one) for one in (self._end_processes(kill_every), self._break_slack())]
        begun = time.monotonic()
        async with asyncio.TaskGroup() as people:
            for way, reader in zip(cycle(MIX), readers(), strict=False):
                passed = time.monotonic() - begun
                if passed > seconds + MOST_SECONDS_MORE or (passed > seconds and not self.missing):
                    break
                self.askings.append(Asking(self.slack, self.url, reader, way))
                people.create_task(self.askings[-1].ask())
                await asyncio.sleep(1 / each_second)
            self._over.set()
            await asyncio.gather(*troubles)
            self.books.model.rough = 0
            self.slack.mend()
            for pause in RETRIES_SECONDS:
                self.slack.pass_time(pause)

    async def reckon(self) -> Reckoning:
        """Wait until everybody has an answer, or nothing comes any more; then count."""
        waiting = deque(self.askings)
        begun = heard = time.monotonic()
        while waiting and (now := time.monotonic()) < min(heard + QUIET_SECONDS, begun + MOST_SECONDS_AFTER):
            if waiting[0].is_waiting:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.slack.workspace.news(), LOOK_SECONDS)
                    heard = time.monotonic()
            else:
                waiting.popleft()
                heard = now
                await asyncio.sleep(0)
        await asyncio.sleep(TWICE_SECONDS)
        return reckon(self.askings, self.books)

    async def _end_processes(self, every: float) -> None:
        """End one that is up, again and again; who ends slowly holds up no other end."""
        up = list(self.bots)
        async with asyncio.TaskGroup() as ends:
            while not await self._is_over_in(every * self.chance.uniform(0.5, 1.5)):
                if up:
                    ends.create_task(self._end(up.pop(self.chance.randrange(len(up))), up))

    async def _end(self, bot: RunningBot, up: list[RunningBot]) -> None:
        """End a process, by force first and in most cases, and start another in its place."""
        if not self.kills or (self.stops and self.chance.randrange(4) < KILLS_OF_FOUR):
            self.kills += 1
            await asyncio.to_thread(bot.kill)
        else:
            self.stops += 1
            self.slowest_stop = max(self.slowest_stop, await asyncio.to_thread(_seconds_of, bot.end))
        self.books.note_end()
        await self.books.look()
        waiting = {asking.reader for asking in self.askings if len(asking.answers) < asking.asked}
        self.undelivered += sum(reader in waiting for reader, _ in self.books.kept)
        while True:
            try:
                await asyncio.to_thread(bot.__enter__)
            except BotStopped:  # the database is away just now
                await asyncio.sleep(0.5)
            else:
                up.append(bot)
                return

    async def _break_slack(self) -> None:
        early = zip(dict.fromkeys(BREAKS), cycle(FAULTS), strict=False)
        late = ((self.chance.choice(BREAKS), self.chance.choice(FAULTS)) for _ in count())
        for where, fault in chain(early, late):
            self.slack.break_next(where, **fault)
            if await self._is_over_in(self.chance.uniform(0.2, 0.8)):
                return

    async def _is_over_in(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self._over.wait(), seconds)
        except TimeoutError:
            return False
        return True


def _seconds_of(work: Callable[[], object]) -> float:
    begun = time.monotonic()
    work()
    return time.monotonic() - begun
