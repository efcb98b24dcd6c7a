"""A price stays what it is for, with its tax, and goes the way it goes; what was noted in confidence stays a note."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Highlight, Proposal, SignalKey, Verdict
from tests.hostile.goods import verified
from tests.parts import analyst

BOOKED = "I've gone ahead and booked our fitter for Monday at 9"
DRAFT = f"Hello Grete,\n\nThe ovens need a survey. {{}} {BOOKED}. Does that suit you?\n\nKind regards,\nIvo"
REWRITE = (
    "Hello Grete,\n\nThe ovens need a survey. {} I can hold Monday at 9 for our fitter, or another time. "
    "Does that suit you?\n\nKind regards,\nIvo"
)


def codes(told: str, rewritten: str, notes: str = "") -> set[str]:
    light = Highlight(BOOKED, SignalKey("fait_accompli"), "decided for Grete", "Offer the time and ask.")
    proposal = Proposal(
        Verdict.REWORK, "you say why", "The day is decided already.", (light,), REWRITE.format(rewritten), ()
    )
    found = verified(proposal, analyst().analyse(read_draft(DRAFT.format(told), notes=notes)))
    return {violation.code for violation in found.violations}


@pytest.mark.parametrize(
    ("told", "rewritten"),
    [
        ("Each costs $310 per week.", "Each costs $310 per month."),
        ("Hire is 450 euros a day.", "Hire is 450 euros an hour."),
        ("It is \u00a370 per tray.", "It is \u00a370 altogether."),
        ("It is \u00a370 per tray.", "It is \u00a370 per shelf."),
        ("The fee of $80 a quarter stays.", "The yearly fee of $80 stays."),
        ("The fee stays at $80.", "The fee stays at $80 a minute."),
        ("It comes to $310 before tax.", "It comes to $310 with tax."),
        ("The fee is $80.", "The fee is $80 excluding tax."),
        ("That is 15% less.", "That is 15% extra."),
        ("Prices went down by 15%.", "Prices went up by 15%."),
    ],
)
def test_price_is_told_for_nothing_else_than_the_draft_gives_it_for(told: str, rewritten: str) -> None:
    assert codes(told, told) == set()
    assert codes(told, rewritten) == {"added_fact"}


@pytest.mark.parametrize(
    ("told", "rewritten"),
    [("It is \u00a370 per tray.", "It is \u00a370."), ("It comes to $310 plus GST.", "It comes to $310.")],
)
def test_price_is_not_told_barer_than_the_draft_gives_it(told: str, rewritten: str) -> None:
    assert codes(told, rewritten) == {"dropped_fact"}


@pytest.mark.parametrize(
    ("told", "rewritten"),
    [
        ("Each costs $310 per week.", "It is $310 every week for each."),
        ("Each costs $310 per week.", "It is $310/week for each."),
        ("The price of a tray is \u00a370.", "It is \u00a370 per tray."),
        ("It comes to $310 plus VAT.", "It comes to $310, VAT not included."),
        ("It comes to $310 net.", "It comes to $310 plus tax."),
        ("We take 15% off.", "There is a 15% discount."),
    ],
)
def test_price_may_be_told_otherwise(told: str, rewritten: str) -> None:
    assert codes(told, rewritten) == set()


@pytest.mark.parametrize(
    ("notes", "rewritten"),
    [
        ("Said off record: she retires in August.", "I hear you may be retiring in August."),
        ("Her surgery went badly; likes short mails.", "I hope the surgery went well."),
        ("Whispered that the bakery in Lund shuts down.", "With the bakery in Lund shutting down, this may wait."),
    ],
)
def test_what_was_noted_in_confidence_or_of_a_private_life_is_not_told_on(notes: str, rewritten: str) -> None:
    assert "notes_pasted" in codes("", rewritten, notes)
    assert "notes_pasted" not in codes(rewritten, rewritten, notes)
