"""What the local coach asks for by name is a signal of the playbook: one that was renamed would never be found."""

from bot.models.local.reading import faults
from tests.parts import shipped_playbook


def test_every_fault_asked_for_by_name_is_a_signal() -> None:
    several = faults.ACTS | faults.THREATS | faults.SCARES | faults.NO_TERMS | faults.ASKS_FOR_NEWS | faults.ONLY_ASKED
    several |= faults.GIVES_WAY | faults.TELLS_OF_US
    single = {faults.TAKEN_AS_YES, faults.BAIT, faults.NO_ASK}

    assert several | single <= shipped_playbook().signals.keys()
