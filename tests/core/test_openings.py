"""A mail opens with what it is about where nothing else would name it: no praise of it, and not twice."""

import pytest

from bot.domain import SignalKey, Span
from bot.models.local.prices.on_offer import praised_in
from bot.models.local.reading.hanging import hanging
from bot.models.local.sentence.editor import Editor
from tests.coaching import coached, rewrite_of
from tests.parts import analyst

ANALYST = analyst()


def rewritten(text: str) -> str:
    return rewrite_of(f"Hi Ines,\n\n{text}\n\nBest,\nOle")


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("The combi range comes with a probe, Wi-Fi and a shower.", "the combi range"),
        ("The gold cover contains visits, loans and a portal.", "the gold cover"),
        ("Our award-winning laser cutters are trusted by the best.", "our laser cutters"),
        ("The pathologists who have it love it.", None),
        ("Our team is the proudest of the coast.", None),
    ],
)
def test_what_is_praised_is_named_without_the_praise(sentence: str, thing: str | None) -> None:
    assert praised_in(sentence, ANALYST.playbook.edits) == thing


def test_mail_begins_with_what_its_praise_was_of() -> None:
    rewrite = rewritten(
        "Our award-winning laser cutters are trusted by workshops worldwide and set the industry standard for speed. "
        "We are passionate about innovation.\n\nThe X3 cuts 12 mm steel in one pass."
    )

    assert rewrite.startswith(
        "Hi Ines,\n\nI'm writing about our laser cutters.\n\nThe X3 cuts 12 mm steel in one pass."
    )
    assert "award" not in rewrite


def test_what_was_praised_stands_in_place_of_it() -> None:
    rewrite = rewritten("Our yeast is what the big houses would take if they dared. It comes in 500 g bricks.")

    assert "Our yeast comes in 500 g bricks." in rewrite
    assert "writing about" not in rewrite


def test_what_a_mail_has_to_bring_comes_before_what_it_asks() -> None:
    rewrite = rewritten("Just bumping this to the top of your inbox! Any thoughts on the coffee machine?")

    assert rewrite.index("[") < rewrite.index("What is still open for you on the coffee machine?")
    assert "writing about" not in rewrite


def test_thing_named_a_moment_ago_is_not_named_again_in_the_question() -> None:
    rewrite = rewritten(
        "Our award-winning laser cutters are trusted by workshops worldwide and set the industry standard for speed. "
        "We are passionate about innovation.\n\nOne table of our laser cutters takes sheets of three metres."
    )

    assert rewrite.count("our laser cutters") == 1


def test_what_is_praised_is_named_rather_than_left_blank() -> None:
    rewrite = rewritten(
        "Our irrigation controllers are world-class, robust and used by the top farms. We are passionate about"
        " water.\n\nA controller for 16 valves is \u00a3890 and works without a signal."
    )

    assert "[" not in rewrite
    assert "our irrigation controllers" in rewrite


@pytest.mark.parametrize(
    ("boast", "said"),
    [
        ("We are a leading manufacturer of corrugated packaging.", "We make corrugated packaging."),
        ("We're the number one distributor of ship's paint.", "We supply ship's paint."),
        (
            "We are the market leader in industrial adhesives with 60 years of experience.",
            "Our field is industrial adhesives with 60 years of experience.",
        ),
    ],
)
def test_who_we_are_is_told_by_what_we_make(boast: str, said: str) -> None:
    editor = Editor(ANALYST.playbook.edits, lambda words: "leader" not in words and "number one" not in words)

    assert editor.smallest(boast, frozenset({SignalKey("superlative_claim")})) == said


def test_short_offer_with_its_price_wants_no_blank() -> None:
    rewrite = rewritten(
        "Just bumping this, any thoughts on the scaffold tower?\n\n5.2m tower, \u00a365 a week, I deliver."
    )

    assert "[" not in rewrite


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "Just following up on our conversation about the new phone system for the surgery.",
            "I'm writing about the new phone system for the surgery.",
        ),
        ("Circling back to my email regarding the two lifts.", "I'm writing about the two lifts."),
    ],
)
def test_what_was_talked_of_is_named_and_not_the_talk(written: str, said: str) -> None:
    editor = Editor(ANALYST.playbook.edits, lambda words: "ollowing" not in words and "ircling" not in words)

    assert editor.smallest(written, frozenset({SignalKey("empty_check_in")})) == said


def test_figures_of_a_boast_end_with_their_clause() -> None:
    boast = "Our coffee machines are trusted by over 2,000 restaurants across Europe, and I know you'd love them."
    editor = Editor(ANALYST.playbook.edits, lambda words: "trusted" not in words)

    assert editor.smallest(boast, frozenset({SignalKey("fomo")})) == (
        "Over 2,000 restaurants across Europe use our coffee machines."
    )


def test_matter_that_is_named_ahead_hangs_on_nothing() -> None:
    text = "Perhaps I should not be asking at all. It's just the matter of the candles."
    first, second = (Span(0, 38), Span(39, len(text)))

    assert not list(hanging(text, [first, second], {}, [first]))


@pytest.mark.parametrize(
    ("mail", "mended"),
    [
        (
            "hi Priya only 3 slots left, so you need to be quick! the tablets cost £90 each.",
            "hi Priya, the tablets cost £90 each.\n\n",
        ),
        (
            "hey Priya only 3 slots left, so be quick!\n\nthe tablets cost £90 each and ship on 4 May\n\nBo",
            "hey Priya,\n\nthe tablets cost £90 each and ship on 4 May\n\n",
        ),
        (
            "Hi Priya I've already told your head about us.\n\nThe tablets are £90 each.\n\nBo",
            "Hi Priya, I should have",
        ),
    ],
)
def test_name_stays_where_a_greeting_goes_on_and_the_question_follows_what_it_is_about(mail: str, mended: str) -> None:
    rewrite = coached(mail).rewrite

    assert (rewrite or "").startswith(mended)


def test_what_there_is_to_say_follows_small_talk() -> None:
    mail = (
        "hi Priya! everyone else in your street has signed, you don't want to be the last. lovely chatting at the open "
        "day. sign today or lose the slot"
    )

    rewrite = coached(mail).rewrite

    assert (rewrite or "").startswith("hi Priya! lovely chatting at the open day. The closest case I know is [")
