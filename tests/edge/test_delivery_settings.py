"""What a person has set holds for the last step of a coaching, too."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Request, TeamId, UserId
from bot.domain.people import Preferences
from bot.rendering.catalogue import catalogue
from bot.slack.replying.delivery import Delivery
from tests.delivering import Outbox
from tests.desks import advising, answering, drawing, english
from tests.fakes import (
    COACHING,
    NOW,
    PAYLOAD,
    TEAM,
    CountedPosts,
    FixedClock,
    KeptCoachings,
    ScriptedModel,
)
from tests.fakes import request as asked_for
from tests.parts import DRAFT, GOOD, coach
from tests.remembered import KnownPeople

KEY = (TEAM, COACHING)


@dataclass
class BusyOutbox(Outbox):
    """An outbox while whose sending something else happens to whom it goes."""

    meanwhile: Callable[[TeamId, UserId], Awaitable[object]] = english

    async def send(self, request: Request, message: Mapping[str, Any], *, tried: bool = False) -> None:
        await self.meanwhile(request.team, request.user)
        await super().send(request, message, tried=tried)


async def delivering(
    asked: Request, people: KnownPeople, outbox: Outbox, posts: CountedPosts | None = None
) -> KeptCoachings:
    """Deliver a finished coaching and return what is kept of it."""
    advice = await coach(ScriptedModel([GOOD]))(read_draft(DRAFT))
    coachings, clock, posts = KeptCoachings({KEY: asked}, {KEY: advice}), FixedClock(), posts or CountedPosts()
    advise, recall = answering(coachings), advising(coachings).recall
    await Delivery(drawing(), coachings, posts, outbox, outbox, clock, advise, recall, people, english)(PAYLOAD)
    return coachings


async def test_setting_saved_while_the_reply_is_sent_holds() -> None:
    people, asked = KnownPeople(), asked_for(DRAFT)
    chosen = Preferences(first_look=False, keep_minutes=0)

    async def saved_meanwhile(team: TeamId, user: UserId) -> None:
        await people.prefer(team, user, chosen, NOW)

    await delivering(asked, people, BusyOutbox(meanwhile=saved_meanwhile))

    assert people.chosen == {(TEAM, asked.user): replace(chosen, told=True)}


@pytest.mark.parametrize(
    ("thread", "chosen", "kept"),
    [("", 30, 30), ("D1:1.0", 30, 24 * 60), ("", 0, 0), ("D1:1.0", 0, 0)],
    ids=["elsewhere", "in a thread", "nothing kept", "nothing kept of a thread"],
)
async def test_draft_is_kept_no_longer_than_its_author_chose(thread: str, chosen: int, kept: int) -> None:
    asked = replace(asked_for(DRAFT), thread=thread)
    people = KnownPeople({(TEAM, asked.user): Preferences(keep_minutes=chosen)})

    coachings = await delivering(asked, people, Outbox())

    assert coachings.kept_for[KEY] == timedelta(minutes=kept)


@pytest.mark.parametrize(
    ("shown", "attempts", "twice", "rested"),
    [("", 0, False, 1), ("stream:D1:1.5", 1, False, 0), ("post:D1:1.5", 1, False, 0), ("begun", 0, True, 1)],
)
async def test_what_takes_the_place_of_what_was_shown_is_no_repeat(
    shown: str, attempts: int, *, twice: bool, rested: int
) -> None:
    outbox, posts = Outbox(), CountedPosts(dict.fromkeys([KEY], attempts))

    await delivering(replace(asked_for(DRAFT), shown=shown), KnownPeople(), outbox, posts)

    assert (catalogue().say("mode.repeated") in outbox.texts[0]) is twice
    assert len(outbox.rested) == rested
