"""Nothing acknowledged is lost, whatever dies: `make chaos` for two minutes each, twenty seconds inside `make test`."""

import asyncio
import base64
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.database.migrating import migrate
from playground.slack import SlackEmulator
from tests.chaos.balancer import balancing
from tests.chaos.books import Books
from tests.chaos.reckoning import Reckoning
from tests.chaos.rough_model import RoughModel, rough_model
from tests.chaos.storm import SECONDS, SEED, Storm
from tests.postgres import MIGRATIONS, running_server
from tests.running_bot import APP_TOKEN, running_bot

STOPPED_WITHIN = 20.0
MOST_TOLD = 10
KEY = base64.b64encode(bytes(32)).decode()


@asynccontextmanager
async def storm_over(folder: Path, slack: SlackEmulator, processes: int, **settings: str) -> AsyncIterator[Storm]:
    chance = random.Random(SEED)  # noqa: S311 - so that a storm can be repeated
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(rough_model(chance))
        all_settings = _model_settings(model) | settings
        folders = [folder / str(number) for number in range(processes)]
        for one in folders:
            one.mkdir()
        starts = [stack.enter_async_context(running_bot(one, slack, **all_settings)) for one in folders]
        bots = await asyncio.gather(*starts)
        balancer = await stack.enter_async_context(balancing(bots, chance))
        books = Books(model, settings.get("DATABASE_URL", f"sqlite:///{folders[0] / 'data' / 'sameside.db'}"))
        yield Storm(slack, books, bots, chance, None if "SLACK_APP_TOKEN" in settings else balancer.url)
        for bot in bots:
            # Nothing is left to be done: what has to be counted has been.
            bot.kill()


def _model_settings(model: RoughModel) -> dict[str, str]:
    return {"OPENAI_BASE_URL": model.base_url, "OPENAI_API_KEY": "sk-test", "SAMESIDE_MODEL": "small-model"}


def held_up(storm: Storm, reckoning: Reckoning, name: str) -> None:
    ends = f"{storm.kills} kills, {storm.stops} stops (the slowest {storm.slowest_stop:.0f} s)"
    slack = f"{len(storm.slack.struck)} calls went wrong, {len(storm.slack.retries)} events told again"
    print(f"\n{name}, {SECONDS:.0f} s, seed {SEED}\n  processes  {ends}\n  Slack      {slack}{reckoning}")  # noqa: T201 - a figure

    for story in reckoning.failed[:MOST_TOLD]:
        print(f"  failed     {story}")  # noqa: T201 - who was not served, for whoever mends it

    assert storm.missing == []
    assert reckoning.promised > SECONDS / 2
    assert reckoning.lost == 0
    # An honest word is for the few whom an outage met.
    assert reckoning.answered >= 0.8 * reckoning.promised
    assert storm.slowest_stop < STOPPED_WITHIN
    assert (reckoning.unlabelled, reckoning.more_than_twice, reckoning.shared_twice) == (0, 0, 0)
    assert (reckoning.asked_for_nothing, reckoning.paid_too_often) == (0, 0)


async def test_one_process_on_sqlite_with_a_socket_is_killed_again_and_again(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with storm_over(tmp_path, slack, 1, SLACK_APP_TOKEN=APP_TOKEN) as storm:
        await storm.rage(SECONDS, each_second=4, kill_every=5)
        reckoning = await storm.reckon()

    held_up(storm, reckoning, "SQLite, one process, Socket Mode")


async def test_four_processes_on_postgresql_are_killed_and_the_server_is_restarted(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    with TemporaryDirectory(prefix="sameside-chaos-") as folder, running_server(Path(folder)) as server:
        await asyncio.to_thread(migrate, server.address, MIGRATIONS)
        settings = {"DATABASE_URL": server.address, "SAMESIDE_KEYS": KEY}
        async with storm_over(tmp_path, slack, 4, **settings) as storm:
            raging = asyncio.create_task(storm.rage(SECONDS, each_second=4, kill_every=2.5))
            await asyncio.sleep(SECONDS / 2)
            await asyncio.to_thread(server.stop)
            await asyncio.sleep(1)
            await asyncio.to_thread(server.start)
            await raging
            reckoning = await storm.reckon()

    held_up(storm, reckoning, "PostgreSQL, four processes behind a balancer, the server restarted")
