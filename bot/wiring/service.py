"""Joins the whole app and runs it until it is told to stop; everything heavy is imported from here."""

import asyncio
import contextlib
import gc
import importlib
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import structlog

from bot import VERSION
from bot.database.address import database_place
from bot.domain import TeamId, UserId
from bot.errors import JobsOutOfReach, JobsUnavailable, ModelError, SettingsInvalid
from bot.jobs.engine import Engine
from bot.models.openai.model import OpenAIModel
from bot.rendering.catalogue import catalogue
from bot.settings import Settings
from bot.slack.connection.server import serve_until_stopped
from bot.slack.transports import SlackSide
from bot.usecases.coach_draft import CoachDraft
from bot.wiring.clock import SystemClock
from bot.wiring.coaching import open_coach, open_model, open_purse
from bot.wiring.logs import start_logging, tell_what_nobody_awaited
from bot.wiring.memory import Memory
from bot.wiring.metrics import Metrics
from bot.wiring.reading import open_analyst
from bot.wiring.stopping import Stop, be_gone_in_time
from bot.wiring.storage import held, jobs_url, keep_private, make_folder, open_keys, opened
from bot.wiring.surfaces import Desk

_log = structlog.get_logger(__name__)

FIRST_SECONDS = 1.0
# Jobs are stored by threads that need the interpreter several times while they hold the database; Python's five
# milliseconds each time, while acknowledgements are written, add up to more than a person waits.
SWITCH_SECONDS = 0.001
# Most errands take a moment, and those of a server that says nothing would take longer than anybody waits.
_ERRANDS_SECONDS = 4.0
# How answers are read, by pydantic. The model's SDK comes with the model's client.
LATE = "bot.prompting.shapes"


def run_service(settings: Settings, port: int) -> None:
    """Run `serve` on the fastest event loop at hand.

    Raises:
        SamesideError: Something needed is missing; nothing is left half-started.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(serve(settings, port=port))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        return cast("Callable[[], asyncio.AbstractEventLoop]", importlib.import_module("uvloop").new_event_loop)
    except ImportError:
        return asyncio.new_event_loop


async def serve(settings: Settings, *, port: int) -> None:
    """Start everything in order, serve, and put everything away in reverse.

    Raises:
        SamesideError: Something needed is missing; nothing is left half-started.
    """
    metrics = Metrics()
    start_logging(count=metrics.count)
    tell_what_nobody_awaited(asyncio.get_running_loop())
    keep_private()
    make_folder(settings.data)
    analyst, model, keys = open_analyst(settings), open_model(settings), open_keys(settings)
    clock = SystemClock()
    slack = SlackSide(settings.slack_bot_token or "", settings.slack_api_url)
    stop = Stop()
    async with contextlib.AsyncExitStack() as stack:
        listening = stack.enter_context(_listening(port))
        stack.enter_context(held(settings))
        identity = await slack.identify(settings.slack_app_token)
        database = await stack.enter_async_context(opened(settings, keys))
        memory = Memory.of(database, keys, clock)
        coach = open_coach(analyst, model, open_purse(settings, memory.spending, clock))
        desk = Desk(
            memory,
            coach,
            slack,
            clock,
            settings.command,
            guests=settings.guests,
            draft_channels=settings.draft_channels,
            signals_page=settings.signals_page,
        )
        team = TeamId(identity.team_id) if identity.team_id else None
        engine = Engine(jobs_url(settings), keys, desk.jobs, tick=lambda now: desk.tick(now, engine, team))
        if model:
            # After the engine has stopped: until then a job may be waiting for the model.
            stack.push_async_callback(model.close)
        try:
            await engine.start()
        except JobsUnavailable as error:
            where = settings.data / "jobs.db" if settings.on_sqlite else "DATABASE_URL"
            raise JobsOutOfReach(where=str(where), in_file=settings.on_sqlite) from error
        stack.push_async_callback(stop.let_finish, engine)
        # While the jobs' engine still takes on what they submit.
        stack.push_async_callback(desk.errands.finish, _ERRANDS_SECONDS)
        front = await stack.enter_async_context(
            slack.open(
                desk.surfaces(engine),
                identity,
                signing_secret=settings.slack_signing_secret,
                app_token=settings.slack_app_token,
                errands=desk.errands,
            )
        )
        stack.push_async_callback(_ended, asyncio.create_task(_get_ready(coach, model)))
        if settings.installer and team:
            greeting = desk.greeting(team, UserId(settings.installer))
            stack.push_async_callback(_ended, asyncio.create_task(greeting))
        # Nearly all that a start makes is there to stay, so that nobody has looked for garbage until now.
        gc.freeze()
        gc.enable()
        kind, where = database_place(settings.database_url)
        _log.info(
            "ready",
            version=VERSION,
            database=kind,
            at=where,
            port=port,
            transport="socket" if settings.slack_app_token else "http",
            model=bool(model),
        )

        def on_stopping() -> None:
            stop.begin()
            be_gone_in_time()

        await serve_until_stopped(replace(front, pages={"/metrics": metrics.page}), listening, on_stopping)
    stop.tell()


async def _get_ready(coach: CoachDraft, model: OpenAIModel | None) -> None:
    """Load what a start leaves for later, once the first acknowledgements are out of its way.

    A draft that comes before does not wait for all of this: it loads what it needs itself.
    """
    await asyncio.sleep(FIRST_SECONDS)
    await asyncio.to_thread(coach.local_coach.warm)
    await asyncio.to_thread(importlib.import_module, LATE)
    if model:
        await model.warm()


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError, ModelError):
        await task


@contextlib.contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    """Take the port before anything else is started."""
    try:
        # Every interface: in a container and behind a load balancer there is no other way in.
        listening = socket.create_server(("0.0.0.0", port))  # noqa: S104 - said above
    except OSError as error:
        raise SettingsInvalid(problems=[catalogue().say("setting.port_taken", port=port)]) from error
    with listening:
        yield listening
