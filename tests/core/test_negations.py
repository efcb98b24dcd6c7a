"""What a mail denies is not held against it; what presses by a negation, or in spite of one, is."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Family
from tests.parts import analyst

MAIL = "Hi Dana,\n\nThe drawing of the door is attached.\n\n{}\n\nWhich width do you need?\n\nBest,\nTom"
DENIED = """
I have not put a survey in your diary.
We haven't set anything up with your kitchen team.
I have not spoken to your landlord, and I won't unless you ask.
I haven't asked your accountant for the figures.
I haven't let your caterer know, that is for you to say.
Nobody here has told the crew to start.
Our planner has not moved your delivery to the 6th.
I haven't copied in your CFO.
I'm not going to call your CFO.
I would never write to your supervisor without asking.
I won't withdraw the quote if your board needs another month.
We have no plans to close your file on Friday.
The rebate does not lapse at the end of the month.
I don't need your signature today.
I don't expect you to decide before the harvest.
I am not asking you to sign today.
This is not our final offer.
This isn't the last time you can join the scheme.
You are not losing money by waiting until spring.
Every week you wait costs you nothing.
Your neighbours haven't moved to the new feed.
None of your competitors has switched.
You won't be left behind if you wait.
You haven't misunderstood the drawing at all.
I don't think you are overthinking it.
You wouldn't be crazy to pass.
Your security concern is not an excuse.
I do not want you to feel you owe me anything for the trip.
I am not disappointed that you chose the other crane.
I have not spent much time on this.
I'm not doing this for my quota.
You have not committed to anything by trying the saddle.
I haven't sent the contract, because you have not said yes.
We have not settled on a date.
This isn't my fourth email, I promise: it is the first.
We are not the leading vendor, only the nearest.
"""
PRESSING = """
I can't hold the slot for your tiles past Friday.
I can't keep the price if you don't sign by Monday.
Don't wait too long, or the boards are gone.
You don't want to be the only clinic without it.
You wouldn't want to be the last yard without a crane.
You can't afford to wait any longer.
Why not sign today, then it is off your desk?
I need the signed form no later than Thursday.
If the signed form isn't here by noon, the crane goes to somebody else.
If I don't hear from you by Friday, I'll take you off the list.
Unless you say no by noon, I'll order the steel.
I haven't heard from you in three weeks.
Not only have I booked the crane, I have told your foreman as well.
I have not only booked the hall for you but also told your caterer.
Have I not booked the hall for you already?
I didn't want to wait, so I've booked the hall for the 9th.
You haven't answered, so I've moved your delivery to the 6th.
I couldn't reach you, so I wrote to your director.
As you did not object, I've placed the order for the feed.
You would be mad not to take it.
It won't be there next week.
I don't want to escalate this to your board.
I hope I won't have to write to your supervisor.
Without your signature today we can't start on the 3rd.
I have not spent six weekends on this for nothing.
I never got an answer after all the work I put in.
I haven't got many left and they will not last.
It is not a lot to ask, just your signature on page 3.
There is nothing better on the market.
You won't believe how our revolutionary system cuts your costs.
In all my years I have not met a baker with such a hand.
"""


def pressed(said: str) -> list[str]:
    analysis = analyst().analyse(read_draft(MAIL.format(said)))
    return [finding.quote for finding in analysis.findings if finding.family is Family.PUSH]


@pytest.mark.parametrize("said", DENIED.strip().split("\n"))
def test_what_is_denied_presses_nobody(said: str) -> None:
    assert pressed(said) == []


@pytest.mark.parametrize("said", PRESSING.strip().split("\n"))
def test_negation_that_presses_is_heard(said: str) -> None:
    assert pressed(said) != []


def test_negation_in_a_long_run_on_takes_back_no_more_than_its_own_clause() -> None:
    said = "we have not booked your hall and " * 40 + "I've booked your caterer"

    assert pressed(said) != []
