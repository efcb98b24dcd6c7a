"""Prompts to be answered by hand or by another machine, and their answers kept as they came.

    python -m tests.evals.recording prompts FOLDER   writes <case>.prompt.json for every case
    python -m tests.evals.recording keep FOLDER      keeps each <case>.answer.json beside it, unedited
    python -m tests.evals.recording report           says what verification makes of the kept ones

Whoever answers is given the prompt alone and answers it as the model would: JSON that follows its `schema`.
"""

import json
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.rendering.contracts import prompt_json
from tests.evals.cases import EvalCase, eval_cases
from tests.evals.counting import DIMENSIONS, counted

RECORDS = Path(__file__).with_name("records.jsonl")


@dataclass(frozen=True)
class Record:
    """An answer as it came: to which draft, to which prompt (`name@version#hash`), and when."""

    id: str
    draft: str
    prompt: str
    date: str
    answer: str


def kept_records(path: Path = RECORDS) -> list[Record]:
    if not path.exists():
        return []
    return [Record(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def stale(record: Record, cases: dict[str, EvalCase]) -> bool:
    """Tell whether the draft or the prompt has changed since it was answered."""
    case = cases.get(record.id)
    return case is None or case.draft != record.draft or str(case.prompt().id) != record.prompt


def write_prompts(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    cases = eval_cases()
    for case in cases:
        text = json.dumps(prompt_json(case.prompt()), ensure_ascii=False, indent=1)
        (folder / f"{case.id}.prompt.json").write_text(text, encoding="utf-8")
    return len(cases)


def keep(folder: Path, path: Path = RECORDS) -> int:
    """Keep the answers of a folder; one that is kept again takes the place of the old one."""
    cases = {case.id: case for case in eval_cases()}
    records = {record.id: record for record in kept_records(path)}
    today = datetime.fromtimestamp(max(file.stat().st_mtime for file in folder.iterdir()), tz=UTC).date().isoformat()
    for file in sorted(folder.glob("*.answer.json")):
        case = cases[file.name.removesuffix(".answer.json")]
        asked = json.loads((folder / f"{case.id}.prompt.json").read_text(encoding="utf-8"))["prompt"]
        answer = file.read_text(encoding="utf-8")
        records[case.id] = Record(case.id, case.draft, asked, today, answer)
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


def report_kept() -> str:
    cases = {case.id: case for case in eval_cases()}
    return report([(cases[record.id], record.answer) for record in kept_records()])


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
