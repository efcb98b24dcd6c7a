"""Nobody the draft names goes in silence, and a mail greets and is signed by whom its draft does."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Highlight, Proposal, SignalKey, Verdict
from tests.hostile.goods import verified
from tests.parts import analyst

BOOKED = "I've gone ahead and booked our fitter for Monday at 9"
DRAFT = f"Hello Grete,\n\n{{}}The ovens need a survey. {BOOKED}. Does that suit you?\n\nKind regards,\nIvo"
REWRITE = (
    "Hello Grete,\n\nThe ovens need a survey. I can hold Monday at 9 for our fitter, or another time. "
    "Does that suit you?\n\nKind regards,\nIvo"
)


def codes(rewrite: str, told: str = "") -> set[str]:
    light = Highlight(BOOKED, SignalKey("fait_accompli"), "decided for Grete", "Offer the time and ask.")
    proposal = Proposal(Verdict.REWORK, "you say why", "The day is decided already.", (light,), rewrite, ())
    found = verified(proposal, analyst().analyse(read_draft(DRAFT.format(told))))
    return {violation.code for violation in found.violations}


@pytest.mark.parametrize(
    "told",
    [
        "Solveig drew the plan. ",
        "Halina, your chef, likes them. ",
        "Brandvik uses such ovens. ",
        "Oddny also came along. ",
        "Signe and Tor looked at it. ",
    ],
)
def test_whoever_opens_a_sentence_and_does_something_is_not_dropped_in_silence(told: str) -> None:
    assert codes(REWRITE, told) == {"dropped_name"}
    assert codes(REWRITE.replace("The ovens", f"{told}The ovens"), told) == set()


@pytest.mark.parametrize("told", ["Bummer, sorry. ", "Typo in the last one. ", "Embarassing of us. "])
def test_word_that_no_list_knows_is_nobody(told: str) -> None:
    assert codes(REWRITE, told) == set()


def test_somebody_else_is_not_greeted_and_nobody_else_signs() -> None:
    assert codes(REWRITE) == set()
    assert codes(REWRITE.replace("Grete", "Ivo").replace("\nIvo", "\nGrete")) == {"dropped_name"}
    assert codes(REWRITE.removesuffix("\nIvo")) == {"dropped_name"}
    assert codes(REWRITE.replace("Hello Grete", "Hi Grete").replace("Kind regards", "Best")) == set()
