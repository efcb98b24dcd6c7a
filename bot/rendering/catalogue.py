"""The catalogue of sentences people read, one file per language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.errors import SamesideError


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Sentences by key, such as `reply.keep`."""

    sentences: dict[str, str]

    def say(self, key: str, **slots: object) -> str:
        """Return the sentence with its slots filled.

        Raises:
            KeyError: There is no such sentence, or a slot of it was not given.
        """
        return self.sentences[key].format(**slots)

    def trouble_of(self, code: str) -> str:
        """Say what an error was of which only the code was kept; its sentence has no slots."""
        return self.sentences[f"trouble.{code}"]

    def trouble(self, error: SamesideError) -> str:
        """Say what happened and what to do next, with each problem on a line of its own."""
        problems = error.facts.get("problems", [])
        lines = [f"- {problem}" for problem in problems] if isinstance(problems, list) else []
        return "\n".join([self.say(f"trouble.{error.code()}", **error.facts), *lines])


@cache
def catalogue(language: str = "en") -> Catalogue:
    """Load a language's catalogue; done once."""
    text = files("bot.rendering").joinpath("texts", f"{language}.toml").read_text(encoding="utf-8")
    sections = tomllib.loads(text)
    return Catalogue({f"{section}.{key}": said for section, keys in sections.items() for key, said in keys.items()})
