"""Puts back the answer that a question left out: another time, neither, or that it is too early to say."""

import re
from collections.abc import Iterable

from bot.analysis.dates import CLOCK, NAMED_DATE, WEEKDAY
from bot.models.local.reading.asks import is_asked
from bot.models.local.reading.joints import without_its_end
from bot.models.local.reading.speaking import speaks
from bot.playbook.edits import Edits

_TIMES = re.compile(
    rf"{WEEKDAY}|{NAMED_DATE}|{CLOCK}|\b(?:tomorrow|today|week|morning|afternoon|noon)\b(?! (?:tea|coffee))"
    r"|\d(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
# "... so we can cut the timber?" is asked by somebody who has the yes.
_SO_THAT = re.compile(r", (?:just )?so (?:that )?(?:I|we|it|the|our)\b[^,;?]*(?=\?)", re.IGNORECASE)
# "... to get the signatures done?" is asked by one who has the yes too.
_TO_SIGN = re.compile(
    r",? to (?:just )?(?:get|have|do|finalise|finalize|sign|close|wrap|seal|complete|settle|tie|finish)\b[^,;?]*?"
    r"\b(?:sign\w*|contract|paperwork|deal|agreement|order|this|it|things)\b[^,;?]*(?=[,?])"
)
_COMPARES = re.compile(r", or \w|\b(?:better|best|sooner)\b", re.IGNORECASE)
_LIKES = re.compile(r"\b(?:prefer|rather)\b", re.IGNORECASE)
# "Morning or evening induction?", "So which is it, round tables or long?": asked of whoever said yes.
_EITHER = re.compile(
    r"\W*(?:(?:and|so|but|right|ok),? )?(?:(?:which|what) (?:is it|will it be|['\u2019]ll it be)[,:] )?"
    r"(?P<choice>(?!(?:yes|no|any|anything|now|good|interested)\b)[^,;:?]{2,40}?,?"
    r" or (?!(?:not|no|neither|anything|later|never|so)\b)[^,;:?]{2,40})\?",
    re.IGNORECASE,
)
# "Which one shall I put you down for?": whatever answer is added, the yes was taken.
_PUTS_DOWN = re.compile(
    r"\b(?:put|pencil|book|sign|schedule|count|slot|fit|squeeze|enter|enrol) you (?:all )?(?:down|in|up)\b",
    re.IGNORECASE,
)
# "May I assume that we continue?": whoever asks so is told where they are wrong.
_ASSUMES = re.compile(
    r"\W*(?:(?:so|and|then) )?(?:may|can|could|shall|should|do|am) (?:I|we)(?: [\w']+)?"
    r" (?:assume|take it|presume|conclude|(?:right|correct) in)\b",
    re.IGNORECASE,
)
# Who was asked by when there may be an answer is not asked for it once more.
_WANTS_A_YES = re.compile(
    r"Would you like to go ahead, |Is [^?]{3,40} realistic for (?:an answer|a (?:yes|decision))\b"
)


def with_a_no(question: str, edits: Edits) -> str:
    """Put the missing answer back at the end of a question."""
    to_sign = _TO_SIGN.search(question)
    if to_sign and _TIMES.search(question, 0, to_sign.start()):
        question = question[: to_sign.start()] + question[to_sign.end() :]
    asked = without_its_end(_SO_THAT.sub("", question))
    return f"{asked}, {a_no(asked, edits)}"


def a_no(question: str, edits: Edits) -> str:
    """Return the answer that a question leaves out: another time, or that it is too early to say."""
    times = _TIMES.search(question)
    if _ASSUMES.match(question):
        return edits.mistaken
    if _COMPARES.search(question) or (times and _LIKES.search(question)):
        return edits.neither
    is_when = times and not re.search(edits.committing, question, re.IGNORECASE)
    return edits.another_time if is_when else edits.too_early


def takes_the_yes(question: str) -> bool:
    """Tell whether a question asks where somebody is put down, and not whether."""
    return bool(_PUTS_DOWN.search(question))


def is_half_asked(sentence: str) -> bool:
    """Tell whether a sentence is nothing but a choice of two: "12 months or 24?"."""
    either = _EITHER.fullmatch(sentence.strip())
    return either is not None and is_asked(sentence) and not speaks(either["choice"])


def asked_before(said: str, others: Iterable[str]) -> bool:
    """Tell whether the same was said before, or a yes or a no asked for, whatever it was to."""
    asked, _, answer = said.rpartition(", ")
    is_asked, wants_a_yes = answer[-1:] == "?", _WANTS_A_YES.match(said)
    return any(
        said == other
        or (is_asked and (answer in other or (asked and asked in other)))
        or (wants_a_yes and _WANTS_A_YES.match(other))
        for other in others
    )
