"""A digest comes to its channel: counted from a real database, posted over a real socket, once."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.database.connection import open_database
from bot.database.encryption import KeyRing
from bot.domain import ChannelId, CoachingId, Request, TeamId, UserId
from bot.domain.people import Reaction
from bot.domain.postings import Stage
from bot.errors import JobsUnavailable, OutcomeOpen, SlackUnavailable
from bot.rendering.blocks import CHART
from bot.rendering.digest_control import Setup
from bot.usecases.enqueue_digests import DIGEST
from bot.usecases.post_digest import ON_ITS_WAY
from bot.wiring.memory import Memory
from playground.people import BOT_USER, REP, SALES, TEAM, Person
from playground.slack import SlackEmulator
from tests.edge.digest_office import BEFORE, FRIDAY, HASTY, MONDAY, MONDAYS, PAYLOAD, TEAM_OF_NINE, WEEK, WHERE, Office
from tests.edge.test_reply_buttons import buttons
from tests.fakes import FixedClock, TakenJobs


@pytest.fixture
async def office(slack: SlackEmulator, sqlite_url: str) -> AsyncIterator[Office]:
    keys, clock = KeyRing([bytes(32)]), FixedClock(MONDAY)
    database = open_database(sqlite_url, keys)
    memory = Memory.of(database, keys, clock)
    await memory.subscriptions.keep(MONDAYS, FRIDAY)
    for weeks in range(2):
        for user in TEAM_OF_NINE:
            slack.workspace.people[user] = Person(user, user.lower(), user)
            slack.workspace.admit(SALES, user)
            id, at = CoachingId(f"{user}:{weeks}"), FRIDAY - timedelta(weeks=weeks)
            await memory.reactions.record(TeamId(TEAM), user, id, Reaction.ANSWERED, at=at, counts=HASTY)
    # Clocks differ by what the test lets pass: Slack's goes by the machine's.
    slack.workspace.clock.ahead += MONDAY.timestamp() - slack.workspace.clock.now()
    yield Office(slack, memory, clock)
    await database.close()


async def test_the_members_of_a_channel_are_counted_and_told_of_in_a_message_and_its_thread(office: Office) -> None:
    await office.post()
    await office.post()

    digest, details = office.in_channel
    assert "At least 7 of you had 10 drafts or more" in digest.text
    assert details.thread_ts == digest.ts
    assert CHART not in [block["type"] for block in details.blocks]
    assert not any(user in digest.text + details.text for user in TEAM_OF_NINE)


async def test_a_digest_is_taken_on_when_its_hour_has_come_and_no_more_once_it_is_posted(office: Office) -> None:
    early, jobs, elsewhere, done = TakenJobs(), TakenJobs(), TakenJobs(), TakenJobs()

    await office.desk.tick(MONDAY.replace(hour=8), early)
    await office.desk.tick(MONDAY.replace(hour=9), jobs, TeamId(TEAM))
    await office.desk.tick(MONDAY.replace(hour=9), elsewhere, TeamId("T0ELSEWHR1"))
    await office.post()
    await office.desk.tick(MONDAY, done)

    assert (early.taken, elsewhere.taken, done.taken) == ({}, {}, {})
    assert jobs.taken == {f"digest:{TEAM}:{SALES}:{WEEK}": (DIGEST, PAYLOAD)}


async def test_digests_that_cannot_be_taken_on_keep_nothing_from_being_forgotten(office: Office) -> None:
    old = Request(CoachingId("c"), TeamId(TEAM), UserId(REP), ChannelId(SALES), "Hi Dana,", "", "", FRIDAY)
    await office.memory.coachings.keep(old)
    with pytest.raises(JobsUnavailable):
        await office.desk.tick(MONDAY, TakenJobs(away=JobsUnavailable()))
    assert await office.memory.coachings.forget_expired(MONDAY) == 0


async def test_who_is_no_member_is_not_counted(office: Office) -> None:
    sales = office.slack.workspace.channels[SALES]
    office.slack.workspace.channels[SALES] = replace(sales, members=sales.members - set(TEAM_OF_NINE[:5]))

    await office.post()

    assert "Fewer than 5 of you" in office.in_channel[0].text


async def test_the_second_one_has_a_chart_of_both_weeks(office: Office) -> None:
    await office.post(week=BEFORE)
    await office.post()

    *_, details = office.in_channel
    assert "How many of you met it, at least, in weeks 46, 47" in details.text
    assert CHART in [block["type"] for block in details.blocks]


async def test_a_chart_that_slack_refuses_costs_the_picture_and_not_the_text(office: Office) -> None:
    await office.post(week=BEFORE)
    office.slack.break_next("chat.postMessage", delay=0.0)
    office.slack.break_next("chat.postMessage", error="invalid_blocks")

    await office.post()

    *_, details = office.in_channel
    assert "How many of you met it, at least, in weeks 46, 47" in details.text
    assert CHART not in [block["type"] for block in details.blocks]


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_what_was_cut_off_is_looked_for_in_the_channel_and_posted_once(office: Office, drop: str) -> None:
    office.slack.break_next("chat.postMessage", drop=drop)  # type: ignore[arg-type]
    with pytest.raises(SlackUnavailable):
        await office.post()
    with pytest.raises(OutcomeOpen):
        await office.post()
    office.clock.time += ON_ITS_WAY

    await office.post()

    digest, details = office.in_channel
    assert details.thread_ts == digest.ts
    assert await office.stage() is Stage.DONE


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_so_is_what_stands_in_the_thread(office: Office, drop: str) -> None:
    office.slack.break_next("chat.postMessage", delay=0.0)
    office.slack.break_next("chat.postMessage", drop=drop)  # type: ignore[arg-type]
    with pytest.raises(SlackUnavailable):
        await office.post()
    office.clock.time += ON_ITS_WAY

    await office.post()

    assert [said.thread_ts is not None for said in office.in_channel] == [False, True]


async def test_without_the_right_to_look_who_set_it_up_is_asked_and_may_have_it_posted_again(office: Office) -> None:
    office.slack.workspace.installation.scopes -= {"channels:history", "groups:history"}
    office.slack.break_next("chat.postMessage", drop="before")
    with pytest.raises(SlackUnavailable):
        await office.post()
    office.clock.time += ON_ITS_WAY
    for _ in range(2):
        await office.post()
    (asked,), nothing = office.told, office.in_channel
    posting = await office.memory.digests.of(*WHERE, WEEK)
    assert posting is not None

    await office.post(again=str(posting.moves))

    assert nothing == []
    assert asked.blocks[-1]["elements"][0]["action_id"] == Setup.AGAIN
    assert len(office.in_channel) == 2


async def test_who_set_it_up_is_told_whether_the_message_or_its_thread_may_be_missing(office: Office) -> None:
    office.slack.workspace.installation.scopes -= {"channels:history", "groups:history"}
    office.slack.break_next("chat.postMessage", delay=0.0)
    office.slack.break_next("chat.postMessage", drop="before")
    with pytest.raises(SlackUnavailable):
        await office.post()
    office.clock.time += ON_ITS_WAY
    await office.post()
    posting = await office.memory.digests.of(*WHERE, WEEK)
    assert posting is not None

    await office.post(again=str(posting.moves))

    (asked,), (digest, details) = office.told, office.in_channel
    assert f"The digest of week 47 is in <#{SALES}>; I was interrupted while I posted its thread" in asked.text
    assert details.thread_ts == digest.ts


async def test_a_channel_that_became_shared_gets_none_and_who_set_it_up_hears_why_once(office: Office) -> None:
    sales = office.slack.workspace.channels[SALES]
    office.slack.workspace.channels[SALES] = replace(sales, shared=True)

    for _ in range(2):
        await office.post()

    assert office.in_channel == []
    assert ["another company" in said.text for said in office.told] == [True]
    assert await office.paused()


async def test_so_does_one_of_which_nobody_can_tell_any_more_who_reads_there(office: Office) -> None:
    office.slack.workspace.installation.scopes -= {"channels:read", "groups:read"}

    await office.post()

    assert office.in_channel == []
    assert ["no longer tells me who is in" in said.text for said in office.told] == [True]
    assert await office.paused()


async def test_so_does_one_that_the_app_was_taken_out_of(office: Office) -> None:
    sales = office.slack.workspace.channels[SALES]
    office.slack.workspace.channels[SALES] = replace(sales, members=sales.members - {BOT_USER})

    await office.post()

    assert ["no longer in" in said.text for said in office.told] == [True]
    assert [buttons(said) for said in office.told] == [["Change", "Resume", "Stop"]]
    assert await office.paused()


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("is_archived", "is archived"),
        ("restricted_action", "does not let me post"),
        ("msg_too_long", "for a reason I do not know"),
    ],
)
async def test_so_does_one_where_slack_says_no(office: Office, word: str, said: str) -> None:
    office.slack.break_next("chat.postMessage", error=word)

    await office.post()

    assert [said in told.text for told in office.told] == [True]
    assert await office.paused()


async def test_a_slack_that_fails_costs_a_try_and_no_digest(office: Office) -> None:
    for breakage in ({"status": 429, "retry_after": 0}, {"error": "ratelimited"}):
        office.slack.break_next("chat.postMessage", **breakage)
        with pytest.raises(SlackUnavailable):
            await office.post()

    await office.post()

    assert await office.stage() is Stage.DONE
    assert len(office.in_channel) == 2
