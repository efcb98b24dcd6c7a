"""Whose a payload is where two companies share a channel; the shapes are Bolt's own.

From slackapi/bolt-python, tests/slack_bolt/request/test_internals.py, `slack_connect_*`.
"""

from typing import Any

import pytest

from bot.slack.hearing.homes import home_of, is_strange

OURS, THEIRS, OUR_GRID, THEIR_GRID = "T0OURS", "T0THEIRS", "E0OURS", "E0THEIRS"


def told(team: str, event: dict[str, str], *, grid: str | None = None, shared: bool = True) -> dict[str, Any]:
    authorization = {"enterprise_id": grid, "team_id": OURS, "user_id": "U0APP", "is_enterprise_install": False}
    return {"team_id": team, "event": event, "authorizations": [authorization], "is_ext_shared_channel": shared}


@pytest.mark.parametrize("team", [OURS, THEIRS])
@pytest.mark.parametrize(
    ("author", "grid", "shared", "strange"),
    [
        (THEIRS, None, True, True),
        (THEIR_GRID, None, True, True),
        (THEIR_GRID, OUR_GRID, True, True),
        (OURS, None, True, False),
        (OURS, OUR_GRID, True, False),
        (OUR_GRID, OUR_GRID, True, False),
        ("", None, True, False),
        (THEIRS, None, False, False),
    ],
)
def test_who_is_neither_of_our_workspace_nor_of_our_organisation_is_of_another_company(
    team: str, author: str, grid: str | None, *, shared: bool, strange: bool
) -> None:
    mention = told(team, {"type": "app_mention", "team": team, "user_team": author}, grid=grid, shared=shared)

    assert is_strange(mention, author) is strange
    assert home_of(mention) == OURS


@pytest.mark.parametrize(
    "body",
    [
        {"command": "/coach", "team_id": OURS, "user_id": "U1"},
        {"team": {"id": OURS}, "user": {"id": "U1", "team_id": THEIRS}},
        {"team": None, "enterprise": {"id": OUR_GRID}, "user": {"id": "U1", "team_id": OURS}},
        {"team": {"id": THEIRS}, "user": {"id": "U1"}, "view": {"app_installed_team_id": OURS}},
        {"team_id": OURS, "authorizations": [{"team_id": None, "is_enterprise_install": True}]},
    ],
    ids=["command", "button", "organisation", "window opened elsewhere", "event for an organisation"],
)
def test_home_is_the_workspace_that_has_the_app(body: dict[str, Any]) -> None:
    assert home_of(body) == OURS
