"""Whatever way a fact is said, one that nobody gave is refused; and what only sounds like one is not."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.verification.verify import Verifier
from tests.proposing import REWRITE, codes, rewritten

INVENTED = (Path(__file__).parent / "data" / "invented.txt").read_text(encoding="utf-8").splitlines()
PLACES = [match.end() for match in re.finditer(r"[.?!](?=\s)", REWRITE)]
FACTS = {"added_fact", "added_name", "added_promise"}
ONLY_SAID = [
    "A couple of questions, if that suits.",
    "May you release the seats?",
    "What would have to be fixed first?",
    "A third way would be to wait.",
    "In half a line: it is yours to decide.",
    "Would it be worth a second look?",
    "We can leave it at that for the moment.",
    "How long does that take you, in hours?",
    "If it can wait for months, say so.",
    "How would it be if it ran weekly?",
]


def test_fact_nobody_gave_is_refused_however_it_is_said(verifier: Verifier) -> None:
    found = {words: codes(verifier, rewrite=rewritten("What would", f"{words} What would")) for words in INVENTED}

    assert [words for words, told in found.items() if not told & FACTS] == []


@given(st.sampled_from(INVENTED), st.sampled_from(PLACES), st.sampled_from([" ", "\n\n", "\n", "  "]))
def test_fact_nobody_gave_is_refused_wherever_it_stands(verifier: Verifier, words: str, place: int, space: str) -> None:
    found = codes(verifier, rewrite=f"{REWRITE[:place]}{space}{words}{REWRITE[place:]}")

    assert found & FACTS


@pytest.mark.parametrize("words", ONLY_SAID)
def test_way_of_speaking_is_no_fact(verifier: Verifier, words: str) -> None:
    found = codes(verifier, rewrite=rewritten("What would", f"{words} What would"))

    assert not found & FACTS
