"""An answer may be shown while it comes, and be stopped by who waits for it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("coachings") as batch:
        batch.add_column(sa.Column("shown", sa.String(), nullable=True))
        batch.add_column(sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("coachings") as batch:
        batch.drop_column("stopped_at")
        batch.drop_column("shown")
