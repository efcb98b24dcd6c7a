"""The way back to the person: where a reply goes, and what Slack's refusals come to."""

import socket
from dataclasses import replace
from datetime import timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, Request, UserId
from bot.errors import SlackTokenRefused, SlackUnavailable
from bot.slack.replying.addresses import in_channel, in_thread, in_view
from bot.slack.replying.replies import SlackReplies
from bot.slack.replying.threads import Threads
from playground.people import BOT_USER, COLLEAGUE, DEALS, REP, SALES
from playground.slack import SlackEmulator
from tests.fakes import COACHING, NOW, TEAM, FixedClock, request
from tests.parts import DRAFT
from tests.playground.plain_app import plain_app
from tests.remembered import CountedAddresses
from tests.running_bot import BOT_TOKEN

MESSAGE = {"response_type": "ephemeral", "text": "For you", "blocks": []}


@pytest.fixture
def replies(slack: SlackEmulator) -> SlackReplies:
    return SlackReplies(
        AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[]), CountedAddresses(), FixedClock()
    )


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


async def test_address_used_five_times_gives_way_to_a_message_for_this_person_alone(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    for _ in range(6):
        await replies.send(asked, MESSAGE)

    assert len(slack.seen_by(REP, SALES)) == 6
    assert slack.seen_by(COLLEAGUE, SALES) == []
    assert direct(slack) == []


@pytest.mark.parametrize("channel", [DEALS, "C0NOWHERE"])
async def test_where_the_app_is_no_member_the_sixth_answer_is_a_direct_message(
    slack: SlackEmulator, replies: SlackReplies, asked: Request, channel: str
) -> None:
    for _ in range(6):
        await replies.send(replace(asked, channel=ChannelId(channel)), MESSAGE)

    assert direct(slack) == ["For you"]


async def test_address_of_half_an_hour_ago_is_not_even_tried(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    slack.break_next("response_url", status=500)

    await replies.send(replace(asked, received_at=NOW - timedelta(minutes=30)), MESSAGE)

    assert direct(slack) == ["For you"]


async def test_use_that_came_to_nothing_is_given_back(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    slack.break_next("response_url", status=500, times=5)
    for _ in range(5):
        with pytest.raises(SlackUnavailable):
            await replies.send(asked, MESSAGE)

    await replies.send(asked, MESSAGE)

    assert [seen.text for seen in slack.seen_by(REP, SALES)] == ["For you"]


async def test_modal_that_was_closed_gives_way_to_a_direct_message(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    await replies.send(replace(asked, reply_address=in_view("V0CLOSED")), MESSAGE | {"blocks": [{"type": "divider"}]})

    assert direct(slack) == ["For you"]


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_refusal_says_its_status_and_that_nothing_was_sent(
    slack: SlackEmulator, replies: SlackReplies, asked: Request, status: int
) -> None:
    slack.break_next("response_url", status=status)

    with pytest.raises(SlackUnavailable) as caught:
        await replies.send(asked, MESSAGE)

    assert caught.value.facts["status"] == status
    assert "maybe_sent" not in caught.value.facts
    assert slack.seen_by(REP, SALES) == []


async def test_connection_that_breaks_may_have_carried_the_reply(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    slack.break_next("response_url", drop="after")

    with pytest.raises(SlackUnavailable) as caught:
        await replies.send(asked, MESSAGE)

    assert caught.value.facts == {"maybe_sent": True}
    assert len(slack.seen_by(REP, SALES)) == 1


async def test_address_nobody_listens_at_surely_got_nothing() -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unheard.getsockname()[1]}/"
        replies = SlackReplies(
            AsyncWebClient(BOT_TOKEN, base_url=f"{address}api/", retry_handlers=[]), CountedAddresses(), FixedClock()
        )

        with pytest.raises(SlackUnavailable) as caught:
            await Threads(replies.client).reply(ChannelId(SALES), "1.1", MESSAGE)
        assert caught.value.facts == {}
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

    slack.break_next(method, error="missing_scope" if method == "conversations.open" else "restricted_action")
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
    assert direct(slack) == ["For you"]


async def test_what_slack_fails_over_may_have_arrived_where_something_was_sent(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    for method, sent in (("chat.postMessage", True), ("conversations.open", False)):
        slack.break_next(method, error="fatal_error")
        with pytest.raises(SlackUnavailable) as caught:
            await replies.send_directly(asked, MESSAGE)
        assert caught.value.facts["maybe_sent"] is sent


async def test_reply_that_the_address_refuses_goes_to_a_direct_message(
    slack: SlackEmulator, replies: SlackReplies, asked: Request
) -> None:
    slack.break_next("response_url", status=400)

    await replies.send(asked, MESSAGE)

    assert direct(slack) == ["For you"]


@pytest.mark.parametrize(
    ("held_up", "address"),
    [("response_url", ""), ("chat.postMessage", "thread"), ("chat.postEphemeral", "channel"), ("views.update", "view")],
)
async def test_answer_that_waits_is_said_to_be_queued_by_a_way_that_is_open(
    slack: SlackEmulator, replies: SlackReplies, asked: Request, held_up: str, address: str
) -> None:
    talk = ChannelId(slack.workspace.conversation(REP).id)
    addresses = {"thread": in_thread(talk, "1.1"), "channel": in_channel(ChannelId(SALES)), "view": in_view("V1")}
    waiting = replace(asked, reply_address=addresses.get(address, asked.reply_address))
    slack.break_next(held_up, status=429, retry_after=30, times=2)
    with pytest.raises(SlackUnavailable) as caught:
        await replies.send(waiting, MESSAGE)

    await replies.say_queued(waiting, MESSAGE | {"text": "Queued"})

    told = [seen.text for channel in (SALES, talk) for seen in slack.seen_by(REP, channel)]
    assert caught.value.facts["wait"] == 30
    assert told == ["Queued"]
    assert slack.seen_by(COLLEAGUE, SALES) == []


@pytest.mark.parametrize("beginning", ["https://evil.example/", "http://hooks.slack.com/", "https://slack.com@{host}/"])
async def test_address_that_is_not_slack_s_is_never_written_to(
    slack: SlackEmulator, replies: SlackReplies, asked: Request, beginning: str
) -> None:
    strange = replace(asked, reply_address=beginning.format(host="127.0.0.1"))

    await replies.send(strange, MESSAGE)

    assert direct(slack) == ["For you"]


async def test_request_shows_neither_its_words_nor_its_address() -> None:
    shown = repr(request(DRAFT, context="she asked", reply_address="https://hooks.slack.com/commands/1"))

    assert DRAFT[:9] not in shown
    assert "she asked" not in shown
    assert "hooks" not in shown
