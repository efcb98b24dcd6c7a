"""What jabs at the reader goes from a sentence, and the rest of it stays whole."""

import pytest

from bot.analysis.analyse import Analyst
from bot.models.local.coach import PlaybookCoach
from bot.models.local.cuts.jabs import jabs, without_jabs
from tests.coaching import Propose, coached


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Please confirm by Tuesday so that you don't lose the slot.", "Please confirm by Tuesday."),
        ("Could you send me the form today, before it's gone?", "Could you send me the form today?"),
        ("Could you ring him before someone else does?", "Could you ring him?"),
        ("Your contract, as you are surely aware, ends on 30 June.", "Your contract ends on 30 June."),
        ("As I'm sure you know, the lease ends in May.", "The lease ends in May."),
        (
            "There are two kinds, as you know, a tall one and a low one.",
            "There are two kinds, a tall one and a low one.",
        ),
        ("I can hold it, as I'd hate to see you miss the spring.", "I can hold it."),
        ("The fitters are free in May, or you'll end up waiting.", "The fitters are free in May."),
    ],
)
def test_jab_goes_and_the_rest_stays(sentence: str, left: str) -> None:
    assert next(without_jabs(sentence, lambda _: True), None) == left


@pytest.mark.parametrize(
    "sentence",
    [
        "We can extend it so you don't have to pay the full rate of £80.",
        "Is it still open, or have you decided otherwise?",
        "So you need not search: the figure is on page 4.",
        "The old one works as well as you know.",
        "Let me know before you decide.",
        "Minutes of today, so you can put me right before anybody has them.",
        "Grab one while stocks last.",
        "They need it in their books by 28 May.",
        "She needs it in the books by 28 May.",
        "It is 890 all in. grab it before it's gone!!",
    ],
)
def test_what_serves_the_reader_or_tells_a_figure_is_no_jab(sentence: str) -> None:
    assert next(without_jabs(sentence, lambda _: True), None) is None
    assert not jabs(sentence)


def test_sentence_that_only_jabs_is_told_from_one_with_a_date() -> None:
    assert jabs("I'd hate you to miss out.")
    assert jabs("Don't leave it too long!")
    assert not jabs("I'd hate to see you without cover on 1 July.")


def test_rest_that_presses_is_left_to_other_changes() -> None:
    sentence = "Sign today so that you don't lose the slot."

    assert next(without_jabs(sentence, lambda words: "Sign" not in words), None) is None


def test_jabs_go_from_a_mail_that_presses_and_stay_in_one_that_does_not(shipped_analyst: Analyst) -> None:
    propose = Propose(shipped_analyst, PlaybookCoach(shipped_analyst))
    told = "Dear Ms Voss,\n\nAs you know, your lease ends on 30 June.{} Which week could we come by?\n\nTom"

    fair = propose(told.format(" The rate stays at €389."))
    pressing = propose.rewrite(told.format(" I've gone ahead and extended it by two years."))

    assert fair.rewrite is None
    assert "Your lease ends on 30 June." in pressing
    assert "As you know" not in pressing


@pytest.mark.parametrize(
    "sentence",
    [
        "Would you tell us before others do?",
        "The lorry has a ramp so your driver is never stuck at the gate.",
        "We moved the job to May so you don't pay twice.",
    ],
)
def test_what_spares_the_reader_something_stays_where_nothing_was_found(sentence: str) -> None:
    assert list(without_jabs(sentence, lambda _: True, pressing=False)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "You wouldn't want to lose the slot over a signature.",
        "Best not to hang about.",
        "You know what happens when the frost comes first.",
        "It would be a waste to let the hall stand empty.",
        "Most of the farms around you have stopped asking.",
    ],
)
def test_sentence_that_only_scares_or_points_at_the_crowd_goes_whole(sentence: str) -> None:
    assert jabs(sentence)
    rewrite = coached(f"Hi Ines,\n\nI've booked your hall. {sentence} The oven weighs 80 kg.\n\nOle").rewrite or ""
    assert sentence not in rewrite
    assert "The oven weighs 80 kg." in rewrite


@pytest.mark.parametrize(
    "sentence",
    [
        "You don't want to pay twice for 3 May, I think.",
        "These things happen, and I am sorry that it did.",
        "I'd hate you to feel rushed.",
        "Most of the farms around you need 40 crates.",
    ],
)
def test_what_excuses_or_tells_a_figure_does_not_only_scare(sentence: str) -> None:
    assert not jabs(sentence)
