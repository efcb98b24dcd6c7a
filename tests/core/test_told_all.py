"""What everybody was told or asked goes over nobody's head: it is neither owned nor praised as owned."""

import pytest

from bot.domain import SignalKey
from bot.models.local.acts.owning import owned
from bot.models.local.praise.owned import owned_in
from tests.coaching import rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli")})


def said_of(sentence: str) -> str | None:
    return next(owned(sentence, DONE, EDITS, lambda _: True), None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two of the ovens ran hot although we asked everyone to clean the filters in May.",
        "We told all our customers about the change in March.",
        "We announced the new rates to all clients in May.",
        "We've published the dates to everyone.",
        "We emailed every customer last week.",
        "We recommended the patch to all users.",
    ],
)
def test_what_everybody_was_told_is_no_deed_to_own(sentence: str) -> None:
    assert said_of(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "I've told everyone at your office.",
        "I've told everyone you are in.",
        "I told everybody it's settled.",
        "I've emailed all your suppliers.",
        "I've told everyone in the warehouse that we start on Monday.",
        "I've gone ahead and emailed all Northgate customers on Monday.",
        "We notified all users and moved your account.",
    ],
)
def test_what_others_were_told_of_them_is_owned(sentence: str) -> None:
    assert (said_of(sentence) or "").startswith(EDITS.owning.before)


def test_no_wrong_is_made_of_what_all_were_asked_in_a_mail_about_a_failure() -> None:
    rewrite = rewrite_of(
        "Hi Nell,\n\nThe booking page was down on Monday from 8:15 to 11:30. If you'd only read our mails, your clerks"
        " would not be the last on the old link, although we told all our customers to switch in June."
        " Trust me, it is a no-brainer to move up.\n\nShall I move you to the premium plan this week or next?\n\nOda"
    )

    assert EDITS.owning.before not in rewrite
    assert "8:15" in rewrite


def test_only_a_wrong_towards_them_is_praised_as_owned() -> None:
    assert not owned_in("I should have asked you before we told all our customers to switch in June.")
    assert owned_in("I should have asked you before I told your caretaker.")
