"""What the rep's context and the customer's own words make fair: who asked for what, who set which date."""

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import NamedTuple

from bot.analysis.anchors import Anchors, anchors
from bot.analysis.lines import statements
from bot.analysis.matching import said
from bot.analysis.matters import reminds_another
from bot.analysis.reckoning import is_reckoned, reckoned_in
from bot.analysis.refusals import is_done_by_us, is_for_later
from bot.analysis.requests import End, end_in
from bot.analysis.sentences import Sentence
from bot.analysis.statements import Statement
from bot.analysis.theirs import words_of_others
from bot.analysis.topics import topics_of, words_of
from bot.analysis.written import WRITTEN, is_to_be_written
from bot.domain import Draft, SignalKey
from bot.playbook.excuses import Deed, Excuse, Excuses, Same
from bot.playbook.phrases import NO_PHRASES

# A date of theirs that the statement does not name, or the flagged sentence does not.
_SOME_DATE = re.compile(
    r"\b(?:(?:an?|that|this|the|her|his|their) (?:\w+ )?(?:date|deadline|day|cut-off)|by then|must|has to|have to"
    r"|votes?|go-live|opens|opening|launch\w*|audit\w*)\b(?!.*\b(?:until|after|not before)\b)"
)

# What they want returned to them is another matter than what is wanted of them.
_RETURNED = re.compile(
    r"\b(?:asked|told|wants?|needs?) (?:me|us) to (?:sign|decide|confirm|answer)\b"
    r"|\b(?:needs?|wants?)\b[^,;]{0,30}\bback (?:by|on|until|till|before)\b"
)
# As a rep tells it: "needs an answer from me".
_FROM_US = re.compile(
    r"\b(?:needs?|needed|wants?|wanted|expects?|waits? for|waiting for) [^,;]{0,20}\bfrom (?:me|us)\b"
)

# Whoever asks that nobody waits for an answer lets go ahead what would end.
_SILENCE = "silence"
_REMINDING = "reminding"
_THINGS = frozenset({"paper"})


# Where the deed itself was asked for, whatever else the sentence names.
_ACTS = frozenset({Same.SLOT, Same.TOPIC})
# A day may be for many things; and what is to be written is no matter but the words themselves.
_NAMES_NO_MATTER = WRITTEN | {Same.DATE}
# That we did what they asked makes fair that it was done, and nothing that we say afterwards.
_DONE = _ACTS | {Same.PEOPLE}


class Grant(NamedTuple):
    """A statement that what an excuse is for was done, `about` these of its topics."""

    excuse: Excuse
    statement: Statement
    about: frozenset[str]


