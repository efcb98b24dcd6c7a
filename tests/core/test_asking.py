"""A rewrite asks one thing: what the rep asked for, made free; else about what is offered; else what fits the deal."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.domain import SignalKey
from bot.models.local.mail.layout import laid_out
from bot.models.local.prices.on_offer import only_price_in, what_is_offered
from bot.models.local.sentence.turns import turned
from tests.coaching import rewrite_of
from tests.parts import analyst

ANALYST = analyst()
BODY = "The two pumps of the pool would be rebuilt in four days, and the pool stays open."

GO_AHEAD = "Would you like to go ahead, or is something still open?"


def rewritten(text: str) -> str:
    return rewrite_of(f"Hello Ines,\n\n{text}\n\nBest,\nOle")


@pytest.mark.parametrize(
    ("wanted", "ask"),
    [
        ("When can I come by for your signature?", GO_AHEAD),
        ("All that is left for you is the signature on page 7.", GO_AHEAD),
        (
            "I trust you will let me have the signed agreement by return, as our quarter closes on the 30th.",
            GO_AHEAD,
        ),
        ("Can you get the order form over to me today?", GO_AHEAD),
        ("Anyway I'm around if you ever feel like a chat.", "Would a chat help, or is there no need?"),
        ("I wondered whether a small trial might ever be thinkable.", "Would a trial help you decide?"),
        ("It would be nice to have a firm yes by tonight.", GO_AHEAD),
    ],
)
def test_what_was_asked_for_is_asked_for_freely(wanted: str, ask: str) -> None:
    assert next(turned(wanted, ANALYST.playbook.edits.asked, str)) == ask


@pytest.mark.parametrize(
    "told",
    [
        "Most schools in your trust have already signed for September.",
        "Who signs off the artwork is your affair.",
        "You said a trial would help the night shift.",
        "You'll be pointing at a point nobody else sees.",
    ],
)
def test_what_is_only_told_asks_for_nothing(told: str) -> None:
    assert next(turned(told, ANALYST.playbook.edits.asked, str), None) is None


def test_own_ask_comes_before_a_stock_question() -> None:
    rewrite = rewritten(f"{BODY} The price is \u00a34,380. I just need your signature today, or the price is gone.")

    assert rewrite.count("?") == 1
    assert GO_AHEAD in rewrite


def test_whether_the_offer_suits_is_asked_of_all_the_mail_tells() -> None:
    rewrite = rewritten(f"{BODY} Every day you wait costs you your good name.")

    assert rewrite.endswith("Does this suit you, or is there something you'd change?\n\nBest,\nOle")


def test_beside_what_is_owned_only_the_rest_is_asked_about() -> None:
    rewrite = rewritten(f"{BODY} I have told your caretaker to drain the pool. Every day you wait costs you money.")

    assert "I should have asked you before I told your caretaker" in rewrite
    assert rewrite.endswith("Does the rest suit you, or is there something you'd change?\n\nBest,\nOle")


@pytest.mark.parametrize(
    ("by_a_date", "freely"),
    [
        ("Could you both confirm by Friday?", "Could you both confirm, or is it too early for that?"),
        ("Please return the form by noon on Thursday.", "Could you return the form, or is it too early for that?"),
    ],
)
def test_a_date_of_ours_leaves_the_question_whether(by_a_date: str, freely: str) -> None:
    signals = {SignalKey("false_urgency")}
    turns = (turn for turn in ANALYST.playbook.edits.turns if signals & turn.signals)

    assert freely in turned(by_a_date, turns, str)


def test_price_with_words_behind_it_is_asked_about_in_one_breath() -> None:
    rewrite = rewritten(
        "Here is our quote: forty baskets at \u00a317.50 each, delivered. Every day you wait costs you your good name."
    )

    assert "Does \u00a317.50 each, delivered, work for you, or is there something you'd change?" in rewrite


def test_renewal_asks_whether_they_stay() -> None:
    rewrite = rewritten(
        "The lease of the two lifts is up for renewal on the 30th. The belts were changed and the pump is new. "
        "Every day you wait costs you your good name."
    )

    assert "Would you like to renew the lease of the two lifts, or is something still open?" in rewrite


def test_what_is_only_missing_is_asked_for_once_and_can_be_refused() -> None:
    rewrite = rewritten(
        f"{BODY} All that is missing on our side is your order number. Could you let me have that by Thursday noon?"
    )

    assert rewrite.count("?") == 1
    assert "May I ask for your order number, or is it too early for that?" in rewrite


def test_yes_that_would_be_enough_is_asked_for_as_a_yes_or_not() -> None:
    rewrite = rewritten(f"{BODY} Every day you wait costs you money. A yes by telephone is enough.")

    assert rewrite.endswith("Would you like to go ahead, or is it too early to say?\n\nBest,\nOle")


def test_question_of_the_reps_own_is_enough() -> None:
    rewrite = rewritten(f"{BODY} Which of your pools is the busier? Every month of waiting costs you customers.")

    assert rewrite.count("?") == 1


def test_mail_without_an_ask_is_given_one_when_it_was_limp() -> None:
    rewrite = rewritten(f"{BODY} So sorry to be a pest, you must be swamped. It costs \u00a34,380 a pump all in.")

    assert "\u00a34,380 a pump" in rewrite
    assert rewrite.removesuffix("Best,\nOle").strip().endswith("?")


@pytest.mark.parametrize(
    ("told", "price"),
    [
        (["The cabinets are \u00a32,310 each, 90-minute rated."], "\u00a32,310 each"),
        (["It comes to \u20ac640 a month."], "\u20ac640 a month"),
        (["The hood is \u00a37,800.", "The duct is \u00a34,200."], None),
        (["A \u20ac1,500 deposit secures it."], None),
        (["You lose \u00a3300 with every day that it stands."], None),
        (["The hood is \u00a37,800.", "A deposit of \u00a3500 is due."], None),
        (["Four days, two pumps."], None),
        (["It was quite a million-dollar view."], None),
        (["It is \u00a390-100 a truck."], None),
        (["It is \u00a390 to 100 a truck."], None),
        (["It ends on the 31st, and from then on we are back to $62 per seat."], None),
    ],
)
def test_price_of_a_mail_is_the_only_sum_in_it(told: list[str], price: str | None) -> None:
    assert only_price_in(told) == price


def test_what_is_offered_is_said_where_the_sentence_that_told_it_went() -> None:
    rewrite = rewritten(
        "I kept 30 cases of the Etna Rosso aside for you and already told the cellar, so please don't leave me stuck. "
        f"{BODY} If it's too expensive at \u20ac640 a month I'm sure we could find something, just say."
    )

    assert "\u20ac640 a month" in rewrite


@pytest.mark.parametrize(
    ("sentence", "signal", "said"),
    [
        (
            "I kept 30 cases of the Etna Rosso aside for you.",
            "fait_accompli",
            "I have 30 cases of the Etna Rosso in mind for you.",
        ),
        (
            "I have gone to the carrier for six 40ft boxes.",
            "fait_accompli",
            "I have six 40ft boxes in mind for you.",
        ),
        ("Space is tight and I can't promise \u20ac1,950 on Monday.", "scarcity", "The price is \u20ac1,950."),
        ("I've blocked three weeks for you.", "fait_accompli", ""),
        ("We could also make it \u20ac1,950.", "capitulation", ""),
        ("It is \u20ac1,950 if you sign today.", "false_urgency", ""),
        ("I had to lean on my director to get it under \u20ac1,950.", "guilt", ""),
    ],
)
def test_of_what_presses_the_offer_is_kept(sentence: str, signal: str, said: str) -> None:
    kept = what_is_offered(sentence, "\u20ac1,950", {SignalKey(signal)}, ANALYST.playbook.edits)

    assert " ".join(kept) == said


def test_mail_that_asks_itself_says_what_it_is_about_rather_than_leave_a_blank() -> None:
    rewrite = rewritten(
        "I wrote on the 3rd and then on Monday about the quotation for the pool. No pressure at all on my part. "
        "What is still open on your side?"
    )

    assert "the quotation for the pool" in rewrite
    assert "[" not in rewrite


def test_question_of_a_mail_on_one_line_stands_before_the_name() -> None:
    draft = "Hi Ines, the tray was three cakes short and its on me, i miscounted. please please dont be cross. Liv"
    analysis = heeding(ANALYST, ANALYST.analyse(read_draft(draft)))

    assert laid_out(analysis.draft, {}, "Ines", ask="What else do you need?").endswith(" What else do you need? Liv")


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("any update?", "Is this still open on your side, or have you decided otherwise?"),
        ("Just checking in.", "Is this still open on your side, or have you decided otherwise?"),
        (
            "If you sign by Friday you save $12,500; after that it is $98,000 again.",
            "Is this still open on your side, or have you decided otherwise?",
        ),
    ],
)
def test_mail_of_one_blank_asks_something_to_be_answered_in_a_line(text: str, ask: str) -> None:
    rewrite = rewritten(text)

    assert "[" in rewrite
    assert rewrite.endswith(f"\n\n{ask}\n\nBest,\nOle")


def test_choice_that_asks_twice_is_not_made_one_question() -> None:
    rewrite = rewritten(f"{BODY} Shall I put you down for that week or do you want the one after?")

    assert "Would that week or do you want" not in rewrite
    assert rewrite.count("?") == 1


def test_what_would_be_lost_is_no_price_that_holds() -> None:
    rewrite = rewritten(
        f"{BODY} I've booked the crane for 14 May and paid the permit of \u00a31,240 on your behalf. "
        "If the order isn't here by Thursday noon the permit lapses and the \u00a31,240 is lost."
    )

    assert "runs to Thursday" not in rewrite
    assert "before I booked the crane for 14 May and paid the permit of \u00a31,240 on your behalf." in rewrite
    assert "I can book" not in rewrite
