"""The manifest and the app say the same: commands, shortcuts, events and scopes."""

import ast
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.database.connection import open_database
from bot.database.encryption import KeyRing
from bot.settings import Settings
from bot.slack.connection.server import EVENTS_PATH
from bot.slack.transports import SlackSide
from bot.wiring.memory import Memory
from bot.wiring.surfaces import Desk
from tests.fakes import FixedClock, TakenJobs
from tests.parts import coach

ROOT = Path(__file__).parents[2]
MANIFEST = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))
SCOPES = MANIFEST["oauth_config"]["scopes"]
# What each method the app calls needs, from the methods' pages; views and auth.test need nothing.
METHODS = {
    "agents_sessions_setStatus": {"chat:write"},
    "apps_connections_open": set(),
    "assistant_threads_setStatus": {"chat:write"},
    "assistant_threads_setSuggestedPrompts": {"assistant:write"},
    "auth_test": set(),
    "chat_appendStream": {"chat:write"},
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_startStream": {"chat:write"},
    "chat_stopStream": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"channels:history", "groups:history"},
    "conversations_info": {"channels:read", "groups:read"},
    "conversations_members": {"channels:read", "groups:read"},
    "conversations_open": {"im:write"},
    "conversations_replies": {"channels:history", "groups:history"},
    "functions_completeError": set(),
    "functions_completeSuccess": set(),
    "users_info": {"users:read"},
    "views_open": set(),
    "views_publish": set(),
    "views_push": set(),
    "views_update": set(),
}
EVENTS = {
    "agent_session_stopped": {"chat:write"},
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "member_joined_channel": {"channels:read", "groups:read"},
    "message": {"channels:history", "groups:history", "im:history"},
}


class Recorder:
    """In the place of Bolt's app: keeps who registered for what."""

    def __init__(self) -> None:
        self.heard: dict[str, set[str]] = defaultdict(set)

    def __getattr__(self, kind: str) -> Callable[[str], Callable[[object], None]]:
        def register(name: str) -> Callable[[object], None]:
            self.heard[kind].add(name)
            return lambda _listener: None

        return register


@pytest.fixture(scope="module")
def heard() -> dict[str, set[str]]:
    keys, clock = KeyRing([bytes(32)]), FixedClock()
    memory = Memory.of(open_database("sqlite:////nowhere/sameside.db", keys), keys, clock)
    slack = SlackSide("xoxb-test", "https://slack.com/api/")
    recorder: Any = Recorder()
    for surface in Desk(memory, coach(), slack, clock, "/coach").surfaces(TakenJobs()):
        surface.register(recorder)
    return dict(recorder.heard)


def called() -> set[str]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "bot" / "slack").rglob("*.py"))
    names = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return {
        name
        for name in names
        if name.startswith(
            ("agents_", "apps_", "assistant_", "auth_", "chat_", "conversations_", "functions_", "users_", "views_")
        )
    }


def test_commands_and_shortcuts_of_the_manifest_are_those_the_app_hears(heard: dict[str, set[str]]) -> None:
    features = MANIFEST["features"]

    assert {command["command"] for command in features["slash_commands"]} == heard["command"]
    assert heard["command"] == {Settings(data=Path()).command}
    assert {shortcut["callback_id"] for shortcut in features["shortcuts"]} == heard["shortcut"]


def test_events_of_the_manifest_are_those_the_app_hears(heard: dict[str, set[str]]) -> None:
    subscribed = {event.partition(".")[0] for event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]}

    # Bolt hears of its steps by their own name.
    assert subscribed - {"function_executed"} == heard["event"] == EVENTS.keys()
    assert MANIFEST["functions"].keys() == heard["function"]
    assert "function_executed" in subscribed


def test_scopes_are_those_that_calls_and_events_need_and_no_others() -> None:
    methods = called()
    needed = set().union(*(METHODS[method] for method in methods), *EVENTS.values())

    assert methods <= METHODS.keys()
    # No call needs these: the slash command itself, the place for apps one talks to, and private addresses of files.
    assert {*SCOPES["bot"], *SCOPES["bot_optional"]} == needed | {"commands", "assistant:write", "files:read"}


def test_every_scope_has_its_reason_and_every_address_is_the_one_that_is_served() -> None:
    reasons = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
    settings = MANIFEST["settings"]
    addresses = [command["url"] for command in MANIFEST["features"]["slash_commands"]]
    addresses += [settings[part]["request_url"] for part in ("event_subscriptions", "interactivity")]

    assert [scope for scopes in SCOPES.values() for scope in scopes if f"`{scope}`" not in reasons] == []
    assert all(address.endswith(EVENTS_PATH) for address in addresses)


def test_hooks_start_the_app_and_give_the_manifest() -> None:
    hooks = json.loads((ROOT / ".slack" / "hooks.json").read_text(encoding="utf-8"))["hooks"]

    assert hooks == {"get-manifest": "cat manifest.json", "start": ".venv/bin/sameside run"}
