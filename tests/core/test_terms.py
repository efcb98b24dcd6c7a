"""What a thing costs, until when, for which orders and how many there are is told apart from the decision."""

import pytest

from bot.models.local.coach import PlaybookCoach
from bot.models.local.prices.bought import what_it_buys
from bot.models.local.prices.terms import with_its_terms
from tests.coaching import Propose
from tests.parts import analyst


@pytest.fixture(scope="module")
def shipped() -> Propose:
    return Propose(analyst(), PlaybookCoach(analyst()))


@pytest.mark.parametrize(
    ("pressing", "told"),
    [
        # For which orders, where it was told in the midst of a sentence.
        (
            "We normally charge £180 for hanging, but if you order this month I'll include it.",
            "We normally charge £180 for hanging, but on orders placed this month I'll include it.",
        ),
        # Until when, whatever the day was told by.
        (
            "£1,950 fixed, half up front, but that price dies on Sunday night.",
            "£1,950 fixed, half up front; that holds until Sunday night.",
        ),
        (
            "The joining fee of €80 is waived provided you return the form before the diggers leave on 28 May.",
            "The joining fee of €80 is waived with the form returned; that holds until 28 May.",
        ),
        (
            "Last year's price of €5,100 can only be kept if your order is in by 15 May, since the maker adds 6% then.",
            "Last year's price of €5,100 can be kept; that holds until 15 May, since the maker adds 6% then.",
        ),
        (
            "If you sign before the weekend, I could include the ice maker, which is worth £240.",
            "I could include the ice maker, which is worth £240; that holds until the weekend.",
        ),
        # How many there are, and what it costs afterwards.
        (
            "We only have two left at the old price of £980, and as soon as they're gone it's £1,060.",
            "We have two at the old price of £980; after those it is £1,060.",
        ),
        ("Only 4 places left on the knife course on 9 May!", "4 places are free on the knife course on 9 May."),
        # How long it can be kept and what comes after, without the others whom nobody can see.
        ("I can't hold it past the 10th.", "I can hold it for you until the 10th; after that I'd release it."),
        (
            "I have two cafes asking about the old oven, so if I don't hear by Friday it will go to someone else.",
            "I can hold the old oven until Friday; after that I'd offer it elsewhere.",
        ),
        (
            "If I do not hear by Friday noon, I will have to sell it to another shop, and the next lot costs €50 more.",
            "I can hold it for you until Friday noon; after that I'd offer it elsewhere. The next lot costs €50 more.",
        ),
        (
            "I've drawn up a lease at 1,700 a month, and I'm only holding digger number 22 for you until Friday.",
            "a lease at 1,700 a month. I can hold digger number 22 until Friday; after that I'd release it.",
        ),
        # A condition whose end is no day by its name, and a date with what it is for.
        (
            "The first box is £40, but if I get your order before Friday's van leaves I'll waive the £8 on the second.",
            "The first box is £40. I'll waive the £8 on the second; that holds until Friday's van leaves.",
        ),
        (
            "In order to keep delivery in week 14 we must have the order by 15 May; the spindle takes ten weeks.",
            "we must have the order by 15 May; the spindle takes ten weeks.",
        ),
        (
            "I take it we have your go-ahead for the survey on the 14th, which costs nothing.",
            "Would the survey on the 14th suit you? It costs nothing.",
        ),
        # Kept at a price until a list changes, or kept for them until a day.
        (
            "I am keeping the steel at the May price for you, but only until my supplier's list changes on the 18th.",
            "I am keeping the steel at the May price for you; that holds until the 18th.",
        ),
        (
            "The berth costs €860 with the wash, and I shall give it to another boat should I not hear by the 20th.",
            "€860 with the wash. I can hold it for you until the 20th; after that I'd offer it elsewhere.",
        ),
        ("The blue ones are nearly gone, just 6 bundles, so tell me quick!", "There are 6 bundles of the blue ones."),
        ("The stock is nearly gone, only one pallet, so tell me quick!", "There is one pallet of the stock."),
        # An offer that is called the last one.
        (
            "Please find the final offer for the lathe: CZK 340,000 including transport from Brno.",
            "Please find the offer for the lathe: CZK 340,000 including transport from Brno.",
        ),
        (
            "A job in Ludlow wants those days, so unless I get your 25% by Thursday I'll have to give them the slot.",
            "I can hold the slot until Thursday; after that I'd offer it elsewhere.",
        ),
        # A place with its day, and what a thing costs or takes, whatever led to it.
        (
            "My spring has exactly one slot left, starting 10 March, and a bank is eyeing it.",
            "One slot is free, starting 10",
        ),
        (
            "The early bird for the retreat ends tonight at midnight: €690 instead of €840 for five days, all meals.",
            "The early bird for the retreat is €690 instead of €840 for five days, all meals.",
        ),
        (
            "As the undisputed leader in testing, LabVera reads 4,000 samples a day.",
            "LabVera reads 4,000 samples a day.",
        ),
        (
            "Kindly release the order latest by Friday so that we may cast, otherwise the lead time will be 11 weeks.",
            "With an order after Friday the lead time would be 11 weeks.",
        ),
        (
            "I have taken the precaution of sending our plan to your director, Dr. Klein, and to the plant in Modena.",
            "before I sent our plan to your director, Dr. Klein and to the plant in Modena.",
        ),
        # What stands behind a face, and behind an announcement.
        (
            "Just bumping this up for the 5th time 😅 Your contract ends on 31 May with 90 days' notice.",
            "Your contract ends on 31 May with 90 days' notice.",
        ),
        (
            "And here's the exciting bit: sign up by midnight on Sunday and you'll get 10% off plus a mat worth £60.",
            "You'll get 10% off plus a mat worth £60; that holds until Sunday.",
        ),
        # What a boast held.
        (
            "We're honoured to be the north's leading laundry supplier, with over 40 engineers on the road.",
            "We have over 40 engineers on the road.",
        ),
        ("Our award-winning ovens are trusted by over 900 bakeries.", "Over 900 bakeries use our ovens."),
    ],
)
def test_what_the_customer_can_use_stays(shipped: Propose, pressing: str, told: str) -> None:
    mail = f"Hi Dana,\n\nIt was good to see the new shop. {pressing} I've booked our van for Tuesday.\n\nBest,\nTom"

    assert told in shipped.rewrite(mail)


