"""What is seen of labelled drafts, a row for each sentence or each mail."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bench.labelled import Label, Labelled
from bot.analysis.analyse import Analyst
from bot.analysis.classifier import features
from bot.analysis.matching import Standing
from bot.analysis.measures import counted
from bot.analysis.passages import read_draft
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.analysis.situations import house_features, outside_features, phrase_counts
from bot.domain import FAULTS, Span
from bot.models.local.coach import PlaybookCoach
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.examples import read_examples

# What we say ourselves is never a fault.
OUR_OWN = 2.0


class Row(NamedTuple):
    """A sentence, or a mail: what is seen of it, what it is labelled with, and how much it counts."""

    seen: frozenset[str]
    signals: frozenset[str]
    counts: float = 1.0


def rows_in(drafts: Sequence[Labelled]) -> Iterator[Row]:
    """Yield the sentences of all these drafts."""
    return (row for draft in drafts for row in rows_of(draft))


@cache
def rows_of(draft: Labelled) -> tuple[Row, ...]:
    """Return the sentences of a draft, each with the signals of labels that share half of it, or half of themselves."""
    said_in = sentences(read_draft(draft.text), shadow(draft.text))
    return tuple(
        Row(
            features(said_in, number),
            frozenset(label.signal for label in draft.spans if _is_of(label, sentence.span)),
        )
        for number, sentence in enumerate(said_in)
    )


def _is_of(label: Label, sentence: Span) -> bool:
    shared = min(label.span.end, sentence.end) - max(label.span.start, sentence.start)
    return 2 * shared >= min(label.span.end - label.span.start, sentence.end - sentence.start)


def rows_of_playbook(playbook: Playbook) -> Iterator[Row]:
    """Yield the examples and reframes of a playbook."""
    for key, signal in playbook.signals.items():
        written = read_examples(playbook.folder / "signals" / f"{key}.examples.toml")
        fault = frozenset({str(key)} if signal.family in FAULTS and signal.level == "span" else ())
        for texts, signals in (
            ((*written.flags, *written.blind_flags), fault),
            ((*written.passes, *written.blind_passes), frozenset[str]()),
        ):
            yield from (Row(seen, signals) for text in texts for seen in _seen(text))
        for reframe in signal.reframes:
            yield from (Row(seen, frozenset(), OUR_OWN) for seen in _seen(reframe.text))


def rows_of_rewrites(drafts: Sequence[Labelled]) -> Iterator[Row]:
    """Yield the sentences that a rewrite by phrases alone put into these mails."""
    return (Row(seen, frozenset(), OUR_OWN) for draft in drafts for seen in _put_in(draft))


@cache
def phrases_alone() -> PlaybookCoach:
    """Return the local coach of the shipped playbook, without a second reading."""
    return PlaybookCoach(Analyst(load_playbook()._replace(weights=None)))


@cache
def _put_in(draft: Labelled) -> list[frozenset[str]]:
    coach = phrases_alone()
    rewrite = coach.propose(coach.analyst.analyse(read_draft(draft.text, context=draft.context))).whole.rewrite or ""
    said_in = sentences(read_draft(rewrite), shadow(rewrite)) if rewrite else ()
    new = (number for number, each in enumerate(said_in) if each.span.of(rewrite) not in draft.text)
    return [features(said_in, number) for number in new]


def _seen(text: str) -> Iterator[frozenset[str]]:
    if text.strip():
        said_in = sentences(read_draft(text), shadow(text))
        yield from (features((sentence,), 0) for sentence in said_in)


@cache
def whole(draft: Labelled) -> Row:
    """Return a mail as one row of all that is seen in its sentences."""
    rows = list(rows_of(draft))
    seen, signals = (
        frozenset[str]().union(*each) for each in zip(*((row.seen, row.signals) for row in rows), strict=True)
    )
    return Row(seen, signals)


def mail_of(playbook: Playbook, draft: Labelled, *, outside: bool = False) -> Row:
    """Return a mail as one row, labelled with its situation: by what tells the house, or customers' mails."""
    said_in = sentences(read_draft(draft.text), shadow(draft.text))
    counts = phrase_counts(playbook.situations, Standing(playbook.language, said_in))
    seen = house_features(said_in, counted(said_in), counts)
    labels = frozenset({str(draft.situation)} if draft.situation else ())
    return Row(frozenset(outside_features(seen, said_in, counts) if outside else seen), labels)
