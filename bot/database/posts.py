"""Which replies have been sent, so that a crash repeats one at most once."""

from datetime import datetime

from sqlalchemy import delete, select, update

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.tables import Post
from bot.domain import TeamId

MOST_ATTEMPTS = 2


class DatabasePosts:
    """`Posts` in the database: of processes that claim at once, each gets an attempt of its own or none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, team: TeamId, key: str, at: datetime) -> int:
        """Take the next attempt; see `Posts.claim`."""
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, Post).values(key=key, attempts=1, settled=False, updated_at=at)
            repeat = insert.on_conflict_do_update(
                index_elements=[Post.team_id, Post.key],
                set_={"attempts": Post.attempts + 1, "updated_at": at},
                where=~Post.settled & (Post.attempts < MOST_ATTEMPTS),
            )
            return await session.scalar(repeat.returning(Post.attempts)) or 0

    async def release(self, team: TeamId, key: str, at: datetime) -> None:
        """Give the last attempt back; see `Posts.release`."""
        async with self._database.session(team) as session:
            given_back = update(Post).where(Post.key == key, ~Post.settled, Post.attempts > 0)
            await session.execute(given_back.values(attempts=Post.attempts - 1, updated_at=at))

    async def settle(self, team: TeamId, key: str, at: datetime) -> None:
        """Leave no attempt; see `Posts.settle`."""
        async with self._database.session(team) as session:
            await session.execute(update(Post).where(Post.key == key).values(settled=True, updated_at=at))

    async def is_settled(self, team: TeamId, key: str) -> bool:
        """Look the claim up; see `Posts.is_settled`."""
        async with self._database.session(team) as session:
            return bool(await session.scalar(select(Post.settled).where(Post.key == key)))

    async def forget_before(self, when: datetime) -> None:
        """Delete old claims; see `Posts.forget_before`."""
        async with self._database.housekeeping() as session:
            await session.execute(delete(Post).where(Post.updated_at < when))
