"""What words of ours do where they stand in a message, without the slash: all that needs no window and no channel."""

from dataclasses import dataclass, replace

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import Request
from bot.domain.wishes import STUCK
from bot.rendering.blocks import Message
from bot.rendering.people import forget_message
from bot.rendering.slack import help_message
from bot.rendering.stuck import how_message
from bot.slack.hearing.subcommands import Subcommand
from bot.slack.surfaces.correspondence import Correspondence
from bot.slack.surfaces.people import OwnThings


@dataclass(frozen=True, slots=True)
class Words:
    """Answers them."""

    answers: Correspondence
    own: OwnThings
    command: str

    async def answer(self, asked: Subcommand, request: Request, client: AsyncWebClient) -> Message | None:
        """Do what a word asks for, and return what is to be said at once, if anything.

        Raises:
            SamesideError: It cannot be done just now, or not with these words.
        """
        match asked:
            case Subcommand("notes", told) if told:
                # By the message: Slack may tell of it again.
                return await self.own.noted(request.team, request.user, told, id=request.id.rpartition(":")[2])
            case Subcommand("notes"):
                return await self.own.listed(request.team, request.user)
            case Subcommand("stuck", told) if told:
                stalled = replace(request, text=told, context="", wish=STUCK)
                if await self.answers.promise(stalled):
                    await self.answers.intake.show_work(client, stalled)
                return None
            case Subcommand("stuck"):
                return how_message()
            case Subcommand("forget"):
                return forget_message()
            case _:
                return help_message(self.command)
