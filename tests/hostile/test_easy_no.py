"""What makes a no easy to say is asked for and never refused, as long as the mail still asks something."""

from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from bot.domain import Proposal, Violation
from tests.hostile.goods import Good, goods, verified

EASY = Path(__file__).with_name("easy_nos.txt").read_text(encoding="utf-8").splitlines()
ASKING = [*islice((good for good in goods() if good.english and "?" in (good.proposal.rewrite or "")), 2)]
TAKING_BACK = [
    "No hard feelings if you leave it.",
    "Don't feel you have to reply.",
    "It's your call, and either way is fine.",
]


def ending(good: Good, words: str) -> Proposal:
    """Return the proposal with these words before the last lines of its rewrite."""
    body, _, signed = (good.proposal.rewrite or "").rpartition("\n\n")
    return replace(good.proposal, rewrite=f"{body} {words}\n\n{signed}")


def broken(good: Good, words: str) -> list[Violation]:
    found = verified(ending(good, words), good.analysis).violations
    return [violation for violation in found if violation.code != "length"]


@pytest.mark.parametrize("words", EASY)
def test_easy_no_is_no_pressure_and_no_withdrawal(words: str) -> None:
    assert [found for good in ASKING for found in broken(good, words)] == []


@pytest.mark.parametrize("words", TAKING_BACK)
def test_easy_no_is_one_when_said_once_and_beside_a_question(words: str) -> None:
    for good in ASKING:
        silent = replace(good.proposal, rewrite=(ending(good, words).rewrite or "").replace("?", "."))

        assert broken(good, words) == []
        assert broken(good, f"{words} No worries at all, whatever.") != []
        assert verified(silent, good.analysis).violations
