"""What is said under a highlight is true of its words: a favour that is offered is not asked for."""

import pytest

from bot.analysis.kinds import told_of
from bot.domain import FAULTS, Family, Finding, SignalKey, Situation, Span
from tests.coaching import coached
from tests.parts import analyst


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


@pytest.mark.parametrize(
    ("signal", "words", "told"),
    [
        ("guilt", "I put the two cots by for you as a favour", "a favour Iva did not ask for"),
        ("guilt", "My boss agreed to keep it open one more week as a personal favour", "a favour Iva did not ask for"),
        ("guilt", "Sign it this week as a favour to me", "a favour asked of Iva, not a decision"),
        (
            "guilt",
            "It'd mean a lot if you could write us a line as a small favour",
            "a favour asked of Iva, not a decision",
        ),
        ("guilt", "I think you owe them an answer", "an answer Iva is made to owe"),
        ("guilt", "I'd say you owe it to your staff", "a duty, laid on Iva"),
        ("over_hedging", "I'm not sure how much longer I can hold the cots", "a hold, without the date it ends"),
        ("over_hedging", "I'm not sure what has gone wrong there", "not known yet; who finds out?"),
        ("over_hedging", "I'm not sure whether you have seen it", "a question for Iva that is not quite asked"),
        ("objection_steamroll", "Were it too dear, there is some room to move", "given away; did Iva ask for it?"),
        ("discount_bait", "I could probably shave a bit off", "given away; did Iva ask for it?"),
        ("discount_bait", "I could shave a bit off if you sign today", "a price with a string on it"),
        ("fear_or_shame", "Each week without it is money down the drain", "a loss, told without Iva's figures"),
        ("fear_or_shame", "By your own figures each week costs 300 euros", "a fright, where Iva needed a fact"),
        ("fait_accompli", "I've put you on the bigger plan", "a change made before Iva was asked"),
        ("fait_accompli", "We have accepted it on your behalf", "done in Iva's name, before a yes"),
        ("fait_accompli", "I wrote to you on the 4th and on the 9th", "earlier mails and calls, brought up"),
        ("ultimatum", "The last mail from your side is of the 11th", "answer now, or lose something"),
        ("apologetic", "I'm sorry for the delay in coming back", "sorry, where Iva needs what happens next"),
        ("ultimatum", "So a simple yes or no, please", "pressed for an answer"),
        ("ultimatum", "Yes or no, otherwise I let it go", "answer now, or lose something"),
        ("going_over_head", "I have told head office that you are on board", "others told, before Iva decided"),
        ("guilt", "I went out on a limb with my boss for it", "a bill for work Iva did not order"),
        ("fait_accompli", "I've kept the stall by the door free till now", "kept for Iva; was it asked for?"),
    ],
)
def test_kind_is_told_only_where_its_words_show_it(signal: str, words: str, told: str) -> None:
    playbook = analyst().playbook
    finding = Finding(SignalKey(signal), playbook.signals[SignalKey(signal)].family, 2, Span(0, len(words)), words)

    assert told_of(finding, playbook, Situation.FOLLOW_UP).told_to("Iva") == told


@pytest.mark.parametrize(
    ("family", "words", "told"),
    [
        (Family.PUSH, "The bills stay where they are", "may lean on Iva"),
        (Family.PUSH, "Nobody else has had a problem, so it is your wifi", "a fault, put on Iva's side"),
        (Family.PUSH, "Yours is the only oven with a problem", "a fault, put on Iva's side"),
        (Family.PUSH, "Nearly every bakery in town has one", "what others do; is it a reason for Iva?"),
        (
            Family.PASSIVE,
            "Should the figure be too much something could be arranged",
            "given away; did Iva ask for it?",
        ),
        (Family.PASSIVE, "Such a pain, this one", "an apology for writing, before anything for Iva"),
        (Family.PUSH, "It is the head cook who has to explain it", "a picture of Iva, made small before others"),
        (Family.PUSH, "I have reported the kitchen to head office", "done already; did Iva ask for it?"),
        (
            Family.PUSH,
            "The inspector only takes paper, at least on the coast",
            "may lean on Iva",
        ),
        (Family.PUSH, "I stuck up for you, I always do", "your own trouble, told to Iva"),
        (Family.PUSH, "I can open the store for your team", "may lean on Iva"),
        (Family.PUSH, "Ovens seldom fail when they are loaded properly", "may lean on Iva"),
        (Family.PUSH, "As promised, here is the list", "may lean on Iva"),
        (Family.PUSH, "I took the liberty of ordering the big one", "done already; did Iva ask for it?"),
        (Family.PUSH, "I would keep your own list", "may lean on Iva"),
        (Family.PASSIVE, "I wanted to reach out as we have just won a prize", "your side of it; what is it to Iva?"),
        (Family.PASSIVE, "Mondays are wild in a bakery", "does this bring Iva any further?"),
    ],
)
def test_suspicion_is_told_by_what_its_words_show_or_by_no_more_than_it_is(
    family: Family, words: str, told: str
) -> None:
    assert family in FAULTS
    finding = Finding(SignalKey("threat"), family, 2, Span(0, len(words)), words, source="words", named=False)

    assert told_of(finding, analyst().playbook, Situation.FOLLOW_UP).told_to("Iva") == told
