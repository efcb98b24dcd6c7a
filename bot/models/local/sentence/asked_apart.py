"""Tells apart two acts of one sentence, where the customer asked for one of them: that one stands as it was written."""

import re
from collections.abc import Callable

from bot.models.local.acts.deeds import is_deed
from bot.models.local.acts.second_acts import ALSO
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import without_its_end
from bot.playbook.edits import Edits

_WHO = re.compile(r"\b(?P<who>I|[Ww]e)(?:['\u2019]ve| have)?\b(?= )")


def asked_apart(sentence: str, edits: Edits, asked_for: Callable[[str], bool]) -> tuple[str, str] | None:
    """Return what was asked for and what was not, each as a sentence, or None where it is the same of both."""
    who = _WHO.search(sentence)
    for also in ALSO.finditer(sentence, who.end()) if who else ():
        if not who or not (is_deed(also["verb"], edits.owning) or also["verb"] in edits.owning.verbs):
            continue
        first = f"{sentence[: also.start()]}."
        second = f"{with_a_capital(who[0])} {without_its_end(sentence[also.start('verb') :])}."
        if asked_for(first) != asked_for(second):
            return (first, second) if asked_for(first) else (second, first)
    return None
