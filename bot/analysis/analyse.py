"""One verb: read a draft against the playbook."""

from bisect import bisect
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from bot.analysis.dangers import stands_in_a_warning
from bot.analysis.expressions import make_every
from bot.analysis.fairness import Fair, unexcused, unfair
from bot.analysis.guards import Guards
from bot.analysis.language import LEAST_READ, is_english, may_be_mixed
from bot.analysis.matching import Hit, Matcher, Standing
from bot.analysis.measures import counted, document_facts, only_offers, questions_and_ask, reader_of, us_share
from bot.analysis.passages import count_words
from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.analysis.situations import situation_of, told_beside
from bot.analysis.speech import quoted_of_them
from bot.analysis.weighing import findings_of, heard, is_grave, kept_beside, verdict_of
from bot.domain import Analysis, Draft, Family, SignalKey, Situation, Span
from bot.playbook.book import Playbook

if TYPE_CHECKING:
    from bot.analysis.evidence import Evidence


# How a word of the customer's is told in a mail; looked for as it stands, since few hold one.
_THEY_SAID = tuple(f"you {words}" for words in "wrote said told mentioned named asked gave just also".split())


class FirstReading(NamedTuple):
    """An analysis, and what it was made by.

    That is the sentences, what tells whether a signal is fair in one of them, and which phrases and guards stand there.
    """

    analysis: Analysis
    said_in: tuple[Sentence, ...]
    fair: Fair
    standing: Standing
    guards: Guards


