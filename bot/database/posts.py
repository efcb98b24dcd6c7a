"""Which replies have been sent, so that a crash repeats one at most once."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from bot.database.connection import Database
from bot.database.queries import TEAM, TeamQuery, insert_ours
from bot.database.tables import Post, table_of
from bot.domain import TeamId

MOST_ATTEMPTS = 2
_posts = table_of(Post)
_of_key = (_posts.c.team_id == TEAM, _posts.c.key == bindparam("of"))
_CLAIM = TeamQuery(
    insert_ours(_posts)
    .values(attempts=1, settled=False, updated_at=bindparam("at"))
    .on_conflict_do_update(
        index_elements=[_posts.c.team_id, _posts.c.key],
        set_={"attempts": _posts.c.attempts + 1, "updated_at": bindparam("at")},
        where=~_posts.c.settled & (_posts.c.attempts < MOST_ATTEMPTS),
    )
    .returning(_posts.c.attempts)
)
_RELEASE = TeamQuery(
    update(_posts)
    .where(*_of_key, ~_posts.c.settled, _posts.c.attempts > 0)
    .values(attempts=_posts.c.attempts - 1, updated_at=bindparam("at"))
)
_SETTLE = TeamQuery(update(_posts).where(*_of_key).values(settled=True, updated_at=bindparam("at")))
_IS_SETTLED = TeamQuery(select(_posts.c.settled).where(*_of_key, _posts.c.settled))


class DatabasePosts:
    """`Posts` in the database: of processes that claim at once, each gets an attempt of its own or none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, team: TeamId, key: str, at: datetime) -> int:
        """Take the next attempt; see `Posts.claim`."""
        rows = await self._database.write(_CLAIM, team, at, key=key, at=at)
        return rows[0].attempts if rows else 0

    async def release(self, team: TeamId, key: str, at: datetime) -> None:
        """Give the last attempt back; see `Posts.release`."""
        await self._database.write(_RELEASE, team, of=key, at=at)

    async def settle(self, team: TeamId, key: str, at: datetime) -> None:
        """Leave no attempt; see `Posts.settle`."""
        await self._database.write(_SETTLE, team, of=key, at=at)

    async def is_settled(self, team: TeamId, key: str) -> bool:
        """Look the claim up; see `Posts.is_settled`."""
        return bool(await self._database.read(_IS_SETTLED, team, of=key))

    async def forget_before(self, when: datetime) -> None:
        """Delete old claims; see `Posts.forget_before`."""
        async with self._database.housekeeping() as session:
            await session.execute(delete(Post).where(Post.updated_at < when))
