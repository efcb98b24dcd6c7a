"""Runs a job's steps in order: a finished step is never repeated, a failed one is tried again."""

import asyncio
import time
import traceback
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any, TypeVar

import structlog
from dbos import DBOS, StepOptions, error
from structlog.contextvars import bound_contextvars

from bot.errors import DatabaseUnavailable
from bot.jobs.room import Room
from bot.jobs.serializer import StepFailed, Unreadable, code_of

T = TypeVar("T")
Step = Callable[[T], Awaitable[None]]
Workflow = Callable[..., Coroutine[Any, Any, None]]

# 1 + 2 + ... + 64 s: longer than a restart of the database or an ill minute of the model's provider.
MOST_ATTEMPTS = 8
# Slack's reply addresses live for half an hour, so there is something left to do after this one.
LONGEST_OUTAGE = 15 * 60.0
OUTAGE_POLL_SECONDS = 2.0
# A job that kills its process is given up after so many processes.
MOST_RECOVERIES = 20
# The step of this name runs only when another has failed for good.
GIVE_UP = "give_up"
NOBODY = "nobody"

_log = structlog.get_logger(__name__)


class Worker:
    """Runs jobs. `first_retry` is the pause after a first failure, in seconds."""

    def __init__(self, first_retry: float) -> None:
        self._first_retry = first_retry
        self._ending = False
        self.room = Room()

    def let_go(self) -> None:
        """From now on leave a job to the next process where all it does is wait for its next try."""
        self._ending = True
        for task in self.room.resting:
            task.cancel()

    def workflow(self, kind: str, steps: Mapping[str, Step[T]]) -> Workflow:
        """Register a kind of job with the engine, under its own name so that only who knows it runs it."""

        @DBOS.workflow(name=kind, max_recovery_attempts=MOST_RECOVERIES)
        async def job(argument: T, _context: object = None) -> None:
            self.room.enter(workspace_of(argument))
            try:
                if isinstance(argument, Unreadable):
                    raise argument
                for name, step in steps.items():
                    if name != GIVE_UP:
                        await self._run(name, step, argument)
            except Unreadable as failure:
                await self._leave_to_others(kind, failure)
            except StepFailed as failure:
                _log.error("job_failed", kind=kind, id=DBOS.workflow_id, code=failure.code)
                if GIVE_UP in steps:
                    await self._run(GIVE_UP, steps[GIVE_UP], argument)
                raise

        return job

    async def _leave_to_others(self, kind: str, failure: Unreadable) -> None:
        """Keep a job until this process ends and one that has the key takes it over; when that is too late, end it."""
        _log.error("job_unreadable", kind=kind, id=DBOS.workflow_id)
        self._rest()
        await asyncio.sleep(LONGEST_OUTAGE)
        _log.error("job_failed", kind=kind, id=DBOS.workflow_id, code=failure.code)
        raise failure

    async def _run(self, name: str, step: Step[T], argument: T) -> None:
        try:
            await DBOS.run_step_async(self._retries(name), self._attempt, step, argument)
        except error.DBOSMaxStepRetriesExceeded as spent:
            raise StepFailed(code_of(spent.errors[-1])) from None

    def _retries(self, name: str) -> StepOptions:
        return {
            "name": name,
            "retries_allowed": True,
            "max_attempts": MOST_ATTEMPTS,
            "interval_seconds": self._first_retry,
            "should_retry": _may_pass,
        }

    async def _attempt(self, step: Step[T], argument: T) -> None:
        self.room.wake()
        try:
            with bound_contextvars(job=DBOS.workflow_id):
                await self._patiently(step, argument)
        except Exception as failure:  # noqa: BLE001 - the worker outlives every step, and no text gets out
            frame = traceback.extract_tb(failure.__traceback__)[-1]
            _log.warning(
                "step_failed",
                id=DBOS.workflow_id,
                code=code_of(failure),
                at=f"{Path(frame.filename).name}:{frame.lineno}",
            )
            failed = StepFailed(code_of(failure), retryable=getattr(failure, "retryable", True))
            if failed.retryable and not _is_last_attempt():
                self._rest()
            raise failed from None

    async def _patiently(self, step: Step[T], argument: T) -> None:
        """Run a step, and again while the database is away: an outage costs it no attempt, and no growing pause."""
        patience = time.monotonic() + LONGEST_OUTAGE
        while True:
            try:
                return await step(argument)
            except DatabaseUnavailable:
                if time.monotonic() > patience:
                    raise
                _log.warning("database_away")
                self._rest()
                await asyncio.sleep(OUTAGE_POLL_SECONDS)
                self.room.wake()

    def _rest(self) -> None:
        if self._ending:
            # No `Exception`: the engine would record that as what became of the job.
            raise asyncio.CancelledError
        self.room.rest()


def workspace_of(argument: object) -> str:
    """Return whose job it is; those of nobody share one name."""
    return str(argument.get("team", NOBODY)) if isinstance(argument, Mapping) else NOBODY


def _is_last_attempt() -> bool:
    step = DBOS.step_status
    return step is None or step.current_attempt is None or step.current_attempt + 1 == step.max_attempts


def _may_pass(failure: BaseException) -> bool:
    return isinstance(failure, StepFailed) and failure.retryable
