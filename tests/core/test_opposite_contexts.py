"""What says the opposite, is only wished, or comes from somebody else excuses nothing; what the customer wants does."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.analysis.addressed import addressed
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from tests.parts import shipped_playbook

PLAYBOOK = shipped_playbook()
ANALYST = Analyst(PLAYBOOK)
Case = dict[str, Any]
CASES = [
    case
    for file in ("opposite_contexts.toml", "other_days.toml", "typed_contexts.toml")
    for case in tomllib.loads((Path(__file__).parent / "data" / file).read_text(encoding="utf-8"))["cases"]
]


def having(kind: str) -> list[Case]:
    """Return the cases with contexts of a kind."""
    return [case for case in CASES if kind in case]


def name(case: Case) -> str:
    return str(case["phrase"])


def flagged(case: Case, context: str = "", below: str = "") -> list[str]:
    """Return the signals that the rules find on the phrase of a case."""
    text = f"Hi {case['reader']},\n\nThe list is attached.\n\n{case['phrase']}\n\nDoes it fit?\n\nRegards,\nOlaf Brink"
    start = text.index(case["phrase"])
    thread = f"\n\nOn 3 May 2026, Their Buyer <buyer@client.example> wrote:\n> {below}" if below else ""
    found = ANALYST.analyse(read_draft(text + thread, context=context)).findings
    return [each.signal for each in found if start <= each.span.start < start + len(case["phrase"])]


@pytest.mark.parametrize("case", having("unfair"), ids=name)
def test_context_that_says_the_opposite_or_comes_from_others_changes_nothing(case: Case) -> None:
    alone = flagged(case)

    assert alone
    assert [said for said in case["unfair"] if flagged(case, said) != alone] == []


@pytest.mark.parametrize("case", having("fair"), ids=name)
def test_context_that_tells_what_the_customer_wants_makes_it_fair(case: Case) -> None:
    assert [said for said in case["fair"] if flagged(case, said)] == []


@pytest.mark.parametrize("case", having("unfair_below"), ids=name)
def test_what_the_customer_refused_below_changes_nothing(case: Case) -> None:
    alone = flagged(case)

    assert alone
    assert [said for said in case["unfair_below"] if flagged(case, below=said) != alone] == []


@pytest.mark.parametrize("case", having("fair_below"), ids=name)
def test_what_the_customer_asked_for_below_makes_it_fair(case: Case) -> None:
    assert [said for said in case["fair_below"] if flagged(case, below=said)] == []


@pytest.mark.parametrize(
    ("case", "context", "below"),
    [
        *((case, said, "") for case in having("missed") for said in case["missed"]),
        *((case, "", said) for case in having("missed_below") for said in case["missed_below"]),
    ],
)
def test_what_is_fair_and_not_understood_leaves_its_finding(case: Case, context: str, below: str) -> None:
    assert flagged(case, context, below) == flagged(case) != []


@pytest.mark.parametrize(
    ("context", "fair"),
    [
        ("Greta asked me to book the hall. She is a good customer.", True),
        ("Greta asked me to book the hall. She has changed her mind since.", False),
        ("Greta asked me to book the hall, but she went back on it last Thursday.", False),
        ("Greta asked me to book the hall. She thought better of it on Monday.", False),
        ("Another customer rang. She asked me to book the hall.", False),
        ("My boss wrote: please book the hall.", False),
        ("Greta wrote: please book the hall.", True),
    ],
)
def test_one_sentence_of_context_is_read_with_the_one_before(context: str, *, fair: bool) -> None:
    case = {"reader": "Greta", "phrase": "I've gone ahead and booked the hall for 14 March."}

    assert (flagged(case, context) == []) is fair


@pytest.mark.parametrize("context", ["My boss told me to book it", "my manager told me that it is urgent"])
def test_what_a_manager_told_says_nothing_of_whom_a_mail_is_to(context: str) -> None:
    assert addressed(context, PLAYBOOK.addressees) is None
