"""What a slash command comes to: help, a kind word, or a request that is taken on."""

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import JobsUnavailable
from bot.ports.errands import Errands
from bot.slack.surfaces.commands import Commands
from bot.slack.surfaces.intake import Intake
from tests.desks import digests, drafts, drawing, own_things, taking
from tests.fakes import NOW, FixedClock, KeptCoachings, TakenJobs
from tests.parts import DRAFT

COMMAND = {
    "team_id": "T1",
    "user_id": "U1",
    "channel_id": "C1",
    "trigger_id": "13.37",
    "response_url": "https://slack.test/commands/1",
}


class Desk:
    """Commands with nothing behind them but memory."""

    def __init__(self, *, model: bool = True, jobs: TakenJobs | None = None) -> None:
        self.coachings, self.jobs = KeptCoachings(), jobs or TakenJobs()
        intake = Intake(taking(self.coachings, self.jobs, model=model), drawing(), FixedClock())
        self.commands = Commands(intake, own_things(), digests(), drafts(), self.coachings, "/ours", Errands())
        self.said: list[dict[str, Any]] = []

    async def say(self, text: str, **changed: str) -> str:
        """Type a command and return the text of the acknowledgement."""

        async def ack(**message: object) -> None:
            self.said.append(message)

        await self.commands.on_command(ack, {**COMMAND, "text": text, **changed}, AsyncWebClient("xoxb-test"))
        (message,) = self.said[-1:]
        assert message["response_type"] == "ephemeral"
        return str(message["text"])


@pytest.mark.parametrize("text", ["help", " HELP "])
async def test_help_says_how_to_use_it(text: str) -> None:
    desk = Desk()

    said = await desk.say(text)

    assert "Paste a draft after /ours" in said
    assert (desk.coachings.requests, desk.jobs.taken) == ({}, {})


async def test_draft_that_speaks_of_help_is_a_draft() -> None:
    assert "First look" in await Desk().say("help me sign this by Friday")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("two words", "at least 3 words"),
        ("word " * 2_401, "up to 12000"),
        ("&gt; Hi Tom, can we talk on Friday?", "Add your own reply above it"),
        ("Hi Dana, are you\0 there?", "Copy the words"),
        (f"{DRAFT}\ncontext: {'so ' * 200}", "Keep the line that matters most"),
    ],
    ids=["short", "long", "quoted", "nul", "context"],
)
@pytest.mark.parametrize("model", [True, False], ids=["model", "local"])
async def test_draft_that_cannot_be_coached_gets_a_kind_sentence(text: str, told: str, *, model: bool) -> None:
    desk = Desk(model=model)

    said = await desk.say(text)

    assert told in said
    assert len(desk.said) == 1
    assert desk.jobs.taken == {}


async def test_request_holds_what_was_typed_and_where_to_answer() -> None:
    desk = Desk()

    said = await desk.say("Hi Dana,\nfish &amp; chips by Friday, see <https://acme.com|acme.com>.\ncontext: she asked")

    (kept,) = desk.coachings.requests.values()
    assert said.endswith("the full reply follows.")
    assert kept.text == "Hi Dana,\nfish & chips by Friday, see acme.com."
    assert kept.context == "she asked"
    assert (kept.team, kept.user, kept.channel) == ("T1", "U1", "C1")
    assert (kept.reply_address, kept.received_at) == (COMMAND["response_url"], NOW)


async def test_same_command_twice_is_one_request_and_another_is_another() -> None:
    desk = Desk()

    await desk.say(DRAFT)
    await desk.say(DRAFT)
    await desk.say(DRAFT, trigger_id="13.38")
    await desk.say(DRAFT, team_id="T2")

    assert len(desk.coachings.requests) == len(desk.jobs.taken) == 3
    assert "13.3" not in repr(desk.jobs.taken)


async def test_long_draft_is_acknowledged_before_it_is_read() -> None:
    desk = Desk()

    said = await desk.say(DRAFT + "\n\nAs I said, the review is yours to plan." * 120)

    assert said == "Reading it; the full reply follows."
    assert len(desk.jobs.taken) == 1


async def test_local_coach_answers_whole() -> None:
    said = await Desk(model=False).say(DRAFT)

    assert "Draft to send" in said
    assert "follows" not in said


async def test_reply_that_cannot_be_promised_is_coached_here_and_says_so() -> None:
    said = await Desk(jobs=TakenJobs(away=JobsUnavailable())).say(DRAFT)

    assert "I cannot queue the full coaching just now" in said
    assert "Draft to send" in said
    assert "follows" not in said
