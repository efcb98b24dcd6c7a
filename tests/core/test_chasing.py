"""What a mail is about stays when the chasing goes, and a mail that would not name it begins with it."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.models.local.cuts.chasing import chased_in, without_the_chasing
from bot.models.local.mail.about import matter_lost
from tests.coaching import rewrite_of
from tests.parts import analyst

EDITS = analyst().playbook.edits


@pytest.mark.parametrize(
    ("chasing", "told"),
    [
        (
            "Following up on the Esbjerg to Hull crossing, 2 trailers a week at 1,310 each.",
            "I'm writing about the Esbjerg to Hull crossing: 2 trailers a week at 1,310 each.",
        ),
        (
            "me again, any joy with the awning quote (3 awnings, 2,140 eur)?",
            "I'm writing about the awning quote (3 awnings, 2,140 eur).",
        ),
        (
            "I've not had anything back about the two bays in Perth (\u00a361,400, start in March), and I rang.",
            "I'm writing about the two bays in Perth (\u00a361,400, start in March).",
        ),
        (
            "still waiting to hear on the Porto to Leeds pallets, 8 a fortnight at 94 a pallet",
            "I'm writing about the Porto to Leeds pallets: 8 a fortnight at 94 a pallet.",
        ),
        (
            "Have you reached a decision on our tender of 12 May for the care of the school car parks (14 sites)?",
            "I'm writing about our tender of 12 May for the care of the school car parks (14 sites).",
        ),
        (
            "I emailed you last week about the hall floor, 96 square metres, \u00a34,310 all in, and I still wait.",
            "I'm writing about the hall floor: 96 square metres, \u00a34,310 all in.",
        ),
    ],
)
def test_chasing_goes_and_its_matter_stays(chasing: str, told: str) -> None:
    assert next(without_the_chasing(chasing, EDITS)) == told


@pytest.mark.parametrize(
    "chasing",
    [
        "Just checking in on the awning quote.",
        "Any news on the awning quote, I need to know by Friday at 5?",
        "Following up on my 4 messages.",
        "We rang you about the time.",
    ],
)
def test_name_alone_is_told_by_the_question(chasing: str) -> None:
    assert list(without_the_chasing(chasing, EDITS)) == []


@pytest.mark.parametrize(
    ("chasing", "thing"),
    [
        ("still not heard re the slate for Ferry Lane??", "the slate for Ferry Lane"),
        ("I wrote to you on 4 May about the kiln service plan and again last week.", "the kiln service plan"),
        ("Checking in about our chat.", None),
        ("Checking in about our call about the kiln lining.", "the kiln lining"),
        ("They are still on the fence.", None),
        ("Popped a reminder on the portal.", None),
        ("They say you're the man, and that you are the larger.", None),
    ],
)
def test_what_is_chased_has_a_name_or_none(chasing: str, thing: str | None) -> None:
    assert chased_in(chasing) == thing


def test_mail_that_names_its_matter_nowhere_begins_with_it() -> None:
    rewrite = rewrite_of(
        "Dear Dr Aled,\n\nI wrote to you on 4 May about the kiln service plan and again last week, and have heard "
        "nothing.\n\nA year is \u00a3640 a unit for your three units, with one visit. I would hate to see you caught "
        "out.\n\nPippa"
    )

    assert rewrite.startswith("Dear Dr Aled,\n\nI'm writing about the kiln service plan.")
    assert "\u00a3640 a unit" in rewrite


def test_mail_that_asks_about_its_matter_needs_no_opening() -> None:
    rewrite = rewrite_of("Hello Joan,\n\nJust checking in on the seed order, no worries if not!\n\nEllis")

    assert "I'm writing about" not in rewrite
    assert "the seed order" in rewrite


@pytest.mark.parametrize(
    ("kept", "gone"),
    [
        ("The January run is planned.", ["the bell frame", "the tenancy schedule", "the bank mandate"]),
        ("The bell frame is ready, and so is your mandate of the bank.", ["the tenancy schedule"]),
        ("The bell's frame, a schedule of the tenancy, and the mandate of the bank.", []),
        ("Could you send the tenancy schedule and the bank mandate for the bell frame?", []),
    ],
)
def test_matter_and_what_is_asked_for_are_gone_where_nothing_names_them(kept: str, gone: list[str]) -> None:
    mail = (
        "Hi Bea,\n\nAny news on the bell frame? All we need now is the tenancy schedule and the bank mandate back, or "
        "the others will be laughing at you.\n\nSimon"
    )
    analysis = read_twice(analyst(), read_draft(mail, context="to the customer"))

    assert [lost.thing for lost in matter_lost(analysis, kept)] == gone
    assert not any(lost.needed for lost in matter_lost(analysis, kept))


def test_who_rang_their_office_about_it_only_chased() -> None:
    rewrite = rewrite_of(
        "Hi Fiona,\n\nI've not had anything back about the two bays in Perth (\u00a361,400 together, start in March), "
        "and I've rung your office four times this week.\n\nNeil"
    )

    assert "I'm writing about the two bays in Perth (\u00a361,400 together, start in March)." in rewrite
    assert "rang" not in rewrite


def test_whether_it_is_of_use_is_asked_straight() -> None:
    rewrite = rewrite_of(
        "Hi Werner,\n\nSorry to bother you again about the test papers for boilers 2 and 5! If you ever get a minute "
        "it would maybe be good to know if the offer of 3 May (\u00a32,150 for both, retest included) is any use?\n\nIn"
    )

    assert "Is the offer of 3 May (\u00a32,150 for both, retest included) of use to you, or is something" in rewrite
    assert "the test papers for boilers 2 and 5" in rewrite
    assert "[" not in rewrite


def test_question_with_a_price_needs_no_blank() -> None:
    rewrite = rewrite_of(
        "Morning Ade, did you get a chance to look at the price for the 30 tonnes (\u00a319.40 a tonne)? It's "
        "the 3rd time of asking!! Quarry's putting it up Monday so I need a yes today or I can't help you. Gav"
    )

    assert "[" not in rewrite
    assert "\u00a319.40 a tonne" in rewrite
