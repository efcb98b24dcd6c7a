"""What a digest is counted from."""

from collections.abc import Collection
from typing import Protocol

from bot.domain import TeamId, UserId
from bot.domain.team_weeks import TeamWeek


class TeamWeeks(Protocol):
    """What the people of a workspace did, week by week, without who they are."""

    async def until(
        self, team: TeamId, week: str, count: int, members: Collection[UserId] | None = None
    ) -> list[TeamWeek]:
        """Return `count` weeks, the last of them `week`, also those in which nothing was coached.

        Args:
            team: The workspace.
            week: An ISO week, such as `2026-W48`.
            count: How many weeks, oldest first.
            members: Whom to count; everybody if not given. Who left themselves out is never counted.
        """
        ...
