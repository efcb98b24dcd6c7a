"""What the customer asked for is not to be undone, and nobody puts back how often they wrote."""

from tests.coaching import coached

BEFORE = "Hi Marcus,\n\nThe quote for both condensers is attached, $14,200 installed."
HELD = "I also went ahead and put our crew on the schedule for the 14th so you don't lose your spot."
ASKED = "We need this signed by Friday to lock it in."


def test_act_they_asked_for_stands_and_is_not_to_be_undone() -> None:
    proposal = coached(f"{BEFORE} {HELD} {ASKED}\n\nI can send the sheet over.\n\nJake", "he asked me to hold the 14th")

    assert "put our crew on the schedule for the 14th" in (proposal.rewrite or "")
    assert not any("Undo" in check for check in proposal.before_you_send)


def test_act_nobody_asked_for_is_to_be_undone() -> None:
    proposal = coached(f"{BEFORE} {HELD} {ASKED}\n\nI can send the sheet over.\n\nJake")

    assert any("put our crew on the schedule" in check for check in proposal.before_you_send)


def test_how_often_somebody_wrote_is_not_put_back() -> None:
    proposal = coached(
        "Hi Priya,\n\nJust circling back on my last three emails about the payroll move. The setup is £2,400 for both"
        " sites.\n\nCould you tell me which site goes first?\n\nConnor"
    )

    assert proposal.rewrite
    assert not any("three emails" in check for check in proposal.before_you_send)
