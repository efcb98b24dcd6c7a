"""What was done before a yes is to be undone, and nothing that was not done."""

import time

import pytest

from bot.analysis.passages import read_draft
from bot.models.local.acts.copies import copied_here
from bot.models.local.acts.offers import done_in
from bot.models.local.coach import PlaybookCoach
from tests.core.test_kinds import ANALYST, ASK, OPENING, proposed


@pytest.mark.parametrize(
    ("pressing", "undo"),
    [
        ("I've told our fitters to start on the 3rd.", "Tell everyone you told that nothing is settled with Ines."),
        (
            "I've booked our fitter for 9 May and reserved the crane so we lose no time.",
            "Undo this until Ines says yes: \u201cI've booked our fitter for 9 May and reserved the crane\u201d.",
        ),
        (
            "I've booked the crane for 3 June so we lose no time.",
            "Undo this until Ines says yes: \u201cI've booked the crane for 3 June\u201d.",
        ),
        (
            "In order not to lose time I have asked our mill to reserve 340 metres of the twill.",
            "Undo this until Ines says yes: \u201cI have asked our mill to reserve 340 metres of the twill\u201d.",
        ),
        (
            "Because I like your gate I've had our team start on the hinges, so you'll see the difference.",
            "Undo this until Ines says yes: \u201cI've had our team start on the hinges\u201d.",
        ),
        (
            "I've put the gate on our build list, so the serial numbers are already running under your name.",
            "Undo this until Ines says yes: \u201cI've put the gate on our build list\u201d.",
        ),
        (
            "I had the hinge ordered as he was doing another.",
            "Undo this until Ines says yes: \u201cI had the hinge ordered as he was doing another\u201d.",
        ),
    ],
    ids=[
        *("others told", "two deeds", "a deed of no kind", "behind a reason", "by others", "beside what presses"),
        "without a have",
    ],
)
def test_what_was_done_is_undone_first(pressing: str, undo: str) -> None:
    assert proposed(pressing).before_you_send[0] == undo


def test_what_the_mail_owns_is_not_taken_back_in_silence() -> None:
    proposal = proposed("We have already upgraded your gate licence.")

    assert "We should have asked you before we upgraded your gate licence." in (proposal.rewrite or "")
    assert not any("ndo" in check for check in proposal.before_you_send)


def test_what_the_mail_owns_may_be_wanted_back() -> None:
    checks = proposed("We have already upgraded your gate licence.").before_you_send

    assert checks[0] == "Be ready to take this back if Ines says so: \u201cwe upgraded your gate licence\u201d."


def test_acts_that_the_mail_owns_are_named_together() -> None:
    checks = proposed(
        "We have already upgraded your gate licence. I've also told your caretaker about the new lock."
    ).before_you_send

    named = "\u201cwe upgraded your gate licence\u201d, \u201cI told your caretaker about the new lock\u201d"
    assert f"Be ready to take this back if Ines says so: {named}." in checks


def test_act_that_is_owned_and_only_suspected_is_not_taken_back_either() -> None:
    analysis = ANALYST.analyse(read_draft(f"{OPENING} We have already upgraded your gate licence. {ASK}"))
    suspected = tuple(finding._replace(named=False) for finding in analysis.findings)

    whole = PlaybookCoach(ANALYST).propose(analysis._replace(findings=suspected)).whole

    assert "should have asked" in (whole.rewrite or "")
    assert not any("ndo" in check for check in whole.before_you_send)


def test_what_only_the_rep_knows_comes_last() -> None:
    checks = proposed(
        "Let's get this ticked off before Christmas. This is my third email about it. Other towns didn't wait."
    ).before_you_send

    assert checks[-1] == "Has Ines said yes in so many words? If so, say that instead."
    assert len(checks) > 1


def test_nothing_is_undone_that_was_only_announced() -> None:
    checks = proposed("If I don't hear back I'll assume you're happy and send the invoice.").before_you_send

    assert not any("Undo" in check for check in checks)


def test_price_that_was_kept_is_not_to_be_undone() -> None:
    checks = proposed(
        "I have kept the \u00a32.46 a meal for you, but head office only lets me until Friday."
    ).before_you_send

    assert not any("Undo" in check for check in checks)


@pytest.mark.parametrize(
    "words",
    [
        "We've not charged you.",
        "I have put a lot of work into this for you.",
        "I've put them on one sheet for you.",
        "I've left my card with your porter two times.",
        "I've left word with your mother, with the boy in the dairy and on the machine.",
    ],
)
def test_what_is_no_act_is_not_to_be_undone(words: str) -> None:
    assert not any(check.startswith("Undo") for check in proposed(words).before_you_send)


