"""What was done for them long ago was bought: it is neither owned nor offered, and nothing is found in it."""

import pytest

from bot.analysis.passages import read_draft
from bot.models.local.acts.nobodys.long_past import is_long_past
from bot.models.local.coach import PlaybookCoach
from tests.coaching import Propose
from tests.parts import analyst

ANALYST = analyst()
PROPOSE = Propose(ANALYST, PlaybookCoach(ANALYST))
ACT = "I've gone ahead and told your caretaker to open the gate."


@pytest.mark.parametrize(
    "bought",
    [
        "We installed your pump in 2019 and trained your staff in March.",
        "In 2021, we moved your archive to Bremen.",
        "Our lads rewired your hall last summer.",
        "We serviced your boiler years ago.",
        "Last year we informed your tenants about the works.",
        "We informed your works council last year.",
    ],
)
def test_service_of_long_ago_stays_as_it_is_told(bought: str) -> None:
    assert is_long_past(bought)
    assert not ANALYST.analyse(read_draft(f"Hi Ruth,\n\n{bought}\n\nWould a visit help?\n\nKim")).findings
    assert bought in PROPOSE.rewrite(f"Hi Ruth,\n\n{ACT}\n\n{bought}\n\nWould a visit help?\n\nKim")


@pytest.mark.parametrize(
    "news",
    [
        "I've told your chair what happened in 2019.",
        "I changed your order in May because nobody answered.",
        "I moved your start to a date in July.",
        "We've installed your pump in March.",
        "We booked your hall in March.",
        "I told your director last year's figures.",
        "I told your director about last year.",
        "I moved your boxes to the cellar on the 3rd.",
    ],
)
def test_what_was_done_now_is_no_service_of_long_ago(news: str) -> None:
    assert not is_long_past(news)
    assert f"\n\n{news}" not in PROPOSE.rewrite(f"Hi Ruth,\n\n{ACT}\n\n{news}\n\nWould a visit help?\n\nKim")
