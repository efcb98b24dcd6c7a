"""What a rep does before a rewrite goes out: undo what was done, put back what is missed, ask what only they know."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

from bot.analysis.analyse import Analyst
from bot.analysis.kinds import kind_of, told_of
from bot.analysis.quotations import is_quoted_of, quotes_in
from bot.analysis.second_reading import likeliest_of
from bot.domain import Analysis, Family, Finding, SignalKey
from bot.models.clauses import clauses_of
from bot.models.left_out import Told, left_out, let_go, lost_of, taken_out
from bot.models.offers import done_in
from bot.models.rewriting import Rewrite
from bot.models.slots import slots_needed
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import opening_of, parts_of
from bot.rendering.reply import fitting
from bot.verification.wording import MOST_CHECKS

# These are done before anybody asks, so they can be taken back; the others only tell.
_ACTS = frozenset(map(SignalKey, ("fait_accompli", "going_over_head")))
# Of these the rep is asked: the words alone do not tell whether it was done.
_ASKED_OF = frozenset({SignalKey("going_over_head")})
_DONE = re.compile(r"['\u2019]ve\b|\b(?:have|has|had|already|went|took)\b", re.IGNORECASE)
# "I went ahead and locked it in": what was done, though in no verb that can be told back.
_UNSAID = re.compile(
    r"['\u2019]ve\b(?! (?:kept|held)\b)|\b(?:have(?! (?:kept|held)\b)|went ahead|took)\b", re.IGNORECASE
)
# A wish or a subject presses nobody.
_WISHES = re.compile(
    r"\A\W*(?:have a|enjoy|happy|hope|all the best|thanks|thank you|congratulations|subject:)\b", re.IGNORECASE
)
_OURS = re.compile(r"(?:I|we|our|my)\b", re.IGNORECASE)
_REASON = re.compile(r",? (?:because|since|so that|even|in case)\b.*")
# So many words tell an act, and so few whether it is the same.
_ALIKE = 3
_MOST_OF_AN_ACT, _BEGINNING = 20, 16
# Its verb stands among the first of them.
_VERB_WITHIN = 4
_MOST_ECHOED, _LEAST_ECHOED = 14, 8
# So many words name what was taken out, at the least.
_TO_NAME_IT = 14


def before_sending(
    work: Rewrite, analysis: Analysis, shown: list[Finding], analyst: Analyst, *, room: int
) -> tuple[str, ...]:
    """Say what to undo, then what may be put back, then what to ask oneself, as shortly as there is `room` in words.

    Where there is no rewrite, nothing was taken out of it: then it is what to undo and what to ask alone.
    """
    playbook = analyst.playbook
    acts = _acts(analysis, playbook)
    undo = _undone(work, acts, analysis, playbook)
    others = [check for check in work.checks if check not in acts]
    if work.text is None:
        return tuple([*undo, *others][:MOST_CHECKS])
    above = [finding.span.of(analysis.draft.text) for finding in shown]
    lost = lost_of(analysis, work.text, playbook)
    idle = [clause for clause in let_go(lost, analysis) if not any(clause in gone for gone in work.gone)]
    # What tells something that is lost, or was found, is named before what only went with it.
    things, found = {one.thing for one in lost}, {finding.quote for finding in analysis.findings}
    gone = sorted((*work.gone, *idle), key=lambda words: (not _holds(words, things), not _holds(words, found)))
    blanks = [catalogue().say("local.blanks")] if work.blanks else []
    unsure, left = _unsure(work, analyst), room - _length(undo) - _length(blanks)
    # Neither what went nor what still may press is told at the cost of the other, where there is room for both.
    kept_free = _length(unsure) if left - _length(unsure) >= _TO_NAME_IT else 0
    went = taken_out(tuple(gone), above, lambda words: _reason(words, analysis, playbook), room=left - kept_free)
    # Of those that are only "and others" nothing is told.
    told = [*above, *undo, *(words for words in gone if any(is_quoted_of(quote, words) for quote in quotes_in(went)))]
    told += [span.of(analysis.draft.text) for span in analysis.sentences if any(span.overlaps(f.span) for f in shown)]
    quoted = " ".join(finding.quote for finding in shown)
    missed = left_out(lost, Told(" ".join(told), " ".join([*undo, *went]), quoted), analysis.reader)
    needed = [*undo, *missed, *blanks, *went]
    asked = fitting((*unsure, *others), room - _length(needed))
    return tuple([*needed, *asked][:MOST_CHECKS])


def _holds(words: str, any_of: set[str]) -> bool:
    return any(some in words for some in any_of)


def _length(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _reason(words: str, analysis: Analysis, playbook: Playbook) -> str:
    """Say what words tell that went, where it is sure, or nothing."""
    sure = (each for each in analysis.findings if each.named and (each.quote in words or words in each.quote))
    finding = next(sure, None)
    return told_of(finding, playbook, analysis.situation).told_to(analysis.reader) if finding else ""


def _unsure(work: Rewrite, analyst: Analyst) -> list[str]:
    """Name what was left standing and may press; of two the rep reads the whole mail, for there will be more."""
    texts = catalogue()
    unsure = [words for words in work.unsure if not _WISHES.match(words)]
    if not unsure:
        return []
    name, most = ("unsure", _MOST_ECHOED) if len(unsure) == 1 else ("unsure_many", _LEAST_ECHOED)
    likely = {words: likeliest_of(analyst, parts_of(words, most), Family.PUSH) for words in unsure}
    quotes = (texts.say("local.quoted", quote=part or opening_of(words, most)) for words, part in likely.items())
    return [texts.say(f"local.{name}", quotes=", ".join(quotes))]


def _acts(analysis: Analysis, playbook: Playbook) -> dict[str, set[SignalKey]]:
    """Return the checks that tell to take back an act, with the signals they belong to."""
    signals = playbook.signals_in(analysis.situation)
    reader = analysis.reader or SOMEBODY
    acts: dict[str, set[SignalKey]] = defaultdict(set)
    for key in _ACTS & signals.keys():
        for check in (reframe.check for reframe in signals[key].reframes):
            if check and slots_needed(check) <= {"reader"}:
                acts[check.format(reader=reader)].add(key)
    return acts


def _undone(work: Rewrite, acts: dict[str, set[SignalKey]], analysis: Analysis, playbook: Playbook) -> list[str]:
    """Say how to take back each act that was done: in the words of its kind where it has one, else in the rep's own."""
    reader, undone = analysis.reader or SOMEBODY, dict[str, None]()
    found = "\n".join(finding.quote for finding in analysis.findings)
    for finding, done in _with_acts(work.text or "", analysis, playbook):
        whatever = [check for check in work.checks if finding.signal in acts.get(check, ())]
        kind = kind_of(finding, playbook, analysis.situation)
        # What no sentence of the playbook stands for was done all the same.
        asked = whatever or not finding.named
        if not asked or (kind and kind.pending and not _DONE.search(finding.quote)):
            continue
        is_one = len(playbook.edits.verbs.keys() & finding.quote.lower().split()) <= 1
        if kind and kind.undo and is_one:
            undone[kind.undo.format(reader=reader)] = None
        elif finding.signal in _ASKED_OF:
            told = [catalogue().say("local.tell", act=opening_of(act, _MOST_OF_AN_ACT), reader=reader) for act in done]
            undone |= dict.fromkeys(told or whatever)
        elif not done and _UNSAID.search(finding.quote):
            clause = next(filter(_UNSAID.search, clauses_of(" ".join(finding.quote.split()))), "")
            did = _REASON.sub("", clause)
            undone |= dict.fromkeys([_undo(did, reader)] if _OURS.match(clause) else whatever)
        else:
            undone |= dict.fromkeys(_undo(act, reader) for act in done if act[:_BEGINNING] in finding.quote)
        undone |= dict.fromkeys(_undo(act, reader) for act in done if act[:_BEGINNING] not in found)
        if len(undone) >= MOST_CHECKS:
            break
    beside = islice(_done_beside(work.text or "", analysis, playbook), MOST_CHECKS)
    undone |= dict.fromkeys(_undo(act, reader) for act in beside)
    return list(undone)


