"""A mail about what failed says what is done about it, and sells nothing."""

import pytest

from tests.coaching import coached, rewrite_of

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
