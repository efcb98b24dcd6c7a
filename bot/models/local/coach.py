"""The coach that needs no model: the analysis alone, said in the playbook's words."""

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from bot.analysis.analyse import Analyst
from bot.analysis.second_reading import surely_named
from bot.domain import MOST_HIGHLIGHTS, Analysis, DocumentFact, Finding, Proposal, Verdict
from bot.domain.wishes import StallReading
from bot.models.local.mail.rewriting import Rewriter
from bot.models.local.mail.typesetting import as_typed, plainly_set
from bot.models.local.praise.good import Good, good_in, time_in
from bot.models.local.reading.topics import topic_of
from bot.models.local.reply.before_sending import Sending, before_sending, sending_of, unfilled
from bot.models.local.reply.chair import seat_of
from bot.models.local.reply.highlights import cut_to, faulty_part, highlights, worst_first
from bot.models.local.reply.to_whom import ask_whom
from bot.models.local.sentence.turns import pattern_of
from bot.models.local.way_out import way_out
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY
from bot.ports import LocalProposals
from bot.rendering.catalogue import catalogue
from bot.rendering.left_out import MOST_LEFT_OUT
from bot.rendering.reply import (
    LEAST_POINTS,
    LEAST_QUOTED,
    LEAST_QUOTED_OF_THREE,
    MOST_CHAIR,
    MOST_CHECKED,
    MOST_QUOTED,
    MOST_QUOTED_OF_THREE,
    MOST_WORDS,
)
from bot.verification import promises

_LEAST_TOPIC, _LONGEST_TOPIC = 2, 60
_MOST_ECHOED, _MOST_GOOD = 10, 3
# So much is left beside the title, the labels and the note of a reply.
_ROOM = MOST_WORDS - 28
_OURS = re.compile(r"^(?:our|my)\b")
_OF_THEIRS = re.compile(r"^your \w+['\u2019]s\b")


class _Shape(NamedTuple):
    """How many highlights there may be, of how many words each quotes, and how many there are at least for checks.

    `seats` and `echoed` tell how much the chair says, and quotes; so many words as `seen` are shown of a longer
    quotation, its beginning and its end.
    """

    points: int
    quote: int = MOST_QUOTED
    seats: int = 1
    echoed: int = _MOST_ECHOED
    checks: int = MOST_CHECKED
    is_praise_told: bool = True
    seen: int = MOST_QUOTED

    def preferred(self, good: Good) -> int:
        """Tell which good thing comes first: the best, or where nothing is echoed the shortest."""
        return 0 if self.echoed else len(good.quote)


# From roomy to tight: everything is said in fewer words before a highlight goes.
_SHAPES = (
    _Shape(MOST_HIGHLIGHTS, seats=2),
    _Shape(MOST_HIGHLIGHTS),
    _Shape(MOST_HIGHLIGHTS, checks=30),
    _Shape(MOST_HIGHLIGHTS, quote=18, checks=30),
    _Shape(MOST_HIGHLIGHTS, quote=18, echoed=0, checks=22),
    _Shape(MOST_HIGHLIGHTS, quote=13, echoed=0, checks=22),
    _Shape(MOST_HIGHLIGHTS, quote=10, echoed=0, checks=16),
    _Shape(MOST_HIGHLIGHTS, quote=10, echoed=0, checks=16, is_praise_told=False),
    _Shape(MOST_HIGHLIGHTS, quote=10, echoed=0, checks=16, is_praise_told=False, seen=MOST_QUOTED_OF_THREE),
    _Shape(MOST_HIGHLIGHTS, quote=10, echoed=0, checks=16, is_praise_told=False, seen=LEAST_QUOTED_OF_THREE),
    _Shape(LEAST_POINTS, seats=2),
    _Shape(LEAST_POINTS),
    _Shape(LEAST_POINTS, echoed=0, checks=22),
    _Shape(LEAST_POINTS, quote=18, echoed=0, checks=22, seen=18),
    _Shape(LEAST_POINTS, quote=10, echoed=0, checks=16, is_praise_told=False, seen=MOST_QUOTED_OF_THREE),
    _Shape(LEAST_POINTS, quote=10, echoed=0, checks=16, is_praise_told=False, seen=LEAST_QUOTED),
)


