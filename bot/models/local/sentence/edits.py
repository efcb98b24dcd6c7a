"""Changes a sentence as little as it takes: offers what was done, adds a no, says it plainly, leaves a clause out."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from bot.domain import SignalKey
from bot.models.local.acts.beside import is_done_unasked, without_their_absence
from bot.models.local.acts.copies import only_copies
from bot.models.local.acts.deeds import in_their_stead, with_a_subject
from bot.models.local.acts.offers import done_in, offered
from bot.models.local.acts.owning import owned
from bot.models.local.acts.silent_yes import asked_for_a_yes
from bot.models.local.acts.speaking_for import speaks_for_them
from bot.models.local.acts.unasked import on_their_word
from bot.models.local.cuts.chasing import without_the_chasing
from bot.models.local.cuts.clauses import around_a_part, breaks_off, is_asked, without_a_part
from bot.models.local.cuts.frames import without_the_frame
from bot.models.local.cuts.hedges import is_claimed, may_be_plain, plainly, stands_beside_a_hedge
from bot.models.local.cuts.jabs import without_jabs
from bot.models.local.cuts.lists import first_two_of
from bot.models.local.cuts.pushes import only_judges, without_a_gift
from bot.models.local.cuts.told_apart import priced_apart, told_apart
from bot.models.local.prices.before_the_cut import priced_before_the_cut
from bot.models.local.prices.conditions import without_its_clock
from bot.models.local.prices.deals import deal_in
from bot.models.local.prices.granted import with_what_is_granted
from bot.models.local.prices.on_offer import tells_a_price
from bot.models.local.prices.own_days import has_its_own_day
from bot.models.local.prices.terms import with_its_terms
from bot.models.local.reading.faults import DEBT, DONE, GIVEN_AWAY, LIST
from bot.models.local.reading.matter import dreads, is_plain, prices
from bot.models.local.sentence.asked_apart import asked_apart
from bot.models.local.sentence.choices import a_no, takes_the_yes, with_a_no
from bot.models.local.sentence.holds import as_held
from bot.models.local.sentence.read_as import read_as
from bot.models.local.sentence.spelling import run_on, spelled
from bot.models.local.sentence.standing import concerns, standing
from bot.models.local.sentence.straight import straight
from bot.models.local.sentence.turns import turned
from bot.models.local.sentence.verbless import with_a_verb
from bot.models.local.sentence.weighing import facts_told, loss, told_in
from bot.playbook.edits import Edits
from bot.playbook.turns import Turn

_LONGEST = 500
# A colleague is asked for a thing, and not whether they are that far.
_TOO_EARLY = re.compile(r", or is it too early [\w ]+(?=\?)")
# "As discussed, the group starts on 4 September": what claims to be agreed is not said again.
_AS_AGREED = re.compile(r"\A\W*as (?:we )?(?:just )?(?:discussed|agreed|arranged|settled|decided)\b", re.IGNORECASE)
_NOTHING_LOST, _MOST_LOST = (0, False), _LONGEST


@dataclass(frozen=True, slots=True)
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

    def smallest(self, sentence: str, signals: frozenset[SignalKey]) -> str | None:
        """Return the sentence after the first change that leaves nothing to find in it and loses the fewest facts.

        None where there is no such change, or where it only judges the reader.
        """
        sentence = spelled(sentence)
        is_copy = signals & self.edits.offered and only_copies(sentence, done_in(sentence, self.edits))
        if is_copy or only_judges(sentence):
            return None
        best, told = None, facts_told(sentence)
        least: tuple[int, bool] = (_MOST_LOST, False)
        deal = deal_in(sentence)
        every = (self._changed(*way) for way in read_as(sentence, signals, self.edits))
        for changed in chain.from_iterable(every) if len(sentence) <= _LONGEST else ():
            said = with_a_verb(changed, self.edits)
            if not said or _AS_AGREED.match(said) or dreads(said) or breaks_off(said):
                continue
            # A gift tied to a signed order is none without it.
            if (deal and not deal.is_kept(said)) or not has_its_own_day(said, sentence):
                continue
            if (lost := loss(told, said)) < least and self.is_fair(said):
                best, least = said, lost
            if least == _NOTHING_LOST:
                break
        return best and self._without_more(best)

    def _without_more(self, said: str) -> str:
        """Return what is said without what gives something away in it, or jabs."""
        said = self.straight(said) or said
        given = next(without_a_gift(said), None) if not self.inside else None
        return next(without_jabs(said, self.is_fair), said) if given is None else given

    def straight(self, said: str) -> str:
        """Return what is said with nothing taken back in it, where a mail withdraws; nothing where it says no more."""
        return (
            straight(said, self.edits, self.is_fair, self._no, self._if_so) if self.limp and not self.inside else said
        )

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
        sentence = without_their_absence(with_a_subject(spelled(sentence), owning))
        # What was done in their stead presses by that, whatever was found in it; what was said so even as a reproach.
        is_act = in_their_stead(sentence) or is_done_unasked(sentence, owning)
        if speaks_for_them(sentence) or (is_act and not signals & (owning.signals | {DEBT})):
            signals |= {DONE}
        turns = self._turned(sentence, signals, self.edits.owned)
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
        yield from with_what_is_granted(sentence) if not self.inside else ()
        yield straight_said if (straight_said := self.straight(sentence)) != sentence else ""
        yield from priced_before_the_cut(sentence, self.edits) if not self.inside else ()
        yield from without_the_frame(sentence, self.edits.offering) if not self.inside | (GIVEN_AWAY in signals) else ()
        yield from as_held(sentence, signals) if not (self.inside or softened) else ()
        yield from without_jabs(sentence, self._stands, purposes=False)
        yield from without_the_chasing(sentence, self.edits) if not self.inside else ()
        yield from self._each(sentence, signals)
        silent = [] if self.inside else list(asked_for_a_yes(sentence))
        yield from silent
        yield from without_its_clock(sentence, signals, self.edits) if not self.inside else ()
        for rest in (sentence, *parts):
            yield from (
                offered(rest, signals, self.edits, self.is_fair) if not (silent or on_their_word(sentence)) else ()
            )
            if rest not in {sentence, *stand}:
                continue
            if softened:
                yield from self._plain(rest, sentence, signals)
            yield from self._told(rest, signals) if not softened else ()
            if signals & self.edits.chosen and is_asked(rest) and not takes_the_yes(rest):
                yield with_a_no(rest, self.edits)
        yield from self._turned_beside(sentence, signals) if not softened else ()
        yield from with_its_terms(sentence, signals)
        yield from first_two_of(sentence) if LIST in signals else ()
        yield from self._left(stand, signals) if not softened else self._unhedged(every, sentence, signals)
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

    def _turned_beside(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Say some clauses with the words of the playbook, and what stands beside them as it was."""
        for before, part, after in around_a_part(sentence, replaced=True):
            if told_in(before) or told_in(after) or told_in(part):
                yield from (f"{before} {said} {after}".strip() for said in self._told(part, signals))

    def _told(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Say plainly what a sentence tells: first until when something is held."""
        yield from as_held(sentence, signals) if not self.inside else ()
        yield from self._turned(sentence, signals, self.edits.turns)

    def _left(self, stand: list[str], signals: frozenset[SignalKey]) -> Iterator[str]:
        """Yield what can be left of a sentence, but for what may be the half that pressed: first what does not lean."""
        for rest in sorted(stand, key=self.leans):
            # A concern that is not waved away any more wants to be settled.
            if signals & self.edits.settled and concerns(rest, self.edits):
                yield f"{rest} {self.edits.settling}"
            # A price leans towards a bait, whatever stood beside it; how a thing is presses nobody by itself.
            elif prices(rest) or is_plain(rest) or not self.leans(rest):
                yield rest

    def _unhedged(self, parts: list[str], sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Yield what tells a price, or how a thing is, beside what softens a sentence."""
        for rest in self._left(standing(sentence, parts, signals, self.edits), signals):
            is_told = (prices(rest) or is_plain(rest)) and is_claimed(rest) and tells_a_price(rest)
            if is_told and not re.search(self.edits.softener, rest, re.IGNORECASE):
                yield rest

    def _plain(self, rest: str, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Yield what is left of a sentence without what softens it."""
        plain = plainly(rest, self.edits) if may_be_plain(rest, sentence) else rest
        yield from filter(is_claimed, self._turned(plain, signals, self.edits.turns))
        if plain != sentence and is_claimed(plain):
            yield plain

    def turned_anywhere(self, sentence: str) -> Iterator[str]:
        """Say what takes a yes for granted wherever it stands as a question."""
        turns = (turn for turn in self.edits.turns if turn.anywhere)
        return filter(self.is_fair, turned(sentence, turns, self._no, self._if_so))

    def _turned(self, sentence: str, signals: frozenset[SignalKey], turns: Iterable[Turn]) -> Iterator[str]:
        """Say with the words of the playbook what it knows a fair way to say."""
        heard = signals & self.edits.softened if self.inside else signals
        known = (turn for turn in turns if heard & turn.signals or not (turn.signals or self.inside))
        known = (turn for turn in known if not turn.straight or (self.limp and not is_asked(sentence)))
        for said in turned(sentence, known, self._no, self._if_so):
            told = _TOO_EARLY.sub("", said) if self.inside else said
            yield re.sub(self.edits.praise, "", told, flags=re.IGNORECASE) if signals & self.edits.praised else told

    def _no(self, question: str) -> str:
        return a_no(question, self.edits)

    def _if_so(self, asked: str) -> str:
        """Return what makes a question of what only a yes brings, such as a signature, one that waits for it."""
        return self.edits.if_so if re.search(self.edits.of_a_yes, asked, re.IGNORECASE) else ""
