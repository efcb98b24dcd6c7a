"""Tells of which kind the words of a finding are, so that what is said of them is true of these very words."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import chain, product
from typing import NamedTuple

from bot.analysis.matching import said
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import WORST, Draft, Family, Finding, Situation
from bot.playbook.book import Playbook
from bot.playbook.phrases import Phrases
from bot.playbook.seats import Kind
from bot.playbook.signals import Signal


def kind_of(finding: Finding, playbook: Playbook, situation: Situation) -> Kind | None:
    """Return the first kind of its signal that its words show, or of its family where no signal is named.

    Colleagues are told what `inside.toml` says.
    """
    return next(_kinds_of(finding, playbook, situation), None)


def told_of(finding: Finding, playbook: Playbook, situation: Situation, besides: Container[str] = ()) -> Signal:
    """Return the signal of a finding, with what the words of its kind tell and the move, where it has one.

    What is told `besides` is not told again where the words show another kind, of its signal or its family.
    """
    ways = (way for way, _ in _ways_to_tell(finding, playbook, situation))
    first = next(ways)
    return next((way for way in chain([first], ways) if way.reads_as not in besides), first)


def told_each(
    findings: Iterable[Finding], playbook: Playbook, situation: Situation
) -> Iterator[tuple[Finding, Signal]]:
    """Yield each finding with what its words tell, none as one before it where that can be."""
    besides: set[str] = set()
    for finding in findings:
        told = told_of(finding, playbook, situation, besides)
        besides.add(told.reads_as)
        yield finding, told


def told_apart(
    findings: Iterable[Finding],
    playbook: Playbook,
    situation: Situation,
    most: int,
    shown: Callable[[Finding], Finding] = lambda finding: finding,
) -> list[Finding]:
    """Return at most so many findings whose words do not overlap, worst first, each as it is `shown`.

    What is grave comes before all that is milder; else one of each signal is chosen before a second of
    any. None is told as another is. Where one stretch shows several faults, that is told which stands in the fewest
    others. What is named comes before what is only suspected, and before a second of its signal of which nothing else
    can be told. That a sentence steps back, for no reason that can be seen in it, is told last of all: friendly words
    are suspected of it. What only may press beside what surely does is not told: that was right once in six times.
    """
    found = list(findings)
    found = [each for each in found if each.sure] or found
    sure = [each for each in found if each.named]
    # What has no name is not told of words that have one.
    found = [each for each in found if each.named or not any(each.span.overlaps(other.span) for other in sure)]
    often = Counter(finding.signal for finding in found)
    rank = {each: _rank(each, playbook, situation) for each in found}
    found.sort(key=lambda each: (rank[each], each.span, often[each.signal]))
    chosen: dict[str, tuple[_Rank, Finding]] = {}
    grave = [each for each in found if rank[each].severity == -WORST]
    clear = [each for each in found if each.severity > 1 and not rank[each].vague]
    turns = ((some is found, *turn) for some in (grave, clear, found) for turn in product((True, False), some))
    for is_last, is_new, finding in turns:
        known = finding.signal in {other.signal for _, other in chosen.values()}
        apart = not any(finding.span.overlaps(other.span) for _, other in chosen.values())
        if len(chosen) < most and apart and is_new is not known:
            seen = shown(finding)
            ways = _ways_to_tell(seen, playbook, situation)
            way, vague = next((way for way in ways if way[0].reads_as not in chosen), (None, True))
            if way and (is_last or not vague):
                low = rank[finding]._replace(severity=1 - WORST, vague=True)
                chosen[way.reads_as] = max(low, rank[finding]) if vague else rank[finding], seen
    return [finding for _, finding in sorted(chosen.values(), key=lambda each: each[0])]


class _Rank(NamedTuple):
    """How soon a finding is to be shown: the least first. What is suspected goes by what it most likely is."""

    steps_back: bool
    severity: int
    suspected: bool
    vague: bool
    guessed: int


def _rank(finding: Finding, playbook: Playbook, situation: Situation) -> _Rank:
    """Tell how soon a finding is to be shown; one that has no name, and no kind either, is not known to be grave."""
    severity, kind = finding.severity, None if finding.named else kind_of(finding, playbook, situation)
    vague = not finding.named and (kind is None or kind.unsure)
    return _Rank(
        steps_back=vague and finding.family is Family.PASSIVE,
        severity=-min(severity, WORST - 1) if vague else -severity,
        suspected=not finding.named,
        vague=vague,
        guessed=0 if finding.named else -playbook.signals[finding.signal].severity,
    )


def _kinds_of(finding: Finding, playbook: Playbook, situation: Situation, told: str = "") -> Iterator[Kind]:
    """Yield the kinds that its words show: of its signal, or of its family where none is named, or as it is `told`."""
    if situation in playbook.inside:
        return
    told = told or (finding.signal if finding.named else finding.family)
    shade = shadow(finding.quote)
    alone = sentences(Draft.alone(finding.quote), shade)
    characters = frozenset().union(*(sentence.read(playbook.language).characters for sentence in alone))

    def stand(phrases: Phrases) -> bool:
        return any(said(phrase, shade, alone) for phrase in phrases.among(characters))

    kinds = (kind for kind in playbook.kinds if told in kind.of)
    yield from (kind for kind in kinds if stand(kind.when) and not stand(kind.unless))


def _ways_to_tell(finding: Finding, playbook: Playbook, situation: Situation) -> Iterator[tuple[Signal, bool]]:
    """Yield what can be told of the words of a finding, the most telling first, at last what is true of any.

    With it stands whether that says less than its signal does.
    """
    signal = playbook.signal_of(finding, situation)
    for kind in _kinds_of(finding, playbook, situation):
        yield signal._replace(reads_as=kind.reads_as, move=kind.move), False
    yield signal, False
    if finding.named and situation not in playbook.inside:
        for kind in _kinds_of(finding, playbook, situation, finding.family):
            yield signal._replace(reads_as=kind.reads_as, move=kind.move), kind.unsure
