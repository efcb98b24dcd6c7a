"""Words that fair mails say too are heard where nothing else speaks for the mail, and not in one that does well."""

import pytest

from bot.analysis.passages import read_draft
from tests.parts import analyst

ANALYST = analyst()
PLAIN = "The drawings of the dryer are in the folder, with the duct on the east wall."
QUESTION = "How do your night drivers get into the yard after ten?"
SMALL = "What size is the yard?"
RECALLED = "You told me that the south gate sticks in frost."
MISFIT = "For your size I'd not buy the second dryer yet."
DOUBTFUL = {
    "He has a list where the ponies come first.": "threat",
    "Someone qualified should see them before that.": "force_fit",
}
GRAVE = "If I don't hear from you by noon I will close your file."
ANOTHER = "He has a list where the ponies come first."


def found(*said: str) -> set[str]:
    text = "Hi Ada,\n\n" + " ".join((PLAIN, *said)) + "\n\nBest,\nIgor"
    return {str(finding.signal) for finding in ANALYST.analyse(read_draft(text)).findings}


@pytest.mark.parametrize(("words", "signal"), DOUBTFUL.items())
def test_it_is_heard_alone_and_not_beside_a_good_move(words: str, signal: str) -> None:
    assert signal in found(words)
    assert signal not in found(words, RECALLED)
    assert signal not in found(MISFIT, words)


def test_a_question_of_their_own_speaks_for_a_mail_and_a_small_one_does_not() -> None:
    words = "Someone qualified should see them before that."

    assert found(words, QUESTION) == set()
    assert found(words, SMALL) == {"force_fit"}


def test_one_good_move_does_not_outweigh_two_faults_and_two_outweigh_many() -> None:
    words = "Someone qualified should see them before that."

    assert found(words, ANOTHER, RECALLED) == {"force_fit", "threat"}
    assert found(words, ANOTHER, RECALLED, MISFIT) == set()
    assert found(words, ANOTHER, ANOTHER, RECALLED, QUESTION) == set()


def test_what_withdraws_is_outweighed_by_as_many_good_moves_alone() -> None:
    taken_back = ("You know where I am.", "No reply needed.", "No need to decide.", "Just checking in.")

    assert "self_erasing" not in found(taken_back[0], RECALLED)
    assert "self_erasing" in found(*taken_back, RECALLED, MISFIT)


def test_what_can_be_meant_in_one_way_alone_is_heard_in_any_mail() -> None:
    assert found(GRAVE, RECALLED, MISFIT, QUESTION) == {"ultimatum"}


def test_a_good_move_in_the_same_sentence_is_no_other_part_of_the_mail() -> None:
    told = "You told me that the south gate sticks, and he has a list where the ponies come first."

    assert "threat" in found(told)
