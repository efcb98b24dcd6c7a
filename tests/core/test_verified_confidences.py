"""What a rep tells of a stuck deal is told to us, and not to the customer."""

from dataclasses import replace

import pytest

from bot.analysis.passages import read_draft
from bot.verification.stalls import StallVerifier
from bot.verification.verify import Verifier
from tests.usecases.test_unstick import READING

TOLD = (
    "Kim at Harlow told me in confidence that their CFO Lena Brandt wants Kim gone and finds us overpriced. We quoted "
    "48,000 in May and I wrote five times since. My boss wants it booked by the 30th. Their licence ends on 12 August."
)


def broken(verifier: Verifier, said: str) -> set[str]:
    reading = replace(
        READING,
        what_changed=("Somebody else may decide now.",),
        questions=("What changed?", "Who decides now?", "What would you need?"),
        message=f"Hi Kim,\n\n{said} Has something changed on your side?\n\nIf it's over, a line is enough.",
        when_to_stop="When Kim says so.",
    )
    stall = verifier.analyst.analyse(read_draft(TOLD))
    _, violations = StallVerifier(verifier.analyst).verify(reading, stall, model="fake-1")
    return {violation.code for violation in violations}


@pytest.mark.parametrize(
    "said",
    [
        "I know the CFO Lena Brandt wants you gone and finds us overpriced.",
        "Lena Brandt finds us overpriced, I hear.",
        "You told me that Lena Brandt wants you gone.",
    ],
)
def test_what_was_told_in_confidence_is_not_told_on(verifier: Verifier, said: str) -> None:
    assert broken(verifier, said) == {"notes_pasted"}


def test_what_was_told_is_not_pasted(verifier: Verifier) -> None:
    assert broken(verifier, "We quoted 48,000 in May and I wrote five times since.") == {"notes_pasted"}


def test_date_of_ours_alone_is_no_date_for_the_customer(verifier: Verifier) -> None:
    found = broken(verifier, "We quoted 48,000 in May, and it would have to be booked by the 30th.")

    assert found == {"new_pressure"}


@pytest.mark.parametrize(
    "said",
    [
        "I've written five times since May.",
        "We quoted 48,000 in May.",
        "Your licence ends on 12 August, and I may have asked too little about that.",
    ],
)
def test_what_both_know_may_be_said(verifier: Verifier, said: str) -> None:
    assert broken(verifier, said) == set()


@pytest.mark.parametrize(
    ("told", "said", "refused"),
    [
        ("Between us, the CFO is leaving.", "I hear the CFO is leaving.", True),
        ("Between us, the CFO is leaving.", "Is leaving it as it is an option?", False),
        ("Off the record: Kim quit.", "I'm sorry that Kim quit.", True),
    ],
)
def test_short_confidence_is_not_told_on_whole(verifier: Verifier, told: str, said: str, *, refused: bool) -> None:
    stall = verifier.analyst.analyse(read_draft(f"{TOLD} {told}"))
    reading = replace(READING, what_changed=("Something.",), message=f"Hi Kim,\n\n{said} What has changed?")
    _, violations = StallVerifier(verifier.analyst).verify(reading, stall, model="fake-1")

    assert ("notes_pasted" in {violation.code for violation in violations}) is refused
