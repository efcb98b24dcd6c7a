"""A sentence that presses is turned into the plain statement of what it tells: the lever goes, the facts stay."""

import re

import pytest

from bot.domain import SignalKey
from bot.models.local.reading.slots import slots_needed
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.unheard import beside_what_was_found
from bot.playbook.turns import Turn
from tests.parts import shipped_playbook

TAKEN_OUT = "Does that suit you, or shall I take it out again?"
PLAYBOOK = shipped_playbook()
EDITS = PLAYBOOK.edits


def said_for(sentence: str, signal: str, *unfair: str) -> str | None:
    """Return what is said instead where the sentence as it stands presses, and all that holds an unfair word."""
    editor = Editor(EDITS, lambda words: words != sentence and not any(word in words for word in unfair))
    return editor.smallest(sentence, frozenset({SignalKey(signal)}))


@pytest.mark.parametrize(
    ("sentence", "signal", "expected"),
    [
        (
            "The price of 18,400 euros holds as long as the order reaches me by Friday.",
            "discount_bait",
            "The price of 18,400 euros holds until Friday.",
        ),
        (
            "My boss has approved 8% off, but only if we book it before the end of our quarter on 30 November.",
            "quota_talk",
            "The 8% off holds until 30 November.",
        ),
        (
            "I've had our accounts keep the old price for you, 41,600, and they've only given me until the 12th.",
            "scarcity",
            "The old price of 41,600 holds until the 12th.",
        ),
        ("From then on it goes back to 21,900.", "ultimatum", "The price after that is 21,900."),
        (
            "I fought for you and got him down to 16,200 with free delivery.",
            "guilt",
            "The price is 16,200 with free delivery.",
        ),
        (
            "He wants a yes by Friday though, or it's back to 17,800, so don't let me down.",
            "false_urgency",
            "It holds until Friday; after that it is 17,800.",
        ),
        ("We'll keep it open until 15 June as a courtesy.", "false_urgency", "It holds until 15 June."),
    ],
)
def test_price_and_its_date_are_told_and_nothing_is_asked_for_them(sentence: str, signal: str, expected: str) -> None:
    assert said_for(sentence, signal, "only", "as a courtesy", "as long as", "wants a yes") == expected


@pytest.mark.parametrize(
    ("sentence", "signal", "expected"),
    [
        (
            "Just circling back on the boiler contract I sent across on 4 November.",
            "nagging",
            "I sent the boiler contract across on 4 November.",
        ),
        (
            "I left two voicemails and sent the course outline on Monday.",
            "nagging",
            "I sent the course outline on Monday.",
        ),
        (
            "As we both agreed, the oven is the one, so I've attached the order form with everything filled in.",
            "assumed_close",
            "I attach the order form with everything filled in, if you decide to go ahead.",
        ),
        (
            "Following up on the irrigation quote from 22 February.",
            "empty_check_in",
            "I'm writing about the irrigation quote from 22 February.",
        ),
        (
            "I got the boss to agree to throw in the second cabinet for free!",
            "capitulation",
            "The second cabinet comes free of charge.",
        ),
        (
            "Thank you for the tour; I had not expected it to be this clean.",
            "condescension",
            "Thank you for the tour.",
        ),
        (
            "Per my last email, the scanner lease is up on 31 August.",
            "ultimatum",
            "The scanner lease is up on 31 August.",
        ),
        (
            "We're thrilled to introduce Pawchart, the leading software for vets.",
            "seller_focus",
            "I'm writing about Pawchart, the software for vets.",
        ),
    ],
)
def test_what_was_sent_or_is_new_is_told(sentence: str, signal: str, expected: str) -> None:
    assert said_for(sentence, signal, "circling", "voicemails", "agree", "Per my", "leading") == expected


