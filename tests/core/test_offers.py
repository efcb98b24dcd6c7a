"""What was done is offered where it can be, and only there."""

import pytest

from bot.domain import SignalKey
from bot.models.local.acts.offers import done_in, offered
from bot.models.local.acts.owning import owned
from bot.models.local.reading.persons import with_somebody_named
from bot.models.local.sentence.editor import Editor
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli"), SignalKey("assumed_close")})


@pytest.mark.parametrize(
    ("done", "offered"),
    [
        (
            "I've put your name on one and will ship it on Monday.",
            "I can put your name on one and ship it on Monday, if that suits you.",
        ),
        (
            "I've prepared the order form with the quantities and only need your stamp.",
            "I can prepare the order form with the quantities, if that suits you.",
        ),
        (
            "While I was with them I went ahead and added your first run to his list for the 14th.",
            "While I was with them I can add your first run to his list for the 14th, if that suits you.",
        ),
        ("I have now written to you on 4, 11 and 18 May.", None),
    ],
)
def test_act_is_offered_with_what_goes_with_it(done: str, offered: str | None) -> None:
    assert Editor(EDITS, lambda words: words != done).smallest(done, DONE) == offered


@pytest.mark.parametrize(
    ("sentence", "signal", "expected"),
    [
        (
            "Since you're clearly happy, I've moved the studio to the annual plan so that there's no gap.",
            "fait_accompli",
            "I can move the studio to the annual plan, if that suits you.",
        ),
        (
            "I've copied in your head teacher because the decision has been dragging on.",
            "going_over_head",
            "I can copy in your head teacher, if that suits you.",
        ),
        (
            "I've asked your neighbour about the wall and he agreed.",
            "fait_accompli",
            "I can ask your neighbour about the wall, if that suits you.",
        ),
    ],
)
def test_offer_leaves_out_what_was_presumed_or_came_of_it(sentence: str, signal: str, expected: str) -> None:
    editor = Editor(EDITS, lambda words: words != sentence)

    assert editor.smallest(sentence, frozenset({SignalKey(signal)})) == expected


def test_reason_that_presses_goes_from_before_an_offer() -> None:
    editor = Editor(EDITS, lambda words: "bishop" not in words)

    said = editor.smallest("As the bishop has agreed, I have drafted the contract.", DONE)

    assert said == "I can draft the contract, if that suits you."


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("I missed you, as your director told us.", "I can copy your director in."),
        ("I missed you, as your director and our partner told us.", None),
        ("I missed you on the call.", None),
    ],
)
def test_whoever_a_lost_sentence_named_is_named_in_the_offer_behind_it(before: str, named: str | None) -> None:
    assert with_somebody_named("I can copy him in.", before) == named


def test_school_year_is_nobody() -> None:
    assert with_somebody_named("I can tell her.", "One of your Year 9 parents is collecting the sizes.") is None


def test_of_two_sentences_left_of_one_none_is_offered_at_the_end_of_the_other() -> None:
    told = "Drying starts on Monday so we can measure; the porter gave us a key."
    left = "Drying starts on Monday. The porter gave us a key."

    assert not list(offered(left, DONE, EDITS, lambda _: True))
    assert list(offered(told, DONE, EDITS, lambda _: True))


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        (
            "From his notes you were going ahead, so I went ahead and scheduled the fitters for the 12th.",
            "I can schedule the fitters for the 12th, if that suits you.",
        ),
        ("You all nodded at Paul, so I've asked him to start on the 12th.", None),
    ],
)
def test_act_is_offered_alone_where_what_led_to_it_presses(sentence: str, alone: str | None) -> None:
    editor = Editor(EDITS, lambda words: "nodded" not in words and "his notes" not in words)

    assert editor.smallest(sentence, DONE) == alone


@pytest.mark.parametrize(
    "sentence",
    [
        "I've told Gillian it's a done deal.",
        "I've put it down as won so that delivery begins.",
        "I wrote it up on the 3rd so you'd have had it by now.",
        "I've put the cold routes in too while I was at it.",
    ],
)
def test_what_presses_is_not_offered_either(sentence: str) -> None:
    assert not list(offered(sentence, frozenset({SignalKey("fait_accompli")}), EDITS, lambda _: True))


@pytest.mark.parametrize(
    "sentence",
    [
        "I've put a lot of work into the drawings (22 hours), so I think a yes or no is fair.",
        "We have put 22 hours into the drawings.",
        "I've kept my own Sunday free for you.",
        "I've given up my holiday for the model.",
        "We've put money into the mock-up.",
        "After all the hours I have put into this I'd expect more.",
        "I've put in so much thought for your hall.",
        "We've put in overtime for your stand.",
        "We've put a great deal of hard work into it.",
    ],
)
def test_what_was_done_with_ones_own_time_is_neither_offered_nor_owned_nor_undone(sentence: str) -> None:
    for signals in (frozenset[SignalKey](), DONE):
        assert list(offered(sentence, signals, EDITS, lambda _: True)) == []
        assert list(owned(sentence, signals, EDITS, lambda _: True)) == []
    assert list(done_in(sentence, EDITS)) == []


@pytest.mark.parametrize(
    ("sentence", "offer"),
    [
        ("I've put an hour in your diary for Tuesday.", "I can put an hour in your diary for Tuesday"),
        ("I've kept Thursday at 2 free for you.", "I can keep Thursday at 2 free for you"),
        ("I've booked some time in our workshop for the 3rd.", "I can book some time in our workshop for the 3rd"),
        ("We've put it into the schedule.", "We can put it into the schedule"),
        ("I've set the lamps in that order for your shop.", "I can set the lamps in that order for your shop"),
        ("I've ordered the new lighting work for your shop.", "I can order the new lighting work for your shop"),
        ("I've booked the first piece of work for the 3rd.", "I can book the first piece of work for the 3rd"),
    ],
)
def test_time_that_was_taken_for_them_is_still_offered(sentence: str, offer: str) -> None:
    said = next(offered(sentence, DONE, EDITS, lambda _: True))

    assert said == f"{offer}, if that suits you."
    assert list(done_in(sentence, EDITS))


def test_what_was_written_to_the_reader_is_no_offer() -> None:
    for told in ("I have now written to your work mail.", "I have now written to you."):
        assert not list(offered(told, DONE, EDITS, lambda _: True))


@pytest.mark.parametrize(
    ("done", "offer"),
    [
        (
            "I've taken the liberty of booking your hall for the 9th and reserving the caterer.",
            "I can book your hall for the 9th and reserve the caterer, if that suits you.",
        ),
        ("Booked your fitting for Tuesday at 9.", "I can book your fitting for Tuesday at 9, if that suits you."),
    ],
)
def test_all_that_was_taken_the_liberty_of_is_offered_and_what_has_no_subject_too(done: str, offer: str) -> None:
    assert Editor(EDITS, lambda _: True).smallest(done, DONE) == offer
