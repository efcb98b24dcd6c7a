"""A thread of the rep's own messages in the playground's Slack, and an answer that is shown there while it comes."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.analysis.passages import read_draft
from bot.domain import Advice, ChannelId, Request
from bot.ports import Watch
from bot.slack.connection.pacing import Pace, PacedClient
from bot.slack.replying.addresses import in_thread
from bot.slack.replying.live import LiveThreads, Rhythm
from bot.slack.replying.looks import FirstLooks
from bot.verification.verify import Verifier
from playground.people import REP
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.desks import drawing, english
from tests.fakes import KeptCoachings, request
from tests.parts import DRAFT, GOOD, analyst
from tests.running_bot import BOT_TOKEN

QUICK = Rhythm(apart=0.01, changes_apart=0.01)


def come(**parts: Any) -> Advice:  # noqa: ANN401 - fields of a proposal
    """Return what has come when these parts have."""
    advice = Verifier(analyst()).so_far(
        replace(GOOD, **parts), analyst().analyse(read_draft(DRAFT)), model="small-model"
    )
    assert advice is not None
    return advice


FIRST = come(from_their_chair="", highlights=())
SECOND = come(highlights=())
THIRD = come()
OTHER = come(keep_line="You ask.")


class CountingClient(PacedClient):
    """A client that keeps which methods were called."""

    called: Counter[str]

    async def api_call(self, api_method: str, **arguments: Any) -> AsyncSlackResponse:  # noqa: ANN401 - slack_sdk's own
        self.called[api_method] += 1
        return await super().api_call(api_method, **arguments)


class Thread:
    """A draft in the rep's messages, and the answer to it as it is shown."""

    def __init__(self, slack: SlackEmulator, rhythm: Rhythm = QUICK) -> None:
        self.slack, self.look_is_wanted = slack, True
        self.said = slack.workspace.post(slack.workspace.conversation(REP).id, DRAFT, author=REP)
        self.place = (ChannelId(self.said.channel), self.said.ts)
        asked = replace(request(DRAFT, reply_address=in_thread(*self.place)), thread=":".join(self.place))
        self.coachings = KeptCoachings({(asked.team, asked.id): asked})
        self.client = CountingClient(Pace(), BOT_TOKEN, patience=0.0, base_url=slack.api_url, retry_handlers=[])
        self.client.called = Counter()
        self.patient = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
        self.looks = FirstLooks(self.client, self.coachings, drawing(), self._wanted)
        self.live = LiveThreads(self.client, self.coachings, drawing(), self.looks, english, rhythm)

    async def _wanted(self, _request: Request) -> bool:
        return self.look_is_wanted

    @property
    def request(self) -> Request:
        (asked,) = self.coachings.requests.values()
        return asked

    @property
    def messages(self) -> list[Message]:
        return [seen for seen in self.slack.seen_by(REP, self.said.channel) if seen.ts != self.said.ts]

    @property
    def heights(self) -> list[int]:
        """How many blocks each message has."""
        return [len(seen.blocks) for seen in self.messages]

    @asynccontextmanager
    async def shown(self) -> AsyncIterator[Watch]:
        async with self.live.open(self.request) as watch:
            assert watch is not None
            yield watch

    async def grown(self, blocks: int) -> None:
        async with asyncio.timeout(20):
            while self.heights != [blocks]:
                await asyncio.sleep(0.005)
