"""What a rep does before a rewrite goes out: undo what was done, put back what is missed, ask what only they know."""

import re
from collections import defaultdict

from bot.analysis.kinds import kind_of
from bot.domain import Analysis, Finding, SignalKey
from bot.models.left_out import Told, left_out, let_go, taken_out
from bot.models.rewriting import Rewrite
from bot.models.slots import slots_needed
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import opening_of
from bot.verification.wording import MOST_CHECKS

_QUOTED = re.compile(r"\u201c([^\u201d]+)\u201d")
# These are done before anybody asks, so they can be taken back; the others only tell.
_ACTS = frozenset(map(SignalKey, ("fait_accompli", "going_over_head")))
_DONE = re.compile(r"['\u2019]ve\b|\b(?:have|has|had|already|went|took)\b", re.IGNORECASE)
# So many words of checks are shown beside highlights that are quoted whole.
_ROOM = 44
_MOST_ECHOED = 14


def before_sending(work: Rewrite, analysis: Analysis, shown: list[Finding], playbook: Playbook) -> tuple[str, ...]:
    """Say what to undo, then what may be put back, then what to ask oneself; of no rewrite nothing went."""
    acts = _acts(analysis, playbook)
    undo = _undone(work.checks, acts, analysis, playbook)
    others = [check for check in work.checks if check not in acts]
    if work.text is None:
        return tuple([*undo, *others][:MOST_CHECKS])
    above = [finding.span.of(analysis.draft.text) for finding in shown]
    idle = [clause for clause in let_go(analysis, work.text, playbook) if not any(clause in gone for gone in work.gone)]
    gone = (*work.gone, *idle)
    blanks = [catalogue().say("local.blanks")] if work.blanks else []
    room = _ROOM - sum(len(line.split()) for line in (*undo, *blanks))
    went = taken_out(gone, above, room=room)
    told = [*above, *(words for words in gone if any(quote in words for quote in _quotes(went)))]
    quoted = " ".join(finding.quote for finding in shown)
    missed = left_out(analysis, Told(work.text, " ".join(told), " ".join(went), quoted), playbook)
    return tuple([*undo, *missed, *blanks, *went, *_unsure(work), *others][:MOST_CHECKS])


def _unsure(work: Rewrite) -> list[str]:
    return [catalogue().say("local.unsure", quote=opening_of(work.unsure, _MOST_ECHOED))] if work.unsure else []


def _quotes(went: list[str]) -> list[str]:
    """Return what is quoted of the sentences that went: of those that are only "and others" nothing is told."""
    return [quote.rstrip(" \u2026") for line in went for quote in _QUOTED.findall(line)]


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


def _undone(
    checks: tuple[str, ...], acts: dict[str, set[SignalKey]], analysis: Analysis, playbook: Playbook
) -> list[str]:
    """Say how to take back each act that was done: of one alone in the words of its kind, where it has one."""
    undone: list[str] = []
    for finding in analysis.findings:
        kind = kind_of(finding, playbook, analysis.situation)
        whatever = [check for check in checks if finding.signal in acts.get(check, ())]
        if kind and kind.pending and not _DONE.search(finding.quote):
            continue
        if whatever and kind and kind.undo:
            verbs = playbook.edits.verbs.keys() & finding.quote.lower().split()
            whatever = whatever if len(verbs) > 1 else [kind.undo.format(reader=analysis.reader or SOMEBODY)]
        undone += whatever
    return list(dict.fromkeys(undone))
