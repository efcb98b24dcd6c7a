"""What was done with what is theirs is owned in a mail that presses, also where no phrase hears it."""

import pytest

from bot.analysis.analyse import Analyst
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.edits import Editor
from bot.models.local.sentence.unheard import beside_what_was_found
from tests.coaching import Propose, asked_alike
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
FIRST = "I should have asked you before"
RIGHT = EDITS.owning.ways[-1].question


@pytest.mark.parametrize(
    ("done", "owned"),
    [
        (
            "I have authorised your agent record with the tax office.",
            f"{FIRST} I authorised your agent record with the tax office. {RIGHT}",
        ),
        (
            "Our solutions team connected to your staging tenant and mapped 14 of your workflows.",
            f"{FIRST} our solutions team connected to your staging tenant and mapped 14 of your workflows. {RIGHT}",
        ),
        (
            "I cancelled the cover with Hartwell and wrote to your mortgage lender.",
            f"{FIRST} I cancelled the cover with Hartwell and wrote to your mortgage lender. {RIGHT}",
        ),
        (
            "We have asked your technician to unpack it and run the test.",
            f"{FIRST} we asked your technician to unpack it and run the test. {RIGHT}",
        ),
        ("We have ordered the six vans in white.", f"{FIRST} we ordered the six vans in white. {RIGHT}"),
    ],
)
def test_deed_with_what_is_theirs_is_owned_or_offered_beside_what_presses(done: str, owned: str) -> None:
    assert asked_alike(beside_what_was_found(Editor(EDITS, lambda _: True), done, presses=True) or "") == owned


@pytest.mark.parametrize(
    "fair",
    [
        "As you asked, I cancelled your old booking.",
        "I measured your north wall again.",
        "We've repaired your coin slot.",
        "I've added your question to the list.",
        "I moved your delivery because the road was closed.",
        "I noted your point about the noise.",
    ],
)
def test_what_was_wanted_or_only_looked_after_stays_beside_what_presses(fair: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), fair, presses=True) is None


def test_each_act_is_owned_and_whether_that_is_fine_asked_once(shipped_analyst: Analyst) -> None:
    propose = Propose(shipped_analyst, PlaybookCoach(shipped_analyst))

    rewrite = propose.rewrite(
        "Hi Ann,\n\nI've told your caretaker to let us in.\n\nPosted your samples to the depot.\n\nKim"
    )

    assert "I told your caretaker" in rewrite
    assert "I posted your samples to the depot" in rewrite
    assert rewrite.count("?") == 1
