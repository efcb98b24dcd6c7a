"""A draft is shared where its author says so, once in a channel, and never where another company reads."""

from pathlib import Path

import pytest

from playground.people import COLLEAGUE, DEALS, REP, SALES, SHARED
from playground.slack import SlackEmulator
from tests.edge.test_messages import answered
from tests.edge.test_reply_buttons import coached, coached_in_window, counted, let_drafts_expire, words
from tests.parts import DRAFT
from tests.running_bot import running_bot


@pytest.mark.parametrize("channel", [SALES, SHARED])
async def test_draft_is_shared_once_and_never_where_another_company_reads(
    slack: SlackEmulator, tmp_path: Path, channel: str
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot, channel)
        for _ in range(2):
            await slack.press(reply, "share", request_url=bot.request_url)

    public = slack.seen_by(COLLEAGUE, channel)
    if channel == SHARED:
        assert public == []
        assert "another company" in slack.seen_by(REP, channel)[-1].text
    else:
        (shared,) = public
        assert shared.text.startswith(f"<@{REP}> shares a draft:")
        assert "for Thursday at 2 without asking" in shared.text
        assert slack.seen_by(REP, channel)[-1].text == "Shared in this channel."


@pytest.mark.parametrize("place", ["messages", "window"])
async def test_draft_is_shared_once_in_a_channel_that_is_chosen(
    slack: SlackEmulator, tmp_path: Path, place: str
) -> None:
    told = []

    async with running_bot(tmp_path, slack) as bot:
        reply = await (coached_in_window(slack, bot) if place == "window" else answered(slack, bot, DRAFT))
        for channel in (SALES, SALES, SHARED, DEALS):
            await slack.press(reply, "share_to", request_url=bot.request_url)
            await slack.submit(request_url=bot.request_url, channel=channel)
            told.append(words(slack.modal_of()))
            slack.close_modal()
        await slack.press(reply, "share_to", request_url=bot.request_url)
        await let_drafts_expire(tmp_path)
        await slack.submit(request_url=bot.request_url, channel=SALES)
        gone = words(slack.modal_of())

    (shared,) = slack.seen_by(COLLEAGUE, SALES)
    assert shared.text.startswith(f"<@{REP}> shares a draft:")
    said = ["Shared there.", "Shared there.", "another company", "I cannot post in that channel"]
    assert [wanted in seen for wanted, seen in zip(said, told, strict=True)] == [True] * 4
    assert "That draft is gone" in gone
    assert counted(tmp_path)["shared"] == 1
