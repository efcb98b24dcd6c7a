"""Help with a stuck deal in the terminal: the use case of Slack, asked by nobody in particular."""

import argparse
import asyncio
import logging
import sys
from pathlib import Path

from bot.analysis.passages import read_draft
from bot.domain import Draft
from bot.domain.wishes import WayOut
from bot.rendering.catalogue import catalogue
from bot.rendering.contracts import stuck_json
from bot.rendering.printable import json_text
from bot.rendering.terminal import print_way_out
from bot.settings import Settings, environment, read_settings
from bot.wiring.coaching import open_coach, open_model, open_unsticker
from bot.wiring.inputs import given, text_of
from bot.wiring.logs import start_logging
from bot.wiring.reading import open_analyst


def stuck(options: argparse.Namespace) -> bool:
    """Print a way out of what is told, by the model the settings name, else by the local coach; return that it did.

    Raises:
        DraftRejected: What is told is too short, too long or no text.
    """
    start_logging(logging.ERROR)
    settings = read_settings(environment(Path.cwd()), "model")
    stall = read_draft(given(options.told or "") or text_of("-"), notes=given(options.notes))
    out = asyncio.run(_way_out(stall, settings))
    if options.json:
        print(json_text(stuck_json(out)))
    else:
        print_way_out(out, help="sameside --help")
    if out.away:
        print(catalogue().trouble_of(out.away), file=sys.stderr)
    return True


async def _way_out(stall: Draft, settings: Settings) -> WayOut:
    model = open_model(settings)
    try:
        return await open_unsticker(open_coach(open_analyst(settings), model))(stall)
    finally:
        if model:
            await model.close()
