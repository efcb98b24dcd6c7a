"""Chooses the one question of a mail that asks less than its draft did: of what it tells or asked, before any other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from bot.analysis.measures import INSIDE
from bot.domain import Analysis, DocumentFact, Situation
from bot.models.local.mended import Flagged, Mended
from bot.models.local.prices.on_offer import only_price_in
from bot.models.local.question.in_its_place import in_its_place
from bot.models.local.question.own_ask import own_asks
from bot.models.local.question.referents import as_this, is_ours_to_ask, names_its_own, names_last
from bot.models.local.question.silence import takes_silence
from bot.models.local.question.to_decide import (
    asks_whether,
    has_an_objection,
    lays_out,
    tells_of_ours,
)
from bot.models.local.question.where_it_is import is_about_what_failed, is_sorry, where_it_is
from bot.models.local.reading.asks import is_asked
from bot.models.local.reading.faults import NO_ASK
from bot.models.local.reading.slots import slots_needed, slots_to_offer
from bot.models.local.sentence.choices import with_a_no
from bot.models.local.sentence.reframing import Stock, has_ground, leaves_blank
from bot.models.local.sentence.turns import pattern_of, turned
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY, Reframe

_Asks = tuple[tuple[Reframe, ...], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Asking:
    """Gives a mail that was mended its question, where it needs one."""

    playbook: Playbook
    original: Analysis
    is_fair: Callable[[str], bool]

    def question(self, rewrite: Analysis | None, mended: Mended, analysis: Analysis, stock: Stock) -> str:
        """Return the question that the rewrite lacks, or nothing where it asks enough, or nobody knows one."""
        wanted = list(dict.fromkeys(self._wanted(mended, analysis)))
        in_passing = list(self._asked_in_passing(mended, analysis))
        needs_an_answer = self._took_silence_for_one(analysis)
        if rewrite and self._asks_enough(rewrite, stock, [*wanted, *in_passing], needs_an_answer=needs_an_answer):
            return ""
        told = _told(rewrite)
        if not (stock.topic or stock.blanks) and (mended.is_bare or self._tells_of_nothing(told, analysis.situation)):
            stock.topic = self.playbook.edits.unknown
        own = [
            *in_passing,
            *in_its_place(told, self.playbook.edits.in_its_place),
            *self._by_what_stands(told),
            *(ask for ask in wanted if self._fits(ask, told)),
        ]
        if rewrite and self._offers(rewrite) and not (needs_an_answer or is_about_what_failed(self.original)):
            own.append(self._of_the_offer(told))
        own = [said for ask in own for said in (*self._ways_of(ask, told, {}), ask)]
        return next(filter(self.is_fair, own), "") or self._stock_question(rewrite, mended, analysis, stock)

    def _tells_of_nothing(self, told: list[str], read: Situation) -> bool:
        """Tell whether a first mail says nothing of ours any more: then nobody knows what is worth a closer look."""
        situation = where_it_is(self.original, read, told, self.playbook.edits.owning.before)
        return situation is Situation.FIRST_CONTACT and not (lays_out(told) or tells_of_ours(told))

    def _took_silence_for_one(self, analysis: Analysis) -> bool:
        """Tell whether silence would have counted as a yes: then the answer itself is asked for."""
        return analysis.situation not in INSIDE and any(takes_silence(one.quote) for one in analysis.findings)

    def _asks_enough(
        self, rewrite: Analysis, stock: Stock, wanted: list[str], *, needs_an_answer: bool = False
    ) -> bool:
        """Tell whether a rewrite asks as its draft did, or should have; one that asked nothing may offer instead.

        Where only a stock sentence wants an answer, the rep has not asked.
        """
        original, inside = self.original, self.original.situation in INSIDE
        if (original.questions or wanted or needs_an_answer) and not rewrite.questions:
            return False
        asks = bool(rewrite.questions) or (rewrite.has_ask and (not stock.asks or inside))
        return asks or (not (original.has_ask or original.document) and (inside or self._offers(rewrite)))

    def _wanted(self, mended: Mended, analysis: Analysis) -> Iterator[str]:
        """Yield what the sentences that went asked for, made free: the questions first, then the last of the mail."""
        if analysis.situation in INSIDE:
            return
        for words in _went(mended, analysis):
            yield from turned(words, self.playbook.edits.asked, str)

    def _asked_in_passing(self, mended: Mended, analysis: Analysis) -> Iterator[str]:
        """Yield what the rep asked of the matter in what went: of a choice of two, neither may be right yet."""
        if analysis.situation in INSIDE:
            return
        for words in _went(mended, analysis):
            for ask in own_asks(words):
                yield with_a_no(ask, self.playbook.edits) if " or " in ask else ask

    def _by_what_stands(self, told: list[str]) -> Iterator[str]:
        """Yield what the mail asks by what it still tells: "Is noon on Thursday realistic on your side?"."""
        for sentence in told:
            asks = turned(sentence, self.playbook.edits.asks, str)
            yield from (said for said in asks if names_its_own(said) or sentence == told[-1])

    def _offers(self, rewrite: Analysis) -> bool:
        return self.playbook.edits.offer_ending in rewrite.draft.own_text.lower()

    def _of_the_offer(self, told: list[str]) -> str:
        """Return what is asked of an offer: "Shall I do that?" only right behind it, where "that" is the offer."""
        edits = self.playbook.edits
        endings = (edits.offer_ending, edits.again[edits.offer_ending])
        is_last = bool(told) and any(ending in told[-1].lower() for ending in endings)
        return edits.offer_question if is_last else edits.offer_further_off

    def _stock_question(self, rewrite: Analysis | None, mended: Mended, analysis: Analysis, stock: Stock) -> str:
        """Choose a question: what the worst one that went should have asked, else what fits where the deal is."""
        told = _told(rewrite)
        for reframes, slots in self._stock_asks(rewrite, mended, analysis, stock):
            for reframe in reframes:
                asks = "?" in reframe.text and not leaves_blank(reframe) and self._fits(reframe.text, told)
                of_topic = "{topic}" in reframe.text
                # What a mail only came back to is what it is about.
                came_back = analysis.situation is Situation.STALLED
                asks = asks and (not of_topic or came_back or is_ours_to_ask(stock.topic or "", told))
                has_grounds = asks and has_ground(reframe, analysis.draft.own_text)
                if has_grounds and of_topic and self._is_asked_of(stock.topic or "", told):
                    return ""
                if has_grounds and (said := stock.take(reframe, slots)):
                    named = {**slots, "topic": stock.topic} if stock.topic else slots
                    said = next(filter(self.is_fair, self._ways_of(reframe.text, told, named)), said)
                    # What was named a moment ago is not named again.
                    return as_this(said, stock.topic) if stock.topic and names_last(stock.topic, told) else said
        return ""

    def _is_asked_of(self, topic: str, told: list[str]) -> bool:
        """Tell whether what was done with this very thing is owned, and so asked about."""
        owned = (one for one in told if self.playbook.edits.owning.before in one)
        return bool(topic) and any(as_this(one, topic) != one for one in owned)

    def _ways_of(self, question: str, told: list[str], slots: dict[str, str]) -> Iterator[str]:
        """Yield a question of the playbook in the words of this mail, by the last of what it tells first."""
        for way in self.playbook.edits.ways.get(question, ()):
            # Of the whole sentence, for nothing of it is said again.
            for sentence in filter(pattern_of(way.say).match, reversed(told)):
                asks = turned(sentence, [way], str, slots=slots)
                # "That" is what stands right before it.
                fitting = sentence == told[-1] or not names_its_own(question)
                yield from (said for said in asks if fitting or names_its_own(said))

    def _stock_asks(
        self, rewrite: Analysis | None, mended: Mended, analysis: Analysis, stock: Stock
    ) -> Iterator[_Asks]:
        """Yield what may be asked, and what fills its slots; of a wrong of ours, what is needed comes first."""
        edits, signals = self.playbook.edits, self.playbook.signals_in(analysis.situation)
        known = partial(self.playbook.signal_of, situation=analysis.situation)
        went = sorted(mended.lost, key=lambda lost: not _is_asked(lost, analysis))
        told = _told(rewrite)
        on_offer = lays_out(told)
        # Where nothing is on offer, only what names its own thing is asked.
        wanted = [
            (tuple(one for one in known(some.found[0]).reframes if on_offer or slots_needed(one.text)), some.slots)
            for some in [*went, *mended.edited]
        ]
        slots = slots_to_offer(analysis.draft.own_text, analysis.reader or SOMEBODY)
        price = only_price_in(told)
        if price:
            slots["price"] = f"{price}," if ", " in price else price
        if not mended.is_bare:
            slots["this"] = edits.owning.rest if any(edits.owning.before in said for said in told) else "this"
        if has_an_objection(told[-1:]) and edits.owning.before not in told[-1]:
            slots["that"] = "that"
        situation = where_it_is(self.original, analysis.situation, told, edits.owning.before)
        fitting = tuple(map(Reframe, edits.asks_in.get(situation, ())))
        # What a question of theirs should have asked is asked where the mail has no thing and no price to ask about.
        has_matter = situation in {Situation.INCIDENT, Situation.RENEWAL} or (on_offer and (stock.topic or price))
        first = 0 if has_matter else sum(_is_asked(lost, analysis) for lost in went)
        yield from [*wanted[:first], (fitting, slots), *wanted[first:]]
        if on_offer and NO_ASK in signals:
            yield signals[NO_ASK].reframes, slots
        elif rewrite and DocumentFact.NO_ASK in rewrite.document:
            yield tuple(map(Reframe, edits.asks_in.get(Situation.FIRST_CONTACT, ()))), slots
        if self.original.situation not in INSIDE:
            yield (Reframe(edits.open_question),), slots

    def _fits(self, question: str, told: list[str]) -> bool:
        """Tell whether a question asks for no yes where nothing that is told is on offer."""
        return not asks_whether(question) or (lays_out(told) and not is_sorry(self.original, told))


def _told(rewrite: Analysis | None) -> list[str]:
    return [span.of(rewrite.draft.text) for span in rewrite.sentences] if rewrite else []


def _went(mended: Mended, analysis: Analysis) -> list[str]:
    """Return the sentences that went, the questions first, then the last of the mail."""
    went = sorted({*mended.gone, *(lost.span for lost in mended.lost)}, reverse=True)
    said = (" ".join(span.of(analysis.draft.text).split()) for span in went)
    return sorted(said, key=lambda words: not is_asked(words))


def _is_asked(lost: Flagged, analysis: Analysis) -> bool:
    return is_asked(lost.span.of(analysis.draft.text))
