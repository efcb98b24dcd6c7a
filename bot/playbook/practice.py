"""Practice pairs: a line somebody might send, one that serves the reader better, and why. One a week for a channel."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from bot.domain import ChannelId
from bot.domain.digests import monday_of
from bot.domain.team_weeks import Pair
from bot.errors import PlaybookInvalid
from bot.playbook.book import Playbook
from bot.playbook.resources import shipped
from bot.playbook.shapes import is_text

_KEYS = ("signal", "principle", "before", "after", "why")


def read_practice(playbook: Playbook) -> tuple[Pair, ...]:
    """Read the pairs of a playbook, or those that ship with the product when it has none of its own.

    Raises:
        PlaybookInvalid: Some of them do not hold together; every problem is named at once.
    """
    path = playbook.folder / "practice" / "pairs.toml"
    if not path.is_file():
        path = shipped("prompts") / "practice" / "pairs.toml"
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("pairs", [])
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PlaybookInvalid(problems=[f"practice: cannot be read ({error})"]) from None
    problems = [problem for number, entry in enumerate(entries, 1) for problem in _problems(number, entry, playbook)]
    if problems or not entries:
        raise PlaybookInvalid(problems=problems or ["practice: there are no pairs"])
    return tuple(Pair(**{key: entry[key] for key in _KEYS}) for entry in entries)


def pair_of_the_week(pairs: Sequence[Pair], channel: ChannelId, week: str) -> Pair:
    """Return a channel's pair of a week: each channel has an order of its own and comes round when all were shown."""
    order = sorted(pairs, key=lambda pair: sha256(f"{channel} {pair.before}".encode()).digest())
    return order[monday_of(week).toordinal() // 7 % len(order)]


def _problems(number: int, entry: Mapping[str, Any], playbook: Playbook) -> Iterator[str]:
    for key in _KEYS:
        if not is_text(entry.get(key)):
            yield f"practice: pair {number} needs {key!r}"
    if is_text(entry.get("signal")) and entry["signal"] not in playbook.signals:
        yield f"practice: pair {number} speaks of {entry['signal']!r}, which is no signal"
    if is_text(entry.get("principle")) and entry["principle"] not in playbook.principles:
        yield f"practice: pair {number} speaks of {entry['principle']!r}, which is no principle"
