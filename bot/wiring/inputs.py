"""What the command line takes: options, texts, files and standard input."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from bot import VERSION
from bot.errors import DraftNotText, FileUnreadable
from bot.rendering.catalogue import Catalogue, catalogue
from bot.rendering.width import terminal_width


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
    """Read a file, or standard input for `-`; who sits at a terminal is told that it waits for them.

    Raises:
        FileUnreadable: It cannot be opened.
    """
    try:
        if path == "-" and sys.stdin.isatty():
            sys.stderr.write(f"{catalogue().say('option.waiting')}\n")
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


def parser_of(
    commands: Mapping[str, Callable[[argparse.Namespace], int]], arguments: Sequence[str]
) -> argparse.ArgumentParser:
    """Return the parser of the command that is named first, or of all of them."""
    texts = catalogue()
    named = [name for name in commands if name in arguments[:1]]
    # With width or name left open, the library would load archives to measure the terminal. It leaves two columns free.
    formatter: Any = partial(argparse.HelpFormatter, width=terminal_width() - 2)
    parser = argparse.ArgumentParser(prog="sameside", description=texts.say("help.title"), formatter_class=formatter)
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}", help=texts.say("option.version"))
    parser.set_defaults(json=False)
    branches = parser.add_subparsers(required=True, metavar="COMMAND", prog=parser.prog)
    for name in named or commands:
        told = texts.say(f"command.{name}")
        branch = branches.add_parser(
            name, help=told, description=told, epilog=_example_of(name, texts), formatter_class=formatter
        )
        branch.set_defaults(run=commands[name])
        for option, kind in OPTIONS[name]:
            branch.add_argument(option, help=texts.say(f"option.{option.strip('-')}"), **kind)
    return parser


def _example_of(command: str, texts: Catalogue) -> str | None:
    """Return a line that works where it is pasted: it calls the command as it was called from this folder."""
    if f"example.{command}" not in texts.sentences:
        return None
    called = sys.argv[0]
    is_here = called.endswith("/sameside") and not called.startswith("/")
    return texts.say(f"example.{command}", sameside=called if is_here else "sameside")
