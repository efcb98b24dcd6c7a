"""To whom a mail is, where the rep says so beside it; that decides, whatever the mail looks like."""

import pytest

from bot.analysis.addressed import addressed
from bot.analysis.passages import read_draft
from bot.domain import Addressee, Situation
from bot.models.local.coach import PlaybookCoach
from tests.parts import analyst, shipped_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
LEVER = "Everyone,\n\nFour looms are open. Nobody goes home until each one is signed.\n\nIda"
ORDER = "Hi Jon,\n\nthe looms are ready. I've gone ahead and booked your hall for Tuesday.\n\nRita"


@pytest.mark.parametrize(
    ("context", "who"),
    [
        ("to my reps", Addressee.REPS),
        ("this goes to the whole sales team", Addressee.REPS),
        ("note to my account executives", Addressee.REPS),
        ("manager to her team", Addressee.REPS),
        ("They are my reps.", Addressee.REPS),
        ("internal, to one of my reps", Addressee.REPS),
        ("to my manager", Addressee.COLLEAGUE),
        ("I'm writing to my manager Tom", Addressee.COLLEAGUE),
        ("to my manager \u2013 she knows the case", Addressee.COLLEAGUE),
        ("We write this to our team in Leeds", Addressee.HOUSE),
        ("to my manager and the team", Addressee.COLLEAGUE),
        ("I'm sending this to my boss on Monday", Addressee.COLLEAGUE),
        ("It's for a colleague in support", Addressee.COLLEAGUE),
        ("to Ines, my boss", Addressee.COLLEAGUE),
        ("he's our CFO", Addressee.COLLEAGUE),
        ("recipient: our legal team", Addressee.COLLEAGUE),
        ("account manager to his colleague in planning", Addressee.COLLEAGUE),
        ("She gave me that date; the mail is to my manager", Addressee.COLLEAGUE),
        ("internal, to the team", Addressee.HOUSE),
        ("Internal only, please", Addressee.HOUSE),
        ("stays in the house", Addressee.HOUSE),
        ("not for the customer", Addressee.HOUSE),
        ("audience: our office", Addressee.HOUSE),
        ("to the customer", Addressee.CUSTOMER),
        ("will be sent to the customer", Addressee.CUSTOMER),
        ("this goes to the buyer who asked for it", Addressee.CUSTOMER),
        ("first mail to a possible buyer", Addressee.CUSTOMER),
        ("The reader is already a customer.", Addressee.CUSTOMER),
        ("to their head of finance", Addressee.CUSTOMER),
        ("for the client, she asked for it", Addressee.CUSTOMER),
        ("to my colleague Priya in engineering", Addressee.COLLEAGUE),
        ("to my boss Viktor in sales", Addressee.COLLEAGUE),
        ("to my manager Anna in Leeds, she knows the case", Addressee.COLLEAGUE),
        ("to my colleague Priya (in planning)", Addressee.COLLEAGUE),
        ("to Priya, my colleague in planning", Addressee.COLLEAGUE),
        ("to Priya in our support team", Addressee.COLLEAGUE),
        ("she works with me", Addressee.COLLEAGUE),
        ("to Anna, who works with me", Addressee.COLLEAGUE),
        ("They both work with me in the same office.", Addressee.COLLEAGUE),
        ("Priya sits next to me", Addressee.COLLEAGUE),
        ("I report to him", Addressee.COLLEAGUE),
        ("he reports to me", Addressee.REPS),
        ("to my rep Jonas in the north", Addressee.REPS),
        ("mail to my two reps Jo and Kim", Addressee.REPS),
        ("to Marta, head of our support", Addressee.COLLEAGUE),
        ("To my head of sales and the head of finance.", Addressee.COLLEAGUE),
        ("to our planner and her deputy", Addressee.COLLEAGUE),
        ("to their boss Viktor in sales", Addressee.CUSTOMER),
        ("not internal", Addressee.CUSTOMER),
        ("external", Addressee.CUSTOMER),
    ],
)
def test_rep_says_to_whom_a_mail_is(context: str, who: Addressee) -> None:
    assert addressed(context, PLAYBOOK.addressees) is who


