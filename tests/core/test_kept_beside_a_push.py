"""What stands beside a push and is needed stays: who writes, an answer, a label; what only led to it goes."""

import pytest

from bot.analysis.harmless import is_harmless
from bot.analysis.introductions import introduces
from bot.domain import Span
from bot.models.local.acts.silent_yes import asked_for_a_yes
from bot.models.local.cuts.answers import answered
from bot.models.local.cuts.heads import closed
from bot.models.local.mail.labels import labels_kept
from bot.models.local.prices.on_offer import only_price_in
from bot.models.local.reading.breaking_off import breaks_off
from bot.models.local.reading.leading import leading
from tests.coaching import rewrite_of

PUSH = "I've gone ahead and booked the crew for the 4th, and if I don't hear from you by Monday I will close the file."


@pytest.mark.parametrize(
    "words",
    [
        "So I'm Bryn, I shear alpacas for small farms.",
        "My name is Ines and we restore church organs, mostly baroque ones.",
        "This is Marta from Lindqvist Cranes.",
        "We clean ovens in school kitchens.",
        "I translate patents from Japanese.",
        "Here at Voss, we build stairs in oak and ash.",
    ],
)
def test_who_writes_and_what_they_do_presses_nobody(words: str) -> None:
    assert introduces(words)
    assert is_harmless(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'm afraid, I need the paper back.",
        "I'm Ines and I wanted your answer.",
        "We make it happen.",
        "We run everything better than the last firm.",
        "We help clinics like yours.",
        "I work for the largest house in the county.",
        "We do business with people who decide.",
        "We train 40 crews this month, and two places are left.",
    ],
)
def test_who_sells_or_asks_beside_it_says_more_than_who_writes(words: str) -> None:
    assert not introduces(words)


def test_first_mail_keeps_who_writes_beside_what_presses() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nYour tasting room is the prettiest I know! I help small cellars bottle on site, and let me"
        " be blunt: whoever waits until October loses the vintage.\n\nA day with the van is £640. Everybody on your"
        f" road has signed by now. {PUSH}\n\nCal"
    )

    assert "I help small cellars bottle on site." in rewrite
    assert "vintage" not in rewrite


@pytest.mark.parametrize(
    ("led", "behind"),
    [
        ("I shan't dress it up.", "Roofs like yours come down in a night."),
        ("I won't beat about the bush.", "You would be mad to wait."),
        ("Thing about damp is it's shy.", "Most owners lose a wall before they see it."),
        ("Wow, your new showroom!", "You have such an eye."),
        ("Let's face it.", "Nobody else will have you."),
    ],
)
def test_what_only_leads_to_a_push_goes_with_it(led: str, behind: str) -> None:
    text = f"{led} {behind}"
    first, second = Span(0, len(led)), Span(len(led) + 1, len(text))

    assert list(leading(text, [first, second], {second: ""})) == [first]
    assert list(leading(text, [first, second], {})) == []


@pytest.mark.parametrize(
    "told",
    ["I won't pretend the fee is small.", "Your drawings arrived.", "The thing about the lift is in the letter."],
)
def test_what_tells_something_stays_before_a_push_that_goes(told: str) -> None:
    text = f"{told} You would be mad to wait."
    first, second = Span(0, len(told)), Span(len(told) + 1, len(text))

    assert list(leading(text, [first, second], {second: ""})) == []


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("As to a second survey: of course, though they all end the same way.", "As to a second survey: of course."),
        ("Yes, you can bring your own caterer, but guests notice.", "Yes, you can bring your own caterer."),
        ("Of course we can wait for the board, although boards rarely help.", "Of course we can wait for the board."),
    ],
)
def test_answer_stays_without_what_is_said_against_it(sentence: str, answer: str) -> None:
    assert list(answered(sentence)) == [answer]


@pytest.mark.parametrize(
    "sentence",
    [
        "Yes, you can have it if you sign today, but not later.",
        "The crew can come on Monday, though it may rain.",
        "Yes, but everybody says that at first.",
    ],
)
def test_what_is_no_answer_or_only_a_bargain_is_not_kept_so(sentence: str) -> None:
    assert list(answered(sentence)) == []


def test_label_of_a_paragraph_goes_over_to_what_stays_of_it() -> None:
    lost, stays, other = "Warranty: that is a habit.", "The ten years cover the pump.", "Price: it is £90."
    text = f"{lost} {stays}\n\n{other}"
    at = len(lost) + 1
    first, second, third = Span(0, len(lost)), Span(at, at + len(stays)), Span(at + len(stays) + 2, len(text))

    kept = dict(labels_kept(text, [first, second, third], {first: ""}))
    assert kept == {second: "Warranty: the ten years cover the pump."}
    assert not dict(labels_kept(text, [first, second, third], {}))
    # Where nothing else is labelled, no label is missed.
    assert not dict(labels_kept(text, [first, second], {first: ""}))


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "I'm in Turku on Tuesday and on Friday, so I'll assume Friday at 9 suits you unless you say otherwise.",
            "I'm in Turku on Tuesday and on Friday. Does Friday at 9 work for you, or is another time better?",
        ),
        ("We will assume the 4th is fine.", "Does the 4th work for you, or is another time better?"),
        (
            "I'll take it that the order stands unless you object.",
            "Does the order stand, or is something still open?",
        ),
    ],
)
def test_time_taken_for_granted_is_asked_about_beside_the_free_ones(sentence: str, asked: str) -> None:
    assert next(asked_for_a_yes(sentence)) == asked


def test_what_we_can_and_cannot_do_is_told_plainly() -> None:
    assert is_harmless("Once a fortnight is as often as I can come; the road is as far as we can go.")
    assert is_harmless("Two nights are the most we can offer")
    assert not is_harmless("This is as low as we can go if you sign by Friday")
    assert not is_harmless("That is as far as I can go with my boss on my back")
    assert is_harmless("As to the second quote: of course.")
    assert not is_harmless("As to the second quote: of course, everybody wants one at first.")
    assert is_harmless("I'd have a look at how the blades are stored over there.")


def test_offer_is_told_with_its_end() -> None:
    rewrite = rewrite_of(f"Hi Ana,\n\nThe oak stair offer (K-118) runs out on Friday. {PUSH}\n\nCal")

    assert "The oak stair offer (K-118) holds until Friday." in rewrite


def test_product_goes_on_where_only_its_list_was_shortened() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nHerdly gives you feed plans, weights, calving alarms, notes, milk yields, maps and a shop in one"
        f" app. It can read the tags you have.\n\nIt is £12 a month. {PUSH}\n\nCal"
    )

    assert "Herdly gives you feed plans and weights. It can read the tags you have." in rewrite


def test_question_stays_without_the_demand_for_either_answer() -> None:
    rewrite = rewrite_of(
        f"Hi Ana,\n\n{PUSH} Which sample would settle it for your glazier, one way or the other?\n\nCal"
    )

    assert "Which sample would settle it for your glazier?" in rewrite


def test_price_without_its_condition_breaks_off_nowhere() -> None:
    assert closed("we can do it for 15.60 but that's only", " ", "") == "we can do it for 15.60."
    assert breaks_off("It is 15.60 but that's.")
    assert not breaks_off("It is 15.60 but that's fair.")


def test_price_keeps_what_it_is_for() -> None:
    assert (
        only_price_in(["\u20ac8.10 for the 90 crates exists because our year closes."])
        == "\u20ac8.10 for the 90 crates"
    )
