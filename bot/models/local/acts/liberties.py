"""Says what was taken the liberty of as what was done: "I sent it" for "I took the liberty of sending it"."""

import re

from bot.models.local.acts.pasts import past_tense_of
from bot.models.local.acts.second_acts import AND_DOING, AND_TO

# "I've taken the liberty of sending it", "I took it upon myself to call her": the liberty goes.
LIBERTY = (
    r"(?P<liberty>(?:took|taken) (?:the (?:liberty|chance|opportunity|precaution|step|initiative)"
    r"|it (?:up)?on (?:myself|ourselves)) (?:of|to) )"
)


def taken(liberty: re.Match[str], rest: str) -> tuple[str, str]:
    """Return what was taken the liberty of as a verb in the past, and what follows; the liberty where none is sure."""
    also = AND_DOING if liberty["liberty"].endswith("of ") else AND_TO
    pasts = {each["verb"]: past_tense_of(each["verb"]) for each in (liberty, *also.finditer(rest))}
    if not all(pasts.values()):
        return "took", f"{liberty['liberty'].removeprefix('took').removeprefix('taken')}{liberty['verb']}{rest}"
    return pasts[liberty["verb"]] or "", also.sub(lambda each: f" and {pasts[each['verb']]}", rest)
