"""What a rep may say of a coaching they got, and of a deal that does not move."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain import Mode

MOST_SAID = 300


class WishKind(StrEnum):
    """Which button was pressed, or that the rep answered in their own words."""

    SHORTER = "shorter"
    KEEP_WORDING = "keep_wording"
    FINE = "fine"
    FOLLOW_UP = "follow_up"


# A request with this wish tells of a deal that does not move; what it asks for is a way out.
STUCK = "stuck"
# A request with this wish is a piece of what was pasted: it waits for the rest of it.
PIECE = "piece"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be different.

    `said` is the rep's reason why something was fine, or a follow-up in plain words; `quote` the highlighted
    words that were fine.
    """

    kind: WishKind
    said: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class StallReading:
    """An answer about a stuck deal that nobody has checked. It is never shown."""

    what_changed: tuple[str, ...]
    questions: tuple[str, ...]
    message: str
    when_to_stop: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """What may have changed, what to ask, one message that asks plainly, and when to stop.

    Only the `verification` room makes one. `away` is the code of the error for which it is the local coach's.
    """

    what_changed: tuple[str, ...]
    questions: tuple[str, ...]
    message: str
    when_to_stop: str
    mode: Mode
    model: str | None = None
    away: str | None = None
    prompt: str | None = None
