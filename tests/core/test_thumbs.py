"""What is typed on a phone is heard as it is meant, and quoted as it was typed."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.classifier import features
from bot.analysis.passages import read_draft
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Ive gone ahead and booked Thursday at 2.", "I've gone ahead and booked Thursday at 2."),
        ("if i dont hear back by friday ill close your file.", "if I don't hear back by Friday I'll close your file."),
        ("im just checkin in", "I'm just checking in"),
        ("lets get it signed today, youre ready", "let's get it signed today, you're ready"),
        ("On friday id like to know, so ill call you", "On Friday I'd like to know, so I'll call you"),
        ("id like to get ur signature today", "I'd like to get your signature today"),
        (
            "whats holding it up, theyre all waiting and we cant",
            "what's holding it up, they're all waiting and we can't",
        ),
    ],
)
def test_thumbs_are_heard_as_hands_are(analyst: Analyst, typed: str, written: str) -> None:
    heard, meant = (analyst.analyse(read_draft(f"Hi Dana,\n\n{text}")) for text in (typed, written))

    assert [finding.signal for finding in heard.findings] == [finding.signal for finding in meant.findings]
    assert all(finding.quote == finding.span.of(heard.draft.text) for finding in heard.findings)
    assert _features(typed) == _features(written)


@pytest.mark.parametrize(
    "text",
    [
        "Tom is ill and at home.",
        "Please send your id by post.",
        "The ID check is at ten.",
        "Bring a photo id call the porter and our ID show.",
        "He was ill call him on Monday.",
        "The app lets you sign.",
        "Well, were its wheels wed?",
    ],
)
def test_a_word_of_its_own_is_no_short_form(text: str) -> None:
    assert not any("'" in feature for feature in _features(text))


def _features(text: str) -> frozenset[str]:
    return features(sentences(read_draft(text), shadow(text)), 0)
