"""The workflow step: a draft in, a verdict and a version to send out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp

from bot.domain import ChannelId, Request, UserId
from bot.errors import DeliveryError, SamesideError
from bot.rendering.slack import trouble_message
from bot.slack.hearing.homes import home_of
from bot.slack.hearing.presses import coaching_id
from bot.slack.hearing.typed import decoded
from bot.slack.replying.addresses import in_step
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.correspondence import Unanswered
from bot.slack.surfaces.intake import Intake

COACH_DRAFT = "coach_draft"
# Who built the workflow reads what comes out of it, so nobody's notes and settings go in.
NOBODY = UserId("")
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class WorkflowStep:
    """The step of the manifest."""

    intake: Intake
    replies: SlackReplies

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who does it."""
        app.function(COACH_DRAFT)(self.on_executed)

    async def on_executed(self, body: Mapping[str, Any]) -> None:
        """Take the draft on as a job, which finishes the step; what cannot be coached fails it, with the reason.

        Raises:
            Unanswered: Slack did not take the reason, and may yet take it.
        """
        request = self._request(body)
        try:
            await self.intake.promise(request)
        except SamesideError as error:
            await self._fail(request, error)

    async def _fail(self, request: Request, error: SamesideError) -> None:
        try:
            await self.replies.send(request, trouble_message(error))
        except DeliveryError as undelivered:
            _log.warning("not_told", code=undelivered.code())
            if undelivered.retryable:
                raise Unanswered(error, undelivered) from undelivered

    def _request(self, body: Mapping[str, Any]) -> Request:
        event = body["event"]
        execution, inputs = event["function_execution_id"], event["inputs"]
        return Request(
            id=coaching_id(home_of(body), execution),
            team=home_of(body),
            user=NOBODY,
            channel=ChannelId(""),
            text=decoded(inputs.get("draft") or ""),
            context=decoded(inputs.get("context") or ""),
            reply_address=in_step(execution),
            received_at=self.intake.clock.now(),
        )
