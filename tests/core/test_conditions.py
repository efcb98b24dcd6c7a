"""A price is told without the clock it was tied to, with its unit, and with the day it holds to where there is one."""

import pytest

from bot.domain import SignalKey, Span
from bot.models.local.prices.on_offer import price_told_plainly
from bot.models.local.reading.leading import leading
from bot.models.local.reading.slots import slots_of
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.reframing import has_ground, suits
from bot.playbook.signals import Reframe
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
BAIT = frozenset({SignalKey("discount_bait")})


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "So here is my idea: 6% off the lot, provided it comes back before the list closes on Friday week; hush.",
            "I can offer 6% off the lot; that holds until Friday week.",
        ),
        (
            "There is a hoist, and I could do that for nothing, if we began by Monday week while it is here.",
            "There is a hoist, and I could do that for nothing; that holds until Monday week.",
        ),
        ("If you say yes while my boss is in Spain, I can take off the 3% index.", "I can take off the 3% index."),
        ("The £12 off is only mine to give while this yard is full, and that is soon.", "The £12 off is mine to give."),
        ("Say yes while I have the sheet and it's 154; after that it returns to what it was.", "It's 154."),
        ("I can do 48 but that's only while the sheet is on the table.", "I can do 48."),
        (
            "The rate of €0.138 a word is one I can only keep at that level if we start this month.",
            "The price is €0.138 a word; that holds this month.",
        ),
        (
            "The pump is 2,140 euros each plus VAT if you order by 3 May.",
            "The pump is 2,140 euros each plus VAT; that holds until 3 May.",
        ),
    ],
)
def test_price_is_told_without_what_hurries(sentence: str, expected: str) -> None:
    assert Editor(EDITS, lambda words: words != sentence).smallest(sentence, BAIT) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "I can do £48 a tonne if you take all twenty.",
        "The 8% is for ten and holds while there are ten, this month or next.",
    ],
)
def test_quantity_stays_a_condition(sentence: str) -> None:
    assert Editor(EDITS, lambda words: words != sentence).smallest(sentence, BAIT) is None


def test_price_that_only_stays_under_a_condition_is_not_told_bare() -> None:
    sentence = "If I can tell my manager yes by Monday night, the £27,600 stays as it is."

    assert Editor(EDITS, lambda words: words != sentence).smallest(sentence, BAIT) is None


@pytest.mark.parametrize(
    "condition",
    [
        "We can only keep it at that level if we start before the mill closes.",
        "That price is only there until my manager is back.",
        "As long as you sign before the board sits, this rate is yours.",
        "It goes up once the quarter has closed.",
    ],
)
def test_price_that_another_sentence_ties_to_a_condition_is_not_told_without_it(condition: str) -> None:
    price = "The doors are 480 euros each."

    assert price_told_plainly({price: "", condition: ""}) is None
    assert price_told_plainly({price: "", condition: condition}) == "480 euros each"


def test_half_that_may_have_pressed_is_not_left() -> None:
    sentence = "The two plants beside you are wired since 3 May, and you are not."
    fair, fear = (lambda words: words != sentence), frozenset({SignalKey("fomo")})

    assert Editor(EDITS, fair).smallest(sentence, fear) == "The two plants beside you are wired since 3 May."
    assert Editor(EDITS, fair, leans=lambda words: "plants" in words).smallest(sentence, fear) is None


@pytest.mark.parametrize(
    "broken",
    [
        "Payment in 2 parts, warranty, who fits it, and you will sign below.",
        "For the nine who are with us since 3 May, and we look after buyers first.",
        "The two men on your dock and I, we made it 34 among ourselves.",
    ],
)
def test_nothing_is_left_that_is_no_sentence(broken: str) -> None:
    consensus = frozenset({SignalKey("false_consensus")})

    assert Editor(EDITS, lambda words: words != broken).smallest(broken, consensus) is None


def test_price_alone_is_no_step_that_has_to_be_matched() -> None:
    step = Reframe("A step like {amount} would have to be matched.")

    assert suits(step, "I can do 10% off.")
    assert not suits(step, "The quote of £2,350 isn't set in stone.")


def test_step_is_traded_only_where_the_customer_asked_for_one() -> None:
    step = Reframe("A step like {amount} would have to be matched, for example by [a longer term].")

    assert has_ground(step, "Hi Jo,\n\nYou asked for a better price. I can do 10% off.")
    assert not has_ground(step, "Hi Jo,\n\nI can do 10% off, or 20 if that is dear.")


@pytest.mark.parametrize(
    ("listed", "left"),
    [
        (
            "It comes with a 900 kg lift, six rails, night heater, a radio and a choice of eleven cloths.",
            "It comes with a 900 kg lift and six rails.",
        ),
        (
            "The box has four trays, quick change, hot melt, a hook and a lamp.",
            "The box has four trays and quick change.",
        ),
        ("Cams 4K, night view, plate read, fog cannon, dog filter.", None),
    ],
)
def test_of_a_list_the_first_two_are_left(listed: str, left: str | None) -> None:
    dump = frozenset({SignalKey("feature_dump")})

    assert Editor(EDITS, lambda words: words != listed).smallest(listed, dump) == left


def test_concern_stays_and_nothing_that_waves_it_away() -> None:
    sentence = "I know you wait for the letter, but all say the same and I really would not let that hold us up."
    waved = frozenset({SignalKey("objection_steamroll")})

    said = Editor(EDITS, lambda words: "hold us up" not in words and "the same" not in words).smallest(sentence, waved)

    assert said == "I know you wait for the letter. What would settle that for you?"


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("It doesn't talk to your accounts as such, but once the girls key it they won't notice.", True),
        ("We bear it all here at home, but nobody likes to say so to anybody.", False),
    ],
)
def test_what_does_not_fit_is_told_and_a_word_that_counts_nothing_tells_nothing(sentence: str, *, left: bool) -> None:
    said = Editor(EDITS, lambda words: words != sentence).smallest(sentence, frozenset())

    assert (said is not None) is left


def test_what_only_led_to_a_sentence_goes_with_it() -> None:
    text = "Now the fun part. It runs out today. The quote is attached."
    spans = [Span(0, 17), Span(18, 36), Span(37, 59)]

    assert list(leading(text, spans, {spans[1]: ""})) == [spans[0]]
    assert not list(leading(text, spans, {spans[1]: "It holds until today."}))


@pytest.mark.parametrize("amount", ["0.14 € the word", "£2.46 a meal", "2,140 euros each plus VAT", "£90 a quarter"])
def test_amount_keeps_what_it_is_for(amount: str) -> None:
    assert slots_of(f"We do it at {amount}, voice not included.", "Ann")["amount"] == amount


@pytest.mark.parametrize(
    ("told", "price"),
    [
        ("We keep the working capital facility of £75,000 open for you.", None),
        ("It's £1,100 and then we're all set.", None),
        ("The deposit is £1,100.", None),
        ("The price of £38,900 for the pair is still on the table.", "£38,900 for the pair"),
        ("The oven is yours for 4,200 euros.", "4,200 euros"),
        ("The oven is £4,150 plus VAT.", "£4,150 plus VAT"),
    ],
)
def test_only_what_is_called_a_price_is_told_as_one(told: str, price: str | None) -> None:
    assert price_told_plainly({told: told}) == price
