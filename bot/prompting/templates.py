"""Prompt files: TOML front matter and three texts, with a lock that holds each version's hash.

The three are what is the same for every draft, what is chosen for this one, and the data. A template that
`extends` another begins with the other's first text and has none of its own.
"""

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
_CASE = "\n--- case ---\n"
_USER = "\n--- user ---\n"
_DIGEST_LENGTH = 12


@dataclass(frozen=True, slots=True)
class PromptTemplate:
    """A prompt before it is filled in; `inputs` are the names its texts use.

    `blocks` are short texts by table and key, one of which is chosen for a draft, such as
    `blocks["situations"]["renewal"]`.
    """

    id: PromptId
    prefix: Template
    guidance: Template
    user: Template
    inputs: frozenset[str]
    blocks: Mapping[str, Mapping[str, str]]

    def named_with(self, sent: str) -> PromptId:
        """Return the id of a prompt made of this: its hash is over the file and what else is sent for every draft."""
        return self.id._replace(digest=digest_of(self.id.digest + sent)[:_DIGEST_LENGTH])

    def fill(self, values: Mapping[str, str]) -> tuple[str, str, str]:
        """Return the three texts; what is filled in is never read as a template again.

        Raises:
            PromptInvalid: The values are not exactly the declared inputs.
        """
        if values.keys() != self.inputs:
            raise PromptInvalid(problems=[f"{self.id.name} takes {sorted(self.inputs)}, was given {sorted(values)}"])
        return self.prefix.substitute(values), self.guidance.substitute(values), self.user.substitute(values)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A prompt file as read: its head, and its three texts."""

    version: int
    inputs: frozenset[str]
    extends: str | None
    blocks: Mapping[str, Mapping[str, str]]
    texts: tuple[Template, Template, Template]


def load_template(folder: Path, name: str) -> PromptTemplate:
    """Read `templates/<name>.md` below the prompts folder, and what it extends, and check it against `lock.json`.

    Raises:
        PromptInvalid: It is missing or malformed, its inputs differ from those its text uses, or its text
            changed while its version did not.
    """
    raw, parts = _read(folder, name)
    made_of, prefix, inputs, blocks = raw, parts.texts[0], parts.inputs, parts.blocks
    if parts.extends:
        base = load_template(folder, parts.extends)
        made_of, prefix = base.id.digest + raw, base.prefix
        inputs, blocks = inputs | frozenset(prefix.get_identifiers()), {**base.blocks, **blocks}
    return PromptTemplate(
        PromptId(name, parts.version, digest_of(made_of)[:_DIGEST_LENGTH]), prefix, *parts.texts[1:], inputs, blocks
    )


def _read(folder: Path, name: str) -> tuple[str, _Parts]:
    try:
        raw = (folder / "templates" / f"{name}.md").read_text(encoding="utf-8")
        parts = _parts(raw)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PromptInvalid(problems=[f"{name}: cannot be read as a prompt ({type(error).__name__})"]) from error
    problems: list[str] = []
    if not all(text.is_valid() for text in parts.texts):
        problems.append(f"{name}: a dollar sign that is meant as one is written $$")
    used = {found for text in parts.texts for found in text.get_identifiers()}
    if used != parts.inputs:
        problems.append(f"{name}: declares {sorted(parts.inputs)} and uses {sorted(used)}")
    if locked_digests(folder).get(f"{name}@{parts.version}") != digest_of(raw):
        problems.append(f"{name}@{parts.version}: its text is not the one in lock.json; raise its version and lock it")
    if problems:
        raise PromptInvalid(problems=problems)
    return raw, parts


def _parts(raw: str) -> _Parts:
    _, front, body = raw.split(_FENCE, 2)
    head = tomllib.loads(front)
    system, user = body.split(_USER)
    extends = head.get("extends")
    prefix, _, guidance = ("", "", system) if extends else system.partition(_CASE)
    return _Parts(
        version=int(head["version"]),
        inputs=frozenset(map(str, head["inputs"])),
        extends=extends,
        blocks={table: {key: text.strip() for key, text in head[table].items()} for table in head.get("blocks", ())},
        texts=(Template(prefix.strip()), Template(guidance.strip()), Template(user.strip())),
    )


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
