"""Who somebody is, asked of Slack once an hour for all who want to know."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import TeamId, UserId
from bot.errors import DeliveryError
from bot.ports import Clock

# Somebody waits for the acknowledgement; whoever is not known by then is asked for anew at the next request.
PATIENCE_SECONDS = 0.5
_UNHURRIED_SECONDS = 5.0
# One request asks after the same person several times, and does not wait for a slow Slack each time.
_UNKNOWN_FOR = timedelta(seconds=5)
# Nobody who stops being a guest, or changes their language, waits longer than this.
_REMEMBERED = timedelta(hours=1)
_MOST_REMEMBERED = 10_000
_ADMINS = ("is_admin", "is_owner", "is_primary_owner")


@dataclass(frozen=True, slots=True)
class Member:
    """What Slack says of a person; `locale` is such as `de-AT`, `zone` such as `Europe/Vienna`, else they are empty.

    `name` is the one that others see in Slack; `homes` are the workspaces and the organisation they are of.
    """

    locale: str = ""
    guest: bool = False
    zone: str = ""
    admin: bool = False
    name: str = ""
    homes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Directory:
    """Knows people; the right to ask Slack is optional."""

    client: AsyncWebClient
    clock: Clock
    _known: dict[tuple[TeamId, UserId], tuple[Member | None, datetime]] = field(
        default_factory=dict, init=False, repr=False
    )

    async def find(self, team: TeamId, user: UserId, *, within: float = PATIENCE_SECONDS) -> Member | None:
        """Return what Slack says of them, or None when it does not say it `within` so many seconds.

        Who can wait longer than others asks anew for whom they could not wait.
        """
        known, since = self._known.get((team, user), (None, None))
        patient = known is None and within > PATIENCE_SECONDS
        if since is None or patient or self.clock.now() - since > (_REMEMBERED if known else _UNKNOWN_FOR):
            known = await self._asked(user, within)
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[team, user] = known, self.clock.now()
        return known

    async def name_of(self, team: TeamId, user: UserId) -> str:
        """Return the name that others see, or none when Slack does not say it; nobody waits for a digest."""
        member = await self.find(team, user, within=_UNHURRIED_SECONDS)
        return member.name if member else ""

    async def _asked(self, user: UserId, within: float) -> Member | None:
        try:
            async with asyncio.timeout(within):
                answer: Any = await self.client.users_info(user=user, include_locale=True)
        except SlackApiError as error:
            # A no, such as to who may not ask, is an answer.
            return Member() if error.response.status_code == HTTPStatus.OK else None
        except (DeliveryError, aiohttp.ClientError, OSError):
            return None
        said = answer["user"]
        guest = bool(said.get("is_restricted") or said.get("is_ultra_restricted"))
        admin = any(said.get(name) for name in _ADMINS)
        profile = said.get("profile") or {}
        name = profile.get("display_name") or profile.get("real_name") or ""
        grid = said.get("enterprise_user") or {}
        homes = (said.get("team_id") or "", grid.get("enterprise_id") or "", *(grid.get("teams") or ()))
        return Member(str(said.get("locale") or ""), guest, str(said.get("tz") or ""), admin, str(name), homes)