class Analyst:
    """Reads drafts against one playbook; made once, used for every draft."""

    def __init__(self, playbook: Playbook) -> None:
        """Index the playbook's patterns."""
        self.playbook = playbook
        self.matcher = Matcher(playbook.language, playbook.signals.values())
        self._inside = cache(lambda situation: Matcher(playbook.language, playbook.inside[situation].values()))

    def warm(self) -> None:
        """Make every regular expression now, so that the first draft does not wait for them."""
        for matcher in (self.matcher, *map(self._inside, self.playbook.inside)):
            matcher.warm()
        excuses = self.playbook.excuses
        kinds = (phrases for kind in self.playbook.kinds for phrases in (kind.when, kind.unless))
        _ = [phrases.by_character for phrases in (*kinds, *excuses.topics.values(), *excuses.facts.values())]
        self.playbook.language.warm()
        for needed_by_few in (
            "bot.analysis.addressed",
            "bot.analysis.amends",
            "bot.analysis.evidence",
            "bot.analysis.harmless",
            "bot.analysis.misfits",
        ):
            import_module(needed_by_few)
        make_every()

    def analyse(
        self,
        draft: Draft,
        *,
        for_customers: bool = False,
        situation: Situation | None = None,
        pressing: bool = False,
    ) -> Analysis:
        """Say what presses, what withdraws, what is good, and what to do with the draft.

        In a mail to colleagues fewer signals count, unless it is read `for_customers` as well. What is known
        to belong to a `situation` is read as in it, whatever it says itself. What only counts
        beside other faults counts in a part of a mail that is known to be `pressing`.
        """
        return self.first_reading(draft, for_customers=for_customers, situation=situation, pressing=pressing).analysis

    def first_reading(
        self,
        draft: Draft,
        *,
        for_customers: bool = False,
        situation: Situation | None = None,
        pressing: bool = False,
    ) -> FirstReading:
        """Analyse a draft as `analyse` does, and return what it was read by."""
        shade = shadow(draft.text)
        said_in = sentences(draft, shade)
        words = counted(said_in)
        english = self._is_english(draft, shade)
        unread: tuple[Span, ...] = ()
        if english and may_be_mixed(draft.text, shade, words):
            from bot.analysis.foreign import foreign_stretches

            unread = foreign_stretches(draft, shade, said_in, self.playbook.plain_words)
            english = not unread or self._is_english(draft.without(unread), shade, least=LEAST_READ)
        if unread and english:
            read = _outside(unread)
            said_in = tuple(sentence for sentence in said_in if read(sentence.span))
            words = counted(said_in)
        where = tuple(sentence.span for sentence in said_in)
        # The patterns are English: in another language they could only be right by accident.
        language = self.playbook.language
        guards, standing = Guards(language, said_in), Standing(language, said_in)
        hits = _own(self.matcher.hits(shade, said_in, guards), shade) if english else []
        fair = self.fair_in(draft, shade, said_in)
        faults, good = self._unexcused(hits, fair, said_in), _good(hits)
        loud, unsure = heard(faults, good, said_in), False
        if situation is None:
            found = {said_in[hit.sentence] for hit in loud}
            grave = {said_in[hit.sentence] for hit in faults if is_grave(hit)}
            told = told_beside(draft, self.playbook)
            situation, unsure = situation_of(
                said_in, words, standing, self.playbook, found=found, grave=grave, english=english, told=told
            )
        if english and situation in self.playbook.inside:
            inside = _own(self._inside(situation).hits(shade, said_in, guards), shade)
            hits = [*inside, *(hits if for_customers else ())]
            faults, good = self._unexcused(hits, fair, said_in), _good(hits)
            loud = heard(faults, good, said_in)
        findings = findings_of(faults if pressing else loud, said_in, draft.text)
        keep = kept_beside(findings, good, said_in, draft.text)
        questions, has_ask = questions_and_ask(said_in, standing, self.playbook.asks, self.playbook.vague_asks)
        # What a mail lacks cannot be said of one that was read in part.
        has_ask = has_ask or bool(unread)
        offering = english and only_offers(standing, self.playbook.offers, self.playbook.gives)
        document = document_facts(words, findings, keep, situation, has_ask=has_ask, offering=offering)
        analysis = Analysis(
            draft=draft,
            sentences=where,
            findings=findings,
            keep=keep,
            document=document,
            situation=situation,
            verdict=verdict_of(findings, document, where),
            us_share=us_share(words),
            questions=questions,
            has_ask=has_ask,
            reader=reader_of(draft.text, shade),
            english=english,
            unread=unread if english else (),
            unsure=unsure,
        )
        return FirstReading(analysis, said_in, fair, standing, guards)

    def _is_english(self, draft: Draft, shade: str, *, least: int = 0) -> bool:
        words, own = draft.own_text, "\n".join(span.of(shade) for span in draft.own)
        enough = not least or count_words(words) >= least
        return enough and is_english(own, words, lambda: self.playbook.plain_words)

    def _unexcused(self, hits: list[Hit], fair: Fair, said_in: tuple[Sentence, ...]) -> list[Hit]:
        """Return the faults that no good move in their sentence protects and neither evidence nor danger makes fair."""
        protected = {(hit.sentence, key) for hit in hits for key in hit.signal.protects_from}
        faults = [
            hit
            for hit in hits
            if hit.signal.family is not Family.GOOD and (hit.sentence, hit.signal.key) not in protected
        ]
        is_warned = stands_in_a_warning(said_in)
        return [hit for hit in unexcused(faults, fair) if not is_warned(hit)]

    def is_fair(self, signal: SignalKey, quote: str, draft: Draft, *, pointedly: bool = False) -> bool:
        """Tell whether context or thread make fair what this signal would find in these words of the draft.

        Where nothing was found in them, what is known has to speak `pointedly` of what they speak of.
        """
        start = draft.text.find(quote)
        if start < 0:
            return False
        shade, there = shadow(draft.text), Span(start, start + len(quote))
        said_in = sentences(draft, shade)
        touched = [number for number, sentence in enumerate(said_in) if sentence.span.overlaps(there)]
        fair = self.fair_in(draft, shade, said_in)
        return bool(touched) and all(fair(signal, number, pointedly=pointedly) for number in touched)

    def fair_in(self, draft: Draft, shade: str, said_in: tuple[Sentence, ...]) -> Fair:
        """Return what tells whether context or thread, or a day they named, make a signal fair in a sentence."""
        if not draft.context and not draft.quoted and not _may_reckon(shade):
            return unfair

        @cache
        def evidence() -> "Evidence":
            from bot.analysis.evidence import Evidence

            reader = reader_of(draft.text, shade)
            return Evidence(draft, self.playbook.excuses, reader and reader.split()[-1], said_in)

        def is_fair(
            signal: SignalKey, number: int, *, pointedly: bool = False, beside: frozenset[SignalKey] = frozenset()
        ) -> bool:
            sentence = said_in[number]
            return evidence().excuses_it(
                signal, draft.text, sentence.shade, sentence, pointedly=pointedly, beside=beside
            )

        return cache(is_fair)


def _may_reckon(shade: str) -> bool:
    if not any(words in shade for words in _THEY_SAID):
        return False
    from bot.analysis.reckoning import works_back

    return works_back(shade)


def _own(hits: Iterable[Hit], shade: str) -> list[Hit]:
    """Leave out what stands in words that the rep quotes of the customer."""
    ours = _outside(quoted_of_them(shade))
    return [hit for hit in hits if ours(hit.span)]


def _good(hits: Iterable[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.signal.family is Family.GOOD]


def _outside(stretches: Iterable[Span]) -> Callable[[Span], bool]:
    """Return what tells whether some words begin outside these stretches, which stand in order and apart."""
    starts, ends = [], [0]
    for stretch in stretches:
        starts.append(stretch.start)
        ends.append(stretch.end)
    return lambda words: ends[bisect(starts, words.start)] <= words.start
