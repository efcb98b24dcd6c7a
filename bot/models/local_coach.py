"""The coach that needs no model: the analysis alone, said in the playbook's words."""

import re
from dataclasses import dataclass, replace

from bot.analysis.analyse import Analyst
from bot.domain import (
    MOST_HIGHLIGHTS,
    Analysis,
    DocumentFact,
    Finding,
    Highlight,
    Proposal,
    SignalKey,
    Verdict,
)
from bot.domain.wishes import StallReading
from bot.models.chair import good_in, seat_of, shortened
from bot.models.local_way_out import way_out
from bot.models.rewriting import Rewriter
from bot.models.slots import slots_needed, slots_of
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY
from bot.ports import LocalProposals
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import LEAST_POINTS, MOST_CHAIR
from bot.verification.facts import Fact, facts_in, supported
from bot.verification.names import names_in
from bot.verification.wording import MOST_CHECKS

_OURS = re.compile(r"^(?:our|my)\b")
_MOST_NAMED, _MOST_QUOTES = 5, 3
# What counted the mails or left two answers is not to be put back.
_NOT_ASKED_BACK = frozenset(map(SignalKey, ("nagging", "guilt", "forced_choice")))
_COUNTED = r" (?!(?:have|only|other|with|from|that|this|were|been|into|than|more)\b)[^\W\d_]{4,}"


@dataclass(frozen=True, slots=True)
class PlaybookCoach:
    """Implements the port `LocalCoach` with the playbook of one analyst, who also reads what is rewritten."""

    analyst: Analyst

    @property
    def playbook(self) -> Playbook:
        """What the coach knows."""
        return self.analyst.playbook

    def propose(self, analysis: Analysis) -> LocalProposals:
        """Write a proposal: verdict, highlights worst first, a rewrite from the signals' own reframes."""
        if not analysis.english:
            texts = catalogue()
            unjudged = texts.say("local.keep_other_language"), texts.say("local.chair_other_language")
            return _nothing_to_change(*unjudged)
        if analysis.verdict is Verdict.SEND:
            inside = analysis.situation in self.playbook.inside
            texts = catalogue()
            fine = texts.say("local.chair_fine_inside") if inside else texts.say("local.chair_fine")
            return _nothing_to_change(self._keep_line(analysis), fine)
        found = _worst_first(analysis)
        highlights = tuple(self._highlight(finding, analysis) for finding in found)
        work = Rewriter(self.analyst).rewrite(analysis)
        bare = Proposal(
            verdict=analysis.verdict,
            keep_line=self._keep_line(analysis),
            from_their_chair=self._chair(analysis, found),
            highlights=highlights,
            rewrite=None,
            before_you_send=tuple(work.checks),
        )
        taken_out = _taken_out(work.gone, highlights)
        shown = " ".join([*(light.quote for light in highlights), *taken_out])
        acts = self._acts_to_undo(analysis)
        undo, others = (
            [line for line in work.checks if line in acts],
            [line for line in work.checks if line not in acts],
        )
        left_out = self._left_out(analysis, work.text, shown, highlights)
        checks = [*undo, *taken_out, *_blanks(work.blanks), *left_out, *others][:MOST_CHECKS]
        return LocalProposals(replace(bare, rewrite=work.text, before_you_send=tuple(checks)), bare)

    def unstick(self, stall: Analysis) -> StallReading:
        """Say what helps with most deals that do not move."""
        return way_out(stall.reader)

    def _highlight(self, finding: Finding, analysis: Analysis) -> Highlight:
        signal = self.playbook.signals_in(analysis.situation)[finding.signal]
        return Highlight(finding.quote, finding.signal, signal.told_to(analysis.reader), signal.move)

    def _keep_line(self, analysis: Analysis) -> str:
        """Say one true thing the draft does well, or nothing: empty praise above a threat is worse than none."""
        if good := good_in(analysis, self.playbook):
            return good
        thing = slots_of(analysis.draft.own_text, SOMEBODY).get("thing")
        return catalogue().say("local.keep_thing", thing=_OURS.sub("your", thing)) if thing else ""

    def _chair(self, analysis: Analysis, found: list[Finding]) -> str:
        """Say what the customer thinks: of the two worst stretches, or of what the whole mail lacks."""
        texts = catalogue()
        reader = analysis.reader or SOMEBODY
        seats = list(dict.fromkeys(seat_of(finding, self.playbook, analysis.situation, reader) for finding in found))
        if DocumentFact.NO_ASK in analysis.document:
            seats.insert(1, texts.say("local.chair_no_ask"))
        elif DocumentFact.SELLER_FOCUS in analysis.document:
            seats.insert(1, texts.say("local.chair_us"))
        both = " ".join(seats[:2])
        return both if len(both.split()) <= MOST_CHAIR else seats[0]

    def _acts_to_undo(self, analysis: Analysis) -> frozenset[str]:
        """Return the checks that tell to take back an act: they come first, for they cannot wait."""
        signals = self.playbook.signals_in(analysis.situation)
        acts = [signals[key] for key in self.playbook.edits.promised if key in signals]
        reader = analysis.reader or SOMEBODY
        checks = [reframe.check for signal in acts for reframe in signal.reframes]
        return frozenset(check.format(reader=reader) for check in checks if slots_needed(check) <= {"reader"})

    def _left_out(self, analysis: Analysis, kept: str, shown: str, highlights: tuple[Highlight, ...]) -> list[str]:
        """Name the facts and people that went with the sentences taken out, so that none goes silently.

        A bare number tells nothing where the words about it are `shown` anyway, and what nagged or cornered is not
        asked back.
        """
        draft = analysis.draft.own_text
        known = facts_in(kept)
        given = facts_in(draft)
        # A fact is named only where it is the same fact on its own: "17.00" is a time in "before 17.00" alone.
        pressing = " ".join(light.quote for light in highlights[:LEAST_POINTS] if light.signal in _NOT_ASKED_BACK)
        lost = [
            _named(fact, draft)
            for fact in given
            if not supported(fact, known)
            and all(supported(alone, given) for alone in facts_in(fact.written))
            and fact.written not in pressing
        ]
        lost = [fact for fact in lost if not (fact.isdecimal() and re.search(rf"\b{fact}\b", shown))]
        lost += [name for name in names_in(draft, self.playbook.plain_words) if name.lower() not in kept.lower()]
        if not lost:
            return []
        facts, texts, reader = ", ".join(dict.fromkeys(lost)), catalogue(), analysis.reader
        if reader:
            return [texts.say("local.left_out", facts=facts, reader=reader)]
        return [texts.say("local.left_out_unnamed", facts=facts)]


