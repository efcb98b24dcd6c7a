"""The Bolt app: who we are in Slack, and what happens when a listener fails."""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any, Protocol

import aiohttp
import structlog
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.errors import DeliveryError, JobsError, SamesideError, SlackTokenRefused, StorageError
from bot.ports.errands import Errands
from bot.rendering.modals import answer_modal
from bot.rendering.slack import trouble_message, unexpected_message
from bot.slack.connection.answers import TOKEN_REFUSED
from bot.slack.hearing.presses import Body, Press
from bot.slack.surfaces.correspondence import Unanswered

_log = structlog.get_logger(__name__)
# Finding these, Bolt turns on an installation flow of its own that keeps tokens in plain files.
_BOLTS_OWN = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")
# Of these Slack shows no answer but what is said at their address, or in a window.
_PRESSES = frozenset({"block_actions", "message_action", "shortcut"})
# Slack waits three for an acknowledgement.
_ACK_SECONDS = 2.0
_ACKNOWLEDGED = frozenset({"block_actions", "view_submission"})


class Surface(Protocol):
    """A place where people meet the app."""

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to what happens there."""
        ...


class _PunctualApp(AsyncApp):
    """Acknowledges in time what was pressed or submitted; a listener that Slack keeps waiting goes on by itself."""

    def __init__(self, errands: Errands, **settings: Any) -> None:  # noqa: ANN401 - Bolt's own
        super().__init__(**settings)
        self._errands = errands

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """Let the listeners do their work, and answer when they are done or time is up."""
        kind = req.body.get("type")
        if kind not in _ACKNOWLEDGED:
            return await super().async_dispatch(req)
        listening = self._errands.begin(super().async_dispatch(req))
        done, _ = await asyncio.wait({listening}, timeout=_ACK_SECONDS)
        # What a window says next is in its acknowledgement, so that has to come first.
        if done or (kind == "view_submission" and req.context.ack.response is None):
            return await listening
        return req.context.ack.response or BoltResponse(status=200)


def build_app(
    client: AsyncWebClient,
    signing_secret: str | None,
    surfaces: Iterable[Surface],
    identity: AuthorizeResult,
    errands: Errands,
) -> AsyncApp:
    """Build the app around who we are."""
    for name in _BOLTS_OWN:
        os.environ.pop(name, None)  # noqa: TID251 - said below

    async def authorize() -> AuthorizeResult:
        # Asked once at the start: Bolt would ask again on the path of the first acknowledgement.
        return identity

    app = _PunctualApp(
        errands,
        # Without a name Bolt asks the stack for one, which looks at the file of every module there is.
        name="sameside",
        client=client,
        authorize=authorize,
        signing_secret=signing_secret or "",
        # Bolt's default polls for the acknowledgement every 10 ms; our listeners are done in a few.
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        logger=_quiet_logger(),
    )

    async def keep_pace(context: AsyncBoltContext, next: Callable[[], Awaitable[None]]) -> None:
        # Bolt gives listeners a plain copy of the client, which knows nothing of what else is asked.
        context["client"] = client
        await next()

    app.middleware(keep_pace)
    for surface in surfaces:
        surface.register(app)
    app.error(_on_error)
    return app


async def identify(client: AsyncWebClient, app_token: str | None) -> AuthorizeResult:
    """Ask Slack once who we are, and whether it knows the app token, if there is one.

    Raises:
        SlackTokenRefused: Slack does not know one of the tokens.
    """
    if app_token is not None:
        await _asked("SLACK_APP_TOKEN", client.apps_connections_open(app_token=app_token))
    answer = await _asked("SLACK_BOT_TOKEN", client.auth_test())
    if answer is None:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=client.token)
    return AuthorizeResult.from_auth_test_response(auth_test_response=answer, bot_token=client.token)


async def _asked(setting: str, call: Awaitable[AsyncSlackResponse]) -> AsyncSlackResponse | None:
    """Return Slack's answer, or None when there is none today: a start does not wait for Slack to get well."""
    try:
        return await call
    except SlackApiError as error:
        if error.response.get("error") in TOKEN_REFUSED:
            raise SlackTokenRefused(setting=setting) from None
        _log.warning("slack_did_not_identify_us")
    except (aiohttp.ClientError, OSError):
        _log.warning("slack_unreachable_at_start")
    return None


def _quiet_logger() -> logging.Logger:
    """Keep Bolt from logging what people write: below this level it prints whole requests."""
    logger = logging.getLogger("sameside.bolt")
    logger.setLevel(logging.ERROR)
    return logger


async def _on_error(error: Exception, body: Body, client: AsyncWebClient, respond: AsyncRespond) -> BoltResponse:
    """Answer a failed listener with a sentence, and log what failed without what was said."""
    if isinstance(error, BoltUnhandledRequestError):
        _log.warning("nobody_listens_to_this")
        return BoltResponse(status=404)
    if isinstance(error, Unanswered | StorageError | JobsError) and body.get("type") == "event_callback":
        # What was to be deleted must not be forgotten, nor what could not be answered: Slack tells of it again.
        _log.warning("event_put_off", kind=body["event"]["type"], code=error.code())
        return BoltResponse(status=503)
    _log.error("listener_failed", exc_info=error)
    message = trouble_message(error) if isinstance(error, SamesideError) else unexpected_message()
    if body.get("type") == "view_submission":
        return BoltResponse(status=200, body={"response_action": "update", "view": answer_modal(message)})
    if body.get("type") in _PRESSES:
        with suppress(DeliveryError, aiohttp.ClientError, OSError):
            if body.get("response_url"):
                await respond(dict(message))
            else:
                await Press.of(body).show(client, answer_modal(message))
        return BoltResponse(status=200)
    return BoltResponse(status=200, body=message)
