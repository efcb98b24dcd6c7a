"""The modal for a draft and the shortcuts that lead to it, through the real bot as a process."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.rendering.modals import MOST_PARTS, Typed, draft_modal, parted, typed_in
from playground.people import BOT_USER, COLLEAGUE, DEALS, REP
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_reply_buttons import modal_with, words
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import APP_TOKEN, model_settings, running_bot


def fields(view: dict[str, Any] | None) -> list[str]:
    assert view is not None
    return [block["block_id"] for block in view["blocks"] if block["type"] == "input"]


async def test_bare_command_opens_a_window_and_the_answer_takes_its_place(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN, **model_settings(model)) as bot:
        await slack.slash_command("/coach")
        opened = slack.modal_of()
        await slack.submit(draft_0=DRAFT, context="she asked for Thursday", buyer="deciding")
        result = await modal_with(slack, REWRITE)

    told = json.dumps(model.bodies[0]["input"])
    assert fields(opened) == ["draft_0", "context", "buyer"]
    assert "she asked for Thursday The buyer is about to decide." in told
    assert "Draft to send" in words(result)
    assert CANARY not in bot.logs


async def test_window_that_was_closed_has_its_answer_in_the_messages(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    model.slow(0.5)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await slack.shortcut("coach_draft", request_url=bot.request_url)
        await slack.submit(request_url=bot.request_url, draft_0=DRAFT)
        slack.close_modal()
        reply = await slack.next_message(REP, slack.workspace.conversation(REP, BOT_USER).id, timeout=30)

    assert REWRITE in reply.text


async def test_trouble_stands_at_the_field_it_belongs_to_and_long_mails_get_more_fields(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.slash_command("/coach", request_url=bot.request_url)
        short = await slack.submit(request_url=bot.request_url, draft_0="two words")
        window = slack.modal_of()
        assert window is not None
        await slack.press(window, "longer", request_url=bot.request_url)
        await slack.press(window, "longer", request_url=bot.request_url)
        longer = fields(slack.modal_of())
        await slack.submit(request_url=bot.request_url, draft_0=f"{DRAFT}\n\nPS: more on", draft_1="the plan for May.")

    assert json.loads(short.body) == {
        "response_action": "errors",
        "errors": {"draft_0": "There is not enough to go on yet. Give me all of it, at least 3 words."},
    }
    assert longer == ["draft_0", "draft_1", "context", "buyer"]
    assert "blocked 30 minutes" in words(slack.modal_of())


async def test_draft_in_a_message_is_coached_for_who_asked_alone(slack: SlackEmulator, tmp_path: Path) -> None:
    said = slack.workspace.post(DEALS, DRAFT, author=REP)

    async with running_bot(tmp_path, slack) as bot:
        await slack.shortcut("coach_message", on=said, request_url=bot.request_url)

    reply = slack.seen_by(REP, DEALS)[-1]
    assert "Draft to send" in reply.text
    assert reply.ephemeral
    assert slack.seen_by(COLLEAGUE, DEALS) == []


async def test_window_that_comes_too_late_gives_way_to_help(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.break_next("views.open", error="expired_trigger_id")

    async with running_bot(tmp_path, slack) as bot:
        outcome = await slack.slash_command("/coach", request_url=bot.request_url)

    assert outcome.shown is not None
    assert "Paste a draft after /coach" in outcome.shown.text


async def test_draft_is_edited_and_coached_again_as_often_as_one_likes(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.slash_command("/coach", request_url=bot.request_url)
        for _ in range(4):
            await slack.submit(request_url=bot.request_url, draft_0=DRAFT)
            await slack.press(top(slack), "edit", request_url=bot.request_url)
            assert "draft_0" in fields(slack.modal_of())
        await slack.submit(request_url=bot.request_url, draft_0=DRAFT)
        shown = {}
        for button in ("use", "why", "fine", "keep_in_dm"):
            await slack.press(top(slack), button, request_url=bot.request_url)
            shown[button] = words(slack.modal_of())
            if button == "why":
                await slack.press(top(slack), "signals", request_url=bot.request_url)
                shown["signals"] = words(slack.modal_of())
                slack.close_modal()
            slack.close_modal()

    assert "Select it" in shown["use"]
    assert "whose clock" in shown["why"]
    assert "What presses on the reader" in shown["signals"]
    assert "Which words were fine?" in shown["fine"]
    assert "Kept in your messages" in shown["keep_in_dm"]


async def test_window_that_slack_piles_no_higher_takes_the_place_of_the_top_one(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.slash_command("/coach", request_url=bot.request_url)
        await slack.submit(request_url=bot.request_url, draft_0=DRAFT)
        before = top(slack)["id"]
        slack.break_next("views.push", error="push_limit_reached")
        await slack.press(top(slack), "why", request_url=bot.request_url)

    assert top(slack)["id"] == before
    assert "whose clock" in words(top(slack))


def top(slack: SlackEmulator) -> dict[str, Any]:
    view = slack.modal_of()
    assert view is not None
    return view


@pytest.mark.parametrize("length", [10, 3_000, 3_001, 9_500, 12_000])
def test_draft_put_into_the_fields_comes_out_again(length: int) -> None:
    draft = "\n".join(["Hi Dana, this is one line of a mail."] * 400)[:length].strip()

    view = draft_modal(Typed(draft, "she asked", "quiet"))

    values = {
        block["block_id"]: {"text": {"value": block["element"].get("initial_value")}}
        for block in view["blocks"]
        if block["type"] == "input" and block["block_id"] != "buyer"
    }
    assert typed_in(values).draft == draft
    assert len(parted(draft)) <= MOST_PARTS
