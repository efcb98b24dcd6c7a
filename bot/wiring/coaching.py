"""Joins what a coaching needs; light enough for the terminal."""

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.models.local.coach import PlaybookCoach
from bot.models.openai.model import OpenAIModel
from bot.models.openai.prices import micro_usd, usd_for_a_thousand
from bot.ports import Clock
from bot.ports.spending import Spending
from bot.prompting.compose import Prompter
from bot.settings import Settings
from bot.usecases.ask_model import BUDGET_SECONDS, AskModel
from bot.usecases.coach_draft import CoachDraft
from bot.usecases.spend import Spend
from bot.usecases.unstick import Unstick
from bot.verification.stalls import StallVerifier
from bot.verification.verify import Verifier

_LETTERS_A_TOKEN = 4.5
_DRAFT_TOKENS, _ANSWER_TOKENS = 400, 420


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
        at_openai=settings.at_openai,
    )


def open_purse(settings: Settings, spending: Spending, clock: Clock) -> Spend:
    """Join what counts the cost of the model and keeps to the caps of the settings."""
    return Spend(spending, clock, micro_usd, settings.daily_person, settings.daily_workspace)


def open_coach(analyst: Analyst, model: OpenAIModel | None, spend: Spend | None = None) -> CoachDraft:
    """Join the coach around an analyst; without `spend` nothing is counted.

    Raises:
        PromptInvalid: A prompt template does not hold together.
    """
    return CoachDraft(
        analyst=analyst,
        verifier=Verifier(analyst),
        local_coach=PlaybookCoach(analyst),
        prompter=Prompter.of(analyst.playbook) if model else None,
        ask_model=AskModel(model, spend=spend) if model else None,
    )


def cost_of_a_thousand(model: str, analyst: Analyst) -> tuple[float, float] | None:
    """Return USD for a thousand ordinary coachings: with nothing kept by the provider, and with every prefix kept.

    None when the model's price is not known. Measured on mails of 1.2 kB; 4.5 letters make a token.
    """
    prompt = Prompter.of(analyst.playbook).compose(analyst.analyse(read_draft("Hi Dana, shall we talk on Friday?")))
    prefix, chosen = (round(len(text) / _LETTERS_A_TOKEN) for text in (prompt.prefix, prompt.guidance))
    return usd_for_a_thousand(model, prefix=prefix, draft=_DRAFT_TOKENS + chosen, answer=_ANSWER_TOKENS)


def open_unsticker(coach: CoachDraft) -> Unstick:
    """Join what helps with stuck deals from the parts of the coach."""
    verifier = StallVerifier(coach.analyst)
    return Unstick(coach.analyst, verifier, coach.local_coach, coach.prompter, coach.ask_model)
