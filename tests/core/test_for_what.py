"""A price says what it is for: by what the sentence before told of, by the mail, or by its own sentence."""

import pytest

from bot.domain import Span
from bot.models.local.cuts.lists import first_two_of
from bot.models.local.cuts.told_apart import priced_apart
from bot.models.local.mail.for_what import name_what_is_priced
from bot.models.local.mail.leaning import Leaning
from bot.models.local.mended import Flagged, Mended
from bot.models.local.prices.on_offer import only_price_in, what_is_offered
from bot.models.local.sentence.verbless import with_a_verb
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("lost", "behind", "said"),
    [
        (
            "The boiler service is long overdue and your cellar is damp.",
            "It's £96 including the flue check.",
            "The boiler service is £96 including the flue check.",
        ),
        ("The fitter is on his way and your cellar is damp.", "It's £96 a visit.", "The price is £96 a visit."),
        ("I told them to note your cost centre.", "It's £96 a visit.", "The price is £96 a visit."),
        ("The boiler service and your cellar worry me.", "It's £96 a visit.", "The price is £96 a visit."),
    ],
)
def test_a_price_is_that_of_what_the_sentence_before_was_about(lost: str, behind: str, said: str) -> None:
    text = f"{lost} {behind}"
    first, second = Span(0, len(lost)), Span(len(lost) + 1, len(text))
    mended = Mended(said={first: ""}, lost=[Flagged(first, (), {})])

    Leaning(text, [first, second], EDITS, "").mend(mended)

    assert mended.said[second] == said


@pytest.mark.parametrize(
    ("topic", "lost", "said"),
    [
        ("the cyber quote", "The cyber quote would let you sleep at last.", "The cyber quote is £94 a month."),
        (
            "the scissor lift",
            "You'd be mad to miss the scissor lift.",
            "For the scissor lift the price is £94 a month.",
        ),
        ("the small plan", "We don't do the small plan for people like you.", "The price is £94 a month."),
        ("the scissor lift", "You'd be mad to miss it.", "The price is £94 a month."),
    ],
)
def test_a_price_says_what_it_is_for_where_nothing_else_does(topic: str, lost: str, said: str) -> None:
    text = f"{lost} It's £94 a month."
    first, second = Span(0, len(lost)), Span(len(lost) + 1, len(text))
    mended = Mended(said={first: "", second: "The price is £94 a month."})

    name_what_is_priced(text, [first, second], mended, EDITS, topic)

    assert mended.said[second] == said


@pytest.mark.parametrize(
    ("kept", "priced", "said"),
    [
        ("The scissor lift is in our yard.", "The price is £94 a month.", "The price is £94 a month."),
        ("Our lifts are in the yard.", "The price is £94 a month.", "The price is £94 a month."),
        ("The yard is open.", "We have a lift. The price is £94 a month.", "We have a lift. The price is £94 a month."),
        ("The yard is open.", "The price is £94 a month.", "For the scissor lift the price is £94 a month."),
        ("A shoplifter came.", "The price is £94 a month.", "For the scissor lift the price is £94 a month."),
    ],
)
def test_a_price_does_not_name_again_what_is_named_before_it(kept: str, priced: str, said: str) -> None:
    lost = "You'd be mad to miss the scissor lift."
    text = f"{kept} {lost} It's £94 a month."
    first, second, third = (Span(text.index(words), text.index(words) + 1) for words in (kept, lost, "It's"))
    spans = [Span(first.start, second.start - 1), Span(second.start, third.start - 1), Span(third.start, len(text))]
    mended = Mended(said={spans[1]: "", spans[2]: priced})

    name_what_is_priced(text, spans, mended, EDITS, "the scissor lift")

    assert mended.said[spans[2]] == said


@pytest.mark.parametrize(
    ("sentence", "price"),
    [
        ("It comes to £465 for the pair, and you can't afford to wait.", "£465 for the pair"),
        ("We charge £95 a month for the three sites.", "£95 a month for the three sites"),
        ("The price is £40 for your sake.", "£40"),
        ("It costs 94 euros a square metre to site.", "94 euros a square metre"),
        ("The price is £40 for the moment.", "£40"),
    ],
)
def test_a_price_is_told_with_what_it_buys(sentence: str, price: str) -> None:
    assert only_price_in([sentence]) == price


