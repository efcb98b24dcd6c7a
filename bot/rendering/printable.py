"""Text for a terminal, which obeys no code that came in with a pasted mail: some set the clipboard or hide lines."""

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.rendering.contracts import Json

_CODE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
# Old machines end a line so; a terminal would write over what stands there.
_OLD_END = r"\r(?!\n)"
_LATER_CODES = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}


def printable(text: str) -> str:
    """Return a text with a mark in the place of each code."""
    return re.sub(_CODE, "\ufffd", re.sub(_OLD_END, "\n", text))


def json_text(value: "Json", indent: int | None = 2) -> str:
    """Return a value as JSON, whose own escapes cover the older codes alone."""
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(_LATER_CODES)
