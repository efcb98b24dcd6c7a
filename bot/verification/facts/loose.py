"""Facts said loosely, which a mail may leave out and never bring in: how often, about how many, for how long."""

import re
from collections.abc import Iterator

from bot.analysis.dates import WEEKDAYS
from bot.verification.facts import patterns as written_as
from bot.verification.facts.fact import MAIL, PROSE, Fact

_UNIT = "hour|day|week|month|quarter|year"
_DAY = "|".join(WEEKDAYS)
# "The third step" orders the mail itself; from the fourth on a rank is a fact.
_ONLY_IN_MAILS = frozenset({"first", "second", "third"})
_RANKS = "|".join(sorted(written_as.ORDINAL_WORDS.keys() - _ONLY_IN_MAILS, key=len, reverse=True))

RATE = re.compile(
    rf"\b(?:once|(?P<often>twice|thrice)) (?:an?|per|every|each|in an?) (?P<unit>{_UNIT})\b"
    rf"|\b(?:alternate|every (?:other|second|third)) (?:{_DAY}|{_UNIT})s?\b"
    r"|\b(?P<adverb>hourly|weekly|fortnightly|biweekly|monthly|quarterly|annually|yearly)\b",
    re.IGNORECASE,
)
_ADVERBS = {"annually": "year", "biweekly": "fortnight", "fortnightly": "fortnight"}
SOME = re.compile(
    r"\b(?:(?P<two>a (?:couple|pair) of)|a handful of|scores? of|(?:vast |great |large )?majority of"
    r"|half[- ]a[- ]dozen|tenners?|fivers?)\b",
    re.IGNORECASE,
)
SIGN = re.compile(r"[\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u2189\u2460-\u249b]")
FOLD = re.compile(rf"\b(?:{'|'.join(written_as.NUMBER_WORDS)}|many)-?fold\b", re.IGNORECASE)
BY_A_PART = re.compile(
    rf"\b(?:by|in) half\b(?! an?\b)|\bby (?P<some>a|one|two|three|four) (?P<part>{'|'.join(written_as.FRACTIONS)})s?\b",
    re.IGNORECASE,
)
RANK = re.compile(
    rf"(?<!\ba )(?<!\bone )\b(?P<rank>{_RANKS})\b(?! of\b)"
    r"|\b(?:came|come|finished|ranked|placed) (?P<place>first|second|third)\b"
    r"|\b(?P<third>third) (?:floor|year|week|month|day|edition|generation|visit|round)\b",
    re.IGNORECASE,
)
SPAN = re.compile(
    r"\b(?:for|over the|since) (?:many |some )?(?P<long>weeks|months|years|decades)\b"
    r"|\b(?:with)?in (?:just |only |a matter of )?(?P<soon>seconds|minutes|hours|days|weeks|months)\b"
    r"|\b(?P<ago>weeks|months|years|decades) ago\b"
    r"|\b(?:a few|several) (?:more |short )?(?P<few>seconds|minutes|hours|days|weeks|months|years)\b"
    r"|\bthe (?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b",
    re.IGNORECASE,
)
_CLAUSE = 60
_BASES = {
    **dict.fromkeys(("minutes", "hours"), "minute"),
    **dict.fromkeys(("days", "weeks"), "day"),
    **dict.fromkeys(("months", "years", "decades"), "month"),
}
_SUPPOSED = re.compile(r"\b(?:if|how|what|whether)\b[^.?!\n]*\Z", re.IGNORECASE)
HANDLE = re.compile(r"(?<![\w.@<])@[A-Za-z][\w.]*\w")
LATER_DAY = re.compile(
    rf"\ban? week on (?P<after>{_DAY})\b|\b(?P<day>{_DAY}) (?:week|after next|of the month)\b"
    r"|\bthe (?:(?P<from>day|week|month) (?:after|before)"
    r"(?=\s*(?:[.,;:!?)]|\Z)| (?:at|is|or|too|works?|would|instead)\b)"
    r"|(?:following|next) (?P<following>day)\b)",
    re.IGNORECASE,
)


def rate(match: re.Match[str]) -> Iterator[Fact]:
    """Read "twice a week" and "weekly", which is once a week."""
    adverb = (match["adverb"] or "").lower()
    unit = _ADVERBS.get(adverb) or adverb.removesuffix("ly") or (match["unit"] or match[0]).lower()
    yield Fact("rate", f"{(match['often'] or 'once').lower()} {unit}", match[0], free=_free(match))


def some(match: re.Match[str]) -> Iterator[Fact]:
    """Read "a couple of sites"; a couple of questions counts the mail itself."""
    free = MAIL if written_as.OF_THE_MAIL.match(match.string, match.end()) else PROSE
    yield Fact("count", "2" if match["two"] else match[0].lower(), match[0], free=free)


def by_a_part(match: re.Match[str]) -> Iterator[Fact]:
    """Read "by a third" and "in half"."""
    part = (match["part"] or "half").lower()
    count = (match["some"] or "a").lower()
    times = 1 if count == "a" else written_as.NUMBER_WORDS[count]
    yield Fact("percent", str(times * written_as.FRACTIONS[part]), match[0], free=PROSE)


def rank(match: re.Match[str]) -> Iterator[Fact]:
    """Read "our tenth year" and "came second"."""
    word = (match["rank"] or match["place"] or match["third"]).lower()
    yield Fact("rank", str(written_as.ORDINAL_WORDS[word]), match[0], free=PROSE)


def span(match: re.Match[str]) -> Iterator[Fact]:
    """Read "for years", "a few days" and "months ago", which any such length states, and "the nineties"."""
    unit = (match["long"] or match["ago"] or match["soon"] or match["few"] or "").lower()
    yield Fact("span", _BASES.get(unit, unit) or match[0].lower(), match[0], free=_free(match) or PROSE)


def later_day(match: re.Match[str]) -> Iterator[Fact]:
    """Read "a week on Monday" and "Monday week", which are not Monday, and "the day after"."""
    if day := match["after"] or match["day"]:
        yield Fact("day", f"later {day.lower()[:3]}", match[0])
    else:
        yield Fact("beside", (match["from"] or match["following"]).lower(), match[0])


def _free(match: re.Match[str]) -> str:
    """Tell whether it is only supposed or asked for: "if it can wait for months", "do you have a few minutes?"."""
    asked = written_as.ASKED.match(match.string, match.end())
    return MAIL if asked or _SUPPOSED.search(match.string, max(0, match.start() - _CLAUSE), match.start()) else ""
