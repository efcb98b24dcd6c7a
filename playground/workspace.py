"""What is said in the workspace and who sees it: the state behind every surface."""

import asyncio
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from playground.errors import Refused
from playground.manifest import OPTIONAL_SCOPES, SCOPES, as_exported
from playground.people import BOT_USER, CHANNELS, PEOPLE, Channel, Person

JsonObject = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands in a channel.

    Attributes:
        when: Seconds since the epoch by the workspace's clock.
        only_for: The one person who sees it, or None when the whole channel does.
    """

    channel: str
    ts: str
    when: float
    author: str
    text: str = ""
    blocks: tuple[JsonObject, ...] = ()
    only_for: str | None = None
    thread_ts: str | None = None
    files: tuple[JsonObject, ...] = ()
    reactions: tuple[str, ...] = ()
    metadata: JsonObject | None = None

    @property
    def ephemeral(self) -> bool:
        """Whether Slack says "Only visible to you" above it."""
        return self.only_for is not None


@dataclass(slots=True)
class Clock:
    """The workspace's time: the machine's, plus what a test has let pass."""

    ahead: float = 0.0
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    def now(self) -> float:
        """Return seconds since the epoch."""
        return time.time() + self.ahead

    def advance(self, seconds: float) -> None:
        """Let time pass at once."""
        self.ahead += seconds
        self._moved.set()
        self._moved = asyncio.Event()

    async def until(self, moment: float) -> None:
        """Wait for a moment, be it that time passes or is let pass."""
        while (left := moment - self.now()) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._moved.wait()


@dataclass(slots=True)
class Installation:
    """The app in the workspace.

    Attributes:
        token: What its bot calls with.
        scopes: What it was granted: all it may ask for, unless somebody thinks otherwise.
        ended: The word its token is refused with, once it is no good any more.
        sold: Whether it is sold outside the Marketplace; then it may hardly read what was said.
        manifest: How it is set up in Slack.
    """

    token: str = field(default="", repr=False)
    scopes: set[str] = field(default_factory=lambda: set(SCOPES | OPTIONAL_SCOPES))
    ended: str = ""
    sold: bool = False
    manifest: JsonObject = field(default_factory=as_exported)


@dataclass(slots=True)
class Workspace:
    """One workspace with the bot installed in it."""

    clock: Clock = field(default_factory=Clock)
    installation: Installation = field(default_factory=Installation)
    people: dict[str, Person] = field(default_factory=lambda: {each.id: each for each in PEOPLE})
    channels: dict[str, Channel] = field(default_factory=lambda: {each.id: each for each in CHANNELS})
    status: dict[tuple[str, str], str] = field(default_factory=dict)
    titles: dict[tuple[str, str], str] = field(default_factory=dict)
    _messages: dict[str, Message] = field(default_factory=dict)
    _last_microsecond: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def person(self, id: str) -> Person:
        """Return a member of the workspace.

        Raises:
            Refused: `user_not_found`.
        """
        if id not in self.people:
            raise Refused("user_not_found")
        return self.people[id]

    def channel(self, id: str) -> Channel:
        """Return the channel the bot may post into.

        Raises:
            Refused: `channel_not_found` when it is not there or is hidden from the bot; `not_in_channel`;
                `is_archived`.
        """
        channel = self.channels.get(id)
        if channel is None or (channel.kind != "public" and BOT_USER not in channel.members):
            raise Refused("channel_not_found")
        if BOT_USER not in channel.members:
            raise Refused("not_in_channel")
        if channel.archived:
            raise Refused("is_archived")
        return channel

    def conversation(self, *people: str, of: str = BOT_USER) -> Channel:
        """Return the direct conversation of the bot with these people, opened when it is new."""
        members = frozenset({of, *people})
        for channel in self.channels.values():
            if channel.members == members and channel.kind in {"im", "mpim"}:
                return channel
        kind, first = ("im", "D") if len(members) == 2 else ("mpim", "G")  # noqa: PLR2004 - two of them
        opened = Channel(f"{first}0TALK{len(self.channels):05d}", kind, members, kind=kind)
        self.channels[opened.id] = opened
        return opened

    def admit(self, channel: str, who: str) -> None:
        """Make somebody a member of a channel."""
        here = self.channels[channel]
        self.channels[channel] = replace(here, members=here.members | {who})

    def post(
        self,
        channel: str,
        text: str,
        blocks: Iterable[JsonObject] = (),
        *,
        author: str = BOT_USER,
        only_for: str | None = None,
        thread_ts: str | None = None,
        files: Iterable[JsonObject] = (),
        metadata: JsonObject | None = None,
    ) -> Message:
        """Say something in a channel, to everyone or to one person."""
        when = self.clock.now()
        self._last_microsecond = max(int(when * 1_000_000), self._last_microsecond + 1)
        seconds, microseconds = divmod(self._last_microsecond, 1_000_000)
        ts = f"{seconds}.{microseconds:06d}"
        said = Message(
            channel, ts, when, author, text, tuple(blocks), only_for, thread_ts, tuple(files), metadata=metadata
        )
        if author == BOT_USER and thread_ts:
            self.status.pop((channel, thread_ts), None)
        self._put(said)
        return said

    def message(self, channel: str, ts: str) -> Message:
        """Return a message that the Web API can reach; no ephemeral one ever is.

        Raises:
            Refused: `message_not_found`.
        """
        said = self._messages.get(ts)
        if said is None or said.channel != channel or said.ephemeral:
            raise Refused("message_not_found")
        return said

    def rewrite(self, said: Message, text: str, blocks: Iterable[JsonObject]) -> Message:
        """Change what a message says; it keeps its place."""
        rewritten = replace(said, text=text, blocks=tuple(blocks))
        self._put(rewritten)
        return rewritten

    def remove(self, said: Message) -> None:
        """Take a message away."""
        del self._messages[said.ts]

    def react(self, said: Message, name: str) -> None:
        """Put an emoji below a message.

        Raises:
            Refused: `already_reacted`.
        """
        if name in said.reactions:
            raise Refused("already_reacted")
        self._put(replace(said, reactions=(*said.reactions, name)))

    def said_in(self, channel: str) -> list[Message]:
        """Return what the Web API can reach in a channel, oldest first."""
        return [said for said in self._messages.values() if said.channel == channel and not said.ephemeral]

    def seen_by(self, user: str, channel: str) -> list[Message]:
        """Return what this person sees in this channel now, oldest first."""
        if user not in self.channels[channel].members:
            return []
        here = [said for said in self._messages.values() if said.channel == channel]
        return [said for said in here if said.only_for in (None, user)]

    async def news(self) -> None:
        """Wait until somebody says something or a message changes."""
        await self._news.wait()

    def _put(self, said: Message) -> None:
        self._messages[said.ts] = said
        self._news.set()
        self._news = asyncio.Event()
