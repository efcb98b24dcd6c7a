"""The shadow of a text keeps its length, so that every offset stays true."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.shadow import shadow


@pytest.mark.parametrize(
    ("text", "shade"),
    [
        ("Sign TODAY", "sign today"),
        ("can\u2019t", "can't"),
        ("\u201cquoted\u201d", '"quoted"'),
        ("now \u2014 or never", "now - or never"),
        ("\u20ac5, \u00a35, \u00a55", "$5, $5, $5"),
        ("caf\u00e9", "caf_"),
        ("snake_case", "snake*case"),
        ("wait\u2026", "wait."),
        ("really\uff1f", "really?"),
        ("non\u00a0breaking", "non breaking"),
        ("line\u2028line", "line line"),
        ("one\r\ntwo", "one \ntwo"),
        ("", ""),
    ],
)
def test_shadow_is_lower_case_and_plain(text: str, shade: str) -> None:
    seen = shadow(text)

    assert seen == shade


@given(st.text(max_size=200))
def test_shadow_keeps_the_length_and_is_ascii(text: str) -> None:
    shade = shadow(text)

    assert len(shade) == len(text)
    assert shade.isascii()
    assert not set(shade) & set(string.ascii_uppercase)


@given(st.text(max_size=100), st.text(max_size=100))
def test_shadow_of_two_texts_is_their_shadows_joined(first: str, second: str) -> None:
    together = shadow(first + second)

    assert together == shadow(first) + shadow(second)


@pytest.mark.parametrize("character", ["\u0130", "\u00df", "\ufb01", "\U0001f600", "\ud800", "\u0301"])
def test_character_that_grows_in_lower_case_stays_one(character: str) -> None:
    shade = shadow(character)

    assert len(shade) == 1
