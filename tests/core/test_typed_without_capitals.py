"""A mail typed in haste is mended whole: brackets with a mark, a small "i", a lead that lost its capital."""

import pytest

from bot.analysis.passages import read_draft
from bot.models.local.acts.coming import what_could_be
from bot.models.local.acts.in_our_name import in_our_name
from bot.models.local.mail.bareness import is_bare
from tests.coaching import rewrite_of
from tests.parts import analyst, shipped_playbook

EDITS = shipped_playbook().edits
PUSH = "Everybody on your road has signed by now."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "i told Rasmus (the warden?) that you are keen. He holds it.",
            "i told Rasmus (the warden?) that you are keen.",
        ),
        ("The hall (all of it!) is free in May. It is warm.", "The hall (all of it!) is free in May."),
        ("It is free (really!) Come and see it.", "It is free (really!)"),
        ("Is it free (all of it?) we can come on Monday.", "Is it free (all of it?)"),
    ],
)
def test_mark_in_brackets_ends_no_sentence_that_goes_on(text: str, first: str) -> None:
    draft = read_draft(text)

    assert analyst().analyse(draft).sentences[0].of(draft.text) == first


def test_who_types_a_small_i_is_somebody() -> None:
    said = f"{EDITS.owning.before} I told her."
    assert in_our_name(said, "i told her, we all did", EDITS.owning) == said
    assert in_our_name(said, "ive told her, we all did", EDITS.owning) == said
    assert in_our_name(said, "we told her", EDITS.owning) != said


def test_what_is_only_offered_does_not_stand_unless_somebody_objects() -> None:
    assert what_could_be("The fuel truck comes Thursday 14:00 unless you shout", 0, EDITS) == (
        "The fuel truck could come Thursday 14:00"
    )


def test_offer_begins_with_a_capital_where_its_lead_went() -> None:
    rewrite = rewrite_of(
        "Dear Ms Tan,\n\nAs your licence comes to an end on 30 June we have already issued the renewal for a year, so"
        f" that nothing is interrupted. The small plan is $310 a month. {PUSH}\n\nWhich do you prefer?\n\nCal"
    )

    assert "\n\nwe can" not in rewrite


def test_act_beside_a_copy_is_owned_without_it() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe fire cover is £2,150. I've already confirmed the 18 months to the insurer on your behalf"
        f" and copied in Mr Lund so that he can sign off. {PUSH}\n\nWhat is still open for you?\n\nCal"
    )

    assert "before I confirmed the 18 months to the insurer on your behalf." in rewrite
    assert "Lund" not in rewrite


def test_wish_alone_leaves_a_mail_bare() -> None:
    wish = "Hope all is well with you and that the weather up there is being kind."
    assert is_bare(["Hi Ana,", wish], 10)
    assert not is_bare(["Hi Ana,", "The fence of stock netting and the two gates are in the yard since Monday."], 10)


def test_apology_goes_from_the_closing() -> None:
    rewrite = rewrite_of(
        "Dear Mr Osei,\n\nI hope I am not disturbing you. The shed we spoke about is 6 by 12 m, at 11,400.\n\nIt would"
        " perhaps be nice to hear at some point what you think, or not, as you prefer.\n\nApologies once more,\nHiltrud"
    )

    assert "Apologies" not in rewrite
