"""A mail about what failed says what is done about it, and sells nothing."""

import pytest

from bot.analysis.incidents import tells_a_failure
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.verification.case import LEAST_LENGTH, least_length
from tests.coaching import coached, rewrite_of
from tests.parts import analyst

FAILED = (
    "Hello Ms Ruiz,\n\nAbout the oven in your Girona kitchen that failed on Friday: with respect, these things happen "
    "when a filter is not cleaned, as your people well know. The new fan costs €410 and is fitted on Tuesday."
)
SOLD = (
    "It is the right moment to move both kitchens to the Comfort contract at €190 a month. "
    "Shall I send it today or tomorrow?"
)


def test_what_is_sold_goes_and_the_failure_comes_first() -> None:
    rewrite = rewrite_of(f"{FAILED}\n\n{SOLD}\n\nBest regards,\nIker Sanz")

    assert rewrite.split("\n\n")[1].startswith(
        "I'm writing about the oven in your Girona kitchen that failed on Friday."
    )
    assert "€410" in rewrite
    assert "Comfort" not in rewrite
    assert "€190" not in rewrite
    assert "today or tomorrow" not in rewrite


def test_what_was_sold_is_not_put_back_into_that_mail() -> None:
    checks = " ".join(coached(f"{FAILED}\n\n{SOLD}\n\nBest regards,\nIker Sanz").before_you_send)

    assert "Put back what Ms Ruiz needs" not in checks


def test_the_same_offer_stays_where_nothing_failed() -> None:
    fine = "Hello Ms Ruiz,\n\nThank you for Friday. I need your answer by noon today or I will have to close the file."

    rewrite = rewrite_of(f"{fine}\n\nWould you move both kitchens to the Comfort contract at €190 a month?\n\nIker")

    assert "Comfort contract at €190 a month" in rewrite


@pytest.mark.parametrize("how", ["inconvenient", "a nuisance", "frustrating"])
def test_what_they_went_through_is_said_sorry_for_without_the_lesson(how: str) -> None:
    mail = FAILED.replace("with respect, these", f"I understand it was {how}, but with respect, these").replace(
        ": ", ". "
    )

    assert f"I'm sorry that it was {how}." in rewrite_of(f"{mail}\n\nBest regards,\nIker Sanz")


def test_a_paragraph_that_begins_by_selling_sells_to_its_end() -> None:
    sold = (
        "What Friday shows is that the Basic plan is no longer right for you. On Business you get a second fan. It is "
        "€190 a month, and if you decide this week I will waive the fee of €90."
    )

    rewrite = rewrite_of(f"{FAILED}\n\n{sold}\n\nBest regards,\nIker Sanz")

    assert "€410" in rewrite
    assert "Business" not in rewrite
    assert "€190" not in rewrite
    assert "€90" not in rewrite


FAILED_UPGRADE = (
    "Dear Mr Okoro,\n\nI am sorry that the upgrade failed on Tuesday. The server was down from 8 to 11. We will repeat "
    "the upgrade on Sunday at 6. {more}I've gone ahead and told your IT director.\n\nRegards,\nInes"
)


def test_what_failed_and_what_is_done_about_it_stays_whatever_it_is_called() -> None:
    rewrite = rewrite_of(FAILED_UPGRADE.format(more="The log shows why the server stopped: a full disk. "))

    assert "I am sorry that the upgrade failed on Tuesday. The server was down from 8 to 11." in rewrite
    assert "We will repeat the upgrade on Sunday at 6. The log shows why the server stopped" in rewrite
    assert "[" not in rewrite


def test_an_answer_to_what_they_asked_for_sells_nothing() -> None:
    asked = "You asked what a bigger plan costs. Moving to the larger plan is £40 a month, and it is ready on Monday. "

    assert asked.strip() in rewrite_of(FAILED_UPGRADE.format(more=asked))