def _with_acts(rewrite: str, analysis: Analysis, playbook: Playbook) -> Iterator[tuple[Finding, list[str]]]:
    """Yield each finding that may be an act, with what was done in its sentence, but for what the mail owns."""
    for finding in (some for some in analysis.findings if some.signal in _ACTS):
        acts = list(done_in(_around(finding, analysis), playbook.edits))
        done = [act for act in acts if not _is_owned(act, rewrite, playbook)]
        if done or not acts:
            yield finding, done


def _is_owned(act: str, rewrite: str, playbook: Playbook) -> bool:
    """Tell whether the mail asks about an act by itself: then nobody takes it back in silence."""
    _, before, owned = rewrite.partition(playbook.edits.owning.before)
    words = act.split()
    runs = (" ".join(words[at : at + _ALIKE]) for at in range(len(words) - _ALIKE + 1))
    return bool(before) and any(run in owned for run in runs)


def _done_beside(kept: str, analysis: Analysis, playbook: Playbook) -> Iterator[str]:
    """Yield what was done in a sentence that presses in another way, but for what the mail owns."""
    acts = "\n".join(" ".join(finding.quote.split()) for finding in analysis.findings if finding.signal in _ACTS)
    others = (one for one in analysis.findings if one.family is Family.PUSH and one.severity > 1)
    own = " ".join(kept.split())
    for words in dict.fromkeys(_around(finding, analysis) for finding in others):
        for act in (some for some in done_in(words, playbook.edits) if some[:_BEGINNING] not in acts):
            verb = next(filter(playbook.edits.undone.__contains__, act.split()[:_VERB_WITHIN]), None)
            if verb and (act in own or not (act[act.index(verb) :] in own or _is_owned(act, kept, playbook))):
                yield act


def _around(finding: Finding, analysis: Analysis) -> str:
    """Return the sentence in which something was found."""
    spans = analysis.sentences
    span = spans[max(0, bisect_right(spans, finding.span.start, key=itemgetter(0)) - 1)]
    return " ".join(span.of(analysis.draft.text).split())


def _undo(act: str, reader: str) -> str:
    return catalogue().say("local.undo", act=opening_of(act, _MOST_OF_AN_ACT), reader=reader)
