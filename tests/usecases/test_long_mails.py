"""A long mail is asked for and answered paragraph by paragraph."""

import json
from dataclasses import replace

from bot.analysis.passages import read_draft
from bot.domain import Mode, Replacement
from bot.domain.wishes import Wish, WishKind
from bot.usecases.revise import Revise
from tests.fakes import ScriptedModel
from tests.parts import GOOD, QUOTE, coach

PLAIN = "The second depot keeps its gates, and the drivers keep the app they know. " * 5
PRESSING = f"{QUOTE} for Thursday at 2 about the gates. Does that work?"
DRAFT = "\n\n".join(
    ["Hi Dana,", *[f"{PLAIN.strip()} That was part {number}." for number in range(11, 20)], PRESSING, "Tom"]
)
SAID = "I can hold 30 minutes on Thursday at 2 about the gates. Does that suit you, or is another time better?"
ANSWER = replace(GOOD, rewrite=None, replacements=(Replacement(11, SAID),))


async def test_long_mail_is_asked_for_by_numbered_paragraphs() -> None:
    model = ScriptedModel([ANSWER])

    advice = await coach(model)(read_draft(DRAFT))

    paragraphs = json.loads(model.prompts[0].user)["paragraphs"]
    assert paragraphs[0] == {"paragraph": 1, "begins": "Hi Dana,"}
    assert paragraphs[10] == {"paragraph": 11, "begins": PRESSING[:60]}
    assert "replacements" in json.dumps(model.prompts[0].schema)
    assert advice.mode is Mode.MODEL
    assert advice.rewrite == DRAFT.replace(PRESSING, SAID)


async def test_short_mail_is_asked_for_whole() -> None:
    model = ScriptedModel([GOOD, GOOD])

    await coach(model)(read_draft(PRESSING))

    assert "paragraphs" not in json.loads(model.prompts[0].user)
    assert "replacements" not in json.dumps(model.prompts[0].schema)


async def test_another_version_of_a_long_mail_comes_by_paragraphs_too() -> None:
    shorter = replace(ANSWER, replacements=(Replacement(11, SAID.replace(", or is another time better", "")),))
    draft, model = read_draft(DRAFT), ScriptedModel([ANSWER, shorter])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, Wish(WishKind.SHORTER))

    assert "replacements" in json.dumps(model.prompts[1].schema)
    assert revised.advice.rewrite == DRAFT.replace(PRESSING, SAID.replace(", or is another time better", ""))
