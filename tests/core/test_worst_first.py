"""What a reply shows of a mail: the worst first, and nothing grave left out for something milder."""

from bot.analysis.kinds import told_of
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import WORST, DocumentFact, Family, Finding, SignalKey, Span
from bot.models.local.reply.highlights import cut_to, worst_first
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


def found(words: str, family: Family, severity: int = 2, *, signal: str = "threat", named: bool = False) -> Finding:
    at = LETTER.index(words)
    return Finding(SignalKey(signal), family, severity, Span(at, at + len(words)), words, named=named)


LETTER = (
    "Hi Ines,\n\nMondays are wild at a smithy. The gate stands in the yard. We have reported the gate as agreed. "
    "It is a gate. You count your days.\n\nBest,\nOle"
)


def test_what_is_only_suspected_is_shown_behind_what_is_named_and_friendly_words_last() -> None:
    analysis = ANALYST.analyse(read_draft(LETTER))._replace(
        findings=(
            found("Mondays are wild at a smithy", Family.PASSIVE, signal="empty_check_in"),
            found("The gate stands in the yard", Family.PUSH, WORST, signal="assumed_close"),
            found("We have reported the gate as agreed", Family.PUSH, signal="fait_accompli"),
            found("It is a gate", Family.PUSH, 1, signal="seller_focus", named=True),
            found("You count your days", Family.PUSH, signal="nagging", named=True),
        )
    )

    assert [each.quote for each in worst_first(analysis, ANALYST)] == [
        "You count your days",
        "We have reported the gate as agreed",
        "The gate stands in the yard",
    ]


def test_words_that_are_suspected_are_not_praised() -> None:
    mail = (
        "Hi Ines,\n\nTo make life easier I've already asked the tax office to set us up as your agent. As we said, "
        "books kept in-house at your size tend to go wrong and it's usually the clerk who has to explain it later.\n\n"
        "Ole"
    )
    analysis = read_twice(ANALYST, read_draft(mail))

    assert analysis.findings
    assert not any(kept.span.overlaps(each.span) for kept in analysis.keep for each in analysis.findings)


def test_mail_that_wants_a_yes_or_no_asks() -> None:
    limp = "Hi Ines,\n\nJust checking in about the gate, no worries if not. {} would be only fair.\n\nOle"

    without, asking = (ANALYST.analyse(read_draft(limp.format(what))) for what in ("That", "A quick yes or no"))

    assert DocumentFact.NO_ASK in without.document
    assert DocumentFact.NO_ASK not in asking.document


def test_of_what_is_suspected_the_likely_worse_is_shown_first() -> None:
    analysis = ANALYST.analyse(read_draft(LETTER))._replace(
        findings=(
            found("The gate stands in the yard", Family.PUSH, signal="scarcity"),
            found("It is a gate", Family.PUSH, signal="threat"),
        )
    )

    assert [each.quote for each in worst_first(analysis, ANALYST)] == ["It is a gate", "The gate stands in the yard"]


def test_second_of_a_signal_waits_where_nothing_else_can_be_told_of_it() -> None:
    analysis = ANALYST.analyse(read_draft(LETTER))._replace(
        findings=(
            found("The gate stands in the yard", Family.PUSH, WORST, signal="guilt", named=True),
            found("It is a gate", Family.PUSH, WORST, signal="guilt", named=True),
            found("You count your days", Family.PUSH, signal="nagging", named=True),
        )
    )

    assert [each.signal for each in worst_first(analysis, ANALYST)] == ["guilt", "nagging", "guilt"]
    assert [each.signal for each in worst_first(analysis, ANALYST)[:2]] == ["guilt", "nagging"]


def test_what_is_told_of_long_words_is_told_of_the_part_that_is_shown() -> None:
    said = "As I'm sure you will appreciate, it comes down to the sand your people put on it without telling us."
    analysis = ANALYST.analyse(read_draft(f"Hi Ines,\n\n{said}\n\nOle"))
    whole = Finding(SignalKey("condescension"), Family.PUSH, 2, analysis.sentences[1], said.rstrip("."), named=False)

    part = cut_to(whole, analysis, ANALYST, 16)

    assert len(part.quote) < len(whole.quote)
    assert told_of(part, ANALYST.playbook, analysis.situation) == told_of(whole, ANALYST.playbook, analysis.situation)
    assert "put on {reader}'s side" in told_of(part, ANALYST.playbook, analysis.situation).reads_as
