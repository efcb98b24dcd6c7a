"""Nothing lost in silence: what a rewrite leaves out was highlighted, or is named in what to check before sending."""

import re
from collections.abc import Iterator

from bot.domain import Violation
from bot.verification.case import Case
from bot.verification.dismissals import content_words, same_words
from bot.verification.facts import kept, not_repeated
from bot.verification.facts.fact import LOOSE
from bot.verification.names import names_owed, words_in
from bot.verification.promises import promises_dropped

_LEAST_SHARED = 2
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b(?P<names>[^\n,!.?:]{1,60})[,!.:]?\s*\n",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"\n[^\S\n]*(?:(?:all the |with |many )?(?:best|kind|warm|regards|thanks|thank you|cheers|sincerely|yours"
    r"|greetings)[^\n]{0,30},?[^\S\n]*\n\s*)(?-i:(?P<name>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){0,2}))[ \t]*(?:\n|\Z)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]+")


def nothing_dropped(case: Case) -> Iterator[Violation]:
    """Facts and names of the rep's own are in the rewrite, or the rep is told that they went."""
    if not case.rewrite:
        return
    own = case.analysis.draft.own_text
    told = [*(light.quote for light in case.proposal.highlights), *case.proposal.before_you_send]
    named = "\n\n".join(["\n".join(told), case.rewrite])
    there = case.facts_in(named)
    for fact in not_repeated(case.facts_in(own), there):
        if fact.kind not in LOOSE and not kept(fact, there):
            yield Violation(
                "dropped_fact", f"The draft gives this {fact.kind}, the rewrite does not: {fact.written!r}."
            )
    if not case.analysis.english:
        return
    words = words_in(named)
    for name in dict.fromkeys(names_owed(own, case.analyst.playbook.plain_words)):
        if not name.removesuffix("s").isupper() and not words_in(name) <= words:
            yield Violation("dropped_name", f"The draft names {name!r}, the rewrite does not.")


def right_people(case: Case) -> Iterator[Violation]:
    """The mail greets whom the draft greets, and is signed by whoever signs that."""
    if not case.rewrite or not case.analysis.english:
        return
    own, rewrite = case.analysis.draft.own_text.strip(), case.own_rewrite.strip()
    greeted, signed = _GREETING.match(own), _SIGNATURE.search(case.analysis.draft.written)
    there = _GREETING.match(rewrite)
    if greeted and there and not _capital(greeted["names"]) <= words_in(there["names"]) | _capital(there["names"]):
        yield Violation("dropped_name", f"The draft greets {greeted['names'].strip()!r}, the rewrite somebody else.")
    if signed and _capital(signed["name"]).isdisjoint(words_in("\n".join(rewrite.splitlines()[1:]))):
        yield Violation("dropped_name", f"The draft is signed {signed['name']!r}, the rewrite is not.")


def _capital(names: str) -> set[str]:
    return {name.lower() for name in _CAPITAL.findall(names)}


def no_promise_dropped(case: Case) -> Iterator[Violation]:
    """What the draft promises is given in the rewrite too, or the rep is told that it went."""
    if not case.rewrite or not case.analysis.english:
        return
    for sentence in promises_dropped(case.spoken_own, case.spoken_rewrite):
        if not _is_named(sentence, case):
            yield Violation("dropped_promise", f"The draft promises this, the rewrite does not: {sentence!r}.")


def _is_named(sentence: str, case: Case) -> bool:
    """Tell whether a sentence was highlighted, or what to check before sending shares two of its words."""
    proposal = case.proposal
    about = content_words(sentence)
    return any(same_words(light.quote, sentence) for light in proposal.highlights) or any(
        len(about & content_words(check)) >= _LEAST_SHARED for check in proposal.before_you_send
    )
