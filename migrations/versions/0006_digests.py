"""Channels that get a weekly digest, and the digests themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = ("digest_subscriptions", "digests")


def owned(table: str, *columns: sa.Column[object], keys: tuple[str, ...]) -> None:
    op.create_table(
        table,
        sa.Column("team_id", sa.String(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("team_id", *keys, name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(
            ["team_id"],
            ["workspaces.team_id"],
            name=op.f(f"fk_{table}_team_id_workspaces"),
            ondelete="CASCADE",
        ),
    )


def text(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.String(), nullable=False)


def number(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), nullable=False)


def flag(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def time(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def upgrade() -> None:
    owned(
        "digest_subscriptions",
        text("channel_id"),
        text("user_id"),
        number("day"),
        number("hour"),
        text("zone"),
        text("language"),
        flag("speak_when_quiet"),
        flag("paused"),
        time("since"),
        time("set_up_at"),
        time("changed_at"),
        keys=("channel_id",),
    )
    owned(
        "digests",
        text("channel_id"),
        text("week"),
        text("stage"),
        number("moves"),
        text("ts"),
        text("content"),
        time("updated_at"),
        keys=("channel_id", "week"),
    )
    op.create_index(op.f("ix_digests_updated_at"), "digests", ["updated_at"])


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
