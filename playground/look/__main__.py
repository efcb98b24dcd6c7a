"""`python -m playground.look MESSAGE.json [REPLY.json ...] [--out FILE.png]`: look at what you send."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from playground.look.failure import NotDrawn
from playground.look.page import page, read_message
from playground.look.programs import HERE, built_bundle, draw


def look(sources: Sequence[Path], target: Path) -> None:
    """Draw a message, and those in its thread, as a PNG at `target`.

    Raises:
        NotDrawn: It could not be read, drawn or written.
    """
    messages = [read_message(source) for source in sources]
    template = (HERE / "page.html").read_text(encoding="utf-8")
    picture = draw(page(messages, template=template, bundle=built_bundle()))
    try:
        target.write_bytes(picture)
    except OSError as error:
        raise NotDrawn(f"{target} cannot be written: {error.strerror}.") from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw one message and print where the picture is; return the exit code: 0, or 2 with a sentence."""
    parser = argparse.ArgumentParser(prog="python -m playground.look", description="Draw a Slack message as a PNG.")
    parser.add_argument("message", type=Path, help="a JSON file: a list of blocks, or a message as sent to Slack")
    parser.add_argument("reply", type=Path, nargs="*", help="messages in its thread")
    parser.add_argument("--out", type=Path, help="where to put the picture (default: beside the message)")
    given = parser.parse_args(arguments)
    target = given.out or given.message.parent / f"{given.message.stem}.png"
    try:
        look([given.message, *given.reply], target)
    except NotDrawn as error:
        print(error, file=sys.stderr)
        return 2
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
