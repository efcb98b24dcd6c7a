"""What ties two sentences to the same affair: dates, people and things."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from bot.analysis.dates import CLOCK, MONTH, MONTHS, NAMED_DATE, ORDINAL_END, SHORT_WEEKDAY, WEEKDAY, WEEKDAYS

_PERIOD = r"\b(?:this|next|end of(?: the| this)?|by the end of the) (?:week|month|quarter|year)\b"
_AT_HOUR = r"(?<=\bat )\d{1,2}(?:[:.]\d{2})?\b|\b(?:noon|midday|midnight)\b"
_RELATIVE = {
    **dict.fromkeys(("today", "tonight", "eod", "cob", "this morning", "this afternoon", "this evening"), "today"),
    "end of day": "today",
    "close of business": "today",
    "tomorrow": "tomorrow",
}
_DATES = re.compile(
    rf"(?P<day>{NAMED_DATE}|\b\d{{1,2}}{ORDINAL_END}\b)|(?P<weekday>\b{WEEKDAY}s?\b|{SHORT_WEEKDAY})|(?P<period>{_PERIOD})"
    rf"|(?P<relative>\b(?:{'|'.join(_RELATIVE)})\b)|(?P<clock>{CLOCK}|{_AT_HOUR})"
)
# When something was said is not what was said: "in her mail of 3 May", "asked me on Monday".
_SAID_WHEN = re.compile(
    r"\b(?:(?:e-?mail|letter|note|message|call|minutes|notice|text|phone) (?:of|from|on|dated|this|last|earlier this)"
    r"|(?:said|wrote|asked|told|rang|mailed|phoned|writes)(?: (?:me|us|him|her|them))?(?: back)?(?: on| last| this)?) "
    rf"(?:{NAMED_DATE}|{WEEKDAY}|morning|afternoon|week)"
    r"(?! (?:at [\d:.]+ )?(?:is|was|suits|works|would|will|at the latest)\b)"
    rf"|\b(?:go-ahead|yes|ok|okay|approval|blessing) on {WEEKDAY}"
)
_DAY = re.compile(r"\d{1,2}")
_MONTH = re.compile(MONTH)
_HOUR = re.compile(r"\d{1,2}(?:[:.]\d{2})?")
_WORD = re.compile(r"[a-z_][a-z_'-]+|\d[\d.,]*\d|\d{2}")
_THOUSANDS = re.compile(r"[.,](?=\d{3}\b)")
_LEAST_THING = 3
_NO_THINGS = frozenset(
    "the and for you your yours our ours his her hers him them they their theirs she was were are has had have having "
    "been being that this these those with from into onto about over under after before until till then than there "
    "here when where what which who whom whose why how all any both each every some such only own same too very can "
    "could will would should shall may might must just also now not nor but out off again once more most much many "
    "other others anything something everything nothing anybody somebody everybody ask asked asks asking tell tells "
    "told say says said saying want wants wanted wrote write writes writing written let lets letting get gets got give "
    "gives gave given take takes took make makes made put puts keep keeps kept need needs needed know knows knew see "
    "sees saw think thinks like likes liked please yes okay today tomorrow week weeks day days month months year "
    "quarter morning afternoon evening noon hour hours minute minutes time times date dates monday tuesday wednesday "
    "thursday friday saturday sunday customer client buyer mail email letter phone call calls called himself herself "
    "themselves still even already straight away back through because while does did done doing don't didn't it's i've "
    "i'll i'm we've we'll we're you're if so as at by in of on or to up us we me my mr mrs ms dr one two three first "
    "fourth fifth sixth seventh eighth instead rather later earlier "
    "last next left go going gone goes come comes coming came everyone anyone someone yet ever never whether since "
    "with without good great well way thing things look looks fine else hear heard agree agreed agrees "
    "confirm confirmed confirms confirmation approve approved accept accepted model models item items product products "
    "unit units piece pieces letter notice maker manufacturer supplier dealer dealers fewer less send sent sends "
    "sending four five six seven eight nine ten right really simply latest works text texted mailed phoned rang happy "
    "glad ahead request wish invitation suggestion instruction instructions "
    "okayed go-ahead earliest soonest lads guys boys folks "
    "chaps yesterday pls plz suit suits free suggest suggested proposed preferred "
    "requested picked chose idea".split()
)
# Verbs, but behind an article: "the file on the saw".
_A_THING_TOO = re.compile(r"\b(?:the|an?|our|your|their|his|her|my|new|old|used) (saw|can|will|well)\b")
ROLES = re.compile(
    r"\b(?:c[ftieo]o|ciso|vp|boss(?:es)?|manager|director|head|board|owner|chair|president|procurement|purchasing|finance"
    r"|legal|lawyer|solicitor|counsel|accountant|bookkeeper|clerk|supervisor|superior|chief|dean|principal|treasurer|controller|partner|husband|wife"
    r"|warehouse|colleagues?|team|it department|accounts?|accounting|committee|council|mayor|secretary|assistant"
    r"|deputy|architect|competitors?|competition|rivals)\b"
)
_TITLE = re.compile(
    rf"{ROLES.pattern}(?: {ROLES.pattern}| (?:officer|analyst|trainee|intern|department|people)\b"
    r"| of (?!the\b|an?\b|her\b|his\b|their\b|our\b|your\b|it\b)\w+)*"
)
# How many are meant: "all three hives", "nine agents", and neither money nor a share.
_NUMBERS = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
} | {"both": "2"}
_COUNT = re.compile(
    rf"(?<![$\d.,:/-])\b(?:{'|'.join(_NUMBERS)}|[2-9]|1[0-2])\b"
    r"(?![%.,:/-]?\d|%| ?(?:percent|per cent|euros?|pounds?|dollars?|k)\b)"
)
_OURS = re.compile(r"\b(?:my|our) (?:[\w-]+ )?\Z")
_OUR_LENGTH = len(" our administrative ")
_ANY_BOSS = frozenset({"boss", "bosses", "superior", "manager", "supervisor", "chief"})
_SUFFIXES = ("ings", "ing", "ions", "ion", "ers", "er", "or", "ies", "ied", "ed", "es", "s", "ly", "ment", "ure")
_LEAST_STEM = 3


class Anchors(NamedTuple):
    """The dates of a sentence by kind, the people and roles in it, and the stems of its other words."""

    dates: Mapping[str, frozenset[str]]
    people: frozenset[str]
    roles: frozenset[str]
    things: frozenset[str]
    titles: frozenset[frozenset[str]]
    counts: frozenset[str] = frozenset()

    def shares_date(self, other: "Anchors") -> bool:
        """Tell whether both name the same day or period; the 2nd is 2 June where the other names no month."""
        return any(
            _is_same_day(mine, yours)
            for kind in self.dates
            if kind != "clock"
            for mine, yours in product(self.dates[kind], other.dates.get(kind, frozenset()))
        )

    def contradicts(self, other: "Anchors") -> bool:
        """Tell whether both name a day, or both an hour, and never the same, or this one ours and the other theirs."""
        if any(f"our {role}" in self.roles and role not in self.roles for role in other.roles):
            return True
        clocks = self.dates.get("clock", frozenset()), other.dates.get("clock", frozenset())
        return (self.has_day and other.has_day and not self.shares_date(other)) or (
            all(clocks) and clocks[0].isdisjoint(clocks[1])
        )

    def takes_back(self, other: "Anchors", kept: "Anchors") -> bool:
        """Tell whether the other names a day, a person or a role that is named here and not in what is `kept`."""
        days = self.shares_date(other) and not kept.shares_date(other)
        mine, theirs = self.people | self.roles, other.people | other.roles
        return days or bool(mine & theirs - kept.people - kept.roles)

    @property
    def has_day(self) -> bool:
        """Tell whether it names a day or a period."""
        return not self.dates.keys() <= {"clock"}

    def same_people(self, other: "Anchors") -> bool:
        """Tell whether they can mean the same person: a shared name or title, or one of them names nobody.

        A director can be the finance director, and the finance clerk cannot.
        """
        mine, theirs = self.people | self.roles, other.people | other.roles
        alike = any(title <= its or its <= title for title, its in product(self.titles, other.titles))
        if not mine or not theirs or self.people & other.people or alike:
            return True
        return bool(self.roles and other.roles and (self.roles | other.roles) & _ANY_BOSS)

    def same_things(self, other: "Anchors", besides: frozenset[str]) -> bool:
        """Tell whether they share a thing, or one of them names none `besides` these."""
        return bool(self.things & other.things) or not (self.things - besides) or not other.things


def anchors(text: str, shade: str, reader: str | None = None, *, theirs: bool = False) -> Anchors:
    """Read what a sentence names, given it and its shadow; the reader is nobody else.

    "Our director" is another one than "your director" is, unless the words are `theirs`.
    """
    dated = _SAID_WHEN.sub(lambda match: " " * len(match[0]), shade)
    dates: dict[str, set[str]] = defaultdict(set)
    for match in _DATES.finditer(dated):
        dates[str(match.lastgroup)].add(_normal(match))
    people = _people(text, shade) - {word for word in (reader or "").lower().split() if word}
    roles = frozenset(
        f"our {match[0]}" if not theirs and _is_ours(shade, match.start()) else match[0]
        for match in ROLES.finditer(shade)
    )
    titles = frozenset(frozenset(match[0].split()) for match in _TITLE.finditer(shade)) if roles else frozenset()
    undated = _DATES.sub(" ", shade)
    things = things_of(_WORD.findall(undated)) | frozenset(map(stem, _A_THING_TOO.findall(undated)))
    return Anchors(
        {kind: frozenset(found) for kind, found in dates.items()},
        people,
        roles,
        things - {stem(name) for name in people} - {stem((reader or "").lower())},
        titles,
        frozenset(_NUMBERS.get(count, count) for count in _COUNT.findall(undated)),
    )


def things_of(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of those words that name a thing."""
    return frozenset(
        _THOUSANDS.sub("", word) if word[0].isdigit() else stem(word)
        for word in words
        if word not in _NO_PEOPLE and (len(word) >= _LEAST_THING or word.isdigit())
    )


