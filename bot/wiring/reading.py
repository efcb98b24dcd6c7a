"""Opens what reads a draft, and nothing else: the short commands wait for this alone."""

from bot.analysis.analyse import Analyst
from bot.playbook.book import load_playbook
from bot.settings import Settings


def open_analyst(settings: Settings) -> Analyst:
    """Load the playbook and index it.

    Raises:
        PlaybookInvalid: Its files do not hold together.
    """
    return Analyst(load_playbook(settings.playbook))
