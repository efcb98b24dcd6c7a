"""Turns an answer about a stuck deal into a way out, or says why not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.analysis.analyse import Analyst
from bot.domain import Analysis, Draft, Mode, Proposal, Verdict, Violation
from bot.domain.wishes import StallReading, WayOut
from bot.verification.case import BLANK, Case
from bot.verification.checks import MOST_BLANKS
from bot.verification.confidences import no_date_of_ours, nothing_confided
from bot.verification.genders import told_of_anyone
from bot.verification.inventions import nobody_guessed, nothing_added, nothing_promised
from bot.verification.wording import (
    asks_nothing_risky,
    meant_for_people,
    nothing_recited,
    told_briefly,
    told_plainly,
)

_CHECKS = (
    told_plainly,
    told_briefly,
    meant_for_people,
    nothing_recited,
    nothing_confided,
    no_date_of_ours,
    asks_nothing_risky,
    nothing_added,
    nothing_promised,
    nobody_guessed,
)
MOST_CHANGES = QUESTIONS = 3
MOST_MESSAGE = 900


@dataclass(frozen=True, slots=True)
class StallVerifier:
    """Checks answers with the detector that reads drafts."""

    analyst: Analyst

    def verify(
        self, reading: StallReading, stall: Analysis, *, model: str
    ) -> tuple[WayOut | None, tuple[Violation, ...]]:
        """Accept the answer whole, or refuse it whole with what it breaks named."""
        told = (*reading.what_changed, *reading.questions, reading.when_to_stop)
        case = Case(_as_proposal(reading.message, told), stall, self.analyst)
        violations = tuple(dict.fromkeys(self._broken(reading, case)))
        return (None, violations) if violations else (_way_out(_of_anyone(reading, case), Mode.MODEL, model), ())

    def standing(self, reading: StallReading) -> WayOut:
        """Take the local coach's answer, whose words are ours."""
        return _way_out(reading, Mode.LOCAL, None)

    def _broken(self, reading: StallReading, case: Case) -> Iterator[Violation]:
        for check in _CHECKS:
            yield from check(case)
        if not 1 <= len(reading.what_changed) <= MOST_CHANGES or len(reading.questions) != QUESTIONS:
            yield Violation("shape", f"Name one to {MOST_CHANGES} changes and {QUESTIONS} questions.")
        if len(BLANK.findall(reading.message)) > MOST_BLANKS:
            yield Violation("too_many_blanks", f"The message may leave {MOST_BLANKS} blanks.")
        if not reading.message.strip() or len(reading.message) > MOST_MESSAGE:
            yield Violation("length", f"The message has 1 to {MOST_MESSAGE} characters.")
        yield from self._message_broken(reading.message, case.analysis)

    def _message_broken(self, message: str, stall: Analysis) -> Iterator[Violation]:
        analysis = self.analyst.analyse(Draft.alone(message, stall.draft.text))
        for finding in analysis.findings:
            if finding.severity > 1:
                yield Violation("new_pressure", f"The message reads as {finding.signal}: {finding.quote!r}.")
        if stall.english and analysis.english and not analysis.has_ask:
            yield Violation("ask_missing", "The message asks for nothing.")
        if analysis.english is not stall.english:
            yield Violation("language_changed", "The message is not in the rep's language.")


def _as_proposal(message: str, told: tuple[str, ...]) -> Proposal:
    """Lay the answer out as advice on a mail, so that the same promises hold for it."""
    return Proposal(Verdict.REWORK, told[0], told[-1], (), message, told[1:-1])


def _of_anyone(reading: StallReading, case: Case) -> StallReading:
    """Return the answer with nobody called she or he of whom the rep did not say it."""
    plain, count = told_of_anyone(case), len(reading.what_changed)
    told = (plain.keep_line, *plain.before_you_send)
    return replace(reading, what_changed=told[:count], questions=told[count:], when_to_stop=plain.from_their_chair)


def _way_out(reading: StallReading, mode: Mode, model: str | None) -> WayOut:
    return WayOut(
        what_changed=tuple(map(str.strip, reading.what_changed)),
        questions=tuple(map(str.strip, reading.questions)),
        message=reading.message.strip(),
        when_to_stop=reading.when_to_stop.strip(),
        mode=mode,
        model=model,
    )
