"""The engine: takes jobs on, runs them, and starts and stops as one piece."""

import asyncio
import socket
import uuid
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from contextvars import Context
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
import structlog
from dbos import DBOS, ScheduleInput, SetEnqueueOptions, SetWorkflowID, error
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import JobsUnavailable
from bot.jobs.chatter import hush
from bot.jobs.housekeeping import LAST_WORD, forget_finished, say_last_words
from bot.jobs.lease import FileLease, Lease, SessionLease
from bot.jobs.room import MOST_OF_ONE, MOST_RUNNING
from bot.jobs.serializer import Cipher, SealedJson
from bot.jobs.storage import Patience, connect, require_own_sessions, submission
from bot.jobs.takeover import take_over, watch
from bot.jobs.worker import GIVE_UP, Step, Worker, Workflow, workspace_of

# What a kind of job does: names to steps, in order. Both are stored with every running job, so a deploy
# may add a kind, but not rename or reorder the steps of one. A step named `give_up` runs only when another
# has failed for good.
Handler = Mapping[str, Step[Mapping[str, str]]]

# A person waits three seconds for the ack, and keeping the request takes its share of them.
SUBMIT_SECONDS = 1.5
A_MOMENT = 0.5
DRAIN_SECONDS = 10
LEASE_SECONDS = 5
QUEUE = "jobs of workspaces"
QUEUE_POLL_SECONDS = 0.2
# Over all processes: how many of its queue one workspace may start, far more than people paste.
MOST_STARTS_OF_ONE, IN_SECONDS = 100, 10
EVERY_FIVE_MINUTES = "*/5 * * * *"


_log = structlog.get_logger(__name__)


