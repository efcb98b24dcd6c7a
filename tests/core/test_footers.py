"""What a phone adds to a mail is no sentence of it, wherever it stands, and is kept as it is."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.models.local.coach import PlaybookCoach
from tests.coaching import Propose


@pytest.mark.parametrize(
    "footer",
    [
        "Sent from my iPhone",
        "Sent from my iPhone.",
        "Sent from my phone, excuse typos",
        "sent from my phone, excuse typos",
        "Sent from my Samsung Galaxy S21 - please forgive any typos",
        "Sent from my mobile. Apologies for brevity.",
        "Sent from Outlook for iOS",
        "Get Outlook for Android",
        "Sent from my iPhone. Excuse typos, no worries if not!",
        "Sent from my phone - sorry for the brevity. Thanks!",
        "Sent from my mobile, please excuse typos, fat fingers and small keys",
    ],
)
@pytest.mark.parametrize("before", [" ", "\n", "\n\n"])
def test_footer_of_a_phone_is_not_coached_and_kept(footer: str, before: str) -> None:
    text = f"Hi Dana, could you read the plan before Thursday?{before}{footer}"

    draft = read_draft(text)

    assert draft.text == text
    assert draft.own_text.strip() == "Hi Dana, could you read the plan before Thursday?"


def test_postscript_below_a_footer_is_coached() -> None:
    draft = read_draft("Hi Dana,\n\nThe plan is ready. Sent from my iPhone\n\nPS Sign today or you lose the slot!")

    assert "iPhone" not in draft.own_text
    assert "Sign today" in draft.own_text


@pytest.mark.parametrize(
    "sentence",
    [
        "The photos were sent from my phone yesterday.",
        "I wrote it on the train and sent from my phone what I had.",
        "Sent from my yard to yours, the pallets arrive on Friday.",
        "The link sent via my colleague still works.",
    ],
)
def test_sentence_about_sending_is_no_footer(sentence: str) -> None:
    assert sentence in read_draft(f"Hi Dana,\n\nThe plan is ready. {sentence}\n\nTom").own_text


def test_what_is_said_behind_an_apology_is_coached() -> None:
    draft = read_draft("Hi Dana,\n\nThe plan is ready. Sent from my phone. Excuse typos, and sign today or lose it!")

    assert "and sign today or lose it!" in draft.own_text
    assert "phone" not in draft.own_text


def test_rewrite_keeps_a_footer_at_its_end(shipped_analyst: Analyst) -> None:
    propose = Propose(shipped_analyst, PlaybookCoach(shipped_analyst))

    rewrite = propose.rewrite("Hi Bea, I've gone ahead and booked you in for the 9th. Cheers Jo Sent from my iPhone.")

    assert rewrite.endswith("Cheers Jo Sent from my iPhone.")
