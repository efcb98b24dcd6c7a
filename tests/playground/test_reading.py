from io import StringIO

import pytest
from rich.console import Console

from playground.demo.reading import readable
from playground.people import BOT_USER, REP, SALES, SLACKBOT
from playground.workspace import JsonObject, Message


def plain(text: str) -> JsonObject:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> JsonObject:
    return {"type": "mrkdwn", "text": text}


def drawn(*blocks: JsonObject, text: str = "", author: str = BOT_USER, only_for: str | None = None) -> list[str]:
    message = Message(SALES, "1.000001", 1.0, author, text, blocks, only_for)
    console = Console(width=40, file=StringIO(), highlight=False)
    console.print(readable(message))
    assert isinstance(console.file, StringIO)
    lines = console.file.getvalue().splitlines()
    return [lines[0], *(line.strip("│").strip() for line in lines[2:-2])]


def test_frame_says_who_speaks_and_who_can_see_it() -> None:
    private = drawn(text="Hello", only_for=REP)
    failed = drawn(text="It failed", author=SLACKBOT)

    assert private[0].startswith("╭─ Sameside · only visible to you ─")
    assert failed[0].startswith("╭─ Slackbot ─")


def test_text_is_read_when_there_are_no_blocks() -> None:
    assert drawn(text="Hello *there*")[1:] == ["Hello there"]


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("*bold* _slanted_ ~gone~ `code`", ["bold slanted gone code"]),
        ("*bold _and slanted_*", ["bold and slanted"]),
        ("snake_case_name and 2*3*4", ["snake_case_name and 2*3*4"]),
        ("<https://x.test/a|the principle>", ["the principle"]),
        ("<https://x.test/a>", ["https://x.test/a"]),
        ("R&amp;D &lt;now&gt;", ["R&D <now>"]),
        (":wave: there", ["👋 there"]),
        ("&gt; quoted\nnot quoted", ["│ quoted", "not quoted"]),
        ("> a quote that is too long for one line", ["│ a quote that is too long for one", "│ line"]),
        ("```\nHi *Anna*,\n\nBye\n```", ["│ Hi *Anna*,", "│", "│ Bye"]),
    ],
)
def test_marks_are_read_and_not_shown(source: str, read: list[str]) -> None:
    shown = drawn({"type": "section", "text": mrkdwn(source)})

    assert [line.strip() for line in shown[1:]] == read


def test_plain_text_keeps_its_stars() -> None:
    assert drawn({"type": "section", "text": plain("*as it is*")})[1:] == ["*as it is*"]


def test_question_asked_after_a_press_is_no_button() -> None:
    sure = {"title": plain("Sure?"), "text": plain("All see it."), "confirm": plain("Yes"), "deny": plain("No")}
    share = {"type": "button", "action_id": "share", "text": plain("Share"), "confirm": sure}

    assert drawn({"type": "actions", "elements": [share]})[1:] == ["[ Share ]"]


def test_blocks_stand_apart_in_their_order() -> None:
    button = {"type": "button", "action_id": "use", "text": plain("Use this draft"), "style": "primary"}
    why = {"type": "button", "action_id": "why", "text": plain("Why?")}

    shown = drawn(
        {"type": "header", "text": plain("One change")},
        {"type": "section", "text": mrkdwn("Body"), "accessory": why},
        {"type": "section", "fields": [mrkdwn("*us*\n60%"), plain("them")]},
        {"type": "divider"},
        {"type": "actions", "elements": [button, why]},
        {"type": "image", "image_url": "https://x.test", "alt_text": "a chart"},
        {"type": "context", "elements": [mrkdwn("local coach"), mrkdwn("help")]},
        {"type": "data_visualization"},
    )

    assert shown[1:7] == ["One change", "", "Body", "[ Why? ]", "", "us     them"]
    assert shown[9].startswith("───")
    assert shown[11:] == [
        "[ Use this draft ]  [ Why? ]",
        "",
        "(picture: a chart)",
        "",
        "local coach  help",
        "",
        "(data_visualization)",
    ]


def test_rich_text_and_markdown_are_read() -> None:
    words = {"type": "rich_text_section", "elements": [{"type": "text", "text": "check it", "style": {"bold": True}}]}
    kinds = [
        words,
        {"type": "rich_text_list", "style": "ordered", "elements": [words, words]},
        {"type": "rich_text_list", "style": "bullet", "elements": [words]},
        {"type": "rich_text_quote", "elements": [{"type": "link", "url": "https://x.test"}]},
    ]

    shown = drawn({"type": "rich_text", "elements": kinds}, {"type": "markdown", "text": "A **word**"})

    assert shown[1:] == ["check it", "1. check it", "2. check it", "• check it", "│ https://x.test", "", "A word"]
