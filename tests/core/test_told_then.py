"""What is so "then" is not told apart from what it would be so under."""

from bot.domain import Span
from bot.models.local.cuts.told_apart import told_apart
from bot.models.local.reading.hanging import hanging

LAPSES = (
    "I must say that the service lapses on the same day, and that the call of an engineer is {then}charged at £195."
)


def test_half_that_rests_on_the_other_is_not_told() -> None:
    assert "The call of an engineer is charged at £195." in list(told_apart(LAPSES.format(then="")))
    assert not any("then" in said for said in told_apart(LAPSES.format(then="then ")))


def test_if_you_did_goes_with_what_they_may_have_done() -> None:
    text = "I realise you found somebody. If you did, just tell me."
    spans = [Span(0, 29), Span(30, len(text))]

    assert list(hanging(text, spans, {spans[0]: ""}, spans[:1], [])) == spans[1:]
    assert list(hanging(text.replace("you did", "you like"), spans, {spans[0]: ""}, spans[:1], [])) == []
