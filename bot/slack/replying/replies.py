"""Ways a reply reaches the person: where they asked while Slack lets us, else by a direct message."""

from collections.abc import Awaitable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain import ChannelId, Request, TeamId, UserId
from bot.errors import DeliveryError, NobodyLeft, ReplyAddressSpent, SlackUnavailable, StorageError
from bot.ports import Clock
from bot.ports.people import ReplyAddresses
from bot.rendering.blocks import Message
from bot.rendering.modals import answer_modal
from bot.rendering.slack import repeated_message
from bot.slack.connection.answers import asked, written_to
from bot.slack.connection.response_urls import responded
from bot.slack.hearing.presses import Press
from bot.slack.replying.addresses import DIRECT, channel_of, message_of, step_of, thread_of, view_of
from bot.slack.replying.threads import Threads

_log = structlog.get_logger(__name__)
# Slack takes five answers at an address, for half an hour; the last half minute is left to clocks that differ.
MOST_USES = 5
LIVES = timedelta(minutes=29, seconds=30)


@dataclass(frozen=True, slots=True)
class SlackReplies:
    """Implements the port `ReplyChannel`.

    The way is chosen by rule: the modal or thread that was asked in; Slack's address while its five uses
    and its half hour last; when only its uses are spent, an ephemeral message where the app may
    write one; else a direct message.
    """

    client: AsyncWebClient
    addresses: ReplyAddresses
    clock: Clock

    async def send(self, request: Request, message: Mapping[str, Any], *, tried: bool = False) -> None:
        """Answer privately where the person asked, or in a direct message when Slack no longer lets us there.

        What was `tried` before may have stood in a window that is closed by now, and says so.

        Raises:
            SlackUnavailable: Slack did not take it; `maybe_sent` says that it may have arrived all the same.
            SlackTokenRefused: Slack does not know the bot token.
            NobodyLeft: They have left the workspace, or the app has.
        """
        try:
            await self._where_asked(request, message)
        except ReplyAddressSpent:
            if tried and view_of(request.reply_address):
                message = repeated_message(message)
            await self.send_directly(request, message)

    async def send_directly(self, request: Request, message: Mapping[str, Any]) -> None:
        """Write the person a direct message; behind a workflow there is nobody but the workflow.

        Raises:
            SlackUnavailable: Slack did not take it; `maybe_sent` says that it may have arrived all the same.
            SlackTokenRefused: Slack does not know the bot token.
            NobodyLeft: They have left the workspace, or the app has.
        """
        if execution := step_of(request.reply_address):
            await self._finish(execution, message)
            return
        if request.shown and thread_of(request.reply_address):
            if await self._made_whole(request, message):
                return
            if message_of(request.shown):
                # Some or all of it stands already where it was shown while it came.
                message = repeated_message(message)
        await self.write_to(request.user, message)

    async def write_to(self, user: UserId, message: Mapping[str, Any]) -> None:
        """Write somebody a direct message.

        Raises:
            SlackUnavailable: As with `send_directly`.
            SlackTokenRefused: Slack does not know the bot token.
            NobodyLeft: They have left the workspace, or the app has.
        """
        if word := await written_to(self.client, user, message):
            raise NobodyLeft(reason=word) if word in _LEFT else SlackUnavailable(status=HTTPStatus.OK)
        _log.info("delivered", path="direct message")

    async def say_queued(self, request: Request, message: Mapping[str, Any]) -> None:
        """Say, by another way than the answer's own, that it has to wait; if that is held up too, it is not said."""
        address = request.reply_address
        # Not in the thread: where nobody has answered yet, Slack shows what is for one person to no one.
        channel, _ = thread_of(address) or (request.channel, "")
        try:
            if view_of(address) or channel_of(address):
                await self.send_directly(request, message)
            elif not step_of(address):
                await self._ephemerally(request, channel, "", message)
        except DeliveryError as error:
            _log.warning("not_told", code=error.code())

    async def _made_whole(self, request: Request, message: Mapping[str, Any]) -> bool:
        """Complete in its thread what stands there half; return False when Slack still does not take it."""
        try:
            await self._where_asked(request, message)
        except DeliveryError as error:
            if error.facts.get("maybe_sent"):
                raise
            return False
        return True

    async def at_rest(self, request: Request) -> None:
        """Show in the thread that was asked in that nothing is at work there any more."""
        if thread := thread_of(request.reply_address):
            await Threads(self.client).at_rest(*thread)

    async def answer(self, press: Press, client: AsyncWebClient, message: Message) -> None:
        """Say something to who pressed: in a window when it happened in one, else at the button.

        Raises:
            PressedTooLate: The window can no longer be opened.
            SlackUnavailable: Slack did not take it.
        """
        if press.view:
            await press.show(client, answer_modal(message))
        else:
            await self.tell(press.team, press.address, message)

    async def tell(self, team: TeamId, address: str, message: Mapping[str, Any]) -> None:
        """Say something small at one of Slack's addresses; when it does not get there, it is not said."""
        try:
            await self._counted(team, address, message)
        except DeliveryError as error:
            _log.warning("not_told", code=error.code())

    async def _where_asked(self, request: Request, message: Mapping[str, Any]) -> None:
        address = request.reply_address
        if view_id := view_of(address):
            update = self.client.views_update(view_id=view_id, view=answer_modal(dict(message)))
            await _called(update, {"not_found"}, sends=True)
            _log.info("delivered", path="modal")
        elif thread := thread_of(address):
            await Threads(self.client).reply(*thread, message, shown=request.shown)
            _log.info("delivered", path="thread")
        elif here := channel_of(address):
            await self._ephemerally(request, *here, message)
        elif address == DIRECT or step_of(address):
            await self.send_directly(request, message)
        else:
            await self._privately(request, message)

    async def _finish(self, execution: str, message: Mapping[str, Any]) -> None:
        """Hand a workflow what its step came to, or say why it came to nothing."""
        if "verdict" in message:
            outputs = {"verdict": message["verdict"], "rewrite": message["rewrite"], "reply": message["text"]}
            told = self.client.functions_completeSuccess(function_execution_id=execution, outputs=outputs)
        else:
            told = self.client.functions_completeError(function_execution_id=execution, error=message["text"])
        try:
            await _called(told, _FINISHED)
        except ReplyAddressSpent:
            _log.warning("step_was_over")
        _log.info("delivered", path="workflow step")

    async def _privately(self, request: Request, message: Mapping[str, Any]) -> None:
        """Use the address while it lasts; used up within its time, the person is still there to read here."""
        if self.clock.now() - request.received_at >= LIVES:
            raise ReplyAddressSpent
        if await self._counted(request.team, request.reply_address, message):
            _log.info("delivered", path="reply address")
            return
        await self._ephemerally(request, request.channel, "", message)

    async def _ephemerally(
        self, request: Request, channel: ChannelId, thread_ts: str, message: Mapping[str, Any]
    ) -> None:
        ephemeral = self.client.chat_postEphemeral(
            channel=channel,
            user=request.user,
            thread_ts=thread_ts or None,
            text=message["text"],
            blocks=message["blocks"],
        )
        await _called(ephemeral, _NOT_HERE, sends=True)
        _log.info("delivered", path="ephemeral message")

    async def _counted(self, team: TeamId, address: str, message: Mapping[str, Any]) -> bool:
        """Use an address of Slack's and keep count; return False when its uses are spent.

        Raises:
            ReplyAddressSpent: Slack refuses it.
            SlackUnavailable: Slack did not take it.
        """
        try:
            if not await self.addresses.take(team, address, self.clock.now(), MOST_USES):
                return False
        except StorageError:
            # Not to answer for want of a count would be worse than to be refused by Slack.
            _log.warning("uses_not_counted")
        try:
            await responded(self.client.base_url, address, message)
        except SlackUnavailable as error:
            if not error.facts.get("maybe_sent"):
                with suppress(StorageError):
                    await self.addresses.give_back(team, address)
            raise
        return True


# A step takes one answer: it has it already, or its workflow is gone.
_FINISHED = frozenset({"execution_not_in_running_state", "function_execution_not_found"})
# Who cannot be written to any more, however often one tries.
_LEFT = frozenset({"channel_not_found", "is_archived", "user_disabled", "user_not_found", "user_not_visible"})
# Where the app is no member, or the person no longer is one, nobody can be answered in the channel.
_NOT_HERE = frozenset(
    {"channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived", "messages_tab_disabled"}
)


async def _called(
    call: Awaitable[AsyncSlackResponse], spent: frozenset[str] | set[str] = frozenset(), *, sends: bool = False
) -> Any:  # noqa: ANN401 - Slack's answer is JSON
    """Call Slack's Web API; what it `sends` comes twice when it is called twice.

    Raises:
        ReplyAddressSpent: Slack answered with one of the words in `spent`.
        SlackUnavailable: Slack did not take it; `maybe_sent` says that it may have arrived all the same.
        SlackTokenRefused: Slack does not know the bot token.
    """
    answer, refusal = await asked(call, sends=sends)
    if refusal in spent:
        raise ReplyAddressSpent
    if refusal:
        raise SlackUnavailable(status=HTTPStatus.OK)
    return answer
