"""What a person typed and when, decoded from the form in which Slack delivers it."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

_LINK = re.compile(r"<(?P<target>(?:https?|mailto|tel):[^|<>\s]+)(?:\|(?P<label>[^<>]*))?>")
_MENTION = re.compile(r"<(?P<kind>[@#!])(?P<id>[^|<>\s]+)(?:\|(?P<label>[^<>]*))?>")
_DRAFT = re.compile(r"\s*draft:\s*", re.IGNORECASE)


def decoded(text: str) -> str:
    """Undo Slack's surface: `<url|label>`, `<@U1|name>` and the three escaped characters."""
    text = _LINK.sub(_link, text)
    text = _MENTION.sub(_mention, text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _link(match: re.Match[str]) -> str:
    address = match["target"].removeprefix("mailto:").removeprefix("tel:")
    label = match["label"]
    # Slack puts the address behind a bare "acme.com"; what the person typed is the label.
    return label if label and label in address else f"{label} ({address})" if label else address


def _mention(match: re.Match[str]) -> str:
    sign = "@" if match["kind"] == "!" else match["kind"]
    return sign + (match["label"] or match["id"]).lstrip("@#")


def unmarked(text: str) -> str:
    """Return a draft without the `draft:` before it."""
    return _DRAFT.sub("", text, count=1) if _DRAFT.match(text) else text


def ourselves(body: Mapping[str, Any]) -> list[str]:
    """Return the ids the app goes by where this came from."""
    return [each["user_id"] for each in body.get("authorizations") or ()]


def taken_back(event: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the message that somebody has deleted; where replies stand below it Slack says that it was changed."""
    in_its_place = event.get("message", {}).get("subtype") if event.get("subtype") == "message_changed" else ""
    if event.get("subtype") == "message_deleted" or in_its_place == "tombstone":
        return event.get("previous_message") or {}
    return None


def called_draft(body: Mapping[str, Any]) -> str | None:
    """Return what somebody calls a draft in a channel, or called so and has deleted.

    There is none where another company reads, nor in what is a mention too.
    """
    event = taken_back(body["event"]) or body["event"]
    written = str(event.get("text") or "")
    if not _DRAFT.match(written) or body.get("is_ext_shared_channel") or _names_us(body, written):
        return None
    return decoded(unmarked(written))


def mention_taken_back(body: Mapping[str, Any]) -> bool:
    """Tell whether somebody has deleted a mention of the app."""
    deleted = taken_back(body["event"])
    return deleted is not None and _names_us(body, str(deleted.get("text") or ""))


def _names_us(body: Mapping[str, Any], written: str) -> bool:
    return any(f"<@{each}>" in written for each in ourselves(body))


def written_at(ts: str) -> datetime:
    """Return the time in a message's `ts`, which is its name too; to the microsecond, as no two have the same."""
    seconds, _, micros = ts.partition(".")
    return datetime.fromtimestamp(int(seconds), UTC) + timedelta(microseconds=int(micros or 0))


def shared_text(event: Mapping[str, Any]) -> str:
    """Return the private addresses of the texts shared with a message, one a line; pictures and the like are left."""
    files = [file for file in event.get("files") or () if str(file.get("mimetype", "")).startswith("text/")]
    return "\n".join(str(file["url_private"]) for file in files if file.get("url_private"))
