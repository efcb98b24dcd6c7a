"""The catalogue of sentences people read, one file per language."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.analysis.quotations import filled
from bot.errors import SamesideError
from bot.playbook.kept import keep, kept, key_of

LANGUAGES = ("en", "de")
_spoken: ContextVar[str] = ContextVar("spoken", default=LANGUAGES[0])


class Catalogue(NamedTuple):
    """Sentences by key, such as `reply.keep`."""

    sentences: dict[str, str]

    def say(self, key: str, **slots: object) -> str:
        """Return the sentence with its slots filled.

        Raises:
            KeyError: There is no such sentence, or a slot of it was not given.
        """
        return filled(self.sentences[key], slots)

    def trouble_of(self, code: str) -> str:
        """Say what an error was of which only the code was kept; its sentence has no slots."""
        return self.sentences[f"trouble.{code}"]

    def trouble(self, error: SamesideError) -> str:
        """Say what happened and what to do next, with each problem on a line of its own."""
        problems = error.facts.get("problems", [])
        lines = [f"- {problem}" for problem in problems] if isinstance(problems, list) else []
        return "\n".join([self.say(f"trouble.{error.code()}", **error.facts), *lines])

    def trouble_here(self, error: SamesideError) -> str:
        """Say it to who runs Sameside: what is said elsewhere of what is away is for who waits for an answer."""
        code = error.code()
        if error.facts.get("in_file") and f"file.{code}" in self.sentences:
            return self.say(f"file.{code}", **error.facts)
        return self.say(f"operator.{code}") if f"operator.{code}" in self.sentences else self.trouble(error)


def speak(language: str) -> None:
    """Speak this language from here on, to whoever the current task is for."""
    _spoken.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak this language while the block lasts."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> str:
    """Return the language that is spoken here."""
    return _spoken.get()


def catalogue() -> Catalogue:
    """Return the catalogue of the language that is spoken here."""
    return _load(spoken())


@cache
def _load(language: str) -> Catalogue:
    """Load a language's catalogue; what it does not say is said in English."""
    path = Path(__file__).parent / "texts" / f"{language}.toml"
    text = path.read_bytes()
    key, before = key_of({path.name: text}), path.with_name(f".compiled-{language}")
    if parts := kept(before, key):
        said = json.loads(parts[0])
    else:
        said = _sentences(text)
        keep(before, key, [json.dumps(said).encode()])
    return Catalogue(said if language == LANGUAGES[0] else _load(LANGUAGES[0]).sentences | said)


def _sentences(text: bytes) -> dict[str, str]:
    import tomllib  # what is kept needs no reader

    return {
        f"{section}.{key}": sentence
        for section, sentences in tomllib.loads(text.decode()).items()
        for key, sentence in sentences.items()
    }
