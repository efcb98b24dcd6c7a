"""Thirty mails as mail programs leave them: whose words are whose."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.threads import words_of_others
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
        ("Bottom-posted on a mailing list, nested", ["Who has the key?", "The porter."]),
    ],
)
def test_evidence_is_what_others_wrote_without_headers_and_without_the_reps_earlier_mail(
    title: str, theirs: list[str]
) -> None:
    draft = read_draft(THREADS[title].text)

    assert lines(words_of_others(draft)) == theirs


def test_without_headers_the_second_level_of_marks_is_the_reps() -> None:
    draft = read_draft("It is ready on Monday.\n\n> Thanks, and when?\n>> We start the work today.\n")

    assert words_of_others(draft) == "Thanks, and when?"
