"""Nothing turned round: "we can" does not become "we cannot", nor "in August" "before August"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from bot.analysis.dates import NAMED_DATE, ORDINAL_END, WEEKDAY
from bot.analysis.over import is_over
from bot.domain import Violation
from bot.verification.case import Case
from bot.verification.dismissals import same_words, squeezed
from bot.verification.facts.fact import MOMENTS

_CLAUSE = re.compile(r"[.!?;:,()\u2013\u2014]+(?=\s|\Z)|\n")
_WORD = re.compile(r"\d[\d.,:]*\d|\d|[^\W\d_]+")
_SHORT = re.compile(r"n't\b|(?<=can)not\b", re.IGNORECASE)
_DENIALS = frozenset("not no never nor neither none nobody nothing".split())
# What comes and goes with a "not": "we do not know it yet", "we know it already".
_BESIDE = frozenset("a an the do does did be able to any some ever yet still already also".split())
# What bounds a date, and what stands in its place where nothing does.
_BOUNDS = frozenset("before after until till from since latest earliest".split())
_AT = frozenset("in on at by".split())
_LEAST_WORDS = 3
_DAY = re.compile(rf"(?:{NAMED_DATE}|\b\d{{1,2}}{ORDINAL_END}\b|\b{WEEKDAY}\b)", re.IGNORECASE)
# What makes a date a limit, or one that is offered.
_AHEAD = re.compile(
    r"\b(?:until|till|by|before|(?:runs?|stands) to|(?:can|could) do|keep|book|would|does|is|(?:how|what) about)"
    r"(?: (?:next|this|the))?\s+\Z",
    re.IGNORECASE,
)


def nothing_reversed(case: Case) -> Iterator[Violation]:
    """No clause of the draft comes back with a "not" put in or taken out, unless it was highlighted."""
    if not case.rewrite or not case.analysis.english:
        return
    said = {_sense(clause): _is_denied(clause) for clause in _own_clauses(case)}
    for clause in _clauses(case.own_rewrite):
        sense = _sense(clause)
        if len(sense) >= _LEAST_WORDS and said.get(sense, _is_denied(clause)) != _is_denied(clause):
            yield Violation("fact_reversed", f"The draft says the opposite of this: {clause!r}.")


def no_date_moved(case: Case) -> Iterator[Violation]:
    """No clause of the draft comes back with its date bounded otherwise, unless it was highlighted."""
    if not case.rewrite or not case.analysis.english:
        return
    bounds: dict[tuple[str, ...], set[frozenset[str]]] = defaultdict(set)
    for clause in _own_clauses(case):
        bounds[_undated(clause)].add(_bounds(clause))
    for clause in _clauses(case.own_rewrite):
        plain = _undated(clause)
        moved = len(plain) >= _LEAST_WORDS and plain in bounds and _bounds(clause) not in bounds[plain]
        if moved and any(fact.kind in MOMENTS for fact in case.facts_in(clause)):
            yield Violation("fact_reversed", f"The draft gives this date otherwise: {clause!r}.")


def no_past_date_offered(case: Case) -> Iterator[Violation]:
    """No date that is over in draft and context ("since the 6th") comes back as a limit or an offer."""
    if not case.rewrite or not case.analysis.english:
        return
    evidence = case.analysis.draft.evidence
    told: dict[str, set[bool]] = defaultdict(set)
    for match in _DAY.finditer(evidence):
        told[match[0].lower()].add(is_over(evidence, match.start()))
    for match in _DAY.finditer(case.rewrite):
        ahead = _AHEAD.search(case.rewrite, max(0, match.start() - 40), match.start())
        if ahead and told[match[0].lower()] == {True}:
            yield Violation("fact_reversed", f"In the draft this date is over: {ahead[0]}{match[0]!r}.")


def _own_clauses(case: Case) -> list[str]:
    """Return the clauses of the draft that no highlight shows."""
    shown = [light.quote for light in case.proposal.highlights]
    own = _clauses(case.analysis.draft.own_text)
    return [clause for clause in own if not any(same_words(clause, quote) for quote in shown)]


def _undated(clause: str) -> tuple[str, ...]:
    return tuple(word for word in _sense(clause) if word not in _BOUNDS | _AT)


def _bounds(clause: str) -> frozenset[str]:
    return _BOUNDS.intersection(_words(clause))


def _clauses(text: str) -> list[str]:
    return [squeezed(clause) for clause in _CLAUSE.split(text) if clause.strip()]


def _words(clause: str) -> list[str]:
    plain = _SHORT.sub(" not", clause.lower()).replace("wo not", "will not").replace("ca not", "can not")
    return _WORD.findall(plain)


def _sense(clause: str) -> tuple[str, ...]:
    """Return the words of a clause without those that deny it."""
    return tuple(word for word in _words(clause) if word not in _DENIALS | _BESIDE)


def _is_denied(clause: str) -> bool:
    return not _DENIALS.isdisjoint(_words(clause))
