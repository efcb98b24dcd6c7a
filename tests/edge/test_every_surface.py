"""Every row of the table of surfaces, over HTTP and over a socket, through one real bot as a process for each."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from playground.delivery.courier import Outcome
from playground.people import COLLEAGUE, DEALS, REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.edge.test_reply_buttons import words
from tests.parts import DRAFT
from tests.running_bot import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, running_bot

pytestmark = pytest.mark.asyncio(loop_scope="module")
COACHED = "no model saw your draft"


@dataclass
class Place:
    """A workspace with the app in it; `url` is where Slack sends its requests, or nothing for the socket."""

    slack: SlackEmulator
    url: str | None

    @property
    def talk(self) -> str:
        """The person's own conversation with the app."""
        return self.slack.workspace.conversation(REP).id

    async def typed(self, text: str = "") -> Outcome:
        return await self.slack.slash_command("/coach", text, request_url=self.url)

    async def told_after(self, act: Callable[[], Awaitable[object]], channel: str = SALES) -> Message:
        """Do something, and return what the person is told of it."""
        seen = self.slack.seen_by(REP, channel)
        await act()
        later = seen[-1] if seen else None
        async with asyncio.timeout(20):
            while True:
                told = await self.slack.next_message(REP, channel, after=later, timeout=20)
                if told.author != REP:
                    return told
                later = told


@pytest_asyncio.fixture(scope="module", params=["http", "socket"], loop_scope="module")
async def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Place]:
    by_socket = request.param == "socket"
    settings = {"SAMESIDE_DRAFT_CHANNELS": SALES} | ({"SLACK_APP_TOKEN": APP_TOKEN} if by_socket else {})
    async with (
        SlackEmulator(signing_secret=SIGNING_SECRET, bot_token=BOT_TOKEN, app_token=APP_TOKEN) as slack,
        running_bot(tmp_path_factory.mktemp("place"), slack, **settings) as bot,
    ):
        yield Place(slack, None if by_socket else bot.request_url)


def view(of: dict[str, Any] | None) -> dict[str, Any]:
    assert of is not None
    return of


async def test_command_with_a_draft(place: Place) -> None:
    reply = (await place.typed(DRAFT)).shown

    assert reply is not None
    assert COACHED in reply.text
    assert reply.ephemeral


async def test_command_alone_opens_a_window_in_which_the_answer_comes(place: Place) -> None:
    await place.typed()
    await place.slack.submit(request_url=place.url, draft_0=DRAFT, buyer="deciding")

    assert COACHED in words(place.slack.modal_of())
    place.slack.close_modal()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("help", "Paste a draft after /coach"),
        ("notes Acme: CFO out until 4 May", "Noted on Acme"),
        ("notes", "CFO out until 4 May"),
        ("stuck three good calls, then silence since the price", "What may have changed"),
        ("forget", "I can forget everything"),
    ],
)
async def test_words_of_ours_after_the_command(place: Place, text: str, told: str) -> None:
    shown = (await place.typed(text)).shown

    assert shown is not None
    assert told in shown.text
    assert shown.ephemeral


@pytest.mark.parametrize(("text", "told"), [("settings", "Show me a first look"), ("digest", "Day")])
async def test_words_of_ours_that_open_a_window(place: Place, text: str, told: str) -> None:
    await place.typed(text)

    assert told in words(place.slack.modal_of())
    place.slack.close_modal()


async def test_shortcut_of_a_message_answers_who_chose_it_alone(place: Place) -> None:
    theirs = place.slack.workspace.post(SALES, DRAFT, author=COLLEAGUE)

    told = await place.told_after(lambda: place.slack.shortcut("coach_message", on=theirs, request_url=place.url))

    assert COACHED in told.text
    assert told.only_for == REP


async def test_shortcut_from_anywhere_opens_the_window(place: Place) -> None:
    await place.slack.shortcut("coach_draft", request_url=place.url)

    assert "Your draft" in words(place.slack.modal_of())
    place.slack.close_modal()


async def test_draft_in_the_messages_and_a_word_below_its_answer(place: Place) -> None:
    reply = await place.told_after(lambda: place.slack.say(DRAFT, request_url=place.url), place.talk)
    why = await place.told_after(
        lambda: place.slack.say("why?", thread_ts=reply.thread_ts, request_url=place.url), place.talk
    )

    assert COACHED in reply.text
    assert "whose clock" in why.text
    assert why.thread_ts == reply.thread_ts is not None


@pytest.mark.parametrize("text", [f"@sameside {DRAFT}", f"draft: {DRAFT}"], ids=["mention", "draft channel"])
async def test_draft_in_a_channel_is_answered_for_its_author_alone(place: Place, text: str) -> None:
    told = await place.told_after(lambda: place.slack.say(text, SALES, request_url=place.url))

    assert COACHED in told.text
    assert told.only_for == REP


async def test_step_of_a_workflow_ends_with_a_verdict(place: Place) -> None:
    execution, _ = await place.slack.run_step("coach_draft", draft=DRAFT, request_url=place.url)
    await asyncio.wait_for(execution.over.wait(), 20)

    assert execution.outputs["verdict"] == "one_change"


async def test_home_tab_is_drawn_with_what_was_noted(place: Place) -> None:
    await place.slack.open_home(request_url=place.url)

    assert "CFO out until 4 May" in words(place.slack.home_of())


async def test_invitation_to_a_channel_is_answered_with_a_hello(place: Place) -> None:
    told = await place.told_after(lambda: place.slack.invite(DEALS, request_url=place.url), DEALS)

    assert "Thank you for inviting me" in told.text
    assert told.ephemeral


async def test_buttons_work_in_a_channel_in_the_messages_and_in_a_window(place: Place) -> None:
    shown = (await place.typed(DRAFT)).shown
    assert shown is not None
    talk = await place.told_after(lambda: place.slack.say(DRAFT, request_url=place.url), place.talk)
    await place.typed()
    await place.slack.submit(request_url=place.url, draft_0=DRAFT)
    window = view(place.slack.modal_of())
    opened = []
    for on in (window, shown, talk):
        await place.slack.press(on, "use", request_url=place.url)
        opened.append(words(place.slack.modal_of()))
        place.slack.close_modal()

    assert ["for Thursday at 2 without asking" in each for each in opened] == [True] * 3
