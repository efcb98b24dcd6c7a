"""Fills the prompt files: what the coach believes first and always the same, this draft last and as data."""

import json
from dataclasses import asdict, dataclass

from bot.domain import Analysis, Prompt, Proposal, Violation
from bot.playbook.book import Playbook
from bot.prompting.answer import ANSWER_SCHEMA
from bot.prompting.templates import PromptTemplate, load_template

# Room for the reasoning of small models, and for a rewrite of the longest draft.
_LEAST_OUTPUT_TOKENS = 4_000


@dataclass(frozen=True, slots=True)
class Prompter:
    """Makes the prompts of one playbook."""

    coach: PromptTemplate
    repair: PromptTemplate
    principles: str
    signals: str

    @classmethod
    def of(cls, playbook: Playbook) -> "Prompter":
        """Load the templates beside the playbook.

        Raises:
            PromptInvalid: A template does not hold together.
        """
        return cls(
            coach=load_template(playbook.folder, "coach"),
            repair=load_template(playbook.folder, "repair"),
            principles="\n".join(f"- {principle.line}" for principle in playbook.principles.values()),
            signals="\n".join(
                f"- {signal.key} ({signal.severity or 'good'}): {signal.definition} Not: {signal.not_this}"
                for signal in playbook.signals.values()
            ),
        )

    def compose(self, analysis: Analysis) -> Prompt:
        """Write the prompt for a draft."""
        return self._prompt(self.coach, self._system(), _data(analysis), analysis)

    def compose_repair(self, analysis: Analysis, refused: Proposal, violations: tuple[Violation, ...]) -> Prompt:
        """Write the prompt that sends a refused proposal back with what it broke."""
        data = _data(analysis) | {
            "answer": asdict(refused),
            "violations": [violation.detail for violation in violations],
        }
        return self._prompt(self.repair, self._system(), data, analysis)

    def _system(self) -> str:
        values = {"principles": self.principles, "signals": self.signals, "data": ""}
        return self.coach.fill(values)[0]

    def _prompt(self, template: PromptTemplate, system: str, data: dict[str, object], analysis: Analysis) -> Prompt:
        text = json.dumps(data, ensure_ascii=False, indent=1)
        values = {"principles": self.principles, "signals": self.signals, "system": system, "data": text}
        filled = template.fill({name: values[name] for name in template.inputs})
        budget = _LEAST_OUTPUT_TOKENS + len(analysis.draft.text) // 2
        return Prompt(template.id, *filled, dict(ANSWER_SCHEMA), budget)


def _data(analysis: Analysis) -> dict[str, object]:
    """Return everything of this draft as one JSON object, so that no text in it can end its own fence."""
    draft = analysis.draft
    return {
        "draft": draft.text,
        "quoted_replies": draft.quoted_text,
        "context": draft.context,
        "notes": draft.notes,
        "situation": analysis.situation.value,
        "found": [
            {"signal": finding.signal, "severity": finding.severity, "quote": finding.quote}
            for finding in analysis.findings
        ],
        "good": [{"signal": kept.signal, "quote": kept.quote} for kept in analysis.keep],
        "whole_mail": [fact.value for fact in analysis.document],
    }
