"""Whatever text is pasted, and whatever is proposed for it, the promises of the core hold."""

import time
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.analyse import Analyst
from bot.analysis.passages import is_quotable, read_draft
from bot.analysis.second_reading import heeding
from bot.domain import Draft, Finding, Highlight, Kept, Mode, Proposal, SignalKey, Verdict
from bot.errors import DraftRejected
from bot.models.local.coach import PlaybookCoach
from bot.verification.facts import facts_in, supported
from bot.verification.verify import Verifier
from tests.proposing import DRAFT, PROPOSAL, REWRITE
from tests.proposing import verify as verified

PRESSING = (
    "Hi Dana,",
    "Please sign it today.",
    "I've gone ahead and kept 30 minutes on Thursday at 2.",
    "This is costing you money.",
    "We are so excited.",
    "Just checking in.",
    "Sorry to bother you.",
    "To make your go-live, sign it this week.",
    "Which plan suits you?",
    "The 20% discount is $500, for Luis.",
    "- one",
    "> Could you sign it today?",
    "> I've gone ahead and booked it.",
    "On 3 May, Dana wrote:",
    "Best,\nMarcus",
    "P.S. Sign it now.",
    "If I don't hear back by Friday I'll close your file.",
    "Only two slots are left, and we'd be sorry to see you miss out!",
    'You wrote "sign today or lose it", and no worries if not.',
    "",
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(st.sampled_from(PRESSING), st.text(max_size=12)), min_size=1, max_size=10).map("\n".join),
    st.lists(st.sampled_from(PRESSING), min_size=1, max_size=8).map(" ".join),
)
LINES = st.one_of(st.sampled_from((*PRESSING, REWRITE, DRAFT)), st.text(max_size=30))
PROPOSALS = st.builds(
    Proposal,
    verdict=st.sampled_from(Verdict),
    keep_line=LINES,
    from_their_chair=LINES,
    highlights=st.lists(
        st.builds(Highlight, LINES, st.sampled_from(("rush", "loss", "?")).map(SignalKey), LINES, LINES), max_size=4
    ).map(tuple),
    rewrite=st.one_of(st.none(), LINES),
    before_you_send=st.lists(LINES, max_size=2).map(tuple),
)


def read(text: str) -> Draft | None:
    try:
        return read_draft(text)
    except DraftRejected:
        return None


class Desk(NamedTuple):
    """What reads and coaches by one playbook; `another` analyst knows nothing of the drafts before."""

    analyst: Analyst
    another: Analyst
    coach: PlaybookCoach
    verifier: Verifier


@pytest.fixture(scope="module", params=["small", "shipped"])
def desk(request: pytest.FixtureRequest, analyst: Analyst, shipped_analyst: Analyst) -> Desk:
    chosen = analyst if request.param == "small" else shipped_analyst
    return Desk(chosen, Analyst(chosen.playbook), PlaybookCoach(chosen), Verifier(chosen))


@given(text=TEXTS)
def test_findings_are_verbatim_in_order_and_never_in_quoted_words(desk: Desk, text: str) -> None:
    draft = read(text)
    if draft is None:
        return

    analysis = heeding(desk.analyst, desk.analyst.analyse(draft))

    found: list[Finding | Kept] = [*analysis.findings, *analysis.keep]
    assert all(finding.span.of(text) == finding.quote != "" for finding in found)
    assert all(any(own.start <= f.span.start and f.span.end <= own.end for own in draft.own) for f in found)
    assert not any(finding.span.overlaps(quoted) for finding in found for quoted in draft.quoted)
    assert [f.span for f in analysis.findings] == sorted(f.span for f in analysis.findings)
    assert all(1 <= finding.severity <= 3 for finding in analysis.findings)
    assert 0 <= analysis.us_share <= 1


@given(text=TEXTS)
def test_analysis_and_coaching_are_the_same_every_time(desk: Desk, text: str) -> None:
    draft = read(text)
    if draft is None:
        return

    first, second = (heeding(each, each.analyse(draft)) for each in (desk.analyst, desk.another))

    assert first == second
    assert desk.coach.propose(first) == desk.coach.propose(second)


