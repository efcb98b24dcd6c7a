"""Facts are found in whatever form they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.verification.facts import facts_in, reading, supported


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("write to dana.reed+x@acme-pumps.example.com", ["address"]),
        ("see https://acme.example/plan?x=1.", ["link"]),
        ("see www.acme.example", ["link"]),
        ("see acme.com/plan", ["link"]),
        ("book at bit.ly/3xYz", ["link"]),
        ("on acme.ch", ["link"]),
        ("by 3 June", ["date"]),
        ("by June 3rd", ["date"]),
        ("by the 3rd of June", ["date"]),
        ("on 2027-06-03", ["date"]),
        ("on 3.6.2027", ["date"]),
        ("at 2pm", ["time"]),
        ("at 14:30", ["time"]),
        ("at 2.30 p.m.", ["time"]),
        ("the SOC2 report", ["code"]),
        ("in Q3", ["code"]),
        ("the VX-40s", ["code"]),
        ("20%", ["percent"]),
        ("20 percent", ["percent"]),
        ("\u20ac1,200", ["money"]),
        ("$5k", ["money"]),
        ("1200 EUR", ["money"]),
        ("USD 40", ["money"]),
        ("30 minutes", ["length"]),
        ("30min", ["length"]),
        ("a 30-minute call", ["length"]),
        ("three weeks", ["length"]),
        ("140 seats", ["number"]),
        ("the 3rd", ["ordinal"]),
        ("forty seats", ["number"]),
        ("on Friday", ["day"]),
        ("on Fridays", ["day"]),
        ("on Fri.", ["day"]),
        ("tomorrow", ["day"]),
        ("in June", ["month"]),
        ("since the quote in May I hear nothing", ["month"]),
        ("in june", ["month"]),
        ("by Dec", ["month"]),
        ("at noon", ["clock"]),
        ("ten percent off", ["percent"]),
        ("twenty-five percent off", ["percent"]),
        ("five euros per seat", ["money"]),
        ("two hundred seats", ["number"]),
        ("half price", ["multiplier"]),
        ("twice as fast", ["multiplier"]),
        ("three times faster", ["multiplier"]),
        ("they doubled it", ["multiplier"]),
        ("a fortnight", ["length"]),
        ("next week", ["period"]),
        ("by the end of the quarter", ["period"]),
        ("at month end", ["period"]),
        ("nine of ten depots", ["number", "number"]),
        ("by 3 June 2026", ["date"]),
    ],
)
def test_fact_is_found_once_with_its_kind(text: str, kinds: list[str]) -> None:
    found = [fact.kind for fact in facts_in(text)]

    assert found == kinds


@pytest.mark.parametrize(
    "text",
    [
        "You may sign and we march on.",
        "May I ask what is open?",
        "I sat down with it; the sun was out.",
        "Would that mar the plan, or wed you to it?",
        "A call, a plan, an end.",
        "Read it at home.",
        "It is up to you/your team, i.e. them.",
        "",
    ],
)
def test_prose_states_no_fact(text: str) -> None:
    found = facts_in(text)

    assert found == []


def test_marks_of_a_list_count_nothing() -> None:
    assert facts_in("1. the plan\n2) the price\n\n 10. the end") == []


PIECES = [
    "20%",
    "$5k",
    "3 June",
    "2pm",
    "14:30",
    "Friday",
    "Q3",
    "thirty",
    "30 minutes",
    "a@b.com",
    "acme.com",
    "-",
    ",",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=12).map(" ".join))
def test_text_always_supports_itself(text: str) -> None:
    facts = facts_in(text)

    assert all(supported(fact, facts) for fact in facts)
    assert all(fact.written in text for fact in facts)


MORE = [
    "half past two",
    "the third of June",
    "hundreds of teams",
    "a fortnight",
    "EOD",
    "twice as fast",
    "in the fall",
    "evil dot com",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES + MORE), st.text(max_size=4)), max_size=8).map(" ".join))
def test_no_fact_is_passed_over_for_want_of_a_clue(text: str) -> None:
    clues = reading._clues_in(text)

    assert not [pattern for pattern, needed, _ in reading._READERS if needed.isdisjoint(clues) and pattern.search(text)]


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("What is hardest to hear in your hall today?", "mail"),
        ("How do you do that today?", "mail"),
        ("What could you sign today?", "prose"),
        ("How are you today. Sign it.", "prose"),
        ("What do you need by today?", "prose"),
        ("If it is not for this year, say so.", "mail"),
        ("If it isn't a subject this quarter, say so.", "mail"),
        ("If you sign this year, it is easier.", ""),
        ("We start on Friday.", ""),
    ],
)
def test_way_of_speaking_is_told_from_a_date(text: str, free: str) -> None:
    (fact,) = facts_in(text)

    assert fact.free == free


def test_two_extra_minutes_are_two_minutes() -> None:
    (fact,) = facts_in("Where do the two minutes come from?")

    assert supported(fact, facts_in("That is two extra minutes for each patient."))
