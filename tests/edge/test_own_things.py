"""Notes, settings, stuck deals, the Home tab and forgetting, through the real bot as a process."""

import asyncio
import json
import sqlite3
import sys
from pathlib import Path

import pytest

from playground.people import BOT_USER, COLLEAGUE, REP, SALES, TEAM
from playground.slack import SlackEmulator
from tests.edge.test_reply_buttons import coached, words
from tests.fake_openai import FakeOpenAI
from tests.parts import DRAFT
from tests.running_bot import bot_environment, model_settings, running_bot

ACME = "Hi Dana,\n\nI've gone ahead and blocked 30 minutes for Acme on Thursday at 2. Does that work?\n\nBest,\nTom"
WAY_OUT = {
    "what_changed": ["The price came up before the value did."],
    "questions": ["What changed on your side?", "Who else is looking at it?", "What would make it worth another look?"],
    "message": "Hello, we have not spoken since the price came up. Is this still worth solving, or shall I leave it?",
    "when_to_stop": "When this stays without an answer.",
}


async def test_notes_beyond_the_first_twenty_are_reached(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        for number in range(22):
            await slack.slash_command("/coach", f"notes Client{number:02}: away", request_url=bot.request_url)
        listed = await slack.slash_command("/coach", "notes", request_url=bot.request_url)
        assert listed.shown is not None
        await slack.press(listed.shown, "notes_more", request_url=bot.request_url)
        oldest = slack.modal_of()
        assert oldest is not None
        await slack.press(oldest, "note_forget", value=None, request_url=bot.request_url)
        fewer = words(slack.modal_of())

    assert "2 more notes" in listed.shown.text
    assert "Client01" in words(oldest)
    assert "Client00" in words(oldest)
    assert ("Client01" in fewer) != ("Client00" in fewer)


async def test_note_on_a_client_comes_up_when_a_draft_names_them(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        kept = await slack.slash_command("/coach", "notes Acme: CFO out until 4 May", request_url=bot.request_url)
        listed = await slack.slash_command("/coach", "notes", request_url=bot.request_url)
        reply = await coached(slack, bot, draft=ACME)
        other = await coached(slack, bot)

    assert kept.shown is not None
    assert listed.shown is not None
    assert "bring it up" in kept.shown.text
    assert "Acme: CFO out until 4 May" in listed.shown.text
    assert "Your notes: Acme: CFO out until 4 May" in reply.text
    assert "CFO" not in other.text
    assert slack.seen_by(COLLEAGUE, SALES) == []


async def test_stuck_deal_gets_a_way_out_here_and_by_the_model(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    told = "stuck three good calls, then silence since the price came up"
    model.answer(WAY_OUT)

    (tmp_path / "local").mkdir()
    async with running_bot(tmp_path / "local", slack) as bot:
        local = await slack.slash_command("/coach", told, request_url=bot.request_url)
    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        first = await slack.slash_command("/coach", told, request_url=bot.request_url)
        reply = await slack.next_message(after=first.shown, timeout=15)

    assert local.shown is not None
    assert "A deal that stands still" in local.shown.text
    assert "no model read yours" in local.shown.text
    assert str(WAY_OUT["message"]) in reply.text
    assert "small-model" in reply.text


async def test_draft_that_begins_with_stuck_can_be_taken_as_what_was_meant(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        outcome = await slack.slash_command("/coach", f"stuck {DRAFT}", request_url=bot.request_url)
        assert outcome.shown is not None
        await slack.press(outcome.shown, "meant_stuck", request_url=bot.request_url)

    assert "A deal that stands still" in slack.seen_by(REP, SALES)[-1].text


async def test_settings_are_kept_and_a_draft_may_be_gone_at_once(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.slash_command("/coach", "settings", request_url=bot.request_url)
        await slack.submit(request_url=bot.request_url, kept="0", look="no", digest="no")
        await slack.slash_command("/coach", "settings", request_url=bot.request_url)
        again = slack.modal_of()
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)

    assert again is not None
    chosen = [block["element"]["initial_option"]["value"] for block in again["blocks"]]
    assert chosen == ["no", "slack", "0", "no"]
    assert outcome.shown is not None
    assert "actions" not in [block["type"] for block in outcome.shown.blocks]


async def test_home_is_useful_before_anything_and_shows_what_was_done(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.open_home(request_url=bot.request_url)
        before = words(slack.home_of())
        await coached(slack, bot)
        home = slack.home_of()
        assert home is not None
        await slack.press(home, "note_add", request_url=bot.request_url)
        await slack.submit(request_url=bot.request_url, client="Acme", note="CFO out until 4 May")
        await slack.open_home(request_url=bot.request_url)
        after = words(slack.home_of())
        home = slack.home_of()
        assert home is not None
        await slack.press(home, "note_forget", value=None, request_url=bot.request_url)
        emptied = words(slack.home_of())

    assert "You have no notes" in before
    assert "Nothing yet" in before
    assert "no language model is set up" in before
    assert "CFO out until 4 May" in after
    assert "Acts before asking" in after or "drafts: 1" in after
    assert "You have no notes" in emptied


async def test_everything_is_sent_on_request_and_forgotten_on_request(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.slash_command("/coach", "notes Acme: CFO out until 4 May", request_url=bot.request_url)
        asked = await slack.slash_command("/coach", "forget", request_url=bot.request_url)
        assert asked.shown is not None
        await slack.press(asked.shown, "export", request_url=bot.request_url)
        # The word that it was sent follows what was sent.
        told = await slack.next_message(after=asked.shown, timeout=30)
        await slack.press(asked.shown, "forget", request_url=bot.request_url)

    (sent,) = slack.seen_by(REP, slack.workspace.conversation(REP, BOT_USER).id)
    assert "It is in your messages with me" in told.text
    assert json.loads(sent.text)["client_notes"][0]["client"] == "Acme"
    assert slack.seen_by(REP, SALES)[-1].text == "Done. I keep nothing of you any more."
    with sqlite3.connect(tmp_path / "data" / "sameside.db") as database:
        assert database.execute("SELECT count(*) FROM client_notes").fetchone() == (0,)


@pytest.mark.parametrize("telling", [["tokens_revoked", "app_uninstalled"], ["app_uninstalled", "tokens_revoked"]])
async def test_taking_the_app_out_of_a_workspace_deletes_all_that_was_kept_of_it(
    slack: SlackEmulator, tmp_path: Path, telling: list[str]
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await coached(slack, bot)
        await slack.slash_command("/coach", "notes Acme: CFO out until 4 May", request_url=bot.request_url)
        await slack.uninstall(telling, request_url=bot.request_url)

    with sqlite3.connect(tmp_path / "data" / "sameside.db") as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}  # noqa: S608 - our own names
    assert {name for name, count in rows.items() if count} == {"alembic_version"}


async def test_token_that_is_revoked_by_hand_takes_nothing_of_anybody_along(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.slash_command("/coach", "notes Norsk: audit in June", request_url=bot.request_url)
        await slack.uninstall(["tokens_revoked"], request_url=bot.request_url)

    exported = await command(tmp_path, "export", "--team", TEAM, "--user", REP)
    assert [note["client"] for note in json.loads(exported)["client_notes"]] == ["Norsk"]
    assert "tokens_revoked" in bot.logs
    assert "Norsk" not in bot.logs


async def test_operator_can_export_and_forget_a_person_and_purge_a_workspace(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.slash_command("/coach", "notes Acme: CFO out until 4 May", request_url=bot.request_url)
    who = ("--team", TEAM, "--user", REP)

    exported, forgot, again = [await command(tmp_path, name, *who) for name in ("export", "forget", "export")]
    purged = await command(tmp_path, "purge", "--team", TEAM)

    assert json.loads(exported)["client_notes"][0]["client"] == "Acme"
    assert forgot.startswith("Forgotten: 1")
    assert not any(json.loads(again).values())
    assert purged == "Nothing of that workspace is left.\n"


async def command(folder: Path, *arguments: str) -> str:
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, stdout=asyncio.subprocess.PIPE, env=bot_environment(folder), cwd=folder
    )
    out, _ = await running.communicate()
    assert running.returncode == 0
    return out.decode()


async def test_own_weeks_come_as_a_chart_with_the_same_numbers_in_words(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await coached(slack, bot)
        async with asyncio.timeout(10):
            # An answer is counted beside its acknowledgement.
            while not (home := slack.home_of()) or "Show it as a chart" not in words(home):
                await slack.open_home(request_url=bot.request_url)
        await slack.press(home, "chart", request_url=bot.request_url)
        told = words(slack.modal_of())
        slack.close_modal()
        await slack.press(home, "signals", request_url=bot.request_url)

    (chart,) = slack.seen_by(REP, slack.workspace.conversation(REP, BOT_USER).id)
    assert chart.text.startswith("Your drafts, week by week\n1. ")
    assert "The chart is in your messages with me" in told
    assert "A deadline of our own" in words(slack.modal_of())
