"""What the app's manifest says: it is what Slack knows of the app."""

import json
from pathlib import Path
from typing import Any

_MANIFEST: dict[str, Any] = json.loads(Path(__file__).parents[1].joinpath("manifest.json").read_text(encoding="utf-8"))
SCOPES = frozenset(_MANIFEST["oauth_config"]["scopes"]["bot"])
OPTIONAL_SCOPES = frozenset(_MANIFEST["oauth_config"]["scopes"]["bot_optional"])
EVENTS = frozenset(_MANIFEST["settings"]["event_subscriptions"]["bot_events"])
FUNCTIONS: dict[str, Any] = _MANIFEST["functions"]
