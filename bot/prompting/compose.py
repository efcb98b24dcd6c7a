"""Fills the prompt files: what the coach believes first and always the same, this draft last and as data."""

import json
from dataclasses import asdict, dataclass, replace

from bot.analysis.paragraphs import LONG_MAIL, paragraphs
from bot.domain import Advice, Analysis, Draft, Prompt, Violation
from bot.domain.wishes import Wish, WishKind
from bot.playbook.book import Playbook
from bot.prompting.answer import STALL_SCHEMA, answer_schema
from bot.prompting.templates import PromptTemplate, load_template

# Room for the reasoning of small models, and for a rewrite of the longest draft.
_LEAST_OUTPUT_TOKENS = 4_000
_MOST_PRINCIPLES = 3
_BEGINS = 60
_ALWAYS = ("wear-both-hats",)


@dataclass(frozen=True, slots=True)
class Prompter:
    """Makes the prompts of one playbook."""

    playbook: Playbook
    coach: PromptTemplate
    revise: PromptTemplate
    stuck: PromptTemplate
    repair: PromptTemplate
    said: dict[str, str]

    @classmethod
    def of(cls, playbook: Playbook) -> "Prompter":
        """Load the templates beside the playbook.

        Raises:
            PromptInvalid: A template does not hold together.
        """
        names = ("coach", "revise", "stuck", "repair")
        coach, revise, stuck, repair = (load_template(playbook.folder, name) for name in names)
        said = {
            "principles": "\n".join(f"- {principle.line}" for principle in playbook.principles.values()),
            "signals": "\n".join(
                f"- {signal.key} ({signal.severity or 'good'}): {signal.definition} Not: {signal.not_this}"
                for signal in playbook.signals.values()
            ),
        }
        return cls(playbook, coach, revise, stuck, repair, said)

    def compose(self, analysis: Analysis) -> Prompt:
        """Write the prompt for a draft."""
        return self._prompt(self.coach, _data(analysis), analysis, schema=answer_schema(long=_is_long(analysis.draft)))

    def compose_revision(self, analysis: Analysis, advice: Advice, wish: Wish) -> Prompt:
        """Write the prompt that asks for another version of an advice."""
        data = _data(analysis) | {
            "coaching": {
                "verdict": advice.verdict,
                "highlights": [asdict(light) for light in advice.highlights],
                "rewrite": advice.rewrite,
                "before_you_send": advice.before_you_send,
            },
            "wish": {"said": wish.said, "about": wish.quote},
        }
        schema = answer_schema(long=_is_long(analysis.draft), revised=True)
        return self._prompt(self.revise, data, analysis, schema=schema, wish=wish.kind)

    def compose_stuck(self, stall: Analysis) -> Prompt:
        """Write the prompt about a deal that does not move; `stall` reads what happened."""
        data: dict[str, object] = {"what_happened": stall.draft.text, "notes": stall.draft.notes}
        return self._prompt(self.stuck, data, stall, schema=STALL_SCHEMA)

    def compose_repair(self, asked: Prompt, refused: str, violations: tuple[Violation, ...]) -> Prompt:
        """Write the prompt that sends a refused answer back with what it broke."""
        again = {"answer": _as_json(refused), "violations": [violation.detail for violation in violations]}
        data = json.dumps(json.loads(asked.user) | again, ensure_ascii=False, indent=1)
        values = self.said | {"data": data, "asked": asked.guidance}
        _, guidance, user = self.repair.fill({name: values[name] for name in self.repair.inputs})
        mends = self.repair.named_with(str(asked.id))._replace(name=f"{self.repair.id.name}/{asked.id.name}")
        return replace(asked, id=mends, guidance=guidance, user=user)

    def _prompt(
        self,
        template: PromptTemplate,
        data: dict[str, object],
        analysis: Analysis,
        *,
        schema: dict[str, object],
        wish: WishKind | None = None,
    ) -> Prompt:
        values = self.said | {
            "situation": self.coach.blocks["situations"][analysis.situation],
            "matters": "\n".join(f"- {line}" for line in self._matters(analysis)),
            "wish": self.revise.blocks["wishes"][wish] if wish else "",
            "data": json.dumps(data, ensure_ascii=False, indent=1),
        }
        prefix, guidance, user = template.fill({name: values[name] for name in template.inputs})
        budget = _LEAST_OUTPUT_TOKENS + len(analysis.draft.text) // 2
        return Prompt(template.named_with(prefix), prefix, guidance, user, schema, budget)

    def _matters(self, analysis: Analysis) -> list[str]:
        """Say how the principles behind what was found are kept here, the worst first."""
        ranked = sorted(analysis.findings, key=lambda finding: -finding.severity)
        found = [*(finding.signal for finding in ranked), *analysis.document, *(kept.signal for kept in analysis.keep)]
        signals = {str(key): signal for key, signal in self.playbook.signals.items()}
        behind = (signals[name].principle for name in map(str, found) if name in signals)
        keys = dict.fromkeys((*behind, *_ALWAYS))
        lines = {key: principle.line for key, principle in self.playbook.principles.items()}
        told = lines | dict(self.coach.blocks["principles"])
        return [told[key] for key in keys][:_MOST_PRINCIPLES]


def _as_json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text


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
        **({"paragraphs": _numbered(draft)} if _is_long(draft) else {}),
    }


def _is_long(draft: Draft) -> bool:
    return len(draft.text) > LONG_MAIL


def _numbered(draft: Draft) -> list[dict[str, object]]:
    """Number the paragraphs by how they begin, which is enough to tell them apart in the draft."""
    spans = enumerate(paragraphs(draft), 1)
    return [{"paragraph": number, "begins": span.of(draft.text)[:_BEGINS]} for number, span in spans]
