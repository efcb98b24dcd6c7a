"""What only says that they ought to know, or how plain it is."""

import re

from bot.models.local.reading.capitals import with_a_capital

_AS_YOU_KNOW = (
    r"(?:as (?:I(?:['\u2019]m| am) sure |no doubt )?you(?:['\u2019]ll| will|['\u2019]re| are)?"
    r"(?: (?:surely|well|no doubt|doubtless|certainly|perfectly well|only too well|probably|already))*"
    r" (?:know|(?:be )?aware|agree|appreciate|understand|realise|realize|imagine)(?: (?:only too|perfectly|very) well)?"
    r"|needless to say|obviously|clearly|surely|let['\u2019]s (?:be honest|face it)|(?:trust|believe) me"
    r"|(?:quite )?frankly)"
)
_LEAD = re.compile(rf"\A{_AS_YOU_KNOW}, (?=\w)", re.IGNORECASE)
# Behind "and" no comma of it stays: "and, frankly, I".
_ASIDE = re.compile(
    rf"(?:(?<= and)|(?<= but)|(?<= so)|(?<= or)|(?<=that)|(?<=because)), {_AS_YOU_KNOW},"
    rf"|, {_AS_YOU_KNOW}(?:,(?= (?:is|are|was|were|has|have|had|will|can|[a-z]+s)\b)|(?=[,.!]))",
    re.IGNORECASE,
)


def without_asides(sentence: str) -> str:
    """Return a sentence without what only says that they know it already."""
    lead = _LEAD.match(sentence)
    return _ASIDE.sub("", with_a_capital(sentence[lead.end() :]) if lead else sentence)
