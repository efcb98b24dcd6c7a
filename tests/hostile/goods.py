"""Proposals that hold, each with its draft: what hostile ones are made from."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.analysis.passages import read_draft
from bot.domain import Analysis, Dismissal, Highlight, Mode, Proposal, Verdict
from bot.verification.verify import Verified, Verifier
from tests.parts import analyst

GOODS = Path(__file__).with_name("good_proposals.toml")
VOICES = Path(__file__).with_name("voices.toml")


@dataclass(frozen=True)
class Good:
    """A draft, its analysis, and a proposal for it that holds."""

    name: str
    analysis: Analysis
    proposal: Proposal

    @property
    def draft(self) -> str:
        return self.analysis.draft.text

    @property
    def mail(self) -> str:
        """The draft without the thread below it."""
        return self.draft[: self.analysis.draft.end_of_mail]

    @property
    def english(self) -> bool:
        return self.analysis.english


@cache
def goods() -> tuple[Good, ...]:
    """Return those that hostile ones are made from."""
    return tuple(_goods(tomllib.loads(GOODS.read_text(encoding="utf-8"))["good"]))


@cache
def voices() -> tuple[Good, ...]:
    """Return those of which nothing is asked but that they hold."""
    return tuple(_goods(tomllib.loads(VOICES.read_text(encoding="utf-8"))["good"]))


def _goods(entries: list[dict[str, Any]]) -> Iterator[Good]:
    for entry in entries:
        draft = read_draft(entry["draft"].strip(), context=entry.get("context", ""), notes=entry.get("notes", ""))
        proposal = Proposal(
            verdict=Verdict(entry["verdict"]),
            keep_line=entry["keep"],
            from_their_chair=entry["chair"],
            highlights=tuple(Highlight(*light) for light in entry["lights"]),
            rewrite=entry["rewrite"].strip() if "rewrite" in entry else None,
            before_you_send=tuple(entry["check"]),
            dismissed=tuple(Dismissal(*dismissed) for dismissed in entry.get("dismissed", ())),
        )
        yield Good(entry["name"], analyst().analyse(draft), proposal)


@cache
def _verifier() -> Verifier:
    return Verifier(analyst())


def verified(proposal: Proposal, analysis: Analysis) -> Verified:
    """Verify as for a model's answer."""
    return _verifier().verify(proposal, analysis, mode=Mode.MODEL)
