"""Fakes for an answer that is watched while it comes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.domain import Advice, Answer, Asker, Prompt, Request
from bot.ports import Hear, Watch


@dataclass
class Audience:
    """`LiveReplies` that keep what is shown; nobody watches where there is `nobody`. `leave` is called at the end."""

    nobody: bool = False
    shown: list[Advice] = field(default_factory=list)
    leave: Callable[[], None] = lambda: None

    @asynccontextmanager
    async def open(self, request: Request) -> AsyncIterator[Watch | None]:
        del request
        yield None if self.nobody else self.shown.append
        self.leave()


@dataclass
class HaltingModel:
    """A `Model` that says so much and then nothing, until it is hung up on."""

    said: str
    name: str = "small-model"
    halted: asyncio.Event = field(default_factory=asyncio.Event)
    hung_up: bool = False

    async def ask(self, prompt: Prompt, asker: Asker | None = None, hear: Hear | None = None) -> Answer:
        del prompt, asker
        if hear:
            hear(self.said)
        self.halted.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.hung_up = True
            raise
        return Answer("")
