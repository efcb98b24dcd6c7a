"""Chooses a sentence of the playbook in the place of one that is lost, and what has to be checked because of it."""

from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from bot.analysis.measures import INSIDE
from bot.analysis.sentences import found_in_each
from bot.domain import Analysis, Family, Finding, Span
from bot.models.local.mail.greeting import spoken_to
from bot.models.local.mail.still_offered import StillOffered
from bot.models.local.mended import Flagged
from bot.models.local.sentence.reframing import (
    Stock,
    asks,
    has_ground,
    is_true_of,
    keeps_facts,
    leaves_blank,
    offers,
    suits,
)
from bot.playbook.book import Playbook
from bot.playbook.signals import Reframe

# So many stock sentences a mail bears besides its question; more inside the house, where they say what to do.
_MOST_SAID, _MOST_SAID_INSIDE = 2, 3


@dataclass(frozen=True)
class Instead:
    """What a mail bears in the place of its own sentences, with what is left of the stock."""

    analysis: Analysis
    playbook: Playbook
    stock: Stock
    offer: StillOffered

    def said_for(self, lost: Flagged, *, asks_itself: bool) -> str:
        """Choose what is said instead: what keeps a fact; inside the house, what to do; otherwise nothing."""
        words = lost.span.of(self.analysis.draft.text)
        # What was found many times in a sentence has the same said instead.
        for reframe in dict.fromkeys(chain.from_iterable(map(self._reframes, lost.found))):
            may_say = suits(reframe, words) and self._may_say(reframe, asks_itself=asks_itself)
            if may_say and (said := self.stock.take(reframe, lost.slots)):
                return spoken_to(words, said) if self._is_first_inside(lost.span) else said
        self.check(lost.found[0], lost.slots)
        return ""

    def _is_first_inside(self, span: Span) -> bool:
        return self.analysis.situation in INSIDE and span == self.analysis.sentences[0]

    def _may_say(self, reframe: Reframe, *, asks_itself: bool) -> bool:
        """Tell whether a mail like this one bears the sentence in the place of another."""
        # An offer may stand beside a question of the rep's own.
        asked = (asks_itself and not offers(reframe)) or any("?" in said for said in self.stock.used)
        if self.analysis.situation in INSIDE:
            room = len(self.stock.used) < _MOST_SAID_INSIDE
            return room and not leaves_blank(reframe) and not (asked and asks(reframe))
        if len(self.stock.used) >= _MOST_SAID or (asks(reframe) and asked):
            return False
        return keeps_facts(reframe) or (self._only_of_us and leaves_blank(reframe) and not self.stock.blanks)

    def blank_for(self, every: list[Flagged]) -> str:
        """Say what leaves a blank in the place of the first of these that has such a sentence, or what any mail may."""
        for lost in every:
            for reframe in chain.from_iterable(map(self._reframes, lost.found)):
                if leaves_blank(reframe) and not asks(reframe) and (said := self.stock.take(reframe, lost.slots)):
                    return said
        return self.stock.take(Reframe(self.playbook.edits.news), {}) or ""

    def check(self, finding: Finding, slots: dict[str, str]) -> None:
        """Note what has to be undone, or asked before it is said again, whatever became of the sentence."""
        if finding.signal in self.playbook.edits.checked:
            known = self.playbook.signal_of(finding, self.analysis.situation).reframes
            any(self.stock.check(reframe, slots) for reframe in known)

    @cached_property
    def _only_of_us(self) -> bool:
        """Whether the mail only speaks of the seller, and presses by no more than a choice of times."""
        found = [finding for finding in self.analysis.findings if finding.signal not in self.playbook.edits.chosen]
        # What is praised has a name, which serves better than a blank.
        has_a_name = any(self.offer.praised(span, each) for span, each in found_in_each(self.analysis).items())
        of_us = all(finding.family is Family.PUSH and finding.severity == 1 for finding in found)
        return bool(found) and of_us and not has_a_name

    def _reframes(self, finding: Finding) -> tuple[Reframe, ...]:
        """Return what may be said instead: a blank is left only for what is surely missing, and may be filled."""
        inside = self.playbook.inside.get(self.analysis.situation, {})
        # What is only suspected in the house may be anything: no sentence on one matter stands for it.
        if inside and not finding.named:
            return ()
        signal = inside.get(finding.signal) or self.playbook.signal_of(finding, self.analysis.situation)
        known = signal.reframes
        return tuple(
            reframe
            for reframe in known
            if is_true_of(reframe, finding.quote)
            and (not leaves_blank(reframe) or (finding.named and has_ground(reframe, self.analysis.draft.own_text)))
        )
