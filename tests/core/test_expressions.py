"""Expressions that few mails need are made when they are first looked for, and find what they would anyway."""

import re

import pytest

from bot.analysis.expressions import Late, make_every


@pytest.mark.parametrize(("flags", "found"), [(re.IGNORECASE, ["Sign", "sign"]), (0, ["sign"])])
def test_it_finds_what_it_would_made_at_once(flags: int, found: list[str]) -> None:
    expression = Late(r"\bsign\b", flags)

    assert expression.made.findall("Sign here, then sign there, no signature") == found
    assert expression.search("please sign", 3, 11)
    assert not expression.match("please sign")


def test_it_is_made_once_and_not_before_it_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(expression: str, flags: int) -> re.Pattern[str]:
        made.append(expression)
        return compile_it(expression, flags)

    compile_it = re.compile
    monkeypatch.setattr("bot.analysis.expressions.re.compile", counted)

    expression = Late("a+")
    assert not made

    assert expression.search("bab")
    assert expression.match("ab")
    assert made == ["a+"]


def test_all_are_made_for_who_does_not_want_to_wait() -> None:
    expression = Late("a+")

    make_every()

    assert "made" in vars(expression)
