"""What the engine forgets by itself: jobs that ended two days ago."""

from datetime import datetime, timedelta

from dbos import DBOS

# Deleting frees the id, so it must outlive every retry of the request it stands for.
KEPT = timedelta(hours=48)
MOST_AT_ONCE = 1000
FINISHED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]


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
