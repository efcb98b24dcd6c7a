"""The manifest and the app say the same: commands, shortcuts, events and scopes."""

import ast
import json
import re
import shutil
import subprocess
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
    # With a token of its owner's.
    "apps_manifest_export": set(),
    "assistant_threads_setStatus": {"chat:write"},
    "assistant_threads_setSuggestedPrompts": {"assistant:write"},
    "auth_test": set(),
    "bots_info": {"users:read"},
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
FAMILIES = tuple({f"{method.partition('_')[0]}_" for method in METHODS})
EVENTS = {
    "agent_session_stopped": {"chat:write"},
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "member_joined_channel": {"channels:read", "groups:read"},
    "message": {"channels:history", "groups:history", "im:history"},
    "tokens_revoked": set(),
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
    return {name for name in names if name.startswith(FAMILIES)}


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
    page = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
    asked_for = page.partition("## Scopes")[2].partition("\n## ")[0]
    settings = MANIFEST["settings"]
    addresses = [command["url"] for command in MANIFEST["features"]["slash_commands"]]
    addresses += [settings[part]["request_url"] for part in ("event_subscriptions", "interactivity")]

    told = re.findall(
        r"`([\w.]+(?::[\w.]+)?)`", " ".join(re.findall(r"^\| ((?:`[^`]+`,? ?)+) \|", asked_for, re.MULTILINE))
    )
    assert sorted(told) == sorted(scope for scopes in SCOPES.values() for scope in scopes)
    assert all(address.endswith(EVENTS_PATH) for address in addresses)


def hooked(name: str, folder: Path, *added: str, **environment: str) -> str:
    """Run a hook as Slack's command line does: by a shell, with options of its own after it."""
    hooks = json.loads((ROOT / ".slack" / "hooks.json").read_text(encoding="utf-8"))
    # Otherwise it would hold the connection itself, and hand each payload to a process of its own.
    assert hooks["config"] == {"sdk-managed-connection-enabled": True}
    ran = ["sh", "-c", " ".join([hooks["hooks"][name], *added])]
    return subprocess.run(ran, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout


def test_hook_of_the_manifest_gives_it_whatever_is_added() -> None:
    given = hooked("get-manifest", ROOT, "--source=local", "--protocol=message-boundaries")

    assert json.loads(given) == MANIFEST


@pytest.mark.parametrize(
    ("tokens", "started"),
    [
        ({"SLACK_CLI_XOXB": "xoxb-1", "SLACK_CLI_XAPP": "xapp-1"}, "run xoxb-1 xapp-1\n"),
        ({"SLACK_CLI_XOXB": "xoxb-1", "SLACK_CLI_XAPP": "xapp-1", "SLACK_BOT_TOKEN": "xoxb-2"}, "run xoxb-1 xapp-1\n"),
        ({"SLACK_BOT_TOKEN": "xoxb-2", "SLACK_APP_TOKEN": "xapp-2"}, "run xoxb-2 xapp-2\n"),
    ],
)
def test_hook_of_the_start_runs_the_app_with_the_tokens_made_for_it(
    tmp_path: Path, tokens: dict[str, str], started: str
) -> None:
    shutil.copytree(ROOT / ".slack", tmp_path / ".slack")
    command = tmp_path / ".venv" / "bin" / "sameside"
    command.parent.mkdir(parents=True)
    command.write_text('#!/bin/sh\necho "$@" "$SLACK_BOT_TOKEN" "$SLACK_APP_TOKEN"\n', encoding="utf-8")
    command.chmod(0o700)

    assert hooked("start", tmp_path, **tokens) == started
