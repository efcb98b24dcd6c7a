"""One person with one wish, on any of the ways there are; everything they see is about that wish alone."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.rendering.catalogue import catalogue
from playground.delivery.courier import Outcome
from playground.people import BOT_USER, SALES, Person
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.chaos.rough_model import draft_to
from tests.edge.test_reply_buttons import buttons

# A press needs an answer with a button on it; who has none by then presses nothing.
PATIENCE = 10.0
FOLLOWS = tuple(
    catalogue().say(key) for key in ("first_look.follows", "first_look.queued", "first_look.reading", "modal.working")
)
WORKING = catalogue().say("pressed.working")
REPEATED = catalogue().say("mode.repeated")
# The draft by its text alone, and a word that it has to be pasted again: honest, and no answer that was promised.
UNQUEUED = catalogue().say("mode.unqueued")
# What may honestly be said instead of an answer.
SORRY = {
    catalogue().say(key)
    for key in (
        "trouble.attempts_spent",
        "trouble.database_unavailable",
        "trouble.jobs_unavailable",
        "trouble.slack_unavailable",
        "trouble.unexpected",
        "pressed.gone",
        "pressed.unsure",
    )
}


@dataclass
class Asking:
    """Somebody new in the workspace, who asks once; without a `url` Slack brings it through a socket.

    Attributes:
        outcome: What came of what they did first, or once its window was open.
        answers_due: How many coachings they were promised.
        asked: How many they asked for, be it that nobody acknowledged it.
        pressed_again: What came of asking for one a second time.
    """

    slack: SlackEmulator
    url: str | None
    reader: str
    way: str
    outcome: Outcome | None = None
    answers_due: int = 0
    asked: int = 1
    pressed_again: Outcome | None = None
    _talk: str = field(init=False)

    def __post_init__(self) -> None:
        """Join the workspace and its channel."""
        workspace = self.slack.workspace
        workspace.people[self.user] = Person(self.user, self.reader, self.reader)
        sales = workspace.channels[SALES]
        workspace.channels[SALES] = replace(sales, members=sales.members | {self.user})
        self._talk = workspace.conversation(self.user).id

    @property
    def user(self) -> str:
        return f"U0{self.reader.upper()}"

    @property
    def answers(self) -> list[str]:
        """What brought a draft to send, in the channel, in the person's messages with the app or in a window."""
        window = self.slack.modal_of(self.user)
        texts = [*self._told, json.dumps(window["blocks"], ensure_ascii=False) if window else ""]
        return [text for text in texts if self._is_answer(text)]

    @property
    def again(self) -> int:
        """How many they were shown once more because they pressed again: one that was there, not one that followed."""
        brought = [said.text for said in self.slack.said_at(self.pressed_again)] if self.pressed_again else []
        return int(WORKING not in brought and any(self._is_answer(text) for text in brought))

    @property
    def reports(self) -> list[str]:
        """What said honestly that there is none."""
        return [text for text in self._told if text in SORRY or UNQUEUED in text]

    @property
    def posts(self) -> int:
        """How often the draft stands where everybody sees it."""
        public = self.slack.workspace.said_in(SALES)
        return sum(said.author == BOT_USER and f"Hi {self.reader}," in said.text for said in public)

    @property
    def is_waiting(self) -> bool:
        return len(self.answers) < self.answers_due and not self.reports

    @property
    def is_served(self) -> bool:
        """Whether all that they came for has come."""
        return bool(self.posts) if self.way == "share" else len(self.answers) >= self.asked

    @property
    def story(self) -> str:
        """What they were told, in the order in which it stands there."""
        window = "a window, " * bool(self.slack.modal_of(self.user))
        told = [" ".join(text.split())[:60] + " [repeated]" * (REPEATED in text) for text in self._told]
        return f"{self.reader} by {self.way}, {self.asked} asked, {self.answers_due} due: {window}{told}"

    async def ask(self) -> None:
        """Do what this person came for."""
        await WAYS[self.way](self)

    async def command(self) -> Message | None:
        self.outcome = await self.slack.slash_command(
            "/coach", draft_to(self.reader), user=self.user, request_url=self.url
        )
        shown = self.outcome.shown if self.outcome.error is None else None
        self.answers_due = int(shown is not None and shown.text.endswith(FOLLOWS))
        return shown

    async def write(self, text: str, channel: str) -> None:
        """Write a message; Slack tells of it again until it is taken, and now and then although it was."""
        self.answers_due = 1
        _, self.outcome = await self.slack.say(text, channel, user=self.user, request_url=self.url)
        if self.outcome.error is None:
            again = replace(self.outcome.command, retry=1, retry_reason="http_timeout")
            await self.slack.deliver_again(replace(self.outcome, command=again))

    async def message(self) -> None:
        await self.write(draft_to(self.reader), self._talk)

    async def mention(self) -> None:
        await self.write(f"@sameside {draft_to(self.reader)}", SALES)

    async def window(self) -> None:
        self.outcome = await self.slack.slash_command("/coach", user=self.user, request_url=self.url)
        if self.slack.modal_of(self.user):
            self.outcome = await self.slack.submit(self.user, request_url=self.url, draft_0=draft_to(self.reader))
            view = json.dumps(self.slack.modal_of(self.user), ensure_ascii=False)
            self.answers_due = int(self.outcome.error is None and any(follows in view for follows in FOLLOWS))

    async def shorter(self) -> None:
        """Ask for a shorter version, and once more where nobody says that one follows."""
        if (reply := await self._reply_with("Shorter")) is not None:
            self.asked += 1
            pressed = await self.slack.press(reply, "shorter", user=self.user, request_url=self.url)
            if WORKING not in self._told and not self.reports:
                pressed = await self.slack.press(reply, "shorter", user=self.user, request_url=self.url)
                self.pressed_again = pressed
            self.answers_due += int(pressed.error is None)

    async def share(self) -> None:
        """Share a draft with everybody, by a double click."""
        if (reply := await self._reply_with("Share here")) is not None:
            await self.slack.press(reply, "share", user=self.user, request_url=self.url)
            await self.slack.press(reply, "share", user=self.user, request_url=self.url)

    async def _reply_with(self, button: str) -> Message | None:
        """Have a draft coached, and return the answer once it is there with this button."""
        newest, patience = await self.command(), asyncio.get_running_loop().time() + PATIENCE
        while newest is not None and button not in buttons(newest):
            left = patience - asyncio.get_running_loop().time()
            try:
                newest = await self.slack.next_message(self.user, SALES, after=newest, timeout=left)
            except TimeoutError:
                return None
        return newest

    def _is_answer(self, text: str) -> bool:
        return f"Hi {self.reader}," in text and UNQUEUED not in text

    @property
    def _told(self) -> list[str]:
        """What the app told this person and nobody else."""
        seen = [*self.slack.seen_by(self.user, SALES), *self.slack.seen_by(self.user, self._talk)]
        ours = [said for said in seen if said.author == BOT_USER]
        return [said.text for said in ours if said.ephemeral or said.channel == self._talk]


WAYS: dict[str, Callable[[Asking], Awaitable[object]]] = {
    "command": Asking.command,
    "message": Asking.message,
    "mention": Asking.mention,
    "window": Asking.window,
    "shorter": Asking.shorter,
    "share": Asking.share,
}
