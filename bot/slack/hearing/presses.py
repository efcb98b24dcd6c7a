"""What a press, a submission or a shortcut says, read from Slack's payload."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain import ChannelId, CoachingId, TeamId, UserId
from bot.errors import PressedTooLate, SlackUnavailable
from bot.rendering.blocks import View
from bot.slack.hearing.homes import home_of

Ack = Callable[..., Awaitable[Any]]
Body = Mapping[str, Any]
_LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"})
# Slack piles three modals on each other.
_PILED_UP = "push_limit_reached"
# Another press, or an answer, came first.
_CHANGED = "hash_conflict"


@dataclass(frozen=True, slots=True)
class Press:
    """Who pressed or submitted what, and where.

    `value` is the button's; `address` is Slack's reply address, empty in a modal and on the Home tab; `view`
    is the modal or tab it happened in.
    """

    team: TeamId
    user: UserId
    trigger: str
    action: str = ""
    value: str = ""
    channel: ChannelId | None = None
    address: str = ""
    view: Mapping[str, Any] | None = None

    @classmethod
    def of(cls, body: Body) -> "Press":
        """Read a payload of Slack's."""
        action = next(iter(body.get("actions") or [{}]))
        channel = (body.get("channel") or {}).get("id")
        return cls(
            team=home_of(body),
            user=UserId(body["user"]["id"]),
            trigger=body.get("trigger_id", ""),
            action=action.get("action_id", ""),
            value=action.get("value") or (action.get("selected_option") or {}).get("value", ""),
            channel=ChannelId(channel) if channel else None,
            address=body.get("response_url", ""),
            view=body.get("view"),
        )

    @property
    def in_modal(self) -> bool:
        """Whether it happened in a modal, upon which another one may be put."""
        return self.view is not None and self.view["type"] == "modal"

    @property
    def on_home(self) -> bool:
        """Whether it happened on the Home tab."""
        return self.view is not None and self.view["type"] == "home"

    async def show(self, client: AsyncWebClient, view: View) -> str:
        """Put a modal before the person, and return its id; the fourth of a pile, which Slack refuses, takes a place.

        Raises:
            PressedTooLate: The three seconds that Slack allows for it are over.
            SlackUnavailable: Slack did not take it.
        """
        put = client.views_push if self.in_modal else client.views_open
        shown = await _taken(put(trigger_id=self.trigger, view=view), spared=_PILED_UP if self.in_modal else "")
        if shown is None:
            await self.replace(client, view)
        return str(shown["view"]["id"] if shown else (self.view or {})["id"])

    async def replace(self, client: AsyncWebClient, view: View, *, newest: bool = False) -> None:
        """Put a modal in the place of the one it happened in; what came there since stays, unless this is the `newest`.

        Raises:
            SlackUnavailable: Slack did not take it.
        """
        seen = self.view or {}
        unchanged = {} if newest else {"hash": seen.get("hash")}
        await _taken(client.views_update(view_id=seen["id"], view=view, **unchanged), spared=_CHANGED)


async def _taken(call: Awaitable[AsyncSlackResponse], spared: str = "") -> Any:  # noqa: ANN401 - Slack's answer is JSON
    """Return Slack's answer, or None when it is the word that is `spared`."""
    try:
        return await call
    except SlackApiError as error:
        if spared and error.response.get("error") == spared:
            return None
        if error.response.get("error") in _LATE:
            raise PressedTooLate from error
        raise SlackUnavailable(status=error.response.status_code) from error
    except (aiohttp.ClientError, OSError) as error:
        raise SlackUnavailable from error


def coaching_id(team: str, *what: str) -> CoachingId:
    """Name a coaching after what asked for it, so that the same thing twice is one coaching."""
    return CoachingId(f"coach:{team}:{hashlib.sha256('|'.join(what).encode()).hexdigest()[:32]}")
