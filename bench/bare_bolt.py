"""The floor: Bolt alone behind uvicorn or, with a folder as the second argument, Bolt and one bare DBOS enqueue."""

import os
import sys
from collections.abc import Awaitable, Callable
from typing import Any, cast

import uvicorn
import uvloop
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult


async def _authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-bare")  # noqa: S106 - of nobody


async def enqueuing(folder: str) -> Callable[[str], Awaitable[object]]:
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


async def main(port: int, folder: str | None) -> None:
    """Serve until killed."""
    secret = os.environ["SLACK_SIGNING_SECRET"]  # noqa: TID251 - not a part of the app
    app = AsyncApp(signing_secret=secret, authorize=_authorize, process_before_response=True)
    enqueue = await enqueuing(folder) if folder else None

    @app.command("/coach")
    async def coach(ack: Any, command: dict[str, str]) -> None:  # noqa: ANN401 - Bolt's own
        if enqueue is not None:
            await enqueue(command["trigger_id"])
        await ack()

    asgi = cast("Any", AsyncSlackRequestHandler(app, path="/slack/events"))
    await uvicorn.Server(uvicorn.Config(asgi, port=port, log_level="error", access_log=False)).serve()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None))  # noqa: PLR2004 - a folder is given
