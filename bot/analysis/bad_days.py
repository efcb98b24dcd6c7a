"""Days that a sentence of evidence names as no good: "Monday is impossible", "closed on Thursday"."""

import re
from collections.abc import Iterator

from bot.analysis.dates import CLOCK, NAMED_DATE, ORDINAL_END, WEEKDAY
from bot.domain import Span

_DAY = rf"(?:{NAMED_DATE}|\b\d{{1,2}}{ORDINAL_END}|\b{WEEKDAY}s?)"
_HOUR = rf"(?: (?:at (?:{CLOCK}|\d{{1,2}}(?:[:.]\d\d)?)|morning|afternoon|evening|night))?"
_BAD = (
    r"(?:no (?:good|use|option|day|date)|impossible|out(?! there)|taken|full|closed|shut|busy|booked|bad|awkward"
    r"|difficult|unsuitable|inconvenient|unavailable|hopeless|off|gone|(?:an? )?(?:public |bank )?holiday"
    r"|too (?:early|late|soon|tight|short)|(?:a |the )?(?:wrong|bad) (?:day|date)|ruled out)"
)
_VERY = r"(?: (?:just|really|already|now|unfortunately|a|an|absolutely|quite|completely|simply|sadly|all))*"
# "9 May, we cannot make it any later": the day stands.
_FINE = (
    r"(?! (?:(?:make|move|do|push|put|leave) (?:it|this|that) (?:any )?)?"
    r"(?:mind|wait|object|care|matter|before|after|until|later|negotiable|an? (?:problem|issue)|the problem|bad)\b)"
)
_CANNOT = rf"(?:(?:does|do|will|can|could|is|was) ?not|doesn't|don't|won't|can't|couldn't|isn't|wasn't|never)\b{_FINE}"
_AWAY = (
    r"(?:closed|shut|away|busy|off|out|abroad|unavailable|(?:on|in) (?:leave|holiday|court|hospital)|travelling)"
    rf"(?: all day)?(?: on)?(?: the)? {_DAY}"
)
_REFUSED = re.compile(
    rf"{_DAY}{_HOUR}(?:'s| is| was| are| were| will be| would be| looks| falls){_VERY} "
    rf"(?:{_BAD}(?! (?:before|after|until)\b)|(?<= )not{_FINE})"
    rf"|{_DAY}{_HOUR}{_VERY} {_CANNOT}"
    rf"|{_DAY}{_HOUR},? (?:i|we|you|he|she|they|nobody|no one|none)(?: [\w']+)?? {_CANNOT}"
    rf"|{_DAY}{_HOUR},? (?:there (?:is|will be) (?:no |nobody|none)|(?:nobody|no one|none) )"
    rf"|\b(?:nobody|no one) [^,;.]{{0,24}}? on {_DAY}"
    rf"|(?:'s|'re|\b(?:am|is|are|was|were|be|been)){_VERY} {_AWAY}"
    rf"|\b(?:asked for|wants?|wanted|needs?|has|have|took|takes) (?:the )?{_DAY}{_HOUR} off\b"
    rf"|\bmov\w+ (?:[\w']+ ){{0,3}}?(?:off|away from|from) {_DAY}"
    rf"|\b(?:closed|shut) (?:on )?(?:the )?{_DAY}"
    rf"|\b(?:any(?:thing|thing else| day| time| other day)?|every day|all days) (?:but|except|bar)(?: for)?(?: on)? "
    rf"{_DAY}"
)


def bad_days(shade: str) -> Iterator[Span]:
    """Yield where a day is named as one that does not suit, from the day to what is said of it."""
    return (Span(*match.span()) for match in _REFUSED.finditer(shade))
