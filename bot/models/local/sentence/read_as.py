"""Says as what a sentence may be read before it is changed: without its threat, as it stands, with its subject."""

import re
from collections.abc import Iterator

from bot.domain import SignalKey
from bot.models.local.acts.deeds import with_a_subject
from bot.models.local.acts.in_order import in_order
from bot.models.local.reading.faults import THREATS
from bot.playbook.edits import Edits

# "..., otherwise I can't promise anything": what tells no figure and names nobody goes, and the rest is no threat.
_THREATENED = re.compile(r"[,;.\u2013\u2014-]+ (?:otherwise|or else|if not)\b(?:(?!\b[A-Z]\w)[^\d$\u20ac\u00a3%])*\Z")


def read_as(sentence: str, signals: frozenset[SignalKey], edits: Edits) -> Iterator[tuple[str, frozenset[SignalKey]]]:
    """Yield a sentence in each way it may be read, with the signals that are left in it."""
    calm = _THREATENED.sub(".", sentence)
    if calm != sentence:
        yield calm, signals - THREATS or signals
    yield sentence, signals
    if (led := in_order(with_a_subject(sentence, edits.owning), edits.owning)) != sentence:
        yield led, signals
