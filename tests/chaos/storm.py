"""A storm over running bots: commands all the time, processes killed, Slack and model failing; then the count."""

import asyncio
import os
import random
import string
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.rendering.catalogue import catalogue
from playground.delivery.courier import Outcome
from playground.demo.bot_process import BotStopped
from playground.people import COLLEAGUE, SALES, Person
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.chaos.rough_model import RoughModel, draft_to
from tests.running_bot import RunningBot

SECONDS = float(os.environ.get("CHAOS_SECONDS", "20"))  # noqa: TID251 - a switch for the tests, no setting of the bot
SEED = int(os.environ.get("CHAOS_SEED", "0")) or random.randrange(1, 10**6)  # noqa: TID251, S311 - as above
FAULTS: tuple[dict[str, object], ...] = (
    {"status": 500},
    {"status": 429},
    {"drop": "before"},
    {"drop": "after"},
    {"delay": 1.0},
)
# An answer takes seconds; what is still missing after this long is lost.
QUIET_SECONDS = 60.0
KILLS_OF_FOUR = 3


@dataclass(frozen=True)
class Reckoning:
    """What became of everything that was acknowledged with a promise."""

    sent: int
    refused: dict[str | None, int]
    kills: int
    stops: int
    slowest_stop: float
    acknowledged: int
    promised: int
    answered: int
    reported: int
    lost: int
    repeats: int
    unlabelled: int
    more_than_twice: int
    public: int
    paid: int
    paid_again: int
    paid_again_for_nothing: int

    def __str__(self) -> str:
        refused = " and ".join(f"{count} {error}" for error, count in self.refused.items()) or "none"
        return (
            f"{self.sent} commands, {self.kills} kills, {self.stops} stops "
            f"(the slowest {self.slowest_stop:.0f} s). {self.acknowledged} acknowledged (not: "
            f"{refused}), {self.promised} with a promise: {self.answered} answered, {self.reported} honestly "
            f"reported, {self.lost} lost. {self.repeats} answered twice, {self.unlabelled} of them without saying so; "
            f"{self.more_than_twice} more than twice; {self.public} public. {self.paid} answers of the model paid for, "
            f"{self.paid_again} of them again, {self.paid_again_for_nothing} for a step that nobody interrupted."
        )


