"""A prompt's name changes with all that is sent for every draft, and a second try is named for what it mends."""

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Violation
from bot.playbook.book import Playbook
from bot.prompting.compose import Prompter
from tests.proposing import DRAFT


def test_prompt_has_another_name_when_what_a_signal_means_changes(analyst: Analyst, playbook: Playbook) -> None:
    prompter, analysis = Prompter.of(playbook), analyst.analyse(read_draft(DRAFT))
    key, signal = next(iter(playbook.signals.items()))
    signals = {**playbook.signals, key: signal._replace(definition=f"{signal.definition} Always.")}

    other = Prompter.of(playbook._replace(signals=signals)).compose(analysis)

    assert other.id.version == prompter.compose(analysis).id.version
    assert other.id.digest != prompter.compose(analysis).id.digest


def test_repair_is_named_for_the_prompt_it_mends(analyst: Analyst, playbook: Playbook) -> None:
    prompter, analysis = Prompter.of(playbook), analyst.analyse(read_draft(DRAFT))
    broken = (Violation("added_fact", "Nobody gave this day: 'Friday'."),)

    coach, stuck = (
        prompter.compose_repair(asked, "{}", broken).id
        for asked in (prompter.compose(analysis), prompter.compose_stuck(analysis))
    )

    assert (coach.name, stuck.name) == ("repair/coach", "repair/stuck")
    assert coach.digest != stuck.digest
