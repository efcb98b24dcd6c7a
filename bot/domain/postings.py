"""How far the posting of a digest has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bot.domain import ChannelId, TeamId
from bot.domain.team_weeks import Digest


class Stage(StrEnum):
    """What has been done, and what has been begun.

    `SENDING` and `FINISHING` are claims, of the message and of its thread, written before Slack is asked: found
    there later, nobody knows what Slack has seen. `UNCLEAR` is what who set it up has been told of.
    """

    WRITTEN = "written"
    SENDING = "sending"
    POSTED = "posted"
    FINISHING = "finishing"
    DONE = "done"
    QUIET = "quiet"
    UNCLEAR = "unclear"


Closed = Literal["removed", "archived", "shared", "unseen", "refused", "unforeseen"]
"""Why nothing may be posted in a channel any more, or cannot be, for a reason `unforeseen`."""

SETTLED = frozenset({Stage.DONE, Stage.QUIET, Stage.UNCLEAR})


@dataclass(frozen=True, slots=True)
class Posting:
    """A digest of a channel on its way there.

    `ts` names its message once Slack has taken it. `moves` counts the stages it went through and `at` is when it
    came to this one.
    """

    team: TeamId
    channel: ChannelId
    digest: Digest
    stage: Stage
    moves: int
    ts: str
    at: datetime
