"""What could only fail once a draft is read is named when the playbook is loaded, with its file and its entry."""

import json
from pathlib import Path

import pytest

from bot.playbook.weights import AROUND
from tests.playbooks import problems_of, write_playbook


def problem_of(folder: Path) -> str:
    """Return the one thing that is wrong with a playbook."""
    (problem,) = problems_of(folder)
    return problem


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            ('say = "... {what} by {when} ..."', 'say = "(sign {what} by {when}"'),
            "'(sign {what} by {when}', cannot be read",
        ),
        (("Is {when} possible for {what}?", "Is {when} possible for {whom}?"), "has no slot {whom}"),
        (("by {when}", "(by {when}|soon)"), "has no slot {when}"),
        (("Is {when} possible for {what}?", "Is {when possible?"), "is not a text whose brackets close"),
        (('unless = ["due"]', 'unless = ["(due"]'), "an `unless` of '... {what} by {when} ...' cannot be read"),
        (('unless = ["due"]', 'unless = ["{dues}"]'), "there are no guards 'dues'"),
    ],
    ids=["a bracket", "a gap", "a gap that may be empty", "half a gap", "a guard", "a group of guards"],
)
@pytest.mark.parametrize("kind", ["own", "turn", "ask"])
def test_turn_that_could_only_fail_at_a_draft_is_named_at_loading(
    tmp_path: Path, change: tuple[str, str], told: str, kind: str
) -> None:
    turn = f"""
[[{kind}]]
say = "... {{what}} by {{when}} ..."
instead = "Is {{when}} possible for {{what}}?"
unless = ["due"]
"""
    folder = write_playbook(tmp_path)
    with (folder / "edits.toml").open("a", encoding="utf-8") as file:
        file.write(turn.replace(*change))

    problem = problem_of(folder)

    assert problem.startswith("edits: ")
    assert told in problem


def test_situation_that_is_none_is_named_where_it_is_asked_in(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    head, tail = (folder / "edits.toml").read_text(encoding="utf-8").split("[asks]")
    (folder / "edits.toml").write_text(f'{head}[asks]\nrenewwal = ["Which of these?"]{tail}', encoding="utf-8")

    assert problem_of(folder) == "edits: asks: there is no situation 'renewwal'"


@pytest.mark.parametrize(
    ("written", "anew", "told"),
    [
        (
            'about = "I\'m writing about {topic}."',
            'about = "I\'m writing about {subject}."',
            "bare: `about` has no slot {subject}",
        ),
        ("The price is {price}.", "The price is {cost}.", "bare: `priced` has no slot {cost}"),
        (
            "What else do you need from us on this, if anything?",
            "What of {cause}?",
            "asks: 'What of {cause}?' has no slot {cause}",
        ),
    ],
)
def test_slot_that_nothing_fills_is_named(tmp_path: Path, written: str, anew: str, told: str) -> None:
    folder = write_playbook(tmp_path)
    edits = (folder / "edits.toml").read_text(encoding="utf-8")
    assert written in edits
    (folder / "edits.toml").write_text(edits.replace(written, anew), encoding="utf-8")

    assert problem_of(folder) == f"edits: {told}"


@pytest.mark.parametrize("table", ["praise", "plain"])
def test_phrase_to_leave_out_that_cannot_be_read_is_named(tmp_path: Path, table: str) -> None:
    folder = write_playbook(tmp_path)
    head, tail = (folder / "edits.toml").read_text(encoding="utf-8").split(f"[{table}]")
    tail = tail.replace("leave_out = [", 'leave_out = ["(so", ', 1)
    written = f"{head}[{table}]{tail}"
    (folder / "edits.toml").write_text(written, encoding="utf-8")

    problem = problem_of(folder)

    assert problem.startswith(f"edits: a phrase of {table} cannot be read")


@pytest.mark.parametrize(
    ("situations", "adds", "told"),
    [
        (["stalled", "renewwal"], {"": [0, 0]}, "there is no situation 'renewwal'"),
        (["stalled", "renewal"], {"": [0, 0], "lapse": [9]}, "what 'lapse' adds is not one number for each of 2"),
        (["stalled", "renewal"], {"": [0, 0, 0]}, "what '' adds is not one number for each of 2"),
        (["stalled"], {"": [0]}, "there is one alone"),
        (3, {"": [0]}, "cannot be read"),
        (["stalled", "renewal"], {"": 3}, "cannot be read"),
    ],
)
def test_situations_that_were_learned_wrongly_are_named_at_loading(
    tmp_path: Path, situations: object, adds: object, told: str
) -> None:
    folder = write_playbook(tmp_path) / "learned"
    folder.mkdir()
    (folder / "situations.json").write_text(json.dumps({"situations": situations, "adds": adds}), encoding="utf-8")

    problem = problem_of(tmp_path)

    assert problem.startswith("situations.json: ")
    assert told in problem
    assert problem.endswith("make learn writes it anew")


@pytest.mark.parametrize("name", ["leanings.json", "house.json", "situations.json"])
@pytest.mark.parametrize("written", ["{", "{}", "[]", '{"": 3}'])
def test_weights_that_cannot_be_read_are_named(tmp_path: Path, name: str, written: str) -> None:
    folder = write_playbook(tmp_path) / "learned"
    folder.mkdir()
    (folder / name).write_text(written, encoding="utf-8")

    assert any("make learn" in problem for problem in problems_of(tmp_path))


@pytest.mark.parametrize(
    ("name", "tables"),
    [
        ("house.json", {"stays": {"": 0, "team": 12.5}, "reps": {"": 0}}),
        ("situations.json", {"situations": ["stalled", "renewal"], "adds": {"": [0, 0.5]}}),
    ],
)
def test_weights_that_are_no_whole_numbers_are_named(tmp_path: Path, name: str, tables: object) -> None:
    folder = write_playbook(tmp_path) / "learned"
    folder.mkdir()
    (folder / name).write_text(json.dumps(tables), encoding="utf-8")

    assert "no whole number" in problem_of(tmp_path)


def test_weights_of_other_things_are_named(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path) / "learned"
    folder.mkdir()
    tables = {name: {"": 0} for name in ("push", "passive", "mail")} | {
        name: dict.fromkeys(("", *AROUND[1:]), 0.5) for name in ("suspecting", "doubting")
    }
    (folder / "leanings.json").write_text(json.dumps(tables), encoding="utf-8")

    assert "other things than own" in problem_of(tmp_path)
