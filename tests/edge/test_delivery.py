"""The last step of a coaching: what is said of repeats, and what is said when it is given up."""

from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.domain import CoachingId, Mode, UserId
from bot.domain.people import Preferences
from bot.errors import SlackUnavailable
from bot.rendering.catalogue import catalogue
from tests.delivering import KEY, TWICE, Desk, finished
from tests.fakes import NOW, PAYLOAD, TEAM, request
from tests.parts import CANARY, DRAFT, REWRITE
from tests.remembered import KnownPeople


@pytest.fixture
async def desk() -> Desk:
    return await finished()


async def test_reply_is_sent_once_and_the_clock_of_forgetting_starts(desk: Desk) -> None:
    await desk.delivery(PAYLOAD)
    await desk.delivery(PAYLOAD)

    ((asked, message),) = desk.outbox.sent
    assert asked == desk.coachings.requests[KEY]
    assert message["response_type"] == "ephemeral"
    assert REWRITE in message["text"]
    assert "Help: /ours help" in message["text"]
    assert TWICE not in message["text"]
    assert desk.coachings.answered == {KEY: NOW}


@pytest.mark.parametrize(("seconds", "notes"), [(1, 0), (30, 1)])
async def test_answer_that_slack_makes_wait_is_said_to_be_queued_once_and_only_for_long(
    desk: Desk, seconds: int, notes: int
) -> None:
    desk.outbox.failures = [SlackUnavailable(status=429, wait=seconds) for _ in range(2)]
    for _ in range(2):
        with pytest.raises(SlackUnavailable):
            await desk.delivery(PAYLOAD)

    await desk.delivery(PAYLOAD)

    assert [message["text"] for _, message in desk.outbox.queued] == [catalogue().say("pressed.queued")] * notes
    assert len(desk.outbox.sent) == 1


async def test_coaching_that_is_gone_is_noted_without_its_words(desk: Desk) -> None:
    desk.coachings.requests.clear()

    with capture_logs() as logs:
        await desk.delivery(PAYLOAD)

    assert desk.outbox.sent == []
    assert logs
    assert CANARY not in repr(logs)


@pytest.mark.parametrize("last", [False, True], ids=["delivery", "giving up"])
async def test_request_that_expired_before_its_answer_is_asked_for_again_once(desk: Desk, *, last: bool) -> None:
    desk.coachings.untold = {KEY: replace(desk.coachings.requests.pop(KEY), text="")}
    step = desk.delivery.give_up if last else desk.delivery

    await step(PAYLOAD)
    await step(PAYLOAD)

    assert desk.outbox.direct == [catalogue().say("trouble.attempts_spent")]
    assert desk.coachings.kept_for == {KEY: timedelta(0)}


async def test_address_that_refuses_three_times_gives_way_to_a_direct_message(desk: Desk) -> None:
    desk.outbox.failures = [SlackUnavailable(status=503) for _ in range(3)]
    for _ in range(3):
        with pytest.raises(SlackUnavailable):
            await desk.delivery(PAYLOAD)

    await desk.delivery(PAYLOAD)

    assert REWRITE in desk.outbox.direct[0]
    assert TWICE not in desk.outbox.direct[0]


async def test_advice_of_an_older_shape_is_made_anew(desk: Desk) -> None:
    desk.coachings.advice.clear()

    await desk.delivery(PAYLOAD)

    assert desk.coachings.advice[KEY].mode is Mode.LOCAL
    assert "no model saw your draft" in desk.outbox.texts[0]


async def test_advice_that_could_not_be_delivered_is_given_up_to_a_direct_message(desk: Desk) -> None:
    await desk.delivery.give_up(PAYLOAD)
    await desk.delivery.give_up(PAYLOAD)

    assert len(desk.outbox.sent) == 1
    assert REWRITE in desk.outbox.direct[0]
    assert desk.coachings.answered == {KEY: NOW}


@pytest.mark.parametrize("cause", ["no advice", "attempts spent", "message refused"])
async def test_coaching_that_is_given_up_says_so_once_and_kindly(desk: Desk, cause: str) -> None:
    if cause == "no advice":
        desk.coachings.advice.clear()
    if cause == "attempts spent":
        await desk.posts.claim(*KEY, NOW)
        await desk.posts.claim(*KEY, NOW)
    if cause == "message refused":
        desk.outbox.failures = [SlackUnavailable(status=200)]

    await desk.delivery.give_up(PAYLOAD)

    assert desk.outbox.direct == [catalogue().say("trouble.attempts_spent")]
    assert desk.coachings.answered == {KEY: NOW}


async def test_giving_up_a_coaching_that_was_forgotten_says_nothing(desk: Desk) -> None:
    desk.coachings.requests.clear()

    await desk.delivery.give_up(PAYLOAD)

    assert desk.outbox.sent == []


async def test_direct_message_that_may_have_arrived_is_repeated_once_before_it_is_given_up(desk: Desk) -> None:
    desk.outbox.failures = [SlackUnavailable(maybe_sent=True)]
    with pytest.raises(SlackUnavailable):
        await desk.delivery.give_up(PAYLOAD)

    await desk.delivery.give_up(PAYLOAD)

    assert TWICE in desk.outbox.direct[0]


async def test_what_leaves_for_the_model_is_told_once(desk: Desk) -> None:
    other = CoachingId("coach:T1:2")
    desk.coachings.requests[TEAM, other] = replace(request(DRAFT), id=other)
    desk.coachings.advice[TEAM, other] = desk.coachings.advice[KEY]

    await desk.delivery(PAYLOAD)
    await desk.delivery({"team": TEAM, "id": other})

    assert ["told this once: small-model reads" in text for text in desk.outbox.texts] == [True, False]


async def test_reply_whose_draft_is_gone_at_once_has_nothing_to_press(desk: Desk) -> None:
    people = KnownPeople({(TEAM, UserId("U1")): Preferences(keep_minutes=0)})

    await replace(desk.delivery, people=people)(PAYLOAD)

    ((_, message),) = desk.outbox.sent
    assert "actions" not in [block["type"] for block in message["blocks"]]
