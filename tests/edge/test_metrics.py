"""What operators see of a running service: figures, and one way through the log; never a word of a draft."""

import ast
import asyncio
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import aiohttp
import pytest
import structlog
from prometheus_client.parser import text_string_to_metric_families

from bot.domain import Asker, TeamId, Usage, UserId
from bot.models.openai.prices import micro_usd
from bot.usecases.spend import Spend
from bot.wiring.metrics import SERIES, Metrics
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_reply_buttons import coached
from tests.fake_openai import FakeOpenAI
from tests.fakes import FixedClock
from tests.parts import CANARY
from tests.running_bot import RunningBot, model_settings, running_bot
from tests.spending import KeptSpending

BOT = Path(__file__).parents[2] / "bot"


@cache
def told() -> dict[str, set[str]]:
    """Every event the code logs, with the fields it is logged with."""
    events: dict[str, set[str]] = {}
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log.") and node.args:
                fields = {keyword.arg or "" for keyword in node.keywords}
                events.setdefault(ast.literal_eval(node.args[0]), set()).update(fields)
    return events


@pytest.mark.parametrize("series", SERIES, ids=lambda series: series.name)
def test_every_metric_comes_from_an_event_that_is_told_with_its_fields(series: object) -> None:
    (ours,) = [one for one in SERIES if one is series]
    needed = {ours.each} if ours.each else set(ours.labels)

    assert (needed | {ours.amount}) - {""} <= told()[ours.event]


def figures(page: str) -> dict[str, float]:
    return {
        f"{sample.name} {' '.join(value for _, value in sorted(sample.labels.items()))}".strip(): sample.value
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


def events_of(bot: RunningBot) -> Iterator[dict[str, str]]:
    return (json.loads(line) for line in bot.logs.splitlines() if line.startswith("{"))


async def page_with(line: str, bot: RunningBot) -> str:
    """Read the page until it has this line: a reply is seen before the bot knows that it was."""
    async with asyncio.timeout(20), aiohttp.ClientSession() as web:
        while True:
            async with web.get(bot.request_url.replace("/slack/events", "/metrics")) as page:
                text = await page.text()
            if line in text:
                return text
            await asyncio.sleep(0.05)


async def test_one_coaching_leaves_its_figures_and_its_way_through_the_log(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await coached(slack, bot)
        text = await page_with("sameside_deliveries_total{", bot)
    events = {event["event"]: event for event in events_of(bot)}
    seen = figures(text)

    # A machine under load may first answer without the model, and is asked again.
    assert seen["sameside_ack_seconds_count 200 http"] >= 1
    assert seen["sameside_coaching_seconds_count model"] == 1
    assert seen["sameside_jobs_taken_total coach"] == 1
    assert seen["sameside_deliveries_total reply address"] == 1
    assert seen["process_resident_memory_bytes"] > 0
    assert events["acknowledged"]["request"] == events["job_taken_on"]["request"]
    assert events["job_taken_on"]["id"] == events["coached"]["job"] == events["delivered"]["job"]
    assert CANARY not in text + bot.logs


def test_list_counts_once_for_each_of_its_entries() -> None:
    metrics = Metrics()

    metrics.count(None, "", {"event": "proposal_refused", "codes": ["invented_fact", "ask_lost"]})
    metrics.count(None, "", {"event": "proposal_refused", "codes": ["invented_fact"]})

    seen = figures(metrics.page()[1].decode())
    assert seen["sameside_violations_total invented_fact"] == 2
    assert seen["sameside_violations_total ask_lost"] == 1


@pytest.mark.parametrize("usd", [-0.00078, "unknown", None])
def test_figure_that_is_none_goes_uncounted_and_harms_nobody(usd: object) -> None:
    metrics, event = Metrics(), {"event": "model_paid", "model": "m", "usd": usd, "tokens_read": 7}

    told = metrics.count(None, "", dict(event))

    seen = figures(metrics.page()[1].decode())
    assert told == event
    assert seen.get("sameside_model_cost_usd_total m", 0) == 0
    assert seen["sameside_model_tokens_read_total m"] == 7


async def test_model_without_a_known_price_has_no_cost_rather_than_none_to_pay() -> None:
    metrics, spend = Metrics(), Spend(KeptSpending(), FixedClock(), micro_usd)

    with structlog.testing.capture_logs(processors=[metrics.count]) as logs:
        await spend.count(Asker(TeamId("T1"), UserId("U1")), "llama-4", Usage(read=7, said=3))
        await spend.count(Asker(TeamId("T1"), UserId("U1")), "gpt-6-luna", Usage(read=7_000, said=3))

    seen = figures(metrics.page()[1].decode())
    assert [name for name in seen if name.startswith("sameside_model_cost_usd_total")] == [
        "sameside_model_cost_usd_total gpt-6-luna"
    ]
    assert seen["sameside_model_tokens_read_total llama-4"] == 7
    assert [log["usd"] is None for log in logs] == [True, False]


def test_what_is_only_measured_is_not_logged() -> None:
    metrics = Metrics()

    with pytest.raises(structlog.DropEvent):
        metrics.count(None, "", {"event": "jobs_waiting", "jobs": 3, "seconds": 1.5})

    seen = figures(metrics.page()[1].decode())
    assert (seen["sameside_jobs_waiting"], seen["sameside_jobs_oldest_seconds"]) == (3, 1.5)
