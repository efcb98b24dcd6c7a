"""Counts and claims by their age, so that looking for old ones reads only those."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_posts_updated_at"), "posts", ["updated_at"])
    op.create_index(op.f("ix_week_counts_week"), "week_counts", ["week"])


def downgrade() -> None:
    op.drop_index(op.f("ix_week_counts_week"), "week_counts")
    op.drop_index(op.f("ix_posts_updated_at"), "posts")
