"""What a mail asks behind an apology or a hedge is asked by itself, and the rep's own ask stays."""

import pytest

from bot.models.local.cuts.asks_behind import asks_behind
from bot.models.local.reading.asked_straight import asked_straight
from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Sorry to be a pain, but would the 4th suit your fitters?", "Would the 4th suit your fitters?"),
        ("I know you're snowed under - could you send the key list?", "Could you send the key list?"),
        ("Apologies for chasing, have you had word from the council?", "Have you had word from the council?"),
        ("If it's not too much bother, which door do the lads use?", "Which door do the lads use?"),
        ("Hate to ask again but, well; is there a ramp on the yard side?", "Is there a ramp on the yard side?"),
    ],
)
def test_what_an_apology_leads_to_is_asked_by_itself(sentence: str, asked: str) -> None:
    assert asked in asks_behind(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "If Friday is bad, would Monday at eight do?",  # under a condition alone
        "Since the crane is gone, could the tower wait?",
        "The hall has two doors, could you tell me which of them opens?",  # "them" hangs on what went
        "Is it the pump, or is it the valve that knocks?",  # one question
        "Gold monitoring or Platinum, which one do I put on the form?",
        "Sorry to ask, but why?",
        "Sorry about Monday, but we could send Ravi on the 4th.",  # nothing is asked
    ],
)
def test_what_rests_on_what_led_to_it_is_not_asked_alone(sentence: str) -> None:
    assert list(asks_behind(sentence)) == []


@pytest.mark.parametrize(
    ("limp", "asked"),
    [
        (
            "Sorry to bother you, I know you're flat out, but could you maybe send me the stall plan at some point?",
            None,
        ),
        ("I was just wondering if you might be able to send me the stall plan?", None),
        ("No worries at all if not, but would Tuesday at 10 work for a quick call?", "Would Tuesday at 10 work"),
    ],
)
def test_the_ask_of_a_limp_mail_stays_and_is_plain(limp: str, asked: str | None) -> None:
    mail = f"Hi Oona,\n\nThe market opens on the 9th and the power comes from the north gate.\n\n{limp}\n\nBest,\nTeo"

    rewrite = rewrite_of(mail)

    assert (asked or "Could you send me the stall plan?") in rewrite
    assert "sorry" not in rewrite.lower()
    assert "maybe" not in rewrite


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("you still needed the survey", "do you still need the survey"),
        ("you wanted both doors", "do you want both doors"),
        ("you preferred the oak", "do you prefer the oak"),
        ("they still use the lift", "do they still use the lift"),
    ],
)
def test_what_was_wondered_of_the_past_is_asked_of_today(clause: str, question: str) -> None:
    assert asked_straight("whether", clause) == question
