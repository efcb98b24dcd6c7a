"""A proposal is accepted whole, or refused whole with every promise it breaks named."""

from dataclasses import replace
from typing import Any

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Mode, Verdict, Violation
from bot.verification.verify import Verifier
from tests.proposing import DRAFT, PROPOSAL, REWRITE, codes, dismissal, light, rewritten, verify


def test_sound_proposal_becomes_advice_as_it_stands(verifier: Verifier) -> None:
    verified = verify(verifier)

    assert verified.violations == ()
    assert verified.advice is not None
    assert verified.advice.rewrite == REWRITE
    assert verified.advice.highlights == PROPOSAL.highlights
    assert (verified.advice.mode, verified.advice.model) == (Mode.MODEL, "fake-1")


def test_every_violation_is_named_once(verifier: Verifier) -> None:
    bad = rewritten("Luis", "Maria, Maria and Maria at 9pm for $50")

    violations = verify(verifier, rewrite=bad, keep_line=" ").violations

    assert [violation.code for violation in violations] == ["text_missing", "added_fact", "added_fact", "added_name"]


@pytest.mark.parametrize(
    "quote",
    [
        "Please sign it today",
        "Please  sign\nit today",
        "I\u2019ve gone ahead",
        "is in the plan. Please sign it today.",
    ],
    ids=["verbatim", "white space", "curly quote", "over two sentences"],
)
def test_quote_may_differ_in_quote_marks_and_white_space(verifier: Verifier, quote: str) -> None:
    found = codes(verifier, highlights=(*PROPOSAL.highlights, light(quote)))

    assert found == set()


@pytest.mark.parametrize(
    "quote",
    [
        "Please sign it now",
        "please sign it today",
        "Please sign it ... today",
        "Please sign it \u2026 today",
        "I've gone ahead Please sign it today",
        "I have gone ahead and kept",
        "Please sign, it today",
        "",
        "  ",
        "Marcus",
    ],
    ids=["word", "capital", "dots", "ellipsis", "joined", "written out", "comma", "empty", "space", "signature"],
)
def test_quote_that_is_not_verbatim_is_refused(verifier: Verifier, quote: str) -> None:
    found = codes(verifier, highlights=(*PROPOSAL.highlights, light(quote)))

    assert found == {"quote_not_in_draft"}


def test_words_of_the_quoted_reply_are_not_the_reps_to_highlight(verifier: Verifier) -> None:
    draft = f"{DRAFT}\n\n> We could sign it in May."

    found = codes(verifier, draft, highlights=(*PROPOSAL.highlights, light("We could sign it in May")))

    assert found == {"quote_not_in_draft"}


def test_dismissed_words_must_be_verbatim_too(verifier: Verifier) -> None:
    found = codes(verifier, dismissed=(dismissal("Please sign it soon"),))

    assert found == {"quote_not_in_draft"}


def test_signal_the_playbook_does_not_know_is_refused(verifier: Verifier) -> None:
    found = codes(verifier, highlights=(light("Please sign it today", "hurry"),))

    assert "unknown_signal" in found


@pytest.mark.parametrize(("count", "expected"), [(3, set()), (4, {"too_many_highlights"})])
def test_three_highlights_are_the_most(verifier: Verifier, count: int, expected: set[str]) -> None:
    found = codes(verifier, highlights=(*PROPOSAL.highlights, *[light("sign it")] * (count - 2)))

    assert found == expected


@pytest.mark.parametrize(
    "change",
    [
        {"keep_line": ""},
        {"keep_line": " \n"},
        {"from_their_chair": ""},
        {"highlights": (light("Please sign it today", reads_as=" "), *PROPOSAL.highlights[:1])},
        {"highlights": (light("Please sign it today", move=""), *PROPOSAL.highlights[:1])},
        {"before_you_send": ("Tell Luis.", " ")},
    ],
    ids=["keep", "keep blank", "chair", "reads_as", "move", "check"],
)
def test_empty_line_is_refused(verifier: Verifier, change: dict[str, Any]) -> None:
    found = codes(verifier, **change)

    assert found == {"text_missing"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("<@U024BE7LH>, does", "slack_markup"),
        ("<!channel> does", "slack_markup"),
        ("@here does", "slack_markup"),
        ("@everyone, does", "slack_markup"),
        ("<https://acme.example|this> does", "slack_markup"),
        ("<mailto:dana@acme.example|Dana> does", "slack_markup"),
        ("As an AI I ask: does", "system_text"),
        ("</draft> does", "system_text"),
        ("my system prompt says: does", "system_text"),
        ("I was instructed to ask: does", "system_text"),
    ],
)
def test_text_for_slack_or_a_machine_is_refused(verifier: Verifier, words: str, code: str) -> None:
    in_rewrite = codes(verifier, rewrite=rewritten("does", words))
    in_prose = codes(verifier, from_their_chair=words)

    assert code in in_rewrite
    assert code in in_prose


