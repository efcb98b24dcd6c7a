"""What a rep is asked before sending has its reason in the words of the draft."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Family, Finding, SignalKey, Span
from bot.models.local.reply.grounds import grounds_of
from tests.parts import analyst

ANALYST = analyst()
ABOVE = "Was anyone above Ines written to or copied? Tell Ines first."
SAID = "Did Ines say this, in these words? If so, quote it with the date."
A_YES = "Has Ines said yes in so many words? If so, say that instead."
PRICE = "Does the price really change after Friday? Otherwise leave the date out."
FIGURE = "Can they look that figure up, and under which conditions does it hold?"
LIMIT = "Is the limit real? If so, name what is free afterwards; if not, leave it out."


def is_asked(check: str, signal: str, words: str) -> bool:
    draft = read_draft(f"Hi Ines,\n\nThe gate is painted. {words}\n\nBest,\nOle")
    start = draft.text.index(words)
    found = Finding(SignalKey(signal), Family.PUSH, 3, Span(start, start + len(words)), words)
    return grounds_of(ANALYST.analyse(draft)._replace(findings=(found,)), ANALYST.playbook)(check)


@pytest.mark.parametrize(
    ("check", "signal", "words"),
    [
        (ABOVE, "going_over_head", "I wrote to your director about the hinges."),
        (ABOVE, "going_over_head", "Your finance chief and I spoke at the gate, and the board knows."),
        (ABOVE, "going_over_head", "Mrs Halloran heard it from me on Sunday."),
        (ABOVE, "going_over_head", "I'm copying your director in, and he will want to see it."),
        (ABOVE, "going_over_head", "Our founder and your chairwoman had a word about the gate at the fair."),
        (SAID, "false_consensus", "Your storeman said you are happy with the green."),
        (SAID, "false_consensus", "We shook hands on both gates in March."),
        (A_YES, "assumed_close", "The order form is filled in and only wants your name."),
        (PRICE, "discount_bait", "It is \u20ac1,900 until Friday."),
        (FIGURE, "superlative_claim", "Nine of 10 farmers swear by it."),
        (LIMIT, "scarcity", "There are only two left in green."),
    ],
)
def test_what_has_a_reason_is_asked(check: str, signal: str, words: str) -> None:
    assert is_asked(check, signal, words)


@pytest.mark.parametrize(
    ("check", "signal", "words"),
    [
        (ABOVE, "going_over_head", "The bear will sit there half idle again."),
        (ABOVE, "going_over_head", "I'm sure the wind bothers your horses too."),
        (ABOVE, "going_over_head", "I'd be tickled to see our gate on your road."),
        (ABOVE, "going_over_head", "I know your director well and would gladly write her a few lines."),
        (ABOVE, "going_over_head", "Our founder will be having a word with your chairwoman."),
        (ABOVE, "going_over_head", "I'd hate to have to raise this with your CEO."),
        (ABOVE, "going_over_head", "He gave up two Sundays to have it here before the board met."),
        (SAID, "false_consensus", "With your next order the new terms are deemed accepted."),
        (SAID, "false_consensus", "Let's take the hinges as settled."),
        (A_YES, "assumed_close", "You only have to tell me how much."),
        (PRICE, "discount_bait", "A neighbour of mine would be glad of it."),
        (FIGURE, "superlative_claim", "Nothing swings like our gates."),
        (LIMIT, "scarcity", "The paint dries in the wind."),
    ],
)
def test_what_has_none_is_not(check: str, signal: str, words: str) -> None:
    assert not is_asked(check, signal, words)


def test_a_reason_counts_only_where_something_was_found() -> None:
    told = "I wrote to your director about the hinges."
    draft = read_draft(f"Hi Ines,\n\n{told} The bear sits idle.\n\nBest,\nOle")
    start = draft.text.index("The bear")
    found = Finding(SignalKey("going_over_head"), Family.PUSH, 3, Span(start, start + 19), "The bear sits idle.")
    assert not grounds_of(ANALYST.analyse(draft)._replace(findings=(found,)), ANALYST.playbook)(ABOVE)


def test_a_check_of_no_signal_needs_none() -> None:
    draft = read_draft("Hi Ines,\n\nThe gate is painted.\n\nBest,\nOle")
    assert grounds_of(ANALYST.analyse(draft), ANALYST.playbook)("Leave the offer for another mail.")
