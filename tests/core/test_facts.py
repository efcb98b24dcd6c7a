"""Facts are found in whatever form they are written, and two forms of one fact agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.verification.facts import facts_in, supported


def holds(evidence: str, text: str) -> bool:
    """Tell whether the evidence states every fact of the text, and the text has any."""
    facts = facts_in(text)
    assert facts, f"no fact in {text!r}"
    return all(supported(fact, facts_in(evidence)) for fact in facts)


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
        ("the 3rd", ["number"]),
        ("forty seats", ["number"]),
        ("on Friday", ["day"]),
        ("on Fridays", ["day"]),
        ("on Fri.", ["day"]),
        ("tomorrow", ["day"]),
        ("in June", ["month"]),
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


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("at 2pm", "at 14:00"),
        ("at 2", "at 2pm"),
        ("at 2pm", "at 2"),
        ("at 2 p.m.", "at 2:00 PM"),
        ("Friday at 5", "Fri. at 5pm"),
        ("on Fridays", "on Friday"),
        ("by 3 June", "by June 3rd"),
        ("by 3 June", "in June"),
        ("by 3 June", "on the 3rd"),
        ("3 Sept", "3 September"),
        ("20%", "20 percent"),
        ("20 % off", "20% off"),
        ("1,200 seats", "1200 seats"),
        ("1.200 seats", "1,200 seats"),
        ("$1,200.00", "$1,200"),
        ("$5k", "$5,000"),
        ("$1.5m", "$1.5 million"),
        ("EUR 500", "\u20ac500"),
        ("500 euros", "\u20ac500"),
        ("30 minutes", "30min"),
        ("30 mins", "a 30-minute call"),
        ("three weeks", "3 weeks"),
        ("2 hrs", "2 hours"),
        ("12 seats", "twelve seats"),
        ("20% discount", "the 20"),
        ("https://Acme.example/plan", "https://acme.example/plan."),
        ("Dana@Acme.com", "dana@acme.com"),
        ("the SOC2 report", "your soc2 report"),
        ("by 31/05/2026", "by 31 May 2026"),
        ("by 2026-05-31", "by May 31, 2026"),
        ("by 2026-05-31", "by 31.5.26"),
        ("by 31 May 2026", "by 2026-05-31"),
        ("by 2026-05-31", "by 31 May"),
        ("by 03/04/2026", "by 3 April"),
        ("by 03/04/2026", "by 4 March"),
        ("by 2026-05-31", "in May"),
        ("a day", "1 day"),
        ("a fortnight", "two weeks"),
        ("both sites", "2 sites"),
        ("25%", "twenty-five percent"),
        ("2 of the 3 sites", "two of three sites"),
        ("by the end of this month", "at month end"),
        ("around 2", "at two."),
    ],
)
def test_same_fact_in_another_form_is_supported(evidence: str, text: str) -> None:
    found = holds(evidence, text)

    assert found


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("", "20%"),
        ("20 seats", "20%"),
        ("20%", "25%"),
        ("20 seats", "$20"),
        ("$500", "\u20ac500"),
        ("$5k", "$5"),
        ("$5", "$5m"),
        ("30 seats", "30 minutes"),
        ("2 weeks", "2 months"),
        ("at 2pm", "at 2am"),
        ("at 2pm", "at 3pm"),
        ("on the 3rd", "at 3pm"),
        ("on the 3rd", "3 May"),
        ("3 May", "3 June"),
        ("3 May", "4 May"),
        ("in May", "in June"),
        ("Friday", "Monday"),
        ("Friday", "tomorrow"),
        ("acme.com", "acme.com/pay"),
        ("acme.com", "evil.com"),
        ("dana@acme.com", "dana@acme.org"),
        ("Q2", "Q3"),
        ("1.5 hours", "15 hours"),
        ("1,5 seats", "15 seats"),
        ("12 seats", "eleven seats"),
        ("3 open questions", "3pm"),
        ("30 minutes", "30 carriers"),
        ("ten seats", "ten percent"),
        ("five seats", "five euros"),
        ("", "three weeks"),
        ("ten depots", "nine of ten depots"),
        ("", "one in five"),
        ("", "half price"),
        ("twice as fast", "half price"),
        ("next month", "next week"),
        ("", "a fortnight"),
        ("", "at nine."),
        ("", "at three o'clock"),
        ("by 31 May", "by 31 May 2027"),
        ("by 03/04/2026", "by 5 March"),
        ("99/99/2026", "9 September"),
    ],
)
def test_other_fact_is_not_supported(evidence: str, text: str) -> None:
    found = holds(evidence, text)

    assert not found


@pytest.mark.parametrize("text", ["two questions", "one thing", "ten of them", "both", "six times a day"])
def test_small_counts_in_words_are_prose(text: str) -> None:
    found = holds("", text)

    assert found


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