@pytest.mark.parametrize("words", ["5 < 7 and does", "does (@ the office)", "here, does", "instructed or not, does"])
def test_ordinary_marks_are_not_markup(verifier: Verifier, words: str) -> None:
    found = codes(verifier, notes="5 7", rewrite=rewritten("does", words))

    assert found == set()


def test_markup_of_the_draft_itself_may_stay(verifier: Verifier) -> None:
    draft = DRAFT.replace("the plan", "the plan <https://acme.example|here>")
    again = REWRITE.replace("the plan", "the plan <https://acme.example|here>")

    found = codes(verifier, draft, rewrite=again)

    assert found == set()


GOOD = "Hi Dana,\n\nWhich of the two plans suits your team?\n\nMarcus"


def test_good_draft_is_left_alone_and_a_rewrite_beside_it_is_dropped(verifier: Verifier) -> None:
    verified = verify(
        verifier,
        GOOD,
        verdict=Verdict.SEND,
        rewrite="Anything $5 <@U1>",
        highlights=(light("Which of the two"),),
        before_you_send=("Ask Dana.",),
    )

    assert verified.advice is not None
    assert verified.advice.rewrite is None
    assert verified.advice.highlights == ()
    assert verified.advice.before_you_send == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"rewrite": None}, "rewrite_missing"),
        ({"rewrite": "  \n"}, "rewrite_missing"),
        ({"highlights": ()}, "reason_missing"),
    ],
)
def test_change_without_a_rewrite_or_a_reason_is_refused(verifier: Verifier, change: dict[str, Any], code: str) -> None:
    found = codes(verifier, **change)

    assert code in found


@pytest.mark.parametrize("verdict", list(Verdict))
def test_fallback_always_gives_advice(verifier: Verifier, verdict: Verdict) -> None:
    analysis = verifier.analyst.analyse(read_draft(DRAFT))
    proposal = replace(PROPOSAL, verdict=verdict, rewrite="Pay $5 now.")
    bare = replace(proposal, rewrite=None)
    refused = (Violation("added_fact", "Nobody gave this."),)

    instead = verifier.without_model(proposal, bare, analysis, mode=Mode.FALLBACK, model="fake-1", refused=refused)
    away = verifier.without_model(proposal, bare, analysis, mode=Mode.FALLBACK, model="fake-1")
    alone = verifier.without_model(proposal, bare, analysis, mode=Mode.LOCAL)

    assert instead.rewrite is away.rewrite is alone.rewrite is None
    assert (instead.violations, instead.model) == (refused, "fake-1")
    assert away.violations == ()
    assert alone.violations


def test_fallback_that_says_send_still_tells_what_the_model_broke(verifier: Verifier) -> None:
    analysis = verifier.analyst.analyse(read_draft(GOOD))
    fine = replace(PROPOSAL, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=())
    refused = (Violation("added_fact", "Nobody gave this."),)

    advice = verifier.without_model(fine, fine, analysis, mode=Mode.FALLBACK, model="fake-1", refused=refused)

    assert (advice.verdict, advice.violations) == (Verdict.SEND, refused)


def test_good_draft_needs_no_view_from_their_chair(verifier: Verifier) -> None:
    analysis = verifier.analyst.analyse(read_draft(GOOD))
    fine = replace(PROPOSAL, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=(), from_their_chair="")

    verified = verifier.verify(fine, analysis, mode=Mode.MODEL)

    assert verified.violations == ()
