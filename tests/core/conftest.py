"""The small playbook and what works with it; property tests run the same way every time."""

import pytest
from hypothesis import settings

from bot.analysis.analyse import Analyst
from bot.models.local.coach import PlaybookCoach
from bot.playbook.book import Playbook
from bot.verification.verify import Verifier
from tests import parts
from tests.coaching import Propose
from tests.playbooks import small_playbook

settings.register_profile("stable", max_examples=100, deadline=None, derandomize=True, database=None)
settings.load_profile("stable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-messages", action="store_true", help="write tests/messages/*.json anew")


@pytest.fixture
def updating_messages(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-messages", default=False))


@pytest.fixture(scope="session")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    return small_playbook(tmp_path_factory.mktemp("playbook"))


@pytest.fixture(scope="session")
def analyst(playbook: Playbook) -> Analyst:
    return Analyst(playbook)


@pytest.fixture(scope="session")
def shipped_analyst() -> Analyst:
    return parts.analyst()


@pytest.fixture(scope="session")
def verifier(analyst: Analyst) -> Verifier:
    return Verifier(analyst)


@pytest.fixture(scope="session")
def coach(analyst: Analyst) -> PlaybookCoach:
    return PlaybookCoach(analyst)


@pytest.fixture
def propose(analyst: Analyst, coach: PlaybookCoach) -> Propose:
    return Propose(analyst, coach)
