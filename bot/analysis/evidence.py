"""What the rep's context and the customer's own words make fair: who asked for what, who set which date."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import NamedTuple

from bot.analysis.anchors import Anchors, anchors, stem
from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.deeds import as_told, is_pasted, own_words_in, written_by_them
from bot.analysis.matching import said
from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.analysis.threads import words_of_others
from bot.domain import Draft, SignalKey
from bot.playbook.excuses import Deed, Excuse, Excuses, Same
from bot.playbook.phrases import NO_PHRASES

# A date of theirs that the statement does not name, or the flagged sentence does not.
_SOME_DATE = re.compile(
    r"\b(?:(?:an?|that|this|the|her|his|their) (?:\w+ )?(?:date|deadline|day|cut-off)|by then|must|has to|have to"
    r"|votes?|go-live|opens|opening|launch\w*|audit\w*)\b(?!.*\b(?:until|after|not before)\b)"
)

# What they want returned to them is another matter than what is wanted of them.
_RETURNED = re.compile(r"\b(?:needs?|wants?)\b[^,;]{0,30}\bback (?:by|on|until|till|before)\b")

# What is wanted by a day, or asked for: "needs the keys by Friday" is about keys, "needs it by Friday" about no thing.
# What somebody over the customer wants by a day is the customer's date too, whatever it is.
_WANTED = re.compile(
    r"(?P<above>\b(?:landlord|bank|insurer|lawyer|auditor|notary|court|authority|ministry|board|council) )?"
    r"\b(?:needs?|needed|wants?|wanted|hopes?|promised|must|ha(?:s|ve|d) to|decides?|signs?|ask(?:s|ed)(?: (?:me|us))?"
    r"|told (?:me|us))\b"
    r"(?P<what>[^,;:.]*?)(?=[,;:.]|\Z| (?:by|before|until|till|for|because|so|and|or|no later|at the latest"
    rf"|today|tonight|tomorrow|on (?:the )?(?:\d|{WEEKDAY}|{MONTH}))\b)"
)
_PART = re.compile(r"[^,;]+")
# Why somebody asks for it names other things: "before her shift meeting".
_REASON = re.compile(r" (?:before|because|since|so that|as) .*", re.DOTALL)
# To sign, to order, to decide and to say yes are one matter.
_CLOSING = frozenset({"paper", "consent"})
_ANSWER = stem("answer")
_stem_of_topic = cache(stem)  # of words of the playbook alone: no draft's are remembered
_SIGNING = frozenset(map(stem, ("sign", "decide", "return", "confirm")))

_WRITTEN = re.compile(r"[a-z]{3,}")
_CLASS = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True)
class Statement:
    """A sentence of evidence: what was done in it by whom it counts, and what it is about."""

    shade: str
    sentence: Sentence
    deeds: frozenset[Deed]
    anchors: Anchors
    excuses: Excuses

    @property
    def said(self) -> str:
        """Its words, in the shadow."""
        return self.sentence.span.of(self.shade)

    def wants_something_else(self, flagged: Anchors, spoken: frozenset[str]) -> bool:
        """Tell whether all it says is needed, wanted or asked for is another matter than the flagged sentence is."""
        shared = self.anchors.things & flagged.things - _SIGNING
        closes = bool(spoken & _CLOSING or flagged.things & _SIGNING)
        return bool(self._wanted) and not shared and all(self._is_else(each, closes=closes) for each in self._wanted)

    def _is_else(self, things: frozenset[str], *, closes: bool) -> bool:
        if closes:
            things -= _words_of(self.excuses, things, _CLOSING)
        return bool(things) and _ANSWER not in things

    @cached_property
    def _wanted(self) -> frozenset[frozenset[str]]:
        """The things of each that is wanted in its parts between commas that hold a date, or in all where none does."""
        parts = _PART.findall(self.said)
        dated = [part for part in parts if anchors(part, part).dates] or parts
        found = [match["what"] for part in dated for match in _WANTED.finditer(part) if not match["above"]]
        # "Wants the samples back and needs them by Friday": them is what was named before.
        named = [what for what in found if what.strip() not in {"it", "them"}] or found
        return frozenset(anchors(what, what).things - _SIGNING for what in named)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The topics it speaks of and does not take back."""
        return topics_of(self.excuses, self.shade, self.sentence, plainly=True)


def topics_of(excuses: Excuses, shade: str, sentence: Sentence, *, plainly: bool = False) -> frozenset[str]:
    """Return the topics a sentence speaks of; `plainly` leaves out those it takes back."""
    characters = sentence.read(excuses.language).characters
    return frozenset(
        name
        for name, phrases in excuses.topics.items()
        if any(said(phrase, shade, (sentence,), plainly=plainly) for phrase in phrases.among(characters))
    )


class Grant(NamedTuple):
    """A statement that what an excuse is for was done, `about` these of its topics."""

    excuse: Excuse
    statement: Statement
    about: frozenset[str]