def _nothing_to_change(keep_line: str, chair: str) -> LocalProposals:
    fine = Proposal(Verdict.SEND, keep_line, chair, (), None, ())
    return LocalProposals(fine, fine)


def _named(fact: Fact, draft: str) -> str:
    """Name a fact as the draft does; a bare number with what it counts, for "two" alone says nothing."""
    counted = re.search(rf"\b{re.escape(fact.written)}\b(?:{_COUNTED})?", draft) if fact.kind == "number" else None
    return (counted[0] if counted else fact.written).rstrip(".")


def _worst_first(analysis: Analysis) -> list[Finding]:
    """Choose up to three findings whose words do not overlap, each signal once while there are others."""
    ranked = sorted(analysis.findings, key=lambda finding: (-finding.severity, finding.span))
    firsts = {finding.signal: finding for finding in reversed(ranked)}.values()
    others = [finding for finding in ranked if finding not in firsts]
    chosen: list[Finding] = []
    for finding in [*(finding for finding in ranked if finding in firsts), *others]:
        if not any(finding.span.overlaps(other.span) for other in chosen):
            chosen.append(finding)
    return chosen[:MOST_HIGHLIGHTS]


def _taken_out(sentences: list[str], highlights: tuple[Highlight, ...]) -> list[str]:
    """Name the sentences that went and are not quoted above, however little is shown there."""
    above = highlights[:LEAST_POINTS]
    unseen = [words for words in dict.fromkeys(sentences) if not any(light.quote in words for light in above)]
    if not unseen:
        return []
    quotes = [f"\u201c{shortened(words, _MOST_NAMED)}\u201d" for words in unseen[:_MOST_QUOTES]]
    texts = catalogue()
    quotes += [texts.say("local.taken_out_more")] if len(unseen) > len(quotes) else []
    return [texts.say("local.taken_out", quotes=", ".join(quotes))]


def _blanks(count: int) -> list[str]:
    return [catalogue().say("local.blanks")] if count else []
