"""What a reply shows of a mail: the worst first, and nothing grave left out for something milder."""

from bot.analysis.passages import read_draft
from bot.domain import WORST, SignalKey
from bot.models.local.reply.highlights import worst_first
from tests.parts import analyst

ANALYST = analyst()
MAIL = (
    "Hi Ines,\n\nThe gate you chose is painted and dry. I worked the whole weekend on this drawing for you. "
    "We're so excited about your gate. After everything I did, I deserve at least a yes or no. "
    "You probably think gates are simple. Which of your two drivers fetches it?\n\nBest,\nOle"
)


def test_what_is_grave_is_shown_before_all_that_is_milder() -> None:
    analysis = ANALYST.analyse(read_draft(MAIL))
    shown = worst_first(analysis, ANALYST)
    left = [each for each in analysis.findings if not any(each.span.overlaps(other.span) for other in shown)]

    assert [each.severity for each in shown] == sorted((each.severity for each in shown), reverse=True)
    assert [each.signal for each in shown].count(SignalKey("guilt")) == 2
    assert all(each.severity < WORST for each in left)
