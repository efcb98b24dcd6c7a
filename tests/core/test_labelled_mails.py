"""What is promised of every rewrite holds for those of labelled mails, which are coached once for all of it."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from bench.labelled import Labelled, may_be_read
from bench.marked import read_marked
from bench.rewrites import unsaid_in
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Analysis, Proposal
from bot.models.local.coach import PlaybookCoach
from tests.core.test_no_broken_splice import broken_in
from tests.core.test_nothing_unsaid import reply_of
from tests.core.test_whole_slots import faults
from tests.parts import analyst

ANALYST = analyst()
COACH = PlaybookCoach(ANALYST)
FILES = sorted(path for path in (Path(__file__).parents[2] / "bench/drafts").glob("*.txt") if may_be_read(path))
# All of them take minutes, and `python -m bench.rewrites` counts what goes unsaid in them.
EVERY, FIRST = 12, 5
of_each_writer = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)

# What the coach writes itself, a question or a stop behind a bracket or a quotation, is a pair as well.
FAIR = frozenset({")?", ").", "),", ".)", "?)", "!)"})
_PAIR = re.compile(r"(?=([,;:.!?()\u2013\u2014-] ?[,;:.!?)\u2013\u2014-])(?<!\.))")
# "Shall I do that, or not?" has its comma rightly; "and, I" and "that, we" have not.
_LOOSE = re.compile(r"\b(?:and|but|or|because), (?=(?:I|we|you|he|she|they|it|the|our|your)\b)|, ?(?=[.!?])")


class Coached(NamedTuple):
    """A labelled mail, how it is read, and what is proposed for it."""

    mail: Labelled
    analysis: Analysis
    proposal: Proposal

    @property
    def text(self) -> str:
        return self.mail.text

    @property
    def rewrite(self) -> str:
        return self.proposal.rewrite or ""


@cache
def coached(path: Path) -> tuple[Coached, ...]:
    mails = read_marked(path)[FIRST::EVERY]
    read = [read_twice(ANALYST, read_draft(mail.text, context=mail.context)) for mail in mails]
    return tuple(Coached(mail, each, COACH.propose(each).whole) for mail, each in zip(mails, read, strict=True))


def pairs_in(text: str) -> Counter[str]:
    return Counter(pair.replace(" ", "") for pair in _PAIR.findall(text))


def unclosed(text: str) -> int:
    return text.count("(") - text.count(")")


@of_each_writer
def test_nothing_that_is_owned_or_offered_breaks_off(path: Path) -> None:
    broken = [(one.text, said) for one in coached(path) for said in broken_in(one.rewrite)]

    assert [said for text, said in broken if said not in text] == []


@of_each_writer
def test_no_fact_is_lost_unsaid(path: Path) -> None:
    replies = [reply for one in coached(path) if (reply := reply_of(one.analysis, one.proposal))]

    assert replies
    assert [unsaid for reply, lost in replies if (unsaid := unsaid_in(reply, lost))] == []


@of_each_writer
def test_questions_name_whole_things(path: Path) -> None:
    assert any(one.rewrite for one in coached(path))
    assert [found for one in coached(path) if (found := faults(one.text, one.rewrite))] == []


@of_each_writer
def test_no_marks_stand_together_that_did_not(path: Path) -> None:
    """Whatever goes from a mail takes its marks along."""
    for one in (one for one in coached(path) if one.rewrite):
        assert not set(pairs_in(one.rewrite) - pairs_in(one.text)) - FAIR, one.mail.id
        assert unclosed(one.rewrite) <= max(0, unclosed(one.text)), one.mail.id
        assert not Counter(_LOOSE.findall(one.rewrite)) - Counter(_LOOSE.findall(one.text)), one.mail.id
