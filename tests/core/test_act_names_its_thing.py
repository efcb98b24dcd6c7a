"""An owned act names its thing, what our own house allowed is not owned, and no jab stays behind a fair offer."""

from bot.analysis.harmless import is_harmless
from bot.models.local.acts.nobodys.allowed_by_ours import is_allowed_by_ours
from bot.models.local.cuts.jabs import jabbing_ends
from bot.models.local.reading.matter import pulls
from bot.models.local.reading.topics import topic_of
from tests.coaching import rewrite_of

PUSH = "Everybody on your road has signed by now."


def test_thing_that_was_added_is_named_where_its_own_sentence_went() -> None:
    rewrite = rewrite_of(
        "Dear Dr Brandt,\n\nThe seal failed at 2.1 bar. Ms Kolar replaces it on Thursday at 7:00.\n\nWhile she is there"
        " let's get the service plan signed, which would have prevented this. At €2,300 it is a small price,"
        " and I have taken the liberty of adding it to the work sheet.\n\nPlease send me the logbook page.\n\nCal"
    )

    assert "before I added the service plan to the work sheet." in rewrite
    assert "small price" not in rewrite


def test_what_our_director_signed_is_ours() -> None:
    assert is_allowed_by_ours("my director signed it because it's year end")
    assert is_allowed_by_ours("our head of sales has approved the 12")
    assert not is_allowed_by_ours("my director signed your order form")
    assert not is_allowed_by_ours("our planner has booked the crane")
    rewrite = rewrite_of(
        f"Hi Tam,\n\nThe 12.5k was a one-off, my director signed it as it's year end. {PUSH}\n\nWhich flange?\n\nCal"
    )
    assert "before my director signed" not in rewrite


def test_who_trusts_that_it_went_well_wishes_so() -> None:
    assert is_harmless("Trust the harvest went well and that the new press behaves.")
    assert is_harmless("I trust you had a good week.")
    assert not is_harmless("Trust the contract is signed by Friday.")
    assert not is_harmless("Trust us, it will break.")


def test_quote_that_floats_past_is_the_topic() -> None:
    assert topic_of("Thought I'd let the quote for the poetry prize float past you.") == "the poetry prize"


def test_jab_behind_an_offer_goes() -> None:
    assert jabbing_ends("The rig is free on the 22nd if you insist.") == [" if you insist"]
    assert jabbing_ends("The rig is free if you insist on a test.") == []
    assert pulls("It is such a small price.")
    assert not pulls("The price is small.")
