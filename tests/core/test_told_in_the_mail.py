"""What the mail itself tells is no act to offer, nor is what the reader was written or somebody let us do."""

import pytest

from bot.models.local.acts.in_this_mail import told_here
from bot.models.local.acts.offers import done_in, offered
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
