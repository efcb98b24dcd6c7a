"""A look at a channel's digest before anybody posts it, from the window that sets it up."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import cast

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, TeamId
from bot.domain.digests import Standing, newest_over
from bot.domain.postings import Closed
from bot.domain.team_weeks import LEAST_PEOPLE, Digest
from bot.errors import ChannelClosed, DeliveryError, SamesideError
from bot.playbook.book import Playbook
from bot.ports import Clock
from bot.ports.errands import Errands
from bot.rendering.blocks import View, without_charts
from bot.rendering.catalogue import catalogue, speaking, spoken
from bot.rendering.digest import details_message, digest_message
from bot.rendering.digest_control import Setup, digest_modal, impossible_message
from bot.rendering.digest_setup import counting_modal, language_in, preview_modal
from bot.rendering.slack import trouble_message
from bot.slack.hearing.presses import Ack, Body, Press

_STANDING: dict[Closed, Standing] = {
    "removed": Standing.ABSENT,
    "archived": Standing.ARCHIVED,
    "shared": Standing.SHARED,
    "unseen": Standing.UNSEEN,
}
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class DigestPreview:
    """Shows a digest `ahead` of its posting; where nobody may see it yet, or it has no numbers, a `sample`.

    `client` may wait: who is in a large channel takes Slack longer to say than a press may take.
    """

    ahead: Callable[[TeamId, ChannelId], Awaitable[Digest | None]]
    sample: Callable[[ChannelId, str], Digest]
    playbook: Playbook
    client: AsyncWebClient
    clock: Clock
    command: str
    errands: Errands

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to the button."""
        app.action(Setup.PREVIEW)(self.on_press)

    async def on_press(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Open a window at once; the digest takes its place when it is counted."""
        press = Press.of(body)
        window = await press.show(client, counting_modal())
        self.errands.run(self._fill(window, press))
        await ack()

    async def _fill(self, window: str, press: Press) -> None:
        try:
            view = await self._counted(press)
        except ChannelClosed as closed:
            standing = _STANDING.get(cast("Closed", closed.facts["reason"]))
            channel = ChannelId(press.value)
            no = impossible_message(standing, channel, self.command) if standing else trouble_message(closed)
            view = digest_modal(no)
        except SamesideError as error:
            view = digest_modal(trouble_message(error))
        try:
            await self.client.views_update(view_id=window, view=view)
        except (SlackApiError, DeliveryError, aiohttp.ClientError, OSError):
            # Whoever has closed it by then does not miss it.
            _log.warning("preview_not_shown")

    async def _counted(self, press: Press) -> View:
        texts, channel = catalogue(), ChannelId(press.value)
        week = newest_over(self.clock.now())
        ahead = await self.ahead(press.team, channel)
        real = ahead if ahead and ahead.numbers else None
        digest = real or self.sample(channel, week)
        with speaking(language_in((press.view or {})["state"]["values"], spoken())):
            parent = digest_message(digest, self.playbook, setter=None, command=self.command)
            details = details_message(digest, self.playbook, counted="channel" if real else "sample")
        if real:
            charted = without_charts(details) != details
            notice = texts.say("digests.preview_charted" if charted else "digests.preview_real")
        elif ahead:
            notice = texts.say("digests.preview_sample", floor=LEAST_PEOPLE)
        else:
            notice = texts.say("digests.preview_first")
        return preview_modal(parent, details, notice=notice)
