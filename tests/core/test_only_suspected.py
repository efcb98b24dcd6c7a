"""What is only suspected is told, and nothing is cut for it while something else surely presses."""

from bot.analysis.exceptions import judged
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Family, Finding, SignalKey, Span
from bot.models.local.coach import PlaybookCoach
from bot.models.local.mail.rewriting import Rewrite, Rewriter
from tests.parts import analyst

ANALYST = analyst()
PUSHED = "If I don't hear from you by Friday I will close your file."
SUSPECTED = "You export one file and we do the rest."
MAIL = f"Hi Ines,\n\nThe gate is painted and dry. {PUSHED} {SUSPECTED} Which driver fetches it?\n\nOle"


def _suspected(*, sure: bool) -> Finding:
    start = MAIL.index(SUSPECTED)
    span = Span(start, start + len(SUSPECTED) - 1)
    return Finding(SignalKey("fear_or_shame"), Family.PUSH, 2, span, span.of(MAIL), "words", named=False, sure=sure)


def _rewritten(*, sure: bool, beside_a_push: bool) -> Rewrite:
    analysis = read_twice(ANALYST, read_draft(MAIL))
    heard = tuple(finding for finding in analysis.findings if finding.quote in PUSHED)
    assert heard
    return Rewriter(ANALYST).rewrite(
        analysis._replace(findings=(*(heard if beside_a_push else ()), _suspected(sure=sure)))
    )


def test_a_sentence_is_not_cut_on_suspicion_while_a_push_is() -> None:
    text = _rewritten(sure=True, beside_a_push=True).text or ""

    assert PUSHED not in text
    assert SUSPECTED in text


def test_what_only_may_press_is_neither_changed_nor_shown() -> None:
    analysis = read_twice(ANALYST, read_draft(MAIL))
    found = (*analysis.findings, _suspected(sure=False))

    proposal = PlaybookCoach(ANALYST).propose(analysis._replace(findings=found)).whole

    assert SUSPECTED in (proposal.rewrite or "")
    assert not any(SUSPECTED.startswith(light.quote) for light in proposal.highlights)
    assert any(light.quote in PUSHED for light in proposal.highlights)


def test_what_a_mail_is_only_suspected_of_is_mended() -> None:
    text = _rewritten(sure=True, beside_a_push=False).text or ""

    assert text
    assert SUSPECTED not in text


def test_where_nothing_is_sure_what_may_press_is_shown() -> None:
    analysis = read_twice(ANALYST, read_draft(MAIL))._replace(findings=(_suspected(sure=False),))

    (light,) = PlaybookCoach(ANALYST).propose(judged(analysis)).whole.highlights

    assert SUSPECTED.startswith(light.quote)
