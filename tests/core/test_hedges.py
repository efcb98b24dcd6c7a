"""What a sentence claims is said plainly: the hedges go, the claim and its facts stay."""

import re

import pytest

from bot.domain import SignalKey
from bot.models.local.sentence.editor import Editor
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("hedged", "plain"),
    [
        (
            "I thought I could maybe drop in with the glaze samples at some point?",
            "I can drop in with the glaze samples.",
        ),
        ("It kind of keeps the frost out, I guess.", "It keeps the frost out."),
        (
            "I was wondering whether it would be worth perhaps testing one room first?",
            "I suggest testing one room first.",
        ),
        ("Maybe it might possibly be that it could help.", None),
        (
            "I just thought I might perhaps mention that the mill grinds wet malt too, if that's ok.",
            "The mill grinds wet malt too.",
        ),
        (
            "I just hoped you'd found a minute to read the soil report?",
            "What is still open for you on the soil report?",
        ),
        ("Not to nag, but any news on the two kayaks?", "What is still open for you on the two kayaks?"),
    ],
)
def test_hedge_goes_and_leaves_its_sentence(hedged: str, plain: str | None) -> None:
    editor = Editor(EDITS, lambda words: words != hedged)

    assert editor.smallest(hedged, frozenset({SignalKey("over_hedging")})) == plain


@pytest.mark.parametrize(
    ("hedged", "plain"),
    [
        (
            "I'd kind of thought it's something you're considering, maybe a call would help.",
            "I'd thought it's something you're considering, a call would help.",
        ),
        ("Perhaps you are one, perhaps you are none, and perhaps nobody is.", None),
    ],
)
def test_comma_that_parts_two_clauses_stays_where_a_hedge_goes(hedged: str, plain: str | None) -> None:
    editor = Editor(EDITS, lambda words: not re.search("perhaps|maybe", words))

    assert editor.smallest(hedged, frozenset({SignalKey("over_hedging")})) == plain


@pytest.mark.parametrize(
    ("hedged", "claim"),
    [
        ("It is maybe a euro a page.", "It is a euro a page."),
        ("It is a perhaps once-a-year visit.", "It is a once-a-year visit."),
        ("It might be a kind of unusual fit.", "It might be an unusual fit."),
        (
            "It may be, though I would not swear to it, that a second pump could in a way be some kind of answer.",
            "A second pump could be some answer.",
        ),
        (
            "I had a tiny idea that the cold room might perhaps, I'm not sure, be somewhat too warm maybe.",
            "The cold room might be somewhat too warm.",
        ),
        (
            "I have a kind of half-baked feeling that the labels are perhaps a tad small, or not.",
            "I think the labels are small.",
        ),
        (
            "I should tend to think the oak boards could possibly last somewhat longer.",
            "I think the oak boards could last somewhat longer.",
        ),
        (
            "There might, in some sense, have been a little bit of a leak, perhaps, by the hatch.",
            "There might have been a leak by the hatch.",
        ),
        ("We sell ladders of oak, and one might, I suppose, maybe suit you, or not.", "We sell ladders of oak."),
        (
            "I only wanted to mention, if I may, that the seal keeps for nine years.",
            "The seal keeps for nine years.",
        ),
        ("I may well be wrong here, but the gate needs two hinges.", "The gate needs two hinges."),
    ],
)
def test_claim_behind_its_hedges_is_said(hedged: str, claim: str) -> None:
    editor = Editor(EDITS, lambda words: words != hedged)

    assert editor.smallest(hedged, frozenset({SignalKey("over_hedging")})) == claim


@pytest.mark.parametrize(
    "hedged",
    [
        "I'm not entirely certain that this would really be better for a barn of your kind.",
        "It could be that you might perhaps be thinking of somebody else.",
        "Maybe it might possibly be that it could help.",
        "I don't suppose there is a chance that you might sort of look at it?",
        "It might perhaps be of some interest, but you know that better than me.",
        "That is, unless maybe you think it's perhaps a little bit early.",
        "It may be that I've maybe got the timing wrong, in which case perhaps later might sort of work.",
    ],
)
def test_sentence_that_claims_nothing_is_not_made_to(hedged: str) -> None:
    editor = Editor(EDITS, lambda words: words != hedged)

    assert editor.smallest(hedged, frozenset({SignalKey("over_hedging")})) is None


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ("€900 is what I wrote, though we'd bend to any figure.", "€900 is what I wrote."),
        ("We'd do it for nothing, and if that is much we'd pay you.", None),
        ("Tell me what they ask and I'll write ours lower.", None),
        ("I'll take the 12% off, if you like, and the carriage too.", None),
        ("The two at the store are cracked, so just pay what you think.", "The two at the store are cracked."),
    ],
)
def test_what_is_given_away_takes_no_other_gift_with_it(given: str, left: str | None) -> None:
    editor = Editor(EDITS, lambda words: words != given)

    assert editor.smallest(given, frozenset({SignalKey("capitulation")})) == left
