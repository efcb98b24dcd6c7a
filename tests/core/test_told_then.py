"""What is so "then" is not told apart from what it would be so under."""

from bot.models.local.cuts.told_apart import told_apart

LAPSES = (
    "I must say that the service lapses on the same day, and that the call of an engineer is {then}charged at £195."
)


def test_half_that_rests_on_the_other_is_not_told() -> None:
    assert "The call of an engineer is charged at £195." in list(told_apart(LAPSES.format(then="")))
    assert not any("then" in said for said in told_apart(LAPSES.format(then="then ")))
