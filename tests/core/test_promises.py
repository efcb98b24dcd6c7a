"""A deliverable, a price or availability the rep never offered is a promise; an offer of process is not."""

import pytest

from bot.verification.promises import promises_added, promises_dropped, spoken

DRAFT = "Hi Dana, could we look at the plan on Thursday? Feel free to send me your questions, Marcus"


def added_to(rewrite: str, offered: str) -> list[str]:
    return promises_added(spoken(rewrite), spoken(offered))


@pytest.mark.parametrize(
    "sentence",
    [
        "I'll send you a comparison by hand.",
        "We will share the audit.",
        "I will personally deliver it.",
        "I can guarantee the date.",
        "It is guaranteed to work.",
        "We would refund the first month.",
        "There is a credit note in it for you.",
        "I'd waive the set-up fee.",
        "The pilot is free of charge.",
        "You get it at no extra cost.",
        "We'll do the training for free.",
        "We would settle the invoice for the hotel.",
        "Our fees climb shortly.",
        "As arranged with your director, all is set.",
        "We ship right away.",
        "I can make any morning.",
        "I'd sell you the rest at cost.",
        "It is on the house.",
        "The next month is on us.",
        "We'll cover whatever this cost you.",
        "It won't happen again, you have my word.",
        "There is no obligation to pay the rest.",
        "You'd have a couple of months back.",
        "You can leave without any penalty.",
        "I am always available.",
        "Our team is there 24/7.",
        "Call me at any time.",
        "We will match their price.",
        "I'll extend the offer.",
        "We will hold your current rate.",
        "I can send you the audit report.",
        "I can include a free pilot.",
        "Our team will build the integration for you.",
        "The pilot costs nothing.",
        "I could get you a second quote.",
        "You will get a summary.",
        "Let me share the numbers.",
        "I'd be happy to give them access.",
    ],
)
def test_promise_nobody_gave_is_returned_as_it_stands(sentence: str) -> None:
    added = added_to(f"Hi Dana, could we look at the plan? {sentence} Marcus", DRAFT)

    assert added == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "I can hold Thursday at 2 if you like.",
        "I'd suggest a short call on just that part.",
        "I'll leave it until you raise it.",
        "I'll say what I can and can't do.",
        "Then I'll suggest whether the 3rd is realistic.",
        "I'll follow your lead on who joins.",
        "If June is no longer the goal, tell me and I'll re-plan.",
        "Feel free to say no.",
        "I can keep 30 minutes free.",
        "I can get back to it when you ask.",
        "Would you share the numbers?",
        "You can send it when you like.",
        "Is Thursday free for you?",
        "I will not send anything until you ask.",
    ],
)
def test_offer_of_process_is_no_promise(sentence: str) -> None:
    added = added_to(sentence, DRAFT)

    assert added == []


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("I'll send the data map by Tuesday.", "I'll send the data map by Tuesday."),
        ("Should I send the data map?", "I'll send the data map."),
        ("I'm sending the contract today.", "I will send the contract."),
        ("I can share the audit with you.", "I'll share the audit."),
        ("We guarantee the price.", "We guarantee the price."),
        ("The guarantee covers parts.", "It is guaranteed."),
        ("We would refund March.", "There is a refund for March."),
        ("The pilot is free for four weeks.", "The pilot is free of charge."),
        ("There is no charge for it.", "It comes at no extra cost."),
        ("Support is available 24/7.", "Support is there 24/7."),
        ("Your quote is held until May.", "We will hold the quote."),
        ("I could lower the price.", "I will lower the price."),
    ],
)
def test_promise_of_the_reps_own_may_be_kept(evidence: str, sentence: str) -> None:
    added = added_to(sentence, evidence)

    assert added == []


def test_promise_behind_a_no_is_still_one() -> None:
    own = "I'd like a yes or no. I'll send you the data map."

    assert promises_dropped(spoken(own), spoken("Is it a yes or a no?")) == ["I'll send you the data map."]
    assert promises_dropped(spoken(own), spoken("I can send the data map.")) == []


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Please send me the form.", "I'll send you the form."),
        ("Feel free to call.", "The pilot is free of charge."),
        ("Are you available on Friday?", "I am always available."),
        ("The flower shop is a household name.", "We will hold the price."),
        ("Please share your numbers with us.", "We will share our numbers."),
        ("We could deliver the first scopes by June.", "I'll send you a comparison."),
    ],
)
def test_same_word_in_another_mouth_does_not_make_the_promise(evidence: str, sentence: str) -> None:
    added = added_to(sentence, evidence)

    assert added == [sentence]
