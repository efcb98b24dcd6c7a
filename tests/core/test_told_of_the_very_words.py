"""What is said under a highlight is true of its words: a favour that is offered is not asked for."""

import pytest

from tests.coaching import coached


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I'm holding you the corner table till noon as a favour, two others are asking for it.", "did not ask for"),
        (
            "Most bakeries are losing 300 euros a week without noticing, and I'd be surprised if yours was any better.",
            "guess",
        ),
    ],
)
def test_highlight_says_what_the_words_do(said: str, told: str) -> None:
    reads = [light.reads_as for light in coached(f"Hi Iva,\n\n{said} Shall I put you down for it?\n\nRolf").highlights]

    assert any(told in each for each in reads)
    assert not any("asked of" in each or "feeling" in each for each in reads)


def test_price_taken_back_and_a_choice_left_are_told_apart() -> None:
    lights = coached(
        "Hi Iva,\n\nJust checking in about the oven lease. It was £900 a month, I'm sure we can do something on that"
        " if it's too much, just say what works. Whatever is easiest really!\n\nSorry for another mail,\nRolf"
    ).highlights
    told = {light.quote: light.reads_as for light in lights}

    assert any("taken back" in reads for quote, reads in told.items() if "too much" in quote)
    assert any("choice" in reads for quote, reads in told.items() if "easiest" in quote)
