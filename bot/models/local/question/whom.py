"""Hears by its greeting that a mail goes to several of our own, though nothing else in it told so: "Hello field,"."""

import re

_OURS = re.compile(
    r"\A\W*(?:(?:hi|hello|hey|hiya|dear|morning|good (?:morning|afternoon|evening)|right|ok|quick one)\W+)?"
    r"(?:(?:all|team|everyone|everybody|folks|field|gang|troops|crew|squad|sellers|reps)\b"
    r"(?= *(?:[,.:;!\n\u2013-]|\Z))"
    r"|(?:colleagues|partners|friends) (?:of|in|from) the [^,\n]{0,30}\b(?:sales|region|desk|team|field|territory)\b)",
    re.IGNORECASE,
)


def goes_to_ours(text: str) -> bool:
    """Tell whether a mail greets several at once as one greets one's own."""
    return bool(_OURS.match(text))
