"""An error told against ourselves, a warning and a condolence are no sale; a polite "sorry" excuses no act."""

import pytest

from bot.analysis.second_reading import read_twice
from bot.domain import Draft, Verdict
from tests.parts import analyst


def heard_in(text: str) -> set[str]:
    return {str(finding.signal) for finding in read_twice(analyst(), Draft.alone(text)).findings}


@pytest.mark.parametrize(
    "said",
    [
        "We charged you twice for May, and our clerk sent your order to the wrong address.",
        "I found two invoices on which we billed you the old fee, together 88 euros.",
        "I booked the movers without asking you.",
        "Our system moved your account to the annual plan by mistake.",
        "I told your architect it was on its way. That was wrong of me.",
        "I'm sorry I booked the hall before you had said yes.",
        "Sorry we moved your delivery to Friday.",
    ],
)
def test_error_told_against_ourselves_is_no_imposition(said: str) -> None:
    assert heard_in(said) == set()


@pytest.mark.parametrize(
    "said",
    [
        "Sorry for the short notice: I've booked the fitters for Thursday and told your tenants to clear the hall.",
        "Sorry for the short notice: I've booked the fitters for Thursday.",
        "Sorry Sam, I've signed you up for the annual plan.",
        "I'm sorry to say our office has put you on the annual plan.",
        "I've put an hour in your diary for tomorrow at 8, sorry for the rush.",
        # What is owned is another matter than what was done.
        "Sorry for the mix-up with the tiles: I've booked the fitters for Thursday.",
        "We charged you twice for May, and I've booked our auditor in with you for Thursday.",
    ],
)
def test_polite_sorry_before_an_act_excuses_nothing(said: str) -> None:
    assert "fait_accompli" in heard_in(said)


WARNING = """\
Hello Peer,

The gas detector in hall 2 reads wrong. Please keep people out of hall 2 until we have been there.
I can send Mara today at 4 or tomorrow at 6. Which shall it be?

Olaf
"""


def test_two_times_for_a_repair_are_no_closing_question() -> None:
    on_offer = WARNING.replace("Please keep people out of hall 2 until we have been there.", "A new one is 340 euros.")

    assert heard_in(WARNING) == set()
    assert "forced_choice" in heard_in(on_offer)


CONDOLENCE = """\
Dear Judith,

I am so sorry about your mother. Please put the lease out of your mind. The car stays where it is, nothing runs out.

When you feel like talking about it again, ring me or don't. I'll be here.

Ruben
"""


def test_condolence_may_leave_the_deal_alone_and_may_not_press() -> None:
    pressing = CONDOLENCE.replace(
        "The car stays", "I need your signature by Friday or the price is gone. The car stays"
    )

    assert read_twice(analyst(), Draft.alone(CONDOLENCE)).verdict is Verdict.SEND
    assert "ultimatum" in heard_in(pressing)


def test_condolence_is_not_praised_as_owning_a_fault() -> None:
    kept = {str(kept.signal) for kept in read_twice(analyst(), Draft.alone(CONDOLENCE)).keep}

    assert "own_and_advocate" not in kept
