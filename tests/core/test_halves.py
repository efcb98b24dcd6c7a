"""A sentence that says half a thing goes with the one that said the other half; one that says a whole thing stays."""

import pytest

from bot.domain import Span
from bot.models.local.mail.leaning import Leaning
from bot.models.local.mended import Flagged, Mended
from bot.models.local.reading.asked_of_it import asks_for_it
from bot.models.local.reading.halves import says_half
from bot.models.local.reading.hanging import hanging, leans_back
from tests.parts import analyst

EDITS = analyst().playbook.edits


def spans_of(*sentences: str) -> tuple[str, list[Span]]:
    text, spans = "", list[Span]()
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    return text.rstrip(), spans


@pytest.mark.parametrize(
    "half",
    [
        "The rest will follow or lose their guests.",
        "Both include the winter service.",
        "Two of them turned down other work.",
        "Neither has a fee.",
        "Others were gone by noon.",
        "A plank would do.",
        "A yes or a no will do.",
        "Ten minutes is plenty.",
        "Such an outcome would leave your two tugs uninsured.",
        "That kind of thing gets about.",
        "This saves the scaffolding twice.",
        "She wasn't.",
        "Nor would I.",
        "I don't think I could ask.",
        "Been there, seen it.",
        "Simple as that.",
        "Just saying.",
        "But I'm sure you had your reasons.",
        "I'm sure you've noticed.",
        "Ours was on the 4th.",
        "You'll want to be prepared.",
        "I'd owe you one.",
        "In return you come first.",
        "Only if you wanted.",
        "Anyone would be.",
        "I have now.",
        "So does our ambassador, with whom I dined.",
        "Nor to the one before it.",
        "Wants a ribbon cutting and everything.",
        "Their bad luck, your good luck.",
        "Last year it was the school in Rheine.",
        "There was that poor woman in Athlone.",
        "Your boss can do it on his phone.",
        "The head has since retired.",
        "I find this difficult to understand.",
        "You don't get that everywhere.",
        "I can't tell you for how long.",
        "I can't promise.",
        "Works with any pump and needs no oil.",
        "Looks great in oak.",
        "We did this for the council in Bremen.",
        "Do it now and rest.",
        "\u2600\ufe0f",
    ],
)
def test_half_of_a_thing_goes_with_its_other_half(half: str) -> None:
    text, spans = spans_of("Every clinic in the valley has signed.", half, "The lift weighs 40 kg.")

    assert list(hanging(text, spans, {}, spans[:1])) == spans[1:2]
    assert not list(hanging(text, spans, {}, ()))


@pytest.mark.parametrize(
    "whole",
    [
        "Both pumps include the winter service.",
        "The rest of the roof is sound.",
        "That leaves the question of the colour.",
        "This week the yard is closed.",
        "A plank at the side door would help your driver.",
        "The fitter will do the loft first.",
        "Thanks for the coffee.",
        "See you on the 4th.",
        "Fitted and delivered.",
        "Both are £40 a month.",
        "But the hire ends on the 30th.",
        "Would both do?",
        "I'm sure your fitters have noticed the crack.",
        "I have since checked the mast at the ring road.",
        "Wants 13 A at the back door.",
        "I know that you asked for the oak.",
        "We could look at it again with your own slides.",
        "Works on the roof begin in spring.",
        "Works on the roof begin on Monday 8 May.",
        "Looks from the other side are no problem.",
        "Needs of your guests come first in our plan.",
        "Runs of 400 sheets take a new plate.",
        "We did this audit for the council in Bremen.",
        "Our fitter does that kind of roof with two men.",
        "The council has since approved the plan.",
        "That glass in the hall is ours.",
        "This bonus for the crew stays.",
        "Our lads did it for the museum on 8 May.",
    ],
)
def test_whole_thing_stays(whole: str) -> None:
    text, spans = spans_of("Every clinic in the valley has signed.", whole)

    assert not list(hanging(text, spans, {}, spans[:1]))


def test_half_stays_where_the_other_was_only_cut_short() -> None:
    text, spans = spans_of("There's a step at the side door, where my lad nearly broke his neck.", "A plank would do.")

    assert says_half("A plank would do.")
    assert not list(hanging(text, spans, {}, (), spans[:1]))


