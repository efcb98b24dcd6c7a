"""Says itself what a sentence points at, where the one that told it went: "They are the wide ones", "He told us"."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import as_began, in_the_midst, with_a_capital
from bot.models.local.reading.hanging import POINTS_AHEAD, SOMEBODY, SOMEBODY_ELSE, SPEAKS_OF_HIM
from bot.models.local.reading.many import is_many
from bot.verification.facts.patterns import MONEY_SIGN

_BEGINS_BACK = re.compile(rf"(?P<they>They|they|It|it)(?P<short>['\u2019](?:re|s))?(?= (?:[a-z]|{MONEY_SIGN}))")
_SPEAKS_OF_HIS = re.compile(r"\W*(?:his|her)\b", re.IGNORECASE)
_ITS_PRICE = re.compile(rf"\A\W*it(?:['\u2019]s| is) (?={MONEY_SIGN})", re.IGNORECASE)
_TOO = re.compile(r" too(?=[.,]| (?:if|so|for|in|on|and|but|or)\b)")
# "But the hire ends on the 30th": what it stood against went. "However you pay" stands against nothing.
_AGAINST = re.compile(
    r"\A(?:(?:but|and),?|in (?:return|exchange),?|(?:however|be that as it may|that aside|instead"
    r"|on top of that|that said|having said that|besides|in fairness|to be fair|even so|then again"
    r"|all the same|anyway|likewise),) "
    r"(?!(?:for|not|yet|then|so|it|that|this|these|those|he|she|they|if|what|who|which|how|when)\b)(?=\w)",
    re.IGNORECASE,
)


_TURNS = re.compile(r"\A(?:anyhow|anyways?|be that as it may|that aside)[,:]? (?=\w)", re.IGNORECASE)
_OURS = re.compile(r"\A(?:our|my|your|the)\b", re.IGNORECASE)
# "Your colleague Dr. Sauer": what follows the title is read by nobody here.
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau)\Z")
_OF_IT = re.compile(r"\b(?:it|them)\b(?! (?:is|was|would|will|takes|makes|helps)\b)", re.IGNORECASE)


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


def with_somebody_named(sentence: str, before: str) -> str | None:
    """Return a sentence that says "him" with whom the one `before` names, or None where that names nobody, or many."""
    said = SOMEBODY_ELSE.search(sentence)
    # "His friend Leo's mum signed up": he is not Leo.
    of_another = _SPEAKS_OF_HIS.match(before) or SPEAKS_OF_HIM.match(before)
    names = set(_people(before)) if not of_another else set[str]()
    # "He'd ring" is nothing to say with a name.
    begins = {"he", "she"} if said and not said.start() and said[0] == said[1] else set[str]()
    if said is None or said[1].lower() not in {"him", "her", *begins} or len(names) != 1:
        return None
    name = names.pop()
    if _TITLE.search(name):
        return None
    name = in_the_midst(name) if said.start() else with_a_capital(name)
    rest = sentence[said.end(1) :]
    # "Your chair will bring it up" says who, and not yet what.
    if _OF_IT.search(re.split(r"[.!?] ", rest, maxsplit=1)[0]):
        return None
    return f"{sentence[: said.start()]}{name}{',' if ',' in name and rest[:1] == ' ' else ''}{rest}"


def _people(before: str) -> Iterator[str]:
    """Yield whom a sentence names, each as a whole: "Our CTO, Lena Marsh"."""
    start = end = 0
    for match in SOMEBODY.finditer(before):
        between = before[end : match.start()]
        is_role = _OURS.match(before[start:end]) is not None
        if end and not (between == " " or (between == ", " and is_role)):
            yield before[start:end]
            start = match.start()
        start = start if end else match.start()
        end = match.end()
    if end:
        yield before[start:end]


def without_what_went(sentence: str, its_price: str) -> str:
    """Return a sentence without its "too" and "but", and with `its_price` for "it is", where the one before it went."""
    said = _ITS_PRICE.sub(its_price, _TOO.sub("", sentence, count=1))
    against = _AGAINST.match(said)
    return with_a_capital(said[against.end() :]) if against else said


def without_its_turn(sentence: str) -> str:
    """Return what opens a paragraph without the word that turned from the one before it: "Anyway, the jackets"."""
    turn = _TURNS.match(sentence)
    return as_began(sentence[turn.end() :], sentence) if turn else sentence
