"""The way back to the person: what is said of repeats, and what Slack's refusals come to."""

import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from structlog.testing import capture_logs

from bot.analysis.passages import read_draft
from bot.domain import ChannelId, Request, UserId
from bot.errors import DeliveryError, ReplyAddressSpent, SlackTokenRefused, SlackUnavailable
from bot.slack.delivery import Delivery
from bot.slack.replies import SlackReplies
from playground.people import BOT_USER, COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from tests.fakes import (
    COACHING,
    NOW,
    PAYLOAD,
    TEAM,
    CountedPosts,
    FixedClock,
    KeptCoachings,
    Outbox,
    ScriptedModel,
    request,
)
from tests.parts import CANARY, DRAFT, GOOD, REWRITE, analyst, coach
from tests.playground.plain_app import plain_app

BOT_TOKEN, SIGNING_SECRET, APP_TOKEN = "xoxb-test", "0123456789abcdef", "xapp-test"
KEY = (TEAM, COACHING)
TWICE = "you may see it twice"
MESSAGE = {"response_type": "ephemeral", "text": "For you", "blocks": []}


@dataclass
class Desk:
    """A finished coaching, and everything its delivery works with."""

    delivery: Delivery
    coachings: KeptCoachings
    outbox: Outbox
    posts: CountedPosts = field(default_factory=CountedPosts)


@pytest.fixture
async def desk() -> Desk:
    advice = await coach(ScriptedModel([GOOD]))(read_draft(DRAFT))
    coachings, posts, outbox = KeptCoachings({KEY: request(DRAFT)}, {KEY: advice}), CountedPosts(), Outbox()
    return Desk(Delivery(analyst(), coachings, posts, outbox, FixedClock(), "/ours"), coachings, outbox, posts)


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


async def test_repeat_after_a_crash_is_one_at_most_and_says_so(desk: Desk) -> None:
    await desk.posts.claim(*KEY, NOW)

    await desk.delivery(PAYLOAD)

    assert TWICE in desk.outbox.texts[0]
    assert REWRITE in desk.outbox.texts[0]


async def test_nothing_is_sent_when_no_attempt_is_left(desk: Desk) -> None:
    await desk.posts.claim(*KEY, NOW)
    await desk.posts.claim(*KEY, NOW)

    await desk.delivery(PAYLOAD)

    assert desk.outbox.sent == []


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


async def test_coaching_that_has_expired_is_noted_without_its_words(desk: Desk) -> None:
    desk.coachings.requests.clear()

    with capture_logs() as logs:
        await desk.delivery(PAYLOAD)

    assert desk.outbox.sent == []
    assert logs
    assert CANARY not in repr(logs)


@pytest.fixture
async def slack() -> AsyncIterator[SlackEmulator]:
    async with SlackEmulator(signing_secret=SIGNING_SECRET, bot_token=BOT_TOKEN, app_token=APP_TOKEN) as emulator:
        yield emulator


@pytest.fixture
def replies(slack: SlackEmulator) -> SlackReplies:
    return SlackReplies(AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[]))


@pytest.fixture
async def asked(slack: SlackEmulator) -> Request:
    """Return a request with an address that Slack gave out."""
    async with plain_app() as app:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=app.request_url)
    fields = outcome.command.payload
    user, channel = UserId(fields["user_id"]), ChannelId(fields["channel_id"])
    return Request(COACHING, TEAM, user, channel, DRAFT, "", fields["response_url"], NOW)


def direct(slack: SlackEmulator) -> list[str]:
    return [seen.text for seen in slack.seen_by(REP, slack.workspace.conversation(REP, BOT_USER).id)]


async def test_reply_goes_privately_where_the_person_asked(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    await replies.send(asked, MESSAGE)

    assert [seen.text for seen in slack.seen_by(REP, SALES)] == ["For you"]
    assert slack.seen_by(COLLEAGUE, SALES) == []


async def test_expired_address_gives_way_to_a_direct_message(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    slack.pass_time(31 * 60)

    await replies.send(asked, MESSAGE)

    assert direct(slack) == ["For you"]
    assert slack.seen_by(REP, SALES) == []


async def test_address_used_five_times_gives_way_to_a_direct_message(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    for _ in range(6):
        await replies.send(asked, MESSAGE)

    assert len(slack.seen_by(REP, SALES)) == 5
    assert direct(slack) == ["For you"]


@pytest.mark.parametrize("status", [400, 429, 500, 503])
async def test_refusal_says_its_status_and_that_nothing_was_sent(
    slack: SlackEmulator, replies: SlackReplies, asked: Request, status: int
) -> None:
    slack.break_next("response_url", status=status)

    with pytest.raises(SlackUnavailable) as caught:
        await replies.send(asked, MESSAGE)

    assert caught.value.facts == {"status": status}
    assert slack.seen_by(REP, SALES) == []


async def test_connection_that_breaks_may_have_carried_the_reply(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    slack.break_next("response_url", drop="after")

    with pytest.raises(SlackUnavailable) as caught:
        await replies.send(asked, MESSAGE)

    assert caught.value.facts == {"maybe_sent": True}
    assert len(slack.seen_by(REP, SALES)) == 1


async def test_address_nobody_listens_at_surely_got_nothing(replies: SlackReplies) -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unheard.getsockname()[1]}/"

        with pytest.raises(SlackUnavailable) as caught:
            await replies.send(request(DRAFT, reply_address=address), MESSAGE)

    assert caught.value.facts == {}
    assert "127.0.0.1" not in repr(caught.value)


@pytest.mark.parametrize("method", ["conversations.open", "chat.postMessage"])
async def test_direct_message_that_slack_refuses_is_a_failure_with_a_name(
    slack: SlackEmulator, replies: SlackReplies, asked: Request, method: str
) -> None:
    slack.pass_time(31 * 60)
    slack.break_next(method, error="invalid_auth")
    with pytest.raises(SlackTokenRefused):
        await replies.send(asked, MESSAGE)

    slack.break_next(method, error="channel_not_found")
    with pytest.raises(SlackUnavailable):
        await replies.send(asked, MESSAGE)

    assert direct(slack) == []


async def test_direct_message_that_breaks_off_may_have_arrived(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    slack.pass_time(31 * 60)
    slack.break_next("chat.postMessage", drop="after")

    with pytest.raises(SlackUnavailable) as caught:
        await replies.send(asked, MESSAGE)

    assert caught.value.facts == {"maybe_sent": True}
