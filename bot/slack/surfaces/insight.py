"""What one's own drafts held, as a chart, and everything that is looked for in them."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.people import week_of
from bot.errors import DeliveryError
from bot.playbook.book import Playbook
from bot.ports import Clock
from bot.ports.people import Reactions
from bot.rendering.blocks import said, without_charts
from bot.rendering.buttons import Action
from bot.rendering.catalogue import catalogue
from bot.rendering.method import signals_modal
from bot.rendering.people import Own
from bot.rendering.slack import trouble_message
from bot.rendering.trend import WEEKS_SHOWN, trend_message
from bot.slack.hearing.presses import Ack, Body, Press
from bot.slack.replying.replies import SlackReplies


@dataclass(frozen=True, slots=True)
class Insight:
    """Buttons that show more than the Home tab has room for; charts stand in messages alone.

    `page` is the address of `docs/signals.md`, if people can read it somewhere.
    """

    reactions: Reactions
    replies: SlackReplies
    playbook: Playbook
    clock: Clock
    page: str = ""

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to them."""
        app.action(Own.CHART)(self.on_chart)
        app.action(Action.SIGNALS)(self.on_signals)

    async def on_chart(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Draw the weeks of who asks, in their messages with the app."""
        press = Press.of(body)
        weeks = await self.reactions.weeks(
            press.team, press.user, week_of(self.clock.now() - timedelta(weeks=WEEKS_SHOWN))
        )
        message = trend_message(weeks, self.playbook.titles)
        told = said(catalogue().say("own.charted"))
        try:
            try:
                await self.replies.write_to(press.user, message)
            except DeliveryError as error:
                if error.facts.get("status") != HTTPStatus.OK:
                    raise
                # Slack is well and does not take the chart; the lines say the same.
                await self.replies.write_to(press.user, without_charts(message))
        except DeliveryError as error:
            told = trouble_message(error)
        with suppress(DeliveryError):
            await self.replies.answer(press, client, told)
        await ack()

    async def on_signals(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Show everything that is looked for."""
        # The examples of every signal are read for the first who asks: nobody else waits for that.
        window = await asyncio.to_thread(signals_modal, self.playbook, page=self.page)
        await Press.of(body).show(client, window)
        await ack()
