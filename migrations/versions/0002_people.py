"""What is remembered of people: settings, client notes, exceptions, reactions, weekly counts, uses of addresses."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

PERSONAL = ("people", "client_notes", "exceptions", "reactions", "week_counts")


def owned(table: str, *columns: sa.Column[object], keys: tuple[str, ...] = ()) -> None:
    personal = [sa.Column("user_id", sa.String(), nullable=False)] if table in PERSONAL else []
    op.create_table(
        table,
        sa.Column("team_id", sa.String(), nullable=False),
        *personal,
        *columns,
        sa.PrimaryKeyConstraint("team_id", *(column.name for column in personal), *keys, name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(
            ["team_id"],
            ["workspaces.team_id"],
            name=op.f(f"fk_{table}_team_id_workspaces"),
            ondelete="CASCADE",
        ),
    )


def text(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.String(), nullable=False)


def time(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def upgrade() -> None:
    owned(
        "people",
        sa.Column("first_look", sa.Boolean(), nullable=False),
        text("language"),
        sa.Column("keep_minutes", sa.Integer(), nullable=False),
        sa.Column("in_digest", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        time("updated_at"),
    )
    owned(
        "client_notes",
        text("id"),
        sa.Column("client", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        time("noted_at"),
        keys=("id",),
    )
    owned(
        "exceptions",
        text("signal"),
        text("words_hash"),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        time("expires_at"),
        keys=("signal", "words_hash"),
    )
    op.create_index(op.f("ix_exceptions_expires_at"), "exceptions", ["expires_at"])
    owned("reactions", text("coaching_id"), text("reaction"), time("at"), keys=("coaching_id", "reaction"))
    op.create_index(op.f("ix_reactions_at"), "reactions", ["at"])
    owned(
        "week_counts",
        text("week"),
        text("name"),
        sa.Column("count", sa.Integer(), nullable=False),
        keys=("week", "name"),
    )
    owned(
        "address_uses",
        text("address_hash"),
        sa.Column("uses", sa.Integer(), nullable=False),
        time("used_at"),
        keys=("address_hash",),
    )
    op.create_index(op.f("ix_address_uses_used_at"), "address_uses", ["used_at"])


def downgrade() -> None:
    for table in ("address_uses", *reversed(PERSONAL)):
        op.drop_table(table)
