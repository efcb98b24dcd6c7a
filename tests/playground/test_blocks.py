import pytest

from playground.rules.blocks import problems

PLAIN = {"type": "plain_text", "text": "Words"}
MARKED = {"type": "mrkdwn", "text": "*Words*"}
BUTTON = {"type": "button", "action_id": "use", "text": PLAIN}
HEADER = {"type": "header", "text": PLAIN}
SPAN = {"type": "text", "text": "Words", "style": {"bold": True}}
OPTION = {"text": PLAIN, "value": "1"}
FEEDBACK = {
    "type": "feedback_buttons",
    "action_id": "helpful",
    "positive_button": OPTION,
    "negative_button": OPTION,
}


@pytest.mark.parametrize(
    "block",
    [
        HEADER,
        {"type": "divider", "block_id": "line"},
        {"type": "section", "text": MARKED, "expand": True, "accessory": {**BUTTON, "style": "primary", "value": "v"}},
        {"type": "section", "fields": [MARKED, PLAIN]},
        {"type": "context", "elements": [MARKED, {"type": "image", "image_url": "https://x.test", "alt_text": "x"}]},
        {"type": "actions", "elements": [BUTTON, {"type": "overflow", "action_id": "more", "options": [OPTION] * 2}]},
        {"type": "context_actions", "elements": [FEEDBACK]},
        {"type": "markdown", "text": "# Words"},
        {"type": "image", "image_url": "https://x.test", "alt_text": "x", "title": PLAIN},
        {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [SPAN], "border": 0}]},
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [{"type": "rich_text_section", "elements": [SPAN]}],
                }
            ],
        },
        {
            "type": "input",
            "label": PLAIN,
            "element": {"type": "plain_text_input", "action_id": "draft", "multiline": True, "max_length": 3000},
        },
    ],
)
def test_sound_block_passes(block: dict[str, object]) -> None:
    assert problems([block], most=50) == []


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        ("divider", "must be an object"),
        ({"text": PLAIN}, "unsupported type"),
        ({"type": "headline", "text": PLAIN}, "unsupported type"),
        ({"type": "header", "text": MARKED}, "header.text must be plain_text"),
        ({"type": "header", "text": {**PLAIN, "text": "x" * 151}}, "cannot exceed 150 characters"),
        ({"type": "header"}, "text attribute must be specified"),
        ({"type": "section"}, "text or fields attribute must be specified"),
        ({"type": "section", "text": {**MARKED, "text": ""}}, "unknown or empty [json-pointer:/blocks/0/text/text]"),
        ({"type": "section", "text": {**MARKED, "text": "x" * 3001}}, "cannot exceed 3000 characters"),
        ({"type": "section", "text": "bare words"}, "unsupported [json-pointer:/blocks/0/text]"),
        ({**HEADER, "colour": "red"}, "unknown or empty [json-pointer:/blocks/0/colour]"),
        ({"type": "image", "image_url": "https://x.test"}, "alt_text"),
        ({"type": "context", "elements": []}, "unknown or empty [json-pointer:/blocks/0/elements]"),
        ({"type": "actions", "elements": [{"type": "lever"}]}, "unsupported [json-pointer:/blocks/0/elements/0]"),
        ({"type": "actions", "elements": [{**BUTTON, "text": MARKED}]}, "button.text must be plain_text"),
        ({"type": "actions", "elements": [BUTTON, BUTTON]}, "duplicate action_id"),
    ],
)
def test_block_slack_refuses_is_named_with_its_place(block: object, problem: str) -> None:
    found = problems([block], most=50)

    assert problem in " ".join(found)


def test_same_action_in_two_blocks_is_sound() -> None:
    block = {"type": "actions", "elements": [BUTTON]}

    assert problems([block, block], most=50) == []


def test_block_ids_are_unique_in_a_message() -> None:
    block = {"type": "divider", "block_id": "line"}

    assert problems([block, block], most=50) == ["duplicate block_id [json-pointer:/blocks]"]


def test_message_has_at_most_fifty_blocks() -> None:
    assert problems([{"type": "divider"}] * 51, most=50) == ["no more than 50 items allowed [json-pointer:/blocks]"]


def option(value: str) -> dict[str, object]:
    return {"text": {**PLAIN, "text": value}, "value": value}


def asking(kind: str, **more: object) -> dict[str, object]:
    return {"type": "input", "label": PLAIN, "element": {"type": kind, "action_id": "a", **more}}


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (asking("static_select", options=[option("x" * 76)]), "option is longer than allowed"),
        (asking("radio_buttons", options=[option(str(number)) for number in range(11)]), "no more than 10 options"),
        (asking("static_select", options=[option("1")], initial_option=option("2")), "is no option"),
        (asking("plain_text_input", max_length=3001), "longer than allowed"),
        (asking("plain_text_input", max_length=3, initial_value="four"), "longer than allowed"),
    ],
)
def test_element_the_models_let_pass_is_refused_all_the_same(block: dict[str, object], problem: str) -> None:
    assert problem in " ".join(problems([block], most=100))


def test_blocks_that_do_not_go_together_or_not_here_are_refused() -> None:
    words, table = (
        {"type": "markdown", "text": "x" * 6001},
        {"type": "table", "rows": [[{**PLAIN, "type": "raw_text"}]]},
    )
    alert = {"type": "alert", "text": MARKED}

    assert problems([words], most=50) == problems([table], most=50) == problems([alert], most=100) == []
    assert "12000 characters of markdown" in problems([words, words], most=50)[0]
    assert "no more than 1 of table" in problems([table, table], most=50)[0]
    assert "no more than 0 of alert" in problems([alert], most=50)[0]
    assert "no more than 0 of markdown" in problems([words], most=100)[0]
