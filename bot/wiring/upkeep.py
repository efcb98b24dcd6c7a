"""The commands of whoever runs the app: each takes its options and returns whether all went well."""

import argparse
import asyncio
import logging
from pathlib import Path

from bot.domain import ChannelId, TeamId, UserId
from bot.rendering.catalogue import catalogue
from bot.rendering.printable import json_text
from bot.settings import Settings, environment, read_settings
from bot.wiring.logs import start_logging


def run(options: argparse.Namespace) -> bool:
    """Serve Slack until told to stop."""
    settings = _settings("slack", "storage", "model")
    from bot.wiring.service import run_service

    run_service(settings, options.port)
    return True


def migrate(_options: argparse.Namespace) -> bool:
    """Make or renew the tables."""
    from bot.wiring.storage import migrate as renew

    newer = renew(_settings("storage"))
    print(catalogue().say("doctor.database_newer" if newer else "command.migrated"))
    return True


def doctor(_options: argparse.Namespace) -> bool:
    """Examine an installation, line by line."""
    from bot.rendering.terminal import print_finding
    from bot.wiring.doctor import examine

    start_logging(logging.ERROR)
    return examine(_settings("slack", "storage", "model"), print_finding)


def digest(options: argparse.Namespace) -> bool:
    """Print a channel's digest of a week, as it would stand in Slack."""
    start_logging(logging.ERROR)
    from bot.wiring.digests import preview

    settings = _settings(*([] if options.sample else ["storage"]))
    team, channel = TeamId(options.team) if options.team else None, ChannelId(options.channel)
    print(*asyncio.run(preview(settings, team, channel, options.week, sample=options.sample)), sep="\n\n")
    return True


def export(options: argparse.Namespace) -> bool:
    """Print everything that is kept of a person."""
    from bot.wiring.people import export as kept_of

    kept = asyncio.run(kept_of(_settings("storage"), TeamId(options.team), UserId(options.user)))
    print(json_text(kept), flush=True)
    return True


def forget(options: argparse.Namespace) -> bool:
    """Delete everything that is kept of a person."""
    from bot.wiring.people import forget as drop

    count = asyncio.run(drop(_settings("storage"), TeamId(options.team), UserId(options.user)))
    print(catalogue().say("command.forgotten", count=count))
    return True


def purge(options: argparse.Namespace) -> bool:
    """Delete everything that is kept of a workspace."""
    from bot.wiring.people import purge as drop

    asyncio.run(drop(_settings("storage"), TeamId(options.team)))
    print(catalogue().say("command.purged"))
    return True


def _settings(*parts: str) -> Settings:
    return read_settings(environment(Path.cwd()), *parts)
