"""The step that makes the advice: once, whatever is repeated."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.domain import Advice, Answer, Asker, Mode, Prompt
from bot.errors import DatabaseUnavailable, ModelTimedOut
from bot.ports import Hear
from bot.usecases.ask_model import BUDGET_SECONDS
from tests.desks import answering
from tests.fakes import COACHING, NOW, PAYLOAD, TEAM, KeptCoachings, ScriptedModel, request
from tests.parts import DRAFT, GOOD, REWRITE
from tests.remembered import CountedReactions
from tests.watching import Audience

KEY = (TEAM, COACHING)


def rewrite_of(coachings: KeptCoachings) -> str | None:
    advice = coachings.advice[KEY]
    return advice.rewrite if isinstance(advice, Advice) else None


@dataclass
class ForgettingModel(ScriptedModel):
    """A model while whose answer somebody is forgotten."""

    forget: Callable[[], None] = field(default=lambda: None)

    async def ask(self, prompt: Prompt, asker: Asker | None = None, hear: Hear | None = None) -> Answer:
        self.forget()
        return await super().ask(prompt, asker, hear)


async def test_advice_is_kept_beside_the_request() -> None:
    coachings = KeptCoachings({KEY: request(DRAFT)})

    await answering(coachings, ScriptedModel([GOOD]))(PAYLOAD)

    assert rewrite_of(coachings) == REWRITE
    assert coachings.answered == {}


async def test_step_that_is_run_again_does_not_ask_the_model_again() -> None:
    coachings, model = KeptCoachings({KEY: request(DRAFT)}), ScriptedModel([GOOD])
    answer = answering(coachings, model)

    await answer(PAYLOAD)
    await answer(PAYLOAD)

    assert len(model.prompts) == 1


async def test_advice_that_could_not_be_kept_is_not_paid_for_again() -> None:
    coachings, model = KeptCoachings({KEY: request(DRAFT)}, advice_away=[DatabaseUnavailable()]), ScriptedModel([GOOD])
    answer = answering(coachings, model)

    with pytest.raises(DatabaseUnavailable):
        await answer(PAYLOAD)
    await answer(PAYLOAD)

    assert len(model.prompts) == 1
    assert rewrite_of(coachings) == REWRITE


@pytest.mark.parametrize("nobody", [True, False])
async def test_crash_while_slack_is_waited_for_after_the_answer_does_not_pay_twice(*, nobody: bool) -> None:
    coachings, kept = KeptCoachings({KEY: request(DRAFT)}), list[str | None]()
    audience = Audience(nobody, leave=lambda: kept.append(rewrite_of(coachings)))

    await answering(coachings, ScriptedModel([GOOD]), audience=audience)(PAYLOAD)

    assert kept == [REWRITE]


async def test_advice_of_a_request_that_is_given_up_is_let_go() -> None:
    coachings = KeptCoachings({(TEAM, COACHING): request(DRAFT)}, advice_away=[DatabaseUnavailable()])
    model = ScriptedModel([GOOD, GOOD])
    step = answering(coachings, model)
    with pytest.raises(DatabaseUnavailable):
        await step(PAYLOAD)

    step.give_up(PAYLOAD)
    await step(PAYLOAD)

    assert len(model.prompts) == 2


async def test_request_that_waited_longer_than_anybody_would_is_answered_at_once_without_the_model() -> None:
    late = replace(request(DRAFT), received_at=NOW - timedelta(seconds=BUDGET_SECONDS))
    coachings, model = KeptCoachings({KEY: late}), ScriptedModel([GOOD])

    await answering(coachings, model)(PAYLOAD)

    advice = coachings.advice[KEY]
    assert isinstance(advice, Advice)
    assert (advice.mode, advice.away, model.prompts) == (Mode.FALLBACK, ModelTimedOut.code(), [])


async def test_clock_of_another_machine_that_is_ahead_costs_nobody_the_model() -> None:
    ahead = replace(request(DRAFT), received_at=NOW + timedelta(seconds=3))
    coachings = KeptCoachings({KEY: ahead})

    await answering(coachings, ScriptedModel([GOOD]))(PAYLOAD)

    assert rewrite_of(coachings) == REWRITE


async def test_request_that_has_expired_costs_no_model() -> None:
    coachings, model = KeptCoachings(), ScriptedModel([])

    await answering(coachings, model)(PAYLOAD)

    assert (coachings.advice, model.prompts) == ({}, [])


async def test_nothing_is_written_of_somebody_who_was_forgotten_while_the_model_answered() -> None:
    coachings, reactions = KeptCoachings({KEY: request(DRAFT)}), CountedReactions()
    model = ForgettingModel([GOOD], forget=coachings.requests.clear)
    answer = answering(coachings, model, reactions=reactions)

    await answer(PAYLOAD)

    assert (len(model.prompts), coachings.advice, reactions.counts) == (1, {}, {})


async def test_context_goes_along_with_the_draft() -> None:
    coachings, model = KeptCoachings({KEY: request(DRAFT, context="we met at the fair")}), ScriptedModel([GOOD])

    await answering(coachings, model)(PAYLOAD)

    assert "we met at the fair" in model.prompts[0].user


async def test_model_that_is_away_leaves_the_local_coaching() -> None:
    coachings = KeptCoachings({KEY: request(DRAFT)})

    await answering(coachings, ScriptedModel([ModelTimedOut()]))(PAYLOAD)

    assert coachings.advice[KEY].mode is Mode.FALLBACK
