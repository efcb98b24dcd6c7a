"""A rewrite asks for a yes only where something is on offer; one that tells nothing of the matter is none."""

import pytest

from bot.models.local.mail.bareness import is_torso
from bot.models.local.question.to_decide import has_an_objection, has_an_offer, has_met, says_sorry
from bot.models.local.sentence.turns import turned
from tests.coaching import coached
from tests.parts import analyst
from tests.stepping import grows_evenly

ANALYST = analyst()
NEEDED = "What else do you need from us on this, if anything?"


def rewritten(text: str) -> str | None:
    return coached(f"Hello Ines,\n\n{text}\n\nBest,\nOle").rewrite


@pytest.mark.parametrize(
    "told",
    [
        "The quote for the pump stands as it is.",
        "It comes to \u00a34,380.",
        "The fitters start on 14 May.",
        "The roof would be done in four days.",
        "Three drawings of the stand are attached, and I enclose a layout.",
    ],
)
def test_an_offer_a_price_or_a_day_ahead_can_be_decided_on(told: str) -> None:
    assert has_an_offer([told])


@pytest.mark.parametrize(
    "told",
    [
        "Your greenhouse was measured on the 9th.",
        "I'm refunding \u00a3165.",
        "The motor is quiet.",
        "I can't name one who needed it.",
        "The second time was a Monday at 22:15.",
    ],
)
def test_what_happened_is_nothing_to_decide_on(told: str) -> None:
    assert not has_an_offer([told])


@pytest.mark.parametrize(
    ("told", "sorry"),
    [
        ("Please accept our apologies for the disruption on Monday.", True),
        ("Really sorry to hear the deliveries haven't been right.", True),
        ("There may have been a mix-up at the mixing desk.", True),
        ("Sorry to bother you again about the delivery.", False),
        ("So sorry to hear about your mother.", False),
        ("I regret that our fitter damaged your parquet on Monday.", True),
        ("I would not like him to get a wrong picture of you.", False),
    ],
)
def test_sorry_is_said_for_what_happened_and_not_for_writing(told: str, *, sorry: bool) -> None:
    assert says_sorry(told) is sorry


def test_who_says_sorry_asks_what_else_is_needed() -> None:
    rewrite = rewritten(
        "We are so sorry for the late delivery and the broken panes. The glazier was with you at nine.\n\n"
        "I just need your signature on the credit form today or the refund is gone."
    )

    assert rewrite is not None
    assert NEEDED in rewrite
    assert "go ahead" not in rewrite


def test_who_says_sorry_has_a_cause_to_tell_and_nothing_to_decide() -> None:
    rewrite = rewritten(
        "So sorry about the outage, I'm not really sure what's gone on. I'll maybe try and ask someone if I get hold of"
        " them.\n\nOnce again so sorry for writing so late, please just ignore me.\n\nBear with us."
    )

    assert rewrite is not None
    assert "The cause was [the cause], and what changes is [what you do now]." in rewrite
    assert "help you decide" not in rewrite


def test_nobody_is_asked_whether_a_motor_suits_them() -> None:
    rewrite = rewritten(
        "The motor of the blind is quiet. I heard it with my ear on it.\n\n"
        "Every day you wait costs you your good name, so can you sign by tonight?"
    )

    assert rewrite is not None
    assert "suit you" not in rewrite
    assert "go ahead" not in rewrite
    assert rewrite.count("?") == 1


@pytest.mark.parametrize(
    ("told", "torso"),
    [
        (["Hi Dana,", "A quick word so that it is no surprise.", "Your call."], True),
        (["Thanks for your time.", "Does this suit you, or is there something you'd change?"], True),
        (["Your call.", "Where do you stand on the evaluation, and is anything still open?"], False),
        (["Good to see you and Anke."], False),
        (["It takes 40 minutes."], False),
    ],
)
def test_a_mail_that_names_nothing_is_none(told: list[str], *, torso: bool) -> None:
    assert is_torso(told) is torso


def test_what_answers_them_is_only_said_where_they_told_something() -> None:
    praise = (
        "Just to let you know we also do a number of other things these days, courses, audits, door checks and"
        " all sorts of bits."
    )

    assert "what you told me" not in (rewritten(f"{praise} Our brochure is attached, plus the other one.") or "")


def test_an_order_that_went_is_not_spoken_of_again() -> None:
    rewrite = rewritten(
        "Plan 32 adds \u20ac2,150 per pump.\n\nI'll need the signed order by Friday and your director's blessing before"
        " that, or the slot is gone. In that order, please."
    )

    assert rewrite is not None
    assert "In that order" not in rewrite


