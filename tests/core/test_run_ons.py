"""A sentence that never ends is read in as many steps as it is long: counted, for time would tell of the machine."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bench.adversarial import RUN_ONS, long_of
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.models.local.coach import PlaybookCoach
from tests.parts import analyst
from tests.stepping import grows_evenly, steps

ANALYST = analyst()


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Else what is compiled for the first text is counted too."""
    PlaybookCoach(ANALYST).warm()


def steps_to_read(text: str) -> int:
    return steps(lambda: heeding(ANALYST, ANALYST.analyse(read_draft(text))))


def steps_to_propose(text: str) -> int:
    analysis = heeding(ANALYST, ANALYST.analyse(read_draft(text)))
    return steps(lambda: PlaybookCoach(ANALYST).propose(analysis))


def growth(piece: str) -> float:
    """Return how many times the steps four times the text takes; what was met first is remembered before."""
    short, long = (long_of(piece, size) for size in (1500, 6000))
    steps_to_read(short)
    return steps_to_read(long) / steps_to_read(short)


@pytest.mark.parametrize("piece", RUN_ONS)
def test_four_times_a_run_on_takes_four_times_the_steps(piece: str) -> None:
    assert growth(piece) < 4.5


@settings(max_examples=12, deadline=None, phases=[Phase.generate])
@given(st.lists(st.sampled_from(RUN_ONS), min_size=2, max_size=4, unique=True).map("".join))
def test_so_does_any_mixture_of_them(piece: str) -> None:
    assert growth(piece) < 4.5


@pytest.mark.parametrize("piece", ["sign today, and the price holds, ", "and we need you to sign it today and "])
def test_a_proposal_for_one_takes_no_more_steps_than_its_parts(piece: str) -> None:
    """A pair of every two joints would be sixteen times as many."""
    assert steps_to_propose(long_of(piece, 6000)) < 6 * steps_to_propose(long_of(piece, 1500))


def test_a_proposal_for_hundreds_of_findings_takes_as_many_times_the_steps() -> None:
    short, long = (long_of("Please sign it today. I booked you in for Friday. ", size) for size in (2500, 10_000))
    steps_to_propose(short)

    assert steps_to_propose(long) < 5 * steps_to_propose(short)


def test_steps_that_multiply_are_noticed() -> None:
    def pairs(count: int) -> int:
        return sum(one < two for one in range(count) for two in range(count))

    assert steps(lambda: pairs(400)) > 10 * steps(lambda: pairs(100))
    assert grows_evenly(range(800).count, 800)
    assert not grows_evenly(pairs, 800)
