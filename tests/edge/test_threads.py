"""A thread of the rep's own messages: the whole answer in the place of what was shown, and whether work is shown."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain import Advice, UserId
from bot.rendering.reply import compose_reply
from bot.rendering.slack import reply_message
from bot.slack.replying.addresses import in_post
from bot.slack.replying.replies import SlackReplies
from bot.slack.replying.threads import MOST_CHANGED_TEXT, Threads
from bot.slack.surfaces.intake import Intake
from playground.api.streams import LIVES_SECONDS
from playground.people import BOT_USER, REP
from playground.slack import SlackEmulator
from tests.advices import FIXED
from tests.delivering import TWICE
from tests.desks import drawing, taking
from tests.fakes import NOW, FixedClock, TakenJobs
from tests.remembered import CountedAddresses
from tests.shown_live import FIRST, Thread

WHOLE = reply_message(compose_reply(FIXED, reader="Dana", help="/coach help"))


async def begun(thread: Thread, advice: Advice = FIRST) -> Threads:
    """Show the beginning of an answer, and return what brings the whole of it."""
    async with thread.shown() as watch:
        watch(advice)
        await thread.grown(2)
    return Threads(thread.patient)


async def test_whole_answer_takes_the_place_of_what_was_shown(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    threads = await begun(thread)

    for _ in range(2):
        await threads.reply(*thread.place, WHOLE, shown=thread.request.shown)

    (message,) = thread.messages
    assert (message.text, list(message.blocks)) == (WHOLE["text"], WHOLE["blocks"])
    assert not slack.is_being_written(message)
    assert slack.session_of(*thread.place) == "active"


@pytest.mark.parametrize("ending", ["died", "stopped"])
async def test_message_that_slack_had_ended_is_made_whole_too(slack: SlackEmulator, ending: str) -> None:
    thread = Thread(slack)
    threads = await begun(thread)
    if ending == "died":
        slack.pass_time(LIVES_SECONDS)
    else:
        await slack.press_stop(*thread.place, request_url="http://127.0.0.1:9/")

    await threads.reply(*thread.place, WHOLE, shown=thread.request.shown)

    (message,) = thread.messages
    assert message.text == WHOLE["text"]
    assert not slack.is_being_written(message)
    assert slack.session_of(*thread.place) == "active"


async def test_answer_whose_place_is_gone_or_was_never_known_is_posted(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    threads = await begun(thread)
    slack.workspace.remove(thread.messages[0])

    for shown in (in_post(thread.place[0], "1.0"), "begun"):
        await threads.reply(*thread.place, WHOLE, shown=shown)

    assert [message.text for message in thread.messages] == [WHOLE["text"]] * 2
    assert {message.thread_ts for message in thread.messages} == {thread.said.ts}


async def test_text_too_long_for_a_change_is_cut_at_a_word_and_its_blocks_are_whole(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    threads = await begun(thread)
    long = {**WHOLE, "text": "Rework &amp; more. " + "word &lt; " * 900}

    await threads.reply(*thread.place, long, shown=thread.request.shown)

    (message,) = thread.messages
    assert len(message.text) <= MOST_CHANGED_TEXT
    assert message.text.endswith(("word…", "&lt;…"))
    assert list(message.blocks) == WHOLE["blocks"]


async def test_workspace_that_knows_no_sessions_sees_the_older_status_line(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    threads = Threads(thread.client)
    slack.break_next("agents.sessions.setStatus", times=2, error="feature_disabled")

    await threads.at_work(*thread.place)
    await threads.at_rest(*thread.place)

    assert "from their side" in slack.workspace.status[thread.place]


@pytest.mark.parametrize("trouble", [{"status": 500}, {"drop": "before"}, {"error": "internal_error"}])
async def test_status_that_cannot_be_set_costs_nothing(slack: SlackEmulator, trouble: dict[str, Any]) -> None:
    thread = Thread(slack)
    slack.break_next("agents.sessions.setStatus", **trouble)

    await Threads(thread.client).at_work(*thread.place)

    assert slack.workspace.status == {}


@pytest.mark.parametrize(("trouble", "there"), [({}, 1), ({"error": "update_failed", "times": 1}, 2)])
async def test_answer_given_up_on_is_made_whole_where_it_stands_or_comes_by_itself(
    slack: SlackEmulator, trouble: dict[str, Any], there: int
) -> None:
    thread = Thread(slack)
    await begun(thread)
    replies = SlackReplies(thread.patient, CountedAddresses(), FixedClock())
    if trouble:
        slack.break_next("chat.update", **trouble)

    await replies.send_directly(thread.request, WHOLE)

    assert len(thread.messages) == there
    assert thread.messages[-1].text.endswith(WHOLE["text"])
    assert [TWICE in said.text for said in thread.messages] == [False, True][:there]
    assert not slack.is_being_written(thread.messages[0])


async def test_answer_that_comes_beside_the_place_where_it_was_shown_says_that_it_may_be_seen_twice(
    slack: SlackEmulator,
) -> None:
    thread = Thread(slack)
    await begun(thread)
    replies = SlackReplies(thread.patient, CountedAddresses(), FixedClock())
    slack.break_next("chat.update", status=429, retry_after=30)

    await replies.send_directly(replace(thread.request, user=UserId(REP)), WHOLE)

    shown, whole = [said for said in slack.seen_by(REP, thread.place[0]) if said.author == BOT_USER]
    assert (TWICE in shown.text, TWICE in whole.text) == (False, True)


async def test_button_is_shown_no_longer_than_the_work_takes(slack: SlackEmulator) -> None:
    thread = Thread(slack)
    intake = Intake(taking(thread.coachings, TakenJobs()), drawing(), FixedClock())

    await intake.show_work(thread.patient, thread.request)
    working = slack.session_of(*thread.place)
    await thread.coachings.mark_answered(thread.request.team, thread.request.id, NOW)
    await intake.show_work(thread.patient, thread.request)

    assert (working, slack.session_of(*thread.place)) == ("processing", "active")
