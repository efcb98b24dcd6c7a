"""The pieces Slack's messages and views are made of: rich text only, so that what people wrote stays text."""

import re
from html import unescape
from typing import Any

Block = dict[str, Any]
Message = dict[str, Any]
View = dict[str, Any]

MOST_BUTTON = 75
# What one input of a modal holds, and a button's value.
MOST_FIELD = 3_000
# Slack's native chart, which stands in messages alone.
CHART = "data_visualization"
_MOST_SERIES_NAME = 20
# What one group of a menu holds.
MOST_GROUPED = 100
_LINK = re.compile(r"<(?P<address>[^|>]+)\|(?P<label>[^>]+)>")


def escaped(text: str) -> str:
    """Escape the three characters Slack's text format gives a meaning to."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def ephemeral(text: str, blocks: list[Block]) -> Message:
    """Make a message for one person; `text` holds all that its blocks say."""
    return {"response_type": "ephemeral", "text": escaped(text), "blocks": blocks}


def said(text: str, *below: Block) -> Message:
    """Make a message of one sentence, with blocks below it if need be."""
    return ephemeral(text, [paragraphs(line(plain(text))), *below])


def plain_text(text: str) -> Block:
    """Make the text of a label, a title or a button."""
    return {"type": "plain_text", "text": text, "emoji": False}


def header(text: str) -> Block:
    """Make a heading."""
    return {"type": "header", "text": plain_text(text)}


def context(text: str, *more: Block) -> Block:
    """Make the small print."""
    return {"type": "context", "elements": [plain_text(text), *more]}


def link(address: str, label: str) -> Block:
    """Make a link in small print, of words of our own."""
    return {"type": "mrkdwn", "text": f"<{escaped(address)}|{escaped(label)}>"}


def plain(text: str) -> Block:
    """Make words."""
    return {"type": "text", "text": text}


def bold(text: str) -> Block:
    """Make bold words."""
    return {"type": "text", "text": text, "style": {"bold": True}}


def line(*elements: Block) -> Block:
    """Make a line of words; what is empty is left out."""
    return {"type": "rich_text_section", "elements": [element for element in elements if element.get("text", element)]}


def quote(text: str) -> Block:
    """Make a quotation."""
    return {"type": "rich_text_quote", "elements": [plain(text)]}


def preformatted(text: str) -> Block:
    """Make a text to copy."""
    return {"type": "rich_text_preformatted", "elements": [plain(text)]}


def bullets(lines: tuple[str, ...], *, numbered: bool = False) -> Block:
    """Make a list."""
    style = "ordered" if numbered else "bullet"
    return {"type": "rich_text_list", "style": style, "elements": [line(plain(each)) for each in lines]}


def paragraphs(*sections: Block, gap: str = "\n\n") -> Block:
    """Join sections into one block; neighbouring lines get a gap, without which nothing tells them apart."""
    joined: list[Block] = []
    for section in sections:
        if joined and section["type"] == joined[-1]["type"] == "rich_text_section":
            joined[-1]["elements"] += [plain(gap), *section["elements"]]
        else:
            joined.append(section)
    return {"type": "rich_text", "elements": joined}


def _spelled_out(linked: re.Match[str]) -> str:
    return f"{unescape(linked['label'])}: {unescape(linked['address'])}"


def words_of(blocks: list[Block]) -> list[str]:
    """Return what blocks say, in reading order, for who does not see them."""
    told: list[str] = []
    for block in blocks:
        text = block.get("text")
        if isinstance(text, str):
            told.append(_LINK.sub(_spelled_out, text) if block["type"] == "mrkdwn" else text)
        told += words_of([text] if isinstance(text, dict) else block.get("elements", []))
    return [word for word in told if word.strip()]


def button(
    action: str,
    label: str,
    value: str = "",
    *,
    primary: bool = False,
    confirm: Block | None = None,
    spoken: str = "",
) -> Block:
    """Make a button; what it says is also what a screen reader says, unless that is `spoken`."""
    made: Block = {"type": "button", "action_id": action, "text": plain_text(label)}
    if value:
        made["value"] = value
    if spoken:
        made["accessibility_label"] = spoken
    if primary:
        made["style"] = "primary"
    return made | ({"confirm": confirm} if confirm else {})


def confirmation(title: str, text: str, *, yes: str, no: str) -> Block:
    """Make the question before something that cannot be undone."""
    return {"title": plain_text(title), "text": plain_text(text), "confirm": plain_text(yes), "deny": plain_text(no)}


def bar_chart(title: str, y_label: str, categories: list[str], series: dict[str, list[int]]) -> Block:
    """Make a chart with a value of each series for each category; names are cut to what Slack takes."""
    drawn = [
        {
            "name": name if len(name) <= _MOST_SERIES_NAME else name[: _MOST_SERIES_NAME - 1].rstrip() + "…",
            "data": [{"label": label, "value": value} for label, value in zip(categories, values, strict=True)],
        }
        for name, values in series.items()
    ]
    axes = {"categories": categories, "y_label": y_label}
    return {"type": CHART, "title": title, "chart": {"type": "bar", "series": drawn, "axis_config": axes}}


def without_charts(message: Message) -> Message:
    """Return a message as text alone, for a Slack that does not take its chart."""
    return message | {"blocks": [block for block in message["blocks"] if block["type"] != CHART]}


def actions(*buttons: Block) -> Block:
    """Make a row of buttons."""
    return {"type": "actions", "elements": list(buttons)}


def field(
    block_id: str,
    label: str,
    *,
    hint: str = "",
    value: str = "",
    optional: bool = False,
    multiline: bool = False,
    most: int = MOST_FIELD,
) -> Block:
    """Make an input for text."""
    element: Block = {"type": "plain_text_input", "action_id": "text", "multiline": multiline, "max_length": most}
    if value:
        element["initial_value"] = value[:most]
    made = _input(block_id, label, element, optional=optional)
    return made | ({"hint": plain_text(hint)} if hint else {})


def choice(
    block_id: str,
    label: str,
    options: dict[str, str],
    *,
    chosen: str = "",
    placeholder: str = "",
    hint: str = "",
    optional: bool = False,
) -> Block:
    """Make an input for one of several; `options` are labels by value."""
    listed = _options(options)
    element = _menu({"options": listed}, listed, chosen, placeholder or label)
    made = _input(block_id, label, element, optional=optional)
    return made | ({"hint": plain_text(hint)} if hint else {})


def channel_choice(block_id: str, label: str, *, placeholder: str) -> Block:
    """Make an input for a channel; those that another company reads are not offered."""
    offered = {"include": ["public", "private"], "exclude_external_shared_channels": True}
    element = {"type": "conversations_select", "action_id": "chosen", "filter": offered}
    return _input(block_id, label, {**element, "placeholder": plain_text(placeholder)})


def grouped_choice(block_id: str, label: str, groups: dict[str, dict[str, str]], *, chosen: str) -> Block:
    """Make an input for one of very many, group by group."""
    listed = {name: _options(options) for name, options in groups.items()}
    offered = [{"label": plain_text(name), "options": options} for name, options in listed.items()]
    every = [option for options in listed.values() for option in options]
    return _input(block_id, label, _menu({"option_groups": offered}, every, chosen, label))


def _options(options: dict[str, str]) -> list[Block]:
    return [{"text": plain_text(label), "value": value} for value, label in options.items()]


def _menu(offered: Block, listed: list[Block], chosen: str, placeholder: str) -> Block:
    element: Block = {"type": "static_select", "action_id": "chosen", **offered}
    if first := next((option for option in listed if option["value"] == chosen), None):
        element["initial_option"] = first
    # Screen readers read this in the place of the label.
    element["placeholder"] = plain_text(placeholder)
    return element


def _input(block_id: str, label: str, element: Block, *, optional: bool = False) -> Block:
    made: Block = {"type": "input", "block_id": block_id, "label": plain_text(label), "element": element}
    return made | {"optional": optional}


def modal(callback: str, title: str, blocks: list[Block], *, close: str, submit: str = "", carried: str = "") -> View:
    """Make a modal; `carried` comes back with what is pressed or submitted in it."""
    made: View = {"type": "modal", "callback_id": callback, "title": plain_text(title), "close": plain_text(close)}
    made["blocks"] = blocks
    if submit:
        made["submit"] = plain_text(submit)
    return made | ({"private_metadata": carried} if carried else {})
