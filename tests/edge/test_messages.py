"""Writing to the app: a draft in its messages, words below a coaching, a mention; through the real bot as a process."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.slack.surfaces.messages import without_us
from playground.people import BOT_USER, COLLEAGUE, LOBBY, REP, SALES, SHARED
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.answers import GOOD_ANSWER
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import APP_TOKEN, RunningBot, model_settings, running_bot
from tests.talking_model import talking_model

SHORTER = REWRITE.replace("Does that suit you, or is another time better?", "Does it suit you?")


async def answered(slack: SlackEmulator, bot: RunningBot, text: str, thread_ts: str | None = None) -> Message:
    """Write to the app, and wait for what it says next, all of it."""
    said, outcome = await slack.say(text, thread_ts=thread_ts, request_url=bot.request_url)
    assert outcome.error is None
    return await told_after(slack, said)


async def told_after(slack: SlackEmulator, said: Message) -> Message:
    """Wait for what the app says next, all of it."""
    reply = await slack.next_message(REP, said.channel, after=said, timeout=20)
    async with asyncio.timeout(20):
        # As long as it comes bit by bit it has blocks alone.
        while not reply.text:
            await slack.workspace.news()
            reply = slack.workspace.message(reply.channel, reply.ts)
    return reply


async def test_draft_in_the_messages_is_answered_in_its_thread_and_followed_up_in_plain_words(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER, {**GOOD_ANSWER, "rewrite": SHORTER}, {**GOOD_ANSWER, "rewrite": SHORTER})

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        reply = await answered(slack, bot, DRAFT)
        thread = reply.thread_ts
        assert thread is not None
        shorter = await answered(slack, bot, "shorter, please", thread)
        why = await answered(slack, bot, "why?", thread)

    assert REWRITE in reply.text
    assert SHORTER in shorter.text
    assert "whose clock" in why.text
    assert shorter.thread_ts == why.thread_ts == thread
    assert slack.workspace.status == {}
    assert CANARY not in bot.logs


async def test_version_that_is_asked_for_by_a_button_comes_in_the_thread_too(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER, {**GOOD_ANSWER, "rewrite": SHORTER})

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        reply = await answered(slack, bot, DRAFT)
        await slack.press(reply, "shorter", request_url=bot.request_url)
        async with asyncio.timeout(20):
            while not (shorter := [seen for seen in slack.seen_by(REP, reply.channel) if SHORTER in seen.text]):
                await slack.workspace.news()

    assert [(seen.thread_ts, seen.ephemeral) for seen in shorter] == [(reply.thread_ts, False)]


async def test_event_that_slack_sends_again_is_answered_once(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN):
        said, outcome = await slack.say(DRAFT)
        await slack.deliver_again(outcome)
        await slack.next_message(REP, said.channel, after=said, timeout=20)
        await asyncio.sleep(0.5)

    assert len(slack.seen_by(REP, said.channel)) == 2


@pytest.mark.parametrize(("text", "told"), [("help", "Paste a draft after"), ("two words", "at least 3 words")])
async def test_help_and_kind_words_come_in_the_thread_too(
    slack: SlackEmulator, tmp_path: Path, text: str, told: str
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await answered(slack, bot, text)

    assert told in reply.text
    assert reply.thread_ts


async def test_words_of_ours_do_in_the_messages_what_they_do_after_the_command(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        noted = await answered(slack, bot, "notes Initech: the plant is shut in August")
        listed = await answered(slack, bot, "notes")
        way_out = await answered(slack, bot, "stuck he loved the trial, and since the audit nobody picks up")
        below = await answered(slack, bot, "shorter", way_out.thread_ts)

    assert "Initech" in noted.text
    assert "the plant is shut in August" in json.dumps(listed.blocks)
    assert "A deal that stands still" in way_out.text
    assert "like this: stuck three good calls" in below.text


async def test_note_that_slack_tells_of_again_is_kept_once(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        _, outcome = await slack.say(
            "@sameside notes Hooli: asks for invoices in May", SALES, request_url=bot.request_url
        )
        await slack.deliver_again(outcome)
        listed = await answered(slack, bot, "notes")

    assert json.dumps(listed.blocks).count("asks for invoices in May") == 1
    assert [seen for seen in slack.seen_by(COLLEAGUE, SALES) if seen.author != REP] == []


async def test_thanks_below_a_coaching_ask_no_model(slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        reply = await answered(slack, bot, DRAFT)
        noted = await answered(slack, bot, "Super, vielen Dank!", reply.thread_ts)

    assert noted.text == "Noted, thank you."
    assert len(model.bodies) == 1


async def test_word_below_a_coaching_that_is_gone_says_so(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await answered(slack, bot, "shorter", "1795887931.476441")

    assert reply.text.startswith("That draft is gone")


@pytest.mark.parametrize("channel", [SALES, SHARED, LOBBY])
async def test_mention_is_answered_for_who_wrote_it_alone(slack: SlackEmulator, tmp_path: Path, channel: str) -> None:
    async with running_bot(tmp_path, slack) as bot:
        said, _ = await slack.say(f"@sameside {DRAFT}", channel, request_url=bot.request_url)
        place = channel if channel != LOBBY else slack.workspace.conversation(REP).id
        reply = await slack.next_message(REP, place, after=said, timeout=30)

    assert "Draft to send" in reply.text
    assert reply.ephemeral == (channel != LOBBY)
    assert [seen.ts for seen in slack.seen_by(COLLEAGUE, channel) if seen.author != REP] == []


async def read_by_the_model(slack: SlackEmulator, said: Message) -> Message:
    """Wait for what the app says in a channel after its first look."""
    while (said := await slack.next_message(REP, said.channel, after=said, timeout=20)).text.startswith("First look"):
        pass
    return said


async def test_mention_that_a_model_reads_is_looked_at_before_its_answer(slack: SlackEmulator, tmp_path: Path) -> None:
    async with talking_model() as talker, running_bot(tmp_path, slack, **model_settings(talker)) as bot:
        said, _ = await slack.say(f"@sameside {DRAFT}", SALES, request_url=bot.request_url)
        look = await slack.next_message(REP, SALES, after=said, timeout=20)
        call = await talker.call(0)
        call.say(json.dumps(GOOD_ANSWER))
        call.end()
        reply = await slack.next_message(REP, SALES, after=look, timeout=20)

    assert look.text.startswith("First look")
    assert reply.text.startswith("Rework.")
    assert "interrupted" not in reply.text
    assert REWRITE in reply.text
    assert look.ephemeral
    assert reply.ephemeral
    assert slack.seen_by(COLLEAGUE, SALES) == [said]


OURS, THEIRS = f"<@{BOT_USER}>", f"<@{COLLEAGUE}>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (f"{OURS}, {THEIRS} asked me:\n\nHi Dana", f"{THEIRS} asked me:\n\nHi Dana"),
        (f"Hi {THEIRS},\n\nIs noon fine?\n{OURS}", f"Hi {THEIRS},\n\nIs noon fine?\n"),
        (f"Hi {THEIRS} {OURS},\n\nIs noon fine?", f"Hi {THEIRS},\n\nIs noon fine?"),
        (f"Hi Dana,\n\n<@{BOT_USER}|sameside> Is noon fine?", "Hi Dana,\n\nIs noon fine?"),
    ],
)
def test_mention_takes_our_name_alone_out_of_the_draft(written: str, read: str) -> None:
    assert without_us({"event": {"text": written}, "authorizations": [{"user_id": BOT_USER}]}) == read


@pytest.mark.parametrize("where", ["{draft} @sameside", "{draft}\n@sameside", "draft: {draft}\n@sameside"])
async def test_draft_is_read_the_same_wherever_the_app_is_mentioned_in_it(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, where: str
) -> None:
    model.answer(GOOD_ANSWER)
    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        said, _ = await slack.say(where.format(draft=DRAFT), SALES, request_url=bot.request_url)
        reply = await read_by_the_model(slack, said)

    assert REWRITE in reply.text
    assert BOT_USER not in json.dumps(model.bodies)
    assert "draft: Hi" not in json.dumps(model.bodies)


async def test_mention_that_slack_tells_of_again_is_answered_once(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN):
        said, outcome = await slack.say(f"@sameside {DRAFT}", SALES)
        await slack.deliver_again(outcome)
        await slack.next_message(REP, SALES, after=said, timeout=20)
        await asyncio.sleep(0.5)

    assert len(slack.seen_by(REP, SALES)) == 2


async def test_word_below_a_draft_that_is_being_read_does_not_call_it_gone(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    model.slow(3)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        said, _ = await slack.say(DRAFT, request_url=bot.request_url)
        reply = await answered(slack, bot, "shorter", said.ts)

    assert reply.text.startswith("I am still reading your draft")


async def test_what_is_written_in_a_channel_is_not_for_the_app(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        said, outcome = await slack.say(DRAFT, SALES, request_url=bot.request_url)
        await asyncio.sleep(0.3)

    assert outcome.error is None
    assert slack.seen_by(REP, SALES) == [said]
