"""A message becomes a picture: everything about it that needs neither Node nor Chromium."""

import json
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest

from playground.look import __main__ as look
from playground.look.failure import NotDrawn
from playground.look.page import page
from playground.look.picture import cropped
from playground.look.programs import HERE, find, run

TEMPLATE = "<script id=messages>$messages</script><script>$bundle</script>"
DIVIDER = {"type": "divider"}


def shown(message: object) -> Any:  # noqa: ANN401 - parsed JSON
    written = page([message], template="$messages", bundle="")
    return json.loads(written)[0]


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def grey_picture(rows: list[bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    parts = chunk(b"IDAT", pixels[:5]) + chunk(b"IDAT", pixels[5:])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + parts + chunk(b"IEND", b"")


def test_message_cannot_close_the_script_it_stands_in() -> None:
    text = "</script><!-- <b> $bundle é"

    written = page([{"text": text}], template=TEMPLATE, bundle="draw()")

    assert written.count("</script") == 2
    assert "<!--" not in written
    assert shown({"text": text})["blocks"][0]["text"]["text"] == text


def test_bundle_is_put_in_as_it_is() -> None:
    bundle = "let a = `$messages ${b} $$`"

    written = page([[DIVIDER]], template=TEMPLATE, bundle=bundle)

    assert f"<script>{bundle}</script>" in written


def test_committed_page_loads_nothing_from_anywhere() -> None:
    template = (HERE / "page.html").read_text(encoding="utf-8")

    written = page([[DIVIDER]], template=template, bundle="draw()")

    assert "default-src 'none'" in written
    assert " src=" not in written
    assert " href=" not in written


@pytest.mark.parametrize("message", [[DIVIDER], {"blocks": [DIVIDER]}, {"blocks": [DIVIDER], "text": "words"}])
def test_blocks_are_shown_bare_or_in_a_message(message: object) -> None:
    blocks = shown(message)["blocks"]

    assert blocks == [DIVIDER]


def test_text_is_shown_when_there_are_no_blocks() -> None:
    blocks = shown({"text": "*Hello*"})["blocks"]

    assert blocks == [{"type": "section", "text": {"type": "mrkdwn", "text": "*Hello*"}}]


def test_messages_in_a_thread_follow_the_first() -> None:
    written = page([{"text": "parent"}, {"text": "reply"}], template="$messages", bundle="")

    assert [each["blocks"][0]["text"]["text"] for each in json.loads(written)] == ["parent", "reply"]


@pytest.mark.parametrize(
    ("message", "private"),
    [
        ([DIVIDER], True),
        ({"blocks": [DIVIDER]}, True),
        ({"blocks": [DIVIDER], "response_type": "ephemeral"}, True),
        ({"blocks": [DIVIDER], "response_type": "in_channel"}, False),
    ],
)
def test_message_is_private_unless_it_goes_to_the_channel(message: object, *, private: bool) -> None:
    told = shown(message)["private"]

    assert told is private


@pytest.mark.parametrize("message", [[], {}, 3, None, "text", ["text"], {"blocks": []}, {"text": ""}, {"blocks": "x"}])
def test_message_with_nothing_to_show_is_told_what_a_message_is(message: object) -> None:
    with pytest.raises(NotDrawn, match=r"A message is a list of blocks"):
        shown(message)


def test_picture_is_cropped_from_below() -> None:
    tall = grey_picture([b"\x01\x02\x03", b"\x04\x05\x06", b"\xff\xff\xff", b"\xff\xff\xff"])

    short = cropped(tall, 2)

    assert short == cropped(grey_picture([b"\x01\x02\x03", b"\x04\x05\x06"]), 2)


def test_picture_shorter_than_asked_stays_whole() -> None:
    small = grey_picture([b"\x01\x02\x03"])

    same = cropped(small, 9)

    assert same == cropped(small, 1)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (None, "cannot be read: No such file or directory."),
        (b'{"blocks": [}', "is not JSON: Expecting value at line 1."),
        (b"\xff\xfe", "is not text in UTF-8."),
    ],
    ids=["missing", "broken", "binary"],
)
def test_unreadable_file_gets_a_sentence_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: bytes | None, sentence: str
) -> None:
    source = tmp_path / "message.json"
    if written is not None:
        source.write_bytes(written)

    code = look.main([str(source)])

    assert code == 2
    assert capsys.readouterr().err == f"{source} {sentence}\n"


def test_missing_program_is_told_with_what_to_install() -> None:
    with pytest.raises(NotDrawn, match=r"^apt-get install it$"):
        find("no-such-program", "nor-this-one", missing="apt-get install it")


def test_program_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(NotDrawn, match=r"^sh stopped early:\nno luck$"):
        run([find("sh", missing=""), "-c", "echo no luck >&2; exit 3"], tmp_path)
