"""Two forms of one fact agree, and two facts do not."""

import pytest

from bot.verification.facts import facts_in, kept, supported


def holds(evidence: str, text: str) -> bool:
    """Tell whether the evidence states every fact of the text, and the text has any."""
    facts = facts_in(text)
    assert facts, f"no fact in {text!r}"
    return all(supported(fact, facts_in(evidence)) for fact in facts)


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("at 2pm", "at 14:00"),
        ("at 2", "at 2pm"),
        ("at 8:15", "at 8:15 pm"),
        ("at 7:40", "at 7:40 am"),
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
        ("40 rand", "ZAR 40"),
        ("R7800", "7,800 rand"),
        ("R12,500", "12 500 rand"),
        ("KSh 500", "500 KES"),
        ("a 40p stamp", "40 pence"),
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
        ("30 minutes", "half an hour"),
        ("30 minutes", "a half-hour call"),
        ("an hour and a half", "90 minutes"),
        ("90 minutes", "one and a half hours"),
        ("two weeks", "14 days"),
        ("12 months", "one year"),
        ("Thursday at 2", "Thursday, 2 pm"),
        ("Thursday at 2", "on Thursday at two suits"),
        ("Thursday at 2", "on Thursday afternoon"),
        ("2:30pm", "at half past two"),
        ("at 2.30", "at 2:30 pm"),
        ("at 12:00", "at noon"),
        ("the 3rd", "by the third."),
        ("3 June", "the third of June"),
        ("in June, on the 3rd", "3 June"),
        ("Tuesday, next week", "next Tuesday"),
        ("in Q2", "in the second quarter"),
        ("by EOD", "by the end of the day"),
        ("50%", "half of the seats"),
        ("two thirds of it", "two thirds of the seats"),
        ("20\u00a0%", "20%"),
        ("1'200 CHF", "CHF 1,200"),
        ("1 200 \u20ac", "\u20ac1,200"),
        ("https://www.acme.example/plan/", "acme.example/plan"),
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
        ("40 rand", "40 seats"),
        ("an R32 valve", "32 rand"),
        ("40 rand", "40 cents"),
        ("KSh 500", "500 seats"),
        ("page 40", "40p"),
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
        ("20% off", "20 seats"),
        ("at 2", "2 seats"),
        ("3 seats", "at 3"),
        ("3 seats", "the 3rd"),
        ("\u20ac5", "5 sites"),
        ("3 June", "3 sites"),
        ("Tuesday", "next Tuesday"),
        ("Thursday at 2", "Thursday morning"),
        ("", "on Monday morning"),
        ("", "by the fifth."),
        ("", "the fifth of May"),
        ("", "two of your depots"),
        ("", "hundreds of teams"),
        ("", "a third of your seats"),
        ("", "within a week"),
        ("", "half past two"),
        ("", "in the third quarter"),
        ("", "before Easter"),
        ("", "by EOD"),
        ("", "evil dot com"),
        ("", "+49 170 5551234"),
        ("+49 170 5551234", "49 seats"),
        ("$500", "A$500"),
        ("", "1200 zloty"),
    ],
)
def test_other_fact_is_not_supported(evidence: str, text: str) -> None:
    found = holds(evidence, text)

    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "two questions",
        "one thing",
        "ten of them",
        "both",
        "the two of you",
        "which of the two?",
        "two other times",
        "a day",
        "three short points",
    ],
)
def test_counts_of_the_mail_itself_are_a_way_of_speaking(text: str) -> None:
    found = holds("", text)

    assert found


@pytest.mark.parametrize("text", ["four apologies", "six trucks", "two depots", "half the mail"])
def test_small_counts_in_words_are_free_only_in_what_is_told(text: str) -> None:
    (fact,) = facts_in(text)

    assert supported(fact, [], told=True)
    assert not supported(fact, [])


@pytest.mark.parametrize(
    ("draft", "rewrite"),
    [
        ("3 June 2027", "3 June"),
        ("next Friday", "Friday"),
        ("2pm", "14:00"),
        ("this week", "soon"),
        ("this morning", ""),
    ],
)
def test_fact_is_kept_though_less_is_said(draft: str, rewrite: str) -> None:
    (fact,) = facts_in(draft)

    assert kept(fact, facts_in(rewrite))


@pytest.mark.parametrize(("draft", "rewrite"), [("3 June", "June"), ("Friday at 2", "Friday"), ("20%", "20 seats")])
def test_fact_of_which_a_part_is_left_is_not_kept(draft: str, rewrite: str) -> None:
    there = facts_in(rewrite)

    assert not all(kept(fact, there) for fact in facts_in(draft))


@pytest.mark.parametrize(("evidence", "text"), [("at 3", "at 3 am"), ("at 11", "at 11pm"), ("at 1:20", "at 1:20 am")])
def test_hour_moves_to_no_half_of_the_day_in_which_nobody_meets(evidence: str, text: str) -> None:
    assert not holds(evidence, text)
    assert holds(text, evidence)


def test_how_often_something_is_counted_gives_no_length() -> None:
    assert not holds("It costs 6 hours a week", "a week or so")
    assert holds("It costs 6 hours a week", "6 hours a week")
