"""What the app's manifest says: it is what Slack knows of the app."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

_MANIFEST: dict[str, Any] = json.loads(Path(__file__).parents[1].joinpath("manifest.json").read_text(encoding="utf-8"))
SCOPES = frozenset(_MANIFEST["oauth_config"]["scopes"]["bot"])
OPTIONAL_SCOPES = frozenset(_MANIFEST["oauth_config"]["scopes"]["bot_optional"])
EVENTS = frozenset(_MANIFEST["settings"]["event_subscriptions"]["bot_events"])
FUNCTIONS: dict[str, Any] = _MANIFEST["functions"]


def as_exported() -> dict[str, Any]:
    """Return the manifest as Slack hands it out, with what it fills in, from the page of apps.manifest.export."""
    manifest = deepcopy(_MANIFEST)
    manifest["settings"] |= {"is_hosted": False}
    return {"_metadata": {"major_version": 1, "minor_version": 1}, **manifest}
