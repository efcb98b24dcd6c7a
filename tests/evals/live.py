"""Answer every case by a real model and count what holds: `make evals`.

The model is the one of your settings. `--judge NAME` also lets another model of the same server compare each coaching
with the local coach's, in both orders; a verdict that changes with the order is a tie. It should be of another family
than the model it judges. `--only ID` takes one case.
"""

import argparse
import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.analysis.passages import read_draft
from bot.domain import Usage
from bot.errors import ModelError
from bot.models.openai.model import OpenAIModel
from bot.models.openai.prices import micro_usd
from bot.settings import environment, read_settings
from bot.wiring.coaching import open_model
from tests.evals.cases import EvalCase, eval_cases
from tests.evals.judging import compared
from tests.evals.recording import report
from tests.evals.tasks import Task, tasks
from tests.parts import coach

_AT_ONCE = 4


@dataclass(frozen=True)
class Answered:
    """A case, what the model said at first, how long it took in seconds, and its tokens."""

    case: EvalCase
    text: str
    seconds: float
    usage: Usage
    away: str = ""


async def answered(case: EvalCase, model: OpenAIModel, room: asyncio.Semaphore) -> Answered:
    async with room:
        begun = time.perf_counter()
        try:
            answer = await model.ask(case.prompt())
        except ModelError as error:
            return Answered(case, "", time.perf_counter() - begun, Usage(), error.code())
        return Answered(case, answer.text, time.perf_counter() - begun, answer.usage)


async def evaluate(model: OpenAIModel, cases: list[EvalCase]) -> str:
    """Return the table: what holds by dimension, then latency and cost."""
    room = asyncio.Semaphore(_AT_ONCE)
    results = await asyncio.gather(*(answered(case, model, room) for case in cases))
    told = [report([(result.case, result.text) for result in results if not result.away])]
    away = [f"{result.case.id}: {result.away}" for result in results if result.away]
    seconds = sorted(result.seconds for result in results)
    usage = Usage()
    for result in results:
        usage = usage.plus(result.usage)
    slow = seconds[max(0, round(0.95 * len(seconds)) - 1)]
    told += [*away, "", f"seconds: median {statistics.median(seconds):.1f}, 95 of 100 within {slow:.1f}"]
    told.append(f"tokens: {usage.read} read, {usage.cached} of them kept, {usage.said} said")
    cost = (micro_usd(model.name, usage) or 0) / 1_000 / max(1, len(results))
    told.append(f"USD for a thousand first answers: {cost:.2f}" if cost else "USD: the model's price is not known")
    return "\n".join(told)


async def evaluate_tasks(model: OpenAIModel, wanted: Sequence[Task]) -> str:
    """Return how many answers to the other templates hold, and what the others break."""
    lines: list[str] = []
    held = 0
    for task in wanted:
        try:
            codes = task.codes((await model.ask(task.prompt)).text)
        except ModelError as error:
            codes = [error.code()]
        held += not codes
        lines += [f"{task.id}: {', '.join(codes)}"] if codes else []
    return "\n".join([f"other templates: {held} of {len(wanted)} hold", *lines])


async def judge_all(model: OpenAIModel, judge: OpenAIModel, cases: list[EvalCase]) -> str:
    """Return how often the model's coaching is preferred to the local coach's."""
    tally = {"first": 0, "second": 0, "tie": 0}
    for case in cases:
        draft = read_draft(case.draft, context=case.context, notes=case.notes)
        by_model, by_rules = await coach(model)(draft), await coach()(draft)
        tally[await compared(judge, draft, by_model, by_rules)] += 1
    return f"against the local coach: {tally['first']} won, {tally['tie']} tied, {tally['second']} lost ({judge.name})"


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--judge")
    parser.add_argument("--only", action="append")
    options = parser.parse_args()
    settings = read_settings(environment(Path.cwd()), "model")
    model = open_model(settings)
    if model is None:
        parser.error("set OPENAI_API_KEY, or OPENAI_BASE_URL and SAMESIDE_MODEL")
    cases = [case for case in eval_cases() if not options.only or case.id in options.only]
    print(f"{model.name}, {len(cases)} cases\n")
    print(await evaluate(model, cases))
    print(await evaluate_tasks(model, [task for task in tasks() if not options.only or task.id in options.only]))
    if options.judge:
        judge = OpenAIModel(
            options.judge,
            api=settings.model_api,
            api_key=settings.openai_api_key,
            base_url=settings.openai_base_url,
        )
        print(await judge_all(model, judge, cases))
        await judge.close()
    await model.close()


if __name__ == "__main__":
    asyncio.run(main())