def _is_ours(shade: str, at: int) -> bool:
    return _OURS.search(shade, max(0, at - _OUR_LENGTH), at) is not None


def _normal(match: re.Match[str]) -> str:
    written = " ".join(match[0].split())
    if match.lastgroup == "day":
        day, month = _DAY.search(written), _MONTH.search(written)
        return " ".join([day[0].lstrip("0") if day else written, *([month[0][:_LEAST_THING]] if month else ())])
    if match.lastgroup == "clock":
        hour = _HOUR.match(written)
        return hour[0].replace(".", ":").removesuffix(":00") if hour else written
    if match.lastgroup == "period":
        return ("next " if written.startswith("next") else "") + written.rpartition(" ")[2]
    if match.lastgroup == "weekday":
        return written[:_LEAST_THING]
    return _RELATIVE[written]


def _is_same_day(mine: str, yours: str) -> bool:
    """Tell whether two days can be one: the 2nd is 2 June, and no 2 November."""
    shorter, longer = sorted((mine, yours), key=len)
    return shorter == longer or (shorter.isdigit() and longer.split()[0] == shorter)


def _people(text: str, shade: str) -> frozenset[str]:
    """Return capitalised words in lower case; one that opens the sentence where it says, asks or owns something."""
    found = ((match, shade[match.start() : match.end()]) for match in _CAPITAL.finditer(text))
    return frozenset(
        word.removesuffix("'s")
        for match, word in found
        if word not in _NO_PEOPLE and (match.start() or word.endswith("'s") or _DOES.match(shade, match.end()))
    )


_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w'\u2019-]+")
_DOES = re.compile(
    r"(?: [a-z'-]+)? (?:has |had |himself |herself )?"
    r"(?:[a-z]+ed|told|tells|said|says|wrote|writes|wants|gave|chose|sent|set|rang|came)\b"
)
_NO_PEOPLE = frozenset({*WEEKDAYS, *MONTHS, *_NO_THINGS})


def stem(word: str) -> str:
    """Return a word without its ending, so that "booking" and "booked" are one."""
    word = word.removesuffix("'s")
    if word.endswith("ision"):
        return word.removesuffix("ision") + "id"
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST_STEM:
            word = word.removesuffix(suffix)
            break
    word = word.removesuffix("e")
    return word[:-1] if len(word) > _LEAST_STEM and word[-1] == word[-2] else word
