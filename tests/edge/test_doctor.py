"""`sameside doctor`: a line for each check, what to do where one does not hold, and nothing changed."""

import base64
import json
import re
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import VERSION
from bot.rendering.catalogue import catalogue
from bot.settings import read_settings
from bot.wiring import doctor
from playground.slack import SlackEmulator
from tests.fake_openai import FakeOpenAI
from tests.running_bot import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, model_settings, running_bot
from tests.terminal import sameside

SCOPES = json.loads((Path(__file__).parents[2] / "manifest.json").read_text(encoding="utf-8"))["oauth_config"]["scopes"]
OPTIONAL = tuple(SCOPES["bot_optional"])


def settings_for(slack: SlackEmulator, **more: str) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": slack.api_url,
    } | more


def unwell(out: str) -> list[str]:
    return [line for line in out.splitlines() if line.startswith(catalogue().say("doctor.unwell"))]


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_new_installation_is_well_and_no_file_is_made(slack: SlackEmulator, tmp_path: Path) -> None:
    said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack, SLACK_APP_TOKEN=APP_TOKEN))

    lines = said.out.splitlines()
    assert (said.code, said.err) == (0, "")
    notes = [line for line in lines if line.startswith(catalogue().say("doctor.noted"))]
    fine = [line for line in lines if line.startswith(catalogue().say("doctor.well"))]
    assert (len(fine), len(notes), len(lines)) == (11, 1, 12)
    assert "was not compared" in notes[0]
    assert f"Sameside {VERSION}, with SQLite at {tmp_path / 'data' / 'sameside.db'}." in fine[0]
    for key in ("keys_new", "database_new", "jobs_new", "model_none"):
        assert catalogue().say(f"doctor.{key}") in said.out
    assert left_in(tmp_path) == []


async def test_running_service_is_examined_beside_itself(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **model_settings(model)):
        said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack, **model_settings(model)))

    for key in ("keys", "database", "jobs"):
        assert catalogue().say(f"doctor.{key}") in said.out
    assert said.out.count(catalogue().say("doctor.unwell")) == 1
    assert catalogue().say("doctor.model_unknown", model="small-model") in said.out
    assert said.code == 1


@pytest.mark.parametrize("name", ["gpt-6-luna", "small-model"], ids=["known", "unknown"])
async def test_cost_of_the_model_is_told_where_its_price_is_known(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, name: str
) -> None:
    settings = settings_for(slack, **model_settings(model) | {"SAMESIDE_MODEL": name})

    said = await sameside("doctor", folder=tmp_path, settings=settings)

    priced, unpriced = f"A thousand coachings with {name} cost about", f"We know no price for {name}"
    known = name == "gpt-6-luna"
    assert (priced in said.out, unpriced in said.out) == (known, not known)
    (line,) = [line for line in said.out.splitlines() if priced in line or unpriced in line]
    assert line.startswith(catalogue().say("doctor.well" if known else "doctor.noted"))


async def test_what_does_not_hold_is_named_with_what_to_do(slack: SlackEmulator, tmp_path: Path) -> None:
    wrong = settings_for(
        slack,
        SLACK_BOT_TOKEN="xoxb-canary",
        DATABASE_URL="postgresql://nobody:canary@127.0.0.1:9/none",
        SAMESIDE_KEYS=base64.b64encode(bytes(32)).decode(),
        OPENAI_BASE_URL="http://127.0.0.1:9/v1",
        SAMESIDE_MODEL="small-model",
    )

    said = await sameside("doctor", folder=tmp_path, settings=wrong)

    assert said.code == 1
    told = [catalogue().say("trouble.slack_token_refused", setting="SLACK_BOT_TOKEN")]
    away = ("database_unavailable", "jobs_unavailable", "model_unavailable")
    told += [catalogue().say(f"operator.{code}") for code in away]
    assert [sentence for sentence in told if sentence not in said.out] == []
    assert "canary" not in said.out + said.err


def lack_a_scope(slack: SlackEmulator) -> None:
    slack.workspace.installation.scopes.discard("im:history")


def be_two_minutes_ahead(slack: SlackEmulator) -> None:
    slack.pass_time(120)


def refuse_our_blocks(slack: SlackEmulator) -> None:
    slack.break_next("blocks.validate", error="invalid_blocks")


@pytest.mark.parametrize(
    ("go_wrong", "told"),
    [
        (lack_a_scope, "The bot token lacks im:history. Compare your app's scopes with manifest.json, then reinstall"),
        (be_two_minutes_ahead, "seconds away from Slack's, which turns requests away at 300. Turn on time synchron"),
        (refuse_our_blocks, "Slack does not take one of our messages. Please report this"),
    ],
    ids=["scopes", "clock", "blocks"],
)
async def test_what_slack_says_of_us_is_compared_with_what_we_need(
    slack: SlackEmulator, tmp_path: Path, go_wrong: Callable[[SlackEmulator], None], told: str
) -> None:
    go_wrong(slack)

    said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack))

    (line,) = unwell(said.out)
    assert told in line
    assert said.code == 1


async def test_full_disk_is_named_with_where_to_make_room(
    slack: SlackEmulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "LEAST_BYTES_FREE", 10**18)
    settings = read_settings(settings_for(slack, SAMESIDE_DATA=str(tmp_path / "data")))

    (finding,) = [one async for one in doctor.Doctor(settings).examine() if not one.is_well]

    assert re.fullmatch(rf"Only \d+ MB are free at {tmp_path}\. Make room, or .* SAMESIDE_DATA\.", finding.told)


async def test_database_that_accepts_and_says_nothing_costs_one_line(
    slack: SlackEmulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "CHECK_SECONDS", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"postgresql://me:canary@127.0.0.1:{silent.getsockname()[1]}/x"
        keys = base64.b64encode(bytes(32)).decode()
        environment = settings_for(slack, DATABASE_URL=address, SAMESIDE_KEYS=keys, SAMESIDE_DATA=str(tmp_path))
        findings = [finding async for finding in doctor.Doctor(read_settings(environment)).examine()]

    told = [finding.told for finding in findings if not finding.is_well]
    assert told[:2] == [
        "The database gave no answer within 1.0 seconds.",
        "The database of the jobs gave no answer within 1.0 seconds.",
    ]


@pytest.mark.parametrize(("granted", "told"), [((), True), (OPTIONAL, False)], ids=["none", "all"])
async def test_which_optional_scopes_are_left_out_is_said_and_is_no_fault(
    slack: SlackEmulator, tmp_path: Path, granted: tuple[str, ...], *, told: bool
) -> None:
    slack.workspace.installation.scopes = {*SCOPES["bot"], *granted}

    said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack))

    assert said.code == 0
    assert ("a weekly digest needs channels:read" in said.out) is told


async def test_what_slack_cannot_be_asked_is_not_said_to_hold(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.break_next("blocks.validate", error="invalid_arguments")

    said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack))

    assert said.code == 0
    assert catalogue().say("doctor.blocks_unasked") in said.out


async def test_slack_out_of_reach_is_named_with_what_to_look_at(slack: SlackEmulator, tmp_path: Path) -> None:
    said = await sameside(
        "doctor", folder=tmp_path, settings=settings_for(slack, SLACK_API_URL="http://127.0.0.1:9/api/")
    )

    assert said.code == 1
    assert catalogue().say("operator.slack_unavailable") in said.out
