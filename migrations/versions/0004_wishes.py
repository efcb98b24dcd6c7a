"""A coaching may follow another one, on a wish."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("coachings") as batch:
        batch.add_column(sa.Column("wish", sa.String(), nullable=True))
        batch.add_column(sa.Column("follows", sa.String(), nullable=True))
        batch.add_column(sa.Column("said", sa.LargeBinary(), nullable=True))
        batch.add_column(sa.Column("quote", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("coachings") as batch:
        for name in ("quote", "said", "follows", "wish"):
            batch.drop_column(name)