class Evidence:
    """The context and the thread of one draft, read once."""

    def __init__(self, draft: Draft, excuses: Excuses, reader: str | None) -> None:
        """Read who did what; nothing is read where there is neither context nor thread."""
        self.excuses = excuses
        self.reader = reader
        thread = words_of_others(draft) if draft.quoted else ""
        read = (*self._statements(draft.context, theirs=False), *self._statements(thread, theirs=True))
        # The same whichever sentence is flagged for a signal, and whichever signals a sentence is flagged for.
        self._is_told = cache(partial(_is_told, excuses, read))
        self._granted = cache(partial(_granted, excuses, read))
        self._flagged = cache(partial(_flagged, excuses, reader))

    def excuses_it(self, signal: SignalKey, text: str, shade: str, sentence: Sentence) -> bool:
        """Tell whether a flagged sentence of the draft, found for this signal, is fair by what is known."""
        if self._is_told(signal):
            return True
        granted = self._granted(signal)
        if not granted:
            return False
        flagged, spoken = self._flagged(sentence.span.of(text), shade, sentence)
        return any(_fits(grant, flagged, spoken) for grant in granted)

    def _statements(self, words: str, *, theirs: bool) -> Iterator[Statement]:
        if not words:
            return
        shade = shadow(words)
        ours = False
        for sentence in sentences(Draft.alone(words), shade):
            said_here = sentence.span.of(sentence.shade)
            theirs = theirs or bool(self.reader and said_here.startswith(f"{self.reader.lower()}: "))
            named = sentence.span.of(words)
            pasted = theirs or is_pasted(said_here)
            if pasted:
                deeds = written_by_them(said_here)
            else:
                deeds, ours = as_told(named, said_here, ours=ours)
                # What follows a quotation mark, or "she wrote:", is the customer's own voice.
                if not ours and (speech := own_words_in(said_here)):
                    theirs, deeds = True, deeds | written_by_them(speech)
            about = anchors(named, said_here, self.reader, theirs=theirs or pasted)
            yield Statement(sentence.shade, sentence, deeds, about, self.excuses)


def _flagged(
    excuses: Excuses, reader: str | None, words: str, shade: str, sentence: Sentence
) -> tuple[Anchors, frozenset[str]]:
    """Return what a flagged sentence of these words names, and the topics it speaks of."""
    return anchors(words, sentence.span.of(shade), reader), topics_of(excuses, shade, sentence)


def _is_told(excuses: Excuses, read: Iterable[Statement], signal: SignalKey) -> bool:
    """Tell whether one of the facts is told that excuse a signal."""
    facts = excuses.facts.get(signal, NO_PHRASES).each
    return any(said(fact, each.shade, (each.sentence,), plainly=True) for fact in facts for each in read)


def _granted(excuses: Excuses, read: Iterable[Statement], signal: SignalKey) -> list[Grant]:
    """Return what the statements grant in the matter of a signal."""
    candidates = [excuse for excuse in excuses.excuses if signal in excuse.signals]
    return [
        Grant(excuse, statement, about)
        for statement in read
        for excuse in candidates
        if excuse.when & statement.deeds and (about := excuse.topics & statement.topics)
    ]


def _fits(grant: Grant, flagged: Anchors, spoken: frozenset[str]) -> bool:
    """Tell whether what is granted is what the flagged sentence does."""
    excuse, statement, about = grant
    if spoken & excuse.but_not or statement.anchors.contradicts(flagged):
        return False
    return _is_same(excuse.same, statement, flagged, about, spoken)


def _is_same(same: Same, statement: Statement, flagged: Anchors, about: frozenset[str], spoken: frozenset[str]) -> bool:
    """Tell whether a statement about these topics shares with the flagged sentence what it has to."""
    theirs = statement.anchors
    words = _words_of(statement.excuses, theirs.things, about)
    match same:
        case Same.PEOPLE:
            return theirs.same_people(flagged)
        case Same.DATE:
            undated = not (theirs.dates and flagged.dates) and bool(_SOME_DATE.search(statement.said))
            kept = (theirs.shares_date(flagged) or undated) and not _RETURNED.search(statement.said)
            return kept and not statement.wants_something_else(flagged, spoken)
        case Same.SLOT:
            named = theirs.things - _words_of(statement.excuses, theirs.things, spoken)
            return theirs.shares_date(flagged) and (not named or bool(named & flagged.things))
        case Same.NAMED:
            return bool((theirs.things & flagged.things) - words)
        case Same.THING:
            more = flagged.things - _words_of(statement.excuses, flagged.things, about & spoken)
            return not more or theirs.same_things(flagged, words)
        case _:
            # That both "book" is why they are compared; what is booked has to be the same.
            act = _REASON.sub("", statement.said)
            named, here = theirs.things & anchors(act, act).things - words, flagged.things - words
            together = bool(about & spoken)
            alike = bool(named & here) or (together and not (named and here))
            return alike and (together or theirs.shares_date(flagged))


def _words_of(excuses: Excuses, things: frozenset[str], topics: frozenset[str]) -> frozenset[str]:
    """Return those of the stems that are words of the topics themselves, which name no thing."""
    heads = {
        word
        for topic in topics
        for phrase in excuses.topics[topic].each
        for word in _WRITTEN.findall(_CLASS.sub("", phrase.written.lower()))
    }
    stems = set(map(_stem_of_topic, heads))
    return frozenset(thing for thing in things if thing in stems or any(head.startswith(thing) for head in heads))