def test_what_is_sold_at_a_price_in_passing_is_named_with_it() -> None:
    told = "As everyone agreed, our scheme of 46 places over two years at £3,150 a place is what the region needs."

    assert list(what_is_offered(told, "£3,150 a place", frozenset(), EDITS)) == [
        "For our scheme of 46 places over two years the price is £3,150 a place."
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("£96 including the flue check.", "The price is £96 including the flue check."),
        ("We met. 85 seats at $9.40, set-up included.", "We met. I can offer 85 seats at $9.40, set-up included."),
        ("The pair at £45 with the lids.", "I can offer the pair at £45 with the lids."),
        ("£52 for a wash does seem steep.", "£52 for a wash does seem steep."),
        ("The pair is £45.", "The pair is £45."),
    ],
)
def test_a_price_alone_is_told_as_a_sentence(said: str, told: str) -> None:
    assert with_a_verb(said, EDITS) == told


def test_a_list_cut_short_keeps_its_price() -> None:
    (said,) = first_two_of("That compressor is back in stock, 270 litre, 10 bar, £1,640 plus VAT.")

    assert said == "That compressor is back in stock, 270 litre and £1,640 plus VAT."


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("We do windows, ducts, hoods, grease traps and pest.", "We do windows and ducts, for example."),
        (
            "The range comprises swings, springers, slides, nets and benches.",
            "The range comprises swings and springers, for example.",
        ),
        # What comes with a thing is not all of it.
        ("Our set comes with a probe, a case, a charger, a cap and a strap.", "Our set comes with a probe and a case."),
    ],
)
def test_a_list_cut_short_is_not_told_as_the_whole(listed: str, told: str) -> None:
    assert next(first_two_of(listed)) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The roof at £9,480, four days' work, is a figure I had to fight for.",
            "The roof at £9,480, four days' work.",
        ),
        ("The 24 sets at £412 each, fitted, is the price I squeezed out of them.", "The 24 sets at £412 each, fitted."),
        ("£9,480 is a figure I had to fight for.", ""),
        ("The roof is a figure I had to fight for.", ""),
    ],
)
def test_a_thing_and_its_price_are_told_without_what_is_made_of_them(sentence: str, told: str) -> None:
    assert next(priced_apart(sentence), "") == told


def test_whom_we_answer_to_is_not_named_in_the_place_of_him() -> None:
    lost, behind = "I told my area manager that you had agreed.", "He is not a patient man."
    text = f"{lost} {behind}"
    first, second = Span(0, len(lost)), Span(len(lost) + 1, len(text))
    mended = Mended(said={first: ""}, lost=[Flagged(first, (), {})])

    Leaning(text, [first, second], EDITS, "").mend(mended)

    assert mended.said[second] == ""


def test_what_is_done_at_a_price_is_told_as_it_stands() -> None:
    assert list(priced_apart("We would fell the ash for £1,260, stumps ground, as nobody else dares.")) == [
        "We would fell the ash for £1,260."
    ]
    assert not list(priced_apart("If you sign today, we would fell the ash for £1,260, stumps ground."))


def test_what_a_mail_is_about_lends_its_name_to_no_price_further_off() -> None:
    lost, between = "I must trouble you about the tree report.", "The ash has a cavity."
    text = f"{lost} {between} It's £1,260."
    spans = [Span(0, 41), Span(42, 63), Span(64, len(text))]
    mended = Mended(said={spans[0]: "", spans[2]: "The price is £1,260."})

    name_what_is_priced(text, spans, mended, EDITS, "the tree report")

    assert mended.said[spans[2]] == "The price is £1,260."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "You'd be daft not to take the service plan at £18 a month, everyone has it.",
            "The service plan is £18 a month.",
        ),
        ("Nobody sane walks past our winter covers at £34 each, and waits.", "Our winter covers are £34 each."),
        # Nothing of theirs has a price of ours, and behind a comma it may be that of anything.
        ("You'd be daft to keep back your signature at £18 a month.", ""),
        ("I just need the signature, at £18 a month.", ""),
        ("Nobody sane complains when the fee then lies at £18 a month.", ""),
        ("Nobody sane goes to the firm down the road at £18 a month.", ""),
        ("You'd be daft not to sign the slip behind the drawing, £2,960.", ""),
        # It holds under something, or nothing tells of what it is the price.
        ("The service plan at £18 a month is yours only if you sign today.", ""),
        ("You'd be daft to miss the price at £18 a month.", ""),
    ],
)
def test_thing_and_its_price_are_told_plainly(sentence: str, told: str) -> None:
    assert next(priced_apart(sentence), "") == told
