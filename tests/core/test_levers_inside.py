"""Levers in mails to reps and to colleagues are heard as what they are and turned; what helps is left alone."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Situation
from bot.models.local.coach import PlaybookCoach
from tests.parts import analyst

ANALYST = analyst()
LEVER = """Team,

We are at 82% of target with six days left. I need every one of you to call every open opportunity. No exceptions. \
Anyone below 70% by Thursday and we'll be having a conversation.

Dave"""
BUMPED = """Hi Pete,

Larkin's pump leaves on Monday. It has to go, I don't care whose order gets bumped. I'm two units short of my number.

Andy"""
HEDGED = """Hi Nina,

I was kind of thinking it might maybe be possible to look at the Osborne credit note. They have waited since March.

Ewan"""


def found_in(text: str, situation: Situation) -> set[str]:
    return {str(finding.signal) for finding in ANALYST.analyse(read_draft(text), situation=situation).findings}


def rewritten(text: str, situation: Situation) -> str:
    proposal = PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(text), situation=situation)).whole
    assert proposal.rewrite is not None
    return proposal.rewrite


def test_where_a_team_stands_is_kept_and_the_lever_is_turned() -> None:
    said = rewritten(LEVER, Situation.MANAGER_TO_REPS)

    assert "We are at 82% of target with six days left." in said
    assert not [words for words in ("every open opportunity", "exceptions", "conversation") if words in said]
    assert "tell me and we look at it together" in said


@pytest.mark.parametrize(
    "fair",
    [
        "We stand at 74% with nine days left, which is where we stood last year.",
        "Please go through every open quote and ask what the customer is waiting for.",
        "Before you ring them again, read what they wrote on Tuesday.",
        "On Thursday we read aloud five letters that we sent, mine first.",
        "Anyone under four visits, come and see me, and we plan it together.",
        "If the buyer says no, thank them and ask what would have made it a yes.",
        "His director asked to meet us; ask Paul first whether he minds.",
    ],
)
def test_where_we_stand_and_what_helps_is_no_pressure_on_reps(fair: str) -> None:
    text = f"Team,\n\n{fair}\n\nJoan"

    assert ANALYST.analyse(read_draft(text), situation=Situation.MANAGER_TO_REPS).findings == ()


@pytest.mark.parametrize(
    ("lever", "signal"),
    [
        ("I promised upstairs we would land at ninety.", "quota_talk"),
        ("Do tell them the branch is nine short and what it would mean to us.", "quota_talk"),
        ("Ring each of them daily till somebody picks up.", "nagging"),
        ("They get a call today and one more tomorrow.", "nagging"),
        ("Anyone without an order on Friday gets a talk with me.", "threat"),
        ("Let them know that older contracts wait longer for parts.", "threat"),
        ("The names of the last three go on the wall by the kitchen.", "threat"),
        ("If the chef says no, find out who owns the place.", "going_over_head"),
        ("Copy in her finance director from the start.", "going_over_head"),
        ("When somebody says they have no budget, smile and carry on with the forms.", "objection_steamroll"),
        ("Tell them their spot goes to someone else on Monday.", "ultimatum"),
        ("Drop in the story about the bakery that waited and lost its ovens.", "fear_or_shame"),
    ],
)
def test_lever_in_a_mail_to_reps_is_heard_as_what_it_is(lever: str, signal: str) -> None:
    assert signal in found_in(f"Team,\n\n{lever}\n\nJoan", Situation.MANAGER_TO_REPS)


@pytest.mark.parametrize(
    ("lever", "signal"),
    [
        ("I've put you down for a visit on Thursday so that the customer stays calm.", "fait_accompli"),
        ("I covered your desk all August, so I believe I'm owed this one.", "guilt"),
        ("Ring the foreman's boss, he'll sort him out.", "going_over_head"),
        ("It would be a pity if the board heard how long this sat with you.", "threat"),
        ("This one gets the two of us over the line this quarter.", "quota_talk"),
        ("Ping her every morning so she doesn't forget us.", "nagging"),
    ],
)
def test_lever_in_a_mail_to_a_colleague_is_heard_as_what_it_is(lever: str, signal: str) -> None:
    assert signal in found_in(f"Hi Jo,\n\n{lever}\n\nRita", Situation.INTERNAL)


@pytest.mark.parametrize(
    "fair",
    [
        "I told them we don't know yet. Could you tell me by four whether Thursday works?",
        "Her manager asked me for your number. May I pass it on?",
        "I've put the three open points into the file. If you'd rather not take yours, say so.",
        "Thanks for covering my phones on Tuesday. Could we look at the drawing together?",
    ],
)
def test_what_colleagues_say_to_each_other_every_day_is_no_pressure(fair: str) -> None:
    assert ANALYST.analyse(read_draft(f"Hi Jo,\n\n{fair}\n\nRita"), situation=Situation.INTERNAL).findings == ()


def test_other_customers_are_not_set_aside_in_a_mail_to_a_colleague() -> None:
    said = rewritten(BUMPED, Situation.INTERNAL)

    assert "bumped" not in said
    assert "my number" not in said
    assert "who would wait?" in said


def test_colleague_is_not_asked_whether_it_is_too_early() -> None:
    said = rewritten(HEDGED, Situation.INTERNAL)

    assert "Osborne credit note" in said
    assert "too early" not in said
