"""The guide's worked examples are accepted as they stand: the first test of this project."""

import itertools
import json
from pathlib import Path

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.domain import Mode, Verdict
from bot.prompting.answer import read_answer
from bot.verification.verify import Verified, Verifier
from tests.parts import analyst

FOLDER = Path(__file__).parents[1] / "proposals"
VERIFIER = Verifier(analyst())
DRAFTS = Path(__file__).parent / "data" / "guide_drafts.jsonl"
GUIDE = {each["id"]: each for each in map(json.loads, DRAFTS.read_text(encoding="utf-8").splitlines())}
EXAMPLES = {"A": Verdict.REWORK, "B": Verdict.REWORK, "C": Verdict.REWORK, "D": Verdict.SEND}


def verified(name: str, draft: str) -> Verified:
    proposal = read_answer((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return VERIFIER.verify(proposal, VERIFIER.analyst.analyse(read_draft(draft)), mode=Mode.MODEL)


def draft_of(name: str, layout: str) -> str:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return text if layout == "lines" else " ".join(text.split())


@pytest.mark.parametrize("layout", ["lines", "inline"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_worked_example_is_accepted(name: str, layout: str) -> None:
    found = verified(name, draft_of(name, layout))

    assert found.violations == ()
    assert found.advice is not None
    assert found.advice.verdict is EXAMPLES[name]


@pytest.mark.parametrize("layout", ["lines", "inline"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_detector_comes_to_the_verdict_of_the_guide(name: str, layout: str) -> None:
    analysis = VERIFIER.analyst.analyse(read_draft(draft_of(name, layout)))

    assert analysis.verdict is EXAMPLES[name]
    assert analysis.reader == {"A": "Dana", "B": "Chris", "C": "Renata", "D": "Alex"}[name]


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_rewrite_of_the_guide_is_fine_to_send(name: str) -> None:
    advice = verified(name, draft_of(name, "lines")).advice

    assert advice is not None
    assert advice.rewrite is not None
    assert VERIFIER.analyst.analyse(read_draft(advice.rewrite)).verdict is Verdict.SEND


@pytest.mark.parametrize(("draft", "proposal"), [pair for pair in itertools.permutations("ABCD", 2) if pair[1] != "D"])
def test_proposal_for_another_draft_is_refused(draft: str, proposal: str) -> None:
    found = verified(proposal, draft_of(draft, "lines"))

    assert found.advice is None
    assert {violation.code for violation in found.violations} >= {"quote_not_in_draft", "added_name"}


def test_fine_draft_is_condemned_by_no_example() -> None:
    found = verified("D", draft_of("D", "lines"))

    assert found.advice is not None
    assert (found.advice.rewrite, found.advice.highlights, found.advice.before_you_send) == (None, (), ())


@pytest.mark.parametrize("name", GUIDE)
def test_draft_of_the_guide_is_fine_to_send_if_it_is_good(name: str) -> None:
    analyst = VERIFIER.analyst

    read = heeding(analyst, analyst.analyse(read_draft(GUIDE[name]["text"])))

    assert read.verdict is (Verdict.SEND if GUIDE[name]["kind"].startswith("good") else Verdict.REWORK), read.findings


def test_threat_of_the_guide_goes_over_nobodys_head() -> None:
    found = VERIFIER.analyst.analyse(read_draft(GUIDE["P5"]["text"])).findings

    said = {finding.signal for finding in found if "guarantee" in finding.quote}
    assert said == {"threat"}
