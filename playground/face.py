"""What people do and what they see: all that a test, the demo or a web page needs of the playground's Slack."""

import asyncio
import html
import time
from collections.abc import Iterable
from typing import Literal

from playground.actions.commands import Commands, payload
from playground.actions.events import Events
from playground.actions.interactions import Interactions
from playground.api.files import Files
from playground.api.functions import Execution, Steps
from playground.api.oauth import OAuth
from playground.api.response_urls import ResponseUrls
from playground.api.streams import Streams
from playground.api.views import Views
from playground.delivery.courier import Courier, Outcome, Outgoing
from playground.delivery.retries import Retries
from playground.people import BOT_USER, REP, SALES
from playground.screens import Screens
from playground.workspace import JsonObject, Message, Workspace


class Face:
    """A workspace as people sit before it. What they do leaves for the app; what they see is plain data.

    Attributes:
        faults: What the app did wrong, one sentence each.
        workspace: People, channels and messages.
    """

    def __init__(self, courier: Courier) -> None:
        self.faults: list[str] = []
        self.workspace = Workspace()
        self._courier = courier
        self._views = Views(self.workspace)
        self._steps = Steps()
        self._streams = Streams(self.workspace)
        self._files = Files(self.workspace)
        self._oauth = OAuth(self.workspace)
        self._response_urls = ResponseUrls(self.workspace, self.faults)
        self._commands = Commands(self.workspace, courier, self.faults)
        self._interactions = Interactions(self.workspace, self._views, self._response_urls, courier, self.faults)
        self._retries = Retries(courier.carry, self.workspace.clock)
        self._events = Events(self.workspace, courier, self._retries)

    async def slash_command(
        self,
        name: str,
        text: str = "",
        *,
        user: str = REP,
        channel: str = SALES,
        request_url: str | None = None,
        timestamp: str | None = None,
        signature: str | None = None,
    ) -> Outcome:
        """Let a person type a command; without a `request_url` it goes through Socket Mode.

        A `timestamp` or `signature` replaces the true one in its header; the signature covers the timestamp
        as it is given.
        """
        fields = payload(
            self.workspace,
            name,
            text,
            user=user,
            channel=channel,
            response_url=self._response_urls.issue(user, channel),
            trigger_id=self._views.trigger(user),
        )
        # The app checks this against its own clock: it is the machine's time, whatever has passed here.
        timestamp = timestamp or str(int(time.time()))
        return await self._commands.send(Outgoing("slash_commands", fields, request_url, timestamp, signature))

    async def deliver_again(self, outcome: Outcome) -> Outcome:
        """Send the very same request once more: same body, same trigger_id, same signature."""
        carry = self._commands.send if outcome.command.kind == "slash_commands" else self._courier.carry
        return await carry(outcome.command)

    async def press(
        self,
        on: Message | JsonObject,
        action_id: str,
        *,
        user: str = REP,
        request_url: str | None = None,
        value: str | None = None,
    ) -> Outcome:
        """Let a person press something on a message, a modal or the Home tab."""
        press = self._interactions.press if isinstance(on, Message) else self._interactions.press_in_view
        return await press(on, action_id, user=user, url=request_url, value=value)  # type: ignore[arg-type]

    async def submit(self, user: str = REP, *, request_url: str | None = None, **typed: str) -> Outcome:
        """Let a person submit the modal in front of them; fields that are not named stay as they were."""
        return await self._interactions.submit(user, typed, url=request_url)

    def close_modal(self, user: str = REP) -> None:
        """Let a person close the modal in front of them."""
        self._views.close(user)

    async def shortcut(
        self, callback_id: str, *, on: Message | None = None, user: str = REP, request_url: str | None = None
    ) -> Outcome:
        """Let a person choose a shortcut, of a message when there is one."""
        return await self._interactions.shortcut(callback_id, user=user, url=request_url, on=on)

    async def say(
        self,
        text: str,
        channel: str | None = None,
        *,
        user: str = REP,
        thread_ts: str | None = None,
        request_url: str | None = None,
    ) -> tuple[Message, Outcome]:
        """Let a person write in a channel, or to the bot alone; the app hears of it."""
        place = channel or self.workspace.conversation(user).id
        said = self.workspace.post(place, _written(text), author=user, thread_ts=thread_ts)
        return said, await self._events.said(said, url=request_url)

    async def share_snippet(
        self,
        text: str,
        channel: str | None = None,
        *,
        user: str = REP,
        comment: str = "",
        thread_ts: str | None = None,
        request_url: str | None = None,
    ) -> tuple[Message, Outcome]:
        """Let a person share a text as a snippet, as Slack offers with a long paste; the app hears of it."""
        place = channel or self.workspace.conversation(user).id
        said = self._files.paste(
            "draft.txt", text, user=user, channel=place, comment=_written(comment), thread_ts=thread_ts
        )
        return said, await self._events.said(said, url=request_url)

    async def edit(self, said: Message, text: str, *, request_url: str | None = None) -> tuple[Message, Outcome]:
        """Let a person change what they wrote; the app hears of it."""
        after = self.workspace.rewrite(said, _written(text), said.blocks)
        return after, await self._events.changed(said, after, url=request_url)

    async def delete(self, said: Message, *, request_url: str | None = None) -> Outcome:
        """Let a person take away what they wrote; the app hears of it."""
        below = any(each.thread_ts == said.ts != each.ts for each in self.workspace.said_in(said.channel))
        self.workspace.remove(said)
        return await self._events.deleted(said, below=below, url=request_url)

    async def echo(self, said: Message, *, request_url: str | None = None) -> Outcome:
        """Tell the app of a message of its own, as Slack does wherever the app hears messages."""
        return await self._events.said(said, url=request_url)

    async def open_home(
        self, user: str = REP, *, tab: Literal["home", "messages"] = "home", request_url: str | None = None
    ) -> Outcome:
        """Let a person open one of the app's tabs."""
        return await self._events.opened(user, tab, self._views.home_of(user), url=request_url)

    async def invite(
        self, channel: str, who: str = BOT_USER, *, user: str | None = REP, request_url: str | None = None
    ) -> Outcome:
        """Let a person bring somebody into a channel, at first the app; without a `user` they come by themselves."""
        return await self._events.joined(channel, who, inviter=user, url=request_url)

    async def press_stop(
        self, channel: str, thread_ts: str, *, user: str = REP, request_url: str | None = None
    ) -> Outcome:
        """Let a person press the stop button below a session at work; what was being written stops at once.

        Raises:
            LookupError: Nothing is at work there.
        """
        return await self._events.send(self._streams.press_stop(user, channel, thread_ts), url=request_url)

    async def run_step(
        self, callback_id: str, *, request_url: str | None = None, **inputs: str
    ) -> tuple[Execution, Outcome]:
        """Let a workflow come to a step of the app's; what comes of it shows in the execution."""
        execution, event = self._steps.begin(callback_id, inputs)
        return execution, await self._events.send(event, url=request_url)

    def consent(self, user: str = REP) -> str:
        """Let a person install the app; return the code that comes to its redirect address."""
        return self._oauth.consent(user)

    async def uninstall(
        self, telling: Iterable[str] = ("tokens_revoked", "app_uninstalled"), *, request_url: str | None = None
    ) -> list[Outcome]:
        """Take the app out of the workspace; its token is no good from then on, and it is told so in these events."""
        return await self._events.uninstalled(telling, url=request_url)

    @property
    def retries(self) -> list[Outcome]:
        """What came of the events that Slack sent again by itself, in order."""
        return self._retries.outcomes

    def screen_of(self, user: str = REP) -> JsonObject:
        """Return all that a person has before them: conversations and what is said there, the modal, the Home tab."""
        return Screens(self.workspace, self._views, self._streams).of(user)

    def seen_by(self, user: str, channel: str) -> list[Message]:
        """Return what this person sees in this channel now, oldest first."""
        return self.workspace.seen_by(user, channel)

    def is_being_written(self, said: Message) -> bool:
        """Tell whether Slack draws a message as one that more will come to."""
        return self._streams.is_open(said)

    def session_of(self, channel: str, thread_ts: str) -> str | None:
        """Return the status of the session in a thread: at `processing` there is a stop button."""
        return self._streams.session(channel, thread_ts)

    def prompts_in(self, channel: str) -> list[JsonObject]:
        """Return what the app suggests to say in its Messages tab."""
        return self._streams.prompts.get(channel, [])

    async def next_message(
        self,
        user: str = REP,
        channel: str = SALES,
        *,
        after: Message | None = None,
        timeout: float = 3.0,  # noqa: ASYNC109 - one argument reads better in a test than a nested block
    ) -> Message:
        """Return the first message this person sees later than `after`, waiting for it if need be.

        Raises:
            TimeoutError: None came within `timeout` seconds.
        """
        since = after.ts if after else ""
        async with asyncio.timeout(timeout):
            while not (later := [said for said in self.seen_by(user, channel) if said.ts > since]):
                await self.workspace.news()
        return later[0]

    def modal_of(self, user: str = REP) -> JsonObject | None:
        """Return the modal this person has in front of them, as Slack keeps it."""
        return self._views.modal_of(user)

    def home_of(self, user: str = REP) -> JsonObject | None:
        """Return the Home tab this person sees, as Slack keeps it."""
        return self._views.home_of(user)


def _written(text: str) -> str:
    """Return what Slack keeps of what was typed: three signs escaped, and a mention by its id."""
    return html.escape(text, quote=False).replace("@sameside", f"<@{BOT_USER}>")
