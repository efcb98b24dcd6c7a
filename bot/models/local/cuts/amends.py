"""Leaves what happened in a mail about a failure: no blame, no string, no grovelling, no wavering."""

import re
from collections.abc import Iterator

from bot.models.local.cuts.blame import without_blame
from bot.models.local.cuts.grovelling import only_wails, without_grovelling
from bot.models.local.cuts.not_known import told_plainly
from bot.models.local.cuts.strings import without_strings
from bot.models.local.reading.joints import without_its_end

_SORRY = re.compile(r"\b(?:sorry|apolog\w+)\b", re.IGNORECASE)
_ONLY_SORRY = re.compile(
    r"\W*(?:(?:once )?again,? |truly,? |really,? |(?:I|we)(?: am| are|['\u2019]m|['\u2019]re) |please accept "
    r"|(?:our|my) |so |very |and |most |deep(?:est|ly) |sincere(?:st|ly)? |a thousand |sorry,? )*(?:sorry|apolog\w+)"
    r"(?: (?:once )?again| once more| for (?:everything|this|that|it all))*\W*",
    re.IGNORECASE,
)


def amended(sentence: str, *, sorry_before: bool, sorry_after: bool = False) -> Iterator[str]:
    """Yield what may be left of a sentence in a mail about a failure; nothing where it stays as it is.

    A second apology that tells nothing is one too many, and what only wails is one where no other is made.
    """
    words = without_its_end(sentence)
    if sorry_before and _ONLY_SORRY.fullmatch(words):
        yield ""
    elif only_wails(words):
        yield "" if sorry_before or sorry_after else "I'm sorry."
    else:
        yield from without_grovelling(words, sentence)
        yield from without_strings(words)
        yield from without_blame(words)
        yield from told_plainly(words, sentence)


def apologises(sentence: str) -> bool:
    """Tell whether a sentence says sorry."""
    return bool(_SORRY.search(sentence))
