"""A code that came in with a pasted mail is obeyed by no terminal, whatever prints the mail."""

import asyncio
import json
import re
from pathlib import Path

from bot.rendering.printable import json_text, printable
from tests.terminal import Said, sameside

CODES = "\x1b]52;c;cHduZWQ=\x07 \x9b2J \x7f\r"
MAIL = f"Hi Dana,\r\n\r\nThe lift quote is 4,800 {CODES} euros. I need your yes by Friday.\n\nBest,\nSven\n"
OBEYED = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")


def test_each_code_leaves_a_mark_in_its_place() -> None:
    shown = printable(MAIL)

    assert not OBEYED.search(shown)
    assert shown.replace("\ufffd", "") == OBEYED.sub("", MAIL.replace("\r ", "\n "))
    assert printable("tab\tand \r\nline \u00e9 \u2028 \U0001f642") == "tab\tand \r\nline \u00e9 \u2028 \U0001f642"


def test_json_escapes_them_and_gives_them_back() -> None:
    written = json_text({"quote": MAIL}, None)

    assert not OBEYED.search(written)
    assert json.loads(written) == {"quote": MAIL}


def test_no_command_prints_one(tmp_path: Path) -> None:
    (tmp_path / "mail.txt").write_text(MAIL, encoding="utf-8", newline="")
    proposal = {"verdict": "send", "keep_line": CODES}
    (tmp_path / "proposal.json").write_text(json.dumps(proposal), encoding="utf-8")

    async def run() -> list[Said]:
        commands = ("check mail.txt", "check mail.txt --json", "try mail.txt", "try mail.txt --json", "prompt mail.txt")
        verify = ("verify", "--draft", "mail.txt", "--proposal", "proposal.json")
        asked = [sameside(*each.split(), folder=tmp_path) for each in commands]
        told = sameside("stuck", folder=tmp_path, stdin=MAIL.encode())
        return await asyncio.gather(*asked, sameside(*verify, folder=tmp_path), told)

    for said in asyncio.run(run()):
        assert said.code == 0, said
        assert not OBEYED.search(said.out + said.err)


def test_what_is_printed_is_what_was_read(tmp_path: Path) -> None:
    """An old machine's line ends are printed as such, and both ways to answer read the same mail."""
    (tmp_path / "mail.txt").write_text(MAIL.replace(CODES, "\x1b").replace("\n", "\r"), encoding="utf-8", newline="")

    async def run() -> list[Said]:
        return await asyncio.gather(*(sameside("try", "mail.txt", *way, folder=tmp_path) for way in ((), ("--json",))))

    shown, told = asyncio.run(run())
    lines = [line.strip() for line in told.answer["rewrite"].replace("\x1b", "\ufffd").splitlines()]
    words = " ".join(shown.out.replace("\u2502", "").split())
    assert "The lift quote" in words
    assert all(line in words for line in lines)
