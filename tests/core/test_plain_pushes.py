"""Plain pushes go from a mail that is mended anyway, with the fact beside them kept, and from no other."""

import pytest

from bot.models.local.cuts.pushes import is_a_push, pushes_in, without_a_gift, without_a_push
from tests.coaching import coached, rewrite_of

FAULT = "Frankly, a man in your position ought to be able to answer a mail."
LIMP = "Sorry to bother you again, no worries if it's all too much!!"


@pytest.mark.parametrize(
    "sentence",
    [
        # Hurry and scarcity.
        "Have another taker for both, he wants everything.",
        "I have two more dealers lined up to take the lot.",
        "Somebody else is already looking to buy the pews.",
        "These go fast.",
        "Could be gone tomorrow.",
        "Waiting isn't really an option.",
        "Got a landscaper from Jena who'd take both straight away.",
        "There are two other people interested.",
        # A demand for one of two words.
        "I need a yes or no today.",
        # Our cost, held up to them.
        "We said no to a wedding that weekend to keep the marquee free for you.",
        "Marek has been standing idle since Monday waiting for your answer.",
        "It's getting awkward to justify to my director.",
        "Head office keeps asking why this is still open.",
        # Counted chasing.
        "Reminder number three 🙂",
        "Third message from me on this.",
        "That's now the third time I ask.",
        # A loss run up for them.
        "That makes €2,300 down the drain since March.",
        "Since June the old boiler has already cost you about £900 that you could have saved.",
        "That's money you will never see again.",
        # Silence that would count, liability, and a signature made small.
        "If we don't hear from you by the 20th we will start the agreement.",
        "If anything happens to the old lift after August, that will be on your head.",
        "If you decide to wait, we cannot accept any responsibility for what happens to the roof.",
        "A quick signature below is all I need.",
        "You don't need to go through the terms, they're standard.",
        # In secret, and round their own people.
        "I can date the invoice back to March, nobody will ever notice.",
        "Your board doesn't need to know.",
        "Let's get it signed now and tell your husband afterwards.",
        "I'd suggest we get this in the bag first and you inform the trustees later; they will thank you.",
        "You can always bring in procurement later.",
        "No need to bother the committee with this.",
        "By the way I let you off the call-out fee in May.",
        "So it was a strange feeling to hear it from the rival's driver.",
        "I wouldn't wish that kitchen table on anyone.",
    ],
)
def test_sentence_that_only_presses_in_a_plain_way_is_heard(sentence: str) -> None:
    assert is_a_push(sentence)
    assert list(pushes_in(sentence)) == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    "sentence",
    [
        "I asked our factory about the blue colour, and they don't know yet.",
        "Lift 2 has been standing idle since March, so the motor needs a service first.",
        "You asked who has to sign. Your signature is enough.",
        "We can switch the order system over at night, and nobody will notice.",
        "Please tell me is it a yes or a no.",
        "The price is good until 30 June, as the list says.",
        "You asked me to tell you: another buyer has put in a bid, yours is held until Friday.",
        "There is another client at 3, so could we start at 2 sharp?",
        "We have another customer in your street whose fence you could look at.",
        "Yes or no, both are fine with me.",
        "Can you tell me yes or no on the ramp?",
        "A yes or a no would help me plan the van.",
        "We turned down the cheap membrane for your roof because it cracks.",
        "Your two presses have been standing idle since May, you said.",
        "Your lads are standing idle by two o'clock.",
        "I find it hard to explain by mail where the valve is.",
        "My boss is asking what you thought of the sample so we can improve it.",
        "This is the third mail in the series on soil.",
        "The second reminder from the tax office is in your folder.",
        "That makes £240 gone, by your own figures.",
        "If you'd take the plain lid, that's 3% of it gone.",
        "The repair cost you £340 that you should not have paid; we credit it.",
        "We accept liability for the damage to your gate.",
        "If you decide to keep the van outside, please lock it.",
        "One signature is enough, you asked; the second director need not come.",
        "The join is under the lip and nobody will notice it.",
        "The staff don't need to know the code.",
        "We have a fitter who would take the old boiler away for free.",
        "I have a colleague who wants to have a look with you.",
        "If I don't hear by Friday I'll release the slot.",
        "If I don't hear from you I'll leave it there.",
        "If we don't hear any noise after that we'll start the second pump.",
        "We can take £40 off for the scratch if that helps.",
        "I can take 40 boxes off the pallet if you like.",
        "You can show the board the drawings afterwards.",
        "No need to involve a plumber, it clips on.",
        "We could call it 12 weeks to be safe.",
        "If you order both I could do it for 900.",
        "I can do it for 600 a day without the sound person.",
        "We mend it at our own cost.",
        "Because we were late you can have it for free.",
        "We let you off the charge because our van was late.",
        "It was an odd feeling to see the hall empty.",
        "I never charged you for the second visit, as the part had come wrong.",
        "I can keep you on the old rate for two years if you sign for two.",
    ],
)
def test_near_miss_of_a_firm_or_fair_mail_is_none(sentence: str) -> None:
    assert without_a_push(sentence) == sentence
    assert list(pushes_in(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Price good till 15:00.", "We can hold the price until 15:00."),
        ("Offer only valid till 3 May.", "We can hold the offer until 3 May."),
        ("Offer stands till 4 pm, after that I ring the next one on my list.", "We can hold the offer until 4 pm."),
        (
            "I know your board wants two more offers, but honestly they don't have to know about this one.",
            "I know your board wants two more offers.",
        ),
        ("Ring me tonight, yes or no.", "Ring me tonight."),
        ("Let me know by Thursday - a simple yes or no.", "Let me know by Thursday."),
        ("My phone has been ringing off the hook, the kiln is 940 euros.", "The kiln is 940 euros."),
        ("The crane is booked for 4 May, and waiting isn't an option.", "The crane is booked for 4 May."),
    ],
)
def test_fact_or_ask_beside_a_push_stays(sentence: str, left: str) -> None:
    assert without_a_push(sentence) == left


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("I'm not one to argue, so let's call it 250 and I'll see how I manage.", ""),
        ("I could also just do it for 300?", ""),
        ("The travel I can swallow too.", ""),
        ("I can knock off 300 if that makes it easier, or do it for 900.", ""),
        ("We can leave you on the old rate for now.", ""),
        ("or whatever you can afford", ""),
        ("The raw files stay with me but you can have them if you want, no extra.", "The raw files stay with me."),
    ],
)
def test_what_is_given_away_goes(sentence: str, left: str) -> None:
    assert list(without_a_gift(sentence)) == [left]


