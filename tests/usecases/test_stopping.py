"""Watching an answer come, and stopping it: the model is hung up on, and what had come is kept."""

import asyncio
import json
from dataclasses import asdict, replace

import pytest

from bot.domain import Advice, CoachingId, Proposal, TeamId
from bot.errors import DatabaseUnavailable
from tests.desks import answering
from tests.fakes import COACHING, NOW, PAYLOAD, TEAM, KeptCoachings, request
from tests.parts import DRAFT, GOOD, REWRITE
from tests.remembered import CountedReactions
from tests.watching import Audience, HaltingModel

KEY = (TEAM, COACHING)
THREAD = "D1:1.0"
WRITTEN = json.dumps(asdict(GOOD))


def waiting() -> KeptCoachings:
    return KeptCoachings({KEY: replace(request(DRAFT), thread=THREAD)})


async def stop(coachings: KeptCoachings) -> bool:
    return await coachings.stop(TEAM, request("").user, THREAD, NOW)


def up_to(words: str) -> str:
    return WRITTEN[: WRITTEN.index(words)]


async def settled(audience: Audience, count: int) -> None:
    async with asyncio.timeout(5):
        while len(audience.shown) < count:
            await asyncio.sleep(0.005)


async def test_what_has_come_is_shown_while_the_model_is_at_it() -> None:
    coachings, audience = waiting(), Audience()
    model = HaltingModel(up_to('"rewrite"'))

    answer = asyncio.create_task(answering(coachings, model, audience=audience)(PAYLOAD))
    await settled(audience, 1)
    await stop(coachings)
    await answer

    assert audience.shown[-1].highlights == GOOD.highlights
    assert audience.shown[-1].prompt


@pytest.mark.parametrize("said", [up_to('"rewrite"'), WRITTEN[:-40]], ids=["before", "within"])
async def test_stop_hangs_up_on_the_model_and_keeps_what_came_without_a_word_of_the_rewrite(said: str) -> None:
    coachings, audience, reactions, model = waiting(), Audience(), CountedReactions(), HaltingModel(said)

    answer = asyncio.create_task(answering(coachings, model, audience=audience, reactions=reactions)(PAYLOAD))
    await settled(audience, 1)
    assert await stop(coachings)
    await asyncio.wait_for(answer, 5)

    kept = coachings.advice[KEY]
    assert model.hung_up
    assert isinstance(kept, Advice)
    assert (kept.unfinished, kept.keep_line, kept.rewrite) == (True, GOOD.keep_line, None)
    assert REWRITE[:40] not in str(kept)
    assert reactions.counts == {}


async def test_stop_before_the_model_has_said_anything_keeps_the_verdict_of_the_rules() -> None:
    coachings, model = waiting(), HaltingModel("")

    answer = asyncio.create_task(answering(coachings, model, audience=Audience())(PAYLOAD))
    await model.halted.wait()
    await stop(coachings)
    await asyncio.wait_for(answer, 5)

    kept = coachings.advice[KEY]
    assert isinstance(kept, Advice)
    assert (kept.unfinished, kept.keep_line) == (True, "")


async def test_what_was_stopped_before_it_began_asks_no_model() -> None:
    coachings, model = waiting(), HaltingModel("")
    await stop(coachings)

    await asyncio.wait_for(answering(coachings, model, audience=Audience())(PAYLOAD), 5)

    assert isinstance(coachings.advice[KEY], Advice)
    assert not model.halted.is_set() or model.hung_up


async def test_database_that_does_not_say_whether_it_was_stopped_stops_nothing() -> None:
    class Silent(KeptCoachings):
        async def is_stopped(self, team: TeamId, id: CoachingId) -> bool:
            raise DatabaseUnavailable(team=team, id=id)

    coachings = Silent(waiting().requests)
    answer = asyncio.create_task(answering(coachings, HaltingModel(""), audience=Audience())(PAYLOAD))
    await asyncio.sleep(0.05)

    assert not answer.done()
    answer.cancel()
    await asyncio.gather(answer, return_exceptions=True)


@pytest.mark.parametrize(
    "broken", [replace(GOOD, keep_line="You offer 45 minutes."), "Sorry, no."], ids=["fact", "prose"]
)
async def test_what_does_not_hold_is_not_shown(broken: Proposal | str) -> None:
    coachings, audience = waiting(), Audience()
    model = HaltingModel(broken if isinstance(broken, str) else json.dumps(asdict(broken)))

    answer = asyncio.create_task(answering(coachings, model, audience=audience)(PAYLOAD))
    await model.halted.wait()
    await asyncio.sleep(0.1)
    await stop(coachings)
    await answer

    assert audience.shown == []
