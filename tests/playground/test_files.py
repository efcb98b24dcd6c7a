"""Files: who may upload, who may read, and what a snippet looks like to the app."""

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from playground.people import REP, SALES
from playground.slack import SlackEmulator
from tests.playground.conftest import BOT_TOKEN
from tests.playground.plain_app import plain_app
from tests.playground.test_chat import refused

LONG = "Hi Dana,\n" + "one more line\n" * 9


async def fetched(url: str, token: str = BOT_TOKEN) -> tuple[str, str]:
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bearer {token}"}) as session,
        session.get(url) as response,
    ):
        return response.content_type, await response.text()


async def test_snippet_is_told_of_and_read_by_its_private_address(slack: SlackEmulator) -> None:
    slack.workspace.installation.scopes.add("files:read")
    async with plain_app() as app:
        said, _ = await slack.share_snippet(LONG, comment="What of <this>?", request_url=app.request_url)

    event = app.events[0]["event"]
    (file,) = event["files"]
    assert (event["type"], event["subtype"], event["text"]) == ("message", "file_share", "What of &lt;this&gt;?")
    assert (file["mode"], file["lines"], file["preview_is_truncated"]) == ("snippet", 10, True)
    assert await fetched(file["url_private"]) == ("text/plain", LONG)
    assert await fetched(file["url_private_download"]) == ("text/plain", LONG)
    assert slack.seen_by(REP, said.channel)[0].files == (file,)


@pytest.mark.parametrize(("token", "scopes"), [("xoxb-wrong", {"files:read"}), (BOT_TOKEN, set[str]())])
async def test_file_shows_where_to_sign_in_without_a_token_or_the_right(
    slack: SlackEmulator, token: str, scopes: set[str]
) -> None:
    slack.workspace.installation.scopes -= {"files:read"}
    slack.workspace.installation.scopes |= scopes
    async with plain_app() as app:
        said, _ = await slack.share_snippet(LONG, request_url=app.request_url)

    kind, page = await fetched(said.files[0]["url_private"], token)

    assert kind == "text/html"
    assert "Hi Dana" not in page


async def test_file_of_the_app_is_uploaded_in_three_steps(slack: SlackEmulator, web: AsyncWebClient) -> None:
    slack.workspace.installation.scopes.add("files:write")

    await web.files_upload_v2(channel=SALES, content="Numbers", filename="numbers.txt", initial_comment="Here")

    (seen,) = slack.seen_by(REP, SALES)
    assert (seen.text, seen.files[0]["name"], seen.files[0]["size"]) == ("Here", "numbers.txt", 7)


async def test_file_that_was_not_uploaded_is_refused(slack: SlackEmulator, web: AsyncWebClient) -> None:
    slack.workspace.installation.scopes.add("files:write")
    prepared = await web.files_getUploadURLExternal(filename="numbers.txt", length=7)
    async with aiohttp.ClientSession() as session, session.post(prepared["upload_url"], data=b"short") as response:
        assert response.status == 400

    files = [{"id": prepared["file_id"]}]
    assert await refused(web, "files.completeUploadExternal", files=files, channel_id=SALES) == "file_not_found"