class Evidence:
    """The context and the thread of one draft, read once."""

    def __init__(self, draft: Draft, excuses: Excuses, reader: str | None, said_in: tuple[Sentence, ...] = ()) -> None:
        """Read who did what, by context and thread; of the draft, where it works back from a day they named."""
        thread = words_of_others(draft) if draft.quoted else ""
        read = (
            *statements(draft.context, excuses, reader, theirs=False),
            *statements(thread, excuses, reader, theirs=True),
        )
        # The same whichever sentence is flagged for a signal, and whichever signals a sentence is flagged for.
        self._is_told = cache(partial(_is_told, excuses, read))
        self._read, self._excuses = read, excuses
        self._done = cache(partial(_done, excuses, read))
        self._granted = cache(partial(_granted, self._done))
        self._flagged = cache(partial(_flagged, excuses, reader))
        self._dated = frozenset(key for each in excuses.excuses if each.same is Same.DATE for key in each.signals)
        self._reckoned = cache(lambda: reckoned_in(draft.text, said_in))
        self._end = cache(lambda sentence: end_in(sentence.span.of(sentence.shade)))

    def excuses_it(
        self,
        signal: SignalKey,
        text: str,
        shade: str,
        sentence: Sentence,
        *,
        pointedly: bool = False,
        beside: frozenset[SignalKey] = frozenset(),
    ) -> bool:
        """Tell whether a flagged sentence of the draft, found for this signal, is fair by what is known.

        Where signals of the same kind are found `beside` it, who names no matter may mean another sentence.
        Where it only may be this signal, what is known has to speak `pointedly` of what the sentence speaks of.
        """
        if self._is_told(signal) and not self._is_beyond(signal, text, shade, sentence):
            return not pointedly
        if signal in self._dated and sentence in self._reckoned():
            return not pointedly
        granted = self._granted(signal, self._end(sentence)) if self._done(signal) else ()
        if not granted:
            return False
        flagged, spoken = self._flagged(sentence.span.of(text), shade, sentence)
        words = sentence.span.of(shade)
        fitting = [
            grant
            for grant in granted
            if _fits(grant, flagged, spoken) or _is_reckoned_from(grant, words, flagged, spoken)
        ]
        fitting = [grant for grant in fitting if _is_meant(grant, flagged, beside)]
        if pointedly:
            fitting = [grant for grant in fitting if _is_pointed(grant, flagged, spoken)]
        # Where another sentence refuses the day, only who names it as theirs grants it.
        refused = bool(fitting) and any(each.takes_back(flagged) for each in self._read)
        return any(not refused or grant.statement.anchors.shares_date(flagged) for grant in fitting)

    def _is_beyond(self, signal: SignalKey, text: str, shade: str, sentence: Sentence) -> bool:
        """Tell whether a sentence says more than a fact makes fair: friends may be familiar, and still flatter."""
        beyond = self._excuses.beyond_facts.get(signal, frozenset())
        return bool(beyond) and not beyond.isdisjoint(self._flagged(sentence.span.of(text), shade, sentence)[1])


def _flagged(
    excuses: Excuses, reader: str | None, words: str, shade: str, sentence: Sentence
) -> tuple[Anchors, frozenset[str]]:
    """Return what a flagged sentence of these words names, and the topics it speaks of."""
    return anchors(words, sentence.span.of(shade), reader), topics_of(excuses, shade, sentence)


def _is_told(excuses: Excuses, read: Iterable[Statement], signal: SignalKey) -> bool:
    """Tell whether one of the facts is told that excuse a signal."""
    facts = excuses.facts.get(signal, NO_PHRASES).each
    return any(said(fact, each.sentence.shade, (each.sentence,), plainly=True) for fact in facts for each in read)


def _done(excuses: Excuses, read: Iterable[Statement], signal: SignalKey) -> list[tuple[Excuse, Statement]]:
    """Return the excuses of a signal for which something was done, whatever it was about, each with what tells it."""
    candidates = [excuse for excuse in excuses.excuses if signal in excuse.signals]
    return [(excuse, statement) for statement in read for excuse in candidates if excuse.when & statement.deeds]


def _granted(done: Callable[[SignalKey], list[tuple[Excuse, Statement]]], signal: SignalKey, end: End) -> list[Grant]:
    """Return what the statements grant in the matter of a signal, beside a sentence that is so about an end."""
    beside = ((excuse, statement.beside(end)) for excuse, statement in done(signal))
    return [
        Grant(excuse, statement, about)
        for excuse, statement in beside
        if (about := excuse.topics & statement.topics - ({_SILENCE} if statement.told.refused.negated else set()))
        # What we ended is fair where they asked for an end, and for nothing else.
        and (end is not End.OURS or statement.told.refused.asks_for_an_end or _SILENCE in about)
    ]


def _fits(grant: Grant, flagged: Anchors, spoken: frozenset[str]) -> bool:
    """Tell whether what is granted is what the flagged sentence does."""
    excuse, statement, about = grant
    if spoken & excuse.but_not or statement.anchors.contradicts(flagged) or statement.takes_back(flagged):
        return False
    if excuse.same in _ACTS and (statement.asks_for_another(flagged, spoken) or statement.names_other_day(flagged)):
        return False
    if excuse.same not in _DONE and Deed.PUBLISHED not in statement.deeds and is_done_by_us(statement.said):
        return False
    if (excuse.same in _DONE and is_for_later(statement.said)) or _is_another(excuse.same, statement, flagged, about):
        return False
    if excuse.same in WRITTEN:
        return is_to_be_written(excuse.same, statement, flagged)
    return _is_same(excuse.same, statement, flagged, about, spoken)


