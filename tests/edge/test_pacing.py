"""Slack is asked no faster than it allows, and a method that is held up holds up no other."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from bot.errors import SlackUnavailable
from bot.slack.connection.pacing import Pace, PacedClient
from playground.people import COLLEAGUE, DEALS, REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_reply_buttons import coached
from tests.fake_openai import FakeOpenAI
from tests.running_bot import BOT_TOKEN, model_settings, running_bot


@pytest.fixture
def client(slack: SlackEmulator) -> PacedClient:
    return PacedClient(Pace(), BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])


async def seconds_of(*calls: object) -> float:
    loop = asyncio.get_running_loop()
    begun = loop.time()
    for call in calls:
        await call  # type: ignore[misc]
    return loop.time() - begun


async def test_channel_gets_one_message_a_second_after_a_short_burst(slack: SlackEmulator, client: PacedClient) -> None:
    posts = [client.chat_postMessage(channel=SALES, text=str(number)) for number in range(5)]

    took = await seconds_of(*posts)

    assert took >= 0.5
    assert [seen.text for seen in slack.seen_by(REP, SALES)] == list("01234")


async def test_one_channel_does_not_wait_for_another() -> None:
    pace = Pace()
    for _ in range(4):
        await pace.ready("chat.postMessage", SALES)

    assert await seconds_of(pace.ready("chat.postMessage", DEALS)) < 0.3


async def test_method_that_slack_holds_up_waits_as_long_as_it_is_told_and_the_others_go_on(
    slack: SlackEmulator, client: PacedClient
) -> None:
    slack.break_next("users.info", status=429, retry_after=1)
    with pytest.raises(SlackApiError):
        await client.users_info(user=REP)

    others = await seconds_of(client.auth_test())
    held = await seconds_of(client.users_info(user=REP))

    assert others < held
    assert held >= 0.3


async def test_channel_that_slack_holds_up_holds_up_no_other(slack: SlackEmulator) -> None:
    pace = Pace()
    client = PacedClient(pace, BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    slack.break_next("chat.postMessage", status=429, retry_after=60)
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel=SALES, text="first")

    with pytest.raises(SlackUnavailable):
        await pace.ready("chat.postMessage", SALES)
    assert await seconds_of(pace.ready("chat.postMessage", DEALS)) < 0.3


async def test_lanes_of_channels_nobody_writes_to_any_more_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    pace, loop = Pace(), asyncio.get_running_loop()
    for number in range(500):
        await pace.ready("chat.postMessage", f"D{number}")
    pace.hold("chat.postMessage", "D7", 60.0)
    later = loop.time() + 5
    monkeypatch.setattr(loop, "time", lambda: later)

    await pace.ready("chat.postMessage", SALES)

    assert sorted(pace._lanes) == ["chat.postMessage C0SALES001", "chat.postMessage D7"]


async def test_call_that_waits_already_waits_on_when_slack_holds_up_its_method() -> None:
    pace = Pace()
    for _ in range(4):
        await pace.ready("chat.postMessage", SALES)
    waiting = asyncio.create_task(pace.ready("chat.postMessage", SALES, patience=5.0))
    await asyncio.sleep(0.1)

    pace.hold("chat.postMessage", SALES, 60.0)

    with pytest.raises(SlackUnavailable):
        await waiting


async def test_call_that_never_went_leaves_its_place_to_the_next() -> None:
    pace = Pace()
    for _ in range(4):
        await pace.ready("chat.postMessage", DEALS)
    asked = [asyncio.create_task(pace.ready("chat.postMessage", DEALS, patience=20.0)) for _ in range(8)]
    await asyncio.sleep(0)
    for one in asked:
        one.cancel()
    await asyncio.gather(*asked, return_exceptions=True)

    # Of twelve places the next is the fifth, which is there after four seconds, and not the thirteenth.
    with pytest.raises(SlackUnavailable) as caught:
        await pace.ready("chat.postMessage", DEALS, patience=0.0)
    assert 3 < float(str(caught.value.facts["wait"])) <= 4


async def test_second_channel_that_is_held_up_meanwhile_tells_that_all_are_meant() -> None:
    pace = Pace()
    pace.hold("chat.postMessage", DEALS, 60.0)
    pace.hold("chat.postMessage", DEALS, 60.0)
    await pace.ready("chat.postMessage", "C0OTHER")

    pace.hold("chat.postMessage", SALES, 30.0)

    with pytest.raises(SlackUnavailable) as caught:
        await pace.ready("chat.postMessage", "C0OTHER", patience=0.0)
    assert 25 < float(str(caught.value.facts["wait"])) <= 30
    assert await seconds_of(pace.ready("chat.update")) < 0.3


async def test_no_more_streams_start_in_a_minute_than_slack_allows() -> None:
    pace = Pace()
    for _ in range(20):
        await pace.ready("chat.startStream", SALES)

    with pytest.raises(SlackUnavailable) as caught:
        await pace.ready("chat.startStream", SALES)

    assert float(str(caught.value.facts["wait"])) > 55


async def test_what_would_wait_too_long_is_given_back_unsent(slack: SlackEmulator, client: PacedClient) -> None:
    slack.break_next("chat.postMessage", status=429, retry_after=60)
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel=SALES, text="first")

    with pytest.raises(SlackUnavailable) as caught:
        await client.chat_postMessage(channel=SALES, text="second")

    assert caught.value.facts["status"] == 429
    assert 55 < float(str(caught.value.facts["wait"])) <= 60
    assert slack.seen_by(REP, SALES) == []


async def test_listener_asks_nothing_of_a_method_that_slack_holds_up(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.break_next("views.publish", status=429, retry_after=60)

    async with running_bot(tmp_path, slack) as bot:
        for _ in range(2):
            opened = await slack.open_home(request_url=bot.request_url)
            assert opened.error is None

    assert slack.home_of() is None


async def test_people_are_answered_while_slack_does_not_say_who_they_are(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.break_next("users.info", status=429, retry_after=60)

    async with running_bot(tmp_path, slack) as bot:
        answers = [
            await slack.slash_command("/coach", "help", user=user, request_url=bot.request_url)
            for user in (REP, COLLEAGUE)
        ]

    assert [answer.error for answer in answers] == [None, None]
    assert [answer.shown and "customer's side" in answer.shown.text for answer in answers] == [True, True]


async def test_who_speaks_what_is_asked_once_for_listeners_and_jobs(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], locale="de-DE")

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await slack.slash_command("/coach", "help", request_url=bot.request_url)
        slack.break_next("users.info", error="missing_scope", times=9)
        reply = await coached(slack, bot)

    assert "Vor dem Senden" in reply.text
