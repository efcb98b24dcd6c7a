"""Leaves one plain word of shame where a mail about a failure heaps them up."""

import re
from collections.abc import Iterator

from bot.models.local.cuts.put_straight import dared
from bot.models.local.reading.capitals import with_a_capital

_HEAPED = re.compile(
    r"\b(?:(?:so|very|really|deeply|truly|terribly|incredibly|awfully|extremely|genuinely),? ){2,}(?=sorry\b)",
    re.IGNORECASE,
)
_HOW_ASHAMED = re.compile(
    r"\AI (?:cannot|can['\u2019]t|can not) (?:tell you|say|express|put into words) how (?:very )?"
    r"(?:ashamed|sorry|mortified|embarrassed) (?P<who>we are|I am) (?P<what>(?:about|for|that) .+)\Z",
    re.IGNORECASE,
)
_UNFORGIVABLE = re.compile(
    r"\AThat (?P<what>.+?) is (?:simply |just |quite )?(?:unforgivable|inexcusable|a disgrace|shameful)\b.*\Z",
    re.DOTALL,
)
_WAIL = (
    r"(?:there(?:['\u2019]s| is| can be) (?:really |simply |truly |absolutely )?no excuse(?! for)"
    r"|I (?:have |could |can )?(?:not|hardly|barely) (?:slept|sleep|look you in the eye)"
    r"|I could (?:cry|die|sink)|I really could(?=[,;]|\Z)"
    r"|words (?:cannot|can['\u2019]t|fail)"
    r"|(?:I|we) (?:feel|am|are) (?:absolutely |so |truly |really |utterly )?"
    r"(?:terrible|awful|mortified|ashamed|devastated|dreadful|sick|hopeless)"
    r"|it(?:['\u2019]s| is) (?:all )?(?:unforgivable|inexcusable))"
)
_WAILS = re.compile(rf"(?:\A\W*(?:truly,? |honestly,? )?|(?P<joint>,? and |, |; )){_WAIL}\b[^,;.!?]*", re.IGNORECASE)
_JOINS = re.compile(r"\A[ ,;]*(?:(?:and|but) )?")
_LEAST_WORDS = 3


def only_wails(words: str) -> bool:
    """Tell whether words do nothing but wail."""
    return not _WAILS.sub("", words).strip(" ,;")


def without_grovelling(words: str, sentence: str) -> Iterator[str]:
    """Yield a sentence with what it tells, and as much shame as it takes; nothing where it has no more."""
    if how := _HOW_ASHAMED.match(words):
        yield f"{with_a_capital(how['who'])} sorry {how['what']}."
    if what := _UNFORGIVABLE.match(words):
        yield f"{with_a_capital(what['what'])}."
    yield from dared(words)
    plain = _WAILS.sub("", _HEAPED.sub("", words)).strip()
    if plain != words and len(plain.split()) >= _LEAST_WORDS:
        said = with_a_capital(_JOINS.sub("", plain))
        yield f"{said}{sentence[len(words) :].strip() or '.'}"
