"""What others time is what the product does."""

from bench.called import check, spans
from bot.domain import Verdict

PRESSING = "I need your signature on page 4 today, otherwise I will have to close your file."
MAIL = f"Hi Dana,\n\n{PRESSING}\n\nBest,\nTom"


def test_spans_and_check_find_what_presses() -> None:
    pressing = [hit.span.of(MAIL) for hit in spans(MAIL)]
    analysis = check(MAIL)

    assert pressing
    assert all(words in PRESSING for words in pressing)
    assert analysis.verdict is not Verdict.SEND
    assert {finding.signal for finding in analysis.findings} <= {hit.signal.key for hit in spans(MAIL)}
