"""A proposal beside the draft it speaks of: what every check looks at."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.analysis.analyse import Analyst
from bot.analysis.incidents import sold_in
from bot.analysis.paragraphs import assembled
from bot.domain import Analysis, Draft, Mode, Proposal, Span, Verdict
from bot.verification.dismissals import squeezed
from bot.verification.facts import Fact, facts_in
from bot.verification.facts.fact import ADDRESSES, PRICES
from bot.verification.facts.tongues import Tongue, tongue_of
from bot.verification.orders import without_offers_ordered, without_orders
from bot.verification.promises import Spoken, spoken
from bot.verification.pushes.heard import pressed_in

BLANK = re.compile(r"\[[^\[\]\n]+\]")
_LINE = re.compile(r"[^\n]+")


LEAST_LENGTH = 0.6


def least_length(analysis: Analysis) -> float:
    """Return how many characters a rewrite by rules has at least.

    They cannot make up for what pressed or withdrew, heard or plain, nor for what sold in a mail about what failed.
    """
    own = [character for span in analysis.draft.own for character in range(*span)]
    gone = (*(finding.span for finding in analysis.findings), *sold_in(analysis), *pressed_in(analysis))
    found = {character for span in gone for character in range(*span)}
    return LEAST_LENGTH * (len(analysis.draft.own_text.strip()) - len(found.intersection(own)))


@dataclass(frozen=True)
class Case:
    """A proposal beside the draft it speaks of."""

    proposal: Proposal
    analysis: Analysis
    analyst: Analyst
    mode: Mode = Mode.MODEL

    @cached_property
    def rewrite(self) -> str:
        """The rewrite as it would be shown, put together if need be; none when the verdict is to send the draft."""
        if self.proposal.verdict is Verdict.SEND:
            return ""
        if self.proposal.replacements and not self.proposal.rewrite:
            return assembled(self.analysis.draft, self.proposal.replacements)
        return (self.proposal.rewrite or "").strip()

    @property
    def least_length(self) -> float:
        """How many characters the rewrite has at least."""
        if self.mode is Mode.MODEL:
            return LEAST_LENGTH * len(self.analysis.draft.own_text.strip())
        return least_length(self.analysis)

    @property
    def told(self) -> tuple[str, ...]:
        """What the proposal says around the rewrite, in its own words."""
        proposal = self.proposal
        lights = (part for light in proposal.highlights for part in (light.reads_as, light.move))
        reply = (proposal.reply,) if proposal.reply else ()
        return (proposal.keep_line, proposal.from_their_chair, *lights, *proposal.before_you_send, *reply)

    @cached_property
    def tongue(self) -> Tongue | None:
        """The language of the draft, when it is one whose words for facts we know and not English."""
        return None if self.analysis.english else tongue_of(self.analysis.draft.own_text)

    @cached_property
    def known(self) -> list[Fact]:
        """Every fact of the draft, the context and the notes, each read in its own language.

        Links, mail addresses and telephone numbers are the rep's alone: what the other side wrote adds none to a mail.
        """
        facts = self.given + self.facts_in(without_orders(self.analysis.draft.quoted_text))
        own = {fact.value for fact in self.given if fact.kind in ADDRESSES}
        facts = [fact for fact in facts if fact.kind not in ADDRESSES or fact.value in own]
        return list(dict.fromkeys(facts))

    @cached_property
    def given(self) -> list[Fact]:
        """Every fact that the rep gave: of the mail without the thread it quotes, the context and the notes.

        What these tell a machine to do or order to be offered gives no amount.
        """
        beside = without_orders(self.beside)
        noted = facts_in(beside, tongue_of(beside)) if beside else []
        firm = set(facts_in(without_offers_ordered(beside), tongue_of(beside)))
        noted = [fact for fact in noted if fact.kind not in PRICES or fact in firm]
        return self.facts_in(self.analysis.draft.written) + noted

    @property
    def beside(self) -> str:
        """What the rep said and noted beside the mail."""
        return f"{self.analysis.draft.context}\n{self.analysis.draft.notes}".strip()

    @cached_property
    def evidence(self) -> str:
        """Everything a name may come from: the draft, the context and the notes, without orders to a machine."""
        draft = self.analysis.draft
        return "\n".join((draft.written, without_orders(f"{draft.quoted_text}\n{self.beside}")))

    def facts_in(self, text: str) -> list[Fact]:
        """Return the facts of a text in the draft's language; what paragraphs share is read once."""
        for paragraph in (paragraphs := text.split("\n\n")):
            if paragraph not in self._read:
                self._read[paragraph] = facts_in(paragraph, self.tongue)
        return [fact for paragraph in paragraphs for fact in self._read[paragraph]]

    @cached_property
    def _read(self) -> dict[str, list[Fact]]:
        return {}

    @cached_property
    def spoken_own(self) -> Spoken:
        """The rep's own words, for what they promise."""
        return spoken(self.analysis.draft.own_text)

    @cached_property
    def spoken_rewrite(self) -> Spoken:
        """The rewrite, for what it promises."""
        return spoken(self.rewrite)

    @cached_property
    def own_rewrite(self) -> str:
        """The rewrite without the quoted lines that the draft answers one by one."""
        quoted = {squeezed(line) for line in self.analysis.draft.quoted_text.splitlines()}
        lines = self.rewrite.splitlines()
        return "\n".join(line for line in lines if not (line.lstrip().startswith(">") and squeezed(line) in quoted))

    @cached_property
    def _end_of_own(self) -> int:
        """Where the rewrite ends above the lines that stand below the draft as well, in the same order."""
        added, end = map(squeezed, reversed(self.analysis.draft.left_alone.splitlines())), len(self.own_rewrite)
        for line in reversed(list(_LINE.finditer(self.own_rewrite))):
            if (told := squeezed(line[0])) and told not in added:  # which goes on from the line that was found last
                break
            end = line.start()
        return end

    @cached_property
    def rewrite_analysis(self) -> Analysis:
        """The detector's view of the rewrite, with the same context and in the draft's situation.

        What a company adds below the draft stands below the rewrite as well, and is as little judged.
        """
        draft, text = self.analysis.draft, self.own_rewrite
        context = f"{draft.context}\n{draft.quoted_text}"
        mail = Draft.alone(text, context).without([Span(self._end_of_own, len(text))])
        return self.analyst.analyse(mail, for_customers=True, situation=self.analysis.situation)