@pytest.mark.parametrize(
    "context",
    [
        "",
        "she gave me that date",
        "I promised it to the customer",
        "promised on Monday, to the customer",
        "he asked me to send it to her boss",
        "sent to her boss",
        "I'm going to my manager for the discount",
        "I go to my manager",
        "we're going to our head office",
        "to my manager's surprise she likes the price",
        "to the team meeting on Friday they invited us",
        "it's for our team lunch",
        "it is for the customer day on the 4th",
        "for the customer it is urgent",
        "My manager, Tom, agreed the price",
        "the internal deadline is Friday",
        "their internal audit is on the 4th",
        "The buyer has gone quiet.",
        "our team agreed that with her",
        "to be honest she asked for it",
        "legal is our bottleneck",
        "she works with our competitor",
        "she works with us as a customer",
        "the buyer works with me",
        "she works with me on the tender for the ferry",
        "she no longer works with me",
        "he reports to the board",
        "to Marta, head of their support",
        "my rep and Volvo agreed on Friday",
        "to my boss Viktor's customer",
        "to my colleague's customer in sales",
        "my boss Viktor in sales wants this out today",
        "to my contact Anna in purchasing",
    ],
)
def test_what_speaks_of_people_says_not_to_whom_a_mail_is(context: str) -> None:
    assert addressed(context, PLAYBOOK.addressees) is None


@pytest.mark.parametrize(
    ("text", "context", "situation"),
    [
        (LEVER, "to my reps", Situation.MANAGER_TO_REPS),
        (LEVER, "to a colleague", Situation.INTERNAL),
        (ORDER, "to our planner", Situation.INTERNAL),
    ],
)
def test_what_the_rep_says_decides(text: str, context: str, situation: Situation) -> None:
    assert ANALYST.analyse(read_draft(text, context=context)).situation is situation


def test_mail_said_to_be_internal_is_told_to_whom_by_its_words() -> None:
    inside = {Situation.INTERNAL, Situation.MANAGER_TO_REPS}

    assert all(ANALYST.analyse(read_draft(text, context="internal")).situation in inside for text in (LEVER, ORDER))


def test_mail_said_to_be_to_a_customer_is_read_as_one() -> None:
    colleagues = (
        "Hi Jon,\n\nthe customer in Leeds has waited nine days for the valves. Every day costs them a shift; they told "
        "us so. Could planning put them on Monday's lorry? I need to tell them by noon.\n\nRita"
    )

    assert ANALYST.analyse(read_draft(colleagues)).situation is Situation.INTERNAL
    told = ANALYST.analyse(read_draft(colleagues, context="to the customer")).situation
    assert told not in {Situation.INTERNAL, Situation.MANAGER_TO_REPS}


REPORT = (
    "Folks,\n\nwe stand at 71% and it is the 20th. I want to hear tonight which of your deals will land, and what is "
    "still open for each of them.\n\nIda"
)
EITHER = (
    "Hi Lou,\n\ncan you check the stock for Brennan's? They want forty, and I'd rather promise what is there.\n\nKim"
)
TO_A_CUSTOMER = "Hi Lou,\n\nYour forty chairs are here and checked. Which of your two doors is the wider one?\n\nKim"


@pytest.mark.parametrize(
    ("text", "context", "asked"),
    [
        (EITHER, "", "Read as a mail to a customer. If it stays in the house, add as context: to a colleague."),
        (REPORT, "", "Read as a mail to your reps. If it goes to a customer, add as context: to the customer."),
        (EITHER, "to a colleague", None),
        (EITHER, "to the customer", None),
        (TO_A_CUSTOMER, "", None),
    ],
)
def test_reply_says_how_it_was_read_where_it_may_be_either(text: str, context: str, asked: str | None) -> None:
    proposal = PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(text, context=context))).whole

    told = [line for line in proposal.before_you_send if line.startswith("Read as")]
    assert told == ([asked] if asked else [])
