"""What reps are told to keep from a customer, or to go round, presses in a mail that no customer reads."""

import pytest

from bot.analysis.passages import read_draft
from tests.parts import analyst

ANALYST = analyst()
PLAIN = "The drawings of the dryer are in the folder, with the duct on the east wall."
TO_REPS, TO_A_COLLEAGUE = "to the sales team", "to a colleague who takes over the account"
KEPT = [
    "Say a bigger client wants the slot; it's made up.",
    "Don't mention the new model, let them order the old one first.",
    "The warranty ran out in March and I haven't told them.",
    "If he asks about the recall, change the subject.",
    "Whatever you do, don't bring up the cancellation clause.",
    "We know the filter fails after a year but nobody tells the buyer that.",
    "What the headmaster doesn't know won't hurt the order.",
    "Make up a price rise if you have to.",
    "Sell it as new, the label came off anyway.",
    "She thinks the training is included; let her think so.",
]
TOLD = [
    "Don't mention the merger, it is confidential until Friday.",
    "She doesn't need to know every part number, one total will do.",
    "I haven't told them the date yet because I want it checked first.",
    "Don't bring lunch up to the roof, the crew eats below.",
    "If he asks about the recall, give him the whole list.",
    "Tell her the kiln is booked out from May, and that June is free.",
    "The warranty ran out in March and I have told them so in writing.",
    "Don't tell them anything that isn't in the data sheet.",
    "They don't know the new portal yet, so walk them through it.",
    "Don't mention our quarter, it is none of their business.",
]
ROUND = [
    "Forget the buyer, go straight to the owner.",
    "When he stops answering I put his boss in copy and it works every time.",
    "Skip the lab and talk to the one who pays.",
    "If the caretaker stalls, go to the person who hired him.",
    "Work around her and get to the man with the budget.",
    "Stop writing to the foreman and get to whoever holds the purse.",
]
TOGETHER = [
    "Find out who signs off on their side and ask her how she'd like him told.",
    "Forget the old list, go straight to page 4.",
    "Go one floor up, that's where the reception is.",
    "Put his boss in copy, he asked for that on the phone.",
    "Talk to the lab first and only then to accounts.",
]
OURS = [
    "It would still count for my month if it came in this week.",
    "I'd love to see it land in my column before I hand over.",
]
PLANNED = ["Your store is at 71% of last year's use.", "Twelve days after the pour the slab may be driven on."]


def signals_in(said: str, context: str) -> set[str]:
    analysis = ANALYST.analyse(read_draft(f"Hi all,\n\n{PLAIN} {said}\n\nDeb", context=context))
    return {str(finding.signal) for finding in analysis.findings}


@pytest.mark.parametrize("said", KEPT)
def test_what_a_customer_is_not_to_hear_presses(said: str) -> None:
    assert "force_fit" in signals_in(said, TO_REPS)
    assert "objection_steamroll" in signals_in(said, TO_A_COLLEAGUE)


@pytest.mark.parametrize("said", [*TOLD, *TOGETHER, *PLANNED])
def test_what_is_told_or_may_stay_in_the_house_is_fair(said: str) -> None:
    assert signals_in(said, TO_REPS) == set()
    assert signals_in(said, TO_A_COLLEAGUE) == set()


@pytest.mark.parametrize("said", ROUND)
def test_reps_are_not_to_go_round_their_contact(said: str) -> None:
    assert "going_over_head" in signals_in(said, TO_REPS)


@pytest.mark.parametrize("said", OURS)
def test_our_own_number_is_no_reason_in_the_house_either(said: str) -> None:
    assert "quota_talk" in signals_in(said, TO_REPS)
    assert "quota_talk" in signals_in(said, TO_A_COLLEAGUE)
