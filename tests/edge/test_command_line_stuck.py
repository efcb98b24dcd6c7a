"""`sameside stuck`: a deal that stands still, told in the terminal."""

import asyncio
import json
from pathlib import Path

from tests.edge.test_own_things import WAY_OUT
from tests.fake_openai import running_fake_openai
from tests.running_bot import model_settings
from tests.terminal import sameside

TOLD = "three good calls, then silence since the price came up"
SHAPE = ["schema", "what_changed", "questions", "message", "when_to_stop", "mode", "model"]


async def test_way_out_is_told_here_in_words_and_as_json(tmp_path: Path) -> None:
    in_words, piped, as_json = await asyncio.gather(
        sameside("stuck", TOLD, folder=tmp_path),
        sameside("stuck", folder=tmp_path, stdin=TOLD.encode()),
        sameside("stuck", TOLD, "--json", folder=tmp_path),
    )

    assert (in_words.code, in_words.err) == (0, "")
    assert in_words.out == piped.out
    assert list(as_json.answer) == SHAPE
    assert (as_json.answer["schema"], as_json.answer["mode"]) == ("sameside.stuck/1", "local")
    assert len(as_json.answer["questions"]) == 3
    for label in ("What may have changed", "Ask them", "A message that asks plainly", "When to stop", "local coach"):
        assert label in in_words.out


async def test_model_is_asked_where_there_is_one_and_its_absence_is_said(tmp_path: Path) -> None:
    with running_fake_openai() as model:
        model.answer(WAY_OUT)
        asked = await sameside("stuck", TOLD, "--json", folder=tmp_path, settings=model_settings(model))
        settings = model_settings(model)
    away = await sameside("stuck", TOLD, "--json", folder=tmp_path, settings=settings)

    assert {key: asked.answer[key] for key in WAY_OUT} == WAY_OUT
    assert (asked.answer["mode"], asked.answer["model"]) == ("model", "small-model")
    assert (away.code, away.answer["mode"]) == (0, "fallback")
    assert away.err


async def test_too_little_is_refused_with_a_word(tmp_path: Path) -> None:
    said = await sameside("stuck", "went quiet", "--json", folder=tmp_path)

    assert said.code == 1
    error = json.loads(said.out)["error"]
    assert error["code"] == "draft_too_short"
    assert "mail" not in error["message"]
