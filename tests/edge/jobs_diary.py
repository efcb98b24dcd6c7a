"""What the tests of the jobs room share: a cipher, a started engine, and steps that write down that they ran."""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import ContentUnreadable
from bot.jobs.engine import Engine
from bot.jobs.worker import Step

Payload = Mapping[str, str]


class PocketCipher:
    def __init__(self, key: bytes = bytes(range(32))) -> None:
        self._aes = AESGCM(key)

    def seal(self, data: bytes, about: bytes) -> bytes:
        nonce = os.urandom(12)
        return nonce + self._aes.encrypt(nonce, data, about)

    def open(self, data: bytes, about: bytes) -> bytes:
        try:
            return self._aes.decrypt(data[:12], data[12:], about)
        except InvalidTag as error:
            raise ContentUnreadable from error


class Diary:
    def __init__(self) -> None:
        self.entries: list[str] = []
        self._news = asyncio.Condition()

    def step(self, name: str) -> Step[Payload]:
        async def write(payload: Payload) -> None:
            await self.write(f"{name} {payload['n']}")

        return write

    async def write(self, entry: str) -> None:
        self.entries.append(entry)
        async with self._news:
            self._news.notify_all()

    async def until(self, *entries: str) -> None:
        async with asyncio.timeout(30), self._news:
            await self._news.wait_for(lambda: set(entries) <= set(self.entries))


def engine(url: str, **steps: Step[Payload]) -> Engine:
    return Engine(url, PocketCipher(), {"coach": steps}, first_retry=0.001)


@asynccontextmanager
async def started(stopped: Engine) -> AsyncIterator[Engine]:
    await stopped.start()
    try:
        yield stopped
    finally:
        await stopped.stop()
