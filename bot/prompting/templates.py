"""Prompt files: TOML front matter, a system text and a user text, with a lock that holds each version's hash."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from bot.domain import PromptId
from bot.errors import PromptInvalid

_FENCE = "+++\n"
_USER = "\n--- user ---\n"
_DIGEST_LENGTH = 12


@dataclass(frozen=True, slots=True)
class PromptTemplate:
    """A prompt before it is filled in; `inputs` are the names its text uses."""

    id: PromptId
    system: Template
    user: Template
    inputs: frozenset[str]

    def fill(self, values: Mapping[str, str]) -> tuple[str, str]:
        """Return the system and the user text; what is filled in is never read as a template again.

        Raises:
            PromptInvalid: The values are not exactly the declared inputs.
        """
        if values.keys() != self.inputs:
            raise PromptInvalid(problems=[f"{self.id.name} takes {sorted(self.inputs)}, was given {sorted(values)}"])
        return self.system.substitute(values), self.user.substitute(values)


def load_template(folder: Path, name: str) -> PromptTemplate:
    """Read `templates/<name>.md` below the prompts folder and check it against `lock.json`.

    Raises:
        PromptInvalid: It is missing or malformed, its inputs differ from those its text uses, or its text
            changed while its version did not.
    """
    problems: list[str] = []
    try:
        raw = (folder / "templates" / f"{name}.md").read_text(encoding="utf-8")
        _, front, body = raw.split(_FENCE, 2)
        head = tomllib.loads(front)
        system, user = body.split(_USER)
        version, declared = int(head["version"]), frozenset(map(str, head["inputs"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PromptInvalid(problems=[f"{name}: cannot be read as a prompt ({type(error).__name__})"]) from error
    templates = Template(system.strip()), Template(user.strip())
    if not all(template.is_valid() for template in templates):
        problems.append(f"{name}: a dollar sign that is meant as one is written $$")
    used = {found for template in templates for found in template.get_identifiers()}
    if used != declared:
        problems.append(f"{name}: declares {sorted(declared)} and uses {sorted(used)}")
    digest = digest_of(raw)
    if locked_digests(folder).get(f"{name}@{version}") != digest:
        problems.append(f"{name}@{version}: its text is not the one in lock.json; raise its version and lock it")
    if problems:
        raise PromptInvalid(problems=problems)
    return PromptTemplate(PromptId(name, version, digest[:_DIGEST_LENGTH]), *templates, declared)


def digest_of(raw: str) -> str:
    """Return the hash that proves a version's text: SHA-256 of the file, in hexadecimal."""
    return hashlib.sha256(raw.encode()).hexdigest()


def locked_digests(folder: Path) -> dict[str, str]:
    """Return `name@version` to hash, as `lock.json` holds it."""
    try:
        locked = json.loads((folder / "lock.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in locked.items()} if isinstance(locked, dict) else {}
