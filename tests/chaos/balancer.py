"""A load balancer, as small as one can be: what cannot be taken by one process goes to the next that opens its door."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

from tests.running_bot import RunningBot


class Balancer:
    """Where Slack sends what people do; a process that dies while it has a request leaves Slack without an answer."""

    def __init__(self, bots: Sequence[RunningBot], chance: random.Random) -> None:
        self._ports = [urlsplit(bot.request_url).port for bot in bots]
        self._chance = chance
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Bring one connection to somebody who takes it."""
        for port in self._chance.sample(self._ports, len(self._ports)):
            with suppress(OSError):
                theirs, ours = await asyncio.open_connection("127.0.0.1", port)
                ways = [asyncio.create_task(one) for one in (_pour(reader, ours), _pour(theirs, writer))]
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
                for way in ways:
                    way.cancel()
                ours.close()
                break
        writer.close()


async def _pour(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await source.read(65_536):
            target.write(data)
            await target.drain()


@asynccontextmanager
async def balancing(bots: Sequence[RunningBot], chance: random.Random) -> AsyncIterator[Balancer]:
    """Stand before these processes while the block lasts."""
    balancer = Balancer(bots, chance)
    server = await asyncio.start_server(balancer.serve, "127.0.0.1", 0)
    balancer.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/slack/events"
    try:
        yield balancer
    finally:
        server.close()
