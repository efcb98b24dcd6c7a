"""The floor: Bolt alone behind uvicorn or, with `--queue`, Bolt and one bare DBOS enqueue."""

import argparse
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, cast

import uvicorn
import uvloop
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult


async def _authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-bare")  # noqa: S106 - of nobody


async def enqueuing(folder: Path) -> Callable[[str], Awaitable[object]]:
    """Launch DBOS on a file in this folder, and return what enqueues a job there."""
    from dbos import DBOS, SetWorkflowID  # noqa: PLC0415 - bare Bolt does without

    async def job(_id: str) -> None:
        """Do nothing."""

    DBOS(config={"name": "bare", "system_database_url": f"sqlite:///{folder}/bare.db", "log_level": "ERROR"})
    workflow = DBOS.workflow(name="job")(job)
    DBOS.launch()
    await DBOS.register_queue_async("bare", worker_concurrency=16, polling_interval_sec=0.2)

    async def enqueue(id: str) -> object:
        with SetWorkflowID(id):
            return await DBOS.enqueue_workflow_async("bare", workflow, id)

    return enqueue


async def main(port: int, *, queue: bool) -> None:
    """Serve until killed."""
    secret, folder = (os.environ[name] for name in ("SLACK_SIGNING_SECRET", "SAMESIDE_DATA"))  # noqa: TID251 - not a part of the app
    app = AsyncApp(signing_secret=secret, authorize=_authorize, process_before_response=True)
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - before anything is served
    enqueue = await enqueuing(Path(folder)) if queue else None

    @app.command("/coach")
    async def coach(ack: Any, command: dict[str, str]) -> None:  # noqa: ANN401 - Bolt's own
        if enqueue is not None:
            await enqueue(command["trigger_id"])
        await ack()

    asgi = cast("Any", AsyncSlackRequestHandler(app, path="/slack/events"))
    await uvicorn.Server(uvicorn.Config(asgi, port=port, log_level="error", access_log=False)).serve()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--queue", action="store_true")
    options = parser.parse_args()
    uvloop.run(main(options.port, queue=options.queue))