@dataclass(frozen=True, slots=True)
class PlaybookCoach:
    """Implements the port `LocalCoach` with the playbook of one analyst, who also reads what is rewritten."""

    analyst: Analyst

    @property
    def playbook(self) -> Playbook:
        """What the coach knows."""
        return self.analyst.playbook

    def warm(self) -> None:
        """Make every regular expression now, the analyst's too, so that nobody waits for them with the first draft."""
        self.analyst.warm()
        promises.warm()
        _ = self.playbook.plain_words, [pattern_of(turn.say) for turn in self.playbook.edits.every_turn]

    def propose(self, analysis: Analysis) -> LocalProposals:
        """Write a proposal: verdict, highlights worst first, and the mail without what presses or withdraws."""
        if not analysis.english:
            texts = catalogue()
            unjudged = texts.say("local.keep_other_language"), texts.say("local.chair_other_language")
            return _nothing_to_change(*unjudged)
        analysis = analysis.as_read
        if analysis.verdict is Verdict.SEND:
            return self._sent_as_it_is(analysis)
        typed, analysis = analysis.draft.text, plainly_set(analysis, self.analyst)
        work = Rewriter(self.analyst).rewrite(analysis)
        analysis = surely_named(self.analyst, analysis)
        found = worst_first(analysis, self.analyst)
        good = list(islice(good_in(analysis, self.analyst), _MOST_GOOD))
        sending = sending_of(work, analysis, self.analyst)
        shaped = ((self._shaped(shape, good, analysis, found, sending), shape.seen) for shape in _SHAPES)
        whole, seen = next(shaped)
        # Where none fits, the tightest has to do.
        while _words(whole, seen) > _room_for(analysis) and (tighter := next(shaped, None)):
            whole, seen = tighter
        whole = replace(whole, highlights=as_typed(whole.highlights, analysis.draft.text, typed))
        unwritten = sending_of(replace(work, text=None), analysis, self.analyst)
        checks = ask_whom(analysis, before_sending(unwritten, found, room=MOST_CHECKED))
        return LocalProposals(whole, replace(whole, rewrite=None, before_you_send=checks))

    def _shaped(
        self, shape: _Shape, good: list[Good], analysis: Analysis, found: list[Finding], sending: Sending
    ) -> Proposal:
        """Say it in a shape: what is shown above is not named again below."""
        shown = [cut_to(finding, analysis, self.analyst, shape.quote) for finding in found[: shape.points]]
        told = Proposal(
            verdict=analysis.verdict,
            keep_line=self._praise(min(good, key=shape.preferred, default=None), analysis, told=shape.is_praise_told),
            from_their_chair=self._chair(shape, analysis, shown),
            highlights=highlights(shown, analysis, self.analyst),
            rewrite=sending.rewrite,
            before_you_send=(),
        )
        room = min(MOST_CHECKED, max(shape.checks, _room_for(analysis) - _words(told, shape.seen)))
        checks = before_sending(sending, shown, room=room, seen=shape.seen)
        return replace(told, before_you_send=ask_whom(analysis, checks))

    def unstick(self, stall: Analysis) -> StallReading:
        """Say what helps with most deals that do not move."""
        return way_out(stall.reader)

    def _sent_as_it_is(self, analysis: Analysis) -> LocalProposals:
        """Say two different things that make a good draft work, where there are two: the second from their chair."""
        texts = catalogue()
        inside = analysis.situation in self.playbook.inside
        first, second = [*islice(good_in(analysis, self.analyst), 2), None, None][:2]
        if second and second.seat:
            chair = _quoted(second.quote, second.seat)
        elif first and first.seat:
            chair = first.seat
        else:
            chair = texts.say("local.chair_fine_inside") if inside else texts.say("local.chair_fine")
        fine = _nothing_to_change(self._praise(first, analysis), chair)
        waits = replace(fine.whole, before_you_send=ask_whom(analysis, unfilled(analysis.draft.own_text)))
        return LocalProposals(waits, waits)

    def _praise(self, good: Good | None, analysis: Analysis, *, told: bool = True) -> str:
        """Say one true thing the draft does well, and why if that is `told`.

        Or nothing: empty praise above a threat is worse than none.
        """
        if good:
            return _quoted(good.quote, good.why if told else "").strip()
        texts = catalogue()
        if when := time_in(analysis, self.playbook.edits.offered):
            return texts.say("local.keep_time", when=when)
        topic = topic_of(analysis.draft.own_text)
        is_told = (
            topic is not None
            and len(topic.split()) > _LEAST_TOPIC
            and topic in _beginning(analysis)
            and not _OF_THEIRS.match(topic)
            and not any(topic in finding.quote.lower() for finding in analysis.findings)
        )
        return texts.say("local.keep_thing", thing=_OURS.sub("your", topic)) if topic and is_told else ""

    def _chair(self, shape: _Shape, analysis: Analysis, shown: list[Finding]) -> str:
        """Say what the customer thinks: of the worst stretches as they are shown, and of what the whole mail lacks."""
        texts = catalogue()
        reader = analysis.reader or SOMEBODY
        each: dict[str, str] = {}
        for finding in shown:
            words = faulty_part(finding, analysis, self.analyst, shape.echoed) if shape.echoed else ""
            seat = seat_of(finding, self.playbook, analysis.situation, reader, words)
            each.setdefault(finding.signal if finding.named else finding.family, seat)
        seats = list(dict.fromkeys(each.values()))
        if DocumentFact.NO_ASK in analysis.document:
            seats.insert(1, texts.say("local.chair_no_ask"))
        elif DocumentFact.SELLER_FOCUS in analysis.document:
            seats.insert(1, texts.say("local.chair_us"))
        both = " ".join(seats[: shape.seats])
        return both if len(both.split()) <= MOST_CHAIR else seats[0]


def _beginning(analysis: Analysis) -> str:
    """Return the first half of a mail: what is named there tells what the mail is about."""
    text = analysis.draft.own_text.lower()
    return " ".join(text[: len(text) // 2 + _LONGEST_TOPIC].split())


def _nothing_to_change(keep_line: str, chair: str) -> LocalProposals:
    fine = Proposal(Verdict.SEND, keep_line, chair, (), None, ())
    return LocalProposals(fine, fine)


def _quoted(quote: str, why: str) -> str:
    return catalogue().say("local.keep_asked" if quote.endswith("?") else "local.keep_quote", quote=quote, why=why)


def _room_for(analysis: Analysis) -> int:
    """Return how many words there is room for, where what was left out is told as well."""
    return _ROOM - MOST_LEFT_OUT if analysis.draft.quoted else _ROOM


def _words(proposal: Proposal, seen: int) -> int:
    told = (part for light in proposal.highlights for part in (light.reads_as, light.move))
    parts = (proposal.keep_line, proposal.from_their_chair, *told, *proposal.before_you_send)
    quoted = (min(len(light.quote.split()), seen) for light in proposal.highlights)
    return sum(quoted) + sum(len(part.split()) for part in parts)