def test_apology_for_what_went_wrong_stays_without_what_it_makes_of_the_writer() -> None:
    rewrite = rewritten(
        "So sorry again about the wrong total on your March invoice, I feel terrible and so stupid. It should have been"
        " 2,310 euros and not 3,210. The credit note went out this morning."
    )

    assert rewrite is not None
    assert "I'm sorry about the wrong total on your March invoice. It should have been 2,310 euros" in rewrite
    assert rewrite.endswith("Does that settle it, or have we missed something?\n\nBest,\nOle")


def test_objection_that_went_is_not_asked_about() -> None:
    assert has_an_objection(["You said \u20ac1,100 was more than you had in mind."])
    assert has_an_objection(["I understand your doubts about the gate."])
    assert not has_an_objection(["The gate opens outwards.", "The price is \u20ac1,100."])


def test_price_that_is_too_much_for_them_is_asked_about_as_such() -> None:
    rewrite = rewritten(
        "You said \u20ac1,100 for the yearly inspection was too much. Every day you wait costs you your good name."
    )

    assert rewrite is not None
    assert "Is it the price alone, or is something else in the way?" in rewrite


@pytest.mark.parametrize(
    "told", ["Three trays short is not ok and its on me, i miscounted.", "My bad, and it won't happen twice."]
)
def test_who_owns_it_in_three_words_says_sorry(told: str) -> None:
    assert says_sorry(told)
    assert not says_sorry("Lunch is on us at the fair.")


def test_day_on_which_it_is_put_right_is_no_offer() -> None:
    rewrite = rewritten(
        "The car park barrier failed again on Sunday. Our fault, the control board was worn. A new board goes in"
        " tomorrow before 7.\n\nEvery day you wait costs you your good name."
    )

    assert rewrite is not None
    assert NEEDED in rewrite


def test_who_has_decided_is_asked_what_decided_it() -> None:
    asked = "Thank you for your decision in favour of our competitor, which I naturally respect."

    assert next(turned(asked, ANALYST.playbook.edits.asked, str)) == "What decided it for you, if I may ask?"
    assert not list(turned("No worries if you went with someone else.", ANALYST.playbook.edits.asked, str))


def test_invoice_that_is_overdue_is_asked_for_a_day_or_a_reason() -> None:
    told = "Invoice 4471 over 6,380 euros remains unpaid and overdue."

    assert next(turned(told, ANALYST.playbook.edits.asks, str)) == (
        "When could you pay the open amount, or is something not right with it?"
    )


def test_price_that_went_is_still_what_a_mail_offers() -> None:
    rewrite = rewritten(
        "It's the full day with two sets, hair and make-up, and the shots are edited. If you sign by tonight it is"
        " \u00a31,600, or it is gone."
    )

    assert rewrite is not None
    assert "help with" not in rewrite


def test_boat_that_is_called_a_tender_is_no_bid() -> None:
    asks = ANALYST.playbook.edits.asks

    assert list(turned("Our bid of 38,200 covers 64 columns and the tree.", asks, str))
    assert not list(turned("The tender is covered at 21,300 dollars, agreed value.", asks, str))


def test_who_has_ordered_is_asked_what_is_needed() -> None:
    asked = turned("We thank you for your order of 6 May.", ANALYST.playbook.edits.asks, str)

    assert next(asked) == "What else do you need from us for the order, if anything?"
    assert not list(turned("Thank you for your order once you place it.", ANALYST.playbook.edits.asks, str))


def test_who_wants_to_wait_is_asked_whether_it_is_that_alone() -> None:
    asks = ANALYST.playbook.edits.asks
    waits = turned("I understand from our call that you would like to wait for the new budget in January.", asks, str)

    assert next(waits) == "Shall I come back to it then, or is something else in the way?"
    assert not list(turned("The longer you wait for the budget, the less of it is left.", asks, str))


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("For eight years we have delivered your paper on time.", True),
        ("We have received your letter of 4 May.", True),
        ("We print labels for distilleries, from 2,000 pieces.", False),
        ("It has been on the market for three years.", False),
    ],
)
def test_who_speaks_of_years_or_of_a_letter_has_met_before(told: str, *, met: bool) -> None:
    assert has_met(told) is met


@pytest.mark.parametrize("words", ["attached a ", "sorry for "])
def test_words_that_never_come_to_their_end_take_no_longer_than_any_other(words: str) -> None:
    assert not has_an_offer([words * 1_000])
    assert not says_sorry(words * 1_000)
    assert grows_evenly(lambda times: has_an_offer([words * times]), 1_000)
    assert grows_evenly(lambda times: says_sorry(words * times), 1_000)
