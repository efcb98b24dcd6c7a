"""Some things press only in a mail that presses: what others did, how late it is, how little is left to do."""

import pytest

from bot.analysis.passages import read_draft
from bot.models.local.coach import PlaybookCoach
from tests.coaching import Propose
from tests.parts import analyst

ANALYST = analyst()
PROPOSE = Propose(ANALYST, PlaybookCoach(ANALYST))
PLAN = "The drawings of the dryer are in the folder, with the duct on the east wall."
LOUD = "If I don't hear from you by noon I will close your file."
BESIDE = [
    ("Most nurseries your size ordered in spring.", "fomo"),
    ("Hotels that put it off always end up with the leftovers.", "fear_or_shame"),
    ("The sooner we begin, the cheaper it gets.", "false_urgency"),
    ("So I take it the big one it is.", "assumed_close"),
    ("I must say I find that disappointing.", "guilt"),
    ("As you will know, nobody does it otherwise.", "condescension"),
    ("The trial terms fall away on the 9th.", "threat"),
    ("It comes at a special price.", "discount_bait"),
]


def found(text: str, context: str = "") -> set[str]:
    return {str(finding.signal) for finding in ANALYST.analyse(read_draft(text, context=context)).findings}


@pytest.mark.parametrize(("words", "signal"), BESIDE)
def test_it_counts_beside_something_grave_and_not_alone(words: str, signal: str) -> None:
    alone = found(f"Hi Ada,\n\n{PLAN} {words}\n\nBest,\nIgor")
    beside = found(f"Hi Ada,\n\n{PLAN} {words}\n\n{LOUD}\n\nBest,\nIgor")

    assert signal not in alone
    assert signal in beside


def test_one_mild_fault_does_not_make_it_count_and_two_do() -> None:
    mild, again = "This is my fourth email.", "Act now, this can't wait."
    words = "Most nurseries your size ordered in spring."

    assert found(f"{PLAN} {mild} {words}") == {"nagging"}
    assert found(f"{PLAN} {mild} {words} {again}") >= {"nagging", "fomo", "false_urgency"}


def test_what_context_makes_fair_makes_nothing_else_count() -> None:
    text = f"Hi Ada,\n\n{PLAN} The sooner we begin, the cheaper it gets.\n\n{LOUD}\n\nBest,\nIgor"

    assert found(text, "she asked me to close the file if I hear nothing by noon") == set()


def test_it_goes_from_the_rewrite_with_what_it_stood_beside() -> None:
    words = " ".join(words for words, _ in BESIDE[:4])
    text = f"Hi Ada,\n\n{PLAN} {words}\n\n{LOUD} Which wall would suit your neighbours?\n\nBest,\nIgor"

    rewrite = PROPOSE.rewrite(text)

    assert rewrite == f"Hi Ada,\n\n{PLAN}\n\nWhich wall would suit your neighbours?\n\nBest,\nIgor"
