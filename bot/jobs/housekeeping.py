"""What the engine does by itself: jobs that ended two days ago are forgotten, those that killed processes given up."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime, timedelta

from dbos import DBOS

# Deleting frees the id, so it must outlive every retry of the request it stands for.
KEPT = timedelta(hours=48)
MOST_AT_ONCE = 1000
DEAD = "MAX_RECOVERY_ATTEMPTS_EXCEEDED"
FINISHED = ["SUCCESS", "ERROR", "CANCELLED", DEAD]
# Ends the kind, and the id, of the job that gives up another.
LAST_WORD = ":last_word"


async def forget_finished(now: datetime) -> None:
    """Delete what ended more than 48 hours before `now`, a thousand jobs at most."""
    old = await DBOS.list_workflows_async(
        status=FINISHED,
        completed_before=(now - KEPT).isoformat(),
        limit=MOST_AT_ONCE,
        load_input=False,
        load_output=False,
    )
    await DBOS.delete_workflows_async([job.workflow_id for job in old])


async def say_last_words(
    kinds: Collection[str], submit: Callable[[str, str, Mapping[str, str]], Awaitable[object]]
) -> None:
    """Have every job given up that was taken over too often; the same one is given up once.

    Raises:
        JobsUnavailable: Not all were taken on; asked again, the others are.
    """
    for dead in await DBOS.list_workflows_async(status=DEAD, limit=MOST_AT_ONCE, load_output=False):
        # What cannot be read with the keys at hand is there as the text it was kept as.
        if dead.name + LAST_WORD in kinds and isinstance(dead.input, Mapping):
            await submit(dead.name + LAST_WORD, dead.workflow_id + LAST_WORD, dead.input["args"][0])