def test_what_was_done_beside_an_announcement_is_undone() -> None:
    checks = proposed("I've set aside 40 panels and my driver is coming past on Thursday.").before_you_send

    assert checks[0].startswith("Undo this until Ines says yes: \u201cI've set aside 40 panels")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("I've copied Mr Lund, your managing director, on this mail so that we lose no time.", "Mr Lund"),
        ("I've copied in your director, so nobody need ask for money on the day.", "their director"),
        ("I'm copying your director in so everybody is on the same page.", "their director"),
        ("Cc'ing Mr Lund here so he has it too.", "Mr Lund"),
        ("I've copied in Wanda from your audit committee so that everyone is on the same page.", "Wanda"),
        ("I've taken the liberty of adding your CFO to this thread.", "their CFO"),
        ("Your boss is on copy, so there is no need to forward it.", "their boss"),
    ],
)
def test_who_is_copied_on_this_mail_is_left_off_rather_than_owned(words: str, who: str) -> None:
    proposal = proposed(words)

    assert proposal.before_you_send[0] == f"Take {who} off cc, or ask Ines first."
    assert "should have asked" not in (proposal.rewrite or "")
    assert "this mail" not in (proposal.rewrite or "")


@pytest.mark.parametrize(
    "words",
    [
        "I've included the order form here, so all that is left is your signature.",
        "I've put the signed contract in this mail so you can close it today.",
        "I've gone ahead copying the old layout so we lose no time.",
        "I've copied your caretaker's list so that we lose no time.",
        "We've booked the crane for 9 March and added the extra bay to this mail.",
        "I've added Friday to this mail and I've included the accounts here.",
    ],
)
def test_a_thing_in_the_mail_is_nobody_on_copy(words: str) -> None:
    assert not copied_here(words)
    assert not any(" off cc" in check for check in proposed(words).before_you_send)


def test_what_was_done_beside_a_copy_is_undone_with_it() -> None:
    checks = proposed("We've booked the crane for 9 March and copied your director here.").before_you_send

    assert checks[:2] == (
        "Take their director off cc, or ask Ines first.",
        "Undo this until Ines says yes: \u201cWe've booked the crane for 9 March\u201d.",
    )


@pytest.mark.parametrize(
    "words", ["I copied your boss on the mail I sent on Monday.", "I've looped in your director to keep things moving."]
)
def test_who_was_copied_before_is_owned(words: str) -> None:
    proposal = proposed(words)

    assert "I should have asked you before" in (proposal.rewrite or "")
    assert not any(" off cc" in check for check in proposal.before_you_send)


def test_what_was_told_to_others_is_owned_whatever_was_told() -> None:
    proposal = proposed("I've told Gillian it's a done deal.")

    assert "I should have asked you before I told Gillian it's a done deal." in (proposal.rewrite or "")
    assert not any("ndo" in check and "Gillian" in check for check in proposal.before_you_send)


def test_no_date_is_asked_of_that_went_with_its_price() -> None:
    proposal = proposed("I wrung two thousand out of it, and that stands while my boss is in Lisbon.")

    assert "Lisbon" not in (proposal.rewrite or "")
    assert not any("depend on a date" in check for check in proposal.before_you_send)


@pytest.mark.parametrize(
    "words",
    [
        "Everyone I've switched so far tells me they were overthinking it.",
        "I've put a lot of time into this proposal for you.",
        "I have heard nothing, so I'll take it to your director.",
    ],
)
def test_what_is_no_deed_is_not_undone(words: str) -> None:
    proposal = proposed(words)

    assert proposal.highlights
    assert not any(check.startswith(("Undo", "Tell Ines that")) for check in proposal.before_you_send)


def test_sentence_that_never_ends_is_soon_read_for_what_was_done() -> None:
    """Twelve thousand characters once took five seconds: every place in them was tried as the beginning of an act."""
    sentence = "the crew is on the yard and " * 430
    begun = time.process_time()

    assert not list(done_in(sentence, ANALYST.playbook.edits))
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("pressing", "act"),
    [
        ("I've pencilled you in, and Anneke is packing the van.", "Anneke is packing the van"),
        ("Our drawing office has begun, so all I need is your signature.", "Our drawing office has begun"),
        ("The crane is pencilled for the 9th, so I only need your signature.", "The crane is pencilled for the 9th"),
    ],
)
def test_what_goes_on_before_a_yes_is_undone_as_well(pressing: str, act: str) -> None:
    assert f"Undo this until Ines says yes: \u201c{act}\u201d." in proposed(pressing).before_you_send
