"""`check`, `try`, `prompt` and `verify`: the shapes of docs/contracts.md, from the real command."""

import asyncio
import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from bot.domain import DocumentFact, Mode, Situation, Verdict
from bot.prompting.answer import ANSWER_SCHEMA
from bot.prompting.templates import locked_digests
from tests.fake_openai import FakeOpenAI, running_fake_openai
from tests.parts import CANARY, DRAFT, GOOD, INVENTED, QUOTE, REWRITE
from tests.running_bot import model_settings
from tests.terminal import ROOT, sameside

CHECK = ["schema", "verdict", "situation", "findings", "keep", "document", "us_share"]
TRY = [
    "schema",
    "verdict",
    "keep_line",
    "from_their_chair",
    "highlights",
    "rewrite",
    "before_you_send",
    "mode",
    "model",
    "violations",
]
NASTY = (
    f"Hi Dana \U0001f642,\r\n\r\n{QUOTE} for Thursday at 2 (\u00fcber \U0001f468\u200d\U0001f469 \u2028).\r\n"
    "Here is the agenda for Thursday: pricing, then rollout. What would you add?\r\n"
)
PROPOSAL = {key: value for key, value in asdict(GOOD).items() if key != "dismissed"}


@pytest.fixture
def draft(tmp_path: Path) -> str:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return "draft.txt"


@pytest.fixture
def model() -> Iterator[FakeOpenAI]:
    with running_fake_openai() as fake:
        yield fake


