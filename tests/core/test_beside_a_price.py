"""What is given beside a price keeps its own day, and no price is tied to it; a word written short ends nothing."""

import pytest

from bot.domain import SignalKey
from bot.models.local.prices.conditions import without_its_clock
from bot.models.local.reading.joints import clauses_of
from bot.models.local.sentence.spelling import run_on
from tests.coaching import coached
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
BAIT = frozenset({SignalKey("discount_bait")})


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The hire is £310 a week, and if I get the form by Tuesday I can knock the first week off.",
            "The hire is £310 a week. With the form in, I can take the first week off; that holds until Tuesday.",
        ),
        (
            "The pump is 940 euros, and if you order before the bank holiday I'll throw in the hoses for free.",
            "The pump is 940 euros. I'll include the hoses; that holds until the bank holiday.",
        ),
        (
            "If I get your order in by Friday I can throw in the first oil change free, but I need it for my numbers.",
            "I can include the first oil change; that holds until Friday.",
        ),
        (
            "The lift is £3,480 fitted, and if you can let me have the form back by 3 May I can waive the £240 fee.",
            "The lift is £3,480 fitted. With the form back, I can do without the £240 fee; that holds until 3 May.",
        ),
    ],
)
def test_what_is_given_has_the_day_and_not_the_price_beside_it(sentence: str, told: str) -> None:
    said = list(without_its_clock(sentence, BAIT, EDITS))

    assert told in said
    assert not any("a week; that holds" in one or "euros; that holds" in one for one in said)


def test_gift_without_a_day_is_not_promised_for_good() -> None:
    sentence = "The pump is 940 euros, and if you order while the van is here I'll throw in the hoses for free."

    assert not any("hoses" in one for one in without_its_clock(sentence, BAIT, EDITS))


def test_who_pops_in_includes_nothing() -> None:
    sentence = "If you sign by Friday, I can pop in on Tuesday and take 5% off."

    said = list(without_its_clock(sentence, BAIT, EDITS))

    assert said
    assert all(one.startswith("I can pop in on Tuesday") for one in said)


@pytest.mark.parametrize(
    "words",
    [
        "The scaffold is 9,800 euros for eight weeks incl. erection and strike.",
        "The trucks are 640 euros a month excl. service, approx. three days to fit.",
        "The tubes are under contract incl. parts, ext. warranty to 2029.",
    ],
)
def test_word_written_short_ends_no_sentence(words: str) -> None:
    assert run_on(words) == [words]
    assert not any(clause.endswith(("incl.", "excl.", "incl", "excl", "ext.")) for clause in clauses_of(words))
    rewrite = coached(f"Hi Ines,\n\n{words} I need your signature by tonight or I lose my bonus.\n\nOle").rewrite
    assert rewrite is not None
    assert words in rewrite
