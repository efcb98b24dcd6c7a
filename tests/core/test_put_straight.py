"""A mail that withdraws keeps what it offers and asks, without what takes it back."""

import pytest

from bot.models.local.cuts.pushes import without_what_withdraws
from bot.models.local.cuts.put_straight import put_straight
from bot.models.local.sentence.turns import turned
from tests import parts
from tests.coaching import coached, rewrite_of

LIMP = "\n\nSorry to bother you again, no worries if it's all too much!!\n\n"


@pytest.mark.parametrize(
    ("shy", "straight"),
    [
        ("I scarcely dare to ask whether the bandstand is still free.", "Is the bandstand still free?"),
        (
            "I'm almost afraid to ask if you still want the plans for the loft.",
            "Do you still want the plans for the loft?",
        ),
        (
            "I'm not sure whether your cellar key is still with us, but that can wait.",
            "Is your cellar key still with us?",
        ),
        (
            "I'd have brought a loaf over, but I thought you had enough to carry.",
            "I could bring a loaf over, if that suits you.",
        ),
    ],
)
def test_what_is_not_dared_is_asked_or_offered(shy: str, straight: str) -> None:
    assert list(put_straight(shy, parts.shipped_playbook().edits)) == [straight]


@pytest.mark.parametrize(
    "hindered",
    [
        "I'd have left the spare gate, but the landlord won't allow it.",
        "We would have come on Monday, but it snowed.",
        "I'd have made a second shelf, but I ran out of oak.",
    ],
)
def test_what_something_else_hindered_is_no_offer(hindered: str) -> None:
    assert list(put_straight(hindered, parts.shipped_playbook().edits)) == []


@pytest.mark.parametrize(
    ("shy", "straight"),
    [
        (
            "We're almost ashamed to say that wool has gone up, so it would be £31 a rug.",
            "Wool has gone up, so it would be £31 a rug.",
        ),
        ("I hate to say it, but the kiln needs a second firing.", "The kiln needs a second firing."),
        (
            "It might save you a little bit of sweeping, depending on how many dogs come in.",
            "It can save sweeping; how much depends on how many dogs come in.",
        ),
        (
            "I wouldn't want to take up your time with a tasting or anything.",
            "Would a tasting be of use to you, or is it too early for that?",
        ),
        ("I cannot tell you how ashamed we are about the flooded aisle.", "We are sorry about the flooded aisle."),
        ("We are so very, very sorry about Sunday.", "We are sorry about Sunday."),
        ("That the choir stood in the rain is unforgivable.", "The choir stood in the rain."),
        ("It is inexcusable that the bus came at ten, and I feel sick about it.", "The bus came at ten."),
    ],
)
def test_what_is_told_shyly_is_told_straight(shy: str, straight: str) -> None:
    turns = (turn for turn in parts.shipped_playbook().edits.turns if turn.straight)
    assert next(turned(shy, turns, str)) == straight


@pytest.mark.parametrize(
    "sentence",
    [
        "I have hardly slept since.",
        "There is truly no excuse and we feel terrible.",
        "We are entirely in your hands.",
        "Sorry for all the mails, I promise this is the last one.",
        "I don't need anything from you at present.",
        "We'll just carry on mowing, I suppose.",
        "I won't pester you any more.",
        "If you never want to see us again I would quite understand.",
        "I merely wished you to know that we exist.",
        "Or less.",
        "No rush with an answer, or at all!",
        "There are certainly cheaper ones about, I must admit.",
        "I expect you've got bakers already and they're better than us.",
        "There's also a kit where you can do it yourself for next to nothing.",
    ],
)
def test_sentence_that_only_takes_the_mail_back_goes_from_one_that_withdraws(sentence: str) -> None:
    assert without_what_withdraws(sentence) == ""


def test_mail_that_withdraws_is_left_with_its_offer() -> None:
    rewrite = rewrite_of(
        f"Hi Jo,{LIMP}The loft would be £2,150 with the ladder. I don't need anything from you at present. No worries "
        "at all if you find something cheaper.\n\nThe ladder folds.\n\nBest\nPia"
    )

    assert "The loft would be £2,150 with the ladder." in rewrite
    assert "The ladder folds." in rewrite
    assert "cheaper" not in rewrite
    assert "need anything" not in rewrite


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "A farm near Ross lost 2% in place of 9%, though they're quite different from you, I'd guess.",
            "A farm near Ross lost 2% in place of 9%.",
        ),
        ("We can send two photographs, if that wouldn't be a nuisance.", "We can send two photographs."),
        ("A school near Ross lost 40 hours, I guess.", "A school near Ross lost 40 hours."),
    ],
)
def test_only_the_end_that_takes_it_back_is_cut(sentence: str, said: str) -> None:
    assert without_what_withdraws(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "You asked whether there are cheaper ones: the 40 mm board is.",
        "I hope the sale went well.",
        "There is no need to empty the cupboards.",
        # What would be left of these is no sentence, and they say more than what goes.
        "Two samples, if that wouldn't be a nuisance.",
        "With the sketch: I won't pester you any more.",
        "You can do it yourself with the two keys.",
        "I don't know the width of the gate; could you measure it?",
    ],
)
def test_what_serves_the_reader_stays(sentence: str) -> None:
    assert without_what_withdraws(sentence) == sentence


def test_plain_offer_stands_in_a_mail_that_withdraws() -> None:
    rewrite = rewrite_of(
        "Dear Chef Amory,\n\nYou don't know us and I promise to be brief. My sister and I land at Porthgwen, one boat, "
        "and since March we sell to kitchens too.\n\nAt the moment it's mostly plaice (£8.20 a kilo), some brill when "
        "we're lucky (£21). Orders until 7 in the evening.\n\nThe prices are only a suggestion really, if you pay less "
        "now we'd go with that.\n\nI'd have brought a plaice round but I thought a kitchen like yours wouldn't want "
        "to be bothered by us.\n\nLowenna Tresize"
    )

    assert "My sister and I land at Porthgwen, one boat" in rewrite
    assert "plaice (£8.20 a kilo)" in rewrite
    assert "I could bring a plaice round, if that suits you." in rewrite
    assert "suggestion" not in rewrite
    assert "bothered" not in rewrite


def test_price_that_was_only_told_keeps_what_it_holds() -> None:
    told = "The price I gave was £120 a field, seed included, and we'd want a dry week between May and the end of June."
    rewrite = rewrite_of(f"Hi Jo,{LIMP}It is about the meadow. {told}\n\nCheers\nPia")

    assert told in rewrite


def test_lower_price_goes_and_the_one_that_stood_is_said() -> None:
    advice = coached(
        "Hi Odile, thanks for being so open about the budget. £3,900 for a website is a big number for two people, and "
        "I did wonder myself when I typed it.\n\nSo I've had a rethink and we could do £2,700? And I'll throw in the "
        "logo.\n\nDon't feel you have to answer, or at all if you've gone off it!\n\nBea"
    )

    assert advice.rewrite is not None
    assert "price is £3,900 for a website." in advice.rewrite
    assert "£2,700" not in advice.rewrite
    assert any("£2,700" in line for line in [*advice.before_you_send, *(one.quote for one in advice.highlights)])
