"""A mail to somebody who lost a person, or fears for one, is heard; what else breaks down is none."""

import pytest

from bot.models.local.reading.condoling import condoles
from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    "told",
    [
        "I heard on Monday that your father died in March.",
        "Mrs Ekholm told me she had died on the 3rd.",
        "We learned that Mr Okoro died on Saturday.",
        "I am sorry to hear that your wife is in hospital.",
        "Jon told me you had a stroke.",
        "So sorry about your diagnosis.",
        "We wish her a speedy recovery.",
    ],
)
def test_who_mourns_or_fears_for_somebody_is_heard(told: str) -> None:
    assert condoles(told)


@pytest.mark.parametrize(
    "told",
    [
        "The old pump died on Friday, so I put a new one in the quote.",
        "Our van died on us, and the second died on the motorway.",
        "She died on us in the middle of the lake, so the engine is out.",
        "Sorry you had a cold; I was ill as well.",
        "I hear you are sick of our price letters.",
        "Our hospital beds are in stock.",
        "I'm glad to hear you are in hospital catering now.",
        "Sorry to chase your colleague.",
    ],
)
def test_a_pump_that_died_and_a_cold_are_not_mourned(told: str) -> None:
    assert not condoles(told)


def test_a_mail_with_a_dead_pump_closes_with_a_question_about_its_offer() -> None:
    rewrite = rewrite_of(
        "Hi Dana,\n\nThe old pump died on Friday. The quote for the new pump is \u20ac2,150, fitted.\n\n"
        "I need your signature today or the price is gone.\n\nTom"
    )

    assert "What else do you need from us" not in rewrite
