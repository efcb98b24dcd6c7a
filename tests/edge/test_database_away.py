"""What people write and take back while the database is away, through the real bot as a process."""

import asyncio
import base64
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import psycopg
import pytest

from bot.rendering.catalogue import catalogue
from playground.people import BOT_USER, COLLEAGUE, DEALS, REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_messages import told_after
from tests.edge.test_streamed_answers import below
from tests.edge.test_taken_back import kept
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import RunningBot, model_settings, running_bot

REPEATED = catalogue().say("mode.repeated")
UNQUEUED, AWAY = catalogue().say("mode.unqueued"), catalogue().say("trouble.database_unavailable")


@contextmanager
def database_away(folder: Path) -> Iterator[None]:
    """Take the tables away while the block lasts."""
    with closing(sqlite3.connect(folder / "data" / "sameside.db")) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name in tables:
            database.execute(f"ALTER TABLE {name} RENAME TO {name}_away")
        yield
        for name in tables:
            database.execute(f"ALTER TABLE {name}_away RENAME TO {name}")


def put_off(bot: RunningBot) -> list[str]:
    """Return why Slack was asked to tell of something again."""
    lines = [json.loads(line) for line in bot.logs.splitlines() if "event_put_off" in line]
    return [line["code"] for line in lines]


async def test_what_slack_tells_of_again_is_answered_once(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    settings = {"SAMESIDE_DRAFT_CHANNELS": SALES, **model_settings(model)}
    talk, below_it = slack.workspace.conversation(REP, BOT_USER).id, "1795887931.476441"
    written = [
        (DRAFT, talk, "", UNQUEUED),
        (f"@sameside {DRAFT}", SALES, "", UNQUEUED),
        (f"draft: {DRAFT}", SALES, "", UNQUEUED),
        ("stuck he loved the trial, and since the audit nobody picks up", talk, "", "stands still"),
        ("notes Initech: the plant is shut in August", talk, "", AWAY),
        ("make it shorter", talk, below_it, AWAY),
    ]

    async with running_bot(tmp_path, slack, **settings) as bot:
        with database_away(tmp_path):
            for text, place, thread, told in written:
                said, outcome = await slack.say(text, place, thread_ts=thread, request_url=bot.request_url)
                again = await slack.deliver_again(outcome)
                (answer,) = below(slack, said)
                assert (told in answer.text, outcome.error, again.error) == (True, None, None)
                assert answer.ephemeral == (place == SALES)

    assert "not_taken_on" in bot.logs
    assert model.bodies == []
    assert CANARY not in bot.logs


async def test_what_slack_does_not_let_us_answer_is_told_again(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    too_short = catalogue().say("trouble.draft_too_short", least=3)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        with database_away(tmp_path):
            # No second word of another kind comes through where the first does not.
            slack.break_next("chat.postEphemeral", status=500)
            said, unheard = await slack.say(f"@sameside {DRAFT}", SALES, request_url=bot.request_url)
            again = await slack.deliver_again(unheard)
        slack.break_next("chat.postEphemeral", status=500)
        refused, unsaid = await slack.say("@sameside two words", SALES, request_url=bot.request_url)
        later = await slack.deliver_again(unsaid)

    assert [each.status for each in (unheard, again, unsaid, later)] == [503, 200, 503, 200]
    (answer, refusal) = below(slack, said)
    assert UNQUEUED in answer.text
    assert refusal.text == f"{REPEATED} {too_short}"
    assert below(slack, refused) == [refusal]
    assert put_off(bot) == ["database_unavailable", "slack_unavailable"]


@pytest.mark.parametrize("away", [False, True], ids=["refused", "coached by its text"])
async def test_word_that_may_have_come_says_so_the_second_time_and_comes_no_third(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, *, away: bool
) -> None:
    text, told = (DRAFT, UNQUEUED) if away else ("two words", "at least 3 words")

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        with database_away(tmp_path) if away else nullcontext():
            slack.break_next("chat.postEphemeral", drop="after", times=3)
            said, unheard = await slack.say(f"@sameside {text}", SALES, request_url=bot.request_url)
            again = [await slack.deliver_again(unheard) for _ in range(3)]

    assert [each.status for each in (unheard, *again)] == [503, 200, 200, 200]
    assert [(told in each.text, REPEATED in each.text) for each in below(slack, said)] == [(True, False), (True, True)]


async def test_what_nobody_is_left_to_read_is_not_told_again(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.break_next("chat.postEphemeral", error="user_not_in_channel")
    slack.break_next("conversations.open", error="user_disabled")
    slack.break_next("functions.completeError", error="account_inactive")

    async with running_bot(tmp_path, slack) as bot:
        _, written = await slack.say("@sameside two words", SALES, request_url=bot.request_url)
        _, stepped = await slack.run_step("coach_draft", draft="two words", request_url=bot.request_url)

    assert (written.status, stepped.status) == (200, 200)
    assert bot.logs.count("not_told") == 2


async def test_draft_in_a_channel_is_coached_by_its_text_where_this_process_has_seen_it_opened(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        offered = (await slack.slash_command("/coach", "drafts", request_url=bot.request_url)).shown
        assert offered is not None
        await slack.press(offered, "drafts_on", request_url=bot.request_url)
        known, _ = await slack.say("draft: two words", SALES, request_url=bot.request_url)
        await slack.next_message(REP, SALES, after=known, timeout=30)
        await slack.invite(DEALS, request_url=bot.request_url)
        await slack.next_message(REP, DEALS, timeout=30)
        with database_away(tmp_path):
            said, _ = await slack.say(f"draft: {DRAFT}", SALES, user=COLLEAGUE, request_url=bot.request_url)
            unheard, _ = await slack.say(f"draft: {DRAFT}", DEALS, request_url=bot.request_url)
        reply = await slack.next_message(COLLEAGUE, SALES, after=said, timeout=30)

    assert UNQUEUED in reply.text
    assert reply.only_for == COLLEAGUE
    assert below(slack, unheard) == []


async def test_author_of_a_draft_in_a_channel_where_this_process_has_not_looked_yet_is_told_so(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        with database_away(tmp_path):
            said, outcome = await slack.say(f"draft: {DRAFT}", SALES, request_url=bot.request_url)
            await slack.deliver_again(outcome)

    assert [each.text for each in below(slack, said)] == [AWAY]


async def test_what_is_deleted_and_an_app_that_is_taken_out_meanwhile_leave_nothing(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        said, _ = await slack.say(DRAFT, request_url=bot.request_url)
        await told_after(slack, said)
        mention, _ = await slack.say(f"@sameside {DRAFT}", SALES, request_url=bot.request_url)
        await slack.next_message(REP, SALES, after=mention, timeout=30)
        with database_away(tmp_path):
            deleted = await slack.delete(said, request_url=bot.request_url)
            (gone,) = await slack.uninstall(["app_uninstalled"], request_url=bot.request_url)
            # The first of three comes at once.
            async with asyncio.timeout(10):
                while len(slack.retries) < len((deleted, gone)):
                    await asyncio.sleep(0.01)
        before = kept(tmp_path)
        statuses = [(await slack.deliver_again(deleted)).status, kept(tmp_path)]
        statuses += [(await slack.deliver_again(gone)).status, kept(tmp_path)]

    assert [deleted.status, gone.status, before, *statuses] == [503, 503, 2, 200, 1, 200, 0]
    assert bot.logs.count("event_put_off") == 4


async def test_database_that_says_nothing_keeps_nobody_waiting_and_what_slack_tells_of_after_it_is_taken_on(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, postgres_url: str
) -> None:
    model.answer(GOOD_ANSWER)
    keys = base64.b64encode(bytes(32)).decode()
    settings = {"DATABASE_URL": postgres_url, "SAMESIDE_KEYS": keys, **model_settings(model)}

    async with running_bot(tmp_path, slack, **settings) as bot:
        await slack.slash_command("/coach", "notes", request_url=bot.request_url)
        with psycopg.connect(postgres_url) as hanging:
            hanging.execute("LOCK TABLE coachings, people, client_notes, draft_channels")
            listed = await slack.slash_command("/coach", "notes", request_url=bot.request_url)
            said, written = await slack.say(DRAFT, request_url=bot.request_url)
            (answer,) = below(slack, said)
            aside, overheard = await slack.say(f"draft: {DRAFT}", SALES, request_url=bot.request_url)
            (word,) = below(slack, aside)
        assert listed.shown is not None
        notes = await slack.next_message(REP, SALES, after=word, timeout=30)
        await slack.deliver_again(written)
        full = await told_after(slack, answer)

    assert [outcome.error for outcome in (listed, written, overheard)] == [None] * 3
    assert listed.shown.text == catalogue().say("pressed.moment")
    assert UNQUEUED in answer.text
    assert word.text == AWAY
    assert "notes" in notes.text
    assert (REWRITE in full.text, full.thread_ts) == (True, said.ts)
