"""What Block Kit allows, from docs.slack.dev /reference/block-kit/ and slack_sdk's own models."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from playground.rules import charts
from playground.rules.elements import element_problems
from playground.workspace import JsonObject

MOST_IN_MESSAGE, MOST_IN_VIEW, MOST_MARKDOWN = 50, 100, 12_000
IN_MESSAGES_ALONE, IN_VIEWS_ALONE = {charts.KIND, "markdown", "task_card", "plan"}, {"alert"}
MOST_OF = {charts.KIND: charts.MOST_IN_MESSAGE, "table": 1}
# Read from the `text`, `label`, `placeholder`, ... rows of each block's and element's page.
PLAIN_ONLY = {
    "header": ("text",),
    "button": ("text",),
    "input": ("label", "hint"),
    "image": ("title",),
    "modal": ("title", "submit", "close"),
    "plain_text_input": ("placeholder",),
}
# What the models raise on JSON of another shape than they expect.
MALFORMED = (SlackObjectFormationError, AttributeError, KeyError, TypeError, ValueError)


def problems(blocks: Sequence[object], *, most: int) -> list[str]:
    """Return what Slack would object to, each with its place; an empty list means it would accept them."""
    found = [f"no more than {most} items allowed [json-pointer:/blocks]"] if len(blocks) > most else []
    for index, block in enumerate(blocks):
        found += _block_problems(block, f"/blocks/{index}")
    whole = [block for block in blocks if isinstance(block, dict)]
    found += _together(whole, in_view=most == MOST_IN_VIEW)
    found += _repeated("block_id", (block.get("block_id") for block in whole), "/blocks")
    for index, block in enumerate(whole):
        ids = (part["action_id"] for part in parts(block) if "action_id" in part)
        found += _repeated("action_id", ids, f"/blocks/{index}")
    return found


def parts(value: object) -> Iterator[JsonObject]:
    """Return every JSON object inside a value, the value itself first."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for each in inner:
        yield from parts(each)


def not_plain(value: object, place: str) -> list[str]:
    """Name the texts that must be `plain_text` and are not."""
    return [
        f"{part['type']}.{key} must be plain_text [json-pointer:{place}]"
        for part in parts(value)
        for key in PLAIN_ONLY.get(str(part.get("type")), ())
        if isinstance(part.get(key), dict) and part[key].get("type") != "plain_text"
    ]


def lost(sent: Any, kept: Any, place: str) -> Iterator[str]:  # noqa: ANN401 - any two JSON values
    """Name what a slack_sdk model did not keep: it drops unknown keys and empty values without a word."""
    if isinstance(sent, dict) and isinstance(kept, dict):
        for key, value in sent.items():
            if key in kept:
                yield from lost(value, kept[key], f"{place}/{key}")
            else:
                yield f"unknown or empty [json-pointer:{place}/{key}]"
    elif isinstance(sent, list) and isinstance(kept, list) and len(sent) == len(kept):
        for index, (one, other) in enumerate(zip(sent, kept, strict=True)):
            yield from lost(one, other, f"{place}/{index}")
    elif sent != kept:
        yield f"unsupported [json-pointer:{place}]"


def _block_problems(block: object, place: str) -> list[str]:
    if not isinstance(block, dict):
        return [f"must be an object [json-pointer:{place}]"]
    if block.get("type") == charts.KIND:
        return list(charts.chart_problems(block, place))
    try:
        parsed = Block.parse(block)
        kept = parsed.to_dict() if parsed else None
    except MALFORMED as problem:
        return [f"{problem} [json-pointer:{place}]"]
    if kept is None:
        return [f"unsupported type [json-pointer:{place}/type]"]
    elements = (problem for part in parts(block) for problem in element_problems(part, place))
    return [*lost(block, kept, place), *not_plain(block, place), *elements]


def _together(blocks: Sequence[JsonObject], *, in_view: bool) -> Iterator[str]:
    """Name what may not stand together, or not here: from the pages of the blocks, "Available in" and "Limits"."""
    kinds = Counter(block.get("type") for block in blocks)
    elsewhere = IN_MESSAGES_ALONE if in_view else IN_VIEWS_ALONE
    for kind, most in (MOST_OF | dict.fromkeys(elsewhere, 0)).items():
        if kinds[kind] > most:
            yield f"no more than {most} of {kind} allowed here [json-pointer:/blocks]"
    if sum(len(str(block.get("text"))) for block in blocks if block.get("type") == "markdown") > MOST_MARKDOWN:
        yield f"no more than {MOST_MARKDOWN} characters of markdown together [json-pointer:/blocks]"


def _repeated(name: str, ids: Iterable[str | None], place: str) -> list[str]:
    counts = Counter(filter(None, ids))
    return [f"duplicate {name} [json-pointer:{place}]" for count in counts.values() if count > 1]
