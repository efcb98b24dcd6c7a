"""Where an app that was set up by hand, or long ago, differs from the manifest that ships."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from bot.slack.connection.manifest import ADDRESS, THERE, Difference, differences

OURS = json.loads((Path(__file__).parents[2] / "manifest.json").read_text(encoding="utf-8"))


def found(change: Callable[[Any], object], *, command: str = "/coach", by_socket: bool = True) -> list[Difference]:
    """Return where an app differs that is set up as we say but for this."""
    theirs = deepcopy(OURS)
    change(theirs)
    return differences(OURS, theirs, command=command, by_socket=by_socket)


def say_it_otherwise(app: Any) -> None:  # noqa: ANN401 - it is JSON
    app["display_information"] = {"name": "Coach"}
    app["features"]["slash_commands"][0]["description"] = "Reads drafts"
    app["features"]["shortcuts"].reverse()
    app["functions"]["coach_draft"]["input_parameters"]["draft"]["title"] = "Mail"
    app["settings"]["org_deploy_enabled"] = False


def leave_to_slack_what_it_fills_in(app: Any) -> None:  # noqa: ANN401 - it is JSON
    app["_metadata"] = {"major_version": 2}
    app["settings"]["is_hosted"] = False
    del app["settings"]["token_rotation_enabled"]
    del app["features"]["slash_commands"][0]["should_escape"]
    app["oauth_config"]["scopes"]["bot"] += app["oauth_config"]["scopes"].pop("bot_optional")[1:]


@pytest.mark.parametrize("change", [say_it_otherwise, leave_to_slack_what_it_fills_in])
def test_what_is_everybodys_own_and_what_slack_fills_in_is_no_difference(change: Callable[[Any], None]) -> None:
    assert found(change) == []


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        (
            lambda app: app["settings"]["event_subscriptions"]["bot_events"].remove("app_mention"),
            ("settings.event_subscriptions.bot_events: app_mention", THERE, None),
        ),
        (
            lambda app: app["settings"]["event_subscriptions"].update(user_events=["message.im"]),
            ("settings.event_subscriptions.user_events: message.im", None, THERE),
        ),
        (
            lambda app: app["oauth_config"]["scopes"]["bot"].remove("chat:write"),
            ("oauth_config.scopes.bot: chat:write", THERE, None),
        ),
        (
            lambda app: app["oauth_config"]["scopes"].update(user=["chat:write"]),
            ("oauth_config.scopes.user: chat:write", None, THERE),
        ),
        (lambda app: app["features"]["shortcuts"].pop(0), ("features.shortcuts: coach_draft", THERE, None)),
        (
            lambda app: app["features"]["shortcuts"][0].update(type="message"),
            ("features.shortcuts: coach_draft.type", "global", "message"),
        ),
        (
            lambda app: app["features"]["slash_commands"][0].update(should_escape=True),
            ("features.slash_commands: /coach.should_escape", False, True),
        ),
        (lambda app: app["features"].pop("agent_view"), ("features.agent_view", THERE, None)),
        (
            lambda app: app["features"]["app_home"].update(messages_tab_read_only_enabled=True),
            ("features.app_home.messages_tab_read_only_enabled", False, True),
        ),
        (lambda app: app.pop("functions"), ("functions", THERE, None)),
        (
            lambda app: app["functions"]["coach_draft"]["output_parameters"].pop("verdict"),
            ("functions.coach_draft.output_parameters.verdict", THERE, None),
        ),
        (lambda app: app["settings"].pop("interactivity"), ("settings.interactivity", THERE, None)),
        (
            lambda app: app["settings"].update(token_rotation_enabled=True),
            ("settings.token_rotation_enabled", False, True),
        ),
    ],
)
def test_each_difference_is_named_once_by_its_place(
    change: Callable[[Any], object], difference: tuple[str, object, object]
) -> None:
    assert found(change) == [Difference(*difference)]


def test_command_is_the_one_that_is_listened_to() -> None:
    (lacking,) = found(lambda _: None, command="/sales")

    assert lacking == ("features.slash_commands: /sales", THERE, None)


def test_addresses_count_over_http_alone() -> None:
    def point_elsewhere(app: Any) -> None:  # noqa: ANN401 - it is JSON
        app["settings"]["socket_mode_enabled"] = False
        app["settings"]["interactivity"]["request_url"] = "https://coach.example.com/slack/events"
        app["settings"]["event_subscriptions"]["request_url"] = "https://coach.example.com/events"
        app["features"]["slash_commands"][0]["url"] = "http://coach.example.com/slack/events"

    told = found(point_elsewhere, by_socket=False)

    assert told == [
        ("features.slash_commands.url", ADDRESS, "http://coach.example.com/slack/events"),
        ("settings.event_subscriptions.request_url", ADDRESS, "https://coach.example.com/events"),
    ]
    assert found(point_elsewhere) == [("settings.socket_mode_enabled", True, False)]
