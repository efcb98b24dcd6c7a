"""Goes through a draft sentence by sentence and decides what becomes of each in which something was found."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from bot.analysis.amends import amends_in
from bot.analysis.incidents import is_about_a_failure, sold_in
from bot.analysis.measures import INSIDE
from bot.analysis.sentences import Sentence, found_in_each
from bot.analysis.shadow import shadow
from bot.domain import Analysis, Finding, Situation, Span
from bot.models.local.acts.asked_again import asks_the_same
from bot.models.local.cuts.amends import amended, apologises
from bot.models.local.mail.asked_about import unanswered
from bot.models.local.mail.bareness import asks_of_a_price, is_bare, is_small_talk
from bot.models.local.mail.for_what import name_what_is_priced
from bot.models.local.mail.greeting import opened
from bot.models.local.mail.instead import Instead
from bot.models.local.mail.leaning import Leaning
from bot.models.local.mail.limp import only_suspected, withdraws
from bot.models.local.mail.spoken_alone import spoken_alone
from bot.models.local.mail.still_offered import StillOffered
from bot.models.local.mended import Flagged, Mended
from bot.models.local.question.to_decide import is_a_complaint, says_sorry
from bot.models.local.reading.condoling import condoles
from bot.models.local.reading.naming import points_back
from bot.models.local.reading.slots import slots_to_offer
from bot.models.local.sentence.choices import asked_before
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.reframing import Stock
from bot.models.local.sentence.unheard import beside_what_was_found
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY, Reframe
from bot.verification.case import least_length
from bot.verification.checks import MOST_BLANKS

_WORD = re.compile(r"[\w'\u2019]+")


@dataclass(frozen=True)
class Mender:
    """Mends one draft, with what is left of the stock."""

    analysis: Analysis
    playbook: Playbook
    editor: Editor
    stock: Stock

    def mended(self) -> Mended:
        """Decide what becomes of each sentence: the worst are the first to be said in other words."""
        mended = Mended()
        heard = self.analysis.findings if self.analysis.situation not in INSIDE else ()
        presses = any(finding.presses for finding in heard)
        asked = False
        found_in, settled = found_in_each(self.analysis), self._settled(amended=bool(heard))
        is_limp = withdraws(heard)
        # What is only suspected is read once more when the rest is mended, and then often is no more.
        surest = _sureness(heard)
        for sentence in self._sentences:
            words = sentence.span.of(self._text)
            if sentence.span in settled:
                mended.said[sentence.span] = settled[sentence.span]
            elif (found := _worst_first(found_in[sentence.span])) and not (is_limp and only_suspected(words, found)):
                self._edit(sentence.span, found, mended, is_sure=_sureness(found) >= surest)
            elif asked and asks_the_same(words):
                mended.said[sentence.span] = ""
            elif heard and (said := self._beside(sentence.span, words, presses=presses)) is not None:
                # Each act is owned, though whether that is fine is asked once.
                told = self.playbook.edits.owning.told_in(said)
                mended.said[sentence.span] = "" if asked_before(told, mended.said.values()) else said
            asked = mended.said.get(sentence.span, "").endswith("?")
        mended.lost.sort(key=lambda lost: (-lost.found[0].severity, lost.span))
        asks_itself = self._asks_itself(mended)
        for lost in mended.lost:
            mended.said[lost.span] = self._instead.said_for(lost, asks_itself=asks_itself)
        Leaning(self._text, self._spans, self.playbook.edits, self.stock.topic or "").mend(mended)
        mended.said |= dict(spoken_alone(self._text, self._spans, mended.said))
        mended.said |= self._answers(mended)
        self._offer.keep(mended)
        name_what_is_priced(self._text, self._spans, mended, self.playbook.edits, self.stock.topic or "")
        mended.is_bare = self._is_bare(mended)
        if mended.is_bare and not self.stock.blanks and mended.gone and self._bears_a_blank:
            self._bring_news(mended)
        return mended

    def _answers(self, mended: Mended) -> dict[Span, str]:
        """Leave a blank where they asked for something and what was said of it went."""
        lost = unanswered(self._text, self._spans, mended.said) if self._bears_a_blank else ()
        left = dict(islice(lost, MOST_BLANKS - self.stock.blanks))
        self.stock.blanks += len(left)
        return {span: self.playbook.edits.answer.format(asked=asked) for span, asked in left.items()}

    @property
    def _bears_a_blank(self) -> bool:
        """Whether the rep may be left a blank: who mourns brings no news, a colleague is told what to do instead."""
        return self.analysis.situation not in INSIDE and not condoles(self.analysis.draft.own_text)

    @property
    def _text(self) -> str:
        return self.analysis.draft.text

    @property
    def _spans(self) -> list[Span]:
        return [sentence.span for sentence in self._sentences]

    @cached_property
    def _offer(self) -> StillOffered:
        return StillOffered(self._text, self._spans, self.playbook.edits, self.stock)

    @cached_property
    def _instead(self) -> Instead:
        return Instead(self.analysis, self.playbook, self.stock, self._offer)

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        shade = shadow(self._text)
        return tuple(Sentence(span, shade) for span in self.analysis.sentences)

    def _settled(self, *, amended: bool) -> dict[Span, str]:
        """Return what becomes of what sells, and of what else is in a mail about a failure, where that is `amended`."""
        settled = dict.fromkeys(sold_in(self.analysis), "")
        if settled:
            settled = {span: said for span, said in settled.items() if span not in self._amends}
        return self._amended() | settled if amended else settled

    @cached_property
    def _amends(self) -> frozenset[Span]:
        """The sentences that make amends for what the mail owns: no act to take back, and nothing that is sold."""
        made = amends_in(sentence.span.of(sentence.shade) for sentence in self._sentences)
        return frozenset(self._spans[number] for number in made.mended | made.rest)

    def _amended(self) -> dict[Span, str]:
        """Return what is left of sentences in a mail about a failure, where that is fair."""
        is_one = self.analysis.situation is Situation.INCIDENT or is_about_a_failure(self.analysis)
        if not (is_one or is_a_complaint(self.analysis.draft.own_text)):
            return {}
        sorry = [span for span in self._spans if apologises(span.of(self._text))]
        left = dict[Span, str]()
        for span in self._spans:
            before, after = any(one < span for one in sorry), any(one > span for one in sorry)
            said = amended(span.of(self._text), sorry_before=before, sorry_after=after)
            if (fair := next((one for one in said if not one or self.editor.is_fair(one)), None)) is not None:
                left[span] = fair
        return left

    def _beside(self, span: Span, words: str, *, presses: bool) -> str | None:
        """Return what becomes of a sentence in which nothing was found; None where it stays, as what makes amends."""
        if span in self._amends:
            return None
        return beside_what_was_found(self.editor, words, presses=presses)

    def _edit(self, span: Span, found: tuple[Finding, ...], mended: Mended, *, is_sure: bool) -> None:
        """Change a sentence as little as it takes, or count it as lost; nothing is cut where it is only suspected."""
        words, reader = span.of(self._text), self.analysis.reader or SOMEBODY
        before = bisect_left(self.analysis.sentences, span)
        if (opening := opened(words, before, reader, self.stock.topic or "", self.editor.is_fair)) is not None:
            mended.said |= {span: opening} if opening != words else {}
            return
        # What stands in the flagged words comes before what stands beside them.
        slots = slots_to_offer(words, reader, found[0].quote)
        deeds = self.playbook.edits.offered
        named = frozenset(finding.signal for finding in found if finding.named or finding.signal in deeds)
        owned = self.editor.owned(words, named)
        small = owned or self.editor.smallest(words, named)
        if not (is_sure or owned) and (small is None or _only_cut(small, words)):
            return
        if small is None:
            mended.lost.append(Flagged(span, found, slots))
            return
        mended.said[span] = "" if not owned and asked_before(small, mended.said.values()) else small
        mended.edited.append(Flagged(span, found, slots))
        # What the mail itself owns need not be taken back in silence.
        if not owned:
            self._instead.check(found[0], slots)

    def _asks_itself(self, mended: Mended) -> bool:
        """Tell whether a question of the rep's own stays."""
        lost = {some.span for some in mended.lost}
        return any(one.is_question for one in self._sentences if one.span not in lost)

    def _is_bare(self, mended: Mended) -> bool:
        left = sorted({one.span for one in self._sentences}.difference(lost.span for lost in mended.lost))
        verbatim = (span.of(self._text) for span in left if span not in mended.said)
        said = [mended.said.get(span, span.of(self._text)) for span in left]
        return is_bare(said, least_length(self.analysis), verbatim)

    def _bring_news(self, mended: Mended) -> None:
        """Say first what there is to say, though behind small talk, and ask behind it."""
        small_talk = [span for span in self._spans if span not in mended.said and is_small_talk(span.of(self._text))]
        at = next((span for span in mended.gone if small_talk and span > small_talk[-1]), mended.gone[0])
        asked = next((span for span, said in sorted(mended.said.items()) if span < at and said.endswith("?")), None)
        if (news := self._news(mended)) and asked:
            mended.said[asked] = f"{news} {mended.said[asked]}"
        else:
            mended.said[at] = news

    def _news(self, mended: Mended) -> str:
        """Say what the mail is about where its own question does not, or leave a blank for what it has to bring."""
        kept = (one.span.of(self._text) for one in self._sentences if one.span not in mended.said)
        # What begins with "it" would speak of the topic then, and may not.
        topic = self.stock.topic if self._asks_itself(mended) and not any(map(points_back, kept)) else None
        if topic and (opening := self._offer.opening(mended.gone[0], topic, mended)):
            return opening
        # A question with a price of the draft in it brings enough.
        if any(asks_of_a_price(mended.said.get(one.span, one.span.of(self._text))) for one in self._sentences):
            return ""
        if says_sorry(self.analysis.draft.own_text) and (
            said := self.stock.take(Reframe(self.playbook.edits.amends), {})
        ):
            return said
        return self._instead.blank_for(mended.lost)


def _worst_first(found: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: (-finding.severity, finding.span.start)))


def _sureness(found: Iterable[Finding]) -> int:
    """Return how sure the surest of some findings is: what a rule hears, what is suspected, and what only may press."""
    return max(((one.source == "rule") + one.sure for one in found), default=0)


def _only_cut(said: str, words: str) -> bool:
    """Tell whether a change says nothing new, and so only takes something out."""
    return set(_WORD.findall(said.lower())) <= set(_WORD.findall(words.lower()))