def test_side_sentences_go_from_a_mail_with_another_fault_and_are_told() -> None:
    mail = (
        "Dear Mr Lindqvist,\n\nThe cold room is 4 by 3 metres, 80 mm panels, €11,400 fitted. We said no to a bakery in"
        " Lund for April to keep Sven and Ida free for you. Price good till Friday noon.\n\n{}Is the floor drain where"
        " we drew it?\n\nAnders"
    )

    pressing = coached(mail.format(f"{FAULT} You never answer. Every day costs you. "))

    assert pressing.rewrite
    assert "bakery" not in pressing.rewrite
    assert "€11,400 fitted" in pressing.rewrite
    assert "We can hold the price until Friday noon." in pressing.rewrite
    told = "\n".join(pressing.before_you_send)
    assert "We said no to a bakery" in told
    assert "Put back" not in told


def test_gift_goes_from_a_mail_that_only_withdraws_and_the_price_stays() -> None:
    rewrite = rewrite_of(
        f"Hi Moira,\n\n{LIMP}\n\nThe hedge is 40 metres, both sides, £320 with the cuttings taken away. So let's call"
        " it 250 and I'll see how I manage. Shall I come on Monday?\n\nCol"
    )

    assert "£320 with the cuttings taken away." in rewrite
    assert "250" not in rewrite


def test_push_in_a_firm_mail_is_left_alone() -> None:
    proposal = coached(
        "Hi Ana,\n\nYou asked for both prices: £480 for oak and £310 for ash, fitted. We turned down nothing for it and"
        " can start in May. Which of the two fits the hall?\n\nPer"
    )

    assert proposal.rewrite is None


def test_plain_push_is_not_praised() -> None:
    proposal = coached(
        "Hi Samira,\n\nThe piano is £3,900, stairs included. I'd suggest we get it in the bag first and you inform the"
        f" governors afterwards. {FAULT} Every day you wait is costing you money. Which door is the wider one?\n\nNils"
    )

    assert "in the bag" not in proposal.keep_line


def test_mail_of_many_plain_pushes_still_gets_its_rewrite() -> None:
    rewrite = rewrite_of(
        "Hello Pia,\n\nThe heat pump: 9 kW, €14,200 with the tank.\n\nSince January the old burner has cost you about"
        " €260 a month that you didn't need to spend. That makes €780 up in smoke while our offer sat in your drawer."
        " Our two fitters have been sitting around idle since 3 March, and it's getting awkward to justify to my"
        " director. I did you a favour and turned a school in Kiel away for you.\n\nI've gone ahead and booked the"
        " fitters for 4 May.\n\nDoes the cellar door open inwards?\n\nRuben"
    )

    assert "€14,200 with the tank" in rewrite
    for gone in ("€780", "idle", "Kiel"):
        assert gone not in rewrite


def test_debt_goes_from_a_mail_that_withdraws() -> None:
    rewrite = rewrite_of(
        "Hi Yvette,\n\nFor the Nantes bid I need the service figures by region.\n\nI did sit with you all through the"
        " recertification, weekends and all, and I've never once mentioned it. It may be that there's a sense in which"
        " I'd be perhaps a touch relieved to see them.\n\nBest,\nCo"
    )

    assert "the service figures by region" in rewrite
    assert "mentioned" not in rewrite
