"""The second language says all that is read in Slack, with the same slots, and the draft's own words stay its own."""

import re
import tomllib
from collections.abc import Iterator
from contextvars import copy_context
from importlib.resources import files
from string import Formatter

from bot.rendering.catalogue import catalogue, speak
from bot.rendering.slack import help_message

# What is not the frame of a reply in Slack: the terminal, and words that belong to the draft or the playbook.
ENGLISH_ONLY = {
    "buyer_told",
    "check",
    "command",
    "doctor",
    "example",
    "file",
    "local",
    "operator",
    "option",
    "setting",
    "stuck",
}

# What goes wrong before the app runs, or in the terminal.
RUNNING_IT = {
    "data_folder_in_use",
    "database_empty",
    "database_not_migrated",
    "file_unreadable",
    "jobs_out_of_reach",
    "key_missing",
    "key_unusable",
    "line_unreadable",
    "nothing_kept",
    "playbook_invalid",
    "prompt_invalid",
    "sessions_shared",
    "settings_invalid",
    "week_not_over",
    "workspace_unknown",
    "workspace_unnamed",
}
# Sections that may come before their German.
NOT_YET = {"digest"}
TITLES = r"(modal|use|why|fine|settings)\.title|notes\.window|.*\.(close|submit|coach|keep)"


def written(language: str) -> dict[str, str]:
    sections = tomllib.loads(files("bot.rendering").joinpath("texts", f"{language}.toml").read_text(encoding="utf-8"))
    return {f"{section}.{key}": said for section, keys in sections.items() for key, said in keys.items()}


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def frame(sentences: dict[str, str]) -> Iterator[str]:
    """Yield what a person may read in Slack; of troubles, those they can do something about."""
    yield from (key for key in sentences if key.partition(".")[0] not in ENGLISH_ONLY | {"trouble"})


def test_german_says_what_is_read_in_slack_but_for_the_newest_sentences() -> None:
    english, german = written("en"), written("de")

    told = set(frame(english))
    untold = told - german.keys()

    assert {key.partition(".")[0] for key in told} - {key.partition(".")[0] for key in german} <= NOT_YET
    assert len(untold) <= len(told) / 20, sorted(untold)
    assert german.keys() <= english.keys()


def test_german_says_every_trouble_a_person_may_meet_in_slack() -> None:
    english, german = written("en"), written("de")
    met = {key for key in english if key.startswith("trouble.")} - {f"trouble.{code}" for code in RUNNING_IT}

    assert met - german.keys() == set()


def test_german_fills_the_same_slots() -> None:
    english, german = written("en"), written("de")

    assert [key for key in german if slots(german[key]) != slots(english[key])] == []


def test_german_is_as_calm_and_fits_where_english_fits() -> None:
    german = written("de")
    titles = [said for key, said in german.items() if re.fullmatch(TITLES, key)]
    buttons = [said for key, said in german.items() if re.fullmatch(r"button\..*|own\.(?!exported|charted).*", key)]

    assert [key for key, said in german.items() if "!" in said] == []
    assert [title for title in titles if len(title) > 24] == []
    assert [label for label in buttons if len(label) > 75] == []


def test_language_is_spoken_in_one_task_and_not_in_the_next() -> None:
    def spoken() -> str:
        speak("de")
        return str(help_message("/coach")["text"])

    assert "von der Seite deines Kunden" in copy_context().run(spoken)
    assert "customer's side" in help_message("/coach")["text"]


def test_what_german_does_not_say_is_said_in_english() -> None:
    def spoken() -> str:
        speak("de")
        return catalogue().say("command.migrated")

    assert copy_context().run(spoken) == "The database is up to date."
