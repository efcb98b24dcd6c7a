"""Setting up a channel's weekly digest, through the real bot as a process: by HTTP, and once by socket."""

from dataclasses import replace
from pathlib import Path

from bot.rendering.digest_control import footer_actions
from playground.people import COLLEAGUE, DEALS, REP, SALES, SHARED, Person
from playground.slack import SlackEmulator
from playground.workspace import JsonObject, Message
from tests.edge.test_reply_buttons import words
from tests.running_bot import APP_TOKEN, RunningBot, running_bot


async def ask(slack: SlackEmulator, bot: RunningBot, channel: str = SALES, user: str = REP) -> str:
    """Ask for a digest; return what is said, which is nothing when the window opens."""
    asked = await slack.slash_command("/coach", "digest", channel=channel, user=user, request_url=bot.request_url)
    assert asked.error is None
    return asked.shown.text if asked.shown else ""


async def set_up(slack: SlackEmulator, bot: RunningBot, **chosen: str) -> str:
    """Set one up; return what stands in the window then."""
    assert await ask(slack, bot) == ""
    await slack.submit(request_url=bot.request_url, **chosen)
    return words(slack.modal_of())


def posted(slack: SlackEmulator) -> Message:
    """Return what stands in a channel as if a digest had been posted there."""
    return slack.workspace.post(SALES, "A digest", [footer_actions()])


async def pressed(slack: SlackEmulator, bot: RunningBot, digest: Message, action: str, user: str = REP) -> str:
    """Press a button below it, and return what is said to who pressed."""
    await slack.press(digest, action, user=user, request_url=bot.request_url)
    newest = slack.seen_by(user, SALES)[-1]
    assert newest.ephemeral
    return newest.text


def chosen_in(view: JsonObject | None) -> list[str]:
    assert view is not None
    fields = [block["element"] for block in view["blocks"] if block["type"] == "input"]
    return [field["initial_option"]["value"] for field in fields]


def home(slack: SlackEmulator) -> JsonObject:
    view = slack.home_of()
    assert view is not None
    return view


async def test_a_digest_is_set_up_and_stands_prefilled_in_the_same_window(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await ask(slack, bot)
        offered = chosen_in(slack.modal_of())
        await slack.submit(request_url=bot.request_url, day="5", hour="14", quiet="no", language="de")
        told = words(slack.modal_of())
        await ask(slack, bot)
        again = chosen_in(slack.modal_of())
        await slack.submit(request_url=bot.request_url, zone="Asia/Tokyo")
        changed = words(slack.modal_of())
        await slack.invite(SALES, request_url=bot.request_url)
        hello = await slack.next_message(REP, SALES, timeout=30)

    assert offered == ["1", "9", "Europe/Vienna", "yes", "en"]
    assert "has a weekly digest now" in told
    assert "The next one comes on Friday" in told
    assert again == ["5", "14", "Europe/Vienna", "no", "de"]
    assert "is changed" in changed
    assert f"<@{REP}> set up a weekly digest for this channel: every Friday at 14:00 (Asia/Tokyo)." in hello.text
    assert slack.seen_by(COLLEAGUE, SALES) == []


async def test_by_socket_the_window_speaks_the_language_of_who_asks(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], locale="de-DE", zone="Europe/Berlin")

    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN):
        await slack.slash_command("/coach", "digest")
        offered = slack.modal_of()
        await slack.submit()
        told = words(slack.modal_of())

    assert chosen_in(offered) == ["1", "9", "Europe/Berlin", "yes", "de"]
    assert "hat jetzt eine Wochenübersicht" in told


