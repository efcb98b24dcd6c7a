"""What the model took, by person and day."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COUNTS = ("tokens_read", "tokens_cached", "tokens_written", "tokens_said", "micro_usd")


def upgrade() -> None:
    op.create_table(
        "spending",
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("coachings", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in COUNTS),
        sa.PrimaryKeyConstraint("team_id", "user_id", "day", "model", name=op.f("pk_spending")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["workspaces.team_id"], name=op.f("fk_spending_team_id_workspaces"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_spending_day"), "spending", ["day"])


def downgrade() -> None:
    op.drop_table("spending")
