"""The practice pairs hold: the first is found, the second is clean, and no channel meets one twice in a year."""

from pathlib import Path

import pytest

from bot.analysis.passages import read_draft
from bot.domain import ChannelId, Family, Verdict
from bot.domain.digests import weeks_before
from bot.domain.team_weeks import Pair
from bot.errors import PlaybookInvalid
from bot.playbook.practice import pair_of_the_week, read_practice
from tests.parts import analyst, shipped_playbook
from tests.playbooks import write_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
PAIRS = read_practice(PLAYBOOK)
LONGEST_YEAR = 53
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.signal}: {pair.before[:30]}")


@each_pair
def test_the_first_line_shows_its_fault(pair: Pair) -> None:
    # A line alone may be read as to a colleague; these are all from mails to customers.
    analysis = ANALYST.analyse(read_draft(pair.before), for_customers=True)

    assert pair.signal in {*(finding.signal for finding in analysis.findings), *analysis.document}


@each_pair
def test_the_second_line_is_ready_to_send(pair: Pair) -> None:
    analysis = ANALYST.analyse(read_draft(pair.after))

    assert (analysis.findings, analysis.document, analysis.verdict) == ((), (), Verdict.SEND)
    assert analysis.has_ask


@each_pair
def test_a_pair_is_short_and_warm(pair: Pair) -> None:
    assert len(pair.before.split()) <= 30
    assert len(pair.after.split()) <= 30
    assert len(pair.why.split()) <= 20
    assert "!" not in pair.after + pair.why


def test_every_fault_is_practised_twice() -> None:
    faults = {key for key, signal in PLAYBOOK.signals.items() if signal.family is not Family.GOOD}

    assert {key for key in faults if sum(pair.signal == key for pair in PAIRS) < 2} == set()


def test_no_line_stands_twice() -> None:
    lines = [line for pair in PAIRS for line in (pair.before, pair.after, pair.why)]

    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("channel", ["C1", "C2", "G77"])
def test_a_channel_meets_no_pair_twice_in_a_year(channel: str) -> None:
    weeks = [weeks_before("2031-W10", back) for back in range(300)]
    shown = [pair_of_the_week(PAIRS, ChannelId(channel), week) for week in weeks]

    years = [shown[start : start + LONGEST_YEAR] for start in range(len(shown) - LONGEST_YEAR)]
    assert all(len(set(year)) == LONGEST_YEAR for year in years)


def test_two_channels_practise_in_orders_of_their_own() -> None:
    weeks = [weeks_before("2026-W47", back) for back in range(20)]

    one, other = ([pair_of_the_week(PAIRS, ChannelId(channel), week) for week in weeks] for channel in ("C1", "C2"))

    assert sum(mine == theirs for mine, theirs in zip(one, other, strict=True)) < 5


def test_a_playbook_without_pairs_uses_those_that_ship(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    assert not (folder / "practice").exists()

    assert read_practice(PLAYBOOK._replace(folder=folder)) == PAIRS


def test_every_problem_of_the_pairs_is_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "practice").mkdir()
    (tmp_path / "practice" / "pairs.toml").write_text(
        '[[pairs]]\nsignal = "rudeness"\nprinciple = "be-nice"\nbefore = "x"\nafter = "y"\n', encoding="utf-8"
    )

    with pytest.raises(PlaybookInvalid) as caught:
        read_practice(PLAYBOOK._replace(folder=tmp_path))

    assert caught.value.facts["problems"] == [
        "practice: pair 1 needs 'why'",
        "practice: pair 1 speaks of 'rudeness', which is no signal",
        "practice: pair 1 speaks of 'be-nice', which is no principle",
    ]
