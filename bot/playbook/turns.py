"""Ways of saying something that are found in a mail and said otherwise, and how they are read."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, NamedTuple

from bot.domain import SignalKey

# Words of one clause, which gives no reason.
_ANYTHING = r"[^\w;:]+(?:(?:(?!because\b|since\b)[^;:])*?[^\w;:])??"
_GROUP = re.compile(r"\{(\w+)\}")
# What a question may name of its mail.
OF_A_MAIL = frozenset({"topic", "price", "this", "that"})


class Turn(NamedTuple):
    """A way of saying something, with `{gaps}`, and the fair ways to say it, the best first.

    Without `signals` it is tried whatever was found. One that holds `anywhere` is tried in every sentence of a mail
    that presses, for what it says takes a yes for granted even where nothing was found. One that puts `straight` what
    is said shyly is tried in every sentence of a mail that withdraws, and in no other.
    """

    signals: frozenset[SignalKey]
    say: str
    insteads: tuple[str, ...]
    unless: tuple[str, ...]
    anywhere: bool
    straight: bool = False


def read_turn(table: Mapping[str, Any], guards: Mapping[str, Iterable[str]]) -> Turn:
    """Return a turn of a table of the file; a group of `guards` that its `unless` names stands for each of them.

    Raises:
        ValueError: It names a group that there is not.
    """
    insteads = table["instead"]
    insteads = (insteads,) if isinstance(insteads, str) else tuple(map(str, insteads))
    return Turn(
        frozenset(map(SignalKey, table.get("signals", ()))),
        str(table["say"]),
        insteads,
        tuple(chain.from_iterable(_guards(unless, guards) for unless in table.get("unless", ()))),
        bool(table.get("anywhere")),
        bool(table.get("straight")),
    )


def _guards(unless: str, guards: Mapping[str, Iterable[str]]) -> Iterable[str]:
    group = _GROUP.fullmatch(unless)
    if group and group[1] not in guards:
        raise ValueError(f"there are no guards {group[1]!r}")
    return map(str, guards[group[1]]) if group else (str(unless),)


def expression_of(say: str, gaps: Mapping[str, str], other: str) -> str:
    """Return what a turn says as a regular expression, to the end of its sentence; "..." is whatever stands there.

    Its gaps are groups: {when}, which is what `gaps` says or some `other` words, or {did: sent|posted}, one of these.
    """
    before = r"\A.*?" if say.startswith("... ") else r"\A\W*" if say.startswith("^ ") else ""
    after = r"(?:\b|(?<!\w)).*" if say.endswith(" ...") else r"\W*\Z"
    phrase = spoken(say.removeprefix("... ").removeprefix("^ ").removesuffix(" ...").replace(" ... ", "{anything}"))
    filled = re.sub(r"\{(\w+): ([^{}]+)\}", r"(?P<\1>\2)", phrase.replace("{anything}", _ANYTHING))
    filled = re.sub(r"\{([a-z]+)\}", lambda gap: f"(?P<{gap[1]}>{gaps.get(gap[1], other)})", filled)
    return rf"{before}(?<!\w){filled}{after}"


def spoken(phrase: str) -> str:
    """Return a phrase as a regular expression: (a|b) is a choice, [a] may be there, apostrophes may be curly."""
    escaped = re.sub(r"([.?+*^$\\])", r"\\\1", str(phrase))
    escaped = re.sub(r"\[('[\w|']+)\]", r"(?:\1)?", escaped)
    return re.sub(r"\[([\w |]+)\] ?", r"(?:(?:\1) )?", escaped).replace("'", "['\u2019]")
