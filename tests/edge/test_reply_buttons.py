"""The buttons on a reply, through the real bot as a process, on messages and in modals."""

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

from playground.people import BOT_USER, COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.answers import GOOD_ANSWER
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import RunningBot, model_settings, running_bot

SHORTER = REWRITE.replace("Does that suit you, or is another time better?", "Does it suit you?")


async def coached(slack: SlackEmulator, bot: RunningBot, channel: str = SALES, *, draft: str = DRAFT) -> Message:
    """Return a reply with buttons; a machine under load may first answer without, and says why."""
    for _ in range(3):
        outcome = await slack.slash_command("/coach", draft, channel=channel, request_url=bot.url)
        reply = outcome.shown
        if reply and any(more in reply.text for more in ("follows", "folgt")):
            reply = await slack.next_message(channel=channel, after=reply, timeout=15)
        if reply and buttons(reply):
            return reply
    raise AssertionError("no reply with buttons came")


def words(view: dict[str, Any] | None) -> str:
    assert view is not None
    return json.dumps(view["blocks"], ensure_ascii=False)


def buttons(message: Message) -> list[str]:
    return [
        element["text"]["text"]
        for block in message.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


async def coached_in_window(slack: SlackEmulator, bot: RunningBot, **typed: str) -> dict[str, Any]:
    await slack.slash_command("/coach", request_url=bot.request_url)
    await slack.submit(request_url=bot.request_url, draft_0=DRAFT, **typed)
    window = slack.modal_of()
    assert window is not None
    return window


async def let_drafts_expire(folder: Path) -> None:
    """Let the time of all drafts be over, once each answer is written down as given: that sets their time anew."""
    with sqlite3.connect(folder / "data" / "sameside.db") as database:
        async with asyncio.timeout(20):
            while database.execute("SELECT 1 FROM coachings WHERE answered_at IS NULL").fetchall():
                await asyncio.sleep(0.02)
        database.execute("UPDATE coachings SET expires_at = '2026-01-01 00:00:00'")


def counted(folder: Path) -> dict[str, int]:
    with sqlite3.connect(folder / "data" / "sameside.db") as database:
        return dict(database.execute("SELECT name, count FROM week_counts").fetchall())


def shown_since(slack: SlackEmulator, reply: Message) -> list[Message]:
    return [message for message in slack.seen_by(REP, reply.channel) if message.ts > reply.ts]


async def test_local_reply_can_be_used_edited_called_fine_and_asked_why(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        await slack.press(reply, "use", request_url=bot.request_url)
        used = slack.modal_of()
        await slack.press(reply, "use", request_url=bot.request_url)
        await slack.press(reply, "why", request_url=bot.request_url)
        why = slack.modal_of()

    assert buttons(reply) == ["Use this draft", "Edit and coach again", "That was fine", "Why?", "Share here"]
    assert "select it" in words(used).lower()
    assert "for Thursday at 2 without asking" in words(used)
    assert "blocked 30 minutes" in words(why)
    assert "Closing as dominance is over" in words(why)
    counts = counted(tmp_path)
    assert (counts["used"], counts["changed:fait_accompli"]) == (1, 1)
    assert counts["drafts"] == counts["signal:fait_accompli"] == counts["verdict:one_change"] == counts["answered"]
    assert CANARY not in bot.logs


async def test_shorter_version_is_made_once_and_shown_again_by_another_press(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER, {**GOOD_ANSWER, "rewrite": SHORTER})

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        reply = await coached(slack, bot)
        await slack.press(reply, "shorter", request_url=bot.request_url)
        working = await slack.next_message(after=reply, timeout=15)
        shorter = await slack.next_message(after=working, timeout=15)
        await slack.press(reply, "shorter", request_url=bot.request_url)
        again = slack.seen_by(REP, SALES)[-1]

    assert working.text == "On it; the new version follows."
    assert SHORTER in shorter.text
    assert shorter.ephemeral
    assert again.ts > shorter.ts
    assert (again.text, again.ephemeral) == (shorter.text, True)
    assert len(model.bodies) == 2


async def test_edited_draft_is_coached_again_in_the_same_window(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER, GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        reply = await coached(slack, bot)
        await slack.press(reply, "edit", request_url=bot.request_url)
        prefilled = words(slack.modal_of())
        await slack.submit(request_url=bot.request_url, draft_0=DRAFT)
        working = words(slack.modal_of())
        result = await modal_with(slack, REWRITE)
        await slack.press(result, "why", request_url=bot.request_url)
        why = words(slack.modal_of())

    assert json.dumps(REWRITE, ensure_ascii=False)[1:-1] in prefilled
    assert "takes this window's place" in working
    assert "Use this draft" in words(result)
    assert "blocked 30 minutes" in why


async def modal_with(slack: SlackEmulator, text: str) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while json.dumps(text, ensure_ascii=False)[1:-1] not in words(slack.modal_of()):
            await asyncio.sleep(0.05)
    view = slack.modal_of()
    assert view is not None
    return view


async def test_what_was_fine_gets_a_second_look_and_is_not_mentioned_again(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    draft = "Hi Dana,\n\nJust checking in to see if you had any thoughts on the proposal?\n\nBest,\nTom"
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot, draft=draft)
        await slack.press(reply, "fine", request_url=bot.request_url)
        asked = words(slack.modal_of())
        await slack.submit(request_url=bot.request_url, light="0", reason="She asked me to check in this week.")
        again = words(slack.modal_of())
        later = await slack.slash_command("/coach", draft, request_url=bot.request_url)

    assert "Just checking in" in reply.text
    assert "Just checking in" in asked
    assert later.shown is not None
    assert "“Just checking in" not in later.shown.text
    assert '"rich_text_quote"' not in again or "Just checking in" not in again.split("rich_text_preformatted")[0]


async def test_draft_that_is_gone_is_said_so_and_can_be_pasted_again(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        await let_drafts_expire(tmp_path)
        for action in ("use", "edit", "why", "fine"):
            await slack.press(reply, action, request_url=bot.request_url)
        gone = shown_since(slack, reply)
        await slack.press(gone[0], "paste", request_url=bot.request_url)

    assert [message.text.partition(":")[0] for message in gone] == ["That draft is gone"] * 4
    assert "Your draft" in words(slack.modal_of())


async def test_feedback_is_noted_once(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        (feedback,) = [block["elements"][0] for block in reply.blocks if block["type"] == "context_actions"]
        for _ in range(2):
            value = feedback["positive_button"]["value"]
            await slack.press(reply, "feedback", value=value, request_url=bot.request_url)

    assert [seen.text for seen in shown_since(slack, reply)] == ["Noted, thank you."]
    assert counted(tmp_path)["helpful"] == 1


async def test_reply_in_a_window_can_be_kept_in_the_messages(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        result = await coached_in_window(slack, bot, context="she asked", buyer="deciding")
        for _ in range(2):
            await slack.press(result, "keep_in_dm", request_url=bot.request_url)

    direct = slack.workspace.conversation(REP, BOT_USER)
    (kept,) = slack.seen_by(REP, direct.id)
    assert "Draft to send" in kept.text
    assert {"Share in a channel", "Keep in my messages"} & set(buttons(kept)) == {"Share in a channel"}
    assert "Kept in your messages" in words(slack.modal_of())


async def test_colleague_cannot_press_what_is_not_theirs(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        await slack.press(reply, "use", user=COLLEAGUE, request_url=bot.request_url)

    assert slack.modal_of(COLLEAGUE) is None
    assert [seen.text for seen in slack.seen_by(COLLEAGUE, SALES)] == [
        "That coaching is somebody else's, so I leave it to them."
    ]
