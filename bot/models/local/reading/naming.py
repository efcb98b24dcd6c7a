"""Says itself what a sentence points at, where the one that told it went: "They are the wide ones", "He told us"."""

import re

from bot.models.local.reading.capitals import as_began, with_a_capital
from bot.models.local.reading.hanging import POINTS_AHEAD
from bot.models.local.reading.many import is_many
from bot.verification.facts.patterns import MONEY_SIGN

_BEGINS_BACK = re.compile(rf"(?P<they>They|they|It|it)(?P<short>['\u2019](?:re|s))?(?= (?:[a-z]|{MONEY_SIGN}))")
_ITS_PRICE = re.compile(rf"\A\W*it(?:['\u2019]s| is) (?={MONEY_SIGN})", re.IGNORECASE)
_TOO = re.compile(r" (?:too|either)(?=[.,]| (?:if|so|for|in|on|and|but|or|to be)\b)")
# "The cover isn't to everybody's taste either": beside what, went.
_EITHER = re.compile(r"(?<=\w) either(?=[.,!]| to be\b| (?:though|I)\b)")
# "But the hire ends on the 30th": what it stood against went. "However you pay" stands against nothing.
_AGAINST = re.compile(
    r"\A(?:(?:but|and),?|in (?:return|exchange),?|(?:however|be that as it may|that aside|instead"
    r"|on top of that|that said|having said that|besides|in fairness|to be fair|even so|then again"
    r"|all the same|anyway|likewise),) "
    r"(?!(?:for|not|yet|then|so|it|that|this|these|those|he|she|they|if|what|who|which|how|when)\b)(?=\w)",
    re.IGNORECASE,
)


_TURNS = re.compile(r"\A(?:anyhow|anyways?|be that as it may|that aside)[,:]? (?=\w)", re.IGNORECASE)


def points_back(sentence: str) -> bool:
    """Tell whether a sentence begins with what only the one before it tells."""
    return bool(_BEGINS_BACK.match(sentence)) and not POINTS_AHEAD.match(sentence)


def named(sentence: str, thing: str) -> str | None:
    """Return a sentence that begins with "it" with the thing itself there, or None where the two do not fit."""
    back = _BEGINS_BACK.match(sentence)
    if back is None or is_many(thing) is not is_many(back["they"]):
        return None
    verb = {"'re": " are", "'s": " is"}.get((back["short"] or "").replace("\u2019", "'"), "")
    return f"{with_a_capital(thing)}{verb}{sentence[back.end() :]}"


def without_what_went(sentence: str, its_price: str) -> str:
    """Return a sentence without its "too" and "but", and with `its_price` for "it is", where the one before it went."""
    said = _ITS_PRICE.sub(its_price, _TOO.sub("", sentence, count=1))
    against = _AGAINST.match(said)
    return with_a_capital(said[against.end() :]) if against else said


def without_its_turn(sentence: str) -> str:
    """Return what opens a paragraph without what turned from or added to the one before it: "Anyway, the jackets"."""
    turn = _TURNS.match(sentence)
    said = as_began(sentence[turn.end() :], sentence) if turn else sentence
    return _EITHER.sub("", said, count=1)
