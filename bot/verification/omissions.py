"""Nothing lost in silence: what a rewrite leaves out was highlighted, or is named in what to check before sending."""

from collections.abc import Iterator

from bot.domain import Violation
from bot.verification.case import Case
from bot.verification.dismissals import content_words, same_words
from bot.verification.facts import kept, not_repeated
from bot.verification.facts.fact import LOOSE
from bot.verification.names import names_told, words_in
from bot.verification.promises import promises_dropped

_LEAST_SHARED = 2


def nothing_dropped(case: Case) -> Iterator[Violation]:
    """Facts and names of the rep's own are in the rewrite, or the rep is told that they went."""
    if not case.rewrite:
        return
    own = case.analysis.draft.own_text
    shown = [light.quote for light in case.proposal.highlights]
    named = "\n\n".join(["\n".join([*shown, *case.proposal.before_you_send]), case.rewrite])
    there = case.facts_in(named)
    for fact in not_repeated(case.facts_in(own), there):
        if fact.kind not in LOOSE and not kept(fact, there):
            yield Violation(
                "dropped_fact", f"The draft gives this {fact.kind}, the rewrite does not: {fact.written!r}."
            )
    if not case.analysis.english:
        return
    words = words_in(named)
    for name in dict.fromkeys(names_told(own, case.analyst.playbook.plain_words)):
        if not name.removesuffix("s").isupper() and not words_in(name) <= words:
            yield Violation("dropped_name", f"The draft names {name!r}, the rewrite does not.")


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
