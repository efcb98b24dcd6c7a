"""Mails as mail programs leave them: whose words are whose."""

import re

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.analysis.shadow import shadow
from bot.analysis.theirs import words_of_others
from bot.analysis.threads import quoted
from tests.core.threads import threads

THREADS = threads()


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("title", THREADS)
def test_own_words_and_thread_are_told_apart(title: str) -> None:
    thread = THREADS[title]

    draft = read_draft(thread.text)

    assert lines(draft.own_text) == thread.own
    assert lines(draft.quoted_text) == thread.quoted


@pytest.mark.parametrize("title", THREADS)
def test_forms_need_not_be_loaded_where_none_of_their_marks_stands(title: str) -> None:
    text = re.sub(r">|:|--|\||#", "", shadow(THREADS[title].text))

    assert quoted(text) == ()


@pytest.mark.parametrize(
    ("title", "theirs"),
    [
        (
            "Outlook on Windows, top-posted",
            ["Hi Bram,", "we need the crane before the 20th. Can you send me a price?", "Ilse"],
        ),
        ("Outlook in German", ["Bitte \u00e4ndern Sie den Flansch."]),
        ("Gmail in French", ["\u00c0 quelle heure arrivez-vous ?"]),
        ("A chain of three", ["So can we keep the berth?", "Can we keep the berth until June?"]),
        ("Gmail of years ago", ["I need this signed today."]),
        ("Zoho", ["I need this signed today."]),
        ("A chat of Teams, with the words behind the name", ["how wide is the door? I need it today"]),
        ("A chat of Teams above the mail", ["how wide is the door? I need it today"]),
        ("A chat without brackets", ["how wide is the door? I need it today"]),
        ("Lotus Notes, on one line", ["I need this signed today.", "How wide is it?"]),
        ("Quoted by bars alone", ["I need this signed today, please."]),
        ("Bottom-posted on a mailing list, nested", ["Who has the key?", "The porter."]),
    ],
)
def test_evidence_is_what_others_wrote_without_headers_and_without_the_reps_earlier_mail(
    title: str, theirs: list[str]
) -> None:
    draft = read_draft(THREADS[title].text)

    assert lines(words_of_others(draft)) == theirs


@pytest.mark.parametrize("title", [title for title in THREADS if title.startswith("Unmarked, in")])
def test_a_line_that_says_who_wrote_when_is_no_evidence_itself(title: str) -> None:
    draft = read_draft(THREADS[title].text)

    assert words_of_others(draft) == "We booked Friday. Do not miss it."


@pytest.mark.parametrize(
    "said",
    [
        "You can reach Lou Hale (lou@gates.example) on 3 May 2027 from 10:14, and ask:\nis the gate in?",
        "Lou Hale (lou@gates.example), 3 May 2027, is whom I would ask:\nis the gate in?",
        "As of 3 May 2027, 10:14:\n- Lou (lou@gates.example)\n- Ann (ann@gates.example)\nWhat is left:\n- nothing",
    ],
)
def test_an_address_the_rep_gives_begins_no_thread(said: str) -> None:
    assert read_draft(f"Hi Dana,\n\nDoes 4 metres match?\n\n{said}").quoted == ()


def test_without_headers_the_second_level_of_marks_is_the_reps() -> None:
    draft = read_draft("It is ready on Monday.\n\n> Thanks, and when?\n>> We start the work today.\n")

    assert words_of_others(draft) == "Thanks, and when?"


@pytest.mark.parametrize(
    "said",
    [
        'You wrote "this is my last chance before the audit, sign today or lose it". Is that still so?',
        "You said \u2018sign today or lose it\u2019. Is that still so?",
        'Your words were: "This is the last chance. Sign today or lose it." Is that still so?',
        "You told us \u201csign today or lose it\u201d and I read it as your date. Is that right?",
    ],
)
def test_words_of_theirs_that_the_rep_quotes_are_not_the_reps(shipped_analyst: Analyst, said: str) -> None:
    analysis = shipped_analyst.analyse(read_draft(f"Hi Dana,\n\n{said}\n\nTom"))

    assert heeding(shipped_analyst, analysis).findings == ()


@pytest.mark.parametrize(
    "said",
    [
        'My manager said "sign today or lose it".',
        'You said "maybe", so sign today or lose it.',
        'You wrote that it is too dear. "Sign today or lose it" is all I can say.',
        "You're right that you wrote it. It's simple: sign today or lose it, that's all.",
    ],
)
def test_words_in_marks_that_are_not_theirs_stay_the_reps(shipped_analyst: Analyst, said: str) -> None:
    analysis = shipped_analyst.analyse(read_draft(f"Hi Dana,\n\n{said}\n\nTom"))

    assert analysis.findings != ()
