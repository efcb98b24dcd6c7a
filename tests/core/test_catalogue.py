"""The catalogue and the code name each other, and so do failures and the places where they are written down."""

import ast
import inspect
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

import bot.errors
from bot.domain import DocumentFact, Finding, Verdict
from bot.errors import SamesideError
from bot.rendering.catalogue import catalogue

ROOT = Path(__file__).parents[2]
SENTENCES = catalogue().sentences
TREES = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "bot").rglob("*.py"))]
NODES = [node for tree in TREES for node in ast.walk(tree)]
WORDS = {node.value for node in NODES if isinstance(node, ast.Constant) and isinstance(node.value, str)}
ALL = [kind for kind in vars(bot.errors).values() if inspect.isclass(kind) and issubclass(kind, SamesideError)]
LEAVES = [kind for kind in ALL if not any(kind in other.__bases__ for other in ALL)]


class Saying(NamedTuple):
    """A place where the code says something: a key, or a prefix and `*`, and the slots it fills; None is any."""

    key: str
    slots: frozenset[str] | None


def sayings() -> Iterator[Saying]:
    for call in NODES:
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "say":
            names = [keyword.arg for keyword in call.keywords]
            slots = None if None in names else frozenset(filter(None, names))
            yield from (Saying(key, slots) for key in keys(call.args[0]))


def keys(written: ast.expr) -> list[str]:
    match written:
        case ast.Constant(value=str(key)):
            return [key]
        case ast.IfExp(body=one, orelse=other):
            return keys(one) + keys(other)
        case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), *_]):
            return [prefix + "*"]
        case _:
            message = f"line {written.lineno}: a key is a literal, or one that starts with a literal section"
            raise AssertionError(message)


SAYINGS = list(sayings())
LITERAL = {saying.key for saying in SAYINGS if "*" not in saying.key}


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_every_sentence_the_code_says_is_there() -> None:
    assert SENTENCES.keys() >= LITERAL
    assert {f"verdict.{verdict}" for verdict in Verdict} <= SENTENCES.keys()
    assert {f"check.{fact}" for fact in DocumentFact} <= SENTENCES.keys()


def test_every_sentence_is_said_somewhere() -> None:
    tails = {word.strip("-") for word in WORDS} | {kind.code() for kind in LEAVES}
    sections = {saying.key.removesuffix("*") for saying in SAYINGS if "*" in saying.key}

    unsaid = [
        key
        for key in SENTENCES
        if key not in LITERAL
        and not any(key.startswith(start) and key.removeprefix(start) in tails for start in sections)
    ]

    assert unsaid == []


def test_slots_are_filled_wherever_a_sentence_is_said() -> None:
    unfilled = [
        (key, place)
        for key, sentence in SENTENCES.items()
        for place in SAYINGS
        if (place.key == key or (key not in LITERAL and fnmatchcase(key, place.key)))
        and place.slots is not None
        and not slots(sentence) <= place.slots
    ]

    assert unfilled == []


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_failure_has_a_sentence_that_its_facts_can_fill(kind: type[SamesideError]) -> None:
    facts = set(re.findall(r"`(\w+)`", (kind.__doc__ or "").partition("Facts:")[2]))

    sentence = SENTENCES[f"trouble.{kind.code()}"]

    assert slots(sentence) <= facts


def test_every_trouble_is_a_failure_s_or_the_unexpected() -> None:
    told = {key.removeprefix("trouble.") for key in SENTENCES if key.startswith("trouble.")}

    assert told == {kind.code() for kind in LEAVES} | {"unexpected"}


def test_problems_stand_below_their_trouble_one_a_line() -> None:
    told = catalogue().trouble(bot.errors.SettingsInvalid(problems=["This.", "That."]))

    assert told.splitlines()[1:] == ["- This.", "- That."]


def test_sentences_are_calm_and_tidy() -> None:
    loud = [key for key, sentence in SENTENCES.items() if "!" in sentence]
    untidy = [key for key, sentence in SENTENCES.items() if not sentence or sentence != tidied(sentence)]

    assert (loud, untidy) == ([], [])


def tidied(sentence: str) -> str:
    return "\n".join(" ".join(line.split()) for line in sentence.strip().split("\n"))


def test_tree_drawn_in_errors_is_the_tree_of_the_classes() -> None:
    drawn = (bot.errors.__doc__ or "").split("\n\n")[1]

    assert drawn.splitlines() == ["SamesideError", *branches(SamesideError)]


def branches(kind: type[SamesideError], indent: str = "") -> Iterator[str]:
    below = [other for other in ALL if kind in other.__bases__]
    for other in below:
        last = other is below[-1]
        yield f"{indent}{'└' if last else '├'}── {other.__name__}"
        yield from branches(other, indent + ("    " if last else "│   "))


def test_only_bases_end_in_error() -> None:
    assert [kind.__name__ for kind in LEAVES if kind.__name__.endswith("Error")] == []


def test_every_failure_happens_somewhere() -> None:
    named = {node.id for tree in TREES for node in ast.walk(tree) if isinstance(node, ast.Name)}

    assert {kind.__name__ for kind in LEAVES} <= named


def test_every_code_a_program_may_meet_is_documented() -> None:
    document = (ROOT / "docs" / "contracts.md").read_text(encoding="utf-8")
    violations = {
        word
        for node in NODES
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Violation"
        for word in violation_codes(node.args[0])
    }
    rejected = {kind.code() for kind in LEAVES if issubclass(kind, bot.errors.DraftRejected)}

    documented = {
        code for row in re.findall(r"^\| (`.*?`) \|", document, re.MULTILINE) for code in re.findall(r"`(\w+)`", row)
    }

    assert documented == violations | rejected | {"line_unreadable"}


def test_every_source_of_a_finding_is_documented() -> None:
    document = (ROOT / "docs" / "contracts.md").read_text(encoding="utf-8")
    given = {
        ast.literal_eval(keyword.value)
        for node in NODES
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding"
        for keyword in node.keywords
        if keyword.arg == "source"
    }

    shown = re.search(r'"source": "(.*?)"', document)

    assert shown is not None
    assert set(shown[1].split(" | ")) == given | {Finding._field_defaults["source"]}


def violation_codes(written: ast.expr) -> set[str]:
    """Return the literals a code may be; a name stands for the strings assigned to it."""
    if isinstance(written, ast.Name):
        values = [
            node.value
            for node in NODES
            if isinstance(node, ast.Assign) and written.id in map(ast.unparse, node.targets)
        ]
        return {code for value in values for code in violation_codes(value)}
    if isinstance(written, ast.IfExp):
        return violation_codes(written.body) | violation_codes(written.orelse)
    return {written.value} if isinstance(written, ast.Constant) and isinstance(written.value, str) else set()
