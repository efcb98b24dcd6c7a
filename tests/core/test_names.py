"""Names are found by their capitals alone, and a capital that means nothing is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.verification.names import names_in, words_in

PLAIN = frozenset({"final", "read", "kind", "subject", "the", "could", "when", "please", "don't", "does", "plan", "a"})


def names(text: str) -> list[str]:
    return list(names_in(text, PLAIN))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Could Dana read the plan?", ["Dana"]),
        ("the plan of Dana Reed and Jean-Luc", ["Dana", "Reed", "Jean-Luc"]),
        ("Dana's plan, and Reed\u2019s", ["Dana", "Reed"]),
        ("the Jones' plan", ["Jones"]),
        ("ask O'Brien or \u00c5sa \u00d6berg", ["O'Brien", "\u00c5sa", "\u00d6berg"]),
        ("Northwind Traders sells it", ["Northwind", "Traders"]),
        ("Luis will. Maria won't.", ["Luis", "Maria"]),
        ("Subject: Zenith", ["Zenith"]),
        ("the plan (Luis) and \u201cMaria\u201d", ["Luis", "Maria"]),
        ("- Luis\n- Maria", ["Luis", "Maria"]),
        ("an SLA with ACME", ["SLA", "ACME"]),
        ("use iPhone or eBay", ["iPhone", "eBay"]),
        ("When? Could the plan wait: Please say. Does it?", []),
        ("I think I'm right, I\u2019ve read it", []),
        ("on Friday, in May, on Mondays", []),
        ("Norden You're right, They've read It", ["Norden"]),
        ("Don\u2019t wait", []),
        ('"The plan" is [Please fill] and (When)', []),
        ("A no is fine. A yes too.", []),
        ("Plan B or option C", []),
        (
            "Emily can join. Ahmed will. Clement too. Sterling and Agness.",
            ["Emily", "Ahmed", "Clement", "Sterling", "Agness"],
        ),
        ("Planned. Planning. Finally.", []),
        ("Finally signed. Reading it. Kindness helps.", []),
        ("", []),
    ],
)
def test_names_are_the_words_written_as_names(text: str, expected: list[str]) -> None:
    found = names(text)

    assert found == expected


def test_plain_word_with_a_capital_in_mid_sentence_is_a_name() -> None:
    found = names("we bought Plan from Could")

    assert found == ["Plan", "Could"]


@given(st.text(max_size=120))
def test_names_are_always_words_of_the_text(text: str) -> None:
    found = names(text)

    assert all(name in text and any(map(str.isupper, name)) for name in found)


@given(st.text(alphabet="abc .,\n'", max_size=120))
def test_text_without_capitals_names_nobody(text: str) -> None:
    found = names(text)

    assert found == []


def test_name_with_an_apostrophe_compares_with_itself_whatever_the_apostrophe() -> None:
    assert words_in("Dear Dr. O\u2019Brien's team") >= words_in("O'Brien")
    assert not words_in("O'Neill") <= words_in("Dear Dr. O'Brien")
