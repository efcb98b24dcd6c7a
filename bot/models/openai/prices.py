"""What a model's tokens cost, from a table with its source and date."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.domain import Usage

_THOUSAND = 1_000
_DATED = re.compile(r"-20\d\d\b.*")


@dataclass(frozen=True, slots=True)
class Price:
    """USD for a million tokens, which is micro-dollars for one: read, read from a cache, written to it, and said."""

    read: float
    cached: float
    written: float
    said: float


def micro_usd(model: str, usage: Usage) -> int | None:
    """Return what a call cost in millionths of a dollar; None when the model's price is not known."""
    price = price_of(model)
    if price is None:
        return None
    # Some servers tell of more tokens from a cache than they read.
    plain = max(0, usage.read - usage.cached - usage.written)
    kept = usage.cached * price.cached + usage.written * price.written
    return round(plain * price.read + kept + usage.said * price.said)


def usd_for_a_thousand(model: str, *, prefix: int, draft: int, answer: int) -> tuple[float, float] | None:
    """Return what a thousand coachings cost with nothing kept by the provider, and with every prefix kept.

    The three are tokens of one coaching. None when the price is not known.
    """
    bare = micro_usd(model, Usage(read=prefix + draft, said=answer))
    kept = micro_usd(model, Usage(read=prefix + draft, cached=prefix, said=answer))
    return None if bare is None or kept is None else (bare / _THOUSAND, kept / _THOUSAND)


def price_of(model: str) -> Price | None:
    """Return the price of the name in the table that this one is, with or without a date after it."""
    return _prices().get(_DATED.sub("", model))


@cache
def _prices() -> dict[str, Price]:
    table = tomllib.loads(files("bot.models.openai").joinpath("prices.toml").read_text(encoding="utf-8"))
    return {name: Price(**price) for name, price in table["prices"].items()}
