"""Which language a person is spoken to in: the one they chose, else the one of their Slack."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.domain import TeamId, UserId
from bot.errors import StorageError
from bot.ports.errands import Errands
from bot.ports.people import People
from bot.rendering.catalogue import LANGUAGES, speak
from bot.slack.hearing.homes import home_of
from bot.slack.surfaces.directory import PATIENCE_SECONDS, Directory
from bot.slack.surfaces.patience import in_time


@dataclass(frozen=True, slots=True)
class Tongues:
    """Knows who speaks what."""

    directory: Directory
    people: People
    errands: Errands

    def register(self, app: AsyncApp) -> None:
        """Let Bolt ask before anybody listens."""
        app.middleware(self.listen)

    async def of(self, team: TeamId, user: UserId) -> str:
        """Return the language to speak to this person in; a workflow, which is nobody, is spoken to in English."""
        if not user:
            return LANGUAGES[0]
        if chosen := await self._chosen(team, user):
            return chosen
        member = await self.directory.find(team, user)
        language = member.locale.partition("-")[0] if member else ""
        return language if language in LANGUAGES else LANGUAGES[0]

    async def listen(self, body: Mapping[str, Any], next: Callable[[], Awaitable[None]]) -> None:
        """Speak the language of who is heard, as a middleware of Bolt's."""
        if user := who(body):
            speak(await self.of(home_of(body), UserId(user)))
        await next()

    async def _chosen(self, team: TeamId, user: UserId) -> str:
        """Return the language somebody has set, or none when the database does not say it in time."""
        with suppress(StorageError):
            asking = self.errands.begin(self.people.manners(team, user))
            return (await in_time(asking, PATIENCE_SECONDS)).language
        return ""


def who(body: Mapping[str, Any]) -> str:
    """Return the id of the person a payload comes from."""
    user = body.get("user") or body.get("event", {}).get("user")
    return body.get("user_id") or (user.get("id", "") if isinstance(user, dict) else user or "")
