"""What the local coach makes of labelled drafts: `python -m bench.rewrites --help`. Figures only; --show prints one."""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bench.labelled import Labelled, may_be_read
from bench.marked import read_drafts
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Advice, Analysis, Mode, Verdict
from bot.errors import DraftRejected
from bot.models.local.coach import PlaybookCoach
from bot.models.local.mail.lost import Lost, lost_of
from bot.models.local.mail.rewriting import Rewriter
from bot.playbook.book import load_playbook
from bot.rendering.reply import Reply, compose_reply
from bot.verification.facts.patterns import NUMBER_WORDS
from bot.verification.verify import Verifier

FILES = ("dev.jsonl", "train.jsonl")
# So many words in a row stand where they stood.
_RUN = 4
_MORE = re.compile(r" and (?P<count>[a-z-]+) more\b")


class Share(NamedTuple):
    """How many of a kind there are, and how many of them."""

    part: int
    whole: int


@dataclass(frozen=True)
class Outcome:
    """What became of one draft: the rewrite, what it breaks, and how much of the draft stands in it.

    `verbatim` counts the sentences nothing was found in, `matter` the figures, dates, times and names, `said` those
    that went and that the reply shows or counts, `cut` the sentences in whose place nothing is said, `marked`
    the runs of words that people marked as pressing.
    """

    rewrite: str | None
    broken: tuple[str, ...]
    again: Verdict | None
    verbatim: Share
    matter: Share
    said: Share
    cut: Share
    marked: Share


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of each file, or one draft with its rewrite."""
    parser = argparse.ArgumentParser(prog="python -m bench.rewrites", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--drafts", type=Path, default=Path("../shared/drafts"), help="the folder of dev and train")
    parser.add_argument("--show", metavar="ID", help="print this draft's coaching (or: refused)")
    options = parser.parse_args(arguments)
    paths = options.files or [options.drafts / name for name in FILES]
    if options.show and not all(map(may_be_read, paths)):
        print("A locked file gives figures only.", file=sys.stderr)
        return 2
    bench = _Bench()
    for path in paths:
        outcomes = [(draft, bench.outcome(draft)) for draft in read_drafts(path) if draft.verdict is Verdict.REWORK]
        if options.show:
            for draft, outcome in outcomes:
                if options.show in (draft.id, "all") or (options.show == "refused" and outcome.broken):
                    print(f"== {draft.id} {outcome.broken}\n{draft.text}\n-- {draft.context}\n{outcome.rewrite}\n")
        else:
            print(path.stem, *_figures([outcome for _, outcome in outcomes]), sep="\n  ")
    return 0


class _Bench:
    def __init__(self) -> None:
        playbook = load_playbook()
        self.analyst = Analyst(playbook)
        self.coach = PlaybookCoach(self.analyst)
        self.verifier = Verifier(self.analyst)

    def outcome(self, labelled: Labelled) -> Outcome:
        """Coach one draft and check what comes out."""
        analysis = read_twice(self.analyst, read_draft(labelled.text, context=labelled.context))
        proposal = self.coach.propose(analysis).whole
        verified = self.verifier.verify(proposal, analysis, mode=Mode.LOCAL)
        written = proposal.rewrite or ""
        return Outcome(
            proposal.rewrite,
            tuple(broken.code for broken in verified.violations),
            self._again(proposal.rewrite, labelled.context),
            _untouched(analysis, written),
            self._matter(analysis, written),
            self._said(analysis, written, verified.advice),
            Share(len(Rewriter(self.analyst).rewrite(analysis).gone), len(analysis.sentences)),
            _marked(labelled, written),
        )

    def _matter(self, analysis: Analysis, rewrite: str) -> Share:
        """Count the figures, dates, times and names of a draft, and those that stand in its rewrite."""
        told, gone = (len(lost_of(analysis, kept, self.analyst.playbook)) for kept in ("", rewrite))
        return Share(told - gone, told)

    def _said(self, analysis: Analysis, rewrite: str, advice: Advice | None) -> Share:
        """Count what went, and what of it stands in the reply as it is read, or is counted there as one more."""
        gone = lost_of(analysis, rewrite, self.analyst.playbook) if rewrite and advice else []
        unsaid = unsaid_in(compose_reply(advice, reader=analysis.reader, help="help"), gone) if advice else []
        return Share(len(gone) - len(unsaid), len(gone))

    def _again(self, rewrite: str | None, context: str) -> Verdict | None:
        """Coach the rewrite, with what the rep has said beside it: what they asked for stays asked for."""
        try:
            again = read_draft(rewrite, context=context) if rewrite else None
            return read_twice(self.analyst, again).verdict if again else None
        except DraftRejected:
            return None


def unsaid_in(reply: Reply, lost: Iterable[Lost]) -> list[str]:
    """Return what of what was lost a reply does not show, unless it counts as many more."""
    shown = " ".join(" ".join((*(point.quote for point in reply.points), *reply.checks)).split())
    missing = [thing for one in lost if (thing := " ".join(one.thing.split())) not in shown]
    # What stands in another thing is named and counted with it.
    things = {thing for thing in missing if not any(thing in other and thing != other for other in missing)}
    return [] if len(things) <= sum(map(_more_in, reply.checks)) else missing


def _more_in(line: str) -> int:
    """Return how many more things a line counts: "and two more"."""
    more = _MORE.search(line)
    return int(NUMBER_WORDS.get(more["count"], 0)) if more else 0


def _untouched(analysis: Analysis, rewrite: str) -> Share:
    """Count the sentences nothing was found in, and those of them that stand in the rewrite as they stood."""
    text = analysis.draft.text
    free = [
        " ".join(sentence.span.of(text).split())
        for sentence in sentences(analysis.draft, shadow(text))
        if not any(finding.span.overlaps(sentence.span) for finding in analysis.findings)
    ]
    written = " ".join(rewrite.split())
    return Share(sum(sentence in written for sentence in free), len(free))


def _marked(labelled: Labelled, rewrite: str) -> Share:
    """Count the runs of words in what is marked, and those of them that stand in the rewrite."""
    written = " ".join(rewrite.split())
    words = [label.span.of(labelled.text).split() for label in labelled.spans]
    runs = [" ".join(each[at : at + _RUN]) for each in words for at in range(max(1, len(each) - _RUN + 1))]
    return Share(sum(run in written for run in runs), len(runs))


def _figures(outcomes: list[Outcome]) -> list[str]:
    rewritten = [outcome for outcome in outcomes if outcome.rewrite]
    accepted = [outcome for outcome in rewritten if not outcome.broken]
    codes = Counter(code for outcome in rewritten for code in set(outcome.broken))
    settled = sum(outcome.again is Verdict.SEND for outcome in rewritten)
    return [
        f"{len(outcomes)} rework drafts, {len(rewritten)} with a rewrite",
        f"pass verify: {len(accepted)} ({_share(len(accepted), len(outcomes))}); refused for {dict(codes)}",
        f"coached again, Send it: {_share(settled, len(rewritten))}",
        f"unflagged sentences that stand verbatim: {_of_all(o.verbatim for o in rewritten)}",
        f"figures, dates, times and names that stand: {_of_all(o.matter for o in rewritten)}",
        f"of those that went, told in the reply: {_of_all(o.said for o in rewritten)}",
        f"sentences cut with nothing in their place: {_of_all(o.cut for o in rewritten)}",
        f"words marked as pressing that stand: {_of_all(o.marked for o in rewritten)}",
    ]


def _of_all(shares: Iterable[Share]) -> str:
    return _share(*map(sum, zip(*shares, strict=True)))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"


if __name__ == "__main__":
    sys.exit(main())
