"""Nobody becomes she or he by a guess, and nobody is taken for another."""

from dataclasses import replace

import pytest

from bot.analysis.passages import read_draft
from bot.verification.verify import Verifier
from tests.proposing import DRAFT, PROPOSAL, codes, light, rewritten, verify


@pytest.mark.parametrize(
    ("guessed", "told"),
    [
        ("She will wonder what else was settled.", "They will wonder what else was settled."),
        ("decided for him", "decided for them"),
        ("it makes her look slow", "it makes them look slow"),
        ("in her calendar, before asking her", "in their calendar, before asking them"),
        ("His plan, and what it costs him.", "Their plan, and what it costs them."),
        ("The choice should be his; it is his to make.", "The choice should be theirs; it is theirs to make."),
        (
            "It makes her stop reading, and he'd rather be asked.",
            "It makes them stop reading, and they'd rather be asked.",
        ),
        ("She never asks, and what does he need?", "They never ask, and what do they need?"),
        (
            "She's in doubt: he has carried it, and his answer is hers.",
            "They're in doubt: they have carried it, and their answer is theirs.",
        ),
        ("Dana reads that she carries the risk.", "Dana reads that they carry the risk."),
        ("Does her sheriff ask for her own?", "Does their sheriff ask for their own?"),
    ],
)
def test_nobodys_gender_is_guessed_for_the_rep(verifier: Verifier, guessed: str, told: str) -> None:
    advice = verify(verifier, from_their_chair=guessed).advice
    given = verify(verifier, from_their_chair=guessed, context="She told him in March.").advice

    assert advice is not None
    assert given is not None
    assert (advice.from_their_chair, given.from_their_chair) == (told, guessed)


@pytest.mark.parametrize(
    "line",
    [
        "Dana reads that Luis was told of it; he never asked for it.",
        "Tell Luis that it is open, before he books it.",
        "It gives her time.",
        "It makes her sheriff late.",
        "She reads it and wonders.",
        "She's asked for it.",
    ],
)
def test_line_that_names_another_or_may_be_read_two_ways_goes_back(verifier: Verifier, line: str) -> None:
    assert codes(verifier, from_their_chair=line) == {"gender_guessed"}
    assert codes(verifier, from_their_chair=line, context="She told him in March.") == set()


@pytest.mark.parametrize("told", ["they run MS Teams", "the MS is open"])
def test_short_form_in_capitals_is_no_woman(verifier: Verifier, told: str) -> None:
    used = rewritten("does that suit you", f"does that suit you if {told}")

    assert "gender_guessed" not in codes(verifier, rewrite=used, context=told)
    assert codes(verifier, rewrite=rewritten("suit you", "suit her"), context=told) == {"gender_guessed"}
    assert codes(verifier, rewrite=rewritten("suit you", "suit her"), context="Ms. Reed decides") == set()


@pytest.mark.parametrize(
    ("said", "pronoun"),
    [
        ("your husband likes it", "him"),
        ("my mother-in-law asked", "her"),
        ("the lady at the desk", "her"),
        ("the headmistress decides", "her"),
        ("two gentlemen came", "him"),
    ],
)
def test_word_for_a_man_or_a_woman_says_which(verifier: Verifier, said: str, pronoun: str) -> None:
    suits = rewritten("suit you", f"suit {pronoun}")

    assert codes(verifier, rewrite=suits, context=said) == set()
    assert codes(verifier, rewrite=suits, context="it was liked") == {"gender_guessed"}


@pytest.mark.parametrize("word", ["your wife", "the lady in charge", "a gentleman", "your brothers", "the guys"])
def test_word_for_a_man_or_a_woman_is_not_put_in(verifier: Verifier, word: str) -> None:
    suits = rewritten("suit you", f"suit {word}")

    assert codes(verifier, rewrite=suits) == {"gender_guessed"}
    assert codes(verifier, rewrite=suits, context="She told him.") == {"gender_guessed"}
    assert codes(verifier, rewrite=suits, context=f"It was {word}.") == set()


def test_greeting_to_anyone_makes_nobody_a_man(verifier: Verifier) -> None:
    assert codes(verifier, rewrite=rewritten("suit you", "suit him"), context="Hi guys") == {"gender_guessed"}


def test_firm_of_brothers_is_nobody(verifier: Verifier) -> None:
    firm = DRAFT.replace("your team", "Hart & Sons")

    assert codes(verifier, firm, rewrite=rewritten("your team", "Hart & Sons")) == set()


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("Bitte unterschreiben Sie noch heute", "Das ist drei Wochen her. Was fehlt Ihnen noch daf\u00fcr?"),
        ("Skriv under i dag", "Her er det, vi kan. Passer det jer, eller mangler der noget?"),
    ],
)
def test_english_pronouns_are_looked_for_in_english_alone(verifier: Verifier, quote: str, said: str) -> None:
    draft, rewrite = (f"Hej Toni,\n\n{words}\n\nBo" for words in (f"{quote}, ellers er pladsen weg.", said))

    found = codes(
        verifier, draft, rewrite=rewrite, highlights=(light(quote),), from_their_chair="-", before_you_send=()
    )

    assert "gender_guessed" not in found


def test_unfinished_answer_shows_no_line_that_has_to_go_back(verifier: Verifier) -> None:
    analysis = verifier.analyst.analyse(read_draft(DRAFT))
    held = replace(PROPOSAL, from_their_chair="Dana reads that Luis knew; he never asked.")

    assert verifier.so_far(held, analysis, model="fake-1") is None
    assert verifier.so_far(PROPOSAL, analysis, model="fake-1") is not None
