"""The cases beside the coach's prompt, and what is sent to a model for each."""

import tomllib
from dataclasses import dataclass

from bot.analysis.passages import read_draft
from bot.domain import Analysis, Prompt, Situation, Verdict
from bot.playbook.resources import shipped
from bot.prompting.compose import Prompter
from tests.parts import analyst


@dataclass(frozen=True)
class EvalCase:
    """A mail, and what a coaching of it must come to; `contains` and `lacks` speak of the rewrite."""

    id: str
    situation: Situation
    draft: str
    verdict: tuple[Verdict, ...]
    context: str = ""
    notes: str = ""
    contains: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()

    def analysis(self) -> Analysis:
        return analyst().analyse(read_draft(self.draft, context=self.context, notes=self.notes))

    def prompt(self) -> Prompt:
        return Prompter.of(analyst().playbook).compose(self.analysis())


def eval_cases() -> list[EvalCase]:
    text = (shipped("prompts") / "templates" / "coach.cases.toml").read_text(encoding="utf-8")
    return [
        EvalCase(
            **entry
            | {
                "situation": Situation(entry["situation"]),
                "verdict": tuple(map(Verdict, entry["verdict"])),
                "contains": tuple(entry.get("contains", ())),
                "lacks": tuple(entry.get("lacks", ())),
            }
        )
        for entry in tomllib.loads(text)["cases"]
    ]
