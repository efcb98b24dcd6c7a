"""Changes a sentence as little as it takes: offers what was done, adds a no, says it plainly, leaves a clause out."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from bot.domain import SignalKey
from bot.models.local.acts.beside import is_done_unasked, without_their_absence
from bot.models.local.acts.copies import only_copies
from bot.models.local.acts.deeds import in_their_stead, with_a_subject
from bot.models.local.acts.in_order import in_order
from bot.models.local.acts.offers import done_in, offered
from bot.models.local.acts.owning import owned
from bot.models.local.acts.silent_yes import asked_for_a_yes, asks_of_nothing
from bot.models.local.acts.speaking_for import speaks_for_them
from bot.models.local.acts.unasked import on_their_word
from bot.models.local.cuts.answers import answered
from bot.models.local.cuts.asks_behind import asks_behind
from bot.models.local.cuts.chasing import without_the_chasing
from bot.models.local.cuts.clauses import without_a_part
from bot.models.local.cuts.frames import without_the_frame
from bot.models.local.cuts.free_times import free_times
from bot.models.local.cuts.hedges import stands_beside_a_hedge
from bot.models.local.cuts.jabs import without_jabs
from bot.models.local.cuts.lists import first_two_of
from bot.models.local.cuts.pushes import only_judges, without_a_gift
from bot.models.local.cuts.told_apart import priced_apart, told_apart
from bot.models.local.prices.before_the_cut import priced_before_the_cut
from bot.models.local.prices.conditions import without_its_clock
from bot.models.local.prices.deals import deal_in
from bot.models.local.prices.granted import with_what_is_granted
from bot.models.local.prices.own_days import has_its_own_day
from bot.models.local.prices.terms import with_its_terms
from bot.models.local.prices.usually import with_its_usual_price
from bot.models.local.reading.asks import is_asked
from bot.models.local.reading.breaking_off import breaks_off
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.faults import DEBT, DONE, GIVEN_AWAY, LIST
from bot.models.local.reading.matter import dreads, prices
from bot.models.local.sentence.asked_apart import asked_apart
from bot.models.local.sentence.choices import takes_the_yes, with_a_no
from bot.models.local.sentence.holds import as_held
from bot.models.local.sentence.read_as import read_as
from bot.models.local.sentence.spelling import run_on, spelled
from bot.models.local.sentence.standing import standing
from bot.models.local.sentence.verbless import with_a_verb
from bot.models.local.sentence.weighing import facts_told, keeps_whole, loss, told_in
from bot.models.local.sentence.wording import Wording
from bot.playbook.edits import Edits

_LONGEST = 500
# "As discussed, the group starts on 4 September": what claims to be agreed is not said again.
_AS_AGREED = re.compile(r"\A\W*as (?:we )?(?:just )?(?:discussed|agreed|arranged|settled|decided)\b", re.IGNORECASE)
_ASKS_AS_WELL = re.compile(r",? (?:and|but|so) (?=(?:if|is|are|would|could|can|shall|do|does)\b)", re.IGNORECASE)
_NOTHING_LOST, _MOST_LOST = (0, False), _LONGEST


@dataclass(frozen=True)
class Editor:
    """Tries the changes of a playbook, smallest first; `is_fair` tells whether a changed sentence still presses.

    `leans` tells whether what is left of one, fair as it is, may be the half that pressed, and `asked_for` whether
    context or thread say that the customer wanted what a sentence of the draft tells.

    A mail that stays in the house is about customers and not to one: of the turns only those on hedges fit it. In a
    `limp` one nothing is taken back, whatever was found in it.
    """

    edits: Edits
    is_fair: Callable[[str], bool]
    leans: Callable[[str], bool] = lambda _: False
    asked_for: Callable[[str], bool] = lambda _: False
    inside: bool = False
    limp: bool = False

    @cached_property
    def words(self) -> Wording:
        """How a sentence of the mail may be said."""
        return Wording(self.edits, self.is_fair, self.leans, self.inside, self.limp)

    def smallest(self, sentence: str, signals: frozenset[SignalKey]) -> str | None:
        """Return the sentence after the first change that leaves nothing to find in it and loses the fewest facts.

        None where there is no such change, or where it only judges the reader.
        """
        sentence = spelled(sentence)
        is_copy = signals & self.edits.offered and only_copies(sentence, done_in(sentence, self.edits))
        if is_copy or only_judges(sentence):
            return None
        best, told, deal = None, facts_told(sentence), deal_in(sentence)
        least: tuple[int, bool] = (_MOST_LOST, False)
        every = (self._changed(*way) for way in read_as(sentence, signals, self.edits))
        for changed in chain.from_iterable(every) if len(sentence) <= _LONGEST else ():
            said = with_a_verb(changed, self.edits)
            if not said or _AS_AGREED.match(said) or dreads(said) or breaks_off(said):
                continue
            # A gift tied to a signed order is none without it.
            if (deal and not deal.is_kept(said)) or not has_its_own_day(said, sentence):
                continue
            # "Your slot has been reserved, and if you decide": the act is told still, beside what became a question.
            if signals & self.edits.offered and is_done_unasked(_ASKS_AS_WELL.split(said)[0], self.edits.owning):
                continue
            # "£31" is no part of "£31.50".
            if (lost := loss(told, said)) < least and keeps_whole(told, said) and self.is_fair(said):
                best, least = said, lost
            if least == _NOTHING_LOST:
                break
        # What led to a deed may have gone with its capital: "As your licence ends, we have already issued".
        begun = with_a_capital(best) if best and sentence[:1].isupper() else best
        return begun and self._without_more(begun)

    def _without_more(self, said: str) -> str:
        """Return what is said without what gives something away in it, or jabs."""
        said = self.words.straight(said) or said
        # "I can do 48" is the price, once its condition is gone.
        given = next(filter(None, without_a_gift(said)), None) if not self.inside else None
        return next(without_jabs(said, self.is_fair), said) if given is None else given

    def owned(self, sentence: str, signals: frozenset[SignalKey]) -> str | None:
        """Return a sentence that owns an act which the customer will have noticed by then, or None.

        One that would leave out a figure or a date is none: then another act stands in it.
        """
        # Who rang their office about it four times only chased.
        if len(sentence) > _LONGEST or on_their_word(sentence) or any(without_the_chasing(sentence, self.edits)):
            return None
        if each := self._each_owned(run_on(sentence), signals):
            return each
        if apart := asked_apart(sentence, self.edits, self.asked_for):
            stands, other = apart
            changed = self.owned(other, signals) or self.smallest(other, signals)
            return f"{stands} {changed}" if changed else stands
        owning = self.edits.owning
        sentence = in_order(without_their_absence(with_a_subject(spelled(sentence), owning)), owning)
        # What was done in their stead presses by that, whatever was found in it; what was said so even as a reproach.
        is_act = in_their_stead(sentence) or is_done_unasked(sentence, owning)
        if speaks_for_them(sentence) or (is_act and not signals & (owning.signals | {DEBT})):
            signals |= {DONE}
        turns = self.words.turned(sentence, signals, self.edits.owned)
        whole = (said for said in turns if told_in(sentence) <= told_in(said))
        said = next(filter(self.is_fair, chain(whole, owned(sentence, signals, self.edits, self._stands))), None)
        return said and next(without_jabs(said, self.is_fair), said)

    def _each_owned(self, several: list[str], signals: frozenset[SignalKey]) -> str | None:
        """Own what was done in one of several that were typed as one, and keep what is told beside it."""
        owned_in = [self.owned(one, signals) for one in several] if len(several) > 1 else []
        said = [own or (one if self.is_fair(one) else "") for own, one in zip(owned_in, several, strict=False)]
        return " ".join(filter(None, said)) if any(owned_in) else None

    def _stands(self, words: str) -> bool:
        return self.is_fair(words) and not self.leans(words)

    def _changed(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Yield what a sentence may become, the smallest change first."""
        softened = signals & self.edits.softened
        parts = every = list(without_a_part(sentence))
        if softened:
            parts = [rest for rest in parts if stands_beside_a_hedge(rest, sentence)]
        stand = standing(sentence, parts, signals, self.edits)
        yield from (*with_what_is_granted(sentence), *with_its_usual_price(sentence)) if not self.inside else ()
        yield straight_said if (straight_said := self.words.straight(sentence)) != sentence else ""
        yield from priced_before_the_cut(sentence, self.edits) if not self.inside else ()
        yield from without_the_frame(sentence, self.edits.offering) if not self.inside | (GIVEN_AWAY in signals) else ()
        yield from as_held(sentence, signals) if not (self.inside or softened) else ()
        for asked in asks_behind(sentence):
            yield from (*self.words.plain(asked, sentence, signals), asked)
        yield from self.words.plain(sentence, sentence, signals) if is_asked(sentence) else ()
        yield from without_jabs(sentence, self._stands, purposes=False)
        yield from without_the_chasing(sentence, self.edits) if not self.inside else ()
        yield from self._each(sentence, signals)
        silent = [] if self.inside else [asked for asked in asked_for_a_yes(sentence) if not asks_of_nothing(asked)]
        yield from silent
        yield from (*answered(sentence), *free_times(sentence)) if not (self.inside or softened) else ()
        yield from without_its_clock(sentence, signals, self.edits) if not self.inside else ()
        for rest in (sentence, *parts):
            yield from (
                offered(rest, signals, self.edits, self.is_fair)
                if not (self.inside or silent or on_their_word(sentence))
                else ()
            )
            if rest not in {sentence, *stand}:
                continue
            if softened:
                yield from self.words.plain(rest, sentence, signals)
            yield from self.words.told(rest, signals) if not softened else ()
            if signals & self.edits.chosen and is_asked(rest) and not takes_the_yes(rest):
                yield with_a_no(rest, self.edits)
        yield from (
            self.words.told_beside(sentence, signals) if not softened else self.words.plain_part(sentence, signals)
        )
        yield from with_its_terms(sentence, signals)
        yield from first_two_of(sentence) if LIST in signals else ()
        yield from self.words.left(stand, signals) if not softened else self.words.unhedged(every, sentence, signals)
        yield from priced_apart(sentence) if not signals & (softened | {GIVEN_AWAY}) else ()
        # What was done already is no fact to tell, but for its price, nor is what is given away, or half of a list.
        if not signals & (softened | self.edits.listed | {GIVEN_AWAY}):
            told = (said for said in told_apart(sentence) if prices(said) or not signals & self.edits.offered)
            yield from (said for said in told if not self.leans(said))

    def _each(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Change each for itself where several were typed without capitals: "booked the van. oak oil is £18"."""
        several = run_on(sentence)
        if len(several) > 1:
            said = (one if self._stands(one) else self._small(one, signals) for one in several)
            yield " ".join(filter(None, said))

    def _small(self, sentence: str, signals: frozenset[SignalKey]) -> str:
        return self.owned(sentence, signals) or self.smallest(sentence, signals) or ""
