from slack_sdk.web.async_client import AsyncWebClient

from playground.people import REP, SALES
from playground.slack import SlackEmulator
from tests.playground.test_chat import refused


async def test_thread_of_a_talk_has_a_title_and_a_line_that_says_what_is_done(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    talk, thread = slack.workspace.conversation(REP).id, "1.000001"

    await web.assistant_threads_setTitle(channel_id=talk, thread_ts=thread, title="Margit")
    await web.assistant_threads_setStatus(channel_id=talk, thread_ts=thread, status="is reading")

    assert (slack.workspace.titles[talk, thread], slack.workspace.status[talk, thread]) == ("Margit", "is reading")
    many = {"channel_id": talk, "thread_ts": thread, "status": "x", "loading_messages": ["reading"] * 11}
    assert await refused(web, "assistant.threads.setStatus", **many) == "invalid_arguments"
    elsewhere = {"channel_id": SALES, "thread_ts": thread, "title": "x"}
    assert await refused(web, "assistant.threads.setTitle", **elsewhere) == "channel_not_found"