@dataclass
class Storm:
    """Each command comes from a person of its own, so that what they see is about that command alone."""

    slack: SlackEmulator
    model: RoughModel
    bots: Sequence[RunningBot]
    chance: random.Random
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    kills: int = 0
    stops: int = 0
    slowest_stop: float = 0.0
    interrupted: set[str] = field(default_factory=set)
    _sent: set[str] = field(default_factory=set)
    _over: asyncio.Event = field(default_factory=asyncio.Event)
    _down: set[RunningBot] = field(default_factory=set)

    async def rage(self, seconds: float, *, each_second: float, kill_every: float) -> None:
        """Send commands, break Slack and end processes for so long; then let everything get well."""
        troubles = [asyncio.create_task(one) for one in (self._end_processes(kill_every), self._break_slack())]
        async with asyncio.TaskGroup() as commands:
            for number in range(int(seconds * each_second)):
                commands.create_task(self._command(number))
                await asyncio.sleep(1 / each_second)
        self._over.set()
        await asyncio.gather(*troubles)
        self.model.rough = 0

    async def reckon(self) -> Reckoning:
        """Wait until everybody has an answer, or patience ends; then count."""
        patience = asyncio.get_running_loop().time() + QUIET_SECONDS
        while self._count().lost and asyncio.get_running_loop().time() < patience:
            await asyncio.sleep(0.2)
        await asyncio.sleep(2)  # for what would come twice
        return self._count()

    async def _command(self, number: int) -> None:
        letters = string.ascii_lowercase
        reader = "Dana" + "".join(letters[number // 26**place % 26] for place in range(3))
        workspace, user = self.slack.workspace, f"U0{reader.upper()}"
        self._sent.add(reader)
        workspace.people[user] = Person(user, reader, reader)
        sales = workspace.channels[SALES]
        workspace.channels[SALES] = replace(sales, members=sales.members | {user})
        # As a balancer does: to one that is up, as far as anybody knows.
        bot = self.chance.choice([bot for bot in self.bots if bot not in self._down] or self.bots)
        self.outcomes[reader] = await self.slack.slash_command(
            "/coach", draft_to(reader), user=user, request_url=bot.request_url
        )

    async def _end_processes(self, every: float) -> None:
        while not await self._is_over_in(every * self.chance.uniform(0.5, 1.5)):
            bot = self.chance.choice(self.bots)
            self._down.add(bot)
            if self.chance.randrange(4) < KILLS_OF_FOUR or not self.kills:
                self.kills += 1
                await asyncio.to_thread(bot.kill)
            else:
                self.stops += 1
                begun = time.monotonic()
                await asyncio.to_thread(bot.end)
                self.slowest_stop = max(self.slowest_stop, time.monotonic() - begun)
            await self._start(bot)

    async def _start(self, bot: RunningBot) -> None:
        self.interrupted |= {reader for reader in self._sent if not self._replies_to(reader)}
        while bot in self._down:
            try:
                await asyncio.to_thread(bot.__enter__)
            except BotStopped:  # the database is away just now
                await asyncio.sleep(0.5)
            else:
                self._down.discard(bot)

    async def _break_slack(self) -> None:
        while not await self._is_over_in(self.chance.uniform(0.2, 0.8)):
            self.slack.break_next("response_url", **self.chance.choice(FAULTS))  # type: ignore[arg-type]

    async def _is_over_in(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self._over.wait(), seconds)
        except TimeoutError:
            return False
        return True

    def _replies_to(self, reader: str) -> list[Message]:
        """What this person got beyond the acknowledgement, privately."""
        user, outcome = f"U0{reader.upper()}", self.outcomes.get(reader)
        first = outcome and outcome.shown
        direct = self.slack.workspace.conversation(user).id
        seen = [*self.slack.seen_by(user, SALES), *self.slack.seen_by(user, direct)]
        return [said for said in seen if said != first]

    def _count(self) -> Reckoning:
        acknowledged = {reader: outcome for reader, outcome in self.outcomes.items() if outcome.error is None}
        follows, repeated, sorry = map(
            catalogue().say, ("first_look.follows", "mode.repeated", "trouble.attempts_spent")
        )
        promised = [r for r, outcome in acknowledged.items() if outcome.shown and outcome.shown.text.endswith(follows)]
        came = {reader: [said.text for said in self._replies_to(reader)] for reader in promised}
        answers = {reader: [text for text in texts if text != sorry] for reader, texts in came.items()}
        twice = [texts for texts in answers.values() if len(texts) > 1]
        paid_again = [reader for reader, times in self.model.paid.items() if times > 1]
        return Reckoning(
            sent=len(self.outcomes),
            refused=Counter(outcome.error for outcome in self.outcomes.values() if outcome.error),
            kills=self.kills,
            stops=self.stops,
            slowest_stop=self.slowest_stop,
            acknowledged=len(acknowledged),
            promised=len(promised),
            answered=sum(bool(texts) for texts in answers.values()),
            reported=sum(not answers[reader] and bool(texts) for reader, texts in came.items()),
            lost=sum(not texts for texts in came.values()),
            repeats=len(twice),
            unlabelled=sum(not any(repeated in text for text in texts) for texts in twice),
            more_than_twice=sum(len(texts) > 2 for texts in twice),
            public=len([said for said in self.slack.seen_by(COLLEAGUE, SALES) if not said.ephemeral]),
            paid=self.model.paid.total(),
            paid_again=sum(times - 1 for times in self.model.paid.values()),
            paid_again_for_nothing=len([reader for reader in paid_again if reader not in self.interrupted]),
        )
