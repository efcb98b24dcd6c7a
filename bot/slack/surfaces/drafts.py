"""Channels for drafts: opened and closed by their people, or named by who runs the app."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, TeamId
from bot.domain.digests import Standing
from bot.errors import SamesideError, StorageError
from bot.ports import Clock
from bot.ports.errands import Errands
from bot.ports.workspaces import DraftChannels
from bot.rendering.blocks import Message
from bot.rendering.buttons import Action
from bot.rendering.drafts import drafts_closed_message, drafts_message, no_drafts_message
from bot.rendering.slack import trouble_message
from bot.slack.connection.channels import standing_in
from bot.slack.hearing.homes import home_of
from bot.slack.hearing.presses import Ack, Body, Press
from bot.slack.hearing.typed import called_draft, mention_taken_back
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.patience import in_time

# Every message says whether another company reads it; so what the app may not look at need not be refused.
_POSSIBLE = frozenset({Standing.OPEN, Standing.UNSEEN})
# What is known of a channel by the time somebody listens.
ARE_READ = "drafts_are_read"
# Channels of which this process remembers how it is there.
MOST_KNOWN = 1_000
_LOOK_SECONDS = 0.5
# Half of what Slack waits for an acknowledgement, which may carry the answer.
_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Drafts:
    """Knows the channels for drafts; `named` are those of who runs the app."""

    channels: DraftChannels
    named: Collection[str]
    replies: SlackReplies
    clock: Clock
    errands: Errands
    _known: dict[tuple[TeamId, ChannelId], bool] = field(default_factory=dict, init=False, repr=False)

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to their buttons, and let it ask before anybody listens."""
        app.middleware(self.overhear)
        app.action(Action.DRAFTS_ON)(self.on_press)
        app.action(Action.DRAFTS_OFF)(self.on_press)

    async def overhear(
        self, body: Mapping[str, Any], context: AsyncBoltContext, next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        """Drop what people say to each other in a channel, before anybody asks who they are."""
        event = body.get("event") or {}
        if event.get("type") != "message" or event.get("channel_type") == "im" or await self._are_asked(body, context):
            return await next()
        return BoltResponse(status=200)

    async def _are_asked(self, body: Mapping[str, Any], context: AsyncBoltContext) -> bool:
        if mention_taken_back(body):
            return True
        if called_draft(body) is None:
            return False
        try:
            context[ARE_READ] = await self.are_read_in(home_of(body), ChannelId(body["event"]["channel"]))
            return bool(context[ARE_READ])
        except StorageError:
            # Whoever listens asks again, and says so.
            return True

    async def are_read_in(self, team: TeamId, channel: ChannelId) -> bool:
        """Tell whether drafts are coached in a channel; while nobody can look, what it was when last looked at.

        Raises:
            DatabaseUnavailable: This process has never looked.
        """
        if channel in self.named:
            return True
        place = (team, channel)
        try:
            asking = self.errands.begin(self.channels.opened_by(team, channel))
            is_open = await in_time(asking, _LOOK_SECONDS) is not None
        except StorageError:
            if place not in self._known:
                raise
            return self._known[place]
        # The one looked at last stands at the end.
        self._known.pop(place, None)
        self._known[place] = is_open
        if len(self._known) > MOST_KNOWN:
            del self._known[next(iter(self._known))]
        return is_open

    async def shown(self, press: Press, client: AsyncWebClient) -> Message:
        """Say how it is in the channel, with a button to change it, or why there can be none.

        Raises:
            SlackUnavailable: Slack does not say who is in the channel.
            DatabaseUnavailable: Nobody knows how it is.
        """
        channel = press.channel or ChannelId("")
        standing = await standing_in(client, channel, within=_SECONDS)
        if standing not in _POSSIBLE:
            return no_drafts_message(standing)
        return drafts_message(await self.channels.opened_by(press.team, channel), named=channel in self.named)

    async def on_press(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Open or close the channel in which the button stands; pressed twice, it stays so."""
        press = Press.of(body)
        channel = press.channel or ChannelId("")
        try:
            if press.action == Action.DRAFTS_OFF:
                await self.channels.close(press.team, channel)
                message = drafts_closed_message()
            elif (standing := await standing_in(client, channel, within=_SECONDS)) in _POSSIBLE:
                await self.channels.open(press.team, channel, press.user, self.clock.now())
                message = await self.shown(press, client)
            else:
                message = no_drafts_message(standing)
        except SamesideError as error:
            message = trouble_message(error)
        await self.replies.tell(press.team, press.address, message)
        await ack()
