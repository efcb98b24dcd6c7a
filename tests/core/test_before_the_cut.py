"""The price that holds is said where a lower one was given away, and what is ours keeps its name."""

import pytest

from bot.models.local.prices.before_the_cut import cut_in, price_before_the_cut
from bot.models.local.prices.on_offer import named_in
from bot.models.local.reading.hanging import names_the_crowd
from tests.coaching import coached, rewrite_of


@pytest.mark.parametrize(
    ("cut", "before"),
    [
        ("I quite see that £96 a banner sounds steep, so I have lowered it to £79 for you already.", "£96 a banner"),
        ("So I've taken £400 off, it's now £2,900 instead of £3,300, and I could go lower still.", "£3,300"),
        (
            "I realise €1,150 a month for the cleaning is quite a sum, so I've made it €990 unasked.",
            "€1,150 a month for the cleaning",
        ),
        ("We have cut the rate from £310 a month to £270 for you.", "£310 a month"),
        ("I've been able to bring the hire from €1,240 down to €980, no strings.", "€1,240"),
    ],
)
def test_price_before_a_cut_is_found(cut: str, before: str) -> None:
    assert price_before_the_cut(cut) == before


@pytest.mark.parametrize(
    "sentence",
    [
        # Nothing says what it was, nobody gives, or there is something to do for it.
        "I could do it for £600.",
        "£310 a month sounds steep, I know.",
        "If you sign by Friday we bring it from £310 down to £270.",
        "The fee goes from £400 to £150 for whoever signs.",
        "The load went from 12 to 9 pallets and we brought the van.",
    ],
)
def test_other_prices_are_no_cut(sentence: str) -> None:
    assert price_before_the_cut(sentence) is None


def test_mail_that_gives_away_its_price_says_the_one_that_holds_and_names_the_cut() -> None:
    mail = (
        "Dear Mr Adeyemi,\n\nthank you for your note on the quotation for the banners (six, delivery 14 June).\n\n"
        "You said the committee meets on Thursday. I completely understand that £96 a banner looks like a lot, so to "
        "make it easier for you I have brought it down to £79 straight away. If that's still too high, we could also "
        "do without the eyelets.\n\nThe artwork check is included.\n\nPlease don't feel you have to choose us.\n\n"
        "Kind regards\nFenella Stroud"
    )
    advice = coached(mail)
    assert advice.rewrite is not None
    assert "price is £96 a banner." in advice.rewrite
    assert "£79" not in advice.rewrite
    told = " ".join([*advice.before_you_send, *(light.quote for light in advice.highlights)])
    assert "£79" in told
    assert not any("Put back" in line and "£79" in line for line in advice.before_you_send)


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        (
            "To make it easy for you I've taken the price down, so the netting is €46 instead of €52 a roll.",
            "The netting is €46 instead of €52 a roll.",
        ),
        (
            "I went ahead and knocked a bit off, it's now £310 a quarter instead of £345, no need to thank me.",
            "The price is £310 a quarter instead of £345.",
        ),
        (
            "So I've taken £400 off, it's now £2,900 instead of £3,300, and I could go lower still.",
            "The price is £2,900 instead of £3,300.",
        ),
    ],
)
def test_both_prices_stand_where_they_are_told_in_one_breath(cut: str, told: str) -> None:
    advice = coached(f"Hi Rowan,\n\n{cut}\n\nIt holds for both sheds. Which would you start with?\n\nBest,\nInes")
    assert told in (advice.rewrite or "")
    assert any("Did Rowan ask for less than" in line for line in advice.before_you_send)
    assert not any(line.startswith("Undo") for line in advice.before_you_send)


@pytest.mark.parametrize(
    "sentence",
    [
        "From 1 March the pallets are €11.20 instead of €10.60 for everybody.",
        "As you asked, the trays are €46 instead of €52, since the bigger box saves a trip.",
        "If you take both floors, we can do £640 instead of £720.",
    ],
)
def test_two_prices_with_a_reason_are_no_cut(sentence: str) -> None:
    assert cut_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Basically all the good cafes have moved to our Long Shore Blend by now.", "our Long Shore Blend"),
        ("Many practices like yours have come over to our Klara Scheduler this spring.", "our Klara Scheduler"),
        ("Half the street is on our Easy Plan, and you are not.", "our Easy Plan"),
    ],
)
def test_what_is_ours_is_found_by_its_name(sentence: str, name: str) -> None:
    assert named_in(sentence) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Everybody here speaks to our Mr Lund about it.",
        "They all came to our Leeds depot in May.",
        "All of them have moved to our new range.",
    ],
)
def test_neither_people_nor_places_of_ours_are_for_sale(sentence: str) -> None:
    assert named_in(sentence) is None


def test_name_of_what_is_sold_stays_when_the_crowd_goes() -> None:
    mail = (
        "Hi Joe!\n\nMick from Hollins Coffee, we did the stall at the May fair.\n\n"
        "So basically all the decent cafes from here to the station have moved to our Long Shore Blend by now. "
        "The Lamp, Petra's, the Old Forge. Would hate to see you be the last one on Brava!\n\n"
        "£14.20 a kilo, roasted Tuesdays, we lend you the grinder.\n\nMick"
    )
    said = rewrite_of(mail)
    assert "I'm writing about our Long Shore Blend." in said
    assert "The Lamp" not in said


def test_name_stays_where_the_crowd_alone_was_no_fault_found() -> None:
    mail = (
        "Dear Mrs Oduya,\n\neveryone on Canal Street has gone over to our NightGuard Plus: the chemist, Bellamy's, the "
        "bike shop. You are literally the last shop without it, and after what happened at number 12 I'd not sleep "
        "well.\n\nThe kit is £640 fitted and £19 a month for the line. Fitting takes half a day.\n\nRegards\nStan Pike"
    )
    assert "NightGuard Plus" in rewrite_of(mail)


def test_names_of_the_crowd_rest_on_it() -> None:
    assert names_the_crowd("The Crown, the Ferry Inn, Ollie at The Anchor.", "Every pub has swapped by now.")
    assert not names_the_crowd("Oak, Ash and Elm.", "We plane three woods.")
    assert not names_the_crowd("The Crown pays £40, the Ferry Inn £38.", "Every pub has swapped by now.")
    assert not names_the_crowd("The Crown is in, the Ferry Inn is out.", "Every pub has swapped by now.")
