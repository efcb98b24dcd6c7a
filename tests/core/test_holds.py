"""A hold that ends is a fact: until when, what comes after, and a question that leaves a no free."""

import pytest

from bot.domain import SignalKey, Verdict
from bot.models.local.prices.own_days import has_its_own_day
from bot.models.local.sentence.holds import as_held
from tests.coaching import coached, rewrite_of

_MAIL = "Hi Dana,\n\nThe drawings for the two sheds are attached, 14 pages. {}\n\nBest,\nJo"
_NOTHING = frozenset[SignalKey]()


@pytest.mark.parametrize(
    ("pressing", "held", "question"),
    [
        # Silence has a price: the day and the thing are the draft's own.
        (
            "If I've heard nothing by Thurs I'll have to let the two flatbeds go to another haulier, a pity.",
            "I can hold the two flatbeds until Thurs; after that I'd offer them elsewhere.",
            "Would you like them, or shall I release them?",
        ),
        (
            "Should we not receive your signed form by 9 December we shall be obliged to reallocate the berth.",
            "We can hold the berth until 9 December; after that we'd release it.",
            "Would you like it, or shall we release it?",
        ),
        (
            "Give me a shout by Wednesday or the kiln slot goes to the next potter on the list.",
            "I can hold the kiln slot until Wednesday; after that I'd offer it elsewhere.",
            "Would you like it, or shall I release it?",
        ),
        (
            "Unless I have your answer by Wednesday night the scaffold will be going to him.",
            "I can hold the scaffold until Wednesday night; after that I'd offer it elsewhere.",
            "Would you like it, or shall I release it?",
        ),
        (
            "The list closes on Tuesday; if I don't hear before then I'll have to offer your berth to others.",
            "I can hold your berth until Tuesday; after that I'd offer it elsewhere.",
            "Would you like it, or shall I release it?",
        ),
        # "That" and "which" point at the day, and are no part of the thing.
        (
            "The yard is keeping it until Thursday, after that it goes to another builder.",
            "We can hold it for you until Thursday; after that we'd offer it elsewhere.",
            "Would you like it, or shall we release it?",
        ),
        # Held no longer than that, by our own word.
        (
            "We have a long waiting list and cannot in fairness keep your Tuesday slot any longer than the 15th.",
            "We can hold your Tuesday slot until the 15th; after that we'd release it.",
            "Would you like it, or shall we release it?",
        ),
        (
            "I can only really keep it under your name till tomorrow lunchtime.",
            "I can hold it for you until tomorrow lunchtime; after that I'd release it.",
            "Would you like it, or shall I release it?",
        ),
        (
            "I've got somebody else interested in the van so I can only keep it back for you till Monday.",
            "I can hold the van until Monday; after that I'd release it.",
            "Would you like it, or shall I release it?",
        ),
        (
            "The 40 pallets are reserved for you until Friday; if I don't hear from you they go back into stock.",
            "I can hold the 40 pallets until Friday; after that I'd release them.",
            "Would you like them, or shall I release them?",
        ),
    ],
)
def test_what_is_held_keeps_its_day_and_what_comes_after(pressing: str, held: str, question: str) -> None:
    rewrite = rewrite_of(_MAIL.format(pressing))
    assert held in rewrite
    assert question in rewrite
    assert coached(rewrite).verdict is Verdict.SEND


def test_what_is_held_may_be_pointed_at() -> None:
    held = list(as_held("Unless I hear by Friday that berth goes to another skipper.", _NOTHING))
    assert held[0] == "I can hold that berth until Friday; after that I'd offer it elsewhere."
    pointed = list(as_held("Stock control keeps them until Thursday, after that they go to someone else.", _NOTHING))
    assert pointed[0] == "We can hold them for you until Thursday; after that we'd offer them elsewhere."


@pytest.mark.parametrize(
    "words",
    [
        # Of two days nobody can tell which is the end of it.
        "If I don't hear by Friday I'll release the slot before the 14th.",
        # What is none to hold: a price, a file, a paper for the lawyers, what is not for them.
        "If I don't hear by Friday I'll have to let the discount go.",
        "If I don't hear by Friday I'll pass your file to another colleague.",
        "If I hear nothing by Friday I shall hand the papers to our solicitors.",
        "We can't hold your slot until January.",
        "If I don't hear by Wednesday I'll release it to our planning.",
        "I'll hold the pen until Monday.",
        "Can you keep the yard free until Friday?",
        "I'll let the team know by Friday if you'd like the stand.",
        "Please tell me by Friday, or let me know whom to ask.",
    ],
)
def test_what_is_no_hold_is_told_as_none(words: str) -> None:
    assert not list(as_held(words, _NOTHING))


