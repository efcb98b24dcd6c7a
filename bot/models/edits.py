"""Changes a sentence as little as it takes: offers what was done, adds a no, says it plainly, leaves a clause out."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.analysis.dates import CLOCK, NAMED_DATE, WEEKDAY
from bot.domain import SignalKey
from bot.models.clauses import joints, without_a_part
from bot.models.offers import offered
from bot.playbook.edits import Edits
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS

_TIMES = re.compile(
    rf"{WEEKDAY}|{NAMED_DATE}|{CLOCK}|\b(?:tomorrow|today|week|morning|afternoon|noon)\b|\d(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:might|may|could|would|half|conceivably|if I may|as it were|so to speak)\b", re.IGNORECASE)
_LONGEST = 500
_LEAST_WORDS = 4
# Behind a question in brackets its sentence may go on.
_IS_ASKED = re.compile(r"\?[^)]{0,2}\Z")
_END = re.compile(r"[.!?\u2026]*\s*\Z")
# What is theirs, in a sentence that pressed.
_THEIR_WORDS = re.compile(r"\byou (?:said|asked|told|mentioned|wanted|wrote)\b|\?\Z", re.IGNORECASE)
# "It does come up", "But you've got bigger fish": too little to stand for the whole.
_STUMP = re.compile(r"(?:and|but|or|then|also|it|that)\b|(?:\S+\s+){0,3}\S+\Z", re.IGNORECASE)
_TOLD = AMOUNTS | {"date", "clock", "ordinal"}


@dataclass(frozen=True, slots=True)
class Editor:
    """Tries the changes of a playbook, smallest first; `is_fair` tells whether a changed sentence still presses."""

    edits: Edits
    is_fair: Callable[[str], bool]

    def smallest(self, sentence: str, signals: frozenset[SignalKey]) -> str | None:
        """Return the sentence with the first change after which nothing is found in it, or None."""
        if len(sentence) > _LONGEST:
            return None
        return next((said for said in self._changed(sentence, signals) if said and self.is_fair(said)), None)

    def _changed(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        softened = signals & self.edits.softened
        # What follows on a hedge hangs on it.
        parts = [] if softened else list(without_a_part(sentence))
        # Where it pressed, or nobody can tell what did, what is left may press as well.
        pressed = not signals or signals & self.edits.levers
        stand = [rest for rest in parts if _tells(rest) or not (pressed or _STUMP.match(rest))]
        for rest in (sentence, *parts):
            yield from offered(rest, signals, self.edits, self.is_fair)
            if rest not in {sentence, *stand}:
                continue
            plain = self._plainly(rest) if softened else ""
            for said in (*self._turned(plain, signals), *([plain] if plain != rest else ())):
                # One hedge may stay: a view can be held loosely.
                yield said if len(said.split()) >= _LEAST_WORDS and len(_HEDGED.findall(said)) <= 1 else ""
            yield from self._turned(rest, signals)
            if signals & self.edits.chosen and _IS_ASKED.search(rest):
                yield self._with_a_no(rest)
        for rest in stand:
            # A concern that is not waved away any more wants to be settled.
            asked = signals & self.edits.settled and re.search(self.edits.concern, rest, re.IGNORECASE)
            yield f"{rest} {self.edits.settling}" if asked else rest

    def _turned(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        """Say with the words of the playbook what it knows a fair way to say."""
        for turn in self.edits.turns:
            match = re.search(turn.said, sentence, re.IGNORECASE | re.DOTALL) if signals & turn.signals else None
            if match and not joints(match["rest"]):
                rest = _END.sub("", match["rest"])
                said = sentence[: match.start()] + turn.instead.format(rest=rest)
                yield said[:1].upper() + said[1:]

    def _plainly(self, sentence: str) -> str:
        """Leave out what softens a sentence until nobody stands behind it."""
        plain = re.sub(self.edits.softener, "", sentence, flags=re.IGNORECASE)
        plain = re.sub(r"\b(?:an?|the) (?=(?:an?|the)\b)", "", plain)
        plain = re.sub(r"\s+(?=[,.!?])|\s{2,}", lambda gap: " " if len(gap[0]) > 1 else "", plain).strip(" ,")
        return plain[:1].upper() + plain[1:]

    def _with_a_no(self, question: str) -> str:
        """Put the missing answer back at the end of a question."""
        ending = self.edits.another_time if _TIMES.search(question) else self.edits.too_early
        return f"{_END.sub('', question)}, {ending}"


def _tells(rest: str) -> bool:
    """Tell whether what is left of a sentence that pressed is worth keeping: a lead-in presses as the whole did."""
    return bool(_THEIR_WORDS.search(rest)) or any(fact.kind in _TOLD for fact in facts_in(rest))