def written(folder: Path, name: str, value: object) -> str:
    (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return name


def assert_try_shape(answer: dict[str, Any]) -> None:
    assert list(answer) == TRY
    assert answer["schema"] == "sameside.try/1"
    assert answer["verdict"] in list(Verdict)
    assert answer["mode"] in list(Mode)
    assert all(isinstance(answer[key], str) and answer[key] for key in ("keep_line", "from_their_chair"))
    assert all(list(light) == ["quote", "signal", "reads_as", "move"] for light in answer["highlights"])
    assert all(isinstance(check, str) for check in answer["before_you_send"])
    assert all(list(violation) == ["code", "detail"] for violation in answer["violations"])


async def test_check_has_its_shape_and_counts_code_points_of_the_text_given(tmp_path: Path) -> None:
    (tmp_path / "nasty.txt").write_bytes(NASTY.encode("utf-8-sig"))

    said = await sameside("check", "nasty.txt", "--json", folder=tmp_path, PYTHONIOENCODING="ascii")

    answer = said.answer
    assert (said.code, said.err) == (0, "")
    assert list(answer) == CHECK
    assert answer["schema"] == "sameside.check/1"
    assert answer["verdict"] in list(Verdict)
    assert answer["situation"] in list(Situation)
    assert set(answer["document"]) <= set(DocumentFact)
    assert isinstance(answer["us_share"], float)
    assert 0 <= answer["us_share"] <= 1
    for finding in answer["findings"]:
        assert list(finding) == ["signal", "family", "severity", "start", "end", "quote", "source"]
        assert finding["family"] in {"push", "passive"}
        assert finding["severity"] in {1, 2, 3}
        assert finding["source"] in {"rule", "learned"}
        assert NASTY[finding["start"] : finding["end"]] == finding["quote"]
    for kept in answer["keep"]:
        assert list(kept) == ["signal", "start", "end", "quote"]
        assert NASTY[kept["start"] : kept["end"]] == kept["quote"]
    assert any(QUOTE in finding["quote"] for finding in answer["findings"])
    assert any("agenda" in kept["quote"] for kept in answer["keep"])


async def test_answers_for_people_need_no_json(draft: str, tmp_path: Path) -> None:
    checked, tried, prompted = await asyncio.gather(
        sameside("check", draft, folder=tmp_path, PYTHONIOENCODING="ascii"),
        sameside("try", "-", folder=tmp_path, stdin=DRAFT.encode(), PYTHONIOENCODING="ascii"),
        sameside("prompt", draft, folder=tmp_path),
    )

    assert [(said.code, said.err) for said in (checked, tried, prompted)] == [(0, "")] * 3
    assert QUOTE in " ".join(checked.out.split())
    assert "Draft to send" in tried.out
    assert "no model saw your draft" in tried.out
    assert CANARY in prompted.out


async def test_try_without_a_model_is_the_local_coach(draft: str, tmp_path: Path) -> None:
    said = await sameside("try", draft, "--json", folder=tmp_path)

    assert_try_shape(said.answer)
    assert (said.code, said.err) == (0, "")
    assert (said.answer["mode"], said.answer["model"], said.answer["violations"]) == ("local", None, [])
    assert QUOTE in said.answer["highlights"][0]["quote"]
    assert said.answer["rewrite"]


async def test_prompt_is_what_try_sends_and_the_model_s_answer_is_shown(
    draft: str, tmp_path: Path, model: FakeOpenAI
) -> None:
    (tmp_path / "notes.txt").write_text("CFO out until 4 May\n", encoding="utf-8")
    given = (draft, "--context", "she asked", "--notes", "@notes.txt", "--json")
    model.answer(asdict(GOOD))

    prompted, tried = await asyncio.gather(
        sameside("prompt", *given, folder=tmp_path),
        sameside("try", *given, folder=tmp_path, settings=model_settings(model)),
    )

    answer, sent = prompted.answer, model.bodies[0]
    assert list(answer) == ["system", "user", "schema", "prompt"]
    assert (answer["system"], answer["user"]) == (sent["instructions"], sent["input"])
    assert answer["schema"] == sent["text"]["format"]["schema"] == ANSWER_SCHEMA
    assert '"notes": "CFO out until 4 May"' in answer["user"]
    name, _, digest = answer["prompt"].partition("#")
    assert re.fullmatch(r"coach@\d+#[0-9a-f]{12}", answer["prompt"])
    assert locked_digests(ROOT / "prompts")[name].startswith(digest)
    assert_try_shape(tried.answer)
    assert (tried.code, tried.answer["mode"], tried.answer["model"]) == (0, "model", "small-model")
    assert (tried.answer["rewrite"], tried.answer["violations"]) == (REWRITE, [])


async def test_try_falls_back_when_the_model_is_away(draft: str, tmp_path: Path, model: FakeOpenAI) -> None:
    model.fail(401, times=None)

    said = await sameside("try", draft, "--json", folder=tmp_path, settings=model_settings(model))

    assert_try_shape(said.answer)
    assert (said.code, said.answer["mode"], said.answer["model"]) == (0, "fallback", "small-model")
    assert said.answer["rewrite"]
    assert CANARY not in said.err


async def test_verify_takes_facts_from_draft_context_and_notes_alone(draft: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("I booked 45 minutes.", encoding="utf-8")
    good, invented = written(tmp_path, "good.json", PROPOSAL), written(tmp_path, "invented.json", asdict(INVENTED))
    base = ("verify", "--draft", draft, "--json", "--proposal")

    accepted, refused, by_context, by_notes = await asyncio.gather(
        sameside(*base, good, folder=tmp_path),
        sameside(*base, invented, folder=tmp_path),
        sameside(*base, invented, "--context", "it takes 45 minutes", folder=tmp_path),
        sameside(*base, invented, "--notes", "@notes.txt", folder=tmp_path),
    )

    assert [said.code for said in (accepted, refused, by_context, by_notes)] == [0] * 4
    assert list(accepted.answer) == ["schema", "accepted", "violations", "advice"]
    assert accepted.answer["schema"] == "sameside.verify/1"
    assert (accepted.answer["accepted"], accepted.answer["violations"]) == (True, [])
    assert_try_shape(accepted.answer["advice"])
    assert accepted.answer["advice"]["rewrite"] == REWRITE
    assert (refused.answer["accepted"], refused.answer["advice"]) == (False, None)
    assert [list(violation) for violation in refused.answer["violations"]] == [["code", "detail"]]
    assert refused.answer["violations"][0]["code"] == "added_fact"
    assert [said.answer["accepted"] for said in (by_context, by_notes)] == [True, True]


async def test_malformed_proposals_are_not_accepted(draft: str, tmp_path: Path) -> None:
    (tmp_path / "binary.json").write_bytes(b"\xff\x00")
    lacking = written(tmp_path, "lacking.json", {"verdict": "rework", "keep_line": CANARY})

    answers = await asyncio.gather(
        *(
            sameside("verify", "--draft", draft, "--proposal", name, "--json", folder=tmp_path)
            for name in ("binary.json", lacking)
        )
    )

    for said in answers:
        assert said.code == 0
        assert (said.answer["accepted"], said.answer["advice"]) == (False, None)
        assert [violation["code"] for violation in said.answer["violations"]] == ["proposal_unreadable"]
        assert CANARY not in said.out + said.err
