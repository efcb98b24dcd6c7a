"""What is no name by itself is told in the clause it stood in, and only what the customer may need is put back."""

import pytest

from bot.analysis.kinds import told_of
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Family, Finding, Proposal, SignalKey, Situation, Span
from bot.models.local.mail.clauses_named import named_within
from bot.models.local.mail.left_out import Told, left_out, taken_out
from bot.models.local.mail.lost import Lost, lost_of
from bot.models.local.reply.acts_told import OWNED, Line
from bot.rendering.quoting import shortened
from tests.coaching import coached
from tests.parts import analyst

ANALYST = analyst()
BODY = "The kiln holds sixty tiles and fires in nine hours."


def told(words: str) -> Proposal:
    return coached(f"Hi Odile,\n\n{BODY} {words}\n\nWhich glaze would you start with?\n\nBest,\nJun")


@pytest.mark.parametrize(
    ("thing", "text", "named"),
    [
        ("Thursday", "I have written to the mill, you'll see it Thursday. It is dry.", "you'll see it Thursday"),
        ("40%", "\u20ac3,200 plus VAT, as on the sheet, 40% up front.", "40% up front"),
        ("tonight", "The glaze is mixed and Ravi is firing them tonight.", "Ravi is firing them tonight"),
        ("five", "I have tried before; this is attempt five.", "this is attempt five"),
        # A price, and a name with its kind, say enough.
        ("\u00a3290", "It would be \u00a3290 plus an hour.", "\u00a3290"),
        ("Ana Ruiz", "Ring Ana Ruiz, she is in.", "Ana Ruiz"),
        # A clause that is long throughout is not cut in half.
        (
            "Kent",
            "You will surely agree that what happened in that old house down in Kent was avoidable for us.",
            "Kent",
        ),
    ],
)
def test_what_is_no_name_by_itself_is_told_in_its_clause(thing: str, text: str, named: str) -> None:
    assert named_within(thing, text) == named


def test_two_things_of_one_clause_are_told_once_and_not_lost() -> None:
    checks = " ".join(
        told("You'll remember that I spoke of it on Monday, and on Sunday after Vespers.").before_you_send
    )

    assert checks.count("Vespers") <= 1


def test_what_is_asked_back_is_not_told_in_the_words_that_pressed() -> None:
    lost, draft = [Lost("15%", needed=True)], "The stamps are oak, otherwise I can't hold the 15%."

    (free,) = left_out(lost, Told("", ""), draft, "Odile")
    (pressed,) = left_out(lost, Told("", ""), draft, "Odile", pressing=draft)

    assert "hold the 15%" in free
    assert pressed == "Gone from the draft: 15%. Put back what Odile needs."


def test_part_of_a_sentence_that_holds_what_was_lost_is_quoted() -> None:
    words = "Since we last met at the potters' fair electricity has gone up, and you have paid 340 pounds for it"

    (plain,) = taken_out([words], "", lambda _: "", room=12)
    (telling,) = taken_out([words], "", lambda _: "", room=12, telling=["340 pounds"])

    assert "340 pounds" not in plain
    assert "\u201cyou have paid 340 pounds for it\u201d" in telling


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("You'd be foolish to wait, as the inspectors come on the 18th.", "the 18th"),
        (
            "Dashboards, alerts, kiln logs, glaze recipes, reports, an app, a chatbot for apprentices and 60 forms.",
            "60 forms",
        ),
        ("You managed for sixty years without us, so don't feel you have to answer.", "sixty years"),
        ("But if you feel \u00a315 is nearer the mark, I'll go along with that gladly.", "\u00a315"),
    ],
)
def test_nobody_is_asked_to_put_back_what_pressed_or_was_given_away(words: str, thing: str) -> None:
    analysis = read_twice(ANALYST, read_draft(f"Hi Odile,\n\nA tile is \u00a322. {words}\n\nJun"))
    lost = lost_of(analysis, "Hi Odile,\n\nA tile is \u00a322.\n\nJun", ANALYST.playbook)

    assert not any(one.needed for one in lost if thing in one.thing)


def test_what_is_paid_back_is_neither_undone_nor_asked_about() -> None:
    text = (
        "Odile,\n\nFriday's trays came without the glaze you ordered. That is my doing and I'm sorry.\n\n"
        "I've put the 14 trays back on your card, \u00a3196, and you'll see it by Tuesday.\n\nJun"
    )
    reply = coached(text)

    assert not any("Undo" in check or "stays in the house" in check for check in reply.before_you_send)
    assert not any("back on your card" in light.quote for light in reply.highlights)


@pytest.mark.parametrize(
    ("act", "quoted"),
    [
        (
            "I gave Ravi the fitter the 11th and 12th of February",
            "I gave Ravi the fitter the 11th and 12th of February",
        ),
        (
            "I put the sheet in your app. She ought to be here within the hour, with the key",
            "I put the sheet in your app",
        ),
    ],
)
def test_act_that_is_owned_is_quoted_whole_and_without_the_next_sentence(act: str, quoted: str) -> None:
    assert f"\u201c{quoted}\u201d" in Line(act, OWNED).told("Odile", 20)


def test_no_quotation_ends_on_a_word_that_leads_on() -> None:
    assert shortened("Since then electricity has cost you around three hundred a month", 7).endswith("has cost \u2026")


@pytest.mark.parametrize(
    ("words", "reads_as"),
    [
        ("A kiln is on its way to your workshop to play with", "done already; did Odile ask for it?"),
        ("I have since apprised your head of studio of it", "somebody else brought in; did Odile choose it?"),
        ("I will have the glaze files wiped at the weekend", "something Odile would lose; is it so?"),
        ("There is not enough clay to let down, so Ravi fires anew", "may lean on Odile"),
        ("If on Friday you do not like it, you keep the old one", "may lean on Odile"),
        ("We have reported it to the regulator, as the law asks", "may lean on Odile"),
        ("A careful potter would have caught this before noon", "may lean on Odile"),
        ("You are the sort who waits", "about Odile; would Odile put it so?"),
    ],
)
def test_suspicion_says_what_can_be_seen_and_no_more(words: str, reads_as: str) -> None:
    finding = Finding(SignalKey("threat"), Family.PUSH, 2, Span(0, len(words)), words, source="words", named=False)

    assert told_of(finding, ANALYST.playbook, Situation.FOLLOW_UP).told_to("Odile") == reads_as