def _is_another(same: Same, statement: Statement, flagged: Anchors, about: frozenset[str]) -> bool:
    """Tell whether what a statement about these topics is about by name is another matter; a day may be for many."""
    if same in _NAMES_NO_MATTER or (same is Same.PEOPLE and statement.is_about_all):
        return False
    if _REMINDING in about and reminds_another(statement.said, flagged):
        return True
    words = words_of(statement.excuses, statement.anchors.things | flagged.things, about)
    return statement.is_another_matter(flagged, words)


def _is_meant(grant: Grant, flagged: Anchors, beside: frozenset[SignalKey]) -> bool:
    """Tell whether it is known that this sentence is meant: of several, not by "she asked me to" or "that line"."""
    if not grant.excuse.one_of or beside.isdisjoint(grant.excuse.signals):
        return True
    theirs = grant.statement.anchors
    if grant.excuse.same is Same.WORDS:
        return bool(theirs.things & flagged.things) or theirs.shares_date(flagged)
    return bool(grant.statement.asked - words_of(grant.statement.excuses, theirs.things, grant.about)) or theirs.has_day


def _is_pointed(grant: Grant, flagged: Anchors, spoken: frozenset[str]) -> bool:
    """Tell whether what is granted is what the flagged sentence speaks of: its matter, its day or one of its things."""
    theirs = grant.statement.anchors
    return bool(grant.about & spoken or theirs.things & flagged.things) or theirs.shares_date(flagged)


def _is_reckoned_from(grant: Grant, words: str, flagged: Anchors, spoken: frozenset[str]) -> bool:
    """Tell whether a flagged sentence says that its date is worked back from one of theirs that is told."""
    excuse, statement, _ = grant
    if excuse.same is not Same.DATE or spoken & excuse.but_not or statement.takes_back(flagged):
        return False
    return is_reckoned(words, statement.anchors) and not _is_owed_them(statement)


def _is_owed_them(statement: Statement) -> bool:
    """Tell whether it is wanted of us, or back from us."""
    from_us = not statement.theirs and _FROM_US.search(statement.said)
    return bool(from_us or _RETURNED.search(statement.said))


def _is_same(same: Same, statement: Statement, flagged: Anchors, about: frozenset[str], spoken: frozenset[str]) -> bool:
    """Tell whether a statement about these topics shares with the flagged sentence what it has to."""
    theirs = statement.anchors
    words = words_of(statement.excuses, theirs.things, about)
    match same:
        case Same.PEOPLE:
            return theirs.same_people(flagged) and not statement.copies_a_thing(flagged)
        case Same.DATE:
            undated = not (theirs.dates and flagged.dates) and bool(_SOME_DATE.search(statement.said))
            kept = (theirs.shares_date(flagged) or undated) and not _is_owed_them(statement)
            return kept and not statement.wants_something_else(flagged, spoken)
        case Same.SLOT:
            named = statement.asked - words_of(statement.excuses, theirs.things, spoken)
            return theirs.shares_date(flagged) and (not named or bool(named & flagged.things))
        case Same.NAMED:
            return bool((theirs.things & flagged.things) - words) and theirs.same_people(flagged)
        case Same.THING:
            more = flagged.things - words_of(statement.excuses, flagged.things, about & spoken)
            return not more or theirs.same_things(flagged, words) or not statement.named - words
        case _:
            # That both "book" is why they are compared; what is booked has to be the same.
            shared = about & spoken or about
            words = words_of(statement.excuses, theirs.things, shared)
            # A contract is a thing; a delivery, or a time in a diary, is what is done.
            named = statement.asked - words
            here = flagged.things - words - words_of(statement.excuses, flagged.things, shared - _THINGS)
            together = bool(about & spoken)
            alike = bool(named & here) or (together and not (named and here))
            return alike and (together or theirs.shares_date(flagged))
