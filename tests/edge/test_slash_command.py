"""`/coach` from end to end: the real bot as a process, Slack and the model as servers on real sockets."""

import asyncio
import json
from pathlib import Path

from playground.people import BOT_USER, COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER, INVENTED_ANSWER
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import APP_TOKEN, model_settings, running_bot


async def test_local_coach_answers_whole_in_the_acknowledgement(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        await asyncio.sleep(0.3)

    assert outcome.shown is not None
    assert "Draft to send" in outcome.shown.text
    assert "no model saw your draft" in outcome.shown.text
    assert slack.seen_by(REP, SALES) == [outcome.shown]
    assert slack.seen_by(COLLEAGUE, SALES) == []
    assert CANARY not in bot.logs


async def test_first_look_is_followed_by_the_model_s_reply(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        reply = await slack.next_message(after=outcome.shown, timeout=30)

    assert outcome.shown is not None
    assert outcome.shown.text.endswith("the full reply follows.")
    assert len(outcome.shown.text.splitlines()) <= 4
    assert REWRITE in reply.text
    assert "small-model" in reply.text
    assert reply.ephemeral
    assert CANARY not in bot.logs


async def test_day_s_allowance_of_a_person_ends_with_a_clear_word_and_leaves_others_theirs(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER, GOOD_ANSWER)
    settings = model_settings(model) | {"SAMESIDE_DAILY_PERSON": "1"}

    async with running_bot(tmp_path, slack, **settings) as bot:
        replies = []
        for user in (REP, REP, COLLEAGUE):
            asked = await slack.slash_command("/coach", DRAFT, user=user, request_url=bot.request_url)
            replies.append(await slack.next_message(user, after=asked.shown, timeout=30))

    mine, beyond, theirs = (reply.text for reply in replies)
    assert "small-model" in mine
    assert "You have used today's coachings by the model. The model is back at midnight UTC." in beyond
    assert "Draft to send" in beyond
    assert "small-model" in theirs
    assert len(model.bodies) == 2


async def test_same_command_twice_is_one_coaching(slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path) -> None:
    model.answer(GOOD_ANSWER)
    model.slow(0.3)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        first = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        second = await slack.deliver_again(first)
        reply = await slack.next_message(after=second.shown, timeout=30)
        await asyncio.sleep(0.5)

    assert second.shown is not None
    assert slack.seen_by(REP, SALES) == [first.shown, second.shown, reply]
    assert len(model.bodies) == 1


async def test_answer_comes_after_a_kill_between_acknowledgement_and_answer(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.hang()
    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        async with asyncio.timeout(5):
            while not model.arrived:
                await asyncio.sleep(0.02)
        bot.kill()
        model.mend()
        model.answer(GOOD_ANSWER)
        assert slack.seen_by(REP, SALES) == [outcome.shown]

    async with running_bot(tmp_path, slack, **model_settings(model)):
        reply = await slack.next_message(after=outcome.shown, timeout=30)

    assert REWRITE in reply.text
    assert len(slack.seen_by(REP, SALES)) == 2


async def test_refused_proposal_is_sent_back_once_with_what_it_broke(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(INVENTED_ANSWER, GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        reply = await slack.next_message(after=outcome.shown, timeout=30)

    assert REWRITE in reply.text
    assert len(model.bodies) == 2
    assert "45 minutes" in json.dumps(model.bodies[1]["input"])
    assert "violations" in json.dumps(model.bodies[1]["input"])


async def test_proposal_refused_twice_gives_highlights_without_a_rewrite(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(INVENTED_ANSWER, INVENTED_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        reply = await slack.next_message(after=outcome.shown, timeout=30)

    assert "highlights are the local coach's" in reply.text
    assert "blocked 30 minutes" in reply.text
    assert "Draft to send" not in reply.text
    assert CANARY not in bot.logs


async def test_local_coach_stands_in_when_the_model_is_away(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.fail(500, times=None, retry_after=0.05)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        reply = await slack.next_message(after=outcome.shown, timeout=20)

    assert "The model did not answer" in reply.text
    assert "Draft to send" in reply.text
    assert CANARY not in bot.logs


async def test_reply_that_surely_did_not_arrive_is_sent_again_unlabelled(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    slack.break_next("response_url", status=500)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        reply = await slack.next_message(after=outcome.shown, timeout=30)

    assert "twice" not in reply.text
    assert len(slack.seen_by(REP, SALES)) == 2


async def test_reply_that_may_have_arrived_is_sent_once_more_and_says_so(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    slack.break_next("response_url", drop="after")

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        first = await slack.next_message(after=outcome.shown, timeout=30)
        second = await slack.next_message(after=first, timeout=30)

    assert "twice" not in first.text
    assert "you may see it twice" in second.text
    assert len(model.bodies) == 1


async def test_spent_reply_address_gives_way_to_a_direct_message(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    model.slow(0.5)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        slack.pass_time(31 * 60)
        direct = slack.workspace.conversation(REP, BOT_USER)
        reply = await slack.next_message(REP, direct.id, timeout=30)

    assert slack.seen_by(REP, SALES) == [outcome.shown]
    assert REWRITE in reply.text


async def test_socket_mode_answers_the_same(slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT)
        reply = await slack.next_message(after=outcome.shown, timeout=30)

    assert outcome.shown is not None
    assert outcome.shown.text.endswith("the full reply follows.")
    assert REWRITE in reply.text
    assert CANARY not in bot.logs
