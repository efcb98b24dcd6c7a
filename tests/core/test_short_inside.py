"""Short mails of people who work together, and customers' mails in the same words; and who is asked to say which."""

import pytest

from bot.analysis.measures import INSIDE
from bot.analysis.passages import read_draft
from bot.domain import Proposal
from bot.models.local.coach import PlaybookCoach
from bot.rendering.catalogue import catalogue
from tests.parts import analyst

ANALYST = analyst()
ASKED_WHOM = {catalogue().say(f"local.read_{who}") for who in ("reps", "colleagues", "customer")}


def proposed(text: str, context: str = "") -> Proposal:
    return PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(text, context=context))).whole


def stays(text: str) -> bool:
    return ANALYST.analyse(read_draft(text)).situation in INSIDE


@pytest.mark.parametrize(
    "text",
    [
        "The client's procurement wants three references. Do we have anyone in food? I need it by noon.",
        "Please stop quoting the old day rate to new accounts. Finance has the new sheet on the shared drive.",
        "Rafe, service wants to know why we sold Pinner a warranty on that pump. Did we promise them one?",
        "Their IT people say our installer left the cabinet open. Whose crew was it? I want to ring him with a name.",
        "Dan, stop asking them how they are and ask for the order. Nobody ever sold a crane by being nice.",
        "Theo, please send Arden the contract with the dates filled in. If it's in front of her she will sign.",
    ],
)
def test_words_of_people_who_work_together_are_known(text: str) -> None:
    assert stays(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tom, dispatch says your order will not go out before Wednesday. Sorry. I'll ring you when it leaves.",
        "Hello Anita, your procurement asked for three references. Here are two in food. When do you need them?",
        "Please use the new day rate from 1 March for your planning. It is on page 2 of the quote.",
        "Jo, Ewan will look after your account from now on. He knows your site. Would you meet him before I leave?",
        "You asked why we sold you a warranty on that pump. We should have told you. Here is what we can do.",
        "Your IT manager says our installer left the cabinet open. I have asked who it was and will ring him today.",
        "Could you sign the timesheets for the job at Osprey House? Our people can't be paid for it before that.",
    ],
)
def test_a_customers_mail_in_the_same_words_is_mistaken_for_none(text: str) -> None:
    assert not stays(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gus, can you swap shifts with Dee on Saturday? She's covering the night call for the hospital.",
        "The buyer at Lomax is leaving at the end of the month. Who else do we know there? Engineering has someone.",
        "Lou, they're stalling. Say legal will pull the offer tonight. Works every time.",
    ],
)
def test_who_reads_a_mail_as_a_customers_and_is_not_sure_says_how_to_tell_it(text: str) -> None:
    assert ASKED_WHOM & {*proposed(text).before_you_send}
    assert not ASKED_WHOM & {*proposed(text, context="to a colleague").before_you_send}


def test_who_is_sure_asks_nothing() -> None:
    sure = "Hi Priya, we've moved your fitting to Monday because the glass came in late. Does that suit you?"

    assert not ASKED_WHOM & {*proposed(sure).before_you_send}
