"""How lines of context by strangers are understood: `python -m bench.contexts`.

Whoever wrote them had seen no code: some make fair what presses in a mail, and hard ones speak of the same people, days
or things and make nothing fair (`bench/drafts/contexts.jsonl`). Counts alone are printed, of phrases that are heard
without the line.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Span
from bot.playbook.book import load_playbook

LINES = Path(__file__).parent / "drafts" / "contexts.jsonl"


def is_heard(analyst: Analyst, text: str, phrase: str, context: str = "") -> bool:
    """Tell whether a fault is found in a phrase of a mail beside this line."""
    place = Span(text.index(phrase), text.index(phrase) + len(phrase))
    return any(found.span.overlaps(place) for found in read_twice(analyst, read_draft(text, context=context)).findings)


def main() -> int:
    """Print of each lot how many fair lines are understood, and how many others change nothing."""
    analyst = Analyst(load_playbook())
    heard, right = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    for case in map(json.loads, LINES.read_text(encoding="utf-8").splitlines()):
        kind = case["lot"], case["excuses"]
        if is_heard(analyst, case["text"], case["phrase"]):
            heard[kind] += 1
            right[kind] += is_heard(analyst, case["text"], case["phrase"], case["context"]) is not case["excuses"]
    for lot in dict.fromkeys(lot for lot, _ in heard):
        fair, others = (lot, True), (lot, False)
        print(f"the {lot} lot: of {heard[others]} lines about something else {right[others]} change nothing;")
        print(f"  of {heard[fair]} that make it fair {right[fair]} are understood")
    return 0


if __name__ == "__main__":
    sys.exit(main())
