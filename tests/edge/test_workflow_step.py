"""The workflow step, through the real bot as a process: it always ends, once, and nobody's own things go into it."""

import asyncio
from pathlib import Path

import pytest

from playground.api.functions import Execution
from playground.people import COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import APP_TOKEN, model_settings, running_bot


async def ended(execution: Execution) -> Execution:
    async with asyncio.timeout(30):
        await execution.over.wait()
    return execution


async def test_draft_goes_in_and_verdict_and_rewrite_come_out(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        execution, outcome = await slack.run_step("coach_draft", draft=DRAFT, request_url=bot.request_url)
        await ended(execution)

    assert outcome.error is None
    assert execution.state == "completed"
    assert execution.outputs["verdict"] == GOOD_ANSWER["verdict"]
    assert execution.outputs["rewrite"] == REWRITE
    assert REWRITE in execution.outputs["reply"]
    assert "told this once" not in execution.outputs["reply"]
    assert CANARY not in bot.logs
    assert slack.seen_by(REP, SALES) == slack.seen_by(COLLEAGUE, SALES) == []


async def test_step_that_slack_tells_of_again_is_done_once_without_a_model_and_by_socket(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN) as bot:
        execution, outcome = await slack.run_step("coach_draft", draft=DRAFT)
        await slack.deliver_again(outcome)
        await ended(execution)
        await asyncio.sleep(0.5)

    assert execution.state == "completed"
    assert execution.outputs["rewrite"]
    assert bot.logs.count('"workflow step"') == 1


async def test_good_draft_comes_out_as_it_went_in(slack: SlackEmulator, tmp_path: Path) -> None:
    good = "Hi Dana,\n\nYou asked for the March report by Friday; it is attached. Is anything missing?\n\nRobin"

    async with running_bot(tmp_path, slack) as bot:
        execution, _ = await slack.run_step("coach_draft", draft=good, request_url=bot.request_url)
        await ended(execution)

    assert (execution.outputs["verdict"], execution.outputs["rewrite"]) == ("send", good)


async def test_what_cannot_be_coached_fails_the_step_with_the_reason_once_slack_takes_it(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    slack.break_next("functions.completeError", status=503)

    async with running_bot(tmp_path, slack) as bot:
        execution, unheard = await slack.run_step("coach_draft", draft="two words", request_url=bot.request_url)
        again = await slack.deliver_again(unheard)
        await ended(execution)

    assert (unheard.status, again.status) == (503, 200)
    assert execution.state == "failed"
    assert "at least 3 words" in execution.error


@pytest.mark.parametrize("trouble", [{"status": 503}, {"drop": "after"}])
async def test_step_ends_although_slack_falters(
    slack: SlackEmulator, tmp_path: Path, trouble: dict[str, object]
) -> None:
    slack.break_next("functions.completeSuccess", **trouble)  # type: ignore[arg-type]

    async with running_bot(tmp_path, slack) as bot:
        execution, _ = await slack.run_step("coach_draft", draft=DRAFT, request_url=bot.request_url)
        await ended(execution)

    assert execution.state == "completed"
