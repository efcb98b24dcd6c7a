"""Weighs what a change of a sentence loses of the figures and dates it tells."""

from collections.abc import Iterable

from bot.models.local.reading.matter import pulls
from bot.verification.facts import Fact, facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS, PRICES

_FACTS = AMOUNTS | MOMENTS


def facts_told(sentence: str) -> list[Fact]:
    """Return the figures and dates that a sentence tells."""
    return [fact for fact in facts_in(sentence) if fact.kind in _FACTS and not fact.free]


def told_in(sentence: str) -> frozenset[str]:
    """Return what those figures and dates come to."""
    return frozenset(fact.value for fact in facts_told(sentence))


def keeps_whole(told: Iterable[Fact], said: str) -> bool:
    """Tell whether what is said tells no figure or date that was not told so."""
    return told_in(said) <= {fact.value for fact in told}


def loss(told: Iterable[Fact], said: str) -> tuple[int, bool]:
    """Weigh what is lost of what was told: a price is missed most, and what only pulls weighs as much as a day."""
    kept, is_pulling = told_in(said), pulls(said)
    lost = {fact.value: 1 + (fact.kind in PRICES) for fact in told if fact.value not in kept}
    return sum(lost.values()) + is_pulling, is_pulling