async def test_where_there_can_be_none_it_is_said_why_and_after_an_invitation_there_can(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    talk = slack.workspace.conversation(REP)
    async with running_bot(tmp_path, slack) as bot:
        said = [await ask(slack, bot, channel) for channel in (SHARED, DEALS, talk.id)]
        slack.workspace.installation.scopes -= {"channels:read"}
        unseen = await ask(slack, bot)
        slack.workspace.installation.scopes |= {"channels:read"}
        slack.break_next("conversations.info", status=503)
        away = await ask(slack, bot)
        nothing = slack.modal_of()
        await slack.invite(DEALS, request_url=bot.request_url)
        invited = await ask(slack, bot, DEALS)

    shared, absent, direct = said
    assert "People of another company are in" in shared
    assert "Invite me there (/invite and my name)" in absent
    assert "for a channel that your team reads together" in direct
    assert "adds the bot token scope channels:read, or groups:read for private channels" in unseen
    assert "Then write /coach digest once more." in unseen
    assert "Slack did not take that just now" in away
    assert nothing is None
    assert invited == ""
    assert slack.modal_of() is not None


async def test_who_set_it_up_or_an_admin_may_change_it_and_nobody_else(slack: SlackEmulator, tmp_path: Path) -> None:
    admin = Person("U0ADA00001", "ada", "Ada Stone", admin=True)
    slack.workspace.people[admin.id] = admin
    slack.workspace.admit(SALES, admin.id)
    async with running_bot(tmp_path, slack) as bot:
        await set_up(slack, bot)
        digest = posted(slack)
        buttons = ("digest_change", "digest_pause", "digest_stop")
        refused = [await pressed(slack, bot, digest, action, COLLEAGUE) for action in buttons]
        refused.append(await ask(slack, bot, user=COLLEAGUE))
        paused = await pressed(slack, bot, digest, "digest_pause", admin.id)

    assert [f"<@{REP}> set it up." in text for text in refused] == [True] * 4
    assert "is paused" in paused
    assert slack.seen_by(REP, SALES) == [digest]


async def test_an_admin_of_whom_slack_says_nothing_in_time_is_asked_to_try_again_and_not_refused(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    boss = Person("U0BOSS0001", "bo", "Bo Marsh", admin=True)
    slack.workspace.people[boss.id] = boss
    slack.workspace.admit(SALES, boss.id)
    async with running_bot(tmp_path, slack) as bot:
        await set_up(slack, bot)
        digest = posted(slack)
        for _ in range(9):
            slack.break_next("users.info", status=503)
        unknown = await pressed(slack, bot, digest, "digest_stop", boss.id)
        other = await ask(slack, bot)

    assert unknown == "Slack did not tell me in time who you are. Please try once more in a few seconds."
    assert other == ""


async def test_buttons_are_done_once_however_often_they_are_pressed(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await set_up(slack, bot)
        digest = posted(slack)
        paused = [await pressed(slack, bot, digest, "digest_pause") for _ in range(2)]
        private = slack.seen_by(REP, SALES)[-1]
        resumed = [await pressed(slack, bot, private, "digest_resume") for _ in range(2)]
        stopped = [await pressed(slack, bot, digest, f"digest_{action}") for action in ("stop", "stop", "pause")]

    assert "is paused" in paused[0]
    assert "goes on" in resumed[0]
    assert "has no weekly digest any more" in stopped[0]
    assert [len(set(said)) for said in (paused, resumed, stopped)] == [1, 1, 1]
    assert slack.seen_by(COLLEAGUE, SALES) == [digest]


async def test_the_home_tab_lists_what_somebody_set_up_with_the_same_buttons(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.open_home(request_url=bot.request_url)
        before = words(slack.home_of())
        await set_up(slack, bot)
        listed = words(slack.home_of())
        await slack.press(home(slack), "digest_pause", request_url=bot.request_url)
        paused = words(slack.home_of())
        await slack.press(home(slack), "digest_resume", request_url=bot.request_url)
        await slack.press(home(slack), "digest_change", request_url=bot.request_url)
        window = slack.modal_of()
        await slack.press(home(slack), "digest_stop", request_url=bot.request_url)
        stopped = words(slack.home_of())

    assert "None yet. Write /coach digest" in before
    assert "every Monday at 09:00 (Europe/Vienna)" in listed
    assert "paused now" in paused
    assert chosen_in(window) == ["1", "9", "Europe/Vienna", "yes", "en"]
    assert "None yet" in stopped
