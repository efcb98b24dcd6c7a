"""Draws an answer with the buttons that fit the place it is for."""

from dataclasses import dataclass

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Advice, Analysis, Request
from bot.rendering.blocks import Message
from bot.rendering.buttons import reply_buttons
from bot.rendering.reply import compose_reply
from bot.rendering.slack import reply_message
from bot.slack.addresses import view_of


@dataclass(frozen=True, slots=True)
class Drawing:
    """Knows whose words the draft is in, and what to type for help."""

    analyst: Analyst
    command: str

    def drawn(self, request: Request, advice: Advice, *, notice: str = "") -> Message:
        """Draw the answer to a request; reads the draft, so it belongs off the loop."""
        analysis = self.analyst.analyse(read_draft(request.text, context=request.context))
        return self.answer(request, analysis, advice, notice=notice)

    def answer(
        self, request: Request, analysis: Analysis, advice: Advice, *, notice: str = "", pressable: bool = True
    ) -> Message:
        """Draw the answer to a request that has been read; without a kept draft there is nothing to press."""
        reply = compose_reply(
            advice, reader=analysis.reader, help=f"{self.command} help", english=analysis.english, notice=notice
        )
        in_modal = view_of(request.reply_address) is not None
        return reply_message(reply, *(reply_buttons(request.id, advice, in_modal=in_modal) if pressable else ()))
