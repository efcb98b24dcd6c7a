"""Taking on a request: what is safe before it is acknowledged."""

import asyncio
from dataclasses import dataclass, field, replace

import pytest
from structlog.testing import capture_logs

from bot.domain import Advice, CoachingId, Mode
from bot.domain.wishes import STUCK, WayOut, WishKind
from bot.errors import (
    ContentUnreadable,
    DatabaseUnavailable,
    DraftRejected,
    JobsError,
    JobsUnavailable,
    StorageError,
)
from bot.rendering.catalogue import catalogue
from bot.slack.surfaces.intake import Intake
from bot.usecases.take_request import COACH
from tests.desks import drawing, recording, taking
from tests.fakes import COACHING, PAYLOAD, TEAM, FixedClock, KeptCoachings, TakenJobs, request
from tests.parts import CANARY, DRAFT, QUOTE
from tests.remembered import CountedReactions

STALL = f"Dana at the {CANARY} plant liked the pilot in May, then procurement joined and it went quiet after the quote."


@dataclass
class BrokenReactions(CountedReactions):
    """Reactions that fail in words of a draft."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def record(self, *_: object, **__: object) -> bool:
        self.asked.set()
        raise ValueError(DRAFT)


class LookedAway(KeptCoachings):
    """Coachings that are kept, and of which nobody can say what came."""

    async def answer_for(self, *_: object) -> Advice | WayOut | None:
        raise DatabaseUnavailable


async def test_local_coach_answers_at_once_and_keeps_the_answer_for_what_is_pressed() -> None:
    coachings, jobs = KeptCoachings(), TakenJobs()

    taken = await taking(coachings, jobs, model=False)(request(DRAFT))

    assert taken.advice is not None
    assert (taken.advice.mode, taken.trouble, taken.kept) == (Mode.LOCAL, None, True)
    assert coachings.advice == {(TEAM, COACHING): taken.advice}
    assert coachings.answered.keys() == {(TEAM, COACHING)}
    assert jobs.taken == {}


async def test_local_coach_answers_when_nothing_can_be_kept() -> None:
    taken = await taking(KeptCoachings(away=DatabaseUnavailable()), TakenJobs(), model=False)(request(DRAFT))

    assert taken.advice is not None
    assert (taken.advice.mode, taken.kept) == (Mode.LOCAL, False)


async def test_count_that_fails_takes_no_answer_with_it_and_is_logged_without_words() -> None:
    coachings, reactions = KeptCoachings(), BrokenReactions()
    whole = taking(coachings, TakenJobs(), model=False)

    with capture_logs() as logs:
        taken = await replace(whole, record=recording(reactions))(request(DRAFT))
        await asyncio.wait_for(reactions.asked.wait(), 5)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    assert taken.kept
    assert [event["error"] for event in logs if event["event"] == "left_undone"] == ["ValueError"]
    assert CANARY not in repr(logs)


async def test_request_is_kept_and_its_job_taken_on_before_anything_is_said() -> None:
    coachings, jobs = KeptCoachings(), TakenJobs()
    asked = request(DRAFT, context="she gave me that date")

    taken = await taking(coachings, jobs)(asked)

    assert (taken.advice, taken.trouble) == (None, None)
    assert taken.analysis is not None
    assert QUOTE in taken.analysis.findings[0].quote
    assert coachings.requests == {(TEAM, COACHING): asked}
    assert jobs.taken == {COACHING: (COACH, PAYLOAD)}


async def test_job_carries_ids_and_no_words() -> None:
    jobs = TakenJobs()

    await taking(KeptCoachings(), jobs)(request(DRAFT))

    assert CANARY not in repr(jobs.taken)
    assert "reply" not in repr(jobs.taken)


async def test_same_request_twice_is_one_job() -> None:
    coachings, jobs = KeptCoachings(), TakenJobs()
    take = taking(coachings, jobs)

    first, second = await take(request(DRAFT)), await take(request(DRAFT))

    assert first == second
    assert (len(coachings.requests), len(jobs.taken)) == (1, 1)


@pytest.mark.parametrize(
    ("storage", "jobs_away"),
    [(DatabaseUnavailable(), None), (ContentUnreadable(), None), (None, JobsUnavailable())],
    ids=["database", "content", "jobs"],
)
async def test_what_cannot_be_taken_on_is_coached_here_and_says_so(
    storage: StorageError | None, jobs_away: JobsError | None
) -> None:
    coachings, jobs = KeptCoachings(away=storage), TakenJobs(away=jobs_away)

    taken = await taking(coachings, jobs)(request(DRAFT))

    assert taken.advice is not None
    assert (taken.advice.mode, taken.advice.model) == (Mode.FALLBACK, "small-model")
    assert isinstance(taken.trouble, JobsUnavailable)
    assert jobs.taken == {}
    said = Intake(taking(coachings, jobs), drawing(), FixedClock()).drawn(request(DRAFT), taken)["text"]
    assert said.count(catalogue().say("mode.unqueued")) == 1
    assert catalogue().say("mode.away") not in said
    assert catalogue().say("trouble.jobs_unavailable") not in said


@pytest.mark.parametrize("model", [True, False], ids=["model", "local"])
async def test_deal_that_is_stuck_is_never_judged_as_a_draft(*, model: bool) -> None:
    coachings = KeptCoachings(away=DatabaseUnavailable())

    taken = await taking(coachings, TakenJobs(), model=model)(replace(request(STALL), wish=STUCK))

    assert isinstance(taken.advice, WayOut)
    assert taken.advice.mode is (Mode.FALLBACK if model else Mode.LOCAL)


@pytest.mark.parametrize("model", [True, False], ids=["model", "local"])
async def test_other_version_that_cannot_be_made_is_not_a_first_one(*, model: bool) -> None:
    coachings = KeptCoachings(away=DatabaseUnavailable())
    wished = replace(request(DRAFT), wish=WishKind.SHORTER, follows=CoachingId("coach:T1:0"))

    taken = await taking(coachings, TakenJobs(), model=model)(wished)

    assert taken.advice is None
    assert isinstance(taken.trouble, JobsUnavailable)
    assert Intake(taking(coachings, TakenJobs()), drawing(), FixedClock()).drawn(wished, taken)["text"] == (
        catalogue().say("trouble.jobs_unavailable")
    )


async def test_request_whose_job_was_not_taken_on_is_forgotten_unless_it_was_there_before() -> None:
    coachings, jobs = KeptCoachings(), TakenJobs()
    away = TakenJobs(away=JobsUnavailable())

    await taking(coachings, away)(request(DRAFT))
    await asyncio.sleep(0)
    alone = dict(coachings.requests)
    await taking(coachings, jobs)(request(DRAFT))
    await taking(coachings, away)(request(DRAFT))
    await asyncio.sleep(0)

    assert alone == {}
    assert len(coachings.requests) == 1


async def test_long_draft_is_not_read_before_it_is_acknowledged() -> None:
    coachings, jobs = KeptCoachings(), TakenJobs()

    taken = await taking(coachings, jobs)(request(DRAFT + "\n\nAs I said, the review is yours to plan." * 120))

    assert (taken.analysis, taken.advice, taken.trouble) == (None, None, None)
    assert len(jobs.taken) == 1


@pytest.mark.parametrize("model", [True, False], ids=["model", "local"])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("two words", "draft_too_short"),
        ("word " * 2_401, "draft_too_long"),
        ("Hi Dana,\0 are you there?", "draft_not_text"),
        ("> Hi Tom,\n> can we talk on Friday?", "draft_only_quoted"),
    ],
    ids=lambda value: value if "_" in value else "",
)
async def test_draft_that_cannot_be_coached_is_turned_away_before_it_is_kept(
    text: str, code: str, *, model: bool
) -> None:
    coachings, jobs = KeptCoachings(), TakenJobs()

    with pytest.raises(DraftRejected) as caught:
        await taking(coachings, jobs, model=model)(request(text))

    assert caught.value.code() == code
    assert (coachings.requests, jobs.taken) == ({}, {})


async def test_request_that_comes_again_is_not_said_to_wait_once_more() -> None:
    coachings, jobs = KeptCoachings(), TakenJobs(full=True)
    take = taking(coachings, jobs)

    first, again = [await take.promise(request(DRAFT)) for _ in range(2)]
    jobs.full = False
    other = replace(request(DRAFT), id=CoachingId("coach:T1:1"))
    at_once = await take.promise(other)
    jobs.full = True
    while_at_work = await take.promise(other)

    assert (first, again, at_once, while_at_work) == (True, False, False, False)


@pytest.mark.parametrize("wish", [WishKind.SHORTER, STUCK])
async def test_what_is_wished_for_again_is_there_at_once(wish: str) -> None:
    coachings, jobs = KeptCoachings(), TakenJobs()
    take = taking(coachings, jobs)
    made = await taking(KeptCoachings(), TakenJobs(), model=False)(replace(request(STALL), wish=wish))
    wished = replace(request(STALL), wish=wish)
    assert made.advice is not None

    under_way = await take(wished)
    coachings.advice[TEAM, COACHING] = made.advice
    done = await take(wished)

    assert (under_way.advice, done.advice) == (None, made.advice)
    assert len(jobs.taken) == 1


async def test_wish_taken_on_is_not_lost_when_nobody_can_look_whether_it_was_made_before() -> None:
    coachings = KeptCoachings()
    wished = replace(request(DRAFT), wish=WishKind.SHORTER)
    take = taking(coachings, TakenJobs())
    await take(wished)

    taken = await replace(take, coachings=LookedAway(coachings.requests))(wished)

    assert (taken.advice, taken.trouble) == (None, None)
