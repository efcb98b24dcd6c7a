"""In a mail that owns a failure and mends it, what mends it is no act, no price given away, and hardly suspected."""

import time

import pytest

from bot.analysis.amends import Amends, amends_in
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.analysis.shadow import shadow
from bot.domain import Verdict
from tests.coaching import rewrite_of
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
    "You get the full fare back, without a form.",
    "I've returned the whole of the fee.",
]
REST = [
    "I know that nine of your guests had to wait outside.",
    "I understand that your nephew could not eat and went without.",
    "It cost you a Saturday.",
    "The old timetables have been thrown out this morning.",
    "What we have done: two people count each crate.",
    "The porter now rings before he leaves.",
    "Since Monday the night shift locks the gate.",
    "I've also hired a second cooler through to October.",
    "We have set a second check on the 25th, and Ravi has your number.",
]
NEITHER = [
    "I'm sorry to bother you again.",
    "Sorry for the chaser.",
    "I'm sorry, but that is our last price.",
    "A new van is worth more than the old one.",
    "From Monday the price is 40 higher.",
    "We will refund the 40 once you have signed.",
    "You get half the fee back if you order again.",
    "I apologise for raising the renewal again.",
    "I know that those who wait lose their place.",
    "I understand that a clinic without a backup is closed for days.",
    "Sorry for the wall of text.",
    "I know that your board had to wait for the offer.",
    "I know you had to wait, but nobody else complained.",
    "We now have only two places left.",
    "We have now moved you to the larger plan.",
    "I've told the people in your stores to sign.",
    "You must be tired of my mails by now and then some.",
]


@pytest.mark.parametrize("owned", OWNED)
@pytest.mark.parametrize("mended", MENDED)
def test_who_owns_a_failure_and_mends_it_makes_amends(owned: str, mended: str) -> None:
    assert amends_in(map(shadow, [owned, "The tubs look alike.", mended])) == Amends(frozenset({0}), frozenset({2}))


@pytest.mark.parametrize("owned", OWNED)
@pytest.mark.parametrize("rest", REST)
def test_who_owns_a_failure_and_tells_the_rest_makes_amends(owned: str, rest: str) -> None:
    told = amends_in(map(shadow, [owned, "The tubs look alike.", rest]))

    assert told == Amends(frozenset({0}), rest=frozenset({2}))


@pytest.mark.parametrize("beside", NEITHER)
def test_neither_alone_makes_amends(beside: str) -> None:
    assert [alone for alone in (*OWNED, *MENDED, *REST) if any(amends_in(map(shadow, [alone, beside])))] == []


MAIL = "Hi Dana,\n\n{} The kettle is warm for whoever comes. {}\n\nMarcus"
BLOCKED = "I've blocked 30 minutes on your calendar for Thursday at 2"
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


def test_what_makes_amends_is_not_suspected_beside_what_presses() -> None:
    weights = words_alone({"": 300}, {"": -300}, lambda: {key: {"": 0} for key in PLAYBOOK.signals})
    mail = MAIL.format(f"{SORRY} {BLOCKED}.", "Since Monday the cutter reads each order back to me.")

    findings = read_twice(Analyst(PLAYBOOK._replace(weights=weights)), read_draft(mail)).findings

    assert {finding.quote for finding in findings if finding.source == "words"} == {
        "The kettle is warm for whoever comes"
    }
    assert any(finding.source == "rule" for finding in findings)


REFUND = "I've taken the 40 off and put it back on your card this morning."


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


def test_plain_apology_is_sent_as_it_is() -> None:
    mail = (
        "Dear Piotr,\n\nThe lift in staircase B stood for nine hours on Saturday, and two tenants could not get "
        "out of the house. We should have changed the drive in spring, and I'm sorry that we didn't. I know that a "
        "neighbour had to carry up the shopping.\n\nWhat we changed: your building now has its own technician, who "
        "comes every second Tuesday. The callout and the month's fee are credited.\n\nI hope to go on working for you "
        "and I understand if you ask others first. May I show you the log next week?\n\nRegards,\nMarek"
    )

    analysis = read_twice(Analyst(PLAYBOOK), read_draft(mail))

    assert (analysis.verdict, analysis.findings) == (Verdict.SEND, ())


@pytest.mark.parametrize(
    "remedy",
    [
        "What we changed: each box has a logger that rings the driver.",
        "The whole of May is credited, €1,340, whether you stay or not.",
        "Since Monday the driver hands over directly.",
    ],
)
def test_remedy_that_asks_for_nothing_stays_in_a_rewrite(remedy: str) -> None:
    mail = (
        f"Hi Dana,\n\nBox 3 came at 14 degrees. That was our fault, and I am sorry. {remedy}\n\nYour boss won't want "
        "to hear of it twice, so let's get the contract signed by Friday while I can hold the old price.\n\nMarcus"
    )

    assert remedy in rewrite_of(mail)
