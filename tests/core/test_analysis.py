"""What the analysis says of a draft: findings, what to keep, and what to do with it."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Analysis, DocumentFact, Family, Situation, Verdict

ASK = "Which of the two plans suits your team better?"


def analysed(analyst: Analyst, text: str, context: str = "") -> Analysis:
    return analyst.analyse(read_draft(text, context=context))


def signals(analysis: Analysis) -> list[str]:
    return [finding.signal for finding in analysis.findings]


def test_finding_has_its_words_place_family_and_severity(analyst: Analyst) -> None:
    text = f"Hi Dana,\n\nPlease sign it today. {ASK}\n\nMarcus"

    (finding,) = analysed(analyst, text).findings

    assert (finding.signal, finding.family, finding.severity) == ("rush", Family.PUSH, 2)
    assert finding.quote == finding.span.of(text) == "Please sign it today"
    assert finding.source == "rule"


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("Decide before it is too late.", 3),
        ("Please sign it today.", 2),
        ("Can you decide by Friday?", 1),
        ("I went and gone ahead and booked.", 3),
    ],
)
def test_way_of_saying_it_shifts_the_severity_within_one_to_three(
    analyst: Analyst, sentence: str, severity: int
) -> None:
    findings = analysed(analyst, f"{sentence} {ASK}").findings

    assert [finding.severity for finding in findings] == [severity]


def test_two_hits_of_one_signal_in_one_clause_are_one_finding(analyst: Analyst) -> None:
    analysis = analysed(analyst, f"I've gone ahead and blocked your Friday. {ASK}")

    assert signals(analysis) == ["settled"]


def test_two_signals_on_the_same_words_are_two_findings(analyst: Analyst) -> None:
    analysis = analysed(analyst, f"Sign it today, this is costing you money. {ASK}")

    assert sorted(signals(analysis)) == ["loss", "rush"]


def test_findings_come_in_order_of_place(analyst: Analyst) -> None:
    analysis = analysed(analyst, f"This is costing you money. Sign it today. Sorry to bother you. {ASK}")

    assert signals(analysis) == ["loss", "rush", "sorry_again"]


@pytest.mark.parametrize(
    "text",
    [
        f"Thanks for the note below. {ASK}\n\n> Please sign it today.\n> You are losing customers.",
        f"Thanks for the note below. {ASK}\n\nOn 3 May, Dana wrote:\nPlease sign it today.",
        f"Thanks for the note below. {ASK}\n\nBest,\nSign Today Ltd",
    ],
    ids=["marks", "thread", "signature"],
)
def test_quoted_words_and_signature_are_never_flagged(analyst: Analyst, text: str) -> None:
    analysis = analysed(analyst, text)

    assert analysis.findings == ()
    assert analysis.verdict is Verdict.SEND


def test_good_move_is_kept_and_protects_its_own_sentence(analyst: Analyst) -> None:
    text = f"To make your opening, please sign it this week. {ASK}"

    analysis = analysed(analyst, text)

    assert [(kept.signal, kept.quote) for kept in analysis.keep] == [
        ("their_date", "To make your opening, please sign it this week")
    ]
    assert analysis.findings == ()


def test_good_move_does_not_protect_the_next_sentence_nor_another_signal(analyst: Analyst) -> None:
    text = f"To make your audit, you need the form. Sign it today. To make your opening, stop losing you money. {ASK}"

    analysis = analysed(analyst, text)

    assert signals(analysis) == ["rush", "loss"]


def test_good_move_with_something_pressing_on_the_same_words_is_not_praised(analyst: Analyst) -> None:
    analysis = analysed(analyst, f"To make your opening you are losing you money. {ASK}")

    assert analysis.keep == ()


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        ("", ["rush"]),
        ("she gave me that date", []),
        ("She GAVE us a date last week.", []),
        ("she never gave me a date", ["rush"]),
        ("she did not give me that date", ["rush"]),
        ("she asked me to block the room", ["rush"]),
        ("a good customer, likes short mails", ["rush"]),
    ],
)
def test_context_excuses_only_what_it_speaks_of(analyst: Analyst, context: str, expected: list[str]) -> None:
    analysis = analysed(analyst, f"Please sign it today. {ASK}", context)

    assert signals(analysis) == expected


def test_quoted_thread_excuses_like_context(analyst: Analyst) -> None:
    asked = f"I've gone ahead and reserved it. {ASK}\n\n> Please reserve the big room for us."

    analysis = analysed(analyst, asked)

    assert analysis.findings == ()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (ASK, Verdict.SEND),
        (f"We are so excited. {ASK}", Verdict.SEND),
        (f"We are so excited. Sorry to bother you. {ASK}", Verdict.REWORK),
        (f"We are excited and sorry to bother you. {ASK}", Verdict.ONE_CHANGE),
        (f"Please sign it today. {ASK}", Verdict.ONE_CHANGE),
        (f"Sign it today, this is costing you money. {ASK}", Verdict.ONE_CHANGE),
        (f"Please sign it today. This is costing you money. {ASK}", Verdict.REWORK),
        ("Just checking in. No worries if not.", Verdict.REWORK),
    ],
)
def test_verdict_follows_from_what_was_found(analyst: Analyst, text: str, verdict: Verdict) -> None:
    analysis = analysed(analyst, text)

    assert analysis.verdict is verdict


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Hi Dana, just checking in.", (DocumentFact.NO_ASK,)),
        (
            "Just checking in. Sorry to bother you. No worries if not.",
            (DocumentFact.NO_ASK, DocumentFact.LIMP),
        ),
        (f"Just checking in. Sorry to bother you. {ASK}", (DocumentFact.LIMP,)),
        ("Here is the answer to your question, with the clause to look for.", ()),
        ("I did what I do. We do what we like. I and we love work.", (DocumentFact.SELLER_FOCUS,)),
        ("Our new pumps came out last week. The brochure is attached.", (DocumentFact.NO_ASK,)),
        ("As requested, the brochure of our new pumps is attached.", ()),
        (f"I did what I do. We do what we like. My team and I love our work. {ASK}", ()),
    ],
    ids=[
        "no ask",
        "limp without ask",
        "limp",
        "gives",
        "all us",
        "offers",
        "hands over",
        "all us but asks",
    ],
)
def test_faults_of_the_whole_mail_are_named(analyst: Analyst, text: str, facts: tuple[DocumentFact, ...]) -> None:
    analysis = analysed(analyst, text)

    assert analysis.document == facts


def test_faults_of_the_whole_mail_are_none_in_one_to_a_colleague(analyst: Analyst) -> None:
    draft = read_draft("Our customer needs this fix, we promised them. Sorry to bother you. Just checking in.")

    assert analyst.analyse(draft, situation=Situation.INTERNAL).document == ()
