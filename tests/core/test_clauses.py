"""What is left of a sentence without the half that pressed is a sentence, and holds what the customer can use."""

import pytest

from bot.models.local.cuts.clauses import without_a_part
from bot.models.local.cuts.told_apart import told_apart
from bot.models.local.reading.joints import sentences_in
from bot.models.local.reading.speaking import speaks
from bot.models.local.sentence.spelling import spelled


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "The 90 tiles that came off the porch can be laid again, as I am sure you will agree.",
            "The 90 tiles that came off the porch can be laid again.",
        ),
        (
            "The small drum uses 30% less water than yours, so every week you wait is money gone.",
            "The small drum uses 30% less water than yours.",
        ),
        (
            "As you agreed on the phone, you'll need the 2-tonne model because of the gallery.",
            "You'll need the 2-tonne model because of the gallery.",
        ),
        (
            "Before you make a choice you might regret: their set-up takes 11 weeks, ours takes 2.",
            "Their set-up takes 11 weeks, ours takes 2.",
        ),
        (
            "The hall is full with 22 on Tuesdays, there's space for 8 more on Thursdays, and you'd be mad to wait.",
            "The hall is full with 22 on Tuesdays, there's space for 8 more on Thursdays.",
        ),
        (
            "You'd be mad to wait for the spring, there's space for 8 more on Thursdays.",
            "There's space for 8 more on Thursdays.",
        ),
        (
            "After Friday the next lorry is on the 21st, so you really don't want to hang about.",
            "After Friday the next lorry is on the 21st.",
        ),
        (
            "Nobody else will tell you this but your site takes 8 seconds to open on a phone.",
            "Your site takes 8 seconds to open on a phone.",
        ),
        (
            "I can't hold the van without the money, don't be late. beech oil comes at £12 a tin.",
            "I can't hold the van without the money, don't be late.",
        ),
        (
            "Everybody in your street will soon be on our list and our fitter has 3 roofs like yours behind him.",
            "Our fitter has 3 roofs like yours behind him.",
        ),
    ],
)
def test_clause_that_tells_something_stands_by_itself(sentence: str, left: str) -> None:
    assert left in list(without_a_part(sentence))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        # A condition is one of what follows it.
        ("If you sign on Monday, the price stays at 900 euros.", "The price stays at 900 euros."),
        ("As long as the order is here on Monday, the price stays at 900.", "The price stays at 900."),
        ("If you wait any longer we lose the place and the price goes up 8%.", "The price goes up 8%."),
        ("I am writing to you because your director told me on Friday that he wants it.", "I am writing to you."),
        (
            "For the 2 loads from our yard, which your men took on Monday, nobody paid.",
            "For the 2 loads from our yard.",
        ),
        (
            "I saw the goods (12 crates etc. in all) and you were out at the time.",
            "In all) and you were out at the time.",
        ),
    ],
)
def test_clause_that_rests_on_what_went_does_not_stand(sentence: str, left: str) -> None:
    assert left not in list(without_a_part(sentence))


@pytest.mark.parametrize(
    "no_sentence", ["our offers for the spring", "the boys who are on your roof and me", "cams 4K"]
)
def test_words_without_a_verb_of_their_own_are_no_sentence(no_sentence: str) -> None:
    assert not speaks(no_sentence)


def test_what_was_typed_in_haste_is_read_as_it_is_spelled() -> None:
    typed = "ive booked the van, i hope thats ok, its £3 a stem and our canteen has its own door"

    assert spelled(typed) == "I've booked the van, I hope that's ok, it's £3 a stem and our canteen has its own door"


@pytest.mark.parametrize(
    "right",
    [
        "booked the old mill and its 40 rooms for Tuesday",
        "told your director that the mill and its only lift cost £400",
        "the van, its £40,000 engine and its just reward",
        "the hall with its a la carte kitchen",
    ],
)
def test_what_something_owns_is_spelled_as_it_was(right: str) -> None:
    assert spelled(right) == right


def test_what_nothing_can_own_is_spelled_out() -> None:
    assert spelled("its not far, and its the last. its £30") == "it's not far, and it's the last. it's £30"


@pytest.mark.parametrize(
    "said",
    [
        "Once again a year has flown and your household and the gallery come up together on the 1st.",
        "Our workshop and the gallery close together from the 3rd of June.",
        "So the cafe and the gallery share one meter of 40 amps.",
    ],
)
def test_of_two_who_do_it_together_neither_is_told_alone(said: str) -> None:
    assert not [rest for rest in (*without_a_part(said), *told_apart(said)) if rest.startswith("The gallery")]


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("I rang Mr. Kim. He is away.", ["I rang Mr. Kim.", "He is away."]),
        ("Is that fine? then we start.", ["Is that fine?", "then we start."]),
        ("It takes approx. 4 weeks incl. fitting.", ["It takes approx. 4 weeks incl. fitting."]),
        ("", [""]),
    ],
)
def test_sentences_said_as_one_are_told_apart_but_not_behind_a_short_word(words: str, apart: list[str]) -> None:
    assert sentences_in(words) == apart
