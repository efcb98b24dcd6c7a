"""A rewrite is judged in the situation of its draft, whatever its own words sound like."""

from dataclasses import replace

from bot.analysis.passages import read_draft
from bot.domain import Situation
from bot.verification.case import Case
from tests.parts import analyst
from tests.proposing import PROPOSAL

DRAFT = """Team,

We are 22% behind for November. Call until they pick up. \
I want every single one of you on the phone to your three biggest open quotes today. \
Get the signature. Offer the 10% if you have to.

Ruth"""
REWRITE = """Team,

We are 22% behind for November. Call until they pick up. \
Please take your three biggest open quotes today and find out what each customer \
still needs in order to decide.

Keep the 10% for those who give something for it. Send me what you learned, one line a quote. Which of these can I \
help with?

Ruth"""


def test_sentence_left_alone_in_a_draft_is_left_alone_in_its_rewrite() -> None:
    analysis = analyst().analyse(read_draft(DRAFT))
    alone = analyst().analyse(read_draft(REWRITE), for_customers=True)
    beside = Case(replace(PROPOSAL, rewrite=REWRITE), analysis, analyst()).rewrite_analysis

    assert alone.situation is Situation.MANAGER_TO_REPS
    assert beside.situation is analysis.situation is not Situation.MANAGER_TO_REPS
    assert [finding.quote for finding in beside.findings] == []
    assert "Call until they pick up" in [finding.quote for finding in alone.findings]
