"""Answers recorded from the prompt alone, replayed: still to the prompt of today, and safe in what they become."""

import json
import re
from dataclasses import replace
from pathlib import Path

from bot.analysis.passages import read_draft
from bot.domain import Mode, Situation, Verdict
from tests.evals.cases import EvalCase, eval_cases
from tests.evals.counting import counted
from tests.evals.recording import (
    Record,
    drifted,
    keep,
    kept_records,
    questions,
    report,
    report_kept,
    stale,
    write_prompts,
)
from tests.evals.showing import PAGE, SHOWN
from tests.fakes import ScriptedModel
from tests.parts import coach

CASES = {case.id: case for case in eval_cases()}
RECORDS = kept_records()
PUSH = CASES["first-push"]
SENT = json.dumps(
    {
        "verdict": "send",
        "keep_line": "You are direct.",
        "from_their_chair": "Fine.",
        "highlights": [],
        "rewrite": None,
        "before_you_send": [],
        "dismissed": [],
    }
)


def test_there_are_cases_for_every_situation() -> None:
    assert len(CASES) >= 30
    assert {case.situation for case in CASES.values()} == set(Situation)
    assert sum(case.verdict == (Verdict.SEND,) for case in CASES.values()) >= 10


def test_case_that_is_to_be_sent_asks_nothing_of_a_rewrite() -> None:
    assert not [case.id for case in CASES.values() if Verdict.SEND in case.verdict and (case.contains or case.lacks)]


def test_what_a_rewrite_must_say_stands_in_the_draft() -> None:
    wanting = [(case.id, words) for case in CASES.values() for words in case.contains if words not in case.draft + "?"]

    assert wanting == []


def test_no_recorded_answer_is_older_than_its_prompt() -> None:
    assert [record.id for record in RECORDS if stale(record, questions())] == []


def test_every_case_of_every_template_has_its_answer() -> None:
    assert {record.id for record in RECORDS} == questions().keys()


def test_no_prompt_says_the_same_line_twice_of_what_matters() -> None:
    lines = {id: re.findall(r"^- .*", prompt.guidance, re.MULTILINE) for id, (_, prompt) in questions().items()}

    assert [id for id, said in lines.items() if len(said) != len(set(said))] == []


async def test_every_recorded_answer_becomes_a_coaching_and_none_shows_what_was_refused() -> None:
    accepted = 0
    for record in (record for record in RECORDS if record.id in CASES):
        case = CASES[record.id]
        model = ScriptedModel([record.answer, record.answer])
        advice = await coach(model)(read_draft(case.draft, context=case.context, notes=case.notes))
        first_pass = len(model.prompts) == 1 and advice.mode is Mode.MODEL
        accepted += first_pass
        assert first_pass == counted(case, record.answer).held["accepted"]
        assert advice.mode is Mode.MODEL or advice.violations or advice.away
    print(f"first-pass acceptance: {accepted} of {len(CASES)} recorded answers")
    print(report_kept())


def test_answer_to_another_draft_or_an_older_prompt_is_stale() -> None:
    fresh = Record(PUSH.id, PUSH.draft, str(PUSH.prompt().id), "2026-11-28", SENT, "")

    assert not stale(fresh, questions())
    assert stale(replace(fresh, prompt="coach@1#1beec8bb2c02"), questions())
    assert stale(replace(fresh, draft=PUSH.draft + " "), questions())
    assert stale(replace(fresh, id="gone"), questions())


def test_prompts_are_written_and_answers_kept_as_they_came(tmp_path: Path) -> None:
    assert write_prompts(tmp_path / "out") == len(questions())
    unedited = "```json\n" + SENT + "\n```\n"
    (tmp_path / "out" / f"{PUSH.id}.answer.json").write_text(unedited, encoding="utf-8")

    kept = keep(tmp_path / "out", tmp_path / "records.jsonl")
    again = keep(tmp_path / "out", tmp_path / "records.jsonl")

    (record,) = kept_records(tmp_path / "records.jsonl")
    assert (kept, again, record.answer) == (1, 1, unedited)
    assert not stale(record, questions())
    assert not drifted(record, questions())
    assert drifted(replace(record, asked="before"), questions())


def test_report_counts_what_holds_and_names_what_breaks() -> None:
    good = CASES["follow-good"]

    told = report([(PUSH, SENT), (good, SENT), (good, "I would rather talk.")])

    assert "| accepted | 1 | 3 |" in told
    assert "| finds | 1 | 2 |" in told
    assert "verdict_conflict 1" in told
    assert "first-push: verdict_conflict" in told


def test_rewrite_is_counted_by_what_it_says() -> None:
    case = EvalCase("x", Situation.OTHER, "Hi Dana,\n\nSign today. We meet on Tuesday at 9.\n\nTom", (Verdict.REWORK,))
    answer = json.loads(SENT) | {
        "verdict": "rework",
        "highlights": [{"quote": "Sign today.", "signal": "false_urgency", "reads_as": "rush", "move": "Ask."}],
        "rewrite": "Hi Dana,\n\nWhat would you need before you decide? We meet on Tuesday at 9.\n\nTom",
    }

    whole = counted(replace(case, contains=("Tuesday at 9",), lacks=("sign today",)), json.dumps(answer))
    lost = counted(case, json.dumps(answer | {"rewrite": "Hi Dana,\n\nWhat would you need before you decide?\n\nTom"}))

    assert whole.codes == ()
    assert all(whole.held.values())
    assert not lost.held["facts kept"]


def test_page_of_prompts_shows_the_prompts_of_today() -> None:
    shown = PAGE.read_text(encoding="utf-8")

    assert all(f"## {title}\n`{CASES[id].prompt().id}`" in shown for id, title in SHOWN.items())


def test_page_of_the_method_tells_what_the_report_says() -> None:
    told, page = report_kept(), Path("docs/method.md").read_text(encoding="utf-8")
    held, asked = (
        sum(map(int, column))
        for column in zip(
            *re.findall(r"^\| (?:repair|revise|stuck) \| (\d+) \| (\d+)", told, re.MULTILINE), strict=True
        )
    )
    accepted = re.search(r"^\| accepted \| (\d+) \| (\d+)", told, re.MULTILINE)

    assert accepted
    assert f"now it is {accepted[1]} of {accepted[2]} and {held} of {asked}." in " ".join(page.split())
