"""What another version of an advice must hold besides the rest: that it is what the rep wished for."""

from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Advice, Analysis, Verdict, Violation
from bot.domain.wishes import WishKind
from bot.verification.dismissals import same_words, squeezed

_PRESSING = 2
_ABOUT_THE_MAIL = (WishKind.SHORTER, WishKind.KEEP_WORDING)


def wish_broken(kind: WishKind, advice: Advice, analysis: Analysis, *, before: Advice) -> tuple[Violation, ...]:
    """Return how the advice misses the wish: no mail, none shorter than `before`, or the rep's own sentences changed.

    A mail that was and is to be sent as it stands has no other version to show.
    """
    rewrite = advice.rewrite
    if not rewrite:
        nothing_to_change = advice.verdict is Verdict.SEND and not before.rewrite
        if kind not in _ABOUT_THE_MAIL or nothing_to_change:
            return ()
        return (Violation("rewrite_missing", "Another version of the mail was asked for, and there is no rewrite."),)
    if kind is WishKind.SHORTER and len(rewrite) >= (most := len(before.rewrite or analysis.draft.text)):
        return (Violation("not_shorter", f"The rewrite has {len(rewrite)} characters, the last one {most}."),)
    if kind is WishKind.KEEP_WORDING:
        changed = [sentence for sentence in _to_keep(analysis, advice) if squeezed(sentence) not in squeezed(rewrite)]
        return tuple(Violation("wording_changed", f"Keep this as the rep wrote it: {said!r}.") for said in changed)
    return ()


def _to_keep(analysis: Analysis, advice: Advice) -> list[str]:
    """Return the rep's sentences in which nothing presses or withdraws, by our phrases or by what the advice shows."""
    draft = analysis.draft
    pressing = [finding.span for finding in analysis.findings if finding.severity >= _PRESSING]
    spans = [sentence.span for sentence in sentences(draft, shadow(draft.text))]
    untouched = [span.of(draft.text) for span in spans if not any(span.overlaps(other) for other in pressing)]
    return [said for said in untouched if not any(same_words(light.quote, said) for light in advice.highlights)]
