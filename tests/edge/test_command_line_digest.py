"""`sameside digest preview`: a digest before anybody posts it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.database.connection import open_database
from bot.database.digests import DatabaseDigests
from bot.database.encryption import KeyRing
from bot.database.migrating import migrate
from bot.database.reactions import DatabaseReactions
from bot.domain import ChannelId, CoachingId, TeamId, UserId
from bot.domain.people import Reaction
from bot.wiring.digests import sample_weeks
from tests.digests import WEEK, WRITE
from tests.postgres import MIGRATIONS
from tests.terminal import Said, sameside

KEY = bytes(32)
FRIDAY = datetime(2026, 11, 13, 12, tzinfo=UTC)
OF_THE_WEEK = ("digest", "preview", "--channel", "C1", "--week", "2026-W46")


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """A folder whose workspace T1 had six people in that week, and T2 four."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    url = f"sqlite:///{folder / 'sameside.db'}"
    migrate(url, MIGRATIONS)
    database = open_database(url, KeyRing([KEY]))
    for team, people in (("T1", 6), ("T2", 4)):
        for number in range(people):
            user, counts = UserId(f"U{number}CANARY"), {"drafts": 3, "us_percent": 270, "signal:guilt": 2}
            await DatabaseReactions(database).record(
                TeamId(team), user, CoachingId(f"{team}:{number}"), Reaction.ANSWERED, at=FRIDAY, counts=counts
            )
    await database.close()
    return tmp_path


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def preview(folder: Path, *options: str) -> Said:
    return await sameside(*OF_THE_WEEK, *options, folder=folder)


async def test_the_sample_needs_no_settings_and_leaves_nothing(tmp_path: Path) -> None:
    said = await preview(tmp_path, "--sample")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("From the customer's side: week 46\n9 November to 15 November 2026\n")
    assert "Principle of the week" in said.out
    assert said.out.splitlines()[-1] == "This team never was; nothing here was counted."
    assert left_in(tmp_path) == []


async def test_a_workspace_s_week_is_told_from_what_is_kept(data: Path) -> None:
    said = await preview(data, "--team", "T1")

    assert (said.code, said.err) == (0, "")
    assert "At least 5 of you had 10 drafts or more" in said.out
    assert "at least 5 of you" in said.out.partition("What we found in your mails")[2]
    assert "Your mails speak more of us than of the customer." in said.out
    assert "CANARY" not in said.out


async def test_it_says_that_the_whole_workspace_was_counted(data: Path) -> None:
    said = await preview(data, "--team", "T1")

    assert said.out.splitlines()[-1].startswith("Counted over the whole workspace,")


async def test_a_digest_that_was_written_is_shown_as_it_was(data: Path) -> None:
    database = open_database(f"sqlite:///{data / 'data' / 'sameside.db'}", KeyRing([KEY]))
    await DatabaseDigests(database).keep(
        TeamId("T1"), ChannelId("C1"), WRITE(ChannelId("C1"), sample_weeks(WEEK)), FRIDAY
    )
    await database.close()

    said = await preview(data, "--team", "T1")

    assert "At least 10 of you had 25 drafts or more" in said.out
    assert said.out.splitlines()[-1].startswith("Counted over those of this channel")


async def test_a_channel_s_earlier_digest_lends_the_whole_workspace_no_number(data: Path) -> None:
    database = open_database(f"sqlite:///{data / 'data' / 'sameside.db'}", KeyRing([KEY]))
    earlier = WRITE(ChannelId("C1"), sample_weeks("2026-W45"))
    await DatabaseDigests(database).keep(TeamId("T1"), ChannelId("C1"), earlier, FRIDAY)
    await database.close()

    said, elsewhere = (
        await preview(data, "--team", "T1"),
        await sameside("digest", "preview", "--channel", "C2", "--week", "2026-W46", "--team", "T1", folder=data),
    )

    numbers = [each.out.partition("Principle of the week")[0] for each in (said, elsewhere)]
    assert numbers[0] == numbers[1]
    assert "fewer of you" not in said.out
    assert earlier.pair.before not in said.out


async def test_a_workspace_that_is_not_kept_is_a_question_of_usage(data: Path) -> None:
    said = await preview(data, "--team", "T3")

    assert (said.code, said.out) == (2, "")
    assert "Nothing is kept of a workspace T3" in said.err


async def test_so_is_a_week_that_is_not_over(data: Path) -> None:
    said = await sameside("digest", "preview", "--channel", "C1", "--week", "2999-W01", folder=data)

    assert (said.code, said.out) == (2, "")
    assert "2999-W01 is not over yet" in said.err


async def test_where_nothing_is_kept_yet_it_points_to_the_sample(data: Path) -> None:
    for team in ("T1", "T2"):
        await sameside("purge", "--team", team, folder=data)

    said = await preview(data)

    assert (said.code, said.out) == (2, "")
    assert "Nothing is kept here yet. See a team that never was with --sample." in said.err


async def test_too_few_people_are_told_so(data: Path) -> None:
    said = await preview(data, "--team", "T2")

    assert "Fewer than 5 of you" in said.out
    assert "At least" not in said.out


async def test_where_there_is_one_workspace_it_need_not_be_named(data: Path) -> None:
    several = await preview(data)
    await sameside("purge", "--team", "T2", folder=data)
    one = await preview(data)

    assert several.code == 2
    assert "not just one workspace here, but 2. Say which with --team ID" in several.err
    assert (one.code, one.err) == (0, "")
    assert "At least 5 of you had 10 drafts or more" in one.out


@pytest.mark.parametrize("week", ["2026-46", "2026-W54", "last", "2026-W5"])
async def test_a_week_that_is_none_is_a_question_of_usage(tmp_path: Path, week: str) -> None:
    said = await sameside("digest", "preview", "--channel", "C1", "--week", week, "--sample", folder=tmp_path)

    assert said.code == 2
    assert f"{week} is no week; write it as 2026-W46" in said.err
