"""A draft, what a model may answer to it, and the real coach with the shipped playbook, made once for all tests."""

from dataclasses import replace
from functools import cache

from bot.analysis.analyse import Analyst
from bot.domain import Highlight, Proposal, SignalKey, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.playbook.book import Playbook, load_playbook
from bot.ports import Model
from bot.prompting.compose import Prompter
from bot.usecases.ask_model import AskModel
from bot.usecases.coach_draft import CoachDraft
from bot.verification.verify import Verifier

CANARY = "zirkonkraut"
QUOTE = "I've gone ahead and blocked 30 minutes on your calendar"
DRAFT = f"""Hi Dana,

{QUOTE} for Thursday at 2 about the {CANARY}. Does that work?

Best,
Tom"""
REWRITE = f"""Hi Dana,

I can hold 30 minutes on Thursday at 2 about the {CANARY}. Does that suit you, or is another time better?

Best,
Tom"""
GOOD = Proposal(
    verdict=Verdict.REWORK,
    keep_line="You name a time and a purpose.",
    from_their_chair="Dana finds a meeting that nobody agreed to.",
    highlights=(Highlight(QUOTE, SignalKey("fait_accompli"), "decided for Dana", "Offer the time."),),
    rewrite=REWRITE,
    before_you_send=("Withdraw the invite.",),
)
INVENTED = replace(GOOD, rewrite=REWRITE.replace("30 minutes", "45 minutes"))


@cache
def shipped_playbook() -> Playbook:
    return load_playbook()


@cache
def analyst() -> Analyst:
    return Analyst(shipped_playbook())


def coach(model: Model | None = None) -> CoachDraft:
    read = analyst()
    return CoachDraft(
        analyst=read,
        verifier=Verifier(read),
        local_coach=PlaybookCoach(read),
        prompter=Prompter.of(read.playbook) if model else None,
        ask_model=AskModel(model) if model else None,
    )
