"""Who asked for a coaching, and what for."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.domain import ChannelId, CoachingId, TeamId, UserId


class Asker(NamedTuple):
    """Who asks, so that what it costs can be counted."""

    team: TeamId
    user: UserId


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asked for a coaching and waits at `reply_address` (Slack's `response_url`, a secret).

    With a `wish` it asks for another version of the coaching it `follows`: `said` is what the rep said of it,
    `quote` the words they spoke of. `thread` names the thread it stands in, if what is said there follows it.
    `shown` is where the answer is shown while it comes, once it is.
    """

    id: CoachingId
    team: TeamId
    user: UserId
    channel: ChannelId
    text: str = field(repr=False)
    context: str = field(repr=False)
    reply_address: str = field(repr=False)
    received_at: datetime
    wish: str = ""
    follows: CoachingId | None = None
    said: str = field(default="", repr=False)
    quote: str = field(default="", repr=False)
    thread: str = ""
    shown: str = ""
