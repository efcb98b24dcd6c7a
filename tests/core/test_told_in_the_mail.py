"""What the mail itself tells is no act to offer, nor is what the reader was written or somebody let us do."""

import pytest

from bot.models.local.acts.deeds import with_a_subject
from bot.models.local.acts.nobodys.in_this_mail import told_here
from bot.models.local.acts.offers import done_in, offered
from bot.models.local.acts.owning import owned
from bot.models.local.reading.breaking_off import breaks_off
from bot.models.local.reading.persons import with_somebody_named
from tests.coaching import coached
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    "told",
    [
        "I've set out the position below.",
        "We have written the three prices down overleaf.",
        "I've put the dates in this mail.",
        "I have now written in April, in May and after the holiday concerning the service plan.",
        "The director has given me leave to mention the flood.",
    ],
)
def test_it_is_no_act_to_offer(told: str) -> None:
    assert list(done_in(told, EDITS)) == []
    assert list(offered(told, EDITS.offered, EDITS, lambda _: True)) == []


@pytest.mark.parametrize(
    "done",
    [
        "I've put your director on the list below.",
        "I've booked the hall for Friday.",
        "I've written to your landlord about the wall.",
        "Our planner has given your caretaker the keys.",
    ],
)
def test_act_is_one_still(done: str) -> None:
    assert list(done_in(done, EDITS)) or list(offered(done, EDITS.offered, EDITS, lambda _: True))


def test_reason_goes_and_what_is_told_stays() -> None:
    told = "I've set out the position below, as I know that your new director likes to see things in writing."
    assert list(told_here(told)) == ["I've set out the position below."]
    mail = f"Dear Ms Holt,\n\n{told} The cover is 21,300 euros a year. You'd be mad to drop it.\n\nJean"
    proposal = coached(mail)
    assert "I've set out the position below. The cover" in (proposal.rewrite or "")
    assert not any("set out" in check for check in proposal.before_you_send)


@pytest.mark.parametrize(
    ("told", "owned"),
    [
        ("I did ask your caretaker to clear the yard for us.", "I asked your caretaker to clear the yard for us."),
        (
            "I bumped into your chair Mr Naidoo at the fete and gave him the gist.",
            "I spoke to your chair Mr Naidoo at the fete and gave him the gist.",
        ),
        ("I did it your way.", "I did it your way."),
        ("We ran into the wall of the shed.", "We ran into the wall of the shed."),
    ],
)
def test_act_is_told_by_its_own_verb(told: str, owned: str) -> None:
    assert with_a_subject(told, EDITS.owning) == owned


@pytest.mark.parametrize(
    "told",
    [
        "I wrote that on the job sheet.",
        "I asked your receptionist whether the quote had reached you.",
        "I told them I wasn't comfortable with it going to you.",
        "I told our office that we disagreed with the surcharge.",
    ],
)
def test_what_is_kept_by_us_is_no_act(told: str) -> None:
    assert list(owned(told, EDITS.owning.signals, EDITS, lambda _: True)) == []


def test_order_to_ones_own_people_is_no_act() -> None:
    assert (
        list(owned("Then let him know you've two mouths to feed.", EDITS.owning.signals, EDITS, lambda _: True)) == []
    )


def test_what_an_act_was_for_is_no_fact() -> None:
    told = "I asked our chair to have a chat with yours, so it doesn't all rest on that one call."
    said = next(owned(told, EDITS.owning.signals, EDITS, lambda _: True))
    assert said.startswith("I should have asked you before I asked our chair to have a chat with yours.")


def test_what_somebody_does_with_it_is_none_of_our_acts() -> None:
    told = "Mr Bains has the booking sheet and wants the form back."
    said = next(owned(told, EDITS.owning.signals, EDITS, lambda _: True))
    assert "Mr Bains the booking sheet." in said
    assert "wants" not in said


def test_what_somebody_was_brought_is_no_act() -> None:
    assert list(owned("I took him some shortbread.", EDITS.owning.signals, EDITS, lambda _: True)) == []


@pytest.mark.parametrize("name", ["Mr Naidoo", "Señora Ruiz"])
def test_somebody_is_named_whole(name: str) -> None:
    assert with_somebody_named("She was with you last year.", f"{name} turned down the library.") == (
        f"{name} was with you last year."
    )


def test_half_an_offer_breaks_off() -> None:
    assert breaks_off("We can draw the agreement up for a theatre and doesn't take machines out.")
