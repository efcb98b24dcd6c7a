"""Where a workspace has as many drafts under way as start at once, the next is told in a line that it waits."""

from pathlib import Path

import pytest

from bot.jobs.room import MOST_OF_ONE
from bot.slack.surfaces.intake import Intake
from playground.people import BOT_USER, COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from tests.desks import drawing, taking
from tests.fakes import FixedClock, KeptCoachings, TakenJobs, request
from tests.parts import DRAFT
from tests.running_bot import model_settings, running_bot
from tests.talking_model import talking_model

QUEUED = "A few drafts of your team come first; the full reply follows."


async def test_draft_of_a_busy_workspace_is_said_to_wait_wherever_it_was_written(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    direct = slack.workspace.conversation(REP, BOT_USER).id

    async with talking_model() as model, running_bot(tmp_path, slack, **model_settings(model)) as bot:
        looks = [
            await slack.slash_command("/coach", DRAFT, request_url=bot.request_url) for _ in range(MOST_OF_ONE + 2)
        ]
        await slack.say(DRAFT, request_url=bot.request_url)
        said = await slack.next_message(REP, direct, after=slack.seen_by(REP, direct)[0], timeout=30)
        await slack.say(f"@sameside {DRAFT}", SALES, request_url=bot.request_url)
        mentioned = slack.seen_by(REP, SALES)[-1]
        # Else it would wait for a model that says nothing.
        bot.kill()

    told = [QUEUED in look.shown.text for look in looks if look.shown]
    assert not any(told[:MOST_OF_ONE])
    assert told[-1]
    assert (said.text, mentioned.text) == (QUEUED, QUEUED)
    assert mentioned.ephemeral
    assert not any(QUEUED in seen.text for seen in slack.seen_by(COLLEAGUE, SALES))


@pytest.mark.parametrize("text", [DRAFT, DRAFT * 20], ids=["a look", "too long for a look"])
async def test_line_of_a_draft_that_waits_takes_the_place_of_the_last(text: str) -> None:
    intake = Intake(taking(KeptCoachings(), TakenJobs(full=True)), drawing(), FixedClock())

    message = await intake.answer(request(text))

    lines = message["text"].splitlines()
    assert lines[-1] == QUEUED
    assert len(lines) <= 4
