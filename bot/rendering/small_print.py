"""What stands below an answer: who made it and, below a model's, the way to where the app says how it works."""

from bot.rendering.blocks import Block, context, link
from bot.rendering.catalogue import catalogue


def small_print(note: str, home: str) -> tuple[Block, str]:
    """Draw a note with a link to the Home tab at this address, if there is one; and the same in words."""
    if not home:
        return context(note), note
    label = catalogue().say("mode.home")
    return context(note, link(home, label)), f"{note}\n\n{label}: {home}"
