"""A playbook small enough to know by heart, for tests that must not move when the shipped one does."""

import math
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bot.analysis.surroundings import Surroundings
from bot.domain import SignalKey, Situation
from bot.errors import PlaybookInvalid
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.phrases import Language
from bot.playbook.resources import shipped
from bot.playbook.weights import Hundredths, Weights
from bot.playbook.words import pieces_of, written_words

_SHARED = (
    "words.toml",
    "edits.toml",
    "suspicions.toml",
    "situations.toml",
    "principles.toml",
    "plain_words.txt",
    "templates/coach.md",
    "templates/repair.md",
    "templates/revise.md",
    "templates/stuck.md",
    "lock.json",
)

_SIGNAL = """
title = "{key}"
family = "{family}"
level = "span"
severity = {severity}
documents = ["D1"]
principle = "share-the-wheel"
definition = "Definition of {key}."
not_this = "What looks like {key}."
seat = "The seat of {key}."
reads_as = "{key} to {{reader}}"
move = "Mend {key}."
"""


def signal_text(key: str, family: str, severity: int, rest: str) -> str:
    """Return a signal's file: a head that holds together, then `rest` as written."""
    return _SIGNAL.format(key=key, family=family, severity=severity) + rest


SIGNALS: Mapping[str, str] = {
    "rush": signal_text(
        "rush",
        "push",
        2,
        """
patterns = [
  { say = "sign ..2 (today|now|this week)", unless = ["you (asked|wanted) to"], unless_near = ["your go-live"] },
  { say = "before it is too late", shift = 1 },
  { say = "can you decide by {day}", question = true, shift = -1 },
]
reframes = [
  { text = "Would {when} suit your own plan?", check = "Is {when} a real limit?" },
  { text = "Which date would suit your own plan?" },
]
""",
    ),
    "settled": signal_text(
        "settled",
        "push",
        3,
        """
patterns = [{ say = "gone ahead and" }, { say = "blocked ..2 (your|{calendar})" }]
reframes = [
  { text = "I can keep {length} free {when}; does that suit you?", check = "Take back the invite to {reader}." },
  { text = "What should be arranged first?" },
]
""",
    ),
    "loss": signal_text(
        "loss",
        "push",
        3,
        """
patterns = [{ say = "(costs|costing|losing) you (money|customers)" }]
reframes = [{ text = "By your own count, what does [the problem] come to?" }, { text = "" }]
""",
    ),
    "our_news": signal_text(
        "our_news",
        "push",
        1,
        """
patterns = [{ say = "we are [so] (excited|thrilled|proud)" }]
reframes = [{ text = "" }]
""",
    ),
    "check_in": signal_text(
        "check_in",
        "passive",
        2,
        """
patterns = [{ say = "^ just checking in" }, { say = "just checking in $" }]
reframes = [{ text = "What is still open for you on {thing}?" }, { text = "One thing of use either way: [a fact]." }]
""",
    ),
    "sorry_again": signal_text(
        "sorry_again",
        "passive",
        1,
        """
patterns = [{ say = "sorry to bother" }, { say = "no worries if not" }]
reframes = [{ text = "" }]
""",
    ),
    "their_date": signal_text(
        "their_date",
        "good",
        0,
        """
protects_from = ["rush"]
patterns = [{ say = "to make your ..3 (opening|go-live|audit)" }]
""",
    ),
    "no_ask": signal_text(
        "no_ask",
        "passive",
        2,
        """
reframes = [{ text = "What would you need to see next?" }]
""",
    ).replace('level = "span"', 'level = "document"'),
}

EXCUSES = """
[topics]
deadline = ["gave", "set"]
booking = ["book*", "block*", "reserve*"]

[facts]
sorry_again = ["we were late"]

[[excuses]]
signals = ["rush"]
when = ["told"]
topics = ["deadline"]
same = "date"

[[excuses]]
signals = ["settled"]
when = ["asked"]
topics = ["booking"]
same = "topic"
"""


def write_playbook(folder: Path, signals: Mapping[str, str] = SIGNALS) -> Path:
    """Write a playbook folder: these signals, and copies of everything that ships beside them."""
    for name in _SHARED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(shipped("prompts") / name, folder / name)
    (folder / "excuses.toml").write_text(EXCUSES, encoding="utf-8")
    # The small signals say no more than stands in their files, and to colleagues what they say to customers.
    (folder / "seats.toml").write_text("", encoding="utf-8")
    (folder / "inside.toml").write_text("", encoding="utf-8")
    (folder / "signals").mkdir()
    for key, text in signals.items():
        (folder / "signals" / f"{key}.toml").write_text(text, encoding="utf-8")
    return folder


def small_playbook(folder: Path) -> Playbook:
    """Write the small playbook and open it; where nobody knows how things stand, it asks what its own signals ask."""
    playbook = load_playbook(write_playbook(folder))
    asks_in = {situation: asks for situation, asks in playbook.edits.asks_in.items() if situation != Situation.OTHER}
    edits = playbook.edits._replace(asked=(), asks_in=asks_in)
    return playbook._replace(parts=playbook.parts._replace(edits=lambda: edits))


def language_of(words: Mapping[str, tuple[str, ...]], *phrases: str) -> Language:
    """Return a language of these word classes that can look for these phrases."""
    language = Language(words)
    for phrase in phrases:
        language.phrase(phrase, indexed=True)
    return language


def encoded(language: Language, text: str) -> str:
    return language.vocabulary.encode(written_words(pieces_of(text.lower())))


def words_alone(
    push: Hundredths,
    passive: Hundredths,
    names: Callable[[], Mapping[SignalKey, Hundredths]] = dict,
    *,
    of_mail: Hundredths | None = None,
    **around: float,
) -> Weights:
    """Return weights by which a sentence of seven words is judged by these alone, and by what else is said to count."""
    things = dict.fromkeys(("", *Surroundings._fields), 0.0) | {"own": math.sqrt(7)} | around
    return Weights(push, passive, of_mail or {"": 0}, things, things, names)


def problems_of(folder: Path) -> list[str]:
    """Return what is said to be wrong with a playbook that cannot be opened."""
    with pytest.raises(PlaybookInvalid) as caught:
        load_playbook(folder)
    problems = caught.value.facts["problems"]
    assert isinstance(problems, list)
    return [str(problem) for problem in problems]
