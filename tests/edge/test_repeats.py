"""What becomes of a reply that may have arrived, or surely did not: it is looked for, repeated once, or sent again."""

import asyncio
from dataclasses import replace

import pytest

from bot.errors import AttemptsSpent, DeliveryError, ReplyAddressSpent, SlackTokenRefused, SlackUnavailable
from bot.rendering.catalogue import catalogue, speak
from bot.slack.replying.addresses import in_view
from tests.delivering import KEY, TWICE, Desk, finished
from tests.fakes import COACHING, NOW, PAYLOAD, TEAM
from tests.parts import REWRITE

GIVEN_UP = (TEAM, f"{COACHING}:given_up")


@pytest.fixture
async def desk() -> Desk:
    return await finished()


async def test_repeat_after_a_crash_is_one_at_most_and_says_so(desk: Desk) -> None:
    await desk.posts.claim(*KEY, NOW)

    await desk.delivery(PAYLOAD)

    assert TWICE in desk.outbox.texts[0]
    assert REWRITE in desk.outbox.texts[0]


async def test_nothing_is_sent_when_no_attempt_is_left(desk: Desk) -> None:
    await desk.posts.claim(*KEY, NOW)
    await desk.posts.claim(*KEY, NOW)

    with pytest.raises(AttemptsSpent):
        await desk.delivery(PAYLOAD)

    assert desk.outbox.sent == []
    assert desk.coachings.answered == {KEY: NOW}


@pytest.mark.parametrize(
    "failure", [SlackUnavailable(), SlackUnavailable(status=500), ReplyAddressSpent(), SlackTokenRefused()], ids=repr
)
async def test_reply_that_surely_did_not_arrive_may_be_sent_again_unlabelled(
    desk: Desk, failure: DeliveryError
) -> None:
    desk.outbox.failures = [failure] * 3
    for _ in range(3):
        with pytest.raises(type(failure)):
            await desk.delivery(PAYLOAD)

    await desk.delivery(PAYLOAD)

    assert TWICE not in desk.outbox.texts[0]
    assert desk.coachings.answered == {KEY: NOW}


async def test_reply_that_may_have_arrived_is_repeated_once(desk: Desk) -> None:
    desk.outbox.failures = [SlackUnavailable(maybe_sent=True)]
    with pytest.raises(SlackUnavailable):
        await desk.delivery(PAYLOAD)
    assert desk.coachings.answered == {}

    await desk.delivery(PAYLOAD)

    assert TWICE in desk.outbox.texts[0]


@pytest.mark.parametrize("before", [1, 2])
async def test_reply_that_is_found_where_it_was_sent_is_not_sent_again(desk: Desk, before: int) -> None:
    for _ in range(before):
        await desk.posts.claim(*KEY, NOW)
    desk.outbox.found = True

    await desk.delivery(PAYLOAD)
    await desk.delivery(PAYLOAD)

    assert desk.outbox.sent == []
    assert desk.outbox.rested == [COACHING]
    assert desk.coachings.answered == {KEY: NOW}


async def test_reply_that_is_looked_for_and_not_there_is_sent_as_if_for_the_first_time(desk: Desk) -> None:
    desk.outbox.found = False
    desk.outbox.failures = [SlackUnavailable(maybe_sent=True) for _ in range(4)]
    for _ in range(4):
        with pytest.raises(SlackUnavailable):
            await desk.delivery(PAYLOAD)

    await desk.delivery(PAYLOAD)

    assert [TWICE in text for text in desk.outbox.texts] == [False]
    assert await desk.posts.is_settled(*KEY)


async def test_reply_that_cannot_be_looked_for_just_now_waits_and_costs_no_attempt(desk: Desk) -> None:
    await desk.posts.claim(*KEY, NOW)
    desk.outbox.blind = SlackUnavailable(status=429, wait=1)
    for _ in range(3):
        with pytest.raises(SlackUnavailable):
            await desk.delivery(PAYLOAD)

    desk.outbox.blind = None
    await desk.delivery(PAYLOAD)

    assert [TWICE in text for text in desk.outbox.texts] == [True]


async def test_answer_to_a_window_that_comes_by_another_way_may_stand_in_both_and_says_so(desk: Desk) -> None:
    desk.coachings.requests[KEY] = replace(desk.coachings.requests[KEY], reply_address=in_view("V1"))
    desk.outbox.found = False
    desk.outbox.failures = [SlackUnavailable()] * 3
    for _ in range(3):
        with pytest.raises(SlackUnavailable):
            await desk.delivery(PAYLOAD)

    await desk.delivery(PAYLOAD)

    assert [TWICE in text for text in desk.outbox.direct] == [True]


async def test_process_that_ends_while_it_looks_costs_no_attempt(desk: Desk) -> None:
    await desk.posts.claim(*KEY, NOW)
    desk.outbox.blind = asyncio.CancelledError()
    for _ in range(3):
        with pytest.raises(asyncio.CancelledError):
            await desk.delivery(PAYLOAD)

    desk.outbox.blind = None
    await desk.delivery(PAYLOAD)

    assert [TWICE in text for text in desk.outbox.texts] == [True]


@pytest.mark.parametrize("found", [False, None])
async def test_word_that_nothing_came_of_it_is_said_however_often_a_process_ended_before_it(
    desk: Desk, *, found: bool | None
) -> None:
    desk.coachings.advice.clear()
    desk.outbox.found = found
    for _ in range(2):
        await desk.posts.claim(*GIVEN_UP, NOW)

    await desk.delivery.give_up(PAYLOAD)
    await desk.delivery.give_up(PAYLOAD)

    (said,) = desk.outbox.direct
    assert said.endswith(catalogue().say("trouble.attempts_spent"))
    assert (TWICE in said) is (found is None)


async def test_word_that_nothing_came_of_it_is_said_in_the_language_of_who_reads_it(desk: Desk) -> None:
    async def german(*_whose: str) -> str:
        return "de"

    desk.coachings.advice.clear()

    await replace(desk.delivery, tongue=german).give_up(PAYLOAD)

    speak("de")
    assert desk.outbox.direct == [catalogue().say("trouble.attempts_spent")]
