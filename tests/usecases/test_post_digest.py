"""A digest is posted once: what fails is tried again, what is unclear looked for, what is closed left alone."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import ChannelId, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import Stage
from bot.domain.team_weeks import TeamWeek
from bot.errors import ChannelClosed, DeliveryError, OutcomeOpen, SlackUnavailable
from bot.jobs.worker import NOBODY, workspace_of
from bot.usecases.draft_digest import DraftDigest
from bot.usecases.enqueue_digests import EnqueueDigests, PostAgain
from bot.usecases.post_digest import ON_ITS_WAY, PostDigest
from bot.wiring.digests import sample_weeks
from tests.digests import WRITE
from tests.fakes import NOW, TEAM, CountedPosts, FixedClock, TakenJobs
from tests.subscribed import Board, CountedWeeks, KeptDigests, KeptSubscriptions

SALES, ROBIN, KIM = ChannelId("C1"), UserId("U1"), UserId("U2")
WEEK, NEXT = "2026-W47", "2026-W48"
MONDAYS = Subscription(
    TEAM, SALES, ROBIN, day=1, hour=9, zone=ZoneInfo("UTC"), since=NOW - timedelta(weeks=1), last="2026-W46"
)
PAYLOAD = {"workspace": TEAM, "channel": SALES, "week": WEEK, "missed": "0"}


@dataclass
class Desk:
    """A channel that waits for its digest, and everything around it."""

    board: Board = field(default_factory=Board)
    subscriptions: KeptSubscriptions = field(default_factory=lambda: KeptSubscriptions({(TEAM, SALES): MONDAYS}))
    digests: KeptDigests = field(default_factory=KeptDigests)
    weeks: CountedWeeks = field(default_factory=lambda: CountedWeeks(sample_weeks(WEEK)))
    posts: CountedPosts = field(default_factory=CountedPosts)
    clock: FixedClock = field(default_factory=FixedClock)
    jobs: TakenJobs = field(default_factory=TakenJobs)

    @property
    def draft(self) -> DraftDigest:
        return DraftDigest(WRITE, self.weeks, self.digests, self.board, self.clock)

    @property
    def post(self) -> PostDigest:
        return PostDigest(self.draft, self.digests, self.subscriptions, self.board, self.posts, self.clock)

    @property
    def stage(self) -> Stage:
        return self.digests.postings[TEAM, SALES, WEEK].stage

    @property
    def posted(self) -> list[Stage]:
        return [each.stage for each in self.board.posted]

    async def enqueue(self) -> list[str]:
        await EnqueueDigests(self.subscriptions, self.jobs)(self.clock.time)
        return list(self.jobs.taken)


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_a_digest_is_a_message_and_its_thread_and_is_posted_once(desk: Desk) -> None:
    for _ in range(3):
        await desk.post(PAYLOAD)

    assert desk.posted == [Stage.SENDING, Stage.FINISHING]
    assert desk.board.posted[1].ts == "1.0"
    assert desk.stage is Stage.DONE


async def test_weeks_that_went_by_are_told(desk: Desk) -> None:
    await desk.post({**PAYLOAD, "missed": "2"})

    assert desk.board.posted[0].digest.missed == 2


@pytest.mark.parametrize("change", [{"paused": True}, None])
async def test_what_was_paused_or_stopped_meanwhile_is_not_posted(desk: Desk, change: dict[str, bool] | None) -> None:
    desk.subscriptions.kept = {(TEAM, SALES): replace(MONDAYS, paused=True)} if change else {}

    await desk.post(PAYLOAD)

    assert (desk.board.posted, desk.digests.postings) == ([], {})


async def test_a_quiet_week_is_passed_over_only_where_that_was_chosen(desk: Desk) -> None:
    desk.weeks.told = [TeamWeek(WEEK, ())]
    desk.subscriptions.kept[TEAM, SALES] = replace(MONDAYS, speak_when_quiet=False)

    await desk.post(PAYLOAD)

    assert (desk.stage, desk.board.posted) == (Stage.QUIET, [])


async def test_below_the_floor_something_to_practise_is_posted(desk: Desk) -> None:
    desk.weeks.told = [TeamWeek(WEEK, sample_weeks(WEEK)[-1].people[:4])]

    await desk.post(PAYLOAD)

    assert desk.stage is Stage.DONE
    assert desk.board.posted[0].digest.numbers is None


async def test_what_surely_did_not_arrive_is_sent_again_at_once(desk: Desk) -> None:
    desk.board.failures = [SlackUnavailable(status=503), SlackUnavailable(status=503)]
    for _ in range(2):
        with pytest.raises(SlackUnavailable):
            await desk.post(PAYLOAD)

    await desk.post(PAYLOAD)

    assert desk.posted == [Stage.SENDING, Stage.FINISHING]


@pytest.mark.parametrize("arrives", [True, False])
async def test_what_may_have_arrived_is_looked_for_before_it_is_sent_again(desk: Desk, *, arrives: bool) -> None:
    desk.board.failures, desk.board.arrives = [SlackUnavailable(maybe_sent=True)], arrives
    with pytest.raises(SlackUnavailable):
        await desk.post(PAYLOAD)
    with pytest.raises(OutcomeOpen):
        await desk.post(PAYLOAD)
    desk.clock.time += ON_ITS_WAY

    await desk.post(PAYLOAD)

    assert desk.posted == [Stage.SENDING, Stage.FINISHING]
    assert desk.stage is Stage.DONE


async def test_where_nobody_may_look_who_set_it_up_is_told_and_nothing_is_sent_again(desk: Desk) -> None:
    desk.board.failures, desk.board.searchable = [SlackUnavailable(maybe_sent=True)], False
    with pytest.raises(SlackUnavailable):
        await desk.post(PAYLOAD)
    desk.clock.time += ON_ITS_WAY

    for _ in range(2):
        await desk.post(PAYLOAD)

    assert (desk.stage, desk.posted, desk.board.told) == (Stage.UNCLEAR, [], ["U1: unclear 2026-W47"])


async def test_what_is_unclear_is_posted_again_on_their_word_once(desk: Desk) -> None:
    await test_where_nobody_may_look_who_set_it_up_is_told_and_nothing_is_sent_again(desk)
    again = PostAgain(desk.subscriptions, desk.digests, desk.jobs)
    asked = [await again(TEAM, SALES, WEEK) for _ in range(2)]
    ((_, payload),) = desk.jobs.taken.values()

    for _ in range(2):
        await desk.post(payload)

    assert (asked, desk.posted) == ([True, True], [Stage.SENDING, Stage.FINISHING])
    assert not await again(TEAM, SALES, WEEK)


async def test_of_a_thread_that_is_unclear_only_the_thread_is_posted_again(desk: Desk) -> None:
    desk.board.failures, desk.board.searchable = [None, SlackUnavailable(maybe_sent=True)], False
    with pytest.raises(SlackUnavailable):
        await desk.post(PAYLOAD)
    desk.clock.time += ON_ITS_WAY
    await desk.post(PAYLOAD)
    unclear = desk.digests.postings[TEAM, SALES, WEEK]

    await desk.post({**PAYLOAD, "again": str(unclear.moves)})

    assert (unclear.stage, desk.stage, desk.posted) == (Stage.UNCLEAR, Stage.DONE, [Stage.SENDING, Stage.FINISHING])


async def test_a_channel_that_is_closed_is_paused_and_who_set_it_up_hears_of_it_once(desk: Desk) -> None:
    desk.board.failures = [ChannelClosed(reason="archived")]

    await desk.post(PAYLOAD)
    await desk.post(PAYLOAD)

    assert desk.board.told == ["U1: archived"]
    assert desk.subscriptions.kept[TEAM, SALES].paused
    assert await desk.enqueue() == []


async def test_so_is_one_that_would_have_been_passed_over_in_a_quiet_week(desk: Desk) -> None:
    desk.weeks.told = [TeamWeek(WEEK, ())]
    desk.subscriptions.kept[TEAM, SALES] = replace(MONDAYS, speak_when_quiet=False)
    desk.board.closed = "shared"

    await desk.post(PAYLOAD)

    assert (desk.board.told, desk.digests.postings) == (["U1: shared"], {})


async def test_who_cannot_be_told_is_tried_twice_and_the_channel_is_paused_all_the_same(desk: Desk) -> None:
    desk.board.failures = [ChannelClosed(reason="removed") for _ in range(3)]
    desk.board.deaf = [SlackUnavailable(), SlackUnavailable()]
    for _ in range(2):
        with pytest.raises(DeliveryError):
            await desk.post(PAYLOAD)

    await desk.post(PAYLOAD)

    assert (desk.board.told, desk.subscriptions.kept[TEAM, SALES].paused) == ([], True)


async def test_a_week_is_counted_once_and_the_next_ones_are_told_against_it(desk: Desk) -> None:
    desk.board.known_members = frozenset({ROBIN, KIM})
    first = await desk.draft(TEAM, SALES, WEEK)
    desk.weeks.told = sample_weeks(NEXT)

    assert await desk.draft(TEAM, SALES, WEEK) == first
    after = await desk.draft(TEAM, SALES, NEXT)

    assert desk.weeks.asked == [(1, {ROBIN, KIM})] * 2
    assert after.held[:-1] == first.held


async def test_a_week_without_numbers_is_counted_again_as_long_as_it_was_not_posted(desk: Desk) -> None:
    desk.weeks.told = [TeamWeek(WEEK, ())]
    await desk.draft(TEAM, SALES, WEEK)
    desk.weeks.told = sample_weeks(WEEK)

    assert (await desk.draft(TEAM, SALES, WEEK)).numbers is not None


async def test_each_due_digest_is_one_job_and_one_that_failed_gets_another_every_hour(desk: Desk) -> None:
    first = [await desk.enqueue() for _ in range(2)]
    desk.clock.time += timedelta(minutes=61)

    later = await desk.enqueue()

    assert first == [["digest:T1:C1:2026-W47"]] * 2
    assert workspace_of(PAYLOAD) == NOBODY
    assert later == ["digest:T1:C1:2026-W47", "digest:T1:C1:2026-W47+1"]
    assert desk.jobs.taken["digest:T1:C1:2026-W47"] == ("digest", PAYLOAD)


async def test_what_was_posted_is_enqueued_no_more(desk: Desk) -> None:
    desk.subscriptions.kept[TEAM, SALES] = replace(MONDAYS, last=WEEK)

    assert await desk.enqueue() == []
