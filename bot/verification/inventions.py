"""Nothing invented: facts, names, promises and a reader's gender stand in the draft, or in what came with it."""

import re
from collections.abc import Iterator

from bot.domain import Violation
from bot.verification.case import BLANK, Case
from bot.verification.dismissals import SENTENCE_END
from bot.verification.facts import Fact, facts_in, not_repeated, supported
from bot.verification.facts.fact import PRICES
from bot.verification.facts.tongues import tongue_of
from bot.verification.foreign import foreign_names_added
from bot.verification.genders import guessed, told_in_doubt
from bot.verification.names import names_in, names_told, words_in
from bot.verification.orders import without_offers_ordered
from bot.verification.promises import foreign_promises_added, promises_added, spoken
from bot.verification.wording import stems

_CAUSE = re.compile(
    r"\b(?:due to|caused by|owing to|as a result of|on account of|because of|cause (?:was|is)|traced (?:back )?to)"
    r"\b(?P<what>[^.?!\n;:,]{3,80})(?=[.!;:,\n]|\Z)",
    re.IGNORECASE,
)
# Who is said to have named a sum; outside English we cannot tell.
_THEIRS = re.compile(
    r"\byou(?: \w+)? (?:told|said|wrote|mention\w*|ask\w*|want\w*|were|had|raised|named?|gave|quot\w+|need\w*|spend"
    r"|spent|lose|lost|plan\w*|expect\w*|spoke|speak|stat\w+|offer\w*|suggest\w*|propos\w+)\b"
    r"|\byour (?:own )?(?:[\w-]+ ){0,2}(?:figures?|limit|target|cap|question|mail|note|message|numbers?|estimate"
    r"|forecast|shares?|savings?|costs?|loss(?:es)?|spend|team|side|words|colleagues?|request|counter\w*|proposal)\b"
    r"|\b(?:budget|ceiling)\b|\b[^\W\d_]+ (?:told|said|wrote|mentioned|asked|wanted|named)\b",
    re.IGNORECASE,
)
_OPEN_KINDS = frozenset({"number", "length", "period", "multiplier", "season"})


def nothing_added(case: Case) -> Iterator[Violation]:
    """No number, date, amount or name that draft, context and notes do not hold; no address that is not the rep's."""
    told = "\n".join(case.told)
    written = case.facts_in(without_blanks(case.rewrite))
    for blank in BLANK.findall(case.rewrite):
        written += [fact for fact in facts_in(blank, case.tongue) if not _is_open(fact)]
    for stated, in_told in ((written, False), (facts_in(told, tongue_of(told)), True)):
        for fact in not_repeated(stated, case.known):
            if not supported(fact, case.known, told=in_told):
                yield Violation("added_fact", f"Nobody gave this {fact.kind}: {fact.written!r}.")
    for name in _names_added(case):
        yield Violation("added_name", f"Nobody gave this name: {name!r}.")


def _is_open(fact: Fact) -> bool:
    """Tell whether a blank may ask for this in plain words, as `[this quarter]` and `[one reason]` do."""
    return fact.kind in _OPEN_KINDS and not any(sign.isdigit() for sign in fact.written)


def _names_added(case: Case) -> Iterator[str]:
    """Yield the names of the rewrite, and those told around it; short forms such as VP are the trade's words."""
    evidence = case.evidence
    plain = case.analyst.playbook.plain_words
    names: list[str] = []
    if case.analysis.english:
        names += names_in(without_blanks(case.rewrite), plain)
        for blank in BLANK.findall(case.rewrite):
            names += [name for name in names_in(blank, plain) if name.lower() not in plain]
    else:
        yield from foreign_names_added(case.rewrite, evidence, case.tongue)
    # The rep may be told in English what a draft in another language does.
    if tongue_of("\n".join(case.told)) is None:
        names += [
            name for line in case.told for name in names_told(line, plain) if not name.removesuffix("s").isupper()
        ]
    words = words_in(evidence)
    # "The Thornes" are Mr and Mrs Thorne.
    words |= {f"{word}s" for word in words}
    yield from (name for name in dict.fromkeys(names) if not words_in(name) <= words)


def no_cause_invented(case: Case) -> Iterator[Violation]:
    """What something is due to is said by somebody: no cause in which there is not a word of theirs."""
    if not case.rewrite or not case.analysis.english:
        return
    known = stems(case.analysis.draft.evidence)
    for match in _CAUSE.finditer(without_blanks(case.rewrite)):
        named = stems(match["what"])
        if named and named.isdisjoint(known):
            yield Violation("added_fact", f"Nobody gave this cause: {match[0]!r}.")


def nobody_guessed(case: Case) -> Iterator[Violation]:
    """Nobody is called he or she, or somebody's wife, of whom the draft does not say it.

    What is told to the rep is said anew, as "they", wherever that is sure: see `genders`.
    """
    for word in guessed(case.rewrite, case.analysis.draft, english=case.analysis.english):
        yield Violation("gender_guessed", f"Nobody said this of anyone: {word!r}.")
    yield from told_in_doubt(case)


def nothing_promised(case: Case) -> Iterator[Violation]:
    """No deliverable, price or availability the rep did not offer; what the customer wrote offers nothing."""
    draft = case.analysis.draft
    beside = without_offers_ordered(case.beside)
    if case.analysis.english:
        promised = promises_added(case.spoken_rewrite, case.spoken_own, spoken(beside))
    else:
        promised = foreign_promises_added(case.rewrite, f"{draft.own_text}\n{beside}")
    for promise in promised:
        yield Violation("added_promise", f"The draft promises nothing like this: {promise!r}.")


def no_price_taken_over(case: Case) -> Iterator[Violation]:
    """A sum or a share that only the quoted thread names is theirs: it is told as what they said, or not at all."""
    if not case.rewrite or not case.analysis.english or not case.analysis.draft.quoted:
        return
    for sentence in SENTENCE_END.split(case.own_rewrite):
        for fact in () if _THEIRS.search(sentence) else case.facts_in(sentence):
            if fact.kind in PRICES and not supported(fact, case.given) and supported(fact, case.known):
                yield Violation("added_promise", f"Only the other side named this: {fact.written!r}.")


def without_blanks(text: str) -> str:
    """Return the text with its blanks emptied."""
    return BLANK.sub("[]", text)
