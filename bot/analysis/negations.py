"""Whether a negation takes back what a phrase found: it does in "not your last chance", not in "why not sign today".

It stands before the found words, or in a gap of the phrase. What a phrase itself says with one is never taken back:
"you cannot afford to wait" is found because of its "not".
"""

from bot.analysis.sentences import Sentence, Words
from bot.domain import Span
from bot.playbook.phrases import Phrase
from bot.playbook.words import NEGATIONS, words_in

_NEGATIONS = frozenset(NEGATIONS)
# Within how many words before what was found a negation takes it back: whatever stands between, and where we deny it.
_NEAR, _FAR = 3, 9


def is_taken_back(phrase: Phrase, shade: str, sentence: Sentence, words: Words) -> bool:
    """Tell whether a negation takes back what a phrase found in some words of a sentence."""
    first, end = words
    encoded, negations = sentence.read(phrase.language).encoded, phrase.language.vocabulary.negations
    before, within = encoded[max(0, first - _FAR) : first], encoded[first:end]
    if not negations.isdisjoint(before) and is_negated(phrase, shade, sentence, first):
        return True
    if not negations.isdisjoint(within):
        from bot.analysis.denials import is_denied

        return is_denied(phrase, sentence, words)
    if not negations.isdisjoint(before):
        from bot.analysis.denials import is_unsaid

        return is_unsaid(sentence, first)
    return False


def is_negated(phrase: Phrase, shade: str, sentence: Sentence, place: int) -> bool:
    """Tell whether the words just before take a phrase back ("this is not your last chance").

    A comma ends what they take back: "no rush, but sign today" still asks to sign.
    """
    vocabulary = phrase.language.vocabulary
    before = sentence.read(phrase.language).encoded[max(0, place - _NEAR) : place]
    if vocabulary.negations.isdisjoint(before) or vocabulary.why in before:
        return False
    start = sentence.places[place][0]
    return any(
        word in _NEGATIONS and "," not in shade[at:start]
        for at, _, word in sentence.places[max(0, place - _NEAR) : place]
    )


def holds_a_negation(phrase: Phrase, match: Span, sentence: Sentence) -> bool:
    """Tell whether a gap of the phrase holds a negation ("she never gave me a date")."""
    inside = [word for _, _, word in sentence.places[match.start : match.end]]
    own = [word for _, _, word in words_in(phrase.written.lower(), 0, len(phrase.written))]
    return not _NEGATIONS.isdisjoint(inside) and _NEGATIONS.isdisjoint(own)
