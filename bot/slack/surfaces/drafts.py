"""Channels for drafts: opened and closed by their people, or named by who runs the app."""

from collections.abc import Collection
from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, TeamId
from bot.domain.digests import Standing
from bot.errors import SamesideError
from bot.ports import Clock
from bot.ports.workspaces import DraftChannels
from bot.rendering.blocks import Message
from bot.rendering.buttons import Action
from bot.rendering.drafts import drafts_closed_message, drafts_message, no_drafts_message
from bot.rendering.slack import trouble_message
from bot.slack.connection.channels import standing_in
from bot.slack.hearing.presses import Ack, Body, Press
from bot.slack.replying.replies import SlackReplies

# Every message says whether another company reads it; so what the app may not look at need not be refused.
_POSSIBLE = frozenset({Standing.OPEN, Standing.UNSEEN})


@dataclass(frozen=True, slots=True)
class Drafts:
    """Knows the channels for drafts; `named` are those of who runs the app."""

    channels: DraftChannels
    named: Collection[str]
    replies: SlackReplies
    clock: Clock

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to their buttons."""
        app.action(Action.DRAFTS_ON)(self.on_press)
        app.action(Action.DRAFTS_OFF)(self.on_press)

    async def are_read_in(self, team: TeamId, channel: ChannelId) -> bool:
        """Tell whether drafts are coached in a channel.

        Raises:
            DatabaseUnavailable: Nobody knows.
        """
        return channel in self.named or await self.channels.opened_by(team, channel) is not None

    async def shown(self, press: Press, client: AsyncWebClient) -> Message:
        """Say how it is in the channel, with a button to change it, or why there can be none.

        Raises:
            SlackUnavailable: Slack does not say who is in the channel.
            DatabaseUnavailable: Nobody knows how it is.
        """
        channel = press.channel or ChannelId("")
        standing = await standing_in(client, channel)
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
            elif (standing := await standing_in(client, channel)) in _POSSIBLE:
                await self.channels.open(press.team, channel, press.user, self.clock.now())
                message = await self.shown(press, client)
            else:
                message = no_drafts_message(standing)
        except SamesideError as error:
            message = trouble_message(error)
        await self.replies.tell(press.team, press.address, message)
        await ack()
