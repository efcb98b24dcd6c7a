"""The tables: workspaces, the coachings asked for in them, the replies, what is remembered of people, the digests."""

from datetime import UTC, datetime
from typing import ClassVar, cast

from sqlalchemy import BigInteger, DateTime, Dialect, ForeignKey, MetaData, String, Table, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.database.encryption import Encrypted
from bot.domain import ChannelId, CoachingId, SignalKey, TeamId, UserId


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, in UTC; also on SQLite, which forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Turn to UTC.

        Raises:
            ValueError: The time has no zone.
        """
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without its zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Put the zone back."""
        if value is not None and value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value and value.astimezone(UTC)


class Base(DeclarativeBase):
    """What every table shares: names for its constraints, and the `team_id` that sessions are bound to."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[object, object]] = {
        datetime: UtcDateTime(),
        **dict.fromkeys((ChannelId, CoachingId, SignalKey, TeamId, UserId), String()),
    }

    team_id: Mapped[TeamId]


def table_of(rows: type[Base]) -> Table:
    """Return the table of a class, for statements that make no objects."""
    return cast("Table", rows.__table__)


class Workspace(Base):
    """A Slack workspace; deleting its row deletes everything it owns."""

    __tablename__ = "workspaces"

    team_id: Mapped[TeamId] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]
    greeted_at: Mapped[datetime | None]


class Owned(Base):
    """A row of a workspace. The team is part of its key, so one workspace cannot meet another's ids."""

    __abstract__ = True

    team_id: Mapped[TeamId] = mapped_column(
        ForeignKey(Workspace.team_id, ondelete="CASCADE"), primary_key=True, sort_order=-1
    )


class Personal(Owned):
    """A row of a person: exported to them and forgotten on their word, whatever table it is in."""

    __abstract__ = True

    user_id: Mapped[UserId] = mapped_column(primary_key=True, sort_order=-1)


class Coaching(Owned):
    """A request and, once there is one, the advice: both unreadable without the key."""

    __tablename__ = "coachings"

    id: Mapped[CoachingId] = mapped_column(primary_key=True)
    user_id: Mapped[UserId]
    channel_id: Mapped[ChannelId]
    text: Mapped[str] = mapped_column(Encrypted("coachings.text"))
    context: Mapped[str] = mapped_column(Encrypted("coachings.context"))
    reply_address: Mapped[str] = mapped_column(Encrypted("coachings.reply_address"))
    advice: Mapped[str | None] = mapped_column(Encrypted("coachings.advice"))
    wish: Mapped[str | None]
    follows: Mapped[CoachingId | None]
    said: Mapped[str | None] = mapped_column(Encrypted("coachings.said"))
    thread: Mapped[str | None]
    quote: Mapped[str | None] = mapped_column(Encrypted("coachings.quote"))
    shown: Mapped[str | None]
    stopped_at: Mapped[datetime | None]
    received_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class Post(Owned):
    """A reply that may be sent, and how often it was tried."""

    __tablename__ = "posts"

    key: Mapped[str] = mapped_column(primary_key=True)
    attempts: Mapped[int]
    settled: Mapped[bool]
    updated_at: Mapped[datetime] = mapped_column(index=True)


class Person(Personal):
    """What somebody has set."""

    __tablename__ = "people"

    first_look: Mapped[bool]
    language: Mapped[str]
    keep_minutes: Mapped[int]
    in_digest: Mapped[bool]
    told: Mapped[bool]
    updated_at: Mapped[datetime]


class Note(Personal):
    """What somebody noted on a client."""

    __tablename__ = "client_notes"

    id: Mapped[str] = mapped_column(primary_key=True)
    client: Mapped[str] = mapped_column(Encrypted("client_notes.client"))
    text: Mapped[str] = mapped_column(Encrypted("client_notes.text"))
    noted_at: Mapped[datetime]


class Exemption(Personal):
    """Words somebody called fine, as a keyed hash, and why."""

    __tablename__ = "exceptions"

    signal: Mapped[SignalKey] = mapped_column(primary_key=True)
    words_hash: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str] = mapped_column(Encrypted("exceptions.reason"))
    expires_at: Mapped[datetime] = mapped_column(index=True)


class Reacted(Personal):
    """What somebody did with a coaching."""

    __tablename__ = "reactions"

    coaching_id: Mapped[CoachingId] = mapped_column(primary_key=True)
    reaction: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)


class WeekCount(Personal):
    """How often something happened to somebody in an ISO week, such as `2026-W48` (by UTC)."""

    __tablename__ = "week_counts"

    week: Mapped[str] = mapped_column(primary_key=True, index=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class DaySpent(Personal):
    """What a model took for somebody on a day, such as `2026-11-28` (by UTC)."""

    __tablename__ = "spending"

    day: Mapped[str] = mapped_column(primary_key=True, index=True)
    model: Mapped[str] = mapped_column(primary_key=True)
    coachings: Mapped[int]
    tokens_read: Mapped[int] = mapped_column(BigInteger)
    tokens_cached: Mapped[int] = mapped_column(BigInteger)
    tokens_written: Mapped[int] = mapped_column(BigInteger)
    tokens_said: Mapped[int] = mapped_column(BigInteger)
    micro_usd: Mapped[int] = mapped_column(BigInteger)


class AddressUse(Owned):
    """How often a reply address, known by its hash, was used."""

    __tablename__ = "address_uses"

    address_hash: Mapped[str] = mapped_column(primary_key=True)
    uses: Mapped[int]
    used_at: Mapped[datetime] = mapped_column(index=True)


class DigestSubscription(Owned):
    """A channel that gets a digest every week; `user_id` is who set it up."""

    __tablename__ = "digest_subscriptions"

    channel_id: Mapped[ChannelId] = mapped_column(primary_key=True)
    user_id: Mapped[UserId]
    day: Mapped[int]
    hour: Mapped[int]
    zone: Mapped[str]
    language: Mapped[str]
    speak_when_quiet: Mapped[bool]
    paused: Mapped[bool]
    since: Mapped[datetime]
    set_up_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class WrittenDigest(Owned):
    """A digest of a channel and week: how far its posting has come, and what it tells, aggregate only."""

    __tablename__ = "digests"

    channel_id: Mapped[ChannelId] = mapped_column(primary_key=True)
    week: Mapped[str] = mapped_column(primary_key=True)
    stage: Mapped[str]
    moves: Mapped[int]
    ts: Mapped[str]
    content: Mapped[str]
    updated_at: Mapped[datetime] = mapped_column(index=True)


class DraftChannel(Owned):
    """A channel in which drafts are coached; `user_id` is who asked for it."""

    __tablename__ = "draft_channels"

    channel_id: Mapped[ChannelId] = mapped_column(primary_key=True)
    user_id: Mapped[UserId]
    opened_at: Mapped[datetime]