def test_what_was_kept_as_a_favour_is_there_for_them() -> None:
    mail = (
        "hey Gaz, me again, still not heard re the ridge tiles for Mill Lane?? I did hold the 480 reclaimed ridges for "
        "you as a favour but the yard's on my back about the space now. cheers, Lee"
    )
    rewrite = rewrite_of(mail)
    assert "I am still holding the 480 reclaimed ridges for you." in rewrite
    assert "Would you like them, or shall I release them?" in rewrite


def test_a_price_keeps_the_day_of_its_own_clause() -> None:
    pressing = (
        "The 12% launch discount on the 90 licences runs to 15 December, which is when our year closes, so if we could "
        "get the order form across by Friday we'd all be in good shape."
    )
    assert "The 12% discount on the 90 licences holds until 15 December." in rewrite_of(_MAIL.format(pressing))
    assert not has_its_own_day("The 12% holds until Friday.", pressing)
    assert has_its_own_day("The 12% holds until Friday.", "The 12% is yours if the form is here by Friday.")


def test_terms_that_an_effort_got_stay_with_their_condition_and_the_order() -> None:
    mail = (
        "Hi Matteo,\n\nThanks for your counter. You asked for 8% off and 60 days. I spoke to my director and "
        "he really stuck his neck out for you: 4% off the ash newels and 45 days, but only if I can have your PO by "
        "end of this month, as we close our year on the 31st.\n\nI've already been flexible, so I trust we can "
        'meet each other there. Just reply "yes" and I\'ll raise the order: 46 newels, €7,260 before the discount.'
        "\n\nThanks,\nSilvia"
    )
    rewrite = rewrite_of(mail)
    assert "4% off the ash newels and 45 days with your PO in; that holds until the end of this month." in rewrite
    assert "The order would be 46 newels, €7,260 before the discount." in rewrite
    assert "director" not in rewrite
    assert "call help" not in rewrite


@pytest.mark.parametrize(
    ("pressing", "asked"),
    [
        (
            "If you could get Simone to countersign by Thursday I'll make sure you're first in the queue for January.",
            "What would Simone need from us to countersign, and is Thursday realistic?",
        ),
        (
            "If you can get Dr Rao to look past the fees, I'll make sure the story that gets about is a kind one.",
            "What would Dr Rao need from us to look past the fees?",
        ),
    ],
)
def test_whom_they_are_to_win_over_is_asked_for_what_helps_him(pressing: str, asked: str) -> None:
    assert asked in rewrite_of(_MAIL.format(pressing))


def test_the_price_that_comes_after_is_told() -> None:
    rewrite = rewrite_of(
        _MAIL.format(
            "The stalls are yours at the early price, €240 each, if you confirm by 6pm today. After that I release "
            "to the list at €310."
        )
    )
    assert "€240 each" in rewrite
    assert "€310" in rewrite


@pytest.mark.parametrize(
    ("pressing", "told"),
    [
        (
            "I'm sitting on 60 metres of the oak for you at £38 a metre, so I need to hear by Thursday or it's gone.",
            "at £38 a metre. I can hold it for you until Thursday; after that I'd offer it elsewhere.",
        ),
        (
            "Last chance on the used baler, the 2.5 tonne one: £7,200 with a new chain.",
            "The used baler, the 2.5 tonne one: £7,200 with a new chain.",
        ),
        (
            "The hall has us on a first option for the 18th and they'll only give us until Monday noon.",
            "The hall has us on a first option for the 18th; that holds until Monday noon.",
        ),
    ],
)
def test_what_is_held_stays_beside_its_end(pressing: str, told: str) -> None:
    assert told in rewrite_of(_MAIL.format(pressing) + "\n\nPS: Sign it today.")


@pytest.mark.parametrize(
    "told",
    [
        "We kept two rooms for you until the 12th as a favour, and nobody even bothered to come.",
        "If I keep the van until Friday then you have to sign today.",
        "Unless you sign by Friday, I'll give your number to another rep.",
        "If you don't sign by Friday, I will have to let two fitters go.",
        "The spring tickets will be released on 3 May, so unless you sign by 1 May you get none.",
    ],
)
def test_hold_that_is_over_supposed_or_of_no_thing_is_promised_to_nobody(told: str) -> None:
    assert not [said for said in as_held(told, frozenset()) if " until " in said]


def test_it_is_what_the_sentence_begins_with_and_not_where_that_stands() -> None:
    sentence = "That wagon you were looking at in the yard, I can't hold it past tonight."

    assert "I can hold that wagon until tonight; after that I'd release it." in as_held(sentence, frozenset())
