"""Sentences that name a person or a channel, in the way Slack draws and pings them."""

from bot.rendering.blocks import Block, Message, escaped, line, paragraphs, plain

MARK = "\N{OBJECT REPLACEMENT CHARACTER}"


def person(user: str) -> Block:
    """Name a person."""
    return {"type": "user", "user_id": user}


def place(channel: str) -> Block:
    """Name a channel."""
    return {"type": "channel", "channel_id": channel}


def naming(sentence: str, named: Block) -> Block:
    """Make a line of a sentence that names somebody, or some place, where its mark stands, if it has one."""
    before, mark, after = sentence.partition(MARK)
    return line(plain(before), *([named] if mark else []), plain(after))


def told(*lines: Block, below: tuple[Block, ...] = (), gap: str = "\n") -> Message:
    """Make a message of lines for one person, with a gap between them."""
    text = "\n".join(map(written, lines))
    return {"response_type": "ephemeral", "text": text, "blocks": [paragraphs(*lines, gap=gap), *below]}


def written(line: Block) -> str:
    """Write a line in Slack's text format."""
    return "".join(map(_written, line["elements"]))


def _written(element: Block) -> str:
    match element:
        case {"user_id": user}:
            return f"<@{user}>"
        case {"channel_id": channel}:
            return f"<#{channel}>"
        case _:
            return escaped(element["text"])
