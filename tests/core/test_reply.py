"""A reply fits one Slack screen, says who made it, and leaves nothing out that it can keep."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import Advice, Judged, Mode, Verdict
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import Reply, compose_reply
from bot.rendering.slack import reply_message
from playground.rules.blocks import parts
from tests.advices import ADVICES, FIXED, NASTY, READERS, REFUSED

ENOUGH_CHARACTERS = 170 * 12
LONG = tuple("Do this first, then that, " * 30 for _ in range(3))


def composed(advice: Advice, *, reader: str | None = "Dana", judged: Judged = Judged.WHOLE, notice: str = "") -> Reply:
    return compose_reply(advice, reader=reader, help="/coach help", judged=judged, notice=notice)


def shown(reply: Reply) -> list[str]:
    """Return every text of the message but the rewrite."""
    return [
        part["text"]
        for part in parts(reply_message(replace(reply, rewrite=None))["blocks"])
        if isinstance(part.get("text"), str)
    ]


def words(reply: Reply) -> int:
    return sum(any(map(str.isalnum, word)) for text in shown(reply) for word in text.split())


@given(
    advice=ADVICES,
    reader=READERS,
    judged=st.sampled_from(Judged),
    notice=st.sampled_from(["", "mode.repeated", "trouble.jobs_unavailable"]),
)
def test_at_most_170_words_stand_around_the_rewrite(
    *, advice: Advice, reader: str | None, judged: Judged, notice: str
) -> None:
    reply = composed(advice, reader=reader, judged=judged, notice=catalogue().say(notice) if notice else "")

    assert words(reply) <= 170
    assert len("".join(shown(reply))) <= ENOUGH_CHARACTERS
    assert reply.rewrite == advice.rewrite


def test_longest_parts_together_still_fit() -> None:
    highlights = tuple(replace(light, quote=LONG[0], reads_as=LONG[0], move=LONG[0]) for light in FIXED.highlights * 2)
    advice = replace(FIXED, keep_line=LONG[0], from_their_chair=LONG[0], highlights=highlights, before_you_send=LONG)

    reply = composed(advice, notice=catalogue().say("trouble.jobs_unavailable"))

    assert 120 <= words(reply) <= 170
    assert reply.points
    assert reply.checks


def test_ordinary_advice_is_said_whole() -> None:
    reply = composed(FIXED)

    assert reply.title == "Rework"
    assert reply.keep == "You name a time and a purpose."
    assert reply.chair_label == "From Dana's chair"
    assert composed(FIXED, reader="Mrs Lindqvist").chair_label == "From Mrs Lindqvist's chair"
    assert reply.chair == FIXED.from_their_chair
    assert [point.quote for point in reply.points] == [light.quote for light in FIXED.highlights]
    assert reply.points[0].reads_as == "decided for Dana before anyone asked."
    assert reply.points[0].move == "Take it back, then offer it as a question."
    assert reply.rewrite == FIXED.rewrite
    assert reply.checks == ("Take the invite out of Dana's calendar.",)


def test_three_highlights_of_ordinary_length_are_all_shown() -> None:
    three = (*FIXED.highlights, FIXED.highlights[0])

    assert len(composed(replace(FIXED, highlights=three)).points) == 3


def test_three_long_quotations_are_all_shown_by_their_beginnings_and_their_ends() -> None:
    long = replace(FIXED.highlights[0], quote="We " + "really " * 22 + "must talk.")
    checks = ("Take the invite out of the calendar, and tell whoever else was asked to come that it is open.",)

    keep = (
        "You lead, with a time, a purpose, a plain word on what it costs, and both drawings for the people who decide."
    )
    reply = composed(replace(FIXED, keep_line=keep, highlights=(long, long, long), before_you_send=checks))

    assert [point.quote.count(" \u2026 ") for point in reply.points] == [1, 1, 1]
    assert reply.checks == checks


def test_nobody_is_named_when_the_mail_names_nobody() -> None:
    assert composed(FIXED, reader=None).chair_label == "From their chair"


def test_long_quotation_keeps_its_beginning_and_its_end() -> None:
    quote = "We " + "really " * 60 + "must talk."

    (point,) = composed(replace(FIXED, highlights=(replace(FIXED.highlights[0], quote=quote),))).points

    assert point.quote.startswith("We really")
    assert point.quote.endswith("must talk.")
    assert " … " in point.quote


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_no_part_outgrows_its_line(text: str) -> None:
    (point,) = composed(replace(FIXED, highlights=(replace(FIXED.highlights[0], quote=text, move=text),))).points

    assert len(point.quote) <= 26 * 12 + 3
    assert len(point.move) <= 18 * 12 + 3


@pytest.mark.parametrize(("ending", "kept"), [("?", "?"), ("", "."), (".", "."), ("…", "…")])
def test_what_is_told_ends_as_a_sentence(ending: str, kept: str) -> None:
    (point,) = composed(
        replace(FIXED, highlights=(replace(FIXED.highlights[0], reads_as=f"whose date is this{ending}"),))
    ).points

    assert point.reads_as == f"whose date is this{kept}"


def test_blank_checks_are_left_out() -> None:
    assert composed(replace(FIXED, before_you_send=("", " ", "Call Dana"))).checks == ("Call Dana.",)


@pytest.mark.parametrize(
    ("advice", "told"),
    [
        (FIXED, ("small-model", "AI can be wrong", "/coach help")),
        (replace(FIXED, mode=Mode.LOCAL, model=None), ("local coach", "no model saw your draft")),
        (replace(FIXED, mode=Mode.LOCAL, model=None, rewrite=None), ("local coach", "no rewrite")),
        (replace(FIXED, mode=Mode.FALLBACK), ("model did not answer", "local coach")),
        (
            replace(FIXED, mode=Mode.FALLBACK, rewrite=None, violations=REFUSED),
            ("did not pass", "local coach's, without a rewrite"),
        ),
    ],
    ids=["model", "local", "local without a rewrite", "away", "refused"],
)
def test_note_says_who_made_it(advice: Advice, told: tuple[str, ...]) -> None:
    note = composed(advice).note

    assert all(words in note for words in told)


def test_only_the_model_is_named_as_having_written_it() -> None:
    others = [replace(FIXED, mode=mode) for mode in (Mode.LOCAL, Mode.FALLBACK)]

    assert not any("small-model" in composed(advice).note for advice in others)


@pytest.mark.parametrize("mode", [Mode.LOCAL, Mode.FALLBACK])
def test_local_coach_admits_that_it_reads_english_only(mode: Mode) -> None:
    note = composed(replace(FIXED, mode=mode, verdict=Verdict.SEND), judged=Judged.NOTHING).note

    assert "English only" in note


def test_answer_to_what_the_rep_said_stands_right_below_the_title() -> None:
    reply = composed(replace(FIXED, reply="The weekend is yours, not theirs"))

    assert reply.notice == "The weekend is yours, not theirs."
    assert reply.notice in reply_message(reply)["text"]


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        (Mode.MODEL, "model_timed_out"),
        (Mode.MODEL, "revision_refused"),
        (Mode.LOCAL, "model_needed"),
        (Mode.FALLBACK, "revision_refused"),
    ],
)
def test_last_version_that_stands_says_why(mode: Mode, code: str) -> None:
    texts = catalogue()

    notice = composed(replace(FIXED, mode=mode, away=code)).notice

    assert notice == f"{texts.trouble_of(code)} {texts.say('mode.standing')}"


def test_coaching_that_fell_back_says_so_once() -> None:
    assert composed(replace(FIXED, mode=Mode.FALLBACK, away="model_timed_out")).notice == ""
