"""Which language a person is spoken to in: the one they chose, else the one of their Slack."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import TeamId, UserId
from bot.errors import DeliveryError, StorageError
from bot.ports import Clock
from bot.ports.people import People
from bot.rendering.catalogue import LANGUAGES, speak
from bot.slack.hearing.presses import team_of

# Somebody waits for the acknowledgement; whoever is not known by then is spoken to in English this once.
PATIENCE_SECONDS = 0.5
_REMEMBERED = timedelta(hours=1)
_MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Tongues:
    """Knows who speaks what; the right to ask Slack is optional."""

    client: AsyncWebClient
    people: People
    clock: Clock
    _known: dict[tuple[TeamId, UserId], tuple[str, datetime]] = field(default_factory=dict, init=False, repr=False)

    def register(self, app: AsyncApp) -> None:
        """Let Bolt ask before anybody listens."""
        app.middleware(self.listen)

    async def of(self, team: TeamId, user: UserId) -> str:
        """Return the language to speak to this person in; a workflow, which is nobody, is spoken to in English."""
        if not user:
            return LANGUAGES[0]
        if chosen := await self._chosen(team, user):
            return chosen
        known, since = self._known.get((team, user), ("", None))
        if since is None or self.clock.now() - since > _REMEMBERED:
            asked = await self._asked(user)
            if asked is None:
                return LANGUAGES[0]
            known = asked
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[team, user] = known, self.clock.now()
        return known

    async def listen(self, body: Mapping[str, Any], next: Callable[[], Awaitable[None]]) -> None:
        """Speak the language of who is heard, as a middleware of Bolt's."""
        if user := who(body):
            team = TeamId(body["team_id"]) if "team_id" in body else team_of(body)
            speak(await self.of(team, UserId(user)))
        await next()

    async def _chosen(self, team: TeamId, user: UserId) -> str:
        """Return the language somebody has set, or none when the database does not say it in time."""
        asking = asyncio.create_task(self.people.preferences(team, user))
        # Whoever is late is not waited for, and what it came to is of no interest.
        asking.add_done_callback(lambda task: task.cancelled() or task.exception())
        with suppress(StorageError, TimeoutError):
            # Not cancelled when it is late: what holds up a database holds up the undoing just as long.
            return (await asyncio.wait_for(asyncio.shield(asking), PATIENCE_SECONDS)).language
        return ""

    async def _asked(self, user: UserId) -> str | None:
        """Return the language Slack knows of, or None when it may say it the next time."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                answer: Any = await self.client.users_info(user=user, include_locale=True)
        except SlackApiError as error:
            # A no, such as to who may not ask, is an answer.
            return LANGUAGES[0] if error.response.status_code == HTTPStatus.OK else None
        except (DeliveryError, aiohttp.ClientError, OSError):
            return None
        language = str(answer["user"].get("locale") or "").partition("-")[0]
        return language if language in LANGUAGES else LANGUAGES[0]


def who(body: Mapping[str, Any]) -> str:
    """Return the id of the person a payload comes from."""
    user = body.get("user") or body.get("event", {}).get("user")
    return body.get("user_id") or (user.get("id", "") if isinstance(user, dict) else user or "")
