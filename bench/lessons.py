"""What the labelled drafts of `bench/drafts` teach."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bench.fitting import answer_to, fitted_to, largest, most_telling
from bench.labelled import Labelled
from bench.rows import mail_of, phrases_alone, rows_in, rows_of, rows_of_playbook, rows_of_rewrites, whole
from bot.analysis.analyse import Analyst
from bot.analysis.classifier import Classifier
from bot.analysis.measures import INSIDE
from bot.analysis.passages import read_draft
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.analysis.surroundings import LEAST_WORDS, Surroundings, seen_by, surroundings
from bot.domain import FAULTS, SignalKey, Situation
from bot.playbook.book import Playbook
from bot.playbook.weights import House, Outside, Weights

# More weights than that change next to nothing, and every process has to read them.
MOST_LEANINGS, MOST_MAIL, MOST_NAMING, MOST_HOUSE, MOST_OUTSIDE = 4000, 1500, 250, 1000, 1200
C_LEANINGS, C_MAIL, C_AROUND, C_NAMES, C_HOUSE, C_REPS, C_OUTSIDE = 0.5, 0.05, 100.0, 3.0, 0.5, 0.01, 0.0006
# Each fifth of the writers is read by what the others teach, to learn how far that may be believed.
PARTS = 5


class Judged(NamedTuple):
    """A sentence as it looks to who learned from others: whether it is a fault, and whether a phrase found it."""

    things: Surroundings
    fault: bool
    found: bool


def learned(playbook: Playbook, drafts: Sequence[Labelled], judged: Sequence[Judged]) -> Weights:
    """Learn from these drafts and from the playbook's own examples and reframes, and from what was judged by others."""
    taught = _leanings(playbook, drafts)
    faults = [row for row in (*rows_in(drafts), *rows_of_playbook(playbook)) if row.signals]
    names = sorted(frozenset[str]().union(*(row.signals for row in faults)))
    fitted = fitted_to(faults, {name: [name in row.signals for row in faults] for name in names}, C_NAMES)
    naming = {SignalKey(name): largest(weights, MOST_NAMING) for name, weights in fitted.items()}
    suspecting, doubting = (_weighing([each for each in judged if each.found is found]) for found in (False, True))
    return taught._replace(suspecting=suspecting, doubting=doubting, names=lambda: naming)


def judged_by_others(playbook: Playbook, writers: Mapping[str, Sequence[Labelled]]) -> dict[str, list[Judged]]:
    """Return the sentences of each writer to customers, as they look to who learned from the writers of other parts."""
    alone = phrases_alone().analyst
    names, judged = sorted(writers), dict[str, list[Judged]]()
    for part in range(PARTS):
        others = [draft for name in names if name not in names[part::PARTS] for draft in writers[name]]
        classifier = Classifier(_leanings(playbook, others))
        judged |= {
            name: [each for draft in writers[name] for each in _judged(alone, classifier, draft)]
            for name in names[part::PARTS]
        }
    return judged


def _judged(analyst: Analyst, classifier: Classifier, draft: Labelled) -> Iterator[Judged]:
    read = read_draft(draft.text, context=draft.context)
    analysis = analyst.analyse(read)
    if INSIDE & {analysis.situation, draft.situation}:
        return
    said_in = sentences(read, shadow(draft.text))
    found = {analysis.sentence_at(finding.span) for finding in analysis.findings}
    around = surroundings(classifier, analysis, said_in, seen_by(classifier, said_in))
    for number, (things, row) in enumerate(zip(around, rows_of(draft), strict=True)):
        if len(said_in[number].written) >= LEAST_WORDS:
            yield Judged(things, bool(row.signals), number in found)


def _weighing(judged: Sequence[Judged]) -> dict[str, float]:
    fitted = answer_to(
        rows=[list(map(float, each.things)) for each in judged],
        names=Surroundings._fields,
        weights=[1.0] * len(judged),
        labels={"": [int(each.fault) for each in judged]},
        c=C_AROUND,
        even=False,
    )
    return {name: round(weight, 3) for name, weight in fitted[""].items()}


def _leanings(playbook: Playbook, drafts: Sequence[Labelled]) -> Weights:
    """Learn what words lean towards, in a sentence and in a mail, and nothing of what stands around."""
    rows = [*rows_in(drafts), *rows_of_playbook(playbook), *rows_of_rewrites(drafts)]
    family_of = {str(key): signal.family for key, signal in playbook.signals.items()}
    families = {str(fault): [any(family_of[name] is fault for name in row.signals) for row in rows] for fault in FAULTS}
    push, passive = (largest(weights, MOST_LEANINGS) for weights in fitted_to(rows, families, C_LEANINGS).values())
    mails = [whole(draft) for draft in drafts if draft.situation not in INSIDE]
    fitted = most_telling(mails, {"": [bool(mail.signals) for mail in mails]}, C_MAIL, MOST_MAIL)
    return Weights(push, passive, largest(fitted[""], MOST_MAIL), {}, {}, dict)


def learned_house(playbook: Playbook, drafts: Sequence[Labelled]) -> House:
    """Learn which mails stay in the house, and which of those go to reps."""
    rows = [mail_of(playbook, draft) for draft in drafts]
    inside = [row for row in rows if row.signals & INSIDE]
    stays = fitted_to(rows, {"": [bool(row.signals & INSIDE) for row in rows]}, C_HOUSE)[""]
    reps = fitted_to(inside, {"": [Situation.MANAGER_TO_REPS in row.signals for row in inside]}, C_REPS, even=True)[""]
    return House(largest(stays, MOST_HOUSE), largest(reps, MOST_HOUSE))


def learned_outside(playbook: Playbook, drafts: Sequence[Labelled]) -> Outside:
    """Learn in which situation customers are written to: by all that is seen, then by what weighs most of it."""
    rows = [row for row in (mail_of(playbook, draft, outside=True) for draft in drafts) if not row.signals & INSIDE]
    names = sorted(frozenset[str]().union(*(row.signals for row in rows)) - {Situation.OTHER})
    labels = {name: [name in row.signals for row in rows] for name in names}
    fitted = most_telling(rows, labels, C_OUTSIDE, MOST_OUTSIDE, even=True).values()
    kept = frozenset[str]().union(*fitted)
    return Outside(names, {each: [round(adds[each] * 100) for adds in fitted] for each in ("", *kept)})
