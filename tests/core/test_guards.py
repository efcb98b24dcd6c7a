"""What the customer asked or told, said in the draft itself, makes fair what it speaks of and nothing else."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import SignalKey
from tests.parts import analyst

ANALYST = analyst()
PRESSING = (
    ("fait_accompli", "I've reserved our scaffolder for Monday at 7."),
    ("fear_or_shame", "Every week you wait is costing you money."),
    ("false_urgency", "Could you return the signed form by Wednesday?"),
    ("fomo", "Your competitors have already moved."),
    ("ultimatum", "If I don't hear from you by Tuesday I'll close your file."),
    ("nagging", "This is my third email."),
    ("scarcity", "We only have three places left."),
    ("discount_bait", "The discount expires on Monday."),
    ("assumed_close", "I only need your signature on page 2."),
)
ABOUT_SOMETHING_ELSE = (
    "You told me your cat is better. {}",
    "You asked for oak shelves, and {}",
    "As you mentioned the concert, {}",
    "Thank you for what you wrote about Lisbon. {}",
    "You said the gutter drips, so {}",
)


def found(body: str) -> list[str]:
    analysis = ANALYST.analyse(read_draft(f"Hi Ines,\n\nThe whole comes to 48,200. {body}\n\nBest,\nOle"))
    return [finding.signal for finding in analysis.findings]


def joined(before: str, said: str) -> str:
    return before.format(said if before.endswith(". {}") or said.startswith("I") else said[0].lower() + said[1:])


@pytest.mark.parametrize("before", ABOUT_SOMETHING_ELSE)
@pytest.mark.parametrize(("signal", "said"), PRESSING)
def test_what_they_said_of_something_else_silences_nothing(signal: SignalKey, said: str, before: str) -> None:
    assert signal in found(joined(before, said))


@pytest.mark.parametrize(
    "said",
    [
        "As you asked, I've reserved our scaffolder for Monday at 7.",
        "I've reserved our scaffolder for Monday at 7, as you asked.",
        "I've reserved our scaffolder for Monday at 7, which you wanted.",
        "You asked for Monday at 7, so I've reserved our scaffolder for Monday at 7.",
        "You wanted a scaffolder to be reserved, so I've reserved ours.",
        "You asked for a scaffolder, and I've booked it.",
        "I've reserved the scaffolder you asked for.",
        "You wrote that the owners signed, so here is the contract for your signature.",
    ],
)
def test_what_they_asked_or_told_makes_fair_what_it_speaks_of(said: str) -> None:
    assert found(said) == []


def test_their_bare_wish_reaches_no_further_than_what_stands_beside_it() -> None:
    said = "As you asked, here is the catalogue, and for the spring I've reserved our scaffolder for Monday at 7."

    assert "fait_accompli" in found(said)


def test_another_day_than_the_one_they_asked_for_is_not_made_fair() -> None:
    assert "fait_accompli" in found("You asked for Thursday, so I've reserved our scaffolder for Monday at 7.")


@pytest.mark.parametrize(
    ("signal", "said"),
    [
        ("fait_accompli", "You're booked in for a tasting on Monday at 11."),
        ("fait_accompli", "You have been signed up for the spring course."),
        ("assumed_close", "I'll get you booked in and send the link."),
        ("false_urgency", "You are asked to return the signed form by Wednesday."),
    ],
)
def test_what_was_done_to_them_is_no_word_of_theirs(signal: SignalKey, said: str) -> None:
    assert signal in found(said)


@pytest.mark.parametrize(
    "said",
    [
        "You booked Monday at 11, so Monday at 11 is down for the tasting.",
        "You were asked by the council to return the signed form by Wednesday.",
    ],
)
def test_what_they_did_or_others_asked_of_them_stays_a_reason(said: str) -> None:
    assert found(said) == []


def test_day_they_said_it_on_is_not_the_day_they_spoke_of() -> None:
    booked = "so I've booked Mr Hale for the 11th at nine."

    assert found(f"You told me on Tuesday to go ahead with the survey, {booked}") == []
    assert found(f"You told me on Tuesday that your cat is better, {booked}") == ["fait_accompli"]
    assert found(f"You told us last Monday morning to go ahead on the 12th, {booked}") == ["fait_accompli"]