@pytest.mark.parametrize(
    ("sentence", "signal", "expected"),
    [
        (
            "All I need is your deposit by Thursday to keep the slot.",
            "false_urgency",
            "If you decide to go ahead, is Thursday realistic for your deposit, or is another time better?",
        ),
        (
            "I need the names by Friday, as badges take a week.",
            "false_urgency",
            "Is Friday realistic for the names, or is another time better? I ask because badges take a week.",
        ),
        (
            "Can you confirm the names by tomorrow?",
            "false_urgency",
            "Could you confirm the names, or is it too early for that?",
        ),
        (
            "So the only open question is which of the two crews you would like.",
            "assumed_close",
            "Could you tell me which of the two crews you would like, or is it too early for that?",
        ),
        (
            "The post is in, and it is for you to say where the gate goes.",
            "assumed_close",
            "Could you tell me where the gate goes, or is it too early for that?",
        ),
        (
            "Could you send me the purchase order number?",
            "assumed_close",
            "If you decide to go ahead, could you send me the purchase order number?",
        ),
        (
            "All you need to do is sign page three and send it back.",
            "assumed_close",
            "If you decide to go ahead, could you sign page three and send it back?",
        ),
        (
            "Shall I send the agreement today?",
            "assumed_close",
            "Would it help to have the agreement, or is it too early for that?",
        ),
        (
            "Shall I put you down for two dozen?",
            "assumed_close",
            "Would two dozen suit you, or is it too early to say?",
        ),
        (
            "If I don't hear back by Wednesday I'll assume you're happy and get the direct debit set up.",
            "ultimatum",
            "I can get the direct debit set up, if that suits you.",
        ),
    ],
)
def test_what_is_asked_for_stays_and_can_be_refused(sentence: str, signal: str, expected: str) -> None:
    assert said_for(sentence, signal, "by Thursday", "by tomorrow", "assume") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "I've blocked an hour on your calendar for Friday.",
            f"I blocked an hour in your calendar for Friday without asking. {TAKEN_OUT}",
        ),
        (
            "I've put it in your diary for Monday, it's short.",
            f"I put it in your diary for Monday without asking; it's short. {TAKEN_OUT}",
        ),
    ],
)
def test_act_that_the_customer_will_notice_is_owned(sentence: str, expected: str) -> None:
    editor = Editor(EDITS, lambda words: words != sentence)

    assert editor.owned(sentence, frozenset({SignalKey("fait_accompli")})) == expected


def test_change_that_keeps_the_figures_wins_over_a_smaller_one() -> None:
    said = said_for(
        "The plan is 310 pounds a freezer, and waiting is a shame, but the second visit is 40 pounds.",
        "fear_or_shame",
        "shame",
    )

    assert said == "The plan is 310 pounds a freezer. The second visit is 40 pounds."


@pytest.mark.parametrize(
    "sentence",
    [
        "May I take it that we have your agreement?",
        "When can I expect your signed order?",
        "When can we sign?",
        "So can I tell the depot you're in?",
        "Can I pencil you in?",
        "Can you confirm you're happy to proceed?",
        "Please just confirm that you are both happy to go ahead.",
        "Could I get your sign-off this week?",
        "Shall we say Wednesday for signing?",
        "When would you be in a position to sign?",
        "So, what's it to be?",
        "Can we get this booked in for next week?",
    ],
)
def test_yes_is_not_taken_for_granted_even_where_nothing_was_found(sentence: str) -> None:
    asked = "Would you like to go ahead, or is it too early to say?"
    assert beside_what_was_found(Editor(EDITS, lambda _: True), sentence, presses=True) == asked


@pytest.mark.parametrize(
    "sentence",
    ["When can we see the two pumps?", "I assume the pump goes in.", "Can we make it ten?", "Let's sort it out."],
)
def test_what_asks_for_anything_else_stays(sentence: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), sentence, presses=True) is None


@pytest.mark.parametrize(
    ("sentence", "signal"),
    [
        ("The price is 310 pounds and our team starts on 4 May.", "false_urgency"),
        ("Your contract of 2016 runs out on 3 May.", "threat"),
        ("We got it down to 4% scrap in March.", "guilt"),
        ("I can throw in the second cabinet for free if you sign.", "capitulation"),
        ("I've kept 1,800 cans for you until Friday.", "scarcity"),
    ],
)
def test_no_price_date_or_gift_is_told_that_nobody_gave(sentence: str, signal: str) -> None:
    said = said_for(sentence, signal) or ""

    assert "holds until" not in said
    assert "The price is 4%" not in said
    assert "free of charge" not in said


@pytest.mark.parametrize("turn", [*EDITS.owned, *EDITS.turns, *EDITS.asks], ids=lambda turn: turn.say)
def test_what_is_said_instead_needs_nothing_that_was_not_said(turn: Turn) -> None:
    for instead in turn.insteads:
        assert slots_needed(instead) - {"no", "if_so"} <= set(re.findall(r"\{(\w+)", turn.say))
    assert turn.signals <= PLAYBOOK.signals.keys()
