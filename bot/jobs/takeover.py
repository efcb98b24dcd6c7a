"""Failover: the jobs of executors that are gone go back to the queue."""

import asyncio
import time

import structlog
from dbos import DBOS, error
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import JobsUnavailable
from bot.jobs.lease import Lease
from bot.jobs.serializer import code_of

SWEEP_SECONDS = 2.0
# When the server restarts every lease is lost at once: the others get this many sweeps to renew theirs.
SWEEPS_OF_GRACE = 5
MOST_COUNTED = 1000

_log = structlog.get_logger(__name__)


def requeue(executor: str) -> int:
    """Put the unfinished jobs of this executor back on the queue; return how many.

    The engine's public way, `resume_workflow`, forgets how often a job was tried; this one counts on.
    """
    return len(DBOS._recover_pending_workflows([executor]))  # noqa: SLF001 - its shape is tested


def take_over(lease: Lease, executor: str) -> None:
    """Requeue the jobs of every executor but this one whose lease is free."""
    pending = DBOS.list_workflows(status="PENDING", load_input=False, load_output=False)
    for other in {job.executor_id for job in pending if job.executor_id} - {executor}:
        with lease.seize(other) as gone:
            if gone:
                _log.info("jobs_taken_over", executor=other, jobs=requeue(other))


def measure_queue() -> None:
    """Tell how many jobs wait, a thousand at most, and for how long the oldest has."""
    queued = DBOS.list_workflows(status="ENQUEUED", load_input=False, load_output=False, limit=MOST_COUNTED)
    oldest = min((job.created_at for job in queued if job.created_at), default=time.time() * 1000)
    _log.info("jobs_waiting", jobs=len(queued), seconds=max(0.0, round(time.time() - oldest / 1000, 1)))


async def watch(lease: Lease, executor: str, stopped: asyncio.Event) -> None:
    """Keep our lease and take over from those who lost theirs, until `stopped`.

    The first sweep takes nothing over: whoever starts when the server has just come back finds every lease
    free, until its owner has renewed it.
    """
    grace, away = 1, False
    while not await _is_set_within(stopped, SWEEP_SECONDS):
        try:
            if not await asyncio.to_thread(lease.keep):
                grace = SWEEPS_OF_GRACE
            elif grace:
                grace -= 1
            else:
                await asyncio.to_thread(take_over, lease, executor)
                await asyncio.to_thread(measure_queue)
            if away:
                _log.info("lease_in_reach")
            away = False
        except (JobsUnavailable, SQLAlchemyError, error.DBOSException) as failure:
            away = True
            _log.warning("lease_out_of_reach", code=code_of(failure))


async def _is_set_within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
