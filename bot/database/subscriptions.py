"""Which channels get a weekly digest."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Select, delete, func, select, update

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.tables import DigestSubscription, WrittenDigest
from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import SETTLED, Stage


class DatabaseSubscriptions:
    """`Subscriptions` in the database; the newest week told of is that of the newest digest that came to an end."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, subscription: Subscription, at: datetime) -> None:
        """Store or change one; see `Subscriptions.keep`."""
        values = {
            "user_id": subscription.setter,
            "day": subscription.day,
            "hour": subscription.hour,
            "zone": subscription.zone.key,
            "language": subscription.language,
            "speak_when_quiet": subscription.speak_when_quiet,
            "paused": subscription.paused,
            "since": subscription.since,
            "changed_at": at,
        }
        async with self._database.session(subscription.team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, DigestSubscription)
            insert = insert.values(channel_id=subscription.channel, set_up_at=at, **values)
            key = [DigestSubscription.team_id, DigestSubscription.channel_id]
            await session.execute(insert.on_conflict_do_update(index_elements=key, set_=values))

    async def of(self, team: TeamId, channel: ChannelId) -> Subscription | None:
        """Return a channel's; see `Subscriptions.of`."""
        async with self._database.session(team) as session:
            rows = await session.execute(_with_last().where(DigestSubscription.channel_id == channel))
            return next(iter(_subscriptions(rows.all())), None)

    async def set_up_by(self, team: TeamId, user: UserId) -> list[Subscription]:
        """Return somebody's; see `Subscriptions.set_up_by`."""
        own = _with_last().where(DigestSubscription.user_id == user).order_by(DigestSubscription.set_up_at)
        async with self._database.session(team) as session:
            return _subscriptions((await session.execute(own)).all())

    async def pause(self, team: TeamId, channel: ChannelId, at: datetime) -> None:
        """Pause one; see `Subscriptions.pause`."""
        async with self._database.session(team) as session:
            paused = update(DigestSubscription).where(DigestSubscription.channel_id == channel)
            await session.execute(paused.values(paused=True, changed_at=at))

    async def stop(self, team: TeamId, channel: ChannelId) -> None:
        """Delete one; see `Subscriptions.stop`."""
        async with self._database.session(team) as session:
            await session.execute(delete(DigestSubscription).where(DigestSubscription.channel_id == channel))

    async def running(self) -> list[Subscription]:
        """Return those of all workspaces; see `Subscriptions.running`."""
        async with self._database.housekeeping() as session:
            rows = await session.execute(_with_last().where(DigestSubscription.paused.is_(False)))
            return _subscriptions(rows.all())


def _with_last() -> Select[DigestSubscription, str, datetime | None]:
    of_the_channel = (
        WrittenDigest.team_id == DigestSubscription.team_id,
        WrittenDigest.channel_id == DigestSubscription.channel_id,
    )
    last = select(func.coalesce(func.max(WrittenDigest.week), "")).where(
        *of_the_channel, WrittenDigest.stage.in_(sorted(SETTLED))
    )
    posted = select(func.max(WrittenDigest.updated_at)).where(
        *of_the_channel, WrittenDigest.stage.in_(sorted(SETTLED - {Stage.QUIET}))
    )
    return select(DigestSubscription, last.scalar_subquery(), posted.scalar_subquery())


def _subscriptions(rows: Iterable[tuple[DigestSubscription, str, datetime | None]]) -> list[Subscription]:
    return [
        Subscription(
            team=row.team_id,
            channel=row.channel_id,
            setter=row.user_id,
            day=row.day,
            hour=row.hour,
            zone=ZoneInfo(row.zone),
            since=row.since,
            last=last,
            told_at=posted if posted and posted < row.changed_at else None,
            paused=row.paused,
            speak_when_quiet=row.speak_when_quiet,
            language=row.language,
        )
        for row, last, posted in rows
    ]
