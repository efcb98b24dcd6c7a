from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.people import REP
from playground.slack import SlackEmulator
from tests.playground.plain_app import plain_app

MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "Coach"}, "blocks": [{"type": "divider"}]}
HOME = {"type": "home", "blocks": [{"type": "divider"}]}
INPUT = {
    "type": "input",
    "label": {"type": "plain_text", "text": "Draft"},
    "element": {"type": "plain_text_input", "action_id": "draft"},
}


@pytest.fixture
async def trigger(slack: SlackEmulator) -> str:
    return await new_trigger(slack)


async def new_trigger(slack: SlackEmulator) -> str:
    async with plain_app() as app:
        outcome = await slack.slash_command("/modal", request_url=app.request_url)
    return str(outcome.command.payload["trigger_id"])


async def refused(web: AsyncWebClient, method: str, **arguments: object) -> str:
    with pytest.raises(SlackApiError) as raised:
        await web.api_call(method, json=arguments)
    return str(raised.value.response["error"])


async def test_bolt_opens_a_modal_from_a_command(slack: SlackEmulator, request_url: str) -> None:
    outcome = await slack.slash_command("/modal", request_url=request_url)

    modal = slack.modal_of(REP)
    assert outcome.status == 200
    assert modal is not None
    assert modal["title"]["text"] == "Coach"
    assert modal["root_view_id"] == modal["id"]


async def test_trigger_opens_one_modal(web: AsyncWebClient, trigger: str) -> None:
    await web.views_open(trigger_id=trigger, view=MODAL)

    assert await refused(web, "views.open", trigger_id=trigger, view=MODAL) == "exchanged_trigger_id"
    assert await refused(web, "views.open", trigger_id="1.2.abc", view=MODAL) == "invalid_trigger_id"


async def test_trigger_lives_three_seconds(slack: SlackEmulator, web: AsyncWebClient, trigger: str) -> None:
    slack.pass_time(3.1)

    assert await refused(web, "views.open", trigger_id=trigger, view=MODAL) == "expired_trigger_id"


async def test_modals_stack_three_deep(slack: SlackEmulator, web: AsyncWebClient, trigger: str) -> None:
    assert await refused(web, "views.push", trigger_id=trigger, view=MODAL) == "not_found"
    first = await web.views_open(trigger_id=await new_trigger(slack), view=MODAL)
    second = await web.views_push(trigger_id=await new_trigger(slack), view=MODAL)
    third = await web.views_push(trigger_id=await new_trigger(slack), view=MODAL)

    last = await new_trigger(slack)

    assert await refused(web, "views.push", trigger_id=last, view=MODAL) == "push_limit_reached"
    assert third["view"]["previous_view_id"] == second["view"]["id"]
    assert third["view"]["root_view_id"] == first["view"]["id"]
    assert slack.modal_of() == third["view"]


async def test_modal_is_updated_by_the_hash_it_was_read_with(
    slack: SlackEmulator, web: AsyncWebClient, trigger: str
) -> None:
    opened = (await web.views_open(trigger_id=trigger, view={**MODAL, "external_id": "draft-1"}))["view"]
    changed = {**MODAL, "callback_id": "working"}

    updated = (await web.views_update(view_id=opened["id"], hash=opened["hash"], view=changed))["view"]

    assert updated["id"] == opened["id"]
    assert updated["hash"] != opened["hash"]
    assert slack.modal_of() == updated
    stale = {"view_id": opened["id"], "hash": opened["hash"], "view": MODAL}
    assert await refused(web, "views.update", **stale) == "hash_conflict"
    assert await refused(web, "views.update", external_id="draft-2", view=MODAL) == "not_found"


async def test_external_id_is_used_once(slack: SlackEmulator, web: AsyncWebClient, trigger: str) -> None:
    view = {**MODAL, "external_id": "draft-1"}
    await web.views_open(trigger_id=trigger, view=view)

    again = await new_trigger(slack)

    assert await refused(web, "views.open", trigger_id=again, view=view) == "duplicate_external_id"


async def test_home_tab_is_published_and_published_again(slack: SlackEmulator, web: AsyncWebClient) -> None:
    assert slack.home_of() is None
    first = (await web.views_publish(user_id=REP, view=HOME))["view"]

    second = (await web.views_publish(user_id=REP, view=HOME, hash=first["hash"]))["view"]

    assert slack.home_of() == second
    assert second["id"] == first["id"]
    stale = {"user_id": REP, "view": HOME, "hash": first["hash"]}
    assert await refused(web, "views.publish", **stale) == "hash_conflict"


@pytest.mark.parametrize(
    ("view", "error"),
    [
        (HOME, "invalid_arguments"),
        ("{", "invalid_arguments"),
        ({**MODAL, "blocks": "none"}, "invalid_arguments"),
        ({**MODAL, "blocks": [{"type": "poem"}]}, "invalid_arguments"),
        ({**MODAL, "blocks": [INPUT]}, "invalid_arguments"),
        ({**MODAL, "title": {"type": "plain_text", "text": "x" * 25}}, "invalid_arguments"),
        ({**MODAL, "title": {"type": "mrkdwn", "text": "x"}}, "invalid_arguments"),
        ({**MODAL, "colour": "red"}, "invalid_arguments"),
        ({"type": "modal", "blocks": [{"type": "divider"}]}, "invalid_arguments"),
        ({**MODAL, "private_metadata": "x" * 250_000}, "view_too_large"),
    ],
    ids=["home", "no JSON", "no blocks", "bad block", "no submit", "long", "marked", "unknown", "no title", "large"],
)
async def test_view_slack_does_not_take(web: AsyncWebClient, trigger: str, view: Any, error: str) -> None:  # noqa: ANN401 - any JSON
    assert await refused(web, "views.open", trigger_id=trigger, view=view) == error
