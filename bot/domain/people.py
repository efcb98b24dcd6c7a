"""What is remembered of a person: what they set, noted, excused and took, each by name."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain import SignalKey

MOST_CLIENT = 60
MOST_NOTE = 1_000
MOST_NOTES = 200
MOST_REASON = 300


class Reaction(StrEnum):
    """What somebody did with a coaching; each counts once."""

    ANSWERED = "answered"
    USED = "used"
    EDITED = "edited"
    SHORTER = "shorter"
    KEPT_WORDING = "kept_wording"
    WAS_FINE = "was_fine"
    SHARED = "shared"
    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person has set. An empty `language` follows Slack; `keep_minutes` counts from the answer.

    `told` says that they have read what leaves for the model's provider.
    """

    first_look: bool = True
    language: str = ""
    keep_minutes: int = 30
    in_digest: bool = True
    told: bool = False


@dataclass(frozen=True, slots=True)
class ClientNote:
    """A little thing about a client that only its author reads."""

    id: str
    client: str = field(repr=False)
    text: str = field(repr=False)
    noted_at: datetime


@dataclass(frozen=True, slots=True)
class PrivateException:
    """Words that a signal flagged and this person called fine, and why; kept as a keyed hash of the words."""

    signal: SignalKey
    words: str = field(repr=False)
    reason: str = field(repr=False)


# What a count is of, before the signal or the verdict it names.
MET, CHANGED, VERDICT = "signal:", "changed:", "verdict:"


def week_of(at: datetime) -> str:
    """Return the ISO week of a time, such as `2026-W48`."""
    year, week, _ = at.isocalendar()
    return f"{year}-W{week:02d}"
