"""How a mail that is mended is put together: who signs it, what only led to what went, what it costs, who did what."""

import pytest

from bot.analysis.harmless import is_harmless
from tests.coaching import coached, rewrite_of

PUSH = "Everyone else on the quay has booked already, so don't be the last one."
BODY = f"Hi Ana,\n\nThe boat is £300 for the day. {PUSH}"


@pytest.mark.parametrize(
    "name",
    [
        "Lindiwe K.",
        "Maaike & Teun",
        "B. Asante (0244 518 030)",
        "Jonno7",
        "Ida and Per",
        "Kees & Zn.",
        "Le Van Minh Anh (Mr.)",
    ],
)
def test_a_question_stands_above_any_form_of_a_name(name: str) -> None:
    assert rewrite_of(f"{BODY}\n\n{name}").endswith(f"?\n\n{name}")


def test_a_question_stands_above_thanks_that_close_a_mail() -> None:
    end = "Many thanks for your patience!\n\nPham Thi Bich Ngoc (Ms.)"

    assert rewrite_of(f"{BODY}\n\n{end}").endswith(f"?\n\n{end}")


@pytest.mark.parametrize(
    ("words", "harmless"),
    [
        ("£2,150 plus VAT, as on the card I gave you, 30% up front", True),
        ("The terms: barn and yard for 60 people €4,300, from Friday noon to Sunday, deposit €900", True),
        ("€900, only until Friday, then €1,200", False),
        ("€900 if you sign, delivery included", False),
        ("20% off, €80 a head, last two tables", False),
        ("My name is Ayo and I paint signs, mostly for shops", True),
        ("My name is Ayo and I paint signs, but you surely have your own people", False),
    ],
)
def test_terms_and_who_writes_press_nobody(words: str, *, harmless: bool) -> None:
    assert is_harmless(words.lower()) is harmless


def test_what_a_thing_costs_stays_where_it_is_given_away() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe mural is £2,400, ready by 9 May. I know it's a lot of money, so please read it as £2,000."
        " The sketches I would usually charge at £180 but let's forget about it."
        " And I'll throw in the Sundays for free, though you haven't asked for that.\n\n"
        "I'd be happy with whatever you find fair.\n\nCal"
    )

    assert "The sketches are £180." in rewrite
    assert "Sundays" not in rewrite


def test_terms_nobody_asked_to_change_stay_as_they_are() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe oven is £2,400. The warranty can also be longer than a year, two or five, as you wish. Payment"
        " dates likewise. No problem at all, whatever you decide is okay with us.\n\nCal"
    )

    assert "warranty" not in rewrite
    assert "likewise" not in rewrite


def test_a_deed_is_owned_whose_thing_stands_before_it() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe kiosk costs £2,400. The second till, which you were unsure about, I switched live for all"
        f" cashiers. {PUSH}\n\nCal"
    )

    assert "I should have asked you before I switched the second till live for all cashiers." in rewrite


def test_whoever_was_set_to_work_is_owned_beside_what_was_given() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nYou had not settled on a colour but you both seemed so keen that I let the girls start on the"
        f" frames on Monday. {PUSH} The boat is £300.\n\nCal"
    )

    assert "I should have asked you before I let the girls start on the frames on Monday." in rewrite


def test_two_who_did_it_are_not_parted() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe audit is £2,400. I'd only remind you of the Sunday when Bram and I sat until two over your"
        " ledgers, for which we never sent a bill, and loyalty should run both ways.\n\nCal"
    )

    assert "I sat" not in rewrite.replace("Bram and I sat", "")


def test_nobody_is_offered_to_copy_him_whom_nothing_names() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe course is £2,400 for twelve. I ran into Pieter at the club on Sunday and he wondered why this"
        " is taking so long. I covered for you. Rather than leave you in a fix, I'll include him on my next mail."
        "\n\nCal"
    )

    assert "him" not in rewrite.split()


def test_what_only_led_to_a_crowd_says_what_the_mail_is_about() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nI'm writing because 12 June is becoming rather tight. Three couples came to see it on Sunday and"
        " all of them fell for it, so it won't wait. The barn is £2,400 for the day.\n\nCal"
    )

    assert "I'm writing about 12 June." in rewrite
    assert "tight" not in rewrite


def test_what_befell_somebody_goes_with_what_it_was() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe plan is £240 a month. I only ask you to consider, because your guests matter to us as well,"
        " that hotels without a plan are put behind the others. Last winter this happened to a house in your street;"
        " the owner wishes she had listened to me in time.\n\nCal"
    )

    assert "this happened" not in rewrite


def test_what_was_asked_in_passing_is_asked_again() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe course is £240 for ten days. I need to know today, so kindly indicate whether your group"
        " is the 3 July or the 17 July one, and whether you will bring ten or twenty. The head can sign the form."
        f" {PUSH}\n\nCal"
    )

    assert "Is your group the 3 July or the 17 July one, or " in rewrite


def test_whoever_is_ashamed_of_a_fault_is_asked_for_no_order() -> None:
    proposal = coached(
        "Dear Mr Holm,\n\nWe are deeply ashamed of the 300 rods that are 0.4 too long. We will accept everything you"
        " decide. It came maybe from the saw, or from the gauge, we are not certain, somebody will look at it one day."
        "\n\nJiri"
    )

    assert "Where do you stand" not in (proposal.rewrite or "")
    assert "the gauge somebody" not in (proposal.rewrite or "")


def test_what_they_doubted_and_was_ordered_is_owned() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe porch is £2,400. You were so fond of the larch that we let the men start on the posts on"
        f" Monday. The lamps, which you wanted to think about, I added to the order as well. {PUSH}\n\nCal"
    )

    assert "before we let the men start on the posts on Monday." in rewrite
    assert "before I added the lamps to the order" in rewrite


def test_who_introduces_themselves_stays_and_one_of_a_kind_is_priced_once() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nMy name is Efua and I tune pianos, mostly in schools, it depends really. You most likely have"
        " somebody already and they will be better than me.\n\nA tuning is £85. The first I would normally invoice at"
        " £85 but never mind that. I won't take more of your time.\n\nEfua B."
    )

    assert "My name is Efua and I tune pianos" in rewrite
    assert "The first" not in rewrite


def test_a_lower_price_given_as_an_order_goes() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe leaflet is £900, ready on 12 March. If that feels like a lot just make it £700. "
        "Sorry to bother you again with this, no worries if you'd rather not.\n\nCal"
    )

    assert "£700" not in rewrite
    assert "£900" in rewrite


def test_whoever_wanted_it_goes_with_those_who_were_turned_down() -> None:
    rewrite = rewrite_of(
        f"Hi Ana,\n\nThe hall is £900 a day. {PUSH} A choir from Lund wanted both weekends. I said no to them thinking"
        " of you, and this has cost me a quarrel with my partner that still lasts.\n\nCal"
    )

    assert "Lund" not in rewrite


def test_others_who_would_sign_are_no_offer_of_ours() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe mill is £900 a day. Two brides rang yesterday. All of them would sign on the spot, as people do"
        f" here. {PUSH}\n\nCal"
    )

    assert "All of them could" not in rewrite


def test_what_befell_others_goes_across_paragraphs() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe lease is £310 a month.\n\nI'd hate for your boss to hear it from someone else, so I'll drop him"
        " a line unless you and I are sorted.\n\nLast year this happened to the team at the mill, and they stood still"
        " for eight days.\n\nCal"
    )

    assert "this happened" not in rewrite
