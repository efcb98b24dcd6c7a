"""The cases beside the other templates: another version, a stuck deal, a refused answer."""

import json
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from bot.analysis.passages import read_draft
from bot.domain import Mode, Prompt, Violation
from bot.domain.wishes import Wish, WishKind
from bot.errors import AnswerUnreadable
from bot.playbook.resources import shipped
from bot.prompting.answer import read_answer, read_stall
from bot.prompting.compose import Prompter
from bot.verification.dismissals import squeezed
from bot.verification.stalls import StallVerifier
from bot.verification.verify import Verifier
from bot.verification.wishes import wish_broken
from tests.evals.cases import EvalCase, eval_cases
from tests.parts import GOOD, analyst, coach

Judged = tuple[str, tuple[Violation, ...]]
"""The mail an answer leads to, and what the answer breaks."""


@dataclass(frozen=True)
class Task:
    """A prompt, how its answer is judged, and what the mail must and must not say."""

    id: str
    prompt: Prompt
    judge: Callable[[str], Judged]
    entry: dict[str, Any]

    @property
    def draft(self) -> str:
        """What the rep wrote: a mail, or what they tell of a deal."""
        data: dict[str, str] = json.loads(self.prompt.user)
        return data.get("draft") or data["what_happened"]

    def codes(self, text: str) -> list[str]:
        """Return what the answer breaks, what it fails to say and what it should not have said among it."""
        try:
            mail, violations = self.judge(text)
        except AnswerUnreadable:
            return ["answer_unreadable"]
        said = squeezed(mail).lower()
        missing = [words for words in self.entry.get("contains", ()) if words.lower() not in said]
        unwanted = [words for words in self.entry.get("lacks", ()) if words.lower() in said]
        return [violation.code for violation in violations] + ["not_said"] * bool(missing) + ["said"] * bool(unwanted)


@cache
def tasks() -> tuple[Task, ...]:
    mails = {case.id: case for case in eval_cases()}
    prompter = Prompter.of(analyst().playbook)
    return (
        *(_revision(prompter, mails[entry["mail"]], entry) for entry in _entries("revise")),
        *(_stall(prompter, entry) for entry in _entries("stuck")),
        *(_mending(prompter, mails[entry["mail"]], entry) for entry in _entries("repair")),
    )


def _entries(template: str) -> Iterator[dict[str, Any]]:
    text = (shipped("prompts") / "templates" / f"{template}.cases.toml").read_text(encoding="utf-8")
    yield from tomllib.loads(text)["cases"]


def _revision(prompter: Prompter, mail: EvalCase, entry: dict[str, Any]) -> Task:
    wish = Wish(WishKind(entry["wish"]), entry.get("said", ""), entry.get("quote", ""))
    told = "\n".join(part for part in (mail.context, wish.said) if part)
    analysis = analyst().analyse(read_draft(mail.draft, context=told, notes=mail.notes))
    before = coach().coach_locally(analysis)

    def judge(text: str) -> Judged:
        proposal = read_answer(text)
        verified = Verifier(analyst()).verify(proposal, analysis, mode=Mode.MODEL)
        advice = verified.advice
        if advice is None:
            return proposal.rewrite or "", verified.violations
        wanted = entry.get("verdict")
        surprising = (Violation("verdict", ""),) if wanted and advice.verdict not in wanted else ()
        return advice.rewrite or "", (*wish_broken(wish.kind, advice, analysis, before=before), *surprising)

    return Task(f"revise/{entry['id']}", prompter.compose_revision(analysis, before, wish), judge, entry)


def _stall(prompter: Prompter, entry: dict[str, Any]) -> Task:
    analysis = analyst().analyse(read_draft(entry["told"], notes=entry.get("notes", "")))

    def judge(text: str) -> Judged:
        reading = read_stall(text)
        _, violations = StallVerifier(analyst()).verify(reading, analysis, model="any")
        return reading.message, violations

    return Task(f"stuck/{entry['id']}", prompter.compose_stuck(analysis), judge, entry)


def _mending(prompter: Prompter, mail: EvalCase, entry: dict[str, Any]) -> Task:
    analysis = mail.analysis()
    verifier = Verifier(analyst())
    local = coach().coach_locally(analysis)
    refused = replace(
        GOOD,
        from_their_chair="The reader finds out what was settled by reading it.",
        highlights=local.highlights,
        rewrite=entry["rewrite"].strip(),
        before_you_send=(),
    )
    violations = verifier.verify(refused, analysis, mode=Mode.MODEL).violations
    answer = json.dumps({"verdict": "rework", "rewrite": refused.rewrite})

    def judge(text: str) -> Judged:
        proposal = read_answer(text)
        verified = verifier.verify(proposal, analysis, mode=Mode.MODEL)
        return proposal.rewrite or "", verified.violations

    return Task(f"repair/{entry['id']}", prompter.compose_repair(mail.prompt(), answer, violations), judge, entry)
