"""Nothing invented and nothing lost: facts, names and promises of a proposal beside those of the draft."""

from collections.abc import Iterator

from bot.domain import Violation
from bot.verification.case import BLANK, Case
from bot.verification.facts import Fact, facts_in, supported
from bot.verification.foreign import foreign_words_added
from bot.verification.names import names_in, words_in
from bot.verification.promises import promises_added

_OPEN_KINDS = frozenset({"number", "length", "period", "multiplier"})


def nothing_added(case: Case) -> Iterator[Violation]:
    """No number, date, amount, address or name that draft, context and notes do not hold."""
    evidence = case.analysis.draft.evidence
    known = facts_in(evidence)
    asked_for = (fact for blank in BLANK.findall(case.rewrite) for fact in facts_in(blank) if not _is_open(fact))
    stated = (fact for text in (_without_blanks(case.rewrite), *case.told) for fact in facts_in(text))
    for fact in (*stated, *asked_for):
        if not supported(fact, known):
            yield Violation("added_fact", f"Nobody gave this {fact.kind}: {fact.written!r}.")
    if case.analysis.english:
        words = words_in(evidence)
        for name in dict.fromkeys(_names_told(case)):
            if not words_in(name) <= words:
                yield Violation("added_name", f"Nobody gave this name: {name!r}.")
    else:
        for word in foreign_words_added(case.rewrite, evidence):
            yield Violation("added_fact", f"Nobody gave this name or number: {word!r}.")


def _is_open(fact: Fact) -> bool:
    """Tell whether a blank may ask for this in plain words, as `[this quarter]` and `[one reason]` do."""
    return fact.kind in _OPEN_KINDS and not any(sign.isdigit() for sign in fact.written)


def _names_told(case: Case) -> Iterator[str]:
    """Yield the names of the rewrite, and those told around it; short forms such as VP are the trade's words."""
    plain = case.analyst.playbook.plain_words
    yield from names_in(_without_blanks(case.rewrite), plain)
    for blank in BLANK.findall(case.rewrite):
        yield from (name for name in names_in(blank, plain) if name.lower() not in plain)
    yield from (name for line in case.told for name in names_in(line, None) if not name.isupper())


def nothing_promised(case: Case) -> Iterator[Violation]:
    """No deliverable, price or availability the rep did not offer; what the customer wrote offers nothing."""
    draft = case.analysis.draft
    for sentence in promises_added(case.rewrite, f"{draft.own_text}\n{draft.context}\n{draft.notes}"):
        yield Violation("added_promise", f"The draft promises nothing like this: {sentence!r}.")


def nothing_dropped(case: Case) -> Iterator[Violation]:
    """A fact that goes was highlighted, or is named in what to check before sending."""
    if not case.rewrite:
        return
    named = "\n".join(
        [light.quote for light in case.proposal.highlights] + [*case.proposal.before_you_send, case.rewrite]
    )
    kept = facts_in(named)
    for fact in facts_in(case.analysis.draft.own_text):
        if not supported(fact, kept):
            yield Violation(
                "dropped_fact", f"The draft gives this {fact.kind}, the rewrite does not: {fact.written!r}."
            )
    if case.analysis.english:
        known = named.lower()
        for name in dict.fromkeys(names_in(case.analysis.draft.own_text, case.analyst.playbook.plain_words)):
            if not name.isupper() and name.lower() not in known:
                yield Violation("dropped_name", f"The draft names {name!r}, the rewrite does not.")


def _without_blanks(text: str) -> str:
    return BLANK.sub("[]", text)
