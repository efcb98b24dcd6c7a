"""Whose workspace a payload of Slack's is for, and whether another company is behind it.

In a channel that two companies share, the outer `team_id` and the event's own `team` may be either's: Bolt's fixtures
hold both (slackapi/bolt-python, tests/slack_bolt/request/test_internals.py, `slack_connect_*`).
"""

from collections.abc import Mapping
from typing import Any

from slack_bolt.request.internals import extract_enterprise_id, extract_team_id

from bot.domain import TeamId


def home_of(body: Mapping[str, Any]) -> TeamId:
    """Return the workspace that has the app, whoever of its channels' people this came from."""
    payload = dict(body)
    # An app that a whole organisation has is authorised for no workspace; there is none but this one to go by.
    return TeamId(extract_team_id(payload) or payload.get("team_id") or "")


def is_strange(body: Mapping[str, Any], *homes: str) -> bool:
    """Tell whether somebody at home there is of another company; of whom no home is known is not.

    Only in a channel shared with a company is anybody of another. Our own go by their workspace or organisation.
    """
    ours = {home_of(body), extract_enterprise_id(dict(body))}
    return body.get("is_ext_shared_channel") is True and bool(known := {*filter(None, homes)}) and not known & ours
