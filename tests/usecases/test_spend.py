"""What the model costs is counted, and no more is spent than the operator allows."""

import asyncio
from datetime import timedelta

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Asker, Mode, TeamId, Usage, UserId
from bot.errors import AnswerUnreadable, DatabaseUnavailable, ModelError, ModelRefused, ModelTimedOut, ModelUnavailable
from bot.models.openai.prices import micro_usd, price_of, usd_for_a_thousand
from bot.ports import Model
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import compose_reply
from bot.usecases.ask_model import BUDGET_SECONDS, Asking, AskModel
from bot.usecases.coach_draft import CoachDraft
from bot.usecases.spend import Spend
from bot.wiring.coaching import cost_of_a_thousand
from tests.fakes import NOW, FixedClock, ScriptedModel
from tests.parts import DRAFT, GOOD, INVENTED, analyst, coach
from tests.spending import KeptSpending
from tests.watching import HaltingModel

REP, COLLEAGUE = Asker(TeamId("T1"), UserId("U1")), Asker(TeamId("T1"), UserId("U2"))
USAGE = Usage(read=2_000, cached=1_500, written=0, said=400)


def counting(
    model: Model, spending: KeptSpending, person: int = 0, workspace: int = 0, budget: float = BUDGET_SECONDS
) -> CoachDraft:
    plain = coach(model)
    spend = Spend(spending, FixedClock(), micro_usd, person, workspace)
    ask = AskModel(model, budget, spend)
    return CoachDraft(plain.analyst, plain.verifier, plain.local_coach, plain.prompter, ask)


async def test_tokens_and_money_of_a_coaching_are_counted_with_its_second_try() -> None:
    spending, model = KeptSpending(), ScriptedModel([INVENTED, GOOD], name="gpt-6-luna", usage=USAGE)

    await counting(model, spending)(read_draft(DRAFT), Asking(REP))

    ((asker, spent, day),) = spending.spent
    assert (asker, spent.model, day) == (REP, "gpt-6-luna", NOW.date())
    assert spent.usage == Usage(4_000, 3_000, 0, 800)
    assert spent.micro_usd == round(1_000 * 0.10 + 3_000 * 0.01 + 800 * 0.50)


async def test_coaching_that_is_stopped_is_counted_though_nobody_knows_its_tokens() -> None:
    spending, model = KeptSpending(), HaltingModel("{")
    coaching = asyncio.create_task(counting(model, spending)(read_draft(DRAFT), Asking(REP)))
    await model.halted.wait()

    coaching.cancel()

    with pytest.raises(asyncio.CancelledError):
        await coaching
    ((asker, spent, _),) = spending.spent
    assert (asker, spent.usage) == (REP, Usage())


async def test_coaching_that_never_reached_the_model_is_not_counted() -> None:
    spending = KeptSpending()

    await counting(ScriptedModel([ModelUnavailable()]), spending)(read_draft(DRAFT), Asking(REP))

    assert spending.spent == []


async def test_coaching_that_outlives_its_budget_is_counted() -> None:
    spending, model = KeptSpending(), HaltingModel("{")

    advice = await counting(model, spending, budget=0.2)(read_draft(DRAFT), Asking(REP))

    assert advice.away == ModelTimedOut.code()
    assert model.hung_up
    assert [asker for asker, _, _ in spending.spent] == [REP]


@pytest.mark.parametrize(
    "failure",
    [AnswerUnreadable(reason="cut_short"), ModelRefused(), ModelTimedOut()],
    ids=["cut", "refused", "late"],
)
async def test_answer_that_is_paid_for_and_cannot_be_used_is_counted(failure: ModelError) -> None:
    spending = KeptSpending()

    await counting(ScriptedModel([failure]), spending)(read_draft(DRAFT), Asking(REP))

    assert [asker for asker, _, _ in spending.spent] == [REP]


@pytest.mark.parametrize(
    ("person", "workspace", "code"),
    [(2, 0, "person_cap_reached"), (0, 2, "workspace_cap_reached")],
    ids=["person", "workspace"],
)
async def test_beyond_the_cap_the_local_coach_answers_and_says_why(person: int, workspace: int, code: str) -> None:
    model = ScriptedModel([GOOD, GOOD])
    capped = counting(model, KeptSpending(), person, workspace)
    for _ in range(2):
        assert (await capped(read_draft(DRAFT), Asking(REP))).mode is Mode.MODEL

    advice = await capped(read_draft(DRAFT), Asking(REP))

    assert (advice.mode, advice.away) == (Mode.FALLBACK, code)
    assert (
        compose_reply(advice, reader="Dana", help="/coach help").note
        == f"{catalogue().trouble_of(code)} {catalogue().say('mode.capped')}"
    )
    assert len(model.prompts) == 2


async def test_cap_of_a_person_is_theirs_alone_and_ends_with_the_day() -> None:
    spending, model = KeptSpending(), ScriptedModel([GOOD, GOOD, GOOD])
    capped = counting(model, spending, person=1)
    await capped(read_draft(DRAFT), Asking(REP))

    theirs = await capped(read_draft(DRAFT), Asking(COLLEAGUE))
    spending.spent = [(asker, spent, day - timedelta(days=1)) for asker, spent, day in spending.spent]
    tomorrow = await capped(read_draft(DRAFT), Asking(REP))

    assert (theirs.mode, tomorrow.mode) == (Mode.MODEL, Mode.MODEL)


async def test_database_that_is_away_costs_neither_the_answer_nor_the_model() -> None:
    spending = KeptSpending(away=DatabaseUnavailable())

    advice = await counting(ScriptedModel([GOOD]), spending, person=1)(read_draft(DRAFT), Asking(REP))

    assert advice.mode is Mode.MODEL


def test_dated_name_of_a_model_has_the_price_of_its_family_and_an_unknown_one_has_none() -> None:
    assert price_of("gpt-6-luna-2026-09-01") == price_of("gpt-6-luna")
    assert price_of("gpt-6.1-terra") != price_of("gpt-6-sol")
    assert price_of("llama-4") is None
    assert micro_usd("llama-4", USAGE) is None


@pytest.mark.parametrize("other", ["gpt-6-luna-pro", "gpt-6-lunar", "gpt-6-luna-20"])
def test_another_model_of_a_like_name_is_not_priced_as_its_neighbour(other: str) -> None:
    assert price_of(other) is None


def test_server_that_tells_of_more_cached_tokens_than_it_read_earns_nobody_money() -> None:
    assert micro_usd("gpt-6-luna", Usage(read=100, cached=9_000, said=0)) == round(9_000 * 0.01)


def test_thousand_coachings_cost_less_when_the_prefix_is_kept() -> None:
    costs = usd_for_a_thousand("gpt-6-luna", prefix=1_500, draft=300, answer=420)

    assert costs == pytest.approx((0.390, 0.255))
    assert usd_for_a_thousand("llama-4", prefix=1, draft=1, answer=1) is None


def test_cost_of_a_thousand_is_reckoned_from_the_prompt_that_is_sent() -> None:
    costs = cost_of_a_thousand("gpt-6-luna", analyst())

    assert costs is not None
    assert 0.2 < costs[1] < costs[0] < 2
    assert cost_of_a_thousand("llama-4", analyst()) is None
