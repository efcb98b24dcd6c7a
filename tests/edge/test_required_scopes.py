"""The app with no more rights than it cannot do without, through the real bot as a process."""

from pathlib import Path

from playground.manifest import SCOPES
from playground.people import REP, SALES
from playground.slack import SlackEmulator
from tests.edge.test_reply_buttons import words
from tests.parts import DRAFT
from tests.running_bot import running_bot


async def test_every_place_works_with_the_required_scopes_alone(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.workspace.installation.scopes = set(SCOPES)
    async with running_bot(tmp_path, slack) as bot:
        url = bot.request_url
        typed = await slack.slash_command("/coach", DRAFT, request_url=url)
        said, _ = await slack.say(DRAFT, request_url=url)
        in_talk = await slack.next_message(REP, said.channel, after=said, timeout=20)
        mention, _ = await slack.say(f"@sameside {DRAFT}", SALES, request_url=url)
        mentioned = await slack.next_message(REP, SALES, after=mention, timeout=20)
        unheard, told = await slack.say(f"draft: {DRAFT}", SALES, request_url=url)
        digest = await slack.slash_command("/coach", "digest", request_url=url)
        await slack.open_home(request_url=url)
        await slack.press(mentioned, "use", request_url=url)

    assert typed.shown is not None
    assert all("Draft to send" in each.text for each in (typed.shown, in_talk, mentioned))
    assert "Use this draft" in str(slack.modal_of())
    assert "You have no notes" in words(slack.home_of())
    assert told.error == "not_subscribed"
    assert digest.shown is not None
    assert "bot token scope channels:read" in digest.shown.text
    assert [each.ts for each in slack.seen_by(REP, SALES) if each.ts > unheard.ts] == [digest.shown.ts]
