"""What is given for nothing is named where it went: the customer may have counted on it."""

import pytest

from bot.analysis.passages import read_draft
from bot.models.local.mail.free_things import free_things_lost
from bot.models.local.mail.lost import Lost
from tests.coaching import coached
from tests.parts import analyst
from tests.stepping import grows_evenly

ANALYST = analyst()


def lost(told: str, kept: str = "") -> list[str]:
    return [one.thing for one in free_things_lost(ANALYST.analyse(read_draft(f"Dear Jo,\n\n{told}\n\nPat")), kept)]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("The free call-outs were a courtesy of ours.", ["The free call-outs"]),
        ("The removal of the old unit is free if you sign.", ["The removal of the old unit is free"]),
        ("Dust sheets aside, our free migration is for friends.", ["our free migration"]),
        # What anybody can have is no gift of ours, and what is asked is not given.
        ("A free app, a free hand and the free world.", []),
        ("Is the removal of the old unit free?", []),
        ("I have a free afternoon.", []),
    ],
)
def test_gift_is_told(told: str, named: list[str]) -> None:
    assert lost(told) == named


def test_gift_that_stands_is_not_lost() -> None:
    assert lost("The free survey takes an hour.", "We can send somebody for the survey.") == []


def test_reply_names_the_gift() -> None:
    told = "Frankly, our free migration is not for people who keep us waiting like this."
    proposal = coached(f"Dear Jo,\n\n{told} The oven is 2,300 euros. Which wall is it for?\n\nPat")
    assert told not in (proposal.rewrite or told)
    assert "our free migration" in " ".join(proposal.before_you_send)


def test_many_gifts_are_looked_for_in_one_reading_of_what_is_kept() -> None:
    def lost(times: int) -> list[Lost]:
        return free_things_lost(given[times], "The lamp is forty euros. " * times)

    mails = {times: f"Dear Jo,\n\n{'So the tap is free, it. ' * times}\n\nPat" for times in (112, 450)}
    given = {times: ANALYST.analyse(read_draft(mail)) for times, mail in mails.items()}

    assert len(lost(450)) == 450
    assert grows_evenly(lost, 450)
