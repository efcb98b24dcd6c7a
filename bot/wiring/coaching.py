"""Joins what a coaching needs; light enough for the terminal."""

from bot.analysis.analyse import Analyst
from bot.models.local_coach import PlaybookCoach
from bot.models.openai_model import OpenAIModel
from bot.playbook.book import load_playbook
from bot.prompting.compose import Prompter
from bot.settings import Settings
from bot.usecases.coach_draft import CoachDraft
from bot.verification.verify import Verifier

# A slash command's reply address lives long, a rep's patience does not.
BUDGET_SECONDS = 25.0


def open_analyst(settings: Settings) -> Analyst:
    """Load the playbook and index it.

    Raises:
        PlaybookInvalid: Its files do not hold together.
    """
    return Analyst(load_playbook(settings.playbook))


def open_model(settings: Settings) -> OpenAIModel | None:
    """Return the model the settings name, unopened; None when there is none to ask."""
    if not settings.has_model or settings.model is None:
        return None
    return OpenAIModel(
        settings.model,
        api=settings.model_api,
        api_key=settings.openai_api_key,
        base_url=settings.openai_base_url,
        budget=BUDGET_SECONDS,
    )


def open_coach(analyst: Analyst, model: OpenAIModel | None) -> CoachDraft:
    """Join the coach around an analyst.

    Raises:
        PromptInvalid: A prompt template does not hold together.
    """
    return CoachDraft(
        analyst=analyst,
        verifier=Verifier(analyst),
        local_coach=PlaybookCoach(analyst.playbook),
        prompter=Prompter.of(analyst.playbook) if model else None,
        model=model,
    )
