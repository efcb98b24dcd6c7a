"""What the command line takes: options, texts, files and standard input."""

import argparse
import sys
from pathlib import Path
from typing import Any

from bot.errors import DraftNotText, FileUnreadable
from bot.rendering.catalogue import catalogue


def given(value: str) -> str:
    """Return an option's text; `@file` stands for what is in the file."""
    return text_of(value[1:]).strip() if value.startswith("@") else value


def text_of(path: str) -> str:
    """Read a file as UTF-8 with its line ends as they are.

    Raises:
        DraftNotText: It holds something else.
    """
    try:
        return bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DraftNotText from error


def bytes_of(path: str) -> bytes:
    """Read a file, or standard input for `-`.

    Raises:
        FileUnreadable: It cannot be opened.
    """
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, AttributeError) as error:  # without a standard input there is no buffer
        raise FileUnreadable(path=path) from error


def port(text: str) -> int:
    """Read a port; argparse says "invalid port value" of anything else."""
    if (number := int(text)) not in range(1, 65_536):
        raise ValueError
    return number


def week(text: str) -> str:
    """Read an ISO week such as `2026-W46`.

    Raises:
        ArgumentTypeError: It is none; argparse says so.
    """
    from datetime import date

    try:
        date.fromisoformat(f"{text}-1")
    except ValueError:
        raise argparse.ArgumentTypeError(catalogue().say("option.no_week", week=text)) from None
    return text


def misuse(options: argparse.Namespace) -> str:
    """Say which options do not go together."""
    if getattr(options, "jsonl", None) and options.file:
        return catalogue().say("option.either")
    return ""


_Options = tuple[tuple[str, dict[str, Any]], ...]
_ID: dict[str, Any] = {"required": True, "metavar": "ID"}
_NEEDED: dict[str, Any] = {"required": True, "metavar": "FILE"}
_FILE: _Options = (("file", {"metavar": "FILE", "nargs": "?"}),)
_TEXT: _Options = (
    ("--context", {"default": "", "metavar": "TEXT"}),
    ("--notes", {"default": "", "metavar": "TEXT"}),
    ("--json", {"action": "store_true"}),
)
_MANY: _Options = (("--jsonl", {"metavar": "FILE"}),)
_DIGEST: _Options = (
    ("action", {"choices": ["preview"]}),
    ("--channel", _ID),
    ("--week", {"type": week, "required": True, "metavar": "WEEK"}),
    ("--team", {"metavar": "ID"}),
    ("--sample", {"action": "store_true"}),
)
OPTIONS: dict[str, _Options] = {
    "try": (*_FILE, *_TEXT, *_MANY),
    "stuck": (("told", {"metavar": "TEXT", "nargs": "?"}), *_TEXT[1:]),
    "check": (*_FILE, *_TEXT, *_MANY),
    "prompt": (*_FILE, *_TEXT),
    "verify": (("--draft", _NEEDED), ("--proposal", _NEEDED), *_TEXT),
    "run": (("--port", {"type": port, "default": 3000, "metavar": "PORT"}),),
    "migrate": (),
    "doctor": (),
    "digest": _DIGEST,
    "export": (("--team", _ID), ("--user", _ID)),
    "forget": (("--team", _ID), ("--user", _ID)),
    "purge": (("--team", _ID),),
}
"""What each command takes, as `argparse` is told of it."""