class Engine:
    """Work that survives a crash, on the SQLite file or in the PostgreSQL database of `database_url`.

    DBOS is one per process, and so is a started engine. `handlers` says what each kind of job does; job
    payloads hold ids only. `tick` is called every five minutes, once over all processes, with the time
    it was due (UTC). `first_retry` is the pause after a step's first failure, in seconds; it doubles.
    """

    def __init__(
        self,
        database_url: str,
        cipher: Cipher,
        handlers: Mapping[str, Handler],
        tick: Callable[[datetime], Awaitable[None]] | None = None,
        *,
        tick_schedule: str = EVERY_FIVE_MINUTES,
        first_retry: float = 1.0,
    ) -> None:
        self._url = sa.make_url(database_url)
        self._cipher = cipher
        self._handlers = handlers
        self._chores: dict[str, Step[datetime]] = {"forget": self._keep_house}
        if tick is not None:
            self._chores["tick"] = tick
        self._tick_schedule = tick_schedule
        self._first_retry = first_retry
        self._worker = Worker(first_retry)
        self._workflows: dict[str, Workflow] = {}
        self._patience = Patience()
        self._drain_seconds: float = DRAIN_SECONDS
        self._undo = AsyncExitStack()

    async def start(self) -> None:
        """Take the lease, launch, and take over what others left unfinished.

        Raises:
            DataFolderInUse: Another process works on the same SQLite file.
            SessionsShared: A pooler is in between that gives a session to many.
            JobsUnavailable: The database does not answer.
        """
        hush()
        executor = f"{socket.gethostname()}-{uuid.uuid4().hex}"
        lease = self._lease(executor)
        try:
            async with AsyncExitStack() as undo:
                await asyncio.to_thread(require_own_sessions, self._url.render_as_string(hide_password=False))
                undo.push_async_callback(asyncio.to_thread, lease.release)
                await asyncio.to_thread(lease.take)
                self._patience, self._worker = Patience(), Worker(self._first_retry)
                storage = connect(self._url, self._patience)
                undo.callback(storage.dispose)
                undo.push_async_callback(self._shut_down)
                workflows = await self._launch(storage, executor)
                if isinstance(lease, FileLease):
                    # Whoever had the file is gone; on PostgreSQL others may be about to renew their leases.
                    await asyncio.to_thread(take_over, lease, executor)
                stopped = asyncio.Event()
                watching = asyncio.create_task(watch(lease, executor, stopped))
                undo.push_async_callback(asyncio.wait, [watching], timeout=LEASE_SECONDS)
                undo.callback(stopped.set)
                self._patience.begun.set()
                self._workflows = workflows
                undo.callback(workflows.clear)
                self._undo = undo.pop_all()
        except (SQLAlchemyError, error.DBOSException) as vendor:
            raise JobsUnavailable from vendor

    async def stop(self, within: float = DRAIN_SECONDS) -> None:
        """Refuse new jobs, give those at work ten seconds at most to finish, and leave the rest to the next process."""
        self._drain_seconds = min(DRAIN_SECONDS, within)
        await self._undo.aclose()

    async def submit(self, kind: str, id: str, payload: Mapping[str, str]) -> bool:
        """Take on a job within two seconds; the same id is the same job, for two days after its end too.

        It starts at once while there is room here, in all and for the workspace in `payload["team"]`; else it
        queues, which is returned, and jobs of other workspaces pass by.

        Raises:
            JobsUnavailable: It was not taken on; nothing will happen.
        """
        if not self._workflows:
            raise JobsUnavailable
        try:
            async with asyncio.timeout(SUBMIT_SECONDS):
                # A context of its own: inside a step, DBOS takes a start for part of that step.
                queued = await asyncio.create_task(self._take_on(kind, id, dict(payload)), context=Context())
        except (TimeoutError, SQLAlchemyError, error.DBOSException) as vendor:
            raise JobsUnavailable from vendor
        _log.info("job_taken_on", kind=kind, id=id)
        return queued

    async def _take_on(self, kind: str, id: str, payload: dict[str, str]) -> bool:
        workflow, workspace, room = self._workflows[kind], workspace_of(payload), self._worker.room
        with submission(), SetWorkflowID(id):
            if room.has_place_for(workspace):
                with room.starting(workspace) as place:
                    started = await DBOS.start_workflow_async(workflow, payload)
                    # A job that was there before has no task here, and takes no place.
                    place.held_by = getattr(started, "task", None)
                return False
            with SetEnqueueOptions(queue_partition_key=workspace):
                await DBOS.enqueue_workflow_async(QUEUE, workflow, payload)
            return True

    async def _keep_house(self, now: datetime) -> None:
        await forget_finished(now)
        await say_last_words(self._workflows, self.submit)

    def _lease(self, executor: str) -> Lease:
        if self._url.get_backend_name() == "sqlite":
            return FileLease(Path(self._url.database or ""))
        address = self._url.set(drivername="postgresql")
        return SessionLease(address.render_as_string(hide_password=False), executor)

    async def _launch(self, storage: sa.Engine, executor: str) -> dict[str, Workflow]:
        DBOS(
            config={
                "name": "sameside",
                "system_database_url": self._url.render_as_string(hide_password=False),
                "system_database_engine": storage,
                "serializer": SealedJson(self._cipher),
                "executor_id": executor,
                # The default is a hash of the code, which would orphan running jobs at every deploy.
                "application_version": "1",
                # Nothing here waits for the engine's events, and listening costs a hundred wake-ups a second.
                "use_listen_notify": False,
                # How long stopping waits for the thread that listens to nothing.
                "notification_listener_polling_interval_sec": 0.1,
                "log_level": "WARNING",
            }
        )
        workflows = {kind: self._worker.workflow(kind, handler) for kind, handler in self._handlers.items()}
        for kind, handler in self._handlers.items():
            if GIVE_UP in handler:
                alone = {"say": handler[GIVE_UP]}
                workflows[kind + LAST_WORD] = self._worker.workflow(kind + LAST_WORD, alone)
        housekeeping = self._worker.workflow("housekeeping", self._chores)
        # On the loop and not in a thread: DBOS runs steps on the loop it was launched on.
        DBOS.launch()
        await DBOS.register_queue_async(
            QUEUE,
            worker_concurrency=MOST_RUNNING,
            partition_worker_concurrency=MOST_OF_ONE,
            partition_limiter={"limit": MOST_STARTS_OF_ONE, "period": IN_SECONDS},
            polling_interval_sec=QUEUE_POLL_SECONDS,
        )
        schedule = ScheduleInput(schedule_name="tick", workflow_fn=housekeeping, schedule=self._tick_schedule)
        await DBOS.apply_schedules_async([schedule])
        return workflows

    async def _shut_down(self) -> None:
        running = self._worker.room.running
        self._patience.end.set()
        self._worker.let_go()
        if running:
            # Most jobs end at once; DBOS looks only once a second, but claims nothing new meanwhile.
            await asyncio.wait(running, timeout=A_MOMENT)
        patience = self._drain_seconds if running else 0
        await asyncio.to_thread(DBOS.destroy, destroy_registry=True, workflow_completion_timeout_sec=int(patience))
        if running:
            for unfinished in running:
                unfinished.cancel()
            await asyncio.wait(running, timeout=A_MOMENT)
        # DBOS had made its threads the loop's own, and they are gone.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
