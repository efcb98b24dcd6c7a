"""What somebody does goes with whoever that was: "She wants it" says nothing once the director is named nowhere."""

import pytest

from bot.domain import Span
from bot.models.local.mail.somebody_gone import SomebodyGone
from bot.models.local.mended import Mended
from bot.models.local.reading.persons import only_person_in, with_a_person, with_somebody_named
from tests.coaching import coached, rewrite_of
from tests.parts import shipped_playbook

PULLED = "I pulled strings with our regional manager to get you the 9% off, and I can't ask her again without a yes."


@pytest.mark.parametrize(
    "hers",
    [
        "She wants it in the November figures.",
        "She's counting on it for her March numbers, so if I get the form by the 3rd I can knock the first week off.",
        "She is a keen gardener and would like to see the halls.",
    ],
)
def test_what_somebody_does_goes_with_whoever_that_was(hers: str) -> None:
    mail = f"Hi Petra,\n\nThank you for the plan of the two halls. {PULLED}\n\n{hers} You must sign by Friday."

    proposal = coached(f"{mail}\n\nBest,\nJon")

    assert proposal.rewrite is not None
    assert "She" not in proposal.rewrite
    assert hers[:16] in " ".join([*(one.quote for one in proposal.highlights), *proposal.before_you_send])


def test_our_figures_go_beside_what_presses_and_no_month_of_theirs_is_asked_back() -> None:
    mail = "Hi Petra,\n\nThank you for the plan. She wants it in the November figures. You must sign by Friday."

    checks = " ".join(coached(f"{mail} The floor is 640 square metres.\n\nBest,\nJon").before_you_send)

    assert "She wants it in the November figures" in checks
    assert "Put back" not in checks


def test_somebody_still_named_still_does_what_they_do() -> None:
    mail = "Hi Petra,\n\nOur engineer Ines measured the halls. You must sign by Friday.\n\nShe can bring the samples."

    assert "She can bring the samples" in rewrite_of(f"{mail} The floor is 640 square metres.\n\nBest,\nJon")


def left_behind(told: str) -> str:
    return rewrite_of(f"Hi Petra,\n\nThank you for the plan. {PULLED}\n\n{told}\n\nBest,\nJon")


def test_somebody_is_remembered_over_a_sentence_that_was_said_anew() -> None:
    told = "I've gone ahead and reserved the ladder for Friday. She would be delighted to see the halls."

    assert "delighted" not in left_behind(told)


def test_whom_a_sentence_that_stays_may_name_does_what_is_told_behind_it() -> None:
    assert "He knows the meters." in left_behind("Your son came as well on Monday. He knows the meters.")


def test_figure_that_somebody_gone_told_stays() -> None:
    assert "lamps at €40" in left_behind("She has the lamps at €40 each. You must sign by Friday or lose it.")


def test_him_is_nobody_where_our_director_and_theirs_are_named() -> None:
    told = "My director wished to ask your director about it, but I told him that we two have this under control."

    assert "told your director" not in left_behind(f"{told} You must sign by Friday or lose it.")


def test_what_has_no_subject_goes_with_the_sentence_that_told_it() -> None:
    offer = "Because you are one of our Platinum buyers I pulled a little something: £1,000 of cashback a lamp."

    rewrite = left_behind(f"{offer} Only shows in the system if it is signed in April. (It's paid out in month 36.)")

    assert "Only shows" not in rewrite
    assert "month 36" not in rewrite


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (
            "Lerato has cleared two mornings for you already. At what time should she be there?",
            "should Lerato be there",
        ),
        ("Our surveyor has the 14th set aside for you. Which gate should he use?", "gate should our surveyor use"),
        ("My manager expects it signed by Friday. Can I show her the drawing?", "Can I show my manager the drawing"),
    ],
)
def test_who_is_asked_about_is_named_again_where_the_sentence_that_named_them_went(asked: str, named: str) -> None:
    first, _, question = asked.partition(". ")
    person = only_person_in(f"{first}.", None)
    assert person is not None
    assert named in (with_a_person(question, person) or "")


def test_whoever_has_no_name_tells_what_they_tell_by_what_they_are() -> None:
    assert (
        with_a_person("She also told me of the leak.", "a mutual friend") == "A mutual friend also told me of the leak."
    )


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        # Of two nobody knows which, a town is nobody, a man is not "her", and whose it is is told by no name.
        ("I sent the boards with your nephew and asked our surveyor to come.", "Which gate should he use?"),
        ("We open in Leeds by then.", "Should I tell him it is the first group?"),
        ("My son drove over on Sunday.", "Shall I let her know?"),
        ("Our planner has the hall marked.", "Which of her rows is the widest?"),
        # Who does something goes with it, and whom the sentence names itself is meant.
        ("Our planner has the hall marked.", "She wants it before the summer."),
        ("Our planner has the hall marked.", "Does your father still do the round himself, or shall I ring him?"),
        ("I read the meter with Gitte.", "The fitter is next door until Thursday; have him come over."),
        ("I wrote to your broker.", "I needn't paint you one of your drivers with the cheaper cover behind him."),
    ],
)
def test_nobody_is_named_who_may_not_be_meant(before: str, sentence: str) -> None:
    person = only_person_in(before, None)
    assert person is None or with_a_person(sentence, person) is None
    assert with_somebody_named(sentence, before) is None


def test_question_about_somebody_gone_names_them_in_the_rewrite() -> None:
    told = "My manager will lose patience with you unless this is signed by Friday, so do us both the favour."
    rewrite = left_behind(f"{told} Can I show her the drawing? The hall is 640 square metres.")

    assert "Can I show my manager the drawing?" in rewrite
    assert "patience" not in rewrite


@pytest.mark.parametrize("held", ["The reason is the old roof.", "The lesson on Monday stays as it is."])
def test_word_that_only_holds_what_somebody_is_called_names_nobody(held: str) -> None:
    told = "My son will lose patience with you unless this is signed by Friday, so do us both the favour."
    rewrite = left_behind(f"{told} {held} Can I show him the drawing? The hall is 640 square metres.")

    assert "Can I show my son the drawing?" in rewrite


def test_what_somebody_gone_wants_goes_though_a_longer_word_holds_what_they_are_called() -> None:
    said = ("Thank you for the page in our directory.", "I begged our director for it.", "He wants it in November.")
    text = " ".join(said)
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in said]
    mended = Mended(said={spans[1]: ""})

    SomebodyGone(text, spans, shipped_playbook().edits).mend(mended)

    assert mended.gone == spans[1:]
