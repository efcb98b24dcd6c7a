"""Reads a Slack message the way a person would, in a terminal."""

import html
import re
from collections.abc import Callable, Iterator

from rich import box
from rich.columns import Columns
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.emoji import Emoji
from rich.markdown import Markdown
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from playground.people import SLACKBOT
from playground.rules.blocks import parts
from playground.workspace import JsonObject, Message

# The marks of docs.slack.dev /messaging/formatting-message-text: `code` *bold* _italic_ ~gone~ <url|label>.
MARK = re.compile(
    r"`(?P<cyan>[^`\n]+)`"
    r"|(?<!\w)\*(?P<bold>[^*\n]+)\*(?!\w)"
    r"|(?<!\w)_(?P<italic>[^_\n]+)_(?!\w)"
    r"|(?<!\w)~(?P<strike>[^~\n]+)~(?!\w)"
    r"|<(?P<underline>[^<>\n]+)>"
)
QUOTED = re.compile(r"(?:>|&gt;) ?")


class Quote:
    """A text with a bar at its left, however it wraps."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw every wrapped line behind the bar."""
        for line in self.text.wrap(console, options.max_width - 2):
            yield Text("│ ", style="dim") + line


def readable(message: Message) -> RenderableType:
    """Return the message in a frame, with who says it and who can see it."""
    author = "Slackbot" if message.author == SLACKBOT else "Sameside"
    title = f"{author} · only visible to you" if message.ephemeral else author
    drawn = [_block(block) for block in message.blocks] or [Group(*_mrkdwn(message.text))]
    spaced = [part for block in drawn for part in ("", block)][1:]
    return Panel(Group(*spaced), title=title, title_align="left", box=box.ROUNDED, padding=(1, 2))


def _block(block: JsonObject) -> RenderableType:
    draw = BLOCKS.get(block["type"], _unknown)
    return draw(block)


def _header(block: JsonObject) -> RenderableType:
    return Text(_plain(block["text"]["text"]), style="bold underline")


def _section(block: JsonObject) -> RenderableType:
    shown: list[RenderableType] = _object(block["text"]) if "text" in block else []
    if "fields" in block:
        shown.append(Columns([Group(*_object(field)) for field in block["fields"]], equal=True, padding=(0, 4)))
    if "accessory" in block:
        shown.append(_controls([block["accessory"]]))
    return Group(*shown)


def _context(block: JsonObject) -> RenderableType:
    text = Text("  ").join(_inline(part["text"]) for part in block["elements"] if "text" in part)
    text.stylize("dim")
    return text


def _actions(block: JsonObject) -> RenderableType:
    return _controls(block["elements"])


def _rich_text(block: JsonObject) -> RenderableType:
    return Group(*(part for element in block["elements"] for part in _rich_part(element)))


def _image(block: JsonObject) -> RenderableType:
    return Text(f"(picture: {block['alt_text']})", style="dim")


def _unknown(block: JsonObject) -> RenderableType:
    return Text(f"({block['type']})", style="dim")


BLOCKS: dict[str, Callable[[JsonObject], RenderableType]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "divider": lambda _block: Rule(style="dim"),
    "actions": _actions,
    "context_actions": _actions,
    "rich_text": _rich_text,
    "markdown": lambda block: Markdown(block["text"]),
    "image": _image,
}


def _object(text: JsonObject) -> list[RenderableType]:
    """Draw a text object: only `mrkdwn` has marks in it."""
    return list(_mrkdwn(text["text"])) if text["type"] == "mrkdwn" else [Text(_plain(text["text"]))]


def _mrkdwn(source: str) -> Iterator[RenderableType]:
    for number, stretch in enumerate(source.split("```")):
        if number % 2:
            yield Quote(Text(html.unescape(stretch.strip("\n")), style="cyan"))
        elif stretch.strip("\n"):
            yield from map(_line, stretch.strip("\n").split("\n"))


def _line(line: str) -> RenderableType:
    mark = QUOTED.match(line)
    return Quote(_inline(line[mark.end() :])) if mark else _inline(line)


def _inline(source: str) -> Text:
    text, at = Text(), 0
    for mark in MARK.finditer(source):
        style, inside = mark.lastgroup or "", mark[mark.lastgroup or 0]
        text.append(_plain(source[at : mark.start()]))
        text.append_text(_styled(style, inside))
        at = mark.end()
    return text.append(_plain(source[at:]))


def _styled(style: str, inside: str) -> Text:
    if style == "underline":
        address, _, label = inside.partition("|")
        return Text(_plain(label or address), f"underline link {address}" if label else style)
    if style == "cyan":
        return Text(_plain(inside), style)
    text = _inline(inside)
    text.stylize(style)
    return text


def _plain(source: str) -> str:
    return Emoji.replace(html.unescape(source))


def _controls(elements: list[JsonObject]) -> Text:
    """Draw everything one can press by the words on it, without what is asked once more after the press."""
    drawn = []
    for element in elements:
        style = "bold green" if element.get("style") == "primary" else "bold"
        there = {name: value for name, value in element.items() if name != "confirm"}
        words = [part["text"] for part in parts(there) if part.get("type") == "plain_text"]
        drawn += [Text(f"[ {_plain(word)} ]", style) for word in words]
    return Text("  ").join(drawn)


def _rich_part(element: JsonObject) -> Iterator[RenderableType]:
    """Draw a part of a rich text, from docs.slack.dev /reference/block-kit/blocks/rich-text-block."""
    kind, inside = element["type"], element["elements"]
    if kind == "rich_text_list":
        for number, item in enumerate(inside, start=1):
            bullet = f"{number}. " if element.get("style") == "ordered" else "• "
            yield Text(bullet) + _spans(item["elements"])
    elif kind == "rich_text_section":
        yield _spans(inside)
    else:
        yield Quote(_spans(inside))


def _spans(inside: list[JsonObject]) -> Text:
    text = Text()
    for part in inside:
        styles = [style for style, on in part.get("style", {}).items() if on]
        word = part.get("text") or part.get("url") or part.get("name") or part["type"]
        text.append(word, " ".join("cyan" if style == "code" else style for style in styles))
    return text
