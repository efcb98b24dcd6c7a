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
    Verdict,
)
from bot.domain.wishes import StallReading
from bot.models.chair import good_in, seat_of
from bot.models.left_out import left_out, taken_out
from bot.models.local_way_out import way_out
from bot.models.rewriting import Rewrite, Rewriter
from bot.models.slots import slots_needed
from bot.models.topics import topic_of
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY
from bot.ports import LocalProposals
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import MOST_CHAIR
from bot.verification.wording import MOST_CHECKS

_LEAST_TOPIC = 2
_OURS = re.compile(r"^(?:our|my)\b")


@dataclass(frozen=True, slots=True)
class PlaybookCoach:
    """Implements the port `LocalCoach` with the playbook of one analyst, who also reads what is rewritten."""

    analyst: Analyst

    @property
    def playbook(self) -> Playbook:
        """What the coach knows."""
        return self.analyst.playbook

    def propose(self, analysis: Analysis) -> LocalProposals:
        """Write a proposal: verdict, highlights worst first, and the mail without what presses or withdraws."""
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
        if work.text is None:
            return LocalProposals(bare, bare)
        checks = self._before_sending(work.text, work, analysis, highlights)
        return LocalProposals(replace(bare, rewrite=work.text, before_you_send=checks), bare)

    def unstick(self, stall: Analysis) -> StallReading:
        """Say what helps with most deals that do not move."""
        return way_out(stall.reader)

    def _highlight(self, finding: Finding, analysis: Analysis) -> Highlight:
        signal = self.playbook.signal_of(finding, analysis.situation)
        return Highlight(finding.quote, finding.signal, signal.told_to(analysis.reader), signal.move)

    def _keep_line(self, analysis: Analysis) -> str:
        """Say one true thing the draft does well, or nothing: empty praise above a threat is worse than none."""
        if good := good_in(analysis, self.playbook):
            return good
        topic = topic_of(analysis.draft.own_text)
        is_told = topic is not None and len(topic.split()) > _LEAST_TOPIC
        return catalogue().say("local.keep_thing", thing=_OURS.sub("your", topic)) if topic and is_told else ""

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

    def _before_sending(
        self, text: str, work: Rewrite, analysis: Analysis, highlights: tuple[Highlight, ...]
    ) -> tuple[str, ...]:
        """Say what to undo, then what went and may be missed, then what to ask oneself."""
        acts = self._acts_to_undo(analysis)
        undo, others = [check for check in work.checks if check in acts], [c for c in work.checks if c not in acts]
        went = taken_out(work.gone, highlights, self.playbook)
        quoted = " ".join(light.quote for light in highlights)
        missed = left_out(analysis, text, quoted, " ".join(went), self.playbook)
        return tuple([*undo, *went, *_blanks(work.blanks), *missed, *others][:MOST_CHECKS])

    def _acts_to_undo(self, analysis: Analysis) -> frozenset[str]:
        """Return the checks that tell to take back an act: they come first, for they cannot wait."""
        signals = self.playbook.signals_in(analysis.situation)
        acts = [signals[key] for key in self.playbook.edits.promised if key in signals]
        reader = analysis.reader or SOMEBODY
        checks = [reframe.check for signal in acts for reframe in signal.reframes]
        return frozenset(check.format(reader=reader) for check in checks if slots_needed(check) <= {"reader"})


def _nothing_to_change(keep_line: str, chair: str) -> LocalProposals:
    fine = Proposal(Verdict.SEND, keep_line, chair, (), None, ())
    return LocalProposals(fine, fine)


def _worst_first(analysis: Analysis) -> list[Finding]:
    """Choose up to three findings whose words do not overlap, each signal once while there are others.

    What is not named is said in the same words each time, so once.
    """
    ranked = sorted(analysis.findings, key=lambda finding: (-finding.severity, not finding.named, finding.span))
    firsts = {finding.signal if finding.named else finding.family: finding for finding in reversed(ranked)}.values()
    others = [finding for finding in ranked if finding not in firsts and finding.named]
    chosen: list[Finding] = []
    for finding in [*(finding for finding in ranked if finding in firsts), *others]:
        if not any(finding.span.overlaps(other.span) for other in chosen):
            chosen.append(finding)
    return chosen[:MOST_HIGHLIGHTS]


def _blanks(count: int) -> list[str]:
    return [catalogue().say("local.blanks")] if count else []
