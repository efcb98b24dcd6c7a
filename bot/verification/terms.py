"""What goes with a price stays: "a month" does not become "a year", nor "plus VAT" "including VAT"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from bot.domain import Violation
from bot.verification.case import Case
from bot.verification.dismissals import squeezed
from bot.verification.facts import amounts
from bot.verification.facts.fact import PRICES, Fact
from bot.verification.facts.patterns import NUMBER
from bot.verification.names import words_in

_TIMES = {
    **{form: unit for unit in ("hour", "week", "month", "quarter", "year") for form in (unit, f"{unit}s", f"{unit}ly")},
    **dict.fromkeys(("day", "days", "daily"), "day"),
    **dict.fromkeys(("annum", "annual", "annually"), "year"),
}
_ADVERB = "hourly|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?"
_PER = re.compile(
    r"[\s,]*(?:and )?(?:(?:(?:for )?(?:per|every|each(?= (?:hour|day|week|month|quarter|year)))|/) ?"
    r"(?P<unit>[a-z]{3,})|(?P<each>each|apiece)"
    r"|an? (?P<a>(?!few\b|bit\b|little\b|lot\b|while\b|couple\b)[a-z]{3,})"
    r"(?! (?:ago|later|from|off|more|less|earlier)\b)"
    rf"|(?P<often>{_ADVERB})|(?P<all>in (?:total|all)|altogether|all in|all told))\b",
    re.IGNORECASE,
)
_OFTEN_BEFORE = re.compile(rf"\b(?P<often>{_ADVERB})(?: [a-z]+){{0,4}} \Z", re.IGNORECASE)
_LESS_AFTER = re.compile(r"[\s-]*(?:[a-z]+ )?(?:off|discount|rebate|reduction|less|cheaper|lower)\b", re.IGNORECASE)
_MORE_AFTER = re.compile(
    r"[\s-]*(?:[a-z]+ )?(?:more|extra|surcharge|on top|higher|dearer|increase|rise|uplift)\b", re.IGNORECASE
)
_LESS_BEFORE = re.compile(
    r"\b(?:down|f[ae]lls?|dropp?(?:s|ed)?|cuts?|reduce[sd]?|lower(?:s|ed)?|save[sd]?)(?: (?:by|of))? \Z", re.IGNORECASE
)
_MORE_BEFORE = re.compile(
    r"\b(?:up|rose|rises?|raise[sd]?|gr[eo]ws?|increase[sd]?|adds?)(?: (?:by|of))? \Z", re.IGNORECASE
)
_TAX = r"(?:VAT|GST|(?:sales )?tax(?:es)?)"
_NET = re.compile(
    rf"\b(?:plus|excl\w*\.?|ex|before|without|net of|exclusive of) {_TAX}\b|\+ ?{_TAX}\b"
    rf"|\b{_TAX} (?:is |comes |not )*(?:extra|on top|excluded|added)\b|\b{_TAX} (?:is )?not included\b",
    re.IGNORECASE,
)
_GROSS = re.compile(rf"\b(?:incl\w*\.?|inclusive of|with|after) {_TAX}\b|\b{_TAX} (?:is )?included\b", re.IGNORECASE)
_ANY_TAX = re.compile(rf"\b{_TAX}\b|\bnet\b|\bgross\b", re.IGNORECASE)
_BEFORE, _AFTER, _MOST_TERMS = 30, 60, 2

Terms = dict[tuple[str, str], list[frozenset[str]]]


def terms_kept(case: Case) -> Iterator[Violation]:
    """A price is told for what the draft gives it for, with its tax, and goes the way it goes there."""
    if not case.rewrite or not case.analysis.english:
        return
    evidence = case.evidence
    given, words = _terms(evidence), {_singular(word) for word in words_in(evidence)}
    shown = " ".join(squeezed(light.quote) for light in case.proposal.highlights)
    told = {_singular(word) for word in words_in(f"{case.own_rewrite} {shown}")}
    for fact, terms in _priced(case.own_rewrite):
        known = given.get((fact.kind, fact.value))
        if known is None:
            continue
        every = frozenset().union(*known)
        for term in sorted(terms - every):
            if _is_other(term, every) or (term.startswith(("time", "thing")) and _name(term) not in words):
                yield Violation("added_fact", f"Nobody gave this for {_name(term)!r}: {fact.written!r}.")
        owed = frozenset.intersection(*known) - {"side less", "side more"}
        if not terms and owed and all(_name(term) not in told for term in owed):
            yield Violation("dropped_fact", f"The draft gives this for {_name(min(owed))!r} only: {fact.written!r}.")
    yield from _tax_kept(case, evidence, shown)


def _tax_kept(case: Case, evidence: str, shown: str) -> Iterator[Violation]:
    rewrite = case.own_rewrite
    for said in (_NET, _GROSS):
        if (
            (found := said.search(rewrite))
            and not said.search(evidence)
            and not re.search(r"\b(?:net|gross)\b", evidence)
        ):
            yield Violation("added_fact", f"Nobody gave a price so: {found[0]!r}.")
    owed = _NET.search(case.analysis.draft.own_text)
    priced = any(fact.kind == "money" for fact, _ in _priced(rewrite))
    if owed and priced and not _ANY_TAX.search(f"{rewrite}\n{shown}"):
        yield Violation("dropped_fact", f"The draft gives its price so, the rewrite does not: {owed[0]!r}.")


def _is_other(term: str, known: frozenset[str]) -> bool:
    """Tell whether a term stands in the place of another of its sort."""
    sort = term.partition(" ")[0]
    return any(
        sort in {"all", other.partition(" ")[0]} for other in known if not other.startswith("side") or sort == "side"
    )


def _name(term: str) -> str:
    return term.rpartition(" ")[2]


def _singular(word: str) -> str:
    return _TIMES.get(word, word.removesuffix("s"))


def _terms(text: str) -> Terms:
    found: Terms = defaultdict(list)
    for fact, terms in _priced(text):
        found[fact.kind, fact.value].append(terms)
    return found


def _priced(text: str) -> Iterator[tuple[Fact, frozenset[str]]]:
    """Yield each sum and share with what it is for, and which way it goes."""
    for match in NUMBER.finditer(text):
        fact = next(amounts.number(match))
        if fact.kind in PRICES:
            yield fact, frozenset(_beside(text, match.start(), match.end()))


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    before = text[max(0, start - _BEFORE) : start]
    if often := _OFTEN_BEFORE.search(before):
        yield f"time {_TIMES[often['often'].lower()]}"
    for after, earlier, side in ((_LESS_AFTER, _LESS_BEFORE, "less"), (_MORE_AFTER, _MORE_BEFORE, "more")):
        if after.match(text, end, end + _AFTER) or earlier.search(before):
            yield f"side {side}"
    for _ in range(_MOST_TERMS):
        per = _PER.match(text, end, end + _AFTER)
        if not per:
            return
        end = per.end()
        unit = _singular((per["unit"] or per["a"] or per["often"] or per["each"] or "").lower())
        yield "all" if per["all"] else f"{'time' if unit in _TIMES else 'thing'} {unit}"
