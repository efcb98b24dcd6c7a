"""Practice pairs: a line somebody might send, one that serves the reader better, and why. One a week for a channel."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def pair_of_the_week(pairs: Sequence[Pair], channel: ChannelId, week: str, practised: Iterable[str] = ()) -> Pair:
    """Return a channel's pair of a week: the next one, in an order of its own, that it has not practised of late.

    `practised` names the pairs it had by their first lines, oldest first: which is next is reckoned from the calendar
    and from how many there are, and those may change. When it had them all, the one longest ago comes again.
    """
    order = sorted(pairs, key=lambda pair: sha256(f"{channel} {pair.before}".encode()).digest())
    start = monday_of(week).toordinal() // 7 % len(order)
    when = {line: place for place, line in enumerate(practised, 1)}
    return min(order[start:] + order[:start], key=lambda pair: when.get(pair.before, 0))


def _problems(number: int, entry: Mapping[str, Any], playbook: Playbook) -> Iterator[str]:
    for key in _KEYS:
        if not is_text(entry.get(key)):
            yield f"practice: pair {number} needs {key!r}"
    if is_text(entry.get("signal")) and entry["signal"] not in playbook.signals:
        yield f"practice: pair {number} speaks of {entry['signal']!r}, which is no signal"
    if is_text(entry.get("principle")) and entry["principle"] not in playbook.principles:
        yield f"practice: pair {number} speaks of {entry['principle']!r}, which is no principle"