@pytest.mark.parametrize(
    "pressing",
    [
        # What only our own year, or nobody's day, ends has no terms to tell.
        "If you sign today I can knock 10% off.",
        # The condition is one of what follows it.
        "If you sign before my boss is back I'll waive the £280 for the lids.",
    ],
)
def test_nothing_is_promised_without_its_condition(shipped: Propose, pressing: str) -> None:
    mail = f"Hi Dana,\n\nIt was good to see the new shop. {pressing} I've booked our van for Tuesday.\n\nBest,\nTom"

    assert not any(words in shipped.rewrite(mail) for words in ("10%", "£280"))


def test_what_was_done_beside_an_act_is_owned_with_it(shipped: Propose) -> None:
    mail = (
        "Hi Lou,\n\nThe set is two times 40 minutes. I went ahead and told the hall you're taking the 22nd of June, "
        "and paid the £150 holding fee for you, it's refundable until March 1st.\n\nZoe"
    )

    assert "before I told the hall you're taking the 22nd of June and paid the £150 holding fee" in shipped.rewrite(
        mail
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Most of my brides want the arch as well (it's £480 with the ivy) and so do you.",
            ["The arch is £480 with the ivy."],
        ),
        ("Our silver plan costs only €12 a seat, you know.", ["Our silver plan costs €12 a seat."]),
        # What it is called, and what it is worth to somebody, buys nothing.
        ("The price is €12 a seat, and a week of waiting is €900.", []),
    ],
)
def test_price_is_told_with_what_it_buys(sentence: str, told: list[str]) -> None:
    assert list(what_it_buys(sentence, "For {topic} the price is ")) == told


def test_what_an_act_says_behind_its_colon_stays(shipped: Propose) -> None:
    mail = (
        "Hi Steven,\n\nIt's in the yard, with 12 miles on it. I've spoken to your accountant Paula and she "
        "agrees on a lease, so I've drawn up the three-year agreement: £290 a month plus VAT.\n\nLee"
    )

    rewrite = shipped.rewrite(mail)

    assert "I should have asked you before I spoke to your accountant Paula" in rewrite
    assert "I drew up the three-year agreement: £290 a month plus VAT." in rewrite


def test_sentences_typed_without_capitals_are_mended_each_for_itself(shipped: Propose) -> None:
    mail = (
        "hey Tash\n\nthe planters are done, all 14. I've already booked the van for Friday because he only comes every "
        "other week. oak oil is extra at £18 a tin and most people take two\n\nCol"
    )

    assert "oak oil is extra at £18 a tin" in shipped.rewrite(mail)


def test_price_under_a_condition_alone_holds_until_then_without_a_reason_of_ours(shipped: Propose) -> None:
    mail = (
        "Hi Dana,\n\nThe price is \u20ac4,300, but only if you sign by Friday, because on Monday my boss checks the "
        "list, and it includes fitting by Mr Oduya on 12 May.\n\nTom"
    )

    told = "The price is \u20ac4,300; that holds until Friday, and it includes fitting by Mr Oduya on 12 May."
    assert told in shipped.rewrite(mail)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("If you order by Friday I'll fit it in May, otherwise somebody else gets it.", []),
        ("If you order by Friday I'll fit it in May, or someone else will have it.", []),
        ("If you order by Friday, we both look good.", []),
        (
            "If you order by Friday I'll fit it in May.",
            ["On orders placed by Friday I'll fit it in May.", "I'll fit it in May; that holds until Friday."],
        ),
    ],
)
def test_terms_are_told_of_what_is_given_and_not_of_what_else_would_come(sentence: str, told: list[str]) -> None:
    assert list(with_its_terms(sentence, frozenset())) == told
