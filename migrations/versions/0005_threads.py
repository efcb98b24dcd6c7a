"""A coaching may stand in a thread, where what is said next follows it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("coachings") as batch:
        batch.add_column(sa.Column("thread", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("coachings") as batch:
        batch.drop_column("thread")
