"""In a mail that owns a failure and mends it, what mends it is no act, no price given away, and hardly suspected."""

import time

import pytest

from bot.analysis.amends import Amends, amends_in
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.analysis.shadow import shadow
from bot.domain import Verdict
from tests.parts import shipped_playbook
from tests.playbooks import words_alone

PLAYBOOK = shipped_playbook()
OWNED = [
    "I'm sorry, above all to the two who found out at table.",
    "The fault is ours, and I apologise for it.",
    "That is on my kitchen and nobody else's.",
    "We are sorry that the hall was cold.",
    "I read my own handwriting wrong.",
    "Truly sorry.",
]
MENDED = [
    "I've put the 40 back on your card.",
    "So I am cutting a new pair of sleeves from the same bolt.",
    "It was reversed on Tuesday evening.",
    "Since 7 today anything with nuts sits in its own fridge.",
    "We will replace it on Monday at our own expense.",
    "You get new ones from tonight's run.",
]
NEITHER = [
    "I'm sorry to bother you again.",
    "Sorry for the chaser.",
    "I'm sorry, but that is our last price.",
    "A new van is worth more than the old one.",
    "From Monday the price is 40 higher.",
    "We will refund the 40 once you have signed.",
]


@pytest.mark.parametrize("owned", OWNED)
@pytest.mark.parametrize("mended", MENDED)
def test_who_owns_a_failure_and_mends_it_makes_amends(owned: str, mended: str) -> None:
    assert amends_in(map(shadow, [owned, "The tubs look alike.", mended])) == Amends(frozenset({0}), frozenset({2}))


@pytest.mark.parametrize("alone", [*OWNED, *MENDED])
@pytest.mark.parametrize("beside", NEITHER)
def test_neither_alone_makes_amends(alone: str, beside: str) -> None:
    assert not any(amends_in(map(shadow, [alone, beside])))


MAIL = "Hi Dana,\n\n{} The kettle is warm for whoever comes. {}\n\nMarcus"
SORRY, NEW = "I'm sorry that the sleeve came short.", "We are cutting a new pair from the same bolt tonight."


@pytest.mark.parametrize(
    ("first", "last", "suspected"),
    [(SORRY, NEW, False), (SORRY, "The plan has four pages.", True), ("The plan has four pages.", NEW, True)],
    ids=["amends", "only sorry", "only anew"],
)
def test_little_is_suspected_beside_amends(first: str, last: str, *, suspected: bool) -> None:
    weights = words_alone({"": -300, "kettle is": 420}, {"": -300}, lambda: {key: {"": 0} for key in PLAYBOOK.signals})

    findings = read_twice(Analyst(PLAYBOOK._replace(weights=weights)), read_draft(MAIL.format(first, last))).findings

    assert bool(findings) is suspected


REFUND = "I've taken the 40 off and put it back on your card this morning."
BLOCKED = "I've blocked 30 minutes on your calendar for Thursday at 2"


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (REFUND, Verdict.SEND),
        (f"We'll replace it. {BLOCKED}, so that you can sign.", Verdict.ONE_CHANGE),
        (f"We'll replace it, and {BLOCKED}, so that you can sign.", Verdict.ONE_CHANGE),
        ("We will replace it and give you 12% off, only this week.", Verdict.ONE_CHANGE),
        ("We'll replace it; as a thank you, 12% off today only.", Verdict.ONE_CHANGE),
    ],
    ids=["made good", "an act beside it", "an act for a signature", "a price that hurries", "a price for today"],
)
def test_only_what_is_made_good_is_left_alone(told: str, verdict: Verdict) -> None:
    mail = f"Hi Dana,\n\nI read my own note wrong and I'm sorry for the fright. {told}\n\nMarcus"

    assert read_twice(Analyst(PLAYBOOK), read_draft(mail)).verdict is verdict


def test_long_mails_take_no_longer_for_it() -> None:
    began = time.process_time()
    for words in ("I read ", "we are sorry ", "since 7 today ", "cutting the ", "I have now also "):
        amends_in(map(shadow, [SORRY, words * 3000]))

    assert time.process_time() - began < 1