@pytest.mark.parametrize("asked", ["Want me to?", "Shall I?", "Deal?"])
def test_question_that_only_wants_a_yes_goes_with_what_it_is_to(asked: str) -> None:
    text, spans = spans_of("Planning takes eight weeks.", "It's your name on the form, I can do the rest.", asked)
    mended = Mended(said={spans[1]: ""}, lost=[Flagged(spans[1], (), {})])

    Leaning(text, spans, EDITS, "").mend(mended)

    assert mended.gone == spans[1:]


def test_what_it_is_about_is_told_ahead_and_who_it_was_for_behind() -> None:
    for words, back in (
        ("It was for me.", True),
        ("It would be good for you to see the hall.", False),
        ("It's the ventilation for the school kitchen, you'll remember.", False),
        ("It concerns the loudspeakers for the parish hall.", False),
        ("They get the first two slots in May.", True),
        ("They weigh 40 kg.", False),
    ):
        assert leans_back(words, "Sorry to be a pain.") is back


def test_verb_goes_with_the_end_that_told_it() -> None:
    text, spans = spans_of("The drum kit there is a Gretsch, so leave yours at home.", "Most do.")

    assert list(hanging(text, spans, {}, (), spans[:1])) == spans[1:]


def test_word_that_turns_from_what_went_goes_in_the_next_paragraph_too() -> None:
    text, spans = spans_of("It is a matter of respect.", "Anyhow.", "The carpet is \u00a346 a metre.")

    for parted in (text, text.replace(". Anyhow", ".\nAnyhow")):
        assert list(hanging(parted, spans, {}, spans[:1])) == spans[1:2]


def test_what_rests_on_what_leaned_back_goes_with_it() -> None:
    text, spans = spans_of(
        "As I said to your chair, who agreed, it is a missed chance.",
        "She will bring it up on Monday.",
        "You'll want to be prepared.",
    )
    mended = Mended(said={spans[0]: ""}, lost=[Flagged(spans[0], (), {})])

    Leaning(text, spans, EDITS, "").mend(mended)

    assert mended.gone == spans


def test_fact_behind_it_stays_and_a_count_in_words_is_none() -> None:
    told = "It's your rent, it goes to 60 euros."

    for words, gone in ((told, False), ("I do it gladly, it is eleven years.", True)):
        text, spans = spans_of("Each month I defend you.", words)
        assert bool(list(hanging(text, spans, {}, spans[:1]))) is gone


@pytest.mark.parametrize(
    "asked",
    [
        "Shall I set that up for you?",
        "Would you like that?",
        "Shall I send both?",
        "Is that all right?",
        "Any thoughts?",
        "What should I have said?",
    ],
)
def test_question_after_that_goes_where_nothing_tells_what(asked: str) -> None:
    assert asks_for_it(asked)
    for before, left in (("", ""), ("We can do it in oak as well.", asked)):
        text, spans = spans_of(*filter(None, (before, "Everyone in your street has one.", asked)))
        mended = Mended(said={spans[-2]: ""}, lost=[Flagged(spans[-2], (), {})])

        Leaning(text, spans, EDITS, "").mend(mended)

        assert mended.said.get(spans[-1], asked) == left


@pytest.mark.parametrize(
    "asked",
    [
        "Would the 14th be right for that?",
        "Do you agree that the roof comes first?",
        "Shall I ask them for two places in February?",
        "Is there anyone on your side I should explain this to myself?",
    ],
)
def test_question_that_names_a_thing_stays(asked: str) -> None:
    assert not asks_for_it(asked)


@pytest.mark.parametrize("denied", ["Not a reason to rush you!", "Not linking the two."])
def test_what_only_denies_goes_with_what_it_denied(denied: str) -> None:
    text = f"Our list moves in May. {denied} Not only oak is dry."
    spans = [
        Span(text.index(each), text.index(each) + len(each))
        for each in ("Our list moves in May.", denied, "Not only oak is dry.")
    ]

    assert list(hanging(text, spans, {}, spans[:1])) == spans[1:2]
