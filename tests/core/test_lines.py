"""One line of a JSONL file is read, or known to be unreadable with whatever id it had."""

import pytest

from bot.rendering.contracts import Line, read_line


def test_line_is_read_and_other_keys_are_ignored() -> None:
    line = read_line('{"id": 7, "text": "Grüße", "context": "hers", "more": []}'.encode())

    assert line == Line({"id": 7}, "Grüße", "hers")


@pytest.mark.parametrize("raw", [b'{"id": NaN, "text": "a b c"}', b'{"id": Infinity, "text": "a b c"}', b"[]", b"{"])
def test_line_that_is_not_json_has_neither_id_nor_text(raw: bytes) -> None:
    line = read_line(raw)

    assert (line.about, line.text) == ({}, None)
