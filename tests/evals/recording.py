"""Prompts to be answered by hand or by another machine, and their answers kept as they came.

    python -m tests.evals.recording prompts FOLDER   writes <case>.prompt.json for every case of every template
    python -m tests.evals.recording keep FOLDER      keeps each <case>.answer.json beside it, unedited
    python -m tests.evals.recording report           says what verification makes of the kept ones

Whoever answers is given the prompt alone and answers it as the model would: JSON that follows its `schema`. The cases
beside `revise`, `stuck` and `repair` go by `<template>.<case>`.
"""

import hashlib
import json
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.domain import Prompt
from bot.rendering.contracts import prompt_json
from tests.evals.cases import EvalCase, eval_cases
from tests.evals.counting import DIMENSIONS, counted
from tests.evals.tasks import Task, tasks

RECORDS = Path(__file__).with_name("records.jsonl")


@dataclass(frozen=True)
class Record:
    """An answer as it came: to which draft, to which prompt (`name@version#hash`), and when.

    `asked` is the hash of all that was read: beside the prompt what our rules had found in the draft.
    """

    id: str
    draft: str
    prompt: str
    date: str
    answer: str
    asked: str


def kept_records(path: Path = RECORDS) -> list[Record]:
    if not path.exists():
        return []
    return [Record(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def questions() -> dict[str, tuple[str, Prompt]]:
    """Return by case what the rep wrote and the prompt it makes, of every template."""
    coached = {case.id: (case.draft, case.prompt()) for case in eval_cases()}
    return coached | {_file_name(task): (task.draft, task.prompt) for task in tasks()}


def _file_name(task: Task) -> str:
    return task.id.replace("/", ".")


def stale(record: Record, asked: dict[str, tuple[str, Prompt]]) -> bool:
    """Tell whether the draft or the prompt has changed since it was answered."""
    draft, prompt = asked.get(record.id, ("", None))
    return prompt is None or draft != record.draft or str(prompt.id) != record.prompt


def drifted(record: Record, asked: dict[str, tuple[str, Prompt]]) -> bool:
    """Tell whether our rules find something else in the draft now than whoever answered was told."""
    return record.asked != _hash(json.dumps(prompt_json(asked[record.id][1])))


def _hash(prompt: str) -> str:
    told = json.loads(prompt)
    return hashlib.sha256(f"{told['system']}\n{told['user']}".encode()).hexdigest()[:12]


def write_prompts(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    asked = questions()
    for id, (_, prompt) in asked.items():
        text = json.dumps(prompt_json(prompt), ensure_ascii=False, indent=1)
        (folder / f"{id}.prompt.json").write_text(text, encoding="utf-8")
    return len(asked)


def keep(folder: Path, path: Path = RECORDS) -> int:
    """Keep the answers of a folder; one that is kept again takes the place of the old one."""
    asked = questions()
    records = {record.id: record for record in kept_records(path)}
    today = datetime.fromtimestamp(max(file.stat().st_mtime for file in folder.iterdir()), tz=UTC).date().isoformat()
    for file in sorted(folder.glob("*.answer.json")):
        id = file.name.removesuffix(".answer.json")
        prompt = (folder / f"{id}.prompt.json").read_text(encoding="utf-8")
        answer = file.read_text(encoding="utf-8")
        records[id] = Record(id, asked[id][0], json.loads(prompt)["prompt"], today, answer, _hash(prompt))
    lines = (json.dumps(asdict(record), ensure_ascii=False) for record in records.values())
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return len(records)


def report(answers: list[tuple[EvalCase, str]]) -> str:
    """Return how many answers hold, by dimension, and which promises are broken most."""
    results = [(case, counted(case, answer)) for case, answer in answers]
    lines = [f"{len(results)} answers", "", "| what code can count | holds | of |", "|---|---|---|"]
    for name in DIMENSIONS:
        held = [result.held[name] for _, result in results if name in result.held]
        lines.append(f"| {name} | {sum(held)} | {len(held)} |")
    unchanged = [result.unchanged for _, result in results if result.unchanged is not None]
    lines += ["", f"sentences of the rep kept as written: {sum(unchanged) / max(1, len(unchanged)):.0%}"]
    broken = Counter(code for _, result in results for code in result.codes)
    lines += ["broken: " + (", ".join(f"{code} {times}" for code, times in broken.most_common()) or "nothing")]
    lines += [f"{case.id}: {', '.join(result.codes)}" for case, result in results if result.codes]
    return "\n".join(lines)


def report_tasks(answers: list[tuple[Task, str]]) -> str:
    """Return how many answers to the other templates hold, and what breaks the rest."""
    results = [(task, task.codes(answer)) for task, answer in answers]
    lines = ["", "| other prompts | holds | of |", "|---|---|---|"]
    for template in dict.fromkeys(task.id.partition("/")[0] for task, _ in results):
        codes = [codes for task, codes in results if task.id.startswith(f"{template}/")]
        lines.append(f"| {template} | {codes.count([])} | {len(codes)} |")
    return "\n".join([*lines, *(f"{task.id}: {', '.join(codes)}" for task, codes in results if codes)])


def report_kept() -> str:
    cases = {case.id: case for case in eval_cases()}
    others = {_file_name(task): task for task in tasks()}
    coached = [(cases[record.id], record.answer) for record in kept_records() if record.id in cases]
    done = [(others[record.id], record.answer) for record in kept_records() if record.id in others]
    asked = questions()
    others_found = sum(drifted(record, asked) for record in kept_records())
    told = f"answered when our rules found something else in the draft than now: {others_found}"
    return "\n".join([report(coached), report_tasks(done), "", told])


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["prompts", folder]:
            print(f"{write_prompts(Path(folder))} prompts")
        case ["keep", folder]:
            print(f"{keep(Path(folder))} records")
        case ["report"]:
            print(report_kept())
        case _:
            sys.exit(__doc__)
