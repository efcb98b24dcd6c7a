"""The Home tab, drawn anew whenever somebody opens it or changes what is on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.people import week_of
from bot.errors import DeliveryError
from bot.playbook.book import Playbook
from bot.ports import Clock
from bot.ports.digests import Subscriptions
from bot.ports.people import ClientNotes, Reactions
from bot.rendering.digest_control import own_digests
from bot.rendering.people import home_view
from bot.rendering.trend import WEEKS_SHOWN
from bot.slack.hearing.homes import home_of
from bot.slack.surfaces.prompts import suggest

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Home:
    """The Home tab; `model` names the language model drafts are sent to, `page` is the address of `docs/signals.md`."""

    notes: ClientNotes
    reactions: Reactions
    subscriptions: Subscriptions
    playbook: Playbook
    clock: Clock
    model: str
    command: str
    page: str = ""

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to its opening."""
        app.event("app_home_opened")(self.on_opened)

    async def on_opened(self, body: Mapping[str, Any], client: AsyncWebClient) -> None:
        """Draw it; who opens the Messages tab is told what to say there."""
        event = body["event"]
        if event["tab"] == "messages":
            await suggest(client, ChannelId(event["channel"]))
        elif event["tab"] == "home":
            await self.refresh(client, home_of(body), UserId(event["user"]))

    async def refresh(self, client: AsyncWebClient, team: TeamId, user: UserId) -> None:
        """Draw it for one person; when Slack does not take it, it is drawn at the next opening."""
        weeks = await self.reactions.weeks(team, user, week_of(self.clock.now() - timedelta(weeks=WEEKS_SHOWN)))
        digests = own_digests(await self.subscriptions.set_up_by(team, user), self.command)
        notes, titles = await self.notes.of(team, user), self.playbook.titles
        view = home_view(notes, weeks, titles, digests, model=self.model, command=self.command, page=self.page)
        try:
            await client.views_publish(user_id=user, view=view)
        except (SlackApiError, DeliveryError, aiohttp.ClientError, OSError):
            _log.warning("home_not_drawn")
