"""How Alembic reaches the database, and what it compares it with."""

from typing import Literal

from alembic import context
from alembic.util import CommandError
from sqlalchemy import Connection, TypeDecorator

from bot.database.tables import Base
from bot.database.versions import exclusive_connection


def render_item(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write the database's own types: a revision must still run when ours have moved on."""
    return f"sa.{item.impl!r}" if kind == "type" and isinstance(item, TypeDecorator) else False


def refuse_orphans(connection: Connection) -> None:
    """Undo a migration that left rows without their parent.

    SQLite changes a table by building it anew. With foreign keys on, dropping the old one would delete
    its children, so they are off in a migration and looked at here.
    """
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise CommandError("The migration leaves rows without their parent; nothing was changed.")


def run() -> None:
    """Run the revisions asked for in one transaction."""
    url = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True).get("url")
    if not isinstance(url, str):
        raise CommandError("Name the database: alembic -x url=sqlite:///path/to/file upgrade head")
    with exclusive_connection(url) as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            compare_type=True,
            compare_server_default=True,
            render_item=render_item,
        )
        context.run_migrations()
        refuse_orphans(connection)


run()
