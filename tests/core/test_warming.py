"""Once the coach is warm, no draft waits for a regular expression of the playbook."""

import re
import sys

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.turns import pattern_of
from bot.playbook.book import load_playbook
from tests.mails import MAILS

OF_THE_PLAYBOOK = {"bot.playbook.phrases", "bot.models.local.sentence.turns"}
CONTEXTS = ("Dana asked me to book Thursday and told me her board decides on Friday.", "Priya is our new trainee.")


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what the playbook's modules compile from now on."""
    written: list[str] = []
    compiling = re.compile

    def noting(pattern: str, flags: int = 0) -> re.Pattern[str]:
        if sys._getframe(1).f_globals["__name__"] in OF_THE_PLAYBOOK:
            written.append(pattern)
        return compiling(pattern, flags)

    monkeypatch.setattr(re, "compile", noting)
    pattern_of.cache_clear()
    return written


def test_nothing_of_the_playbook_is_compiled_for_a_draft_once_the_coach_is_warm(compiled: list[str]) -> None:
    coach = PlaybookCoach(Analyst(load_playbook()))
    coach.warm()
    assert compiled
    compiled.clear()

    for number, mail in enumerate(MAILS.values()):
        draft = read_draft(mail.text, context=CONTEXTS[number % len(CONTEXTS)])
        coach.propose(heeding(coach.analyst, coach.analyst.analyse(draft)))

    assert compiled == []
