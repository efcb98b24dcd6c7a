"""Leaves clauses of a sentence out where the rest can stand alone."""

import re
from collections.abc import Iterator

from bot.models.local.cuts.heads import LEAST_WORDS, closed
from bot.models.local.cuts.tails import hangs, opened
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import all_joints, bounds
from bot.models.local.reading.matter import is_plain, prices
from bot.models.local.reading.slots import AMOUNT
from bot.models.local.reading.speaking import speaks

# "You and I both know that the boiler is from 1986": what only makes much of what follows.
_TOLD_THAT = re.compile(
    r"\W*(?:it['\u2019]?s (?:just|only) that|the thing is,?(?: that)?|(?:needless|sad|sorry) to say,?(?: that)?"
    r"|(?:may|must|can|should|let) (?:I|me) (?:just |only )?(?:remind you|say|add|point out) that"
    r"|I (?:must|have to|should|can only|would|need to)(?: \w+)? (?:tell you|say|remind you|admit|add)(?: \w+)? that"
    r"|I(?:['\u2019]d| would) (?:just |only )?(?:remind you|say|add|point out) that"
    r"|(?:you|we|you and I)(?: both| all)? (?:know|realise|realize|see)(?: as well as I do)? that"
    r"|I(?:['\u2019]m| am) sure you(?:['\u2019]ll| will)? (?:agree|know|see|appreciate) that"
    r"|as (?:you|we)(?: both| all)? (?:well )?know,) (?=\w)",
    re.IGNORECASE,
)
# "Row 9, four together, 2,880 all in, and they'll be gone": a list of figures wants no verb.
_FIGURES = re.compile(
    rf"(?!(?:for|with|in|at|on|by|after|before|given|to|from|as|of|about|besides|despite|all|if|when|\w+ing)\b)"
    rf"(?=[^;!?]*(?:{AMOUNT}|\d[\d.,]{{2}}))[^;:!?]+, [^;:!?]+\Z",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b\w+ed\b")
# "As you kindly let me see, the shop is staying": what they are said to have said.
_AS_AGREED = re.compile(r"\W*as (?:you|we)\b", re.IGNORECASE)
_MOST_PARTS = 6


def without_a_part(sentence: str) -> Iterator[str]:
    """Yield the sentence without some of its clauses, the fewest words left out first, where the rest can stand."""
    yield from (f"{before} {after}".strip() for before, _, after in around_a_part(sentence))
    yield from _in_the_middle(sentence)
    heads = (sentence[:cut] for cut, _ in all_joints(sentence)[:_MOST_PARTS])
    yield from (f"{head}." for head in heads if _FIGURES.match(head) and not speaks(_DONE.sub("", head)))
    if led := _TOLD_THAT.match(sentence):
        rest = with_a_capital(sentence[led.end() :])
        yield rest
        yield from without_a_part(rest)


def around_a_part(sentence: str, *, replaced: bool = False) -> Iterator[tuple[str, str, str]]:
    """Yield what stands before some clauses of a sentence, these, and what stands behind, the fewest words first.

    What stands before and behind are sentences of their own, or nothing. Behind a condition that is `replaced`, what
    follows is told without it.
    """
    cuts = all_joints(sentence)[:_MOST_PARTS]
    starts, ends = bounds(cuts, sentence)
    last = len(starts)
    runs = [(first, end) for first in range(last) for end in range(first + 1, last + 1) if end - first < last]
    for first, end in sorted(runs, key=lambda run: (ends[run[1] - 1] - starts[run[0]], -run[0])):
        part = sentence[starts[first] : ends[end - 1]]
        # A few words, such as "but trust me", are not what presses: what they lead to is.
        if len(part.split()) < LEAST_WORDS:
            continue
        before = closed(sentence[: ends[first - 1]], sentence[slice(*cuts[first - 1])], sentence) if first else ""
        after = opened(sentence, starts[end], cuts[end - 1], goes_on=bool(first), free=replaced) if end < last else ""
        if (first and not before) or (end < last and not after) or hangs(after, part):
            continue
        yield before, part, after


def _in_the_middle(sentence: str) -> Iterator[str]:
    """Yield what stands between clauses that both go, as a sentence: the most words first."""
    cuts = all_joints(sentence)[:_MOST_PARTS] if not _AS_AGREED.match(sentence) else []
    starts, ends = bounds(cuts, sentence)
    runs = [(first, end) for first in range(1, len(starts)) for end in range(first + 1, len(starts))]
    for first, end in sorted(runs, key=lambda run: starts[run[0]] - ends[run[1] - 1]):
        # What stands between is told for its own sake only where it tells a figure of a thing.
        alone = opened(sentence[: ends[end - 1]], starts[first], cuts[first - 1], goes_on=False, free=False)
        said = alone and closed(alone, sentence[slice(*cuts[end - 1])], sentence)
        if said and (is_plain(said) or prices(said)):
            yield said
