"""Forget what has been kept for its time."""

from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.ports import Coachings

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ForgetExpired:
    """Runs every few minutes, in one process of all."""

    coachings: Coachings

    async def __call__(self, now: datetime) -> None:
        """Delete every draft past its time."""
        forgotten = await self.coachings.forget_expired(now)
        _log.info("drafts_forgotten", count=forgotten)
