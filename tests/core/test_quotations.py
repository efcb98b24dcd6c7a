"""What is quoted has single marks inside, wherever it is quoted, and is known again by who reads the reply."""

import re

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.quotations import filled
from bot.domain import Mode
from bot.models.local.coach import PlaybookCoach
from bot.rendering.findings import findings_text
from bot.rendering.reply import compose_reply
from bot.rendering.slack import first_look_message, plain_reply
from bot.verification.verify import Verifier
from tests.parts import analyst

ANALYST = analyst()
NESTED = re.compile('\u201c[^\u201d]*[\u201c"]')
FAIR = """Hi Dana,

You said \u201cfine, let us go with the oak\u201d on Tuesday, so I have drawn it in oak at \u20ac2,400. \
Which of the two doors comes first?

Best,
Ole"""
PRESSING = FAIR.replace(
    "Which of",
    "Sign it \u201ctoday or lose the slot\u201d. I've booked our fitter \u201cBig Jim\u201d for 9 May. I worked "
    "all weekend on the \u201coak plan\u201d for you. Every day you wait is costing you money. Which of",
)


@pytest.mark.parametrize(
    ("sentence", "words", "said"),
    [
        ("\u201c{words}\u201d.", "You said \u201cfine\u201d.", "\u201cYou said \u2018fine\u2019.\u201d."),
        (
            "\u201c{words}\u201d.",
            "\u201cFine\u201d and \u201cgo\u201d",
            "\u201c\u2018Fine\u2019 and \u2018go\u2019\u201d.",
        ),
        ("\u201c{words}\u201d.", "You said \u201cfine, let us go", "\u201cYou said fine, let us go\u201d."),
        ("\u201c{words}\u201d.", 'You said "fine, let us go', "\u201cYou said fine, let us go\u201d."),
        ("\u201c{words}\u201d.", 'The 3" and the "big" 5" pipe', '\u201cThe 3" and the \u2018big\u2019 5" pipe\u201d.'),
        ("\u201e{words}\u201c.", "Er sagte \u201egut\u201c", "\u201eEr sagte \u2018gut\u2019\u201c."),
        ("{words}.", "You said \u201cfine\u201d", "You said \u201cfine\u201d."),
        ("\u201c{words}\u201d.", 'A 24" pipe, he\u2019d say', '\u201cA 24" pipe, he\u2019d say\u201d.'),
    ],
    ids=["inside", "two", "half", "half, straight", "straight", "German", "not quoted", "other marks"],
)
def test_quotation_inside_a_quotation_has_single_marks(sentence: str, words: str, said: str) -> None:
    assert filled(sentence, {"words": words}) == said


@pytest.mark.parametrize("marks", ["\u201c\u201d", '""'], ids=["curly", "straight"])
@pytest.mark.parametrize("text", [PRESSING, FAIR], ids=["pressing", "fair"])
def test_no_reply_shows_double_marks_inside_double_marks(text: str, marks: str) -> None:
    draft = text.translate(str.maketrans("\u201c\u201d", marks))
    analysis = ANALYST.analyse(read_draft(draft))
    verified = Verifier(ANALYST).without_model(*PlaybookCoach(ANALYST).propose(analysis), analysis, mode=Mode.LOCAL)

    told = [
        first_look_message(analysis, ANALYST.playbook)["text"],
        findings_text(analysis, ANALYST.playbook, styled=False),
        plain_reply(compose_reply(verified, reader="Dana", help="/coach help")),
    ]

    assert "\u201cYou said \u2018fine, let us go with the oak\u2019" in told[-1]
    assert [NESTED.search(each) for each in told] == [None, None, None]
    assert text is FAIR or verified.rewrite
