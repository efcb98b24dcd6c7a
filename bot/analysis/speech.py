"""Finds what the rep quotes of the customer in a sentence of their own: those words are the customer's."""

from bot.analysis.expressions import Late
from bot.domain import Span

_THEY_SAID = (
    # It begins with letters, which are quickly searched for; only then it is asked whether a word begins there.
    r"you(?<=\byou)(?:(?:'ve|'d| have| had)?(?: \w+ly| also| just| first| once)? "
    r"(?:wrote|write|written|said|say|asked|told (?:me|us)|mentioned|called (?:it|this|that)|put it|replied|answered)"
    r"|r (?:own |last |first )?(?:words?|e-?mail|mail|message|note|letter|answer|reply|question))\b"
)
THEY_TOLD = (
    r"\byou(?:['\u2019](?:d|ve)| have| had| did| also| kindly| already)*"
    r" (?:said|asked|told|mention(?:ed)?|want(?:ed)?|wrote|hoped|report(?:ed)?)\b"
)
"""How a sentence gives back what they said or wanted, quoted or not."""

_QUOTED = Late(
    rf"{_THEY_SAID}[^\".!?]{{0,60}}?(?:\"([^\"]{{2,400}})\"|\s'([^\n\"]{{2,400}}?)'(?=[\s.,;:!?)]|$))", flags=0
)


def quoted_of_them(shade: str) -> tuple[Span, ...]:
    """Return what stands in quotation marks behind "you wrote" and its like, given a shadow."""
    if '"' not in shade and " '" not in shade:
        return ()
    return tuple(Span(*match.span(match.lastindex or 0)) for match in _QUOTED.made.finditer(shade))
