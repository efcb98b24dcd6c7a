"""What is praised is true, whole and nothing that presses; a good draft is told two things."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Proposal, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.models.local.praise.asked import question_kind
from bot.models.local.praise.merits import day_in, papers_in, price_in
from bot.models.local.praise.told_plainly import plain_in
from tests.parts import analyst

ANALYST = analyst()
PRESSING = (
    "I've already booked your crane. Please sign it today or lose the price for ever. "
    "Every week you wait is costing you money."
)


def proposed(text: str) -> Proposal:
    return PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(f"Hi Ines,\n\n{text}\n\nBest,\nOle"))).whole


@pytest.mark.parametrize(
    "text",
    [
        "Please sign it today. If anything looks off tell me by tomorrow, otherwise the invoice goes out on Friday.",
        "Please sign it today. What's the best number to reach you on this afternoon?",
        "Please sign it today. Could you please finally put it to your council?",
        "Please sign it today. The offer at 4,200 euros ends on Friday and I doubt it comes back.",
        "Please sign it today. I know you wanted to ask your tenants, but by then they are gone.",
        f"{PRESSING} Everything after that moves to the January slots, which is about 6.5% up.",
        f"{PRESSING} We start on Monday the 6th with 85 covers.",
        f"{PRESSING} I hear from two sources that another round comes on the 1st.",
        f"{PRESSING} The demo period ended on Friday, strictly speaking.",
    ],
    ids=[
        *("an announcement", "a number", "impatience", "an end", "a wish set aside"),
        *("a rise", "a start nobody agreed to", "a rumour", "a hint"),
    ],
)
def test_nothing_that_presses_is_praised(text: str) -> None:
    keep = proposed(text).keep_line

    assert "\u201c" not in keep


@pytest.mark.parametrize(
    "text",
    [
        "Anyone below 12 calls by Thursday and there is a chair to fill.",
        "Say there are two vans left on the 3rd.",
        "The porch tiles are ordered since Friday, in your name.",
        "Half the mill at Skipton had it fitted over the winter, 14 looms.",
        "Do you see the porch in oak or in larch?",
        "And which door should he use?",
        "Shall we say Thursday then?",
        "How's the old mill keeping these days?",
        "What will you tell the parents on the 4th?",
        "Thanks for flagging the loose tread, I love how deep your people go.",
    ],
    ids=[
        *("a threat", "a lever to pull", "done before a yes", "a crowd", "a choice with no no", "a way in"),
        *("a time taken for granted", "small talk", "a corner", "flattery"),
    ],
)
def test_what_takes_a_yes_for_granted_or_speaks_of_people_is_not_praised(text: str) -> None:
    assert text.rstrip(".")[:20] not in proposed(text).keep_line
    assert text.rstrip(".")[:20] not in proposed(f"{text} Sign it today or I will close your file.").keep_line


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Shall we say Thursday, or is another day better?", True),
        ("Shall we say Thursday then?", False),
    ],
)
def test_plan_is_praised_where_they_can_still_change_it(question: str, *, kind: bool) -> None:
    assert ("You lead" in proposed(question).keep_line) is kind


@pytest.mark.parametrize(
    ("fair", "keep"),
    [
        ("Your barista said the old machine leaks at the wand.", "It starts from them."),
        ("The boiler itself is due an inspection in May.", "Exact, so nobody has to guess."),
        ("Thank you for showing me the bottling line.", "Thanks that say what for."),
        ("The noise report for your yard is attached.", "Plain, and it asks nothing of them."),
    ],
)
def test_mail_to_rework_is_told_what_to_keep(fair: str, keep: str) -> None:
    told = proposed(f"{fair} Sign it today or I will close your file.").keep_line

    assert told == f"\u201c{fair.rstrip('.')}\u201d. {keep}"


@pytest.mark.parametrize(
    "text",
    [
        "I've rung you on the 4th, on the 9th and the 11th.",
        "Your director told me that the shed will be up in May.",
        "All I want in return is 25 minutes.",
        "Yours is 8 % up from June.",
        "Your question about the crane: nobody here can say.",
        "Thank you for your time on Monday.",
    ],
)
def test_figure_of_what_somebody_did_or_owes_is_not_praised(text: str) -> None:
    assert "\u201c" not in proposed(f"{text} Sign it today or I will close your file.").keep_line


def test_praise_is_never_cut() -> None:
    figure = "We can replace both for 3,150 plus VAT in one day, outside school hours"

    assert (
        proposed(f"Please sign it today. {figure}.").keep_line == f"\u201c{figure}\u201d. A figure they can plan with."
    )


def test_good_draft_is_told_two_different_things() -> None:
    proposal = proposed(
        "You told me that the old ramp must stay. The racks cost 1,940 euros with the fitting. "
        "Does that match how you see it?"
    )

    assert proposal.verdict is Verdict.SEND
    assert (
        proposal.keep_line == "\u201cYou told me that the old ramp must stay\u201d. You start from what they told you."
    )
    assert proposal.from_their_chair == "\u201cDoes that match how you see it?\u201d I may correct you."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The right one is cut and leaves today, you should have it on Thursday.", True),
        ("We sent your 9:30 driver to the wrong depot.", False),
        ("Your own log shows 12 stops a week in the old press.", True),
        ("A square one is 1,290 euros with the foot.", True),
        ("You asked for 3 of them at 1,290 euros, which is a lot.", False),
        ("The hoop cost us 2 million.", False),
    ],
    ids=["what comes, and when", "a mistake", "their papers", "a price", "a price of theirs", "our own money"],
)
def test_what_is_good_in_a_sentence_by_itself(text: str, *, quoted: bool) -> None:
    assert any(part(text) for part in (day_in, papers_in, price_in)) is quoted


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which of the two sites is the wetter one?", "open"),
        ("Does that match how you see it?", "checks"),
        ("Is the photo old, or the text?", "short"),
        ("When can we come and present ourselves?", ""),
        ("How are you and the family these days?", ""),
    ],
)
def test_question_is_praised_for_what_it_does(question: str, kind: str) -> None:
    assert question_kind(question) == kind


@pytest.mark.parametrize("fair", ["You were right too, the hinge was loose.", "The timber is paid for and in the dry."])
def test_good_mail_with_nothing_else_to_praise_keeps_a_plain_sentence(fair: str) -> None:
    proposal = proposed(fair)

    assert proposal.verdict is Verdict.SEND
    assert proposal.keep_line.startswith(f"\u201c{fair.rstrip('.')}")


@pytest.mark.parametrize(
    "words",
    [
        "Is your bearing dry by now?",
        "Trust you are in good health.",
        "Your question on the bearing.",
        "Your stores have been waiting to decide.",
    ],
)
def test_no_question_no_wish_and_no_hurry_is_a_plain_sentence(words: str) -> None:
    assert plain_in(words, to_them=False) == ""
