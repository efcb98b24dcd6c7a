"""Ways of saying the same: what must not be refused, whatever else is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.domain import Proposal
from tests.hostile.goods import Good

_COUNTS = {
    "12": "twelve",
    "14": "fourteen",
    "20": "twenty",
    "24": "twenty-four",
    "30": "thirty",
    "50": "fifty",
    "8": "eight",
}

HARMLESS: dict[str, tuple[str, str | Callable[[re.Match[str]], str]]] = {
    "quote marks curled": ("'", "\u2019"),
    "hello for hi": (r"\AHi ", "Hello "),
    "percent in words": (r"(\d) ?%", r"\1 percent"),
    "a space that does not break": (r"(\d) %", "\\1\u00a0%"),
    "half an hour": (r"30 minutes|half an hour", "a half-hour"),
    "hours in full": (r"\b(\d{1,2}) ?(am|pm)\b", r"\1:00 \2"),
    "month before the day": (r"\b(\d{1,2}) (May|June|March|August)\b", r"\2 \1"),
    "day with its ending": (r"\b(\d{1,2}) (?=(?:May|June|March|August)\b)", r"\1th "),
    "days cut short": (r"\bThursday\b", "Thu."),
    "thousands without a comma": (r"(\d),(\d{3})", r"\1\2"),
    "currency behind": (r"[\u20ac](\d(?:[\d,.]*\d)?)(?![\dk])", "\\1 EUR"),
    "counts in words": (r"(?<![.,\d])\b(12|14|20|24|30|50|8)\b(?= [a-z])", lambda match: _COUNTS[match[1]]),
    "possessive": (r"\bMaria\b", "Maria's team"),
    "a dash for a comma": (r", and ", " \u2013 and "),
    "two questions named": (r"\n\n(?=[^\n]*\?)", "\n\nTwo questions, if that suits. "),
    "a plain start": (r"\n\n(?=What|Which|Where|Would|Does|How)", "\n\nPlainly: "),
    "an easy no": (r"\?(?=\s*\n\n[A-Z][a-z]+\Z)", "? If not, that is an answer too."),
    "marks of a list": (r"\n\n(?=[^\n]*\?)", "\n\n1. "),
}


def said_otherwise(good: Good) -> Iterator[tuple[str, Proposal]]:
    """Yield the proposal with its English rewrite said otherwise, each with what was done."""
    rewrite = good.proposal.rewrite
    if rewrite and good.english:
        for name, (pattern, instead) in HARMLESS.items():
            changed = re.sub(pattern, instead, rewrite)
            if changed != rewrite:
                yield name, replace(good.proposal, rewrite=changed)
