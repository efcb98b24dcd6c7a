"""Rewrites a draft by rules alone. The story is `Rewriter.rewrite`; each chapter has a file of its own.

A flagged sentence is changed as little as it takes (`sentence.editor`), or a sentence of the playbook keeps its time
or amount (`sentence.reframing`), or it goes with what rests on it (`leaning`). A mail that asks nothing any more is
given one question (`question.asking`), about its own thing. What is still found in the outcome is treated again.
"""

import re
from dataclasses import dataclass
from functools import cache, partial

from bot.analysis.analyse import Analyst
from bot.analysis.exceptions import excepting
from bot.analysis.measures import INSIDE
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding, leans, read_twice, worth_another_look
from bot.domain import Analysis, Draft, Verdict
from bot.errors import DraftRejected
from bot.models.local.acts.in_our_name import in_our_name
from bot.models.local.cuts.jabs import jabbing_ends
from bot.models.local.cuts.pushes import pushes_in
from bot.models.local.mail.about import tell_the_matter
from bot.models.local.mail.bareness import is_torso
from bot.models.local.mail.layout import laid_out, without_old_plans
from bot.models.local.mail.limp import withdraws
from bot.models.local.mail.lost import lost_of
from bot.models.local.mail.mending import Mender
from bot.models.local.mail.said_once import said_once
from bot.models.local.mail.typesetting import with_its_apostrophes
from bot.models.local.question.asking import Asking
from bot.models.local.reading.topics import topic_of_mail
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.reframing import Stock
from bot.playbook.signals import SOMEBODY

