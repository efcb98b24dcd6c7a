"""A coaching, with the real playbook and verification and a model that follows a script."""

import json
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.analysis.passages import read_draft
from bot.domain import Dismissal, Mode, Verdict
from bot.errors import AnswerUnreadable, ModelError, ModelUnavailable
from tests.fakes import ScriptedModel
from tests.parts import CANARY, DRAFT, GOOD, INVENTED, QUOTE, REWRITE, coach

FAILURES = [kind() for kind in ModelError.__subclasses__() if kind.__module__.startswith("bot.")]


async def test_local_coach_is_the_whole_coach_without_a_model() -> None:
    advice = await coach()(read_draft(DRAFT))

    assert (advice.mode, advice.model) == (Mode.LOCAL, None)
    assert advice.verdict is not Verdict.SEND
    assert QUOTE in advice.highlights[0].quote


async def test_answer_that_holds_becomes_the_advice() -> None:
    model = ScriptedModel([GOOD])

    advice = await coach(model)(read_draft(DRAFT))

    assert (advice.mode, advice.model, advice.violations) == (Mode.MODEL, "small-model", ())
    assert advice.rewrite == REWRITE
    assert advice.highlights == GOOD.highlights
    assert len(model.prompts) == 1


async def test_model_is_shown_draft_context_and_notes() -> None:
    model = ScriptedModel([GOOD])

    await coach(model)(read_draft(DRAFT, context="she likes Thursdays", notes="has two kids"))

    assert CANARY in model.prompts[0].user
    assert "she likes Thursdays" in model.prompts[0].user
    assert "has two kids" in model.prompts[0].user
    assert CANARY not in model.prompts[0].system


async def test_answer_that_breaks_a_promise_goes_back_once_with_what_it_broke() -> None:
    model = ScriptedModel([INVENTED, GOOD])

    advice = await coach(model)(read_draft(DRAFT))

    assert (advice.mode, advice.rewrite, advice.violations) == (Mode.MODEL, REWRITE, ())
    assert len(model.prompts) == 2
    assert "45 minutes" in model.prompts[1].user
    assert "violations" in model.prompts[1].user
    assert model.prompts[1].id.name == "repair/coach"


async def test_second_refusal_leaves_highlights_without_a_rewrite_and_its_own_violations() -> None:
    model = ScriptedModel([replace(INVENTED, highlights=()), INVENTED])

    advice = await coach(model)(read_draft(DRAFT))

    assert (advice.mode, advice.model) == (Mode.FALLBACK, "small-model")
    assert advice.rewrite is None
    assert QUOTE in advice.highlights[0].quote
    assert {violation.code for violation in advice.violations} == {"added_fact"}
    assert len(model.prompts) == 2


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
async def test_local_coach_stands_in_when_no_answer_comes(failure: ModelError) -> None:
    local = await coach()(read_draft(DRAFT))

    advice = await coach(ScriptedModel([failure]))(read_draft(DRAFT))

    assert advice == replace(local, mode=Mode.FALLBACK, model="small-model", away=failure.code())
    assert advice.rewrite


async def test_refusal_still_counts_when_the_second_answer_does_not_come() -> None:
    model = ScriptedModel([INVENTED, ModelUnavailable()])

    advice = await coach(model)(read_draft(DRAFT))

    assert (advice.mode, advice.rewrite) == (Mode.FALLBACK, None)
    assert "added_fact" in {violation.code for violation in advice.violations}


async def test_good_draft_is_left_alone_whatever_the_model_adds() -> None:
    good = replace(GOOD, verdict=Verdict.SEND, highlights=(), before_you_send=("Check it.",))

    advice = await coach(ScriptedModel([good]))(read_draft("Hi Dana,\n\nDoes Thursday at 2 suit you?\n\nTom"))

    assert advice.verdict is Verdict.SEND
    assert (advice.rewrite, advice.highlights, advice.before_you_send) == (None, (), ())


@pytest.mark.parametrize(
    "answers", [[INVENTED, INVENTED], [AnswerUnreadable(reason="cut_short")]], ids=["refused", "away"]
)
async def test_logs_say_what_happened_and_none_of_what_was_written(answers: list[object]) -> None:
    with capture_logs() as logs:
        await coach(ScriptedModel(answers))(read_draft(DRAFT))  # type: ignore[arg-type]

    assert logs
    assert CANARY not in repr(logs)
    assert "minutes" not in repr(logs)


async def test_answer_of_another_shape_is_asked_for_once_more() -> None:
    model = ScriptedModel(["I would rather talk.", GOOD])

    advice = await coach(model)(read_draft(DRAFT))

    assert (advice.mode, advice.rewrite) == (Mode.MODEL, REWRITE)
    assert json.loads(model.prompts[1].user)["answer"] == "I would rather talk."
    assert "agreed shape" in json.loads(model.prompts[1].user)["violations"][0]


@pytest.mark.parametrize("second", ["{}", ModelUnavailable()], ids=["again", "away"])
async def test_answer_that_cannot_be_read_twice_counts_as_none(second: str | ModelError) -> None:
    local = await coach()(read_draft(DRAFT))

    advice = await coach(ScriptedModel(["I would rather talk.", second]))(read_draft(DRAFT))

    code = second.code() if isinstance(second, ModelError) else AnswerUnreadable.code()
    assert advice == replace(local, mode=Mode.FALLBACK, model="small-model", away=code)


async def test_what_the_rep_has_called_fine_is_not_pointed_out_to_the_model() -> None:
    draft = read_draft(DRAFT)
    (found,) = (f for f in coach().analyst.analyse(draft).findings if QUOTE in f.quote)
    model = ScriptedModel([GOOD, GOOD])

    await coach(model)(draft, fair=(Dismissal(found.signal, found.quote, "it is my own calendar"),))

    assert found.quote not in [entry["quote"] for entry in json.loads(model.prompts[0].user)["found"]]
