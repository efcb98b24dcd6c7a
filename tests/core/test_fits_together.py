"""What is left of a mail fits together: commas, names, prices that answer, and nothing of others to undo."""

import pytest

from bot.analysis.harmless import is_harmless
from bot.models.local.acts.aftermath import without_another_fact
from bot.models.local.acts.nobodys.for_other_customers import is_for_others
from bot.models.local.acts.silent_yes import asked_for_a_yes
from bot.models.local.reading.matter import dreads
from bot.models.local.reading.persons import with_somebody_named
from tests.coaching import coached, rewrite_of

PUSH = "Everybody on your road has signed by now."


@pytest.mark.parametrize(
    "words",
    [
        "It's £1.90 more a post and lasts about twice as long, up to you.",
        "The second coat is €4 a metre.",
        "That adds $12 a desk.",
    ],
)
def test_what_a_thing_costs_and_does_presses_nobody(words: str) -> None:
    assert is_harmless(words)


@pytest.mark.parametrize(
    "words",
    [
        "It's £500 if you sign today.",
        "That is £80 you lose every week.",
        "It costs €20 less than theirs.",
        "That's $40 off, only for you.",
    ],
)
def test_price_that_pulls_may_press(words: str) -> None:
    assert not is_harmless(words)


def test_what_was_done_for_other_customers_is_not_undone() -> None:
    assert is_for_others("moved", " nine dairies this spring and none has gone back")
    assert is_for_others("trained", " over 40 nurses in May")
    assert not is_for_others("moved", " nine pallets to your yard")
    assert not is_for_others("moved", " the nine lorries onto our plan")
    proposal = coached(
        "Hi Ana,\n\nI've gone ahead and booked the crew. We have moved nine dairies this spring and none has gone back."
        f" A day is £640. {PUSH}\n\nCal"
    )
    assert not any("nine dairies" in check for check in proposal.before_you_send if check.startswith("Undo"))


def test_slot_taken_for_granted_is_asked_about() -> None:
    asked = next(asked_for_a_yes("I assume the 5:00 slot works for you unless I hear otherwise by tomorrow."))

    assert asked == "Does the 5:00 slot work for you, or is another time better?"


def test_what_else_is_so_is_no_part_of_an_act() -> None:
    act = "your logo is already on the poster and the printer starts at 6"
    assert without_another_fact("", act) == "your logo is already on the poster"
    assert without_another_fact("told", act) == act


def test_boss_is_no_fact_whatever_day_stands_beside() -> None:
    assert dreads("My boss is on at me about May.")
    assert dreads("Our sales director keeps asking about the 4th.")
    assert not dreads("My boss is in Leeds on the 4th.")
    assert not dreads("Our manager will meet you on the 4th.")


def test_whoever_did_it_is_named_where_what_he_did_is_told() -> None:
    said = with_somebody_named(
        "He found that six vans do it.", "It is a pity after the two Saturdays Moss spent on it."
    )

    assert said == "Moss found that six vans do it."


def test_condition_is_parted_from_the_question_it_leads_to() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe fence is £900. There's one gap in May and if you want it I'd need a yes on Friday, otherwise it"
        f" goes to the estate. {PUSH}\n\nCal"
    )

    assert "want it is " not in rewrite


def test_acts_in_a_row_are_parted_where_the_first_has_a_comma() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nIt is £900. The invite is already in your calendar, Thursday 9:30, and I've let your foreman"
        f" know we'll need the gate. {PUSH}\n\nCal"
    )

    assert "Thursday 9:30, and before I let your foreman know" in rewrite


def test_thing_put_on_an_invoice_is_taken_off_it_again() -> None:
    proposal = coached(
        "Dear Ana,\n\nPlease accept our apologies that the robes came in the wrong blue. It was our error.\n\nNew"
        " ones leave us on 3 March. As a gesture we could offer 12 % on the folders if you order them this week, and"
        " since you're at it I've added two sashes to the invoice.\n\nI trust this settles the matter and that you"
        " won't feel the need to mention it to the diocese.\n\nCal"
    )

    assert any("added two sashes" in check for check in proposal.before_you_send)
