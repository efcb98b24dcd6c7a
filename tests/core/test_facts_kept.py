"""What is sold, for how much and until when stays, whatever the sentence that told it was for."""

import re

import pytest

from bot.domain import SignalKey
from bot.models.local.cuts.clauses import without_a_part
from bot.models.local.cuts.told_apart import told_apart
from bot.models.local.reading.joints import all_joints
from bot.models.local.sentence.editor import Editor
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
PRESSING = re.compile(
    r"never forgive|giving it|too long|busy|would lose|no-brainer|mad|agreed|fought|(?:You|both) know|throw in"
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
            "You and I both know that the roof over bay 3 is twenty years old, and I'd never forgive myself.",
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
        (
            "5kW in black with the flue kit, HETAS fitted, £2,340, that price was fought for and agreed by nobody.",
            "5kW in black with the flue kit, HETAS fitted, £2,340.",
        ),
        (
            "62 hectares, 2 cm resolution, £1,690, flown in one day, and frankly if they look you'd be mad not to.",
            "62 hectares, 2 cm resolution, £1,690, flown in one day.",
        ),
        (
            "The set comes to £280 with the lids, and your boss will, I am afraid, ask why you waited too long.",
            "The set comes to £280 with the lids.",
        ),
        (
            "The 40-tonne limit holds till spring, I think, but you'd never forgive yourself.",
            "The 40-tonne limit holds till spring.",
        ),
        (
            "The pair is £95 from the 16th or I give the morning to a girl who would lose it otherwise.",
            "The pair is £95 from the 16th.",
        ),
        (
            "We would fell the ash and reduce the oak for £1,260, stumps ground, and you'd never forgive yourself.",
            "We would fell the ash and reduce the oak for £1,260, stumps ground.",
        ),
        (
            "For £1,150 including the oak frame, the glass and hanging on the 20th, saying no would be mad.",
            "The price is £1,150 including the oak frame, the glass and hanging on the 20th.",
        ),
        # A day goes with what only pulls, and a price does not.
        (
            "The doors come to £1,985 fitted, and with her coming for Christmas I can picture her face, mad too.",
            "The doors come to £1,985 fitted.",
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
    ("sentence", "told"),
    [
        (
            "You and I both know that the roof is 140 square metres, so you will see.",
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
    empty = "They will only tell you, they claim this of every kiln, I've heard it so many times, and then you argue."

    assert "The licences run out on the 28th." in list(without_a_part(told))
    assert "I've heard it so many times." not in list(without_a_part(empty))


def test_what_was_fought_for_is_offered() -> None:
    told = "I stuck my neck out and got you 40 licences at £6.20 rather than £8.50, mad as it is, until late in March."
    editor = Editor(EDITS, lambda words: not re.search("neck", words))

    assert editor.smallest(told, frozenset({SignalKey("guilt")})) == (
        "I can offer you 40 licences at £6.20 rather than £8.50, mad as it is, until late in March."
    )


def test_what_is_asked_for_a_reason_is_asked_for_itself() -> None:
    told = "The mould is being heated, which is why I need your PO before the 15th."
    editor = Editor(EDITS, lambda words: "I need" not in words)

    assert editor.smallest(told, frozenset({SignalKey("false_urgency")})) == (
        "The mould is being heated. If you decide to go ahead, is the 15th realistic for your PO, or is another time "
        "better?"
    )


def test_a_threat_behind_a_price_is_no_limit_of_it() -> None:
    told = "The lock costs £640; we shall have to inform the insurer if your decision is not with us by the 19th."
    editor = Editor(EDITS, lambda words: not re.search("decision|insurer", words))

    assert editor.smallest(told, frozenset({SignalKey("ultimatum")})) == "The lock costs £640."


def test_no_bracket_is_left_open() -> None:
    told = "It's £389 each (£365 if you fill the coach by the 1st), and they'd never forgive you."
    editor = Editor(EDITS, lambda words: not PRESSING.search(words))

    said = editor.smallest(told, frozenset({SignalKey("discount_bait")})) or ""

    assert said.count("(") == said.count(")")


def test_what_is_asked_under_a_condition_is_not_what_holds_until_then() -> None:
    told = "The film is €9,400 and if you say yes before Friday I'll throw in the stills, you'd be mad not to."
    editor = Editor(EDITS, lambda words: not PRESSING.search(words))

    assert editor.smallest(told, frozenset({SignalKey("discount_bait")})) == "The film is €9,400."


def test_things_that_share_a_price_are_not_parted() -> None:
    assert all_joints("The package with two photographers and the album is £2,850.") == []


def test_what_is_told_by_the_way_is_told_for_itself() -> None:
    told = (
        "You have not yet opted for the energy audit, which is compulsory from 1 October and carries fines of £9,000."
    )

    assert "The energy audit is compulsory from 1 October." in list(told_apart(told))


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("The new pump costs £450 and the visit is on 14 May.", "The new pump costs £450."),
        ("The permits run out on 14 May, and the new set costs £450.", "The new set costs £450."),
        ("The new set costs £450, and the permits run out on 14 May.", "The new set costs £450."),
    ],
)
def test_where_a_price_and_a_day_cannot_both_stay_the_price_does(sentence: str, kept: str) -> None:
    editor = Editor(EDITS, lambda said: not ("£450" in said and "14 May" in said))

    assert editor.smallest(sentence, frozenset({SignalKey("fear_or_shame")})) == kept


def test_a_day_is_given_up_rather_than_what_pulls_at_them_kept_but_a_price_is_not() -> None:
    editor = Editor(EDITS, lambda said: "would lose" not in said)
    fear = frozenset({SignalKey("fear_or_shame")})

    def mended(first: str, second: str) -> str | None:
        return editor.smallest(f"You'd be silly to miss {first}, and {second}, so everyone would lose.", fear)

    assert mended("the visit on 14 May", "the pump costs £450") == "The pump costs £450."
    assert mended("the pump at £450", "the visit is on 14 May") != "The visit is on 14 May."