# What one round leaves or adds is mended by the next; hardly any mail needs a third.
_MOST_READINGS = 3
# Where so much was found, more of the rest presses too.
_MANY_FOUND, _MOST_UNSURE = 3, 2
# In the place of so many needed facts no blank is a start; of fewer where a mail told much and nothing of it stands.
_MANY_GONE, _GONE_WITH_ALL, _MUCH, _SENTENCE = 3, 2, 5, 4
_MARKS = " ,-\u2013\u2014"
# "Let me know about 8", "give us a shout": asked in the rep's own words, though in no question.
_STILL_ASKS = re.compile(
    r"\b(?:let (?:me|us) know|(?:give|drop|send) (?:me|us) a (?:shout|call|ring|line|bell)|tell (?:me|us)\b"
    r"|I(?: am|['\u2019][md]) ask)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The mail as it could be sent, the sentences that went, and what the rep has to check because of it.

    There is no `text` where it would have to be coached again. `unsure` are sentences left as they were that may press.
    """

    text: str | None
    gone: tuple[str, ...]
    checks: tuple[str, ...]
    blanks: int
    unsure: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Says what drafts say without pressing or withdrawing."""

    analyst: Analyst

    def rewrite(self, analysis: Analysis) -> Rewrite:
        """Rewrite a draft, and read what comes out of it again."""
        topic, edits = topic_of_mail(analysis), self.analyst.playbook.edits
        # Nobody is asked where they stand on "our award-winning mixers".
        stock = Stock(re.sub(edits.praise, "", topic, flags=re.IGNORECASE) if topic else None)
        text, gone = self._once(analysis, analysis, stock)
        for _ in range(_MOST_READINGS):
            again = self._read(text, analysis)
            if again is None or again.verdict is Verdict.SEND or _inside(again) != _inside(analysis):
                break
            text, gone_as_well = self._once(again, analysis, stock)
            gone += gone_as_well
        # What only a round before had made of it nobody wrote, so it is named nowhere.
        gone = [words for words in gone if words in analysis.draft.text]
        text = said_once(without_old_plans(text, analysis, self.analyst.playbook), edits)
        text = in_our_name(text, analysis.draft.own_text, edits.owning)
        text = with_its_apostrophes(text, analysis.draft.text)
        last = self._read(text, analysis)
        # What a colleague is told to do instead is a mail by itself.
        is_told = _inside(analysis) and bool(stock.used)
        holds = last is not None and last.verdict is Verdict.SEND and (is_told or not self._is_torso(last, analysis))
        to_send = text if holds else None
        return Rewrite(to_send, tuple(gone), tuple(stock.checks), stock.blanks, self._unsure(text, analysis))

    def _unsure(self, text: str, analysis: Analysis) -> tuple[str, ...]:
        """Return what stands as it was and is worth another look."""
        most = 0 if _inside(analysis) else _MOST_UNSURE if len(analysis.findings) >= _MANY_FOUND else 1
        return worth_another_look(self.analyst, analysis, text, most)

    def _once(self, analysis: Analysis, original: Analysis, stock: Stock) -> tuple[str, list[str]]:
        """Mend a mail once; where it asks less than the original asked, or should have, it is given one question."""
        edits = self.analyst.playbook.edits
        fair = cache(partial(self._is_fair, context=analysis.draft.context, pressing=_presses(analysis)))
        editor = Editor(
            edits,
            fair,
            partial(self._leans, context=analysis.draft.context),
            partial(self._asked_for, analysis.draft),
            inside=_inside(analysis),
            limp=withdraws(analysis.findings),
        )
        mended = Mender(analysis, self.analyst.playbook, editor, stock).mended()
        lay_out = partial(laid_out, analysis.draft, mended.said, analysis.reader or SOMEBODY)
        text = lay_out()
        asking = Asking(self.analyst.playbook, original, fair)
        # Whether what was owned is fine asks nothing of the matter itself, where there is one besides.
        has_own_ask = mended.is_bare or _STILL_ASKS.search(text)
        asks_itself = text if has_own_ask else edits.owning.matter_of(text)
        ask = asking.question(self._read(asks_itself, analysis), mended, analysis, stock)
        is_told = not _inside(analysis) and tell_the_matter(analysis, mended, edits, f"{text}\n{ask}")
        if ask or is_told:
            text = lay_out(ask=ask)
        # Of what a sentence of the playbook stands for, the rep's own words went as well.
        went = sorted({*mended.gone, *(some.span for some in mended.lost)})
        # Nobody finds by themselves what only lost its end.
        kept = ((span.of(analysis.draft.text), said) for span, said in sorted(mended.said.items()) if said)
        ends = (([*jabbing_ends(words), *pushes_in(words)], said) for words, said in kept)
        cut = [end.strip(_MARKS) for tails, said in ends for end in tails if end.strip(_MARKS) not in said]
        return text, [*(span.of(analysis.draft.text) for span in went), *cut]

    def _is_torso(self, rewrite: Analysis, analysis: Analysis) -> bool:
        """Tell whether nothing of the matter stays, or a blank where too much they need went, or for a colleague."""
        text = rewrite.draft.text
        if is_torso(span.of(text) for span in rewrite.sentences):
            return True
        if self.analyst.playbook.edits.news not in text:
            return False
        lost = lost_of(analysis, text, self.analyst.playbook)
        told = [span.of(analysis.draft.text) for span in analysis.sentences]
        stands = any(len(words.split()) >= _SENTENCE and words in text for words in told)
        many = _MANY_GONE if stands or len(told) < _MUCH else _GONE_WITH_ALL
        return _inside(analysis) or sum(one.needed for one in lost) >= many

    def _is_fair(self, words: str, *, context: str, pressing: bool) -> bool:
        alone = self.analyst.analyse(Draft.alone(words, context), pressing=pressing)
        return not heeding(self.analyst, alone, doubting=False).findings

    def _leans(self, words: str, *, context: str) -> bool:
        return leans(self.analyst, self.analyst.analyse(Draft.alone(words, context), pressing=True))

    def _asked_for(self, draft: Draft, words: str) -> bool:
        signals = self.analyst.playbook.edits.owning.signals if draft.context or draft.quoted else ()
        # What stands in no draft as it is said is read beside the context alone.
        draft = draft if words in draft.text else Draft.alone(words, draft.context)
        return any(self.analyst.is_fair(signal, words, draft, pointedly=True) for signal in signals)

    def _read(self, text: str, analysis: Analysis) -> Analysis | None:
        """Read a rewrite above the thread of its draft, which may excuse what stands in it."""
        draft = analysis.draft
        try:
            again = read_draft(f"{text}\n\n{draft.text[draft.end_of_mail :]}".strip(), context=draft.context)
            return excepting(read_twice(self.analyst, again), analysis.fair).as_read
        except DraftRejected:
            return None


def _inside(analysis: Analysis) -> bool:
    return analysis.situation in INSIDE


def _presses(analysis: Analysis) -> bool:
    return any(finding.presses for finding in analysis.findings)
