"""Says one sentence in the playbook's words, or in what can be left of its own."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from bot.domain import SignalKey
from bot.models.local.cuts.clauses import around_a_part, without_a_part
from bot.models.local.cuts.hedges import is_claimed, may_be_plain, plainly
from bot.models.local.cuts.pushes import without_what_withdraws
from bot.models.local.cuts.put_straight import put_straight
from bot.models.local.prices.before_the_cut import priced_before_the_cut, takes_its_price_back
from bot.models.local.prices.on_offer import tells_a_price
from bot.models.local.reading.asks import is_asked
from bot.models.local.reading.matter import is_plain, prices
from bot.models.local.sentence.choices import a_no
from bot.models.local.sentence.holds import as_held
from bot.models.local.sentence.standing import concerns, standing
from bot.models.local.sentence.turns import turned
from bot.models.local.sentence.weighing import told_in
from bot.playbook.edits import Edits
from bot.playbook.turns import Turn

# A colleague is asked for a thing, and not whether they are that far.
_TOO_EARLY = re.compile(r", or is it too early [\w ]+(?=\?)")


@dataclass(frozen=True, slots=True)
class Wording:
    """Ways to say a sentence, as `Editor` knows its mail."""

    edits: Edits
    is_fair: Callable[[str], bool]
    leans: Callable[[str], bool]
    inside: bool
    limp: bool

    def straight(self, said: str) -> str:
        """Return what is said with nothing taken back in it, where a mail withdraws; nothing where it says no more."""
        if not self.limp or self.inside:
            return said
        turns = (turn for turn in self.edits.turns if turn.straight and not is_asked(said))
        # A price that was only told, "the price I gave was £90, with the spray", stands with what it holds.
        priced = priced_before_the_cut(said, self.edits) if takes_its_price_back(said) else ()
        ways = chain(put_straight(said, self.edits), priced, turned(said, turns, self._no, self._if_so))
        return without_what_withdraws(next(filter(self.is_fair, ways), said))

    def told(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Say plainly what a sentence tells: first until when something is held."""
        yield from as_held(sentence, signals) if not self.inside else ()
        yield from self.turned(sentence, signals, self.edits.turns)

    def told_beside(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Say some clauses with the words of the playbook, and what stands beside them as it was."""
        for before, part, after in around_a_part(sentence, replaced=True):
            if told_in(before) or told_in(after) or told_in(part):
                yield from (f"{before} {said} {after}".strip() for said in self.told(part, signals))

    def left(self, stand: list[str], signals: frozenset[SignalKey]) -> Iterator[str]:
        """Yield what can be left of a sentence, but for what may be the half that pressed: first what does not lean."""
        for rest in sorted(stand, key=self.leans):
            # A concern that is not waved away any more wants to be settled.
            if signals & self.edits.settled and concerns(rest, self.edits):
                yield f"{rest} {self.edits.settling}"
            # A price leans towards a bait, whatever stood beside it; how a thing is presses nobody by itself.
            elif prices(rest) or is_plain(rest) or not self.leans(rest):
                yield rest

    def unhedged(self, parts: list[str], sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Yield what tells a price, or how a thing is, beside what softens a sentence."""
        for rest in self.left(standing(sentence, parts, signals, self.edits), signals):
            is_told = (prices(rest) or is_plain(rest)) and is_claimed(rest) and tells_a_price(rest)
            if is_told and not re.search(self.edits.softener, rest, re.IGNORECASE):
                yield rest

    def plain(self, rest: str, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Yield what is left of a sentence without what softens it."""
        plain = plainly(rest, self.edits) if may_be_plain(rest, sentence) else rest
        yield from filter(is_claimed, self.turned(plain, signals, self.edits.turns))
        if plain != sentence and is_claimed(plain):
            yield plain

    def plain_part(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Ask plainly what a part of a sentence asks under its breath: "When you have time maybe you could look"."""
        for part in without_a_part(plainly(sentence, self.edits)) if may_be_plain(sentence, sentence) else ():
            yield from filter(is_asked, self.turned(part, signals, self.edits.turns))

    def turned_anywhere(self, sentence: str) -> Iterator[str]:
        """Say what takes a yes for granted wherever it stands as a question."""
        turns = (turn for turn in self.edits.turns if turn.anywhere)
        return filter(self.is_fair, turned(sentence, turns, self._no, self._if_so))

    def turned(self, sentence: str, signals: frozenset[SignalKey], turns: Iterable[Turn]) -> Iterator[str]:
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
