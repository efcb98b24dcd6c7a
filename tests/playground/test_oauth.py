from base64 import b64encode

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.api.oauth import CLIENT_ID, CLIENT_SECRET
from playground.people import COLLEAGUE, TEAM
from playground.slack import SlackEmulator
from tests.playground.conftest import BOT_TOKEN
from tests.playground.test_chat import refused

METHOD = "oauth.v2.access"


@pytest.fixture
def nobody(slack: SlackEmulator) -> AsyncWebClient:
    return AsyncWebClient(base_url=slack.api_url)


async def test_code_is_worth_a_token_once(slack: SlackEmulator, nobody: AsyncWebClient) -> None:
    code, header = slack.consent(COLLEAGUE), b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
    basic = {"Authorization": f"Basic {header}"}

    installed = await nobody.api_call(METHOD, params={"code": code}, headers=basic)

    assert (installed["access_token"], installed["team"]["id"]) == (BOT_TOKEN, TEAM)
    assert installed["authed_user"] == {"id": COLLEAGUE}
    assert "chat:write" in installed["scope"].split(",")
    with pytest.raises(SlackApiError, match="invalid_code"):
        await nobody.api_call(METHOD, params={"code": code}, headers=basic)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"client_id": "1.2"}, "invalid_client_id"),
        ({"client_secret": "guessed"}, "bad_client_secret"),
        ({"code": "invented"}, "invalid_code"),
    ],
)
async def test_nothing_is_given_out_for_less(
    slack: SlackEmulator, nobody: AsyncWebClient, wrong: dict[str, str], error: str
) -> None:
    given = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "code": slack.consent(), **wrong}

    with pytest.raises(SlackApiError, match=error):
        await nobody.api_call(METHOD, params=given)


async def test_code_grows_old_and_a_new_one_brings_the_app_back(slack: SlackEmulator, web: AsyncWebClient) -> None:
    client = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}
    await web.apps_uninstall(**client)
    assert await refused(web, "auth.test") == "account_inactive"

    late = slack.consent()
    slack.pass_time(601)
    with pytest.raises(SlackApiError, match="invalid_code"):
        await web.api_call(METHOD, params={**client, "code": late})
    await web.api_call(METHOD, params={**client, "code": slack.consent()})

    assert (await web.auth_test())["ok"]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [({}, "token_rotation_not_enabled"), ({"client_secret": "guessed"}, "bad_client_secret")],
)
async def test_token_of_an_app_without_rotation_cannot_be_exchanged(
    nobody: AsyncWebClient, wrong: dict[str, str], error: str
) -> None:
    given = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "token": BOT_TOKEN, **wrong}

    with pytest.raises(SlackApiError, match=error):
        await nobody.oauth_v2_exchange(**given)
