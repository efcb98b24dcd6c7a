"""What a word of the customer's asks for, and what it asks not to be done: "send no engineer", "cancel the visit"."""

import re
from bisect import bisect
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from bot.domain import Span

# What follows takes something back; a date behind "not after" or "no later than" is still theirs.
_NO_REFUSAL = (
    r"(?:to )?(?:only|just|later|longer|after|beyond|until|before|mind|mince|sugar\S*"
    r"|hold back|give up|let (?:go|up)|matter|sooner|earlier)|(?<=no )(?:problem|doubt|rush|hurry|worries|need to wait"
    r"|(?:word|answer|reply|news) (?:from (?:me|him|her|them|us)|by|till|until|before))"
)
_NEGATED = re.compile(
    rf"(?:\b(?:not|never|no longer|without|instead of|rather than|other than|neither|nor"
    r"|against(?! (?:signature|payment|an? order|a deposit)\b)"
    rf"|(?<!whether or )no|none|nothing)\b|n't\b"
    rf"|\b(?:did|do|does|have|has|had|is|was|were|would|could|should|wo|ca)nt\b)(?! (?:{_NO_REFUSAL})\b)"
)
_ENDS = re.compile(
    r"[,;:.]| (?:but|because|since|if|unless|so that|instead|later than|after|beyond|past|until|till|before)\b"
    r"| and (?:to|then|instead|ask\w*|want\w*|book|send|call|come|write)\b"
)
_IF = re.compile(r"\b(?:if|unless|in case|who(?:ever)?)\b[^,;]*")
# What is asked for is that something ends, or does not come.
_TO_STOP = (
    r"(?:cancel\w*|call(?:ed|s|ing)? (?:[\w'-]+ ){0,5}?off|stop\w*(?! (?:by|in)\b)|hold(?:ing)? (?:[\w'-]+ ){0,3}?off"
    r"|wait\w*|postpon\w+|delay\w*|put(?:ting)? (?:[\w'-]+ ){0,5}?off|skip\w*|drop(?! (?:in|by|off|round)\b)\w*"
    r"|leav(?:e|ing) (?:[\w'-]+ ){1,5}?(?:out|off|alone)|keep(?:ing)? (?:[\w'-]+ ){1,5}?(?:out|away|off)"
    r"|tak(?:e|ing) (?:[\w'-]+ ){1,5}?(?:off|out)|remov\w+|delet\w+|undo\w*|refrain\w*|avoid\w*|forget about|abandon\w*"
    r"|scrap\w*|withdraw\w*|revok\w+|paus\w+|suspend\w*"
    r"|releas(?:e|ing) (?:the|that|our|her|his|their) (?:hold|date|slot))"
)
_STOPS = re.compile(
    r"(?:\b(?:to|please|pls|us|me|and|rather|better|you|instead|for(?: the| a)?|prefers?|just)"
    r"(?: immediately| please| just)? "
    rf"|\A\W*|[,;:\"]\W*)(?={_TO_STOP}\b)"
)
_STOPPED = re.compile(
    r"(?<!if )\b(?:called off|cancel?led|stopped|postponed|removed|undone|dropped(?! (?:in|by|off)\b)|scrapped"
    r"|taken (?:out|off)|left out|kept out|withdrawn|put off|paused|on hold)\b"
)
# Not to cancel something, to wait with it or to forget it, is to let it be.
_LET_BE = re.compile(rf"(?: to)? (?:{_TO_STOP}|hesitate|forget(?! that\b)|fail|miss)\b")
_AN_END = re.compile(rf"{_STOPPED.pattern}|\b{_TO_STOP}\b")
# What we have ended or taken away: "I've cancelled your Friday slot".
_WE_END = re.compile(
    r"\b(?:i|we)(?:'ve|'ll| have| had| will)? (?:(?:already|now|just|also|gone ahead and|\w+ly) )*"
    r"(?:cancel\w*|call(?:ed)? (?:[\w'-]+ ){0,5}?off|stop(?:ped)?|postponed?|put (?:[\w'-]+ ){0,5}?off|removed?"
    r"|deleted?|(?:taken|took|take) (?:[\w'-]+ ){1,5}?(?:off|out)|paused?|suspend(?:ed)?|withdr\w+)\b"
)
# What is only to come after something else is not asked for yet.
_PENDING = re.compile(
    r"\b(?:before|until|till|unless)(?= (?:i|we|you|anyone|anybody|anything|somebody|\w+ing"
    r"|(?:he|she|they) (?:sees?|reads?|signs?|gets?|decides?|agrees?|says?|hears?|speaks?|talks?|knows?|ha[sv]e?))"
    r"\b)[^,;]*"
)
_WH = r"(?:whether|why|if|how|what|when|which|who|whom|where)"
_TELL = (
    r"(?:tell|let|explain|say|show|clarify|confirm|advise|inform|check|know|see|find out|look (?:up|into)|work out)"
    r"(?: (?:to )?(?:me|us|him|her|them))?(?: know| with \w+)?(?: \w+ly)?"
)
# "To tell her why the hall was booked" asks for an answer, and for no hall.
_TO_BE_TOLD = re.compile(rf"\b{_TELL} {_WH}\b")
_SOON = 14
_TAKEN_BACK_LATER = re.compile(
    r"\b(?:changed (?:her|his|their) minds?|(?:took|taken|takes) (?:it|that|this|her word|his word|their word) back"
    r"|(?:cancelled|canceled|withdrew|withdrawn|revoked|cancels) (?:it|that|this|again|since|later|yesterday|today)"
    r"|(?:has|have|had) (?:since |then )?(?:cancelled|canceled|withdrawn)"
    r"|(?:then|but|later) (?:he |she |they )?(?:cancelled|canceled|withdrew)|called (?:it|that) off"
    r"|(?:went|gone|going|goes) back on (?:it|that|this|her|his|their)|(?:backed|backs|pulled|pulls) out"
    r"|(?:thought|thinks) better of it|(?:got|gets|has|have) cold feet"
    r"|(?:does not|doesn't|do not|don't|no longer) (?:wants?|needs?) (?:it|that|this)(?: any ?more| now| after all)?)\b"
)