def test_who_asked_only_what_happened_is_sold_nothing() -> None:
    answer = "You asked what had happened: a relay stuck."

    rewrite = rewrite_of(f"{FAILED}\n\n{answer}\n\n{SOLD}\n\nBest regards,\nIker Sanz")

    assert answer in rewrite
    assert "Comfort" not in rewrite


@pytest.mark.parametrize(
    "answer",
    [
        "You asked how this could happen: a relay stuck.",
        "You asked us to come at once: the fitter was there at 2.",
        "You wanted an explanation, and you asked for it in writing: a relay stuck.",
    ],
)
def test_who_asked_anything_but_a_price_is_sold_nothing_behind_the_answer(answer: str) -> None:
    for between in ("\n\n", " "):
        rewrite = rewrite_of(f"{FAILED}\n\n{answer}{between}{SOLD}\n\nBest regards,\nIker Sanz")

        assert answer in rewrite
        assert "Comfort" not in rewrite


@pytest.mark.parametrize(
    "repair",
    [
        "We are going back to the previous version tonight at 9.",
        "We are switching your shop to the backup version at 9 tonight.",
        "Until Tuesday we are moving you onto our spare unit at no cost.",
    ],
)
def test_what_bridges_a_failure_sells_nothing(repair: str) -> None:
    assert repair in rewrite_of(f"{FAILED} {repair}\n\nBest regards,\nIker Sanz")


def test_failure_stays_behind_what_sells_in_the_same_paragraph() -> None:
    repair = "The oven was down for two days. Our fitter will repair the door as well."

    rewrite = rewrite_of(f"{FAILED}\n\n{SOLD} {repair}\n\nBest regards,\nIker Sanz")

    assert repair in rewrite
    assert "Comfort" not in rewrite


def test_an_upgrade_that_is_suggested_is_sold() -> None:
    sold = "I'd suggest the upgrade to the double oven. It is €190 a month."

    rewrite = rewrite_of(f"{FAILED}\n\n{sold}\n\nBest regards,\nIker Sanz")

    assert "double oven" not in rewrite
    assert "€190" not in rewrite


@pytest.mark.parametrize(
    "sorry",
    [
        "Sorry for the delay in getting back to you.",
        "I'm sorry for the delayed reply.",
        "Apologies that this quote comes so late.",
        "Sorry for the long silence, I was at a fair.",
    ],
)
def test_late_answer_is_no_failure_of_what_they_have(sorry: str) -> None:
    price = "Moving to the 12-seat plan is £640 and includes the training."

    rewrite = rewrite_of(
        f"Hi Dana,\n\n{sorry} {price} Which day suits you?\n\nI've gone ahead and booked our fitter for Tuesday at 9."
        "\n\nBest,\nTom"
    )

    assert f"{price} Which day suits you?" in rewrite
    assert "still not right" not in rewrite


@pytest.mark.parametrize(
    ("told", "fails"),
    [
        ("I am sorry that the pallets came late.", True),
        ("Sorry for the delay with your order.", True),
        ("Sorry for the slow reply about the pump that failed.", True),
        ("Sorry for the delay. Your pallets are in Riga.", True),
        ("Sorry for the delay. Here is the quote.", False),
        ("Sorry for the slow reply.", False),
        ("I'm sorry it took me so long to answer about the failed tender.", True),
        ("Sorry that my note is so late.", False),
    ],
)
def test_failure_is_told_apart_from_a_late_answer(told: str, *, fails: bool) -> None:
    assert tells_a_failure(told) is fails


def test_what_was_sold_is_not_asked_for_again_by_the_length_of_the_rewrite() -> None:
    sold = (
        "I suggest we put Friday behind us and use it as the right moment to move all of the kitchens you run between "
        "Girona and Figueres to the Comfort contract at €190 a month, which is what I recommended to you in March."
    )
    mail = f"{FAILED}\n\n{sold}\n\nBest regards,\nIker Sanz"
    analysis = read_twice(analyst(), read_draft(mail))

    assert len(rewrite_of(mail)) >= least_length(analysis)
    assert least_length(analysis) < LEAST_LENGTH * (len(mail) - len(sold))
