"""Bounds stay: "five days" does not become "less than five days", nor "up to 20%" plain 20%."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.domain import Violation
from bot.verification.case import BLANK, Case
from bot.verification.dismissals import squeezed
from bot.verification.facts import Fact, facts_in, supported
from bot.verification.facts.fact import AMOUNTS

_BEFORE = re.compile(
    r"\b(?:(?P<less>less than|fewer than|lower than|under|below|at (?:the )?(?:very )?most|(?:no|not) more than|up to"
    r"|(?:a )?maximum of)|(?:more than|above|at (?:the )?(?:very )?least|(?:no|not) (?:less|fewer) than|upwards? of"
    r"|(?:a )?minimum of|starting (?:at|from)|(?P<spread>over)|(?P<price>from)))\s+(?=\S)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?<![\s,])[\s,]+(?:(?P<less>at (?:the )?(?:very )?most|or (?:less|fewer|under))"
    r"|at (?:the )?(?:very )?least|or more|and up(?:wards)?)\b|\+(?!\w)",
    re.IGNORECASE,
)
# "Up from 36,900" and "from 410 to 460" name two ends; "if you need more than 140" supposes.
_MOVED = re.compile(r"\b(?:up|down|away|rose|rises|fell|falls|went|goes|grew|moved?|changed?)\s\Z", re.IGNORECASE)
_TO = re.compile(r"[^.?!\n]{0,24}?(?:\s(?:to|until|till)\s|\s?[-\u2013])", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:if|whether|should you|in case|do you|would you|need)\b[^.?!\n]*\Z", re.IGNORECASE)
_LONGEST = 40
# However a rewrite says that an amount is not the whole of it.
_LOOSELY = re.compile(
    r"\b(?:up to|as (?:much|many|few|little|low|high) as|under|below|over|above|more|less|fewer|most|least|max\w*"
    r"|min\w*|limit\w*|cap\w*|ceiling|within|from|starting|starts|upwards?|about|around|roughly|or so)\b|\+",
    re.IGNORECASE,
)
_NEAR = 40


def nothing_bounded(case: Case) -> Iterator[Violation]:
    """No amount of the draft comes back with a "less than", "from" or "at least" that it had nowhere."""
    if not case.rewrite or not case.analysis.english:
        return
    given = {(side, fact.kind, fact.value) for side, fact in _bounded(case.analysis.draft.evidence)}
    for side, fact in _bounded(BLANK.sub("[]", case.own_rewrite)):
        if (side, fact.kind, fact.value) not in given and supported(fact._replace(free=""), case.known):
            yield Violation("added_fact", f"Nobody said that it is {side} than this: {fact.written!r}.")


def no_bound_dropped(case: Case) -> Iterator[Violation]:
    """No amount that the draft gives only with a bound is told without one, unless it was highlighted."""
    if not case.rewrite or not case.analysis.english:
        return
    evidence, rewrite = case.analysis.draft.evidence, case.own_rewrite
    given = Counter((fact.kind, fact.value) for fact in case.facts_in(evidence))
    bounded = Counter((fact.kind, fact.value) for _, fact in _bounded(evidence))
    always = {key for key, times in bounded.items() if times >= given[key]}
    shown = [squeezed(light.quote) for light in case.proposal.highlights]
    for fact in case.facts_in(rewrite):
        if (fact.kind, fact.value) in always and not any(fact.written in quote for quote in shown):
            place = rewrite.find(fact.written)
            if not _LOOSELY.search(rewrite, max(0, place - _NEAR), place + len(fact.written) + _NEAR):
                yield Violation("fact_reversed", f"The draft does not say that it is just this: {fact.written!r}.")


def _bounded(text: str) -> Iterator[tuple[str, Fact]]:
    """Yield each amount with a bound beside it, and whether it is "less" or "more" than that."""
    for bound in (*_BEFORE.finditer(text), *_AFTER.finditer(text)):
        fact = _fact_after(bound) if bound.re is _BEFORE else _fact_before(bound)
        if fact and not _SUPPOSED.search(text, max(0, bound.start() - 60), bound.start()):
            yield "less" if bound["less"] else "more", fact


def _fact_after(bound: re.Match[str]) -> Fact | None:
    text, end = bound.string, bound.end()
    beside = text[end : end + _LONGEST]
    fact = next((fact for fact in facts_in(beside) if _is_amount(fact) and beside.startswith(fact.written)), None)
    if fact is None or (bound["spread"] and fact.kind == "length"):
        return None
    moved = _MOVED.search(text, max(0, bound.start() - 10), bound.start()) or _TO.match(text, end + len(fact.written))
    return None if bound["price"] and (fact.kind != "money" or moved) else fact


def _fact_before(bound: re.Match[str]) -> Fact | None:
    beside = bound.string[max(0, bound.start() - _LONGEST) : bound.start()]
    return next((fact for fact in facts_in(beside) if _is_amount(fact) and beside.endswith(fact.written)), None)


def _is_amount(fact: Fact) -> bool:
    return fact.kind in AMOUNTS and not fact.hour
