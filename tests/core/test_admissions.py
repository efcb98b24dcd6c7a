"""An error told against ourselves, a warning and a condolence are no sale; a polite "sorry" excuses no act."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Draft, Verdict
from bot.models.local.coach import PlaybookCoach
from tests.parts import analyst


def heard_in(text: str) -> set[str]:
    return {str(finding.signal) for finding in read_twice(analyst(), Draft.alone(text)).findings}


def rewritten(text: str) -> str:
    return PlaybookCoach(analyst()).propose(read_twice(analyst(), read_draft(text))).whole.rewrite or text


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


@pytest.mark.parametrize(
    "said",
    [
        "I have booked the double page for you and the printer has the file.",
        "I've put you down for Thursday, tell me if that is wrong.",
        "I have booked you in twice a week from Monday.",
    ],
)
def test_words_of_an_error_in_an_act_that_is_none_excuse_nothing(said: str) -> None:
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


@pytest.mark.parametrize(
    "said",
    [
        "Yesterday I copied your head of finance on my mail about the lease. You had not asked for that.",
        "I rang your landlord on Monday. I had no business doing that.",
        "I put the survey in your calendar. I have taken it out again.",
    ],
)
def test_act_that_is_owned_in_the_next_sentence_is_owned(said: str) -> None:
    act = said.partition(". ")[0] + "."

    assert heard_in(said) == set()
    assert heard_in(act) & {"fait_accompli", "going_over_head"}


REPLACED = """\
Hi Gwen,

{why} I've told your warehouse to make room for the new one. Who on site can take delivery at 7?

Tom
"""


def test_who_takes_in_what_is_replaced_is_asked_as_the_rep_asked_it() -> None:
    error = REPLACED.format(why="We delivered the pump with the wrong seal on Monday and it leaks.")
    sale = REPLACED.format(why="The pump you saw on Monday is in stock.")
    asked = "Who on site can take delivery at 7?"

    assert asked in rewritten(error)
    assert asked not in rewritten(sale)


def test_admission_speaks_for_no_ultimatum_beside_it() -> None:
    admitted = "We charged you twice in May and I'm putting it right today."

    heard = heard_in(f"Dear Judith,\n\n{admitted} If I don't hear from you by Friday I'll close the file.\n\nRuben\n")

    assert "ultimatum" in heard


def test_mail_that_recalls_something_asks_for_no_yes() -> None:
    recall = "We are recalling the harnesses of batch 88. Take the six you have out of use today."

    said = rewritten(
        f"Hello Ines,\n\n{recall} Who should the invoice for the new ones go to? I need it by tonight.\n\nTom\n"
    )

    assert "go ahead" not in said
    assert recall in said


@pytest.mark.parametrize(
    ("said", "error", "act"),
    [
        (
            "We sent your order to the wrong depot and I've told your warehouse to expect it on Monday.",
            "We sent your order to the wrong depot.",
            "before I told your warehouse to expect it on Monday.",
        ),
        (
            "I booked the fitters for Thursday and told your tenants, and I sent the invoice to the wrong office.",
            "I sent the invoice to the wrong office.",
            "before I booked the fitters for Thursday and told your tenants;",
        ),
    ],
)
def test_error_beside_an_act_is_told_and_never_asked_for(said: str, error: str, act: str) -> None:
    rewrite = rewritten(
        f"Hi Jo,\n\nThe tiles are the grey ones, 40 square metres. {said} Which week suits you?\n\nMax\n"
    )

    assert error in rewrite
    assert act in rewrite
