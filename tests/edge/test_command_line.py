"""`check`, `try`, `prompt` and `verify`: the shapes of docs/contracts.md, from the real command."""

import asyncio
import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from bot.analysis.passages import read_draft
from bot.domain import DocumentFact, Mode, Situation, Verdict
from bot.prompting.answer import answer_schema
from bot.prompting.compose import Prompter
from tests.fake_openai import running_fake_openai
from tests.parts import CANARY, DRAFT, GOOD, INVENTED, QUOTE, REWRITE, analyst
from tests.running_bot import model_settings
from tests.terminal import Said, sameside

CHECK = ["schema", "verdict", "situation", "findings", "keep", "document", "us_share", "judged", "quoted"]
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
    "judged",
    "quoted",
    "violations",
]
NASTY = (
    f"Hi Dana \U0001f642,\r\n\r\n{QUOTE} for Thursday at 2 (\u00fcber \U0001f468\u200d\U0001f469 \u2028).\r\n"
    "Would Friday at nine suit you, or is another day easier?\r\n"
)
PROPOSAL = {key: value for key, value in asdict(GOOD).items() if key != "dismissed"}


@pytest.fixture
def draft(tmp_path: Path) -> str:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return "draft.txt"


def written(folder: Path, name: str, value: object) -> str:
    (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return name


def assert_try_shape(answer: dict[str, Any]) -> None:
    assert list(answer) == TRY
    assert answer["schema"] == "sameside.try/1"
    assert answer["verdict"] in list(Verdict)
    assert answer["mode"] in list(Mode)
    assert isinstance(answer["keep_line"], str)
    assert isinstance(answer["from_their_chair"], str)
    assert answer["from_their_chair"]
    assert all(list(light) == ["quote", "signal", "reads_as", "move"] for light in answer["highlights"])
    assert all(isinstance(check, str) for check in answer["before_you_send"])
    assert all(list(violation) == ["code", "detail"] for violation in answer["violations"])


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Said]:
    """Return what each command says without a model; at once, since each is busy with itself."""
    folder = tmp_path_factory.mktemp("local")
    (folder / "nasty.txt").write_bytes(NASTY.encode("utf-8-sig"))
    commands = ("check nasty.txt --json", "check -", "try - --json", "try -", "prompt -")

    async def run() -> list[Said]:
        asked = (
            sameside(*each.split(), folder=folder, stdin=DRAFT.encode(), PYTHONIOENCODING="ascii") for each in commands
        )
        return await asyncio.gather(*asked)

    said = dict(zip(commands, asyncio.run(run()), strict=True))
    assert {(each.code, each.err) for each in said.values()} == {(0, "")}
    return said


def test_check_has_its_shape_and_counts_code_points_of_the_text_given(local: dict[str, Said]) -> None:
    answer = local["check nasty.txt --json"].answer

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
    assert any("suit you" in kept["quote"] for kept in answer["keep"])


def test_try_without_a_model_is_the_local_coach(local: dict[str, Said]) -> None:
    answer = local["try - --json"].answer

    assert_try_shape(answer)
    assert (answer["mode"], answer["model"], answer["violations"]) == ("local", None, [])
    assert QUOTE in answer["highlights"][0]["quote"]
    assert answer["rewrite"]


def test_answers_for_people_need_no_json(local: dict[str, Said]) -> None:
    assert QUOTE in " ".join(local["check -"].out.split())
    assert "Draft to send" in local["try -"].out
    assert "no model saw your draft" in local["try -"].out
    assert CANARY in local["prompt -"].out


async def test_last_line_of_a_draft_may_be_its_context(tmp_path: Path) -> None:
    mail = "Hi Dana,\n\nI put 30 minutes in your diary for Thursday at 2.\n\nMarcus"
    line = "she asked me to put Thursday at 2 in her diary"

    below, beside, without = await asyncio.gather(
        sameside("check", "-", "--json", folder=tmp_path, stdin=f"{mail}\n\ncontext: {line}\n".encode()),
        sameside("check", "-", "--json", "--context", line, folder=tmp_path, stdin=mail.encode()),
        sameside("check", "-", "--json", folder=tmp_path, stdin=mail.encode()),
    )

    assert below.answer == beside.answer
    assert below.answer["verdict"] == "send"
    assert without.answer["verdict"] != "send"


async def test_model_is_sent_the_prompt_its_answer_is_shown_and_the_local_coach_stands_in(
    draft: str, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("CFO out until 4 May\n", encoding="utf-8")
    given = (draft, "--context", "she asked", "--notes", "@notes.txt", "--json")

    with running_fake_openai() as model, running_fake_openai() as away:
        model.answer(asdict(GOOD))
        away.fail(401, times=None)
        prompted, tried, fallen = await asyncio.gather(
            sameside("prompt", *given, folder=tmp_path),
            sameside("try", *given, folder=tmp_path, settings=model_settings(model)),
            sameside("try", *given, folder=tmp_path, settings=model_settings(away)),
        )
        sent = model.bodies[0]

    assert_prompt_is(sent, prompted.answer)
    assert '"notes": "CFO out until 4 May"' in sent["input"]
    assert_try_shape(tried.answer)
    assert (tried.code, tried.answer["mode"], tried.answer["model"]) == (0, "model", "small-model")
    assert (tried.answer["rewrite"], tried.answer["violations"]) == (REWRITE, [])
    assert_try_shape(fallen.answer)
    assert (fallen.code, fallen.answer["mode"], fallen.answer["model"]) == (0, "fallback", "small-model")
    assert fallen.answer["rewrite"]
    assert CANARY not in tried.err + fallen.err


def assert_prompt_is(sent: dict[str, Any], answer: dict[str, Any]) -> None:
    assert list(answer) == ["system", "user", "schema", "prompt"]
    assert (answer["system"], answer["user"]) == (sent["instructions"], sent["input"])
    assert answer["schema"] == sent["text"]["format"]["schema"] == answer_schema(long=False)
    assert re.fullmatch(r"coach@\d+#[0-9a-f]{12}", answer["prompt"])
    assert answer["prompt"] == str(Prompter.of(analyst().playbook).compose(analyst().analyse(read_draft(DRAFT))).id)


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


async def test_what_try_printed_is_verified_for_what_it_says_it_is(tmp_path: Path) -> None:
    text = (
        "Hi Dana,\n\nI've gone ahead and booked the survey for Tuesday. All the schools in your trust have switched by "
        "now, and after all the work I put into this I think I deserve an answer.\n\n"
        "Which gate is open that day?\n\nTom"
    )
    (tmp_path / "limp.txt").write_text(text, encoding="utf-8")
    tried = (await sameside("try", "limp.txt", "--json", folder=tmp_path)).answer
    alone = {key: value for key, value in tried.items() if key in PROPOSAL}
    by_whom, as_a_model, silent = (
        written(tmp_path, "tried.json", tried),
        written(tmp_path, "alone.json", alone),
        written(tmp_path, "silent.json", {**tried, "highlights": [], "before_you_send": []}),
    )
    base = ("verify", "--draft", "limp.txt", "--json", "--proposal")

    accepted, refused, untold = await asyncio.gather(
        *(sameside(*base, name, folder=tmp_path) for name in (by_whom, as_a_model, silent))
    )

    assert (accepted.answer["accepted"], accepted.answer["violations"]) == (True, [])
    assert accepted.answer["advice"]["mode"] == "local"
    assert "length" in [violation["code"] for violation in refused.answer["violations"]]
    assert untold.answer["accepted"] is False


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
