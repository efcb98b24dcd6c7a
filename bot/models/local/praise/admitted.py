"""What a mail admits: what they need not buy, or what nobody knows yet."""

import re

from bot.models.local.praise.merits import HURRIES, MAY_PRESS, MOST_QUOTED
from bot.rendering.quoting import is_taken_back, part_of

_ADMITS = re.compile(
    r"\b(?:I|we)(?:['\u2019]d not| would not| wouldn['\u2019]t) (?:take|buy|order|change|pay|choose|need)\b(?!.*\bif\b)"
    r"|\btake theirs\b|\b(?:I|we) do(?:n['\u2019]t| not) (?:yet )?know (?:yet|whether|if|what|how|which)\b"
    r"|\b(?:I|we) can(?:['\u2019]t|not) (?:see|say|tell|size|judge) (?:from|whether|which|how|it)\b"
    r"|\b(?:is|['\u2019]s) a no today\b|\bno stake in\b|\b(?:the one I['\u2019]m )?least sure\b"
    r"|\byou need(?:n['\u2019]t| not) (?:do|buy|answer|read|pay|keep|bring|give)\b"
    r"|\b(?:nothing (?:needs|has) (?:deciding|to be decided)|nothing['\u2019]?s? (?:is )?decided)\b",
    re.IGNORECASE,
)


def admitted_in(sentence: str) -> str:
    """Return a whole part of a sentence that says what they need not buy, or what nobody knows yet."""

    def holds(words: str) -> bool:
        may_press = HURRIES.search(words) or MAY_PRESS.search(words)
        return bool(_ADMITS.search(words)) and not may_press and not is_taken_back(words, sentence)

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)
