"""A context that excuses one act leaves all else of a mail, and of its rewrite, as it was without it."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from tests import parts
from tests.coaching import coached, rewrite_of

MAIL = (
    "Hi Sanne,\n\nThank you for the coffee on Monday. I've taken the liberty of setting our surveyor, Imre, aside from"
    " 4 May. The survey would be the six days and £7,200 we spoke of. I assume the trustees are a formality by now, so"
    " the order form is attached with the dates filled in. If you could pop your signature on page 2, Imre can begin"
    " reading the plans over the weekend.\n\nBest,\nRuud"
)
ASKED = "Sanne asked us to keep Imre free from 4 May"


@pytest.mark.parametrize(
    "context", [ASKED, "Sanne asked us to keep our surveyor free from 4 May", "Sanne wanted Imre kept aside from 4 May"]
)
def test_what_nobody_asked_for_presses_beside_what_they_asked_for(context: str) -> None:
    found = read_twice(parts.analyst(), read_draft(MAIL, context=context)).findings

    assert any("formality" in finding.quote for finding in found)
    assert any("pop your signature" in finding.quote for finding in found)
    assert not any("liberty" in finding.quote for finding in found)


def test_no_pressing_sentence_comes_back_into_a_rewrite_for_one_excuse() -> None:
    with_it, without = rewrite_of(MAIL, ASKED), rewrite_of(MAIL)

    assert "setting our surveyor, Imre, aside from 4 May" in with_it
    for pressing in ("formality", "pop your signature"):
        assert pressing not in with_it
        assert pressing not in without
    assert with_it.count("?") == without.count("?")


def test_what_they_asked_for_is_not_to_be_undone() -> None:
    assert not any("ndo this" in check for check in coached(MAIL, ASKED).before_you_send)


def test_a_day_they_asked_for_keeps_no_other_thing_free() -> None:
    context = "Sanne asked us to keep the hall free from 4 May"

    assert "I've taken the liberty of setting our surveyor" not in rewrite_of(MAIL, context)


@pytest.mark.parametrize("behind", ["she is off next week", "Ines (our team) is off next week", "Ines has the keys"])
def test_what_somebody_else_does_is_not_asked_for(behind: str) -> None:
    mail = "Hi Sanne,\n\nI have booked the crane for Friday.\n\nBest,\nRuud"

    draft = read_draft(mail, context=f"Sanne asked us to price the crane for Friday, and {behind}")

    assert read_twice(parts.analyst(), draft).findings
