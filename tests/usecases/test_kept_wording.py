"""The local coach, asked to keep the wording, changes what presses and leaves small habits as they are."""

from bot.analysis.passages import read_draft
from bot.domain.wishes import Wish, WishKind
from bot.usecases.revise import Revise
from tests.parts import CANARY, DRAFT, QUOTE, coach


async def test_local_coach_changes_nothing_but_what_presses_when_the_wording_is_to_be_kept() -> None:
    draft = read_draft(
        DRAFT.replace("Does that work?", f"Sorry to bother you about the {CANARY} again. Does that work?")
    )
    before = await coach()(draft)

    revised = await Revise(coach())(draft, before, Wish(WishKind.KEEP_WORDING))

    assert "Sorry to bother you" not in (before.rewrite or "")
    assert "Sorry to bother you" in (revised.advice.rewrite or "")
    assert QUOTE not in (revised.advice.rewrite or "")


async def test_local_coach_believes_of_a_mail_whose_wording_is_kept_what_it_believed_before() -> None:
    heavy = "My planner gave up her Sunday for this, so I would hate to tell her it was for nothing."
    draft = read_draft(
        f"Hi Dana,\n\nThe plan for the yard is attached. Sorry to bother you again. {heavy} The van comes on the 4th "
        "of May. Sorry for the long mail.\n\nTom"
    )
    before = await coach()(draft)

    revised = await Revise(coach())(draft, before, Wish(WishKind.KEEP_WORDING))

    assert heavy.rstrip(".") in [light.quote for light in before.highlights]
    assert [light.quote for light in revised.advice.highlights] == [heavy.rstrip(".")]
