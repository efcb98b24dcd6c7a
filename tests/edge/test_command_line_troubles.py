"""Many drafts at once, and whatever goes wrong on the command line: one sentence, the right exit code, no draft."""

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.domain import MOST_CHARACTERS
from tests.parts import CANARY, DRAFT, QUOTE
from tests.terminal import Said, sameside

DEEP = b"[" * 100_000
COMMANDS = ("try", "check", "prompt", "verify", "run", "migrate")


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


def lines(*written: bytes, end: bytes = b"\n") -> bytes:
    return b"\xef\xbb\xbf" + end.join(written) + end


GOOD_LINES = {
    "first": line(id="first", text=DRAFT, label="ignored", notes=["ignored"]),
    7: line(id=7, text=f"\ufeff{DRAFT}", context=None),
    "separators": line(id="separators", text=f"Hi Dana,\u2028{QUOTE}.\u0085Can you?\x0bTom"),
    "excused": line(id="excused", text=DRAFT, context="she asked me to book it"),
}
BAD_LINES = {
    "binary": (b'{"id": "binary", "text": "\xff"}', None, "line_unreadable"),
    "broken": (b'{"id": "broken", "text": "zirkonkraut', None, "line_unreadable"),
    "list": (b'["zirkonkraut"]', None, "line_unreadable"),
    "deep": (DEEP, None, "line_unreadable"),
    "no text": (line(id="no text", draft=DRAFT), "no text", "line_unreadable"),
    "number": (line(id="number", text=5), "number", "line_unreadable"),
    "context": (line(id="context", text=DRAFT, context=["x"]), "context", "line_unreadable"),
    "no id": (line(text="two words"), None, "draft_too_short"),
    "short": (line(id="short", text="zirkonkraut now"), "short", "draft_too_short"),
    "empty": (line(id="empty", text=""), "empty", "draft_too_short"),
    "long": (line(id="long", text="a b " * (MOST_CHARACTERS // 4) + "c"), "long", "draft_too_long"),
    "nul": (b'{"id": "nul", "text": "Hi Dana, zirkonkraut \\u0000 now"}', "nul", "draft_not_text"),
    "half": (b'{"id": "\\ud83d", "text": "Hi Dana, half a letter \\ud83d"}', "\ud83d", "draft_not_text"),
    "quoted": (line(id="quoted", text="> Hi Tom, zirkonkraut\n> see you"), "quoted", "draft_only_quoted"),
    "chatty": (line(id="chatty", text=DRAFT, context="because " * 50), "chatty", "context_too_long"),
}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Said]:
    """Return what is said of good lines, of bad ones among good ones, and with a context for all."""
    folder = tmp_path_factory.mktemp("many")
    (folder / "good.jsonl").write_bytes(lines(*GOOD_LINES.values(), b"", b" ", end=b"\r\n"))
    mixed = lines(GOOD_LINES["first"], *(bad for bad, _, _ in BAD_LINES.values()), GOOD_LINES[7])
    two = lines(line(id=1, text=DRAFT), line(id=2, text=DRAFT, context="it is what it is"))
    ascii_only = {"PYTHONIOENCODING": "ascii"}

    async def run() -> tuple[Said, Said, Said]:
        return await asyncio.gather(
            sameside("check", "--jsonl", "good.jsonl", folder=folder, settings=ascii_only),
            sameside("try", "--jsonl", "-", folder=folder, stdin=mixed, settings=ascii_only),
            sameside("check", "--jsonl", "-", "--context", "she asked me to book it", folder=folder, stdin=two),
        )

    return dict(zip(("good", "mixed", "context"), asyncio.run(run()), strict=True))


def test_good_lines_are_answered_in_order_and_exit_0(many: dict[str, Said]) -> None:
    said = many["good"]

    assert (said.code, said.err) == (0, "")
    assert [answer["id"] for answer in said.answers] == list(GOOD_LINES)
    for answer, written in zip(said.answers, GOOD_LINES.values(), strict=True):
        text = json.loads(written)["text"]
        assert list(answer)[:3] == ["schema", "id", "verdict"]
        assert all(text[found["start"] : found["end"]] == found["quote"] for found in answer["findings"])
    assert any(QUOTE in found["quote"] for found in said.answers[1]["findings"])
    assert said.answers[3]["findings"] == []


def test_bad_line_costs_only_itself(many: dict[str, Said]) -> None:
    said = many["mixed"]
    first, *bad, last = said.answers

    assert said.code == 1
    assert (first["id"], last["id"]) == ("first", 7)
    assert first["schema"] == last["schema"] == "sameside.try/1"
    assert [(answer["id"], answer["error"]["code"]) for answer in bad] == [
        (id, code) for _, id, code in BAD_LINES.values()
    ]
    assert all(list(answer) == ["id", "error"] and list(answer["error"]) == ["code", "message"] for answer in bad)
    assert all(answer["error"]["message"] for answer in bad)
    assert CANARY not in json.dumps(bad) + said.err


def test_context_of_the_command_is_for_lines_without_one(many: dict[str, Said]) -> None:
    assert [bool(answer["findings"]) for answer in many["context"].answers] == [False, True]


async def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(b"zirkonkraut \xff\xfe")
    (tmp_path / "good.txt").write_text(DRAFT, encoding="utf-8")
    expected = {
        ("check", "missing.txt"): (2, "I can't open missing.txt"),
        ("check", str(tmp_path), "--json"): (2, "I can't open"),
        ("verify", "--draft", "good.txt", "--proposal", "missing.json", "--json"): (2, "I can't open missing.json"),
        ("check", "good.txt", "--notes", "@missing.txt"): (2, "I can't open missing.txt"),
        ("check", "binary.txt", "--json"): (1, "I can't read that as text"),
        ("check", "-", "--json"): (1, "There is not enough to go on yet"),
    }

    said = await asyncio.gather(*(sameside(*arguments, folder=tmp_path) for arguments in expected))

    for (arguments, (code, told)), each in zip(expected.items(), said, strict=True):
        assert (arguments, each.code) == (arguments, code)
        assert each.err.startswith(told)
        assert len(each.err.splitlines()) == 1
        assert CANARY not in each.out + each.err
        assert bool(each.out) is (code == 1)
    assert [each.answer["error"]["code"] for each in said[4:]] == ["draft_not_text", "draft_too_short"]
    assert [list(each.answer) for each in said[4:]] == [["error"]] * 2


async def test_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(lines(*[GOOD_LINES["first"]] * 300))
    command = f"{sys.executable} -m bot check --jsonl many.jsonl | head -n 1"

    process = await asyncio.create_subprocess_shell(
        command, cwd=tmp_path, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await process.communicate()

    assert json.loads(out)["id"] == "first"
    assert err == b""


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["coach"],
        ["check", "--loud"],
        ["verify", "--draft", "x"],
        ["run", "--port", "99999"],
        ["run", "--port", "0"],
        ["run", "--port", "http"],
    ],
    ids=" ".join,
)
def test_misuse_is_told_by_the_usage(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert err.startswith("usage: sameside")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])

    out, err = capsys.readouterr()
    assert (ended.value.code, err) == (0, "")
    assert out.startswith(f"usage: sameside {command}")
    assert "!" not in out


def test_help_names_every_command_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])

    rows = {row.split()[0]: row.split()[1:] for row in capsys.readouterr().out.splitlines() if row.startswith("    ")}
    assert [command for command in COMMANDS if len(rows.get(command, ())) < 3] == []


async def test_one_draft_and_many_at_once_is_a_misuse(tmp_path: Path) -> None:
    said = await sameside("check", "draft.txt", "--jsonl", "many.jsonl", folder=tmp_path)

    assert said.code == 2
    assert "not both" in said.err
