"""A channel that another company reads: whatever is asked of the app there, the others see nothing of ours."""

import asyncio
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from playground.people import BOT_USER, COLLEAGUE, REP, SHARED, TEAM
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_buttons_everywhere import buttons_of
from tests.edge.test_reply_buttons import coached
from tests.edge.test_taken_back import kept
from tests.fake_openai import FakeOpenAI
from tests.parts import DRAFT
from tests.running_bot import model_settings, running_bot

ACME = "T0ACMECORP"

WORDS = ["", "help", "notes", "notes Acme: CFO out", "stuck They went quiet.", "digest", "drafts", "settings", "forget"]


async def test_whatever_is_asked_there_the_others_see_nothing_of_ours(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack, SAMESIDE_DRAFT_CHANNELS=SHARED) as bot:
        url = bot.request_url
        await slack.invite(SHARED, request_url=url)
        for word in WORDS:
            await slack.slash_command("/coach", word, channel=SHARED, request_url=url)
        reply = await coached(slack, bot, SHARED)
        for action, value in buttons_of(reply):
            await slack.press(reply, action, value=value, request_url=url)
        written, _ = await slack.say(f"@sameside {DRAFT}", SHARED, request_url=url)
        await slack.next_message(REP, SHARED, after=written, timeout=30)
        written, _ = await slack.say(f"draft: {DRAFT}", SHARED, request_url=url)
        await slack.shortcut("coach_message", on=written, request_url=url)
        await slack.next_message(REP, SHARED, after=written, timeout=30)

    assert len([seen for seen in slack.seen_by(REP, SHARED) if seen.author == BOT_USER]) >= len(WORDS)
    assert {seen.author for seen in slack.seen_by(COLLEAGUE, SHARED)} == {REP}


@pytest.mark.parametrize("host", [TEAM, ACME])
async def test_somebody_of_another_company_is_left_alone(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, host: str
) -> None:
    slack.workspace.channels[SHARED] = replace(slack.workspace.channels[SHARED], host=host)
    slack.workspace.people[COLLEAGUE] = replace(slack.workspace.people[COLLEAGUE], team=ACME)
    settings = model_settings(model) | {"SAMESIDE_DRAFT_CHANNELS": SHARED}

    async with running_bot(tmp_path, slack, **settings) as bot:
        for text in (f"@sameside Hi <@{REP}>, {DRAFT}", "@sameside help", f"draft: {DRAFT}"):
            await slack.say(text, SHARED, user=COLLEAGUE, request_url=bot.request_url)
        await slack.invite(SHARED, user=COLLEAGUE, request_url=bot.request_url)
        await asyncio.sleep(0.3)

    assert {each.author for each in slack.seen_by(COLLEAGUE, SHARED)} == {COLLEAGUE}
    assert model.bodies == []
    assert kept(tmp_path) == 0


async def test_our_own_in_a_channel_of_another_company_are_coached_as_anywhere(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    slack.workspace.channels[SHARED] = replace(slack.workspace.channels[SHARED], host=ACME)
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await slack.slash_command("/coach", "notes Dana: back on 4 May", request_url=bot.request_url)
        written, _ = await slack.say(f"@sameside {DRAFT}", SHARED, request_url=bot.request_url)
        first_look = await slack.next_message(REP, SHARED, after=written, timeout=30)
        reply = await slack.next_message(REP, SHARED, after=first_look, timeout=30)
        await slack.press(reply, "use", request_url=bot.request_url)

    assert "back on 4 May" in json.dumps(model.bodies[0]["input"])
    assert slack.modal_of() is not None
    with sqlite3.connect(tmp_path / "data" / "sameside.db") as database:
        assert database.execute("SELECT team_id FROM workspaces").fetchall() == [(TEAM,)]
