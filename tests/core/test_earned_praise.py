"""Praise is earned by the whole sentence; a good draft is told what makes this mail work, also among colleagues."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Proposal, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.models.local.praise.owned import owned_in
from bot.models.local.praise.unearned import is_unearned
from bot.rendering.catalogue import catalogue
from tests.parts import analyst

ANALYST = analyst()


def proposed(text: str, context: str = "") -> Proposal:
    return PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(f"{text}\n\nBest,\nOle", context=context))).whole


@pytest.mark.parametrize(
    "sentence",
    [
        "At €7.20 a week the sensor is nothing against what a flooded cellar will cost you.",
        "For 890 euros it costs you less than your coffee.",
        "You said you like our oven, so we need your signature by 9 May.",
        "You asked about delivery, so you clearly want it.",
        "As you said you need more room, the larger hall is the only sensible choice.",
        "You said in March you would decide in April.",
        "Your wife told me that she loves our ovens.",
        "One day, when it fits, we might look at the garden; there is no pressing reason.",
        "Would that ever be possible?",
        "Is there anything I can do?",
        "Could you at least look at it?",
        "Who let it get that far?",
        "What keeps you?",
        "I can't keep the summer rate of €24 a head open for ever.",
        "I could not hold the twelve beds at £40 for you much longer.",
        "Does your wife want it in white?",
        "I have to say that perhaps another baker is cheaper, in your street too.",
        "You have 40 ovens to look after, and I didn't want to ring because you are busy.",
        "The oven on your photo is ours, but I would understand if you went elsewhere.",
        "You wrote that it smokes, and I do not want to take up your time with it.",
        "Your kitchen is 4 metres wide and surely others are bigger than me.",
    ],
)
def test_what_is_turned_on_them_or_asks_nothing_is_not_praised(sentence: str) -> None:
    assert is_unearned(sentence)
    assert sentence[:18] not in proposed(f"Hi Ines,\n\nThe oven is here. {sentence}").keep_line


@pytest.mark.parametrize(
    "sentence",
    [
        "The sensor is €7.20 a week.",
        "You asked for the wide door, so I measured the frame again.",
        "You told me the cellar stays dry, so that can stay out of it.",
        "I can come on Tuesday at two, or would you rather leave it?",
        "The smaller oven costs you 40 euros less a month.",
        "Who in the house ought to be asked first?",
        "We can hold the twelve beds at £40 until Tuesday.",
        "You said you wanted to see the roof, so you can bring your father along.",
        "You asked whether others are cheaper: two are, by about 80 euros.",
        "I did not want to quote before I had measured the flue.",
    ],
)
def test_what_serves_them_may_be_praised(sentence: str) -> None:
    assert not is_unearned(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I should have known better than to trust your word.",
        "I should have sold it to somebody else.",
        "I should have asked your boss in the first place.",
        "We should have signed this by now.",
        "We should never have given you the discount.",
        "I was wrong about you.",
        "It was my mistake to believe your promise.",
        "You're right to sign now.",
        "You are right on time for the spring offer.",
        "You were right behind the front runner.",
        "We bake in the old mill, two ovens, so that's us.",
    ],
)
def test_who_blames_them_by_what_we_should_have_done_owns_nothing(sentence: str) -> None:
    assert owned_in(sentence) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "I should have told you in May.",
        "We should have tested the batch before it left.",
        "I shouldn't have copied the whole site office.",
        "You're right, the lid does not close.",
        "You were right about the bearing.",
        "You are right to complain.",
        "I was wrong about the width.",
        "It was me who left the lid open.",
        "The lid is cracked, and that is on us.",
    ],
)
def test_who_says_what_we_should_have_done_for_them_owns_it(sentence: str) -> None:
    assert owned_in(sentence) == sentence.rstrip(".")


def test_the_next_sentence_may_turn_it_on_them() -> None:
    assert is_unearned("You told me you like the oven.", "So I expect your signature on Friday.")
    assert not is_unearned("You told me the oven is too loud.", "So I asked the maker for a quieter fan.")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The wrong blinds came on Friday. That was us, nobody checked the label.", "That was us"),
        ("The label on the box was wrong. I should have read it out to you.", "I should have read it out to you"),
        ("For the small ward I wouldn't take it. It is made for long halls.", "For the small ward I wouldn't take it"),
        (
            "I'm in Bergen on the 14th. Would two o'clock suit, or shall we leave it for the autumn?",
            "or shall we leave",
        ),
        ("By my count it is 60,000 and not 85,000. Am I missing something?", "Am I missing something?"),
    ],
)
def test_a_good_draft_is_told_what_it_says_straight(text: str, quoted: str) -> None:
    proposal = proposed(f"Hello Ms Quist,\n\n{text}")

    assert proposal.verdict is Verdict.SEND
    assert quoted in f"{proposal.keep_line} {proposal.from_their_chair}"


@pytest.mark.parametrize(
    "text",
    [
        "Priyanka, they meet their landlord at four and asked us for one page. Would you rather write it, or shall I?",
        "Owen, is 14 days on the matt stock a hope or a date? She prints for the election.",
    ],
)
def test_among_colleagues_too_a_good_mail_is_told_what_makes_it_work(text: str) -> None:
    proposal = proposed(text, context="to a colleague")

    assert proposal.verdict is Verdict.SEND
    assert "\u201c" in proposal.keep_line
    assert proposal.from_their_chair != catalogue().say("local.chair_fine_inside")
