"""People are spoken to in their own language; the draft keeps its own."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import TeamId, UserId
from bot.domain.people import Preferences
from bot.ports.errands import Errands
from bot.slack.surfaces.directory import PATIENCE_SECONDS, Directory
from bot.slack.surfaces.tongues import Tongues
from bot.slack.transports import SlackSide
from playground.people import COLLEAGUE, REP
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_reply_buttons import coached
from tests.fake_openai import FakeOpenAI
from tests.fakes import FixedClock
from tests.parts import REWRITE
from tests.remembered import KnownPeople
from tests.running_bot import BOT_TOKEN, model_settings, running_bot

TEAM = TeamId("T1")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def tongues(slack: SlackEmulator, clock: FixedClock) -> Tongues:
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    return Tongues(Directory(client, clock), KnownPeople(), Errands())


def speaks(slack: SlackEmulator, locale: str) -> None:
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], locale=locale)


@pytest.mark.parametrize(("locale", "language"), [("de-AT", "de"), ("en-GB", "en"), ("fr-FR", "en")])
async def test_language_is_the_one_of_their_slack_when_it_is_one_of_ours(
    slack: SlackEmulator, tongues: Tongues, locale: str, language: str
) -> None:
    speaks(slack, locale)

    assert await tongues.of(TEAM, UserId(REP)) == language


async def test_what_they_chose_comes_first(slack: SlackEmulator, tongues: Tongues) -> None:
    speaks(slack, "de-AT")
    people = KnownPeople({(TEAM, UserId(REP)): Preferences(language="en")})

    assert await replace(tongues, people=people).of(TEAM, UserId(REP)) == "en"


@pytest.mark.parametrize("trouble", [{"error": "missing_scope"}, {"delay": 1.0}])
async def test_where_slack_does_not_say_it_is_english(
    slack: SlackEmulator, tongues: Tongues, trouble: dict[str, object]
) -> None:
    speaks(slack, "de-AT")
    slack.break_next("users.info", **trouble)  # type: ignore[arg-type]

    assert await tongues.of(TEAM, UserId(REP)) == "en"


async def test_language_that_slack_did_not_say_in_time_is_asked_for_again_at_the_next_request(
    slack: SlackEmulator, tongues: Tongues, clock: FixedClock
) -> None:
    speaks(slack, "de-AT")
    slack.break_next("users.info", status=500)
    within_one = [await tongues.of(TEAM, UserId(REP)) for _ in range(3)]

    clock.time += timedelta(seconds=6)

    assert within_one == ["en"] * 3
    assert await tongues.of(TEAM, UserId(REP)) == "de"


async def test_nobody_waits_until_slack_may_be_asked(slack: SlackEmulator) -> None:
    speaks(slack, "de-AT")
    side = SlackSide(BOT_TOKEN, slack.api_url)
    side.pace.hold("users.info", "", PATIENCE_SECONDS / 2)
    directory = Directory(side.impatient, FixedClock())

    assert await directory.find(TEAM, UserId(REP)) is None


async def test_frame_is_german_and_the_draft_stays_english(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    speaks(slack, "de-DE")
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        help = await slack.slash_command("/coach", "help", request_url=bot.request_url)
        theirs = await slack.slash_command("/coach", "help", user=COLLEAGUE, request_url=bot.request_url)
        reply = await coached(slack, bot)

    assert help.shown is not None
    assert theirs.shown is not None
    assert "von der Seite deines Kunden" in help.shown.text
    assert "customer's side" in theirs.shown.text
    assert "Vor dem Senden" in reply.text
    assert "So liest es Dana" in reply.text
    assert REWRITE in reply.text
