"""The worked examples in the prompt are what they ask for: accepted by verification as they stand."""

import json
import re

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Mode, Verdict
from bot.playbook.resources import shipped
from bot.prompting.answer import read_answer
from bot.verification.verify import Verifier
from tests.parts import analyst

FENCED = re.findall(
    r"```json\n(.*?)\n```", (shipped("prompts") / "templates" / "coach.md").read_text("utf-8"), re.DOTALL
)
EXAMPLES = list(zip(FENCED[::2], FENCED[1::2], strict=True))


@pytest.mark.parametrize(("given", "answer"), EXAMPLES, ids=["ours", "limp", "theirs"])
def test_worked_example_of_the_prompt_is_accepted(given: str, answer: str) -> None:
    analysis = analyst().analyse(read_draft(json.loads(given)["draft"], context=json.loads(given)["context"]))

    verified = Verifier(analyst()).verify(read_answer(answer), analysis, mode=Mode.MODEL)

    assert verified.violations == ()


@pytest.mark.parametrize(("given", "answer"), EXAMPLES[:2], ids=["ours", "limp"])
def test_rewrite_of_an_example_is_itself_fine_to_send(given: str, answer: str) -> None:
    rewrite = read_answer(answer).rewrite

    assert rewrite is not None
    assert json.loads(given)["draft"] != rewrite
    assert analyst().analyse(read_draft(rewrite)).verdict is Verdict.SEND
