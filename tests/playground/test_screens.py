import json

from slack_sdk.web.async_client import AsyncWebClient

from playground.people import COLLEAGUE, DEALS, REP, SALES
from playground.slack import SlackEmulator
from tests.playground.plain_app import plain_app


async def test_screen_holds_all_that_one_person_sees_and_nothing_else(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    await web.chat_postEphemeral(channel=SALES, user=REP, text="Only you")
    await web.views_publish(user_id=REP, view={"type": "home", "blocks": [{"type": "divider"}]})
    async with plain_app() as app:
        await slack.share_snippet("Hi Dana", comment="A draft", request_url=app.request_url)

    mine, theirs = slack.screen_of(), slack.screen_of(COLLEAGUE)

    places = {each["name"]: each for each in mine["conversations"]}
    assert set(places) == {"sales", "deals", "acme-and-us", "lobby", "Sameside"}
    assert [(each["author"], each["only_visible_to_you"]) for each in places["sales"]["messages"]] == [
        ("Sameside", True)
    ]
    assert [each["files"] for each in places["Sameside"]["messages"]] == [["draft.txt"]]
    assert (mine["home"]["blocks"], theirs["home"]) == ([{"type": "divider"}], None)
    assert "Only you" not in json.dumps(theirs)
    assert DEALS not in json.dumps(theirs)


async def test_screen_shows_what_is_at_work_in_a_thread(slack: SlackEmulator, web: AsyncWebClient) -> None:
    talk = slack.workspace.conversation(REP).id
    said = slack.workspace.post(talk, "Hi Dana", author=REP)
    await web.chat_startStream(channel=talk, thread_ts=said.ts, markdown_text="Reading")

    (place,) = [each for each in slack.screen_of()["conversations"] if each["id"] == talk]

    assert [(each["being_written"], each["stop_button"]) for each in place["messages"]] == [(False, True), (True, True)]
