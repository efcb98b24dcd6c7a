"""Whatever goes from a mail takes its marks along: no two stand together that did not in the draft."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bench.labelled import may_be_read
from bench.marked import read_marked
from tests.coaching import coached

FILES = sorted(path for path in (Path(__file__).parents[2] / "bench/drafts").glob("*.txt") if may_be_read(path))
# All of them take two minutes.
EVERY = 16
# What the coach writes itself, a question or a stop behind a bracket or a quotation, is a pair as well.
FAIR = frozenset({")?", ").", "),", ".)", "?)", "!)"})
_PAIR = re.compile(r"(?=([,;:.!?()\u2013\u2014-] ?[,;:.!?)\u2013\u2014-])(?<!\.))")
# "Shall I do that, or not?" has its comma rightly; "and, I" and "that, we" have not.
_LOOSE = re.compile(r"\b(?:and|but|or|because), (?=(?:I|we|you|he|she|they|it|the|our|your)\b)|, ?(?=[.!?])")


def pairs_in(text: str) -> Counter[str]:
    return Counter(pair.replace(" ", "") for pair in _PAIR.findall(text))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_marks_stand_together_that_did_not(path: Path) -> None:
    for draft in read_marked(path)[::EVERY]:
        rewrite = coached(draft.text, draft.context).rewrite
        if not rewrite:
            continue
        new = pairs_in(rewrite) - pairs_in(draft.text)
        assert not set(new) - FAIR, (draft.id, new)
        assert rewrite.count("(") - rewrite.count(")") <= max(0, draft.text.count("(") - draft.text.count(")")), (
            draft.id
        )
        known = Counter(_LOOSE.findall(draft.text))
        assert not Counter(_LOOSE.findall(rewrite)) - known, draft.id
