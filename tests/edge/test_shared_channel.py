"""A channel that another company reads: whatever is asked of the app there, the others see nothing of ours."""

from pathlib import Path

from playground.people import BOT_USER, COLLEAGUE, REP, SHARED
from playground.slack import SlackEmulator
from tests.edge.test_buttons_everywhere import buttons_of
from tests.edge.test_reply_buttons import coached
from tests.edge.test_slash_command import DRAFT
from tests.running_bot import running_bot

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
        await slack.next_message(REP, SHARED, after=written, timeout=10)
        written, _ = await slack.say(f"draft: {DRAFT}", SHARED, request_url=url)
        await slack.shortcut("coach_message", on=written, request_url=url)
        await slack.next_message(REP, SHARED, after=written, timeout=10)

    assert len([seen for seen in slack.seen_by(REP, SHARED) if seen.author == BOT_USER]) >= len(WORDS)
    assert {seen.author for seen in slack.seen_by(COLLEAGUE, SHARED)} == {REP}
