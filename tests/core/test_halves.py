"""A sentence that says half a thing goes with the one that said the other half; one that says a whole thing stays."""

import pytest

from bot.domain import Span
from bot.models.local.mail.leaning import Leaning
from bot.models.local.mail.numbering import numbered_anew
from bot.models.local.mended import Flagged, Mended
from bot.models.local.reading.halves import asks_for_it, says_half
from bot.models.local.reading.hanging import hanging
from bot.models.local.reading.naming import with_somebody_named
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
    ],
)
def test_whole_thing_stays(whole: str) -> None:
    text, spans = spans_of("Every clinic in the valley has signed.", whole)

    assert not list(hanging(text, spans, {}, spans[:1]))


def test_half_stays_where_the_other_was_only_cut_short() -> None:
    text, spans = spans_of("There's a step at the side door, where my lad nearly broke his neck.", "A plank would do.")

    assert says_half("A plank would do.")
    assert not list(hanging(text, spans, {}, (), spans[:1]))


def test_fact_behind_it_stays_and_a_count_in_words_is_none() -> None:
    told = "It's your rent, it goes to 60 euros."

    for words, gone in ((told, False), ("I do it gladly, it is eleven years.", True)):
        text, spans = spans_of("Each month I defend you.", words)
        assert bool(list(hanging(text, spans, {}, spans[:1]))) is gone


@pytest.mark.parametrize(
    "asked", ["Shall I set that up for you?", "Would you like that?", "Shall I send both?", "Is that all right?"]
)
def test_question_after_that_goes_where_nothing_tells_what(asked: str) -> None:
    assert asks_for_it(asked)
    for before, left in (("", ""), ("We can do it in oak as well.", asked)):
        text, spans = spans_of(*filter(None, (before, "Everyone in your street has one.", asked)))
        mended = Mended(said={spans[-2]: ""}, lost=[Flagged(spans[-2], (), {})])

        Leaning(text, spans, EDITS, "").mend(mended)

        assert mended.said.get(spans[-1], asked) == left


@pytest.mark.parametrize("asked", ["Would the 14th be right for that?", "Do you agree that the roof comes first?"])
def test_question_that_names_a_thing_stays(asked: str) -> None:
    assert not asks_for_it(asked)


def test_count_goes_with_what_was_counted() -> None:
    text, spans = spans_of(
        "Two things.", "First, the 40 headsets are in grey.", "Second, our quarter ends on Friday.", "Which suits you?"
    )

    left = numbered_anew(text, spans, {spans[2]: ""})

    assert left == {spans[0]: "", spans[1]: "The 40 headsets are in grey."}
    assert not numbered_anew(text, spans, {spans[3]: ""})


def test_points_are_announced_only_where_all_are_left() -> None:
    text, spans = spans_of("Two small points.", "The gate is 2.3 m wide.", "My director is asking.")

    assert numbered_anew(text, spans, {spans[2]: ""}) == {spans[0]: ""}
    assert not numbered_anew(text, spans, {})


def test_him_is_not_whoever_is_named_behind_a_he() -> None:
    assert with_somebody_named("You'll love him.", "He did the Hendersons' and they still talk about it.") is None


def test_offer_that_says_the_same_at_its_end_has_not_lost_it() -> None:
    text, spans = spans_of(
        "I have taken the liberty of reserving two days in the last week of August.",
        "They would be before your season opens.",
    )
    offer = "I can reserve two days in the last week of August, if that suits you."
    mended = Mended(said={spans[0]: offer}, edited=[Flagged(spans[0], (), {})])

    Leaning(text, spans, EDITS, "").mend(mended)

    assert mended.said == {spans[0]: offer}
