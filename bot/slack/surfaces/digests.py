"""Setting up a channel's weekly digest, and changing, pausing and stopping it from wherever it is shown."""

import asyncio
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId
from bot.domain.digests import Standing, Subscription, first_day
from bot.rendering.blocks import Message
from bot.rendering.catalogue import spoken
from bot.rendering.digest_control import (
    Done,
    Setup,
    again_message,
    digest_modal,
    impossible_message,
    not_yours_message,
    standing_message,
    stopped_message,
    unknown_message,
)
from bot.rendering.digest_setup import setup_modal, subscription_in
from bot.slack.connection.channels import standing_in
from bot.slack.hearing.presses import Ack, Body, Press
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.directory import Directory, Member
from bot.slack.surfaces.home import Home
from bot.usecases.enqueue_digests import PostAgain
from bot.usecases.subscribe import Subscribe

_UTC = ZoneInfo("UTC")
_MORNING = 9
# Half of what Slack allows until a window is open: opening it takes the rest.
_SECONDS = 1.5
_PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class Digests:
    """The window for a digest and the buttons below it; only who set one up, or an admin, may use them."""

    subscribe: Subscribe
    post_again: PostAgain
    directory: Directory
    replies: SlackReplies
    home: Home
    command: str

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to them."""
        app.view(Setup.SET_UP)(self.on_submit)
        app.action(Setup.CHANGE)(self.on_change)
        app.action(Setup.AGAIN)(self.on_again)
        for action in (Setup.PAUSE, Setup.RESUME, Setup.STOP):
            app.action(action)(self.on_press)

    async def opened(self, press: Press, client: AsyncWebClient) -> Message | None:
        """Open the window for a channel; return a message instead when there can be no digest, or not theirs.

        Raises:
            DeliveryError: Slack does not say who is in the channel, or took no window.
            StorageError: What is set up cannot be read.
        """
        channel = _channel(press)
        known = await self.subscribe.subscriptions.of(press.team, channel)
        member, standing = await asyncio.gather(self._member(press), standing_in(client, channel, within=_SECONDS))
        if refusal := _refusal(known, press, member):
            return refusal
        if standing is not Standing.OPEN:
            return impossible_message(standing, channel, self.command)
        asked = known or self._new(press, channel, _zone(member or Member()))
        # The first one in a process looks up every time zone there is.
        view = await asyncio.to_thread(setup_modal, asked, exists=known is not None)
        await press.show(client, view)
        return None

    async def on_change(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Open the window for the digest at whose button this was pressed."""
        press = Press.of(body)
        if message := await self.opened(press, client):
            await self._say(press, client, message)
        await ack()

    async def on_submit(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Set it up, or change it; what comes next takes the window's place."""
        press = Press.of(body)
        view: Body = press.view or {}
        channel = ChannelId(view["private_metadata"])
        known = await self.subscribe.subscriptions.of(press.team, channel)
        if refusal := await self._refused_to(known, press):
            message = refusal
        else:
            asked = subscription_in(view["state"]["values"], known or self._new(press, channel, _UTC))
            kept = await self.subscribe(asked)
            message = standing_message(kept, "changed" if known else "set_up", self.subscribe.clock.now())
        await ack(response_action="update", view=digest_modal(message))
        await self.home.refresh(client, press.team, press.user)

    async def on_press(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Pause, resume or stop it; pressed twice it is done once, and said again."""
        press = Press.of(body)
        refused = await self._refused(press, client)
        message = refused or await self._done(press)
        if press.on_home and not refused:
            await self.home.refresh(client, press.team, press.user)
        else:
            await self._say(press, client, message)
        await ack()

    async def on_again(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Post once more what may not have arrived; pressed twice it is posted once."""
        press = Press.of(body)
        channel, _, week = press.value.partition(":")
        known = await self.subscribe.subscriptions.of(press.team, ChannelId(channel))
        if refusal := await self._refused_to(known, press):
            message = refusal
        elif known is None:
            message = stopped_message(ChannelId(channel), self.command)
        elif await self.post_again(press.team, known.channel, week):
            message = again_message("taken")
        else:
            message = again_message("paused" if known.paused else "over")
        await self._say(press, client, message)
        await ack()

    async def _refused(self, press: Press, client: AsyncWebClient) -> Message | None:
        """Say whose it is when it is not theirs, and why it cannot go on where it cannot."""
        channel = _channel(press)
        known = await self.subscribe.subscriptions.of(press.team, channel)
        if refusal := await self._refused_to(known, press):
            return refusal
        if (
            press.action == Setup.RESUME
            and (standing := await standing_in(client, channel, within=_SECONDS)) is not Standing.OPEN
        ):
            return impossible_message(standing, channel, self.command)
        return None

    async def _done(self, press: Press) -> Message:
        """Do what was pressed; what is stopped by then stays so."""
        channel = _channel(press)
        kept: Subscription | None = None
        done: Done = "paused"
        if press.action == Setup.STOP:
            await self.subscribe.stop(press.team, channel)
        elif press.action == Setup.PAUSE:
            kept = await self.subscribe.pause(press.team, channel)
        else:
            kept, done = await self.subscribe.resume(press.team, channel), "resumed"
        if kept is None:
            return stopped_message(channel, self.command)
        return standing_message(kept, done, self.subscribe.clock.now())

    async def _say(self, press: Press, client: AsyncWebClient, message: Message) -> None:
        if press.view:
            await press.show(client, digest_modal(message))
        else:
            await self.replies.tell(press.team, press.address, message)

    async def _refused_to(self, known: Subscription | None, press: Press) -> Message | None:
        return _refusal(known, press, await self._member(press)) if known else None

    async def _member(self, press: Press) -> Member | None:
        return await self.directory.find(press.team, press.user, within=_PATIENCE)

    def _new(self, press: Press, channel: ChannelId, zone: ZoneInfo) -> Subscription:
        now = self.subscribe.clock.now()
        day = first_day(now, zone, _MORNING)
        return Subscription(press.team, channel, press.user, day, _MORNING, zone, since=now, language=spoken())


def _channel(press: Press) -> ChannelId:
    """Return the channel a button speaks of; below a digest it is the one it stands in."""
    return ChannelId(press.value or press.channel or "")


def _refusal(known: Subscription | None, press: Press, member: Member | None) -> Message | None:
    """Say why somebody may not change what is set up: it is not theirs, or nobody knows just now whether they may."""
    if known is None or press.user == known.setter:
        return None
    if member is None:
        return unknown_message()
    return None if member.admin else not_yours_message(known)


def _zone(member: Member) -> ZoneInfo:
    """Return where somebody lives by the clock; whoever Slack does not tell of lives by UTC."""
    try:
        return ZoneInfo(member.zone or _UTC.key)
    except ZoneInfoNotFoundError:
        return _UTC
