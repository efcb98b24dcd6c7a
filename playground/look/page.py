"""Message files become a web page that needs nothing but itself."""

import json
from collections.abc import Sequence
from pathlib import Path
from string import Template

from playground.look.failure import NotDrawn


def read_message(path: Path) -> object:
    """Return the JSON a file holds: a list of blocks, or a message as it is sent to Slack.

    Raises:
        NotDrawn: The file is not there, or is not JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NotDrawn(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise NotDrawn(f"{path} is not text in UTF-8.") from error
    except json.JSONDecodeError as error:
        raise NotDrawn(f"{path} is not JSON: {error.msg} at line {error.lineno}.") from error


def blocks_of(message: object) -> Sequence[object]:
    """Return what Slack would show: the blocks, or the text when there are none.

    Raises:
        NotDrawn: There is nothing to show.
    """
    fields = message if isinstance(message, dict) else {"blocks": message}
    match fields.get("blocks"), fields.get("text"):
        case [_, *_] as blocks, _ if all(isinstance(block, dict) for block in blocks):
            return blocks
        case None, str(text) if text:
            return [{"type": "section", "text": {"type": "mrkdwn", "text": text}}]
    raise NotDrawn('A message is a list of blocks, or an object with "blocks" or "text".')


def is_private(message: object) -> bool:
    """Tell whether only one person sees it: so it is, unless the message is sent to the channel."""
    return not (isinstance(message, dict) and message.get("response_type") == "in_channel")


def page(messages: Sequence[object], *, template: str, bundle: str) -> str:
    """Fill the page in: `template` has room for `$messages` and `$bundle`, the built renderer.

    Raises:
        NotDrawn: There is nothing to show.
    """
    data = json.dumps([{"blocks": blocks_of(message), "private": is_private(message)} for message in messages])
    return Template(template).substitute(messages=data.replace("<", r"\u003c"), bundle=bundle)
