"""A line of context that speaks of the same people, day or thing, and of another matter, excuses nothing."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.refusals import is_done_by_us, is_long_over
from bot.analysis.shadow import shadow
from tests.parts import analyst


def is_found(phrase: str, context: str) -> bool:
    """Tell whether something is found in a phrase of a mail beside a line of context."""
    return bool(analyst().analyse(read_draft(f"Hi Ulrika,\n\n{phrase}\n\nRegards,\nOlaf", context=context)).findings)


SAW = "I've gone ahead and booked the bandsaw for the yard in Tromso on the 11th."
COURSE = "I've gone ahead and booked your two welders on the aluminium course."
MIXER = "You really need the bigger mixer."
HARNESS = "As you agreed, your whole crew will switch to the new harnesses in June."
KRUGER = "I've looped in your operations director, Mr Kruger, to keep this moving."
LOG = "This is my fourth mail about the turbine log."


@pytest.mark.parametrize(
    ("phrase", "fair", "other"),
    [
        (SAW, "Ulrika asked me to book the bandsaw for the 11th", "Ulrika asked me to book the bandsaw's trailer then"),
        (
            SAW,
            "book the bandsaw for Tromso, Ulrika asked",
            "Ulrika asked us to book the bandsaw for Narvik on the 11th",
        ),
        (COURSE, "Ulrika asked me to", "Ulrika asked me to, for the steel course"),
        (COURSE, "she asked me to book the welders", "she asked me to book the welders for the exam"),
        (MIXER, "Ulrika asked which mixer she should take", "Ulrika asked which mixer needs most power"),
        (MIXER, "Ulrika agreed to the bigger mixer", "Ulrika agreed to the small mixer"),
        (HARNESS, "Ulrika agreed to the new harnesses", "Ulrika agreed to a test of one harness in the hall"),
        (KRUGER, "Ulrika asked me to copy Mr Kruger", "Ulrika asked me to copy Mr Kruger on the fire report"),
        (
            KRUGER,
            "she wants Mr Kruger in copy on everything about roofs",
            "she wants Mr Kruger in copy on roofs, that's all",
        ),
        (LOG, "Ulrika asked me to remind her of the turbine log", "Ulrika asked me to remind the carrier of the log"),
    ],
)
def test_what_both_name_something_else_of_is_another_thing(phrase: str, fair: str, other: str) -> None:
    assert is_found(phrase, "")
    assert not is_found(phrase, fair)
    assert is_found(phrase, other)


@pytest.mark.parametrize(
    "context",
    [
        "Ulrika asked me to book the bandsaw because her own one is at the smith's",
        "Ulrika asked me to book the bandsaw, she has no other way to cut the larches",
        "Ulrika begged me to book the bandsaw before the frost comes into the logs",
        "Ulrika told me not to forget the bandsaw and to book it",
    ],
)
def test_why_or_until_when_it_is_wanted_is_no_part_of_what_is_wanted(context: str) -> None:
    assert not is_found(SAW, context)


@pytest.mark.parametrize(
    ("words", "over"),
    [
        ("Sverre wanted one reminder, he got it", True),
        ("Sverre asked me to copy her on the report, that one's closed", True),
        ("Sverre signed the last one", True),
        ("Sverre asked for it in 2019", True),
        ("Sverre needed it by Thursday noon last week", True),
        ("Sverre asked me to remind him until it is done", False),
        ("Sverre asked me last week to remind him", False),
        ("Sverre wants me to nag him till he has signed it", False),
    ],
)
def test_what_has_come_about_is_over(words: str, *, over: bool) -> None:
    assert is_long_over(shadow(words)) is over


@pytest.mark.parametrize(
    ("words", "done"),
    [
        ("Lieke asked who else has it, I gave two names", True),
        ("Lieke asked for one reminder which i sent", True),
        ("Lieke asked for the log, did so on Monday", True),
        ("Lieke and I agreed on the log", False),
        ("Lieke asked me to say when I sent it", False),
    ],
)
def test_what_we_have_done_is_told_from_what_is_still_asked(words: str, *, done: bool) -> None:
    assert is_done_by_us(shadow(words)) is done


def test_what_we_did_as_asked_is_fair_to_have_been_done_and_nothing_after_it_is() -> None:
    assert not is_found(KRUGER, "Ulrika asked me to copy Mr Kruger, which I did")
    assert not is_found(LOG, "Ulrika asked me to remind her of the turbine log")
    assert is_found(LOG, "Ulrika asked me to remind her of the turbine log, which I did")


@pytest.mark.parametrize(
    ("context", "fair"),
    [
        ("her legal team has agreed to the new harnesses", True),
        ("legal has agreed to the new harnesses", False),
        ("the finance dept agreed to the new harnesses", False),
    ],
)
def test_department_is_nobodys_where_nobody_says_whose(context: str, *, fair: bool) -> None:
    assert is_found(HARNESS, context) is not fair


def test_negation_reaches_over_or_and_however_it_is_typed() -> None:
    close = "This is your last chance to say yes by Friday before I close your file."

    assert not is_found(close, "Ulrika asked me to close her file if she has not written by Friday")
    assert is_found(close, "Ulrika never asked me to close her file or gave me a date")
    assert is_found(HARNESS, "Ulrika agreed to the ropes, we didnt get to the new harnesses")


STALLS = "There are only two stalls left on the square."
SWITCHED = "Your competitors have already switched to cold smoke."


@pytest.mark.parametrize(
    ("phrase", "asked", "further"),
    [
        (
            STALLS,
            "Ulrika asked how many stalls are left",
            "There are only two stalls left and I can't hold one for you.",
        ),
        (
            SWITCHED,
            "Ulrika asked which other smokehouses use cold smoke",
            "Your competitors have already switched to cold smoke and you're the last one still waiting.",
        ),
    ],
)
def test_question_makes_its_answer_fair_and_no_pressure_beside_it(phrase: str, asked: str, further: str) -> None:
    assert is_found(phrase, "")
    assert not is_found(phrase, asked)
    assert is_found(further, asked)


@pytest.mark.parametrize(
    ("phrase", "fair", "other"),
    [
        (
            KRUGER,
            "Ulrika asked me to copy Mr Kruger when we spoke",
            "she asked me to copy Mr Kruger once the roof is on",
        ),
        (KRUGER, "she asked me to copy Mr Kruger", "she asked me to copy Mr Kruger some day"),
        (
            "If I hear nothing by Friday I'll close your file and release the press brake.",
            "she told us to close the file if we hear nothing by Friday",
            "she told us to close the file on the saw",
        ),
        (
            "I've put Tuesday at 10:00 in your calendar for the demo.",
            "she wants the demo on Tuesday at 10",
            "she wants a demo some time in March",
        ),
        (KRUGER, "she asked me to loop in Mr Kruger", "she asked her planner to loop in Mr Kruger"),
        (KRUGER, "she asked me to copy her operations director", "she asked me to copy our operations director"),
        (STALLS, "Ulrika asked how many stalls we have left", "Ulrika asked which stalls were sold to the bakers"),
        (MIXER, "Ulrika agreed to the bigger mixer", "Ulrika agreed to look at the bigger mixer"),
    ],
)
def test_what_is_for_later_for_others_or_only_looked_at_excuses_nothing(phrase: str, fair: str, other: str) -> None:
    assert not is_found(phrase, fair)
    assert is_found(phrase, other)


@pytest.mark.parametrize(
    ("phrase", "fair", "other"),
    [
        (
            "You're losing 40 litres a day.",
            "Ulrika sent me her readings, 40 litres",
            "Ulrika counted the pumps for me, there are 40",
        ),
        (
            "If I don't hear from you by Friday, I'll close your file.",
            "Ulrika told me to close her file if she has not written by Friday",
            "Ulrika agreed to write by Friday if nothing comes up",
        ),
        (
            "Would you like to start with the gold plan or the silver plan?",
            "Ulrika is torn between the gold plan and the silver one and asked for both",
            "Ulrika asked when the silver plan starts",
        ),
        (
            "Can you sign today?",
            "Ulrika has to sign today, her board meets",
            "Ulrika asked me to sign the gate list today",
        ),
    ],
)
def test_topic_is_spoken_of_by_what_somebody_says_of_it(phrase: str, fair: str, other: str) -> None:
    assert is_found(phrase, "")
    assert not is_found(phrase, fair)
    assert is_found(phrase, other)


@pytest.mark.parametrize(
    ("below", "fair"),
    [
        ("Please book the bandsaw for the 11th.", True),
        ("Please book the bandsaw's trailer for the 11th.", False),
        ("Could you hold the small bandsaw for us?", False),
    ],
)
def test_thread_is_read_for_what_it_names_as_the_context_is(below: str, *, fair: bool) -> None:
    draft = f"{SAW}\n\nRegards,\nOlaf\n\nOn 3 May, Ulrika Berg wrote:\n> {below}"

    assert (analyst().analyse(read_draft(draft)).findings == ()) is fair


def test_what_waits_for_something_else_or_was_asked_of_others_is_not_asked_of_us_now() -> None:
    assert is_found(KRUGER, "Ulrika asked me to copy Mr Kruger when he is back")
    assert is_found(SAW, "Ulrika asked her plumber to book the bandsaw for the 11th")
    assert not is_found(SAW, "Ulrika asked the two of us to book the bandsaw for the 11th")


@pytest.mark.parametrize("stray", [", thanks for all", ", that's all", ", she is always in a hurry"])
def test_stray_all_makes_no_matter_the_same(stray: str) -> None:
    assert is_found(KRUGER, f"Ulrika asked me to copy Mr Kruger on the fire report{stray}")


def test_launch_to_come_is_not_over() -> None:
    assert not is_long_over(shadow("go live in 2027"))
    assert is_long_over(shadow("signed it in 2019"))
