"""Tells whether a mail advises against what we sell: whoever does presses nobody to buy it."""

from collections.abc import Iterable

from bot.analysis.expressions import Late

_BUY = r"(?:buy|order|take|choose|pick|get|use|go (?:with|for)|switch|move|spend|renew|upgrade|sign|rent|lease|hire)"
_NOT = r"(?: not|n['\u2019]t| never)"
_US = r"(?:us|ours|mine|our [a-z]|my [a-z])"
_AGAINST = Late(
    rf"\b(?:(?:i|we)(?:['\u2019]d| would| should| must| have to)(?: \w+)? (?:advise|recommend|speak)(?: you)? against\b"
    rf"[^.;?!]{{0,40}}\b{_US}"
    rf"|(?:i|we)(?:['\u2019]d| would){_NOT} (?:\w+ )?{_BUY}\b[^.;?!]{{0,50}}\b{_US}"
    rf"|(?:i|we) (?:do{_NOT} think|doubt)[^.;?!]{{0,20}} you(?:['\u2019]d| should| would| need to| ought to)? {_BUY}\b"
    rf"[^.;?!]{{0,50}}\b{_US}"
    rf"|(?:i|we) (?:do{_NOT} think|doubt)(?: that)? (?:we|ours|our [^.;?!]{{1,30}}?)"
    r" (?:is|are|would|will|can|fits?|suits?|makes?|should)\b"
    rf"|you should{_NOT} {_BUY}\b[^.;?!]{{0,50}}\b{_US}"
    rf"|you (?:(?:do|will|would){_NOT}|won['\u2019]t) need {_US}"
    r"|(?:we|ours|our [^.;?!,]{1,30}?)(?: is| are|['\u2019]re|['\u2019]s| would be)(?: not|n['\u2019]t)"
    r" (?:the |an? |what )?(?:right|best|good|made|meant|suited|built|answer|fit|you)\b"
    rf"|do{_NOT} {_BUY}\b[^.;?!]{{0,30}}\b(?:from us|ours|of ours)\b"
    r"|(?:you(?:['\u2019]d| would| are|['\u2019]re)) (?:be )?(?:\w+ )?better (?:off |served )?"
    r"(?:with (?!us\b|our)|without (?:us|ours?)\b|elsewhere\b))",
    flags=0,
)
# On a condition, or against the smaller of two of ours, it is no such advice.
_FOR_MORE = Late(
    r"\b(?:if|unless|until|otherwise|small(?:er|est)?|basic|starter|entry|cheap(?:er|est)?|light|lite|standard|half|only"
    r"|any longer|regret\w*|sorry)\b",
    flags=0,
)
# One of these stands in any such advice, and is sooner looked for.
_DENIES = ("not", "n't", "n\u2019t", "against", "doubt", "never", "better")
# What goes on for longer says more than that.
_LONGEST = 300


def advises_against_us(sentences: Iterable[str]) -> bool:
    """Tell whether a sentence of a mail, in its shadow, advises plainly against buying from us."""
    return any(map(_advises, sentences))


def _advises(sentence: str) -> bool:
    if not any(map(sentence.__contains__, _DENIES)):
        return False
    words = " ".join(sentence.split())[:_LONGEST]
    return bool(_AGAINST.search(words)) and not _FOR_MORE.search(words)
