"""Whether a statement says what it is about, and the flagged sentence is about something else."""

import re
from collections.abc import Iterator

from bot.analysis.anchors import Anchors, anchors, things_of
from bot.analysis.dates import MONTHS, WEEKDAYS
from bot.domain import Span

# Another one than the mail speaks of.
_ANOTHER = re.compile(r"\b(?:another|the other|a different|some other) (?P<what>(?!day\b|date\b)[a-z][\w-]*(?<!s))\b")
# "A vote on the canteen" settles the canteen.
_SETTLES = re.compile(
    r"\b(?:vot(?:e|ed|es)|decision|decided|resolution|minutes|approval|consent|yes|ok|okay|agreed|passed)"
    r" (?:on|about|concerning|regarding)(?P<what> [^,;:.]*)"
)
# "They decide on the Poole site": by name, as it was typed.
_FOR_NAMED = re.compile(r"\b(?:on|for|about) (?:the )?(?P<name>(?!(?:Mr|Mrs|Ms|Dr)\b)[A-Z][\w-]+)")
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_CHASES = re.compile(
    r"\b(?:chas(?:e|ing)|remind(?:ing)?|nag(?:ging)?|push(?:ing)?|pester(?:ing)?|nudg(?:e|ing)|hound(?:ing)?|ask(?:ing)?)"
    r" (?:the|an?|his|her|their|our|my) (?!\w+ly\b|again\b|twice\b|every\b)[\w'-]+ (?:about|for|over|to)\b"
)
_THIS_MAIL = re.compile(r"\b(?:on|in on|into|to|with) this(?: (?:one|mail|e-?mail|thread|note|message))?\b(?! [a-z])")


def others(shade: str) -> Iterator[Span]:
    """Yield where another thing is named than one would think of: "the other van"."""
    return (Span(*match.span()) for match in _ANOTHER.finditer(shade))


def chases_another(said: str) -> bool:
    """Tell whether somebody else is to be chased: "chase the courier about the samples"."""
    return _CHASES.search(said) is not None


def names_another(said: str, theirs: Anchors, flagged: Anchors) -> bool:
    """Tell whether a sentence says another one of what the flagged sentence names: "booked on another course"."""
    named = things_of(match["what"] for match in _ANOTHER.finditer(said))
    return bool(named & flagged.things - theirs.things)


def settles_another(said: str, flagged: Anchors) -> bool:
    """Tell whether a sentence says what was decided on, and the flagged one speaks of none of that."""
    what = _SETTLES.search(said)
    things = anchors(what["what"], what["what"]).things if what else frozenset()
    return bool(things and flagged.things) and things.isdisjoint(flagged.things)


def is_for_another(typed: str, flagged: Anchors) -> bool:
    """Tell whether a sentence says by name what it is for, and the flagged one names another: Hull, and not Poole."""
    named = {match["name"].lower() for match in _FOR_NAMED.finditer(typed)} - _DAYS
    return bool(named and flagged.people) and named.isdisjoint(flagged.people)


def is_to_have_this_mail(asked: Anchors, said: str, flagged: Anchors) -> bool:
    """Tell whether an office is to have this very mail, which names one person: "cc the head on this one"."""
    by_office = asked.roles and not asked.people
    return bool(by_office and len(flagged.people) == 1 and not flagged.roles and _THIS_MAIL.search(said))
