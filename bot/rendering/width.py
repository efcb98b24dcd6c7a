"""How wide a terminal is, without `shutil`: to load it takes two milliseconds."""

import os

_NO_TERMINAL = 80


def terminal_width() -> int:
    """Return how wide lines are, as `COLUMNS` says or the terminal is."""
    columns = os.environ.get("COLUMNS", "")  # noqa: TID251 - of the terminal, no setting of the bot
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size().columns or _NO_TERMINAL
    except OSError:
        return _NO_TERMINAL
