"""What is said first: to who installed the app, and to who invites it to a channel."""

from bot.rendering.blocks import Block, Message, bold, line, plain
from bot.rendering.catalogue import catalogue
from bot.rendering.drafts import drafts_button
from bot.rendering.naming import told


def hello_message(command: str, *more: Block, drafts: bool = False, shared: bool = False) -> Message:
    """Say what the app does in a channel it was invited to, and `more`, with a button to have drafts read there.

    Args:
        command: How the slash command is called.
        more: What else is to be said.
        drafts: Whether drafts are coached there unasked.
        shared: Whether another company reads there, so that nobody is asked to show a draft.
    """
    texts = catalogue()
    title, *lines = (
        texts.say(f"hello.{key}", command=command)
        for key in ("title", "shared" if shared else "what", "drafts" if drafts else "quiet", "invite")
    )
    below = () if drafts or shared else (drafts_button(),)
    return told(line(bold(title)), *(line(plain(each)) for each in lines), *more, below=below, gap="\n\n")


def greeting_message(command: str) -> Message:
    """Tell who installed the app that it runs, and what comes next."""
    texts = catalogue()
    title, *lines = (
        texts.say(f"greeting.{key}", command=command) for key in ("title", "try", "channels", "digest", "private")
    )
    return told(line(bold(title)), *(line(plain(each)) for each in lines), gap="\n\n")
