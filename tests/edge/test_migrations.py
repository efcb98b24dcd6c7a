import io
import shutil
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, wait
from contextlib import nullcontext
from multiprocessing import get_context
from pathlib import Path

import alembic.config
import pytest
from alembic import command
from alembic.util import CommandError
from sqlalchemy import create_engine, inspect, text
from structlog.testing import capture_logs

from bot.database.address import database_address
from bot.database.migrating import configuration, migrate
from bot.database.versions import exclusive_connection, require_migrated
from bot.errors import DatabaseEmpty, DatabaseNotMigrated, DatabaseUnavailable, SettingsInvalid
from bot.settings import Settings
from bot.wiring.storage import migrate as migrate_settings
from tests.postgres import MIGRATIONS

HEAD = max(path.name for path in (MIGRATIONS / "versions").glob("*.py"))[:4]
NEXT = f"{int(HEAD) + 1:04}"
TABLES = {
    "address_uses",
    "alembic_version",
    "client_notes",
    "coachings",
    "digest_subscriptions",
    "digests",
    "draft_channels",
    "exceptions",
    "people",
    "posts",
    "reactions",
    "spending",
    "week_counts",
    "workspaces",
}
A_WORKSPACE_WITH_A_POST = (
    "INSERT INTO workspaces (team_id, created_at) VALUES ('T1', '2026-11-21 12:00:00')",
    "INSERT INTO posts VALUES ('T1', 'reply', 1, false, '2026-11-21 12:00:00')",
)
REVISION = f"""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{NEXT}", "{HEAD}"


def upgrade() -> None:
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
    {{change}}
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MIGRATIONS, tmp_path / "100% ours" / "migrations"))


def tables(url: str) -> set[str]:
    engine = create_engine(database_address(url))
    names = set(inspect(engine).get_table_names())
    engine.dispose()
    return names


def run_sql(url: str, *statements: str) -> list[object]:
    engine = create_engine(database_address(url))
    with engine.begin() as connection:
        results = [connection.execute(text(statement)) for statement in statements]
        values = [result.scalar() for result in results if result.returns_rows]
    engine.dispose()
    return values


def test_an_empty_database_is_brought_to_the_newest_version(empty_database_url: str) -> None:
    migrate(empty_database_url, MIGRATIONS)

    assert not require_migrated(empty_database_url, MIGRATIONS)
    assert tables(empty_database_url) == TABLES


def test_migrating_again_changes_nothing(database_url: str) -> None:
    run_sql(database_url, *A_WORKSPACE_WITH_A_POST)

    migrate(database_url, MIGRATIONS)

    assert run_sql(database_url, "SELECT count(*) FROM posts") == [1]


def test_the_tables_are_those_the_code_expects(database_url: str) -> None:
    config = configuration(database_url, MIGRATIONS)
    config.stdout = io.StringIO()

    command.check(config)

    assert config.stdout.getvalue() == "No new upgrade operations detected.\n"


def test_every_revision_can_be_undone_and_done_again(database_url: str) -> None:
    config = configuration(database_url, MIGRATIONS)

    command.downgrade(config, "base")
    left = tables(database_url)
    command.upgrade(config, "head")

    assert left == {"alembic_version"}
    assert tables(database_url) == TABLES


def test_processes_that_start_at_once_may_all_migrate(empty_database_url: str) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        started = [processes.submit(migrate, empty_database_url, MIGRATIONS) for _ in range(2)]

    assert [process.result() for process in started] == [None, None]
    assert tables(empty_database_url) == TABLES


def test_a_migration_waits_for_the_one_under_way(empty_database_url: str) -> None:
    with ThreadPoolExecutor(1) as threads, exclusive_connection(empty_database_url):
        second = threads.submit(migrate, empty_database_url, MIGRATIONS)
        waited = not wait([second], timeout=0.2).done

    assert waited
    assert tables(empty_database_url) == TABLES


@pytest.mark.parametrize("prepared", [True, False], ids=["older version", "no tables"])
def test_a_database_of_another_version_is_named(empty_database_url: str, scripts: Path, *, prepared: bool) -> None:
    if prepared:
        migrate(empty_database_url, MIGRATIONS)
    (scripts / "versions" / f"{NEXT}.py").write_text(REVISION.format(change=""))

    with pytest.raises(DatabaseNotMigrated if prepared else DatabaseEmpty) as caught:
        require_migrated(empty_database_url, scripts)

    assert caught.value.facts == ({"found": HEAD, "head": NEXT} if prepared else {})


def test_a_database_of_a_newer_version_is_named_and_left_alone(empty_database_url: str, scripts: Path) -> None:
    (scripts / "versions" / f"{NEXT}.py").write_text(REVISION.format(change=""))
    migrate(empty_database_url, scripts)

    with pytest.raises(DatabaseNotMigrated) as caught:
        migrate(empty_database_url, MIGRATIONS)

    assert caught.value.facts == {"found": NEXT, "head": HEAD}


def test_tables_of_a_newer_version_will_do_for_who_says_so(empty_database_url: str, scripts: Path) -> None:
    (scripts / "versions" / f"{NEXT}.py").write_text(REVISION.format(change=""))
    migrate(empty_database_url, scripts)

    with capture_logs() as logs:
        is_newer = require_migrated(empty_database_url, MIGRATIONS, newer_too=True)

    assert (is_newer, [line["event"] for line in logs]) == (True, ["database_newer"])


def test_release_before_starts_on_newer_tables_of_postgresql_and_not_on_a_newer_file(
    empty_database_url: str, scripts: Path, tmp_path: Path
) -> None:
    (scripts / "versions" / f"{NEXT}.py").write_text(REVISION.format(change=""))
    migrate(empty_database_url, scripts)

    with pytest.raises(DatabaseNotMigrated) if "sqlite" in empty_database_url else nullcontext():
        migrate_settings(Settings(data=tmp_path, database_url=empty_database_url))


def test_rebuilding_a_table_keeps_the_rows_that_belong_to_it(sqlite_url: str, scripts: Path) -> None:
    run_sql(sqlite_url, *A_WORKSPACE_WITH_A_POST)
    add_name = 'batch.add_column(sa.Column("name", sa.String()))'
    rebuild = f'with op.batch_alter_table("workspaces", recreate="always") as batch: {add_name}'
    (scripts / "versions" / f"{NEXT}.py").write_text(REVISION.format(change=rebuild))

    migrate(sqlite_url, scripts)

    assert run_sql(sqlite_url, "SELECT count(*) FROM posts", "SELECT count(name) FROM workspaces") == [1, 0]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        pytest.param('op.execute("DELETE FROM workspaces")', CommandError, id="orphans"),
        pytest.param("raise LookupError", LookupError, id="failure"),
    ],
)
def test_a_migration_that_goes_wrong_changes_nothing(
    sqlite_url: str, scripts: Path, change: str, error: type[Exception]
) -> None:
    run_sql(sqlite_url, *A_WORKSPACE_WITH_A_POST)
    (scripts / "versions" / f"{NEXT}.py").write_text(REVISION.format(change=change))

    with pytest.raises(error):
        migrate(sqlite_url, scripts)

    assert tables(sqlite_url) == TABLES
    assert run_sql(sqlite_url, "SELECT count(*) FROM workspaces") == [1]


def test_a_new_revision_names_the_types_of_the_database_and_not_ours(tmp_path: Path, scripts: Path) -> None:
    for revision in (scripts / "versions").glob("*.py"):
        revision.unlink()
    config = configuration(f"sqlite:///{tmp_path}/empty.db", scripts)
    config.stdout = io.StringIO()

    command.revision(config, "Everything", autogenerate=True, rev_id="0001")

    written = (scripts / "versions" / "0001_everything.py").read_text()
    assert "sa.Column('text', sa.LargeBinary(), nullable=False)" in written
    assert "sa.Column('received_at', sa.DateTime(timezone=True), nullable=False)" in written
    assert "bot" not in written


def test_the_folder_of_a_new_file_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/data/sameside.db"

    migrate(url, MIGRATIONS)

    assert tables(url) == TABLES


@pytest.mark.parametrize("url", ["sqlite:////dev/null/sameside.db", "postgresql://me@127.0.0.1:1/sameside"])
def test_a_database_that_cannot_be_reached_is_reported(url: str) -> None:
    with pytest.raises(DatabaseUnavailable):
        migrate(url, MIGRATIONS)


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(SettingsInvalid):
        migrate("mysql://db/sameside", MIGRATIONS)


def test_alembics_own_command_works_on_the_database_it_is_given(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/sameside.db"
    (tmp_path / "alembic.ini").write_text(f"[alembic]\nscript_location = {MIGRATIONS}\n")

    alembic.config.main(["-c", str(tmp_path / "alembic.ini"), "-x", f"url={url}", "upgrade", "head"])

    assert tables(url) == TABLES


def test_alembics_own_command_asks_which_database(scripts: Path) -> None:
    config = configuration("", scripts)

    with pytest.raises(CommandError, match="-x url="):
        command.upgrade(config, "head")
