"""The live evaluation, on a fake server: its tables, and a judge who cannot be swayed by order."""

import json

import pytest

from bot.analysis.passages import read_draft
from tests.evals.cases import eval_cases
from tests.evals.judging import compared
from tests.evals.live import evaluate, evaluate_tasks, judge_all
from tests.evals.tasks import tasks
from tests.evals.test_recorded import SENT
from tests.fake_openai import open_model, running_fake_openai
from tests.fakes import ScriptedModel
from tests.parts import DRAFT, GOOD, coach

CASES = [case for case in eval_cases() if case.id in {"follow-good", "first-push", "renewal-good"}]


async def test_table_shows_what_holds_how_long_it_took_and_what_it_cost() -> None:
    with running_fake_openai() as fake:
        fake.answer(*[SENT] * 3)
        async with open_model(fake.base_url) as model:
            told = await evaluate(model, CASES)

    assert "3 answers" in told
    assert "| accepted | 2 | 3 |" in told
    assert "first-push: verdict_conflict" in told
    assert "seconds: median" in told
    assert "USD for a thousand first answers" in told


async def test_case_the_model_does_not_answer_is_named_and_not_counted() -> None:
    with running_fake_openai() as fake:
        fake.fail(401, times=None)
        async with open_model(fake.base_url) as model:
            told = await evaluate(model, CASES[:1])

    assert "0 answers" in told
    assert f"{CASES[0].id}: model_misconfigured" in told


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (("first", "second"), "first"),
        (("second", "first"), "second"),
        (("first", "first"), "tie"),
        (("tie", "x"), "tie"),
    ],
)
async def test_preference_counts_only_when_it_survives_the_swap(answers: tuple[str, str], expected: str) -> None:
    draft = read_draft(DRAFT)
    judge = ScriptedModel([json.dumps({"better": answer}) for answer in answers])

    found = await compared(judge, draft, await coach(ScriptedModel([GOOD]))(draft), await coach()(draft))

    assert found == expected
    assert "small-model" not in "".join(prompt.user for prompt in judge.prompts)


async def test_other_templates_are_counted_beside() -> None:
    with running_fake_openai() as fake:
        fake.answer(*["{}"] * 2)
        async with open_model(fake.base_url) as model:
            told = await evaluate_tasks(model, tasks()[:2])

    assert told.startswith("other templates: 0 of 2 hold")
    assert "revise/shorter-bait: answer_unreadable" in told


async def test_tally_is_told() -> None:
    with running_fake_openai() as fake:
        fake.answer(SENT, *[{"better": "first"}, {"better": "second"}])
        async with open_model(fake.base_url) as model, open_model(fake.base_url) as judge:
            told = await judge_all(model, judge, [case for case in CASES if case.id == "follow-good"])

    assert told.startswith("against the local coach: 1 won, 0 tied, 0 lost")
