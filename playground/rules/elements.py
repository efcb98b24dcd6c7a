"""What slack_sdk's models let pass and Block Kit does not: docs.slack.dev /reference/block-kit/block-elements/."""

from collections.abc import Iterator

from playground.workspace import JsonObject

MOST_OPTION_TEXT, MOST_OPTION_VALUE, MOST_TO_TICK, MOST_TYPED = 75, 150, 10, 3_000


def element_problems(element: JsonObject, place: str) -> Iterator[str]:
    """Name what Slack would object to in something one can press, choose or type into."""
    kind = element.get("type")
    options = [option for option in element.get("options") or () if isinstance(option, dict)]
    if kind in {"radio_buttons", "checkboxes"} and len(options) > MOST_TO_TICK:
        yield f"{kind}: no more than {MOST_TO_TICK} options [json-pointer:{place}]"
    for option in options:
        text = option.get("text")
        words = text.get("text") if isinstance(text, dict) else text
        if len(str(words)) > MOST_OPTION_TEXT or len(str(option.get("value"))) > MOST_OPTION_VALUE:
            yield f"{kind}: option is longer than allowed [json-pointer:{place}]"
    first = element.get("initial_options") or [element.get("initial_option")]
    if options and any(option is not None and option not in options for option in first):
        yield f"{kind}: what is chosen at first is no option [json-pointer:{place}]"
    if kind == "plain_text_input":
        most = element.get("max_length", MOST_TYPED)
        if not 1 <= most <= MOST_TYPED or len(element.get("initial_value") or "") > most:
            yield f"{kind}: longer than allowed [json-pointer:{place}]"
