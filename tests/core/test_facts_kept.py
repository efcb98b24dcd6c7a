"""What is sold, for how much and until when stays, whatever the sentence that told it was for."""

import re

import pytest

from bot.domain import SignalKey, Span
from bot.models.clauses import without_a_part
from bot.models.edits import Editor
from bot.models.for_what import name_what_is_priced
from bot.models.joints import all_joints
from bot.models.leaning import Leaning
from bot.models.lists import first_two_of
from bot.models.mended import Flagged, Mended
from bot.models.on_offer import only_price_in, what_is_offered
from bot.models.told_apart import priced_apart, told_apart
from bot.models.verbless import with_a_verb
from bot.playbook.book import load_playbook

EDITS = load_playbook().edits
PRESSING = re.compile(
    r"never forgive|giving it|too long|busy|would lose|no-brainer|mad|agreed|fought|You know|throw in"
)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (
            "The chimney sweep is due on the 14th and with two little ones in the house you'd never forgive yourself.",
            "The chimney sweep is due on the 14th.",
        ),
        (
            "The carpet with underlay is £1,850 and honestly at that price I'm giving it away, so don't take too long.",
            "The carpet with underlay is £1,850.",
        ),
        (
            "I know you're busy, but the licences run out on the 28th and after that your users would lose everything.",
            "The licences run out on the 28th.",
        ),
        (
            "If you sign the two-year contract now you stay at 0.38 until January 2028, which would be a no-brainer.",
            "With the two-year contract you stay at 0.38 until January 2028.",
        ),
        (
            "It's a 2019 Genie with 640 hours, and at 9,800 you'd have to be mad to let it go to someone else.",
            "It's a 2019 Genie with 640 hours. The price is 9,800.",
        ),
        (
            "As we agreed on the phone the hedge work starts on Monday.",
            "The hedge work could start on Monday, if that suits you.",
        ),
        (
            "I went to my VP and fought for you: 85 seats at $9.40 instead of $12, and a named support engineer.",
            "I can offer 85 seats at $9.40 instead of $12, and a named support engineer.",
        ),
        (
            "The frame is oak and you'd be mad to leave it, and the pair takes our two fitters five weeks.",
            "The frame is oak. The pair takes our two fitters five weeks.",
        ),
        (
            "You know as well as I do that the roof over bay 3 is twenty years old, and I'd never forgive myself.",
            "The roof over bay 3 is twenty years old.",
        ),
        (
            "so the arch in sage and gold is 180 with the stand, tbh its a steal and too long a wait is silly",
            "so the arch in sage and gold is 180 with the stand.",
        ),
        (
            "Row 9, four together, 2,880 all in with the lounge, and they'd never forgive you for missing them.",
            "Row 9, four together, 2,880 all in with the lounge.",
        ),
        # What only pulls goes with what presses, where nothing is lost by it.
        (
            "The set is 64 kilos at €138, pump included, and my manager wants my head because it takes too long.",
            "The set is 64 kilos at €138, pump included.",
        ),
    ],
)
def test_the_half_with_the_facts_stays(told: str, kept: str) -> None:
    editor = Editor(EDITS, lambda words: not PRESSING.search(words))

    assert editor.smallest(told, frozenset({SignalKey("fear_or_shame")})) == kept


@pytest.mark.parametrize(
    ("lost", "behind", "said"),
    [
        (
            "The boiler service is long overdue and your cellar is damp.",
            "It's £96 including the flue check.",
            "The boiler service is £96 including the flue check.",
        ),
        ("The fitter is on his way and your cellar is damp.", "It's £96 a visit.", "The price is £96 a visit."),
        ("I asked him to put your cost centre on it.", "It's £96 a visit.", "The price is £96 a visit."),
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
        ("£38 for maths does look like a lot.", "£38 for maths does look like a lot."),
        ("The pair is £45.", "The pair is £45."),
    ],
)
def test_a_price_alone_is_told_as_a_sentence(said: str, told: str) -> None:
    assert with_a_verb(said, EDITS) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "You know as well as I do that the roof is 140 square metres, so you will see.",
            ["The roof is 140 square metres."],
        ),
        ("You'd want the yard cleared, the lorry is forty foot.", ["The lorry is forty foot."]),
        # Without its condition it would be promised, and what is compared presses by it.
        ("If you order by Friday, the fitting is £90, so hurry.", []),
        ("You know that the fitting is £90 cheaper than theirs, so hurry.", []),
        ("You know that the first is £90, so hurry.", []),
    ],
)
def test_a_fact_of_a_thing_is_told_apart(sentence: str, told: list[str]) -> None:
    assert list(dict.fromkeys(told_apart(sentence))) == told


def test_what_stands_between_two_halves_that_press_is_kept_for_its_figure_alone() -> None:
    told = "You know how it is, but the licences run out on the 28th and after that your people would be lost."
    empty = (
        "They will only tell you, they say that about every truck, I've seen it a hundred times, and then you argue."
    )

    assert "The licences run out on the 28th." in list(without_a_part(told))
    assert "I've seen it a hundred times." not in list(without_a_part(empty))


def test_what_is_asked_under_a_condition_is_not_what_holds_until_then() -> None:
    told = "The film is €9,400 and if you say yes before Friday I'll throw in the stills, you'd be mad not to."
    editor = Editor(EDITS, lambda words: not PRESSING.search(words))

    assert editor.smallest(told, frozenset({SignalKey("discount_bait")})) == "The film is €9,400."


def test_things_that_share_a_price_are_not_parted() -> None:
    assert all_joints("The package with two photographers and the album is £2,850.") == []


def test_a_list_cut_short_keeps_its_price() -> None:
    (said,) = first_two_of("That compressor is back in stock, 270 litre, 10 bar, £1,640 plus VAT.")

    assert said == "That compressor is back in stock, 270 litre and £1,640 plus VAT."


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


def test_what_is_told_by_the_way_is_told_for_itself() -> None:
    told = (
        "You have not yet opted for the energy audit, which is compulsory from 1 October and carries fines of £9,000."
    )

    assert "The energy audit is compulsory from 1 October." in list(told_apart(told))


def test_whom_we_answer_to_is_not_named_in_the_place_of_him() -> None:
    lost, behind = "I told my area manager that you had agreed.", "He is not a patient man."
    text = f"{lost} {behind}"
    first, second = Span(0, len(lost)), Span(len(lost) + 1, len(text))
    mended = Mended(said={first: ""}, lost=[Flagged(first, (), {})])

    Leaning(text, [first, second], EDITS, "").mend(mended)

    assert mended.said[second] == ""
