"""Changes a sentence as little as it takes: offers what was done, adds a no, leaves a clause out."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.analysis.dates import CLOCK, NAMED_DATE, WEEKDAY
from bot.domain import SignalKey
from bot.playbook.edits import Edits

_OPENING = r"(?P<opening>\W*(?:(?:also|so|and|meanwhile|to help|in the meantime|for speed),? )?)"
_ADVERBS = r"(?: (?:already|just|also|now|since|therefore|gladly|gone ahead and|went ahead and|taken the liberty to))"
# "I've taken the liberty of booking": the liberty goes, the act is what is offered.
_LIBERTY = re.compile(r"(?:taken|took) the liberty of (?P<verb>[a-z]+ing)\b")
_ALSO_DONE = re.compile(r" and ([a-z]+ed)\b")
_DONE = rf"(?P<who>I|We|we)(?:(?P<have>(?:['\u2019]ve| have){_ADVERBS}*|{_ADVERBS}+))?"
_THIS = r"(?:that|this)(?:['\u2019]s| (?:is|was|will|would|means|has))"
_SUBJECT = rf"(?:(?:I|we|you|he|she|they|it|there)(?:['\u2019]\w+)?|{_THIS})\b"
_PARTS = re.compile(
    r"(?:;|:|(?<!\d)\s[-\u2013\u2014])\s+|, (?=(?:and|but|so|because|which|otherwise|as|since|though|while)\b)"
    r"|,? (?=but only\b)|, (?=after (?:that|which)\b)"
    r"| (?=if (?:it(?:['\u2019]s| is)|you|we|they) (?:\w+ )?(?:sign|order|commit|decide|confirm|upgrade)\w*\b)"
    rf"| (?<!\bhe )(?<!\bshe )(?<!\byou )(?<!\bthey )(?=(?:and|but|so|because) {_SUBJECT})| (?=so that\b)",
    re.IGNORECASE,
)
_BUT = re.compile(r"but\b[ ,]*(?:(?:honestly|frankly|still)\b[ ,]*)?", re.IGNORECASE)
_SUBORDINATE = re.compile(
    r"\W*(?:before|after|when|if|although|though|while|since|as|unless|because|once|should|until)\b", re.IGNORECASE
)
# What a sentence can begin with once its first part is gone; "it" and "that" would hang in the air.
_OPENER = re.compile(
    r"(?:I|we|you|there|the|our|your|my|please|what|how|when|which|who|could|would|can|does|is|are|if|here)(?:['\u2019]\w+)?\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    rf"\W*(?:{_SUBJECT}|(?:the|our|your|my|a|an|all|every|just|honestly|frankly|as|with)\b)", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|can|could|will|would|should|may|might|must|'s|'re|'ve|'ll|'m"
    r"|\w{2,}ed|\w{3,}s|let|tell|send|see|thank|thanks|hope|find|said|told|asked|need|want|know|come|give|take|got|made)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"{WEEKDAY}|{NAMED_DATE}|{CLOCK}|\b(?:tomorrow|today|week|morning|afternoon|noon)\b", re.IGNORECASE
)
_MARKS = " ,;:-\u2013\u2014"
_SAID_OF_IT = re.compile(r", (?P<said>(?P<why>(?:so|because|since)\b)|(?:it|they|he|she|we|I|you|that|this)\b)")
_LONGEST = 500
# Behind a long clause nobody hears what "if that suits you" belongs to.
_LONGEST_OFFER = 160
_LEAST_WORDS = 4
_END = re.compile(r"[.!?\u2026]*\s*\Z")
_ABOUT_TO = re.compile(
    r"(?P<who>I|We|we)(?:['\u2019]ll| will|['\u2019]m going to|['\u2019]re going to| am going to| are going to)"
    r"(?P<also>(?: (?:just|also|then|simply))*) (?P<verb>[a-z]+)\b"
)


@dataclass(frozen=True, slots=True)
class Editor:
    """Tries the changes of a playbook, smallest first; `is_fair` tells whether a changed sentence still presses."""

    edits: Edits
    is_fair: Callable[[str], bool]
    cutting: bool = True

    def smallest(self, sentence: str, signals: frozenset[SignalKey]) -> str | None:
        """Return the sentence with the first change after which nothing is found in it, or None."""
        if len(sentence) > _LONGEST:
            return None
        return next((changed for changed in self._changed(sentence, signals) if self.is_fair(changed)), None)

    def _changed(self, sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
        whole = [sentence, *(_without_a_part(sentence) if self.cutting else ())]
        for rest in whole:
            offered = self._offered(rest, signals)
            if offered:
                yield offered
            if signals & self.edits.chosen and "?" in rest[-3:]:
                yield self._with_a_no(rest)
        for rest in whole[1:]:
            # A concern that is not waved away any more wants to be settled.
            asked = signals & self.edits.settled and self.edits.concern.search(rest)
            yield f"{rest} {self.edits.settling}" if asked else rest

    def _offered(self, sentence: str, signals: frozenset[SignalKey]) -> str | None:
        """Turn what was done, or is about to be done, into an offer; it may stand behind another clause."""
        for start in [0, *(match.end() for match in _PARTS.finditer(sentence))]:
            offered = self._offer_from(sentence[start:], signals)
            # "If that suits you" would excuse what stands before it too.
            if offered and len(offered) <= _LONGEST_OFFER and (not start or self.is_fair(sentence[:start])):
                return sentence[:start] + offered
        return None

    def _offer_from(self, clause: str, signals: frozenset[SignalKey]) -> str | None:
        edits = self.edits
        verbs = "|".join(sorted(edits.verbs, key=len, reverse=True))
        clause = _LIBERTY.sub(lambda taken: _past(taken["verb"], edits.verbs) or taken[0], clause)
        done = re.match(rf"{_OPENING}{_DONE} (?P<verb>{verbs})\b", clause)
        if done and signals & edits.offered and (done["have"] or done["verb"] in edits.bare):
            if any(also not in edits.verbs for also in _ALSO_DONE.findall(clause, done.end())):
                return None
            rest = re.sub(rf"(?<= and )(?:{verbs})\b", lambda also: edits.verbs[also[0]], clause[done.end() :])
            return _offer(done["opening"] + done["who"], edits.verbs[done["verb"]], rest, edits.offer_ending)
        about = re.match(_OPENING + _ABOUT_TO.pattern, clause)
        if about and signals & edits.promised and about["verb"] in edits.promise_verbs:
            return _offer(about["opening"] + about["who"], about["verb"], clause[about.end() :], edits.promise_ending)
        return None

    def _with_a_no(self, question: str) -> str:
        """Put the missing answer back at the end of a question."""
        ending = self.edits.another_time if _TIMES.search(question) else self.edits.too_early
        return f"{_END.sub('', question)}, {ending}"


def _past(doing: str, verbs: Mapping[str, str]) -> str | None:
    """Return "booked" for "booking": the past of the verb whose stem it begins with."""
    stem = doing.removesuffix("ing")
    return next((done for done, verb in verbs.items() if verb.rstrip("e") == stem or f"{verb}{verb[-1]}" == stem), None)


def _offer(who: str, verb: str, rest: str, ending: str) -> str:
    """Say it as an offer: "keep free" takes its object between the two."""
    rest = _END.sub("", rest)
    if " " in verb:
        # "blocked 30 minutes on your calendar for Thursday": the calendar is theirs to keep.
        rest = re.sub(r" (?:on|in|out of) your (?:calendar|diary|schedule)\b", "", rest)
        rest = re.sub(rf" for (?={WEEKDAY})", " on ", rest, flags=re.IGNORECASE)
        verb, _, after = verb.partition(" ")
        named = re.search(r" (?:for|on|at|this|next)\b", rest)
        place = named.start() if named else len(rest)
        rest = f"{rest[:place]} {after}{rest[place:]}"
    # The ending stands behind the act, not behind what is said of it.
    told = _SAID_OF_IT.search(rest)
    # What is said in brackets stays in them.
    while told and rest.count("(", 0, told.start()) > rest.count(")", 0, told.start()):
        told = _SAID_OF_IT.search(rest, told.end())
    if told is None:
        return f"{who} can {verb}{rest}, {ending}."
    mark = "," if told["why"] else ";"
    return f"{who} can {verb}{rest[: told.start()]}, {ending}{mark} {rest[told.start('said') :]}."


def _without_a_part(sentence: str) -> Iterator[str]:
    """Yield the sentence without its last clauses, or without its first, where what is left can stand alone."""
    cuts = [match.span() for match in _PARTS.finditer(sentence)]
    if not cuts:
        return
    for end, _ in reversed(cuts):
        kept = sentence[:end].rstrip(_MARKS)
        if len(kept.split()) >= _LEAST_WORDS and _VERB.search(kept) and not _SUBORDINATE.match(kept):
            yield kept if kept[-1] in ".!?\u2026" else f"{kept}."
    # What follows "and" or "so" rests on what went before; what follows "but" or a semicolon stands alone.
    parted, kept = sentence[slice(*cuts[0])].strip(" ,"), sentence[cuts[0][1] :]
    but = _BUT.match(kept)
    if _TELLS.match(sentence) and (but or parted):
        kept = kept[but.end() :] if but else kept
        if len(kept.split()) >= _LEAST_WORDS and _OPENER.match(kept):
            yield kept[:1].upper() + kept[1:]