@given(text=TEXTS)
def test_there_is_always_advice_and_it_keeps_the_promises(desk: Desk, text: str) -> None:
    draft = read(text)
    if draft is None:
        return
    analysis = heeding(desk.analyst, desk.analyst.analyse(draft))

    advice = desk.verifier.without_model(*desk.coach.propose(analysis), analysis, mode=Mode.LOCAL)

    assert advice.verdict is analysis.verdict
    assert len(advice.highlights) <= 3
    assert all(light.quote in text for light in advice.highlights)
    assert advice.from_their_chair
    if advice.rewrite:
        again = read(advice.rewrite)
        assert again is None or heeding(desk.analyst, desk.analyst.analyse(again)).verdict is Verdict.SEND


@given(proposal=PROPOSALS, text=TEXTS)
def test_any_proposal_is_accepted_or_named_and_never_invents(desk: Desk, proposal: Proposal, text: str) -> None:
    draft = read(text)
    if draft is None:
        return

    verdict = desk.verifier.verify(proposal, desk.analyst.analyse(draft), mode=Mode.MODEL)

    assert (verdict.advice is None) is bool(verdict.violations)
    if verdict.advice:
        known = facts_in(draft.evidence)
        told = [verdict.advice.keep_line, verdict.advice.from_their_chair]
        assert all(supported(fact, known) for fact in facts_in(verdict.advice.rewrite or ""))
        # What is told of a mail may say "today" as people say it.
        assert all(supported(fact, known, told=True) for line in told for fact in facts_in(line))


@given(
    at=st.integers(0, len(REWRITE)),
    words=st.sampled_from(
        (" 45% ", " $99 ", " 7 May ", " Monday ", " at 9am ", " https://x.example ", " a@b.example ", " 31 ")
    ),
)
def test_no_accepted_rewrite_holds_a_fact_nobody_gave(verifier: Verifier, at: int, words: str) -> None:
    mutated = REWRITE[:at] + words + REWRITE[at:]

    found = verified(verifier, rewrite=mutated)

    assert found.advice is None
    assert "added_fact" in {violation.code for violation in found.violations}


@given(start=st.integers(0, len(DRAFT)), end=st.integers(0, len(DRAFT)))
def test_any_stretch_of_the_reps_words_is_verbatim_and_no_other(verifier: Verifier, start: int, end: int) -> None:
    quote = DRAFT[start:end]
    light = Highlight(quote, SignalKey("rush"), "tells them", "Mend it.")

    codes = {v.code for v in verified(verifier, highlights=(*PROPOSAL.highlights, light)).violations}

    own = " ".join(read_draft(DRAFT).own_text.split())
    points_somewhere = is_quotable(quote) and " ".join(quote.split()) in own
    assert ("quote_not_in_draft" in codes) is not points_somewhere


LONG = 12_000
ENDLESS = {
    "marks": "a b c " + "!" * LONG,
    "digits": "a b c " + "1," * LONG,
    "dots": "1." * LONG,
    "dashes": "a-" * LONG,
    "domains": "a." * LONG,
    "addresses": "a@" * LONG,
    "brackets": "a b c " + "[(" * LONG,
    "pressing": "sign today, and " * LONG,
    "closings": "Thanks\n" * LONG,
    "wrote": "on the day x wrote\n" * LONG,
    "quoted": "a b c\n" + "> x\n" * LONG,
    "spaces": "a b c" + " \n" * LONG + "d",
    "emoji": "a b c " + "\U0001f600" * LONG,
    "money": "$1 " * LONG,
    "thousands": "a b c " + "100 200 " * LONG,
    "numbers": "a b c " + " ".join(map(str, range(LONG))),
    "counts": "two " * LONG,
    "promises": "I'll send it. " * LONG,
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_longest_draft_of_one_thing_is_read_in_moments(
    analyst: Analyst, coach: PlaybookCoach, verifier: Verifier, kind: str
) -> None:
    text = ENDLESS[kind][:LONG]
    began = time.process_time()

    analysis = heeding(analyst, analyst.analyse(read_draft(text)))
    verifier.verify(Proposal(Verdict.REWORK, "k", "c", (), text, ()), analysis, mode=Mode.MODEL)
    coach.propose(analysis)

    took = time.process_time() - began
    print(f"{kind}: {took:.2f} s")  # noqa: T201 - the figure is for people; only a hang fails
    assert took < 10
