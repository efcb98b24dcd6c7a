"""How often what is named of a finding is what a person named there: `python -m bench.naming FILE...`.

Counts alone are printed, of rules and of what is suspected, so that locked files may be given too.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.marked import read_drafts
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice, surely_named
from bot.playbook.book import load_playbook


def main(paths: Sequence[str]) -> int:
    """Print, of the findings that touch a label, how many have a name and how many of the names are right."""
    analyst = Analyst(load_playbook())
    for path in map(Path, paths):
        counts: Counter[tuple[str, str]] = Counter()
        for draft in read_drafts(path):
            analysis = read_twice(analyst, read_draft(draft.text, context=draft.context))
            for finding in surely_named(analyst, analysis).findings:
                labels = {label.signal for label in draft.spans if label.span.overlaps(finding.span)}
                counts[finding.source, "found"] += bool(labels)
                counts[finding.source, "named"] += bool(labels) and finding.named
                counts[finding.source, "right"] += finding.named and finding.signal in labels
        for source in ("rule", "words"):
            found, named, right = (counts[source, what] for what in ("found", "named", "right"))
            print(f"{path.stem}, by {source}: {named} of {found} named, {right} of them rightly")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
