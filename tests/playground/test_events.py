"""What the app is told of by itself, when it is told again, and what it never hears."""

import asyncio
from dataclasses import replace

from slack_sdk.web.async_client import AsyncWebClient

from playground.people import BOT, BOT_USER, COLLEAGUE, DEALS, LOBBY, REP, SALES, SHARED, TEAM
from playground.slack import SlackEmulator
from playground.workspace import JsonObject
from tests.playground.plain_app import plain_app
from tests.playground.test_chat import refused


async def retried(slack: SlackEmulator, times: int) -> list[tuple[str, str]]:
    """Wait for so many retries, let the minutes between them pass, and return their number and reason."""
    async with asyncio.timeout(5):
        while len(slack.retries) < times:
            await asyncio.sleep(0.01)
            slack.pass_time(61 if len(slack.retries) < 2 else 301)
    return [(str(each.command.retry), each.command.retry_reason) for each in slack.retries]


async def test_event_that_was_not_taken_comes_again_three_times(slack: SlackEmulator) -> None:
    async with plain_app(status=500) as app:
        await slack.open_home(request_url=app.request_url)
        again = await retried(slack, 3)
        slack.pass_time(10_000)
        await asyncio.sleep(0.05)

    assert again == [("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    assert [each.get("X-Slack-Retry-Num") for each in app.headers] == [None, "1", "2", "3"]
    assert app.headers[1]["X-Slack-Retry-Reason"] == "http_error"


async def test_second_retry_waits_a_minute(slack: SlackEmulator) -> None:
    async with plain_app(status=500) as app:
        await slack.open_home(request_url=app.request_url)
        async with asyncio.timeout(5):
            while len(app.headers) < 2:
                await asyncio.sleep(0.01)
        slack.pass_time(58)
        await asyncio.sleep(0.05)

    assert len(app.headers) == 2


async def test_app_that_wants_no_retry_gets_none(slack: SlackEmulator) -> None:
    async with plain_app(status=500, headers={"X-Slack-No-Retry": "1"}) as app:
        await slack.open_home(request_url=app.request_url)
        slack.pass_time(10_000)
        await asyncio.sleep(0.05)

    assert len(app.headers) == 1


async def test_event_nobody_listens_for_is_retried_too(slack: SlackEmulator) -> None:
    outcome = await slack.open_home()

    assert outcome.error == "dispatch_failed"
    assert await retried(slack, 1) == [("1", "connection_failed")]


async def test_command_is_never_sent_again_by_itself(slack: SlackEmulator) -> None:
    async with plain_app(status=500) as app:
        await slack.slash_command("/coach", "x", request_url=app.request_url)
        slack.pass_time(10_000)
        await asyncio.sleep(0.05)

    assert len(app.headers) == 1


async def test_mention_comes_as_a_message_too(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        await slack.say("@sameside Hi", SALES, request_url=app.request_url)

    assert [each["event"]["type"] for each in app.events] == ["app_mention", "message"]
    assert len({each["event_id"] for each in app.events}) == 2


async def test_nothing_is_told_without_its_scope_or_of_places_the_bot_is_not_in(slack: SlackEmulator) -> None:
    slack.workspace.installation.scopes -= {"channels:history"}
    async with plain_app() as app:
        _, unheard = await slack.say("draft: Hi", SALES, request_url=app.request_url)
        _, elsewhere = await slack.say("draft: Hi", DEALS, request_url=app.request_url)

        _, private = await slack.say("@sameside Hi", DEALS, request_url=app.request_url)
        assert app.events == []
        await slack.say("@sameside Hi", LOBBY, request_url=app.request_url)

    assert {unheard.error, elsewhere.error, private.error} == {"not_subscribed"}
    assert [each["event"]["type"] for each in app.events] == ["app_mention"]


async def test_mention_by_another_company_names_it_beside_ours_and_the_message_alone(slack: SlackEmulator) -> None:
    people = slack.workspace.people
    people[COLLEAGUE] = replace(people[COLLEAGUE], team="T0ACMECORP")
    async with plain_app() as app:
        await slack.say("@sameside Hi", SHARED, user=COLLEAGUE, request_url=app.request_url)

    mention, message = app.events
    assert teams(mention) == (TEAM, TEAM, "T0ACMECORP", TEAM)
    assert teams(message) == ("T0ACMECORP", "T0ACMECORP", None, TEAM)


async def test_mention_by_us_in_a_channel_of_another_company_names_it_as_the_team(slack: SlackEmulator) -> None:
    channels = slack.workspace.channels
    channels[SHARED] = replace(channels[SHARED], host="T0ACMECORP")
    async with plain_app() as app:
        await slack.say("@sameside Hi", SHARED, request_url=app.request_url)

    mention, message = app.events
    assert teams(mention) == ("T0ACMECORP", "T0ACMECORP", TEAM, TEAM)
    assert teams(message) == (TEAM, TEAM, None, TEAM)


def teams(payload: JsonObject) -> tuple[str | None, ...]:
    """Return the outer team, the event's, its author's, and the one that has the app."""
    event, (authorization,) = payload["event"], payload["authorizations"]
    assert payload["is_ext_shared_channel"]
    return payload["team_id"], event["team"], event.get("user_team"), authorization["team_id"]


async def test_opened_home_tab_comes_along_once_there_is_one(slack: SlackEmulator, web: AsyncWebClient) -> None:
    async with plain_app() as app:
        await slack.open_home(request_url=app.request_url)
        await web.views_publish(user_id=REP, view={"type": "home", "blocks": [{"type": "divider"}]})
        await slack.open_home(request_url=app.request_url)
        await slack.open_home(tab="messages", request_url=app.request_url)

    assert [each["event"].get("view") for each in app.events] == [None, slack.home_of(), None]


async def test_invitation_says_what_kind_of_channel_it_is_to(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        await slack.invite(DEALS, request_url=app.request_url)
        await slack.invite(LOBBY, request_url=app.request_url)

    assert [each["event"]["channel_type"] for each in app.events] == ["G", "C"]


async def test_uninstalled_app_is_told_and_has_no_token_any_more(slack: SlackEmulator, web: AsyncWebClient) -> None:
    async with plain_app() as app:
        await slack.uninstall(request_url=app.request_url)

    revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER]}}
    assert [each["event"] for each in app.events] == [revoked, {"type": "app_uninstalled"}]
    assert await refused(web, "auth.test") == "account_inactive"


async def test_message_that_is_changed_or_deleted_is_told_of_with_what_it_was(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        said, _ = await slack.say("Hi Dana", request_url=app.request_url)
        edited, _ = await slack.edit(said, "Hello Dana", request_url=app.request_url)
        await slack.delete(edited, request_url=app.request_url)

    _, changed, deleted = (each["event"] for each in app.events)
    assert (changed["subtype"], changed["message"]["text"], changed["message"]["ts"]) == (
        "message_changed",
        "Hello Dana",
        said.ts,
    )
    assert changed["message"]["edited"]["user"] == changed["previous_message"]["user"] == REP
    assert changed["previous_message"]["text"] == "Hi Dana"
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", said.ts)
    assert deleted["previous_message"]["text"] == "Hello Dana"
    assert all(
        event["hidden"] and "user" not in event and event["channel_type"] == "im" for event in (changed, deleted)
    )
    assert slack.seen_by(REP, said.channel) == []


async def test_deleted_message_with_replies_leaves_a_stone(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        said, _ = await slack.say("Hi Dana", request_url=app.request_url)
        slack.workspace.post(said.channel, "Send it", thread_ts=said.ts)
        await slack.delete(said, request_url=app.request_url)

    told = app.events[-1]["event"]
    assert (told["subtype"], told["message"]["subtype"]) == ("message_changed", "tombstone")
    assert told["previous_message"]["text"] == "Hi Dana"


async def test_app_is_told_of_its_own_messages_too(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        own = slack.workspace.post(slack.workspace.conversation(REP).id, "Send it")
        await slack.echo(own, request_url=app.request_url)

    (told,) = app.events
    assert (told["event"]["user"], told["event"]["bot_id"]) == (BOT_USER, BOT)