class End(Enum):
    """How a flagged sentence of ours is about something that ends: not at all, by name, or because we ended it."""

    NONE = auto()
    NAMED = auto()
    OURS = auto()


class Refused(NamedTuple):
    """What a sentence takes back, by a negation or a wish that it ends, what it leaves for later, what it lets be."""

    negated: tuple[Span, ...] = ()
    stopped: tuple[Span, ...] = ()
    pending: tuple[Span, ...] = ()
    let_be: tuple[Span, ...] = ()

    def beside(self, end: End) -> tuple[Span, ...]:
        """Return what it does not ask for, beside a flagged sentence: what was to end is asked for where that ended."""
        return (*(() if end is End.OURS else self.negated), *(self.stopped if end is End.NONE else ()))

    @property
    def asks_for_an_end(self) -> bool:
        """Tell whether something is to end, or not to come."""
        return bool(self.negated or self.stopped)


NOTHING_REFUSED = Refused()
# "Wants no calls then", "asked me not to": nothing else in the sentence is asked for.
_REFUSES = re.compile(r"(?: me| us)?(?: please)? (?:not|no|nothing|none|never)\b(?! only\b| later\b)")


def refuses_all(shade: str, at: int) -> bool:
    """Tell whether what is asked for, behind a verb of asking, is only that something is not done."""
    head = _REFUSES.match(shade, at)
    if head is None or _LET_BE.match(shade, head.end()):
        return False
    return " but " not in shade[at:] and " and " not in shade[at:]


def refused(shade: str, start: int, *, only: bool = False) -> Refused:
    """Return the stretches of a sentence that are not asked for, from the place where something is asked.

    Where `only` a refusal is asked for, nothing that is told before it in one breath is.
    """
    conditions = [Span(*match.span()) for match in _IF.finditer(shade, start)]
    ends = [match.span() for match in _ENDS.finditer(shade, start)]
    negated = [Span(1 + max(shade.rfind(mark, 0, start) for mark in ",;:"), start)] if only else []
    negated += [
        _behind(match.end(), ends, shade)
        for match in _NEGATED.finditer(shade, start)
        if not _holds(conditions, match.start())
    ]
    let_be = [each for each in negated if _LET_BE.match(shade, each.start)]
    return Refused(
        tuple(each for each in negated if not _LET_BE.match(shade, each.start)),
        tuple(
            stretch
            for at, stretch in _to_stop(shade, start, ends)
            if not (_holds(conditions, at) or _holds(let_be, at))
        ),
        tuple(Span(match.start() + 1, match.end()) for match in _PENDING.finditer(shade, start)),
        tuple(let_be),
    )


def _to_stop(shade: str, start: int, ends: list[tuple[int, int]]) -> Iterator[tuple[int, Span]]:
    """Yield what is to end, each with the place where that is said: "stop" before it, or "called off" behind it."""
    for match in _STOPS.finditer(shade, start):
        yield match.end() - 1, _behind(match.end(), ends, shade)
    for match in _STOPPED.finditer(shade, start):
        number = bisect(ends, (match.start(), match.start()))
        yield match.start(), Span(ends[number - 1][1] if number else start, match.end())


def _behind(at: int, ends: list[tuple[int, int]], shade: str) -> Span:
    number = bisect(ends, (at, at))
    return Span(at, ends[number][0] if number < len(ends) else len(shade))


def _holds(stretches: list[Span], at: int) -> bool:
    """Tell whether one of these stretches, which stand in order, holds a place."""
    number = bisect(stretches, at, key=lambda each: each.start)
    return bool(number) and at < stretches[number - 1].end


def end_in(shade: str) -> End:
    """Tell how a sentence of ours is about something that ends."""
    if _WE_END.search(shade):
        return End.OURS
    return End.NAMED if _AN_END.search(shade) else End.NONE


def asks_to_be_told(shade: str, start: int, end: int) -> bool:
    """Tell whether what is asked for by some words, or right behind them, is only an answer."""
    answer = _TO_BE_TOLD.search(shade, start)
    return answer is not None and answer.start() <= end + _SOON


def takes_back(shade: str) -> bool:
    """Tell whether a sentence takes back what was asked before."""
    return _TAKEN_BACK_LATER.search(shade) is not None
