"""Draws an answer with the buttons that fit the place it is for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding, surely_named
from bot.domain import Advice, Analysis, Judged, Mode, Request
from bot.domain.people import ClientNote
from bot.domain.wishes import WayOut
from bot.rendering.blocks import Message, View
from bot.rendering.buttons import reply_buttons, stopped_message
from bot.rendering.catalogue import catalogue
from bot.rendering.people import recalled
from bot.rendering.reply import Reply, compose_reply
from bot.rendering.slack import first_look_message, message_so_far, reply_message, step_message
from bot.rendering.stuck import way_out_message
from bot.rendering.why import why_message, why_modal
from bot.slack.connection.home_address import HomeAddress
from bot.slack.replying.addresses import DIRECT, is_between_two, step_of, view_of


@dataclass(frozen=True, slots=True)
class Drawing:
    """Knows whose words the draft is in, what to type for help, and where it is said how the app works.

    `page` is the address of `docs/signals.md`, if people can read it somewhere.
    """

    analyst: Analyst
    command: str
    home: HomeAddress
    page: str = ""

    def drawn(
        self,
        request: Request,
        advice: Advice | WayOut,
        *,
        notice: str = "",
        notes: Sequence[ClientNote] = (),
        pressable: bool = True,
    ) -> Message:
        """Draw the answer to a request; reads the draft, so it belongs off the loop."""
        if isinstance(advice, WayOut):
            return self.way_out(request, advice, notice=notice)
        analysis = self.analyst.analyse(read_draft(request.text, context=request.context))
        return self.answer(request, analysis, advice, notice=notice, notes=notes, pressable=pressable)

    def as_it_comes(self, request: Request) -> Callable[[Advice], Message]:
        """Return what draws an answer to this request as far as it has come; reads the draft, as `drawn` does."""
        analysis = self.analyst.analyse(read_draft(request.text, context=request.context))

        def draw(advice: Advice) -> Message:
            return message_so_far(self._composed(request, analysis, advice))

        return draw

    def first_look(self, request: Request) -> Message:
        """Draw a first look at a request; reads the draft, as `drawn` does."""
        return self.looked(self.analyst.analyse(read_draft(request.text, context=request.context)))

    def looked(self, analysis: Analysis, *, queued: bool = False) -> Message:
        """Draw a first look at a draft that has been read, and read it a second time."""
        twice = surely_named(self.analyst, heeding(self.analyst, analysis))
        return first_look_message(twice, self.analyst.playbook, queued=queued)

    def why(self, request: Request, advice: Advice) -> View:
        """Draw why each highlight is one; reads the draft, as `drawn` does."""
        return why_modal(advice, self.analyst.playbook, read=self._as_told(request, advice), page=self.page)

    def why_told(self, request: Request, advice: Advice) -> Message:
        """Say the same in a message; reads the draft, as `drawn` does."""
        return why_message(advice, self.analyst.playbook, read=self._as_told(request, advice), page=self.page)

    def _as_told(self, request: Request, advice: Advice) -> Analysis | None:
        """Return what the local coach went by; a model gives its own names."""
        if advice.mode is Mode.MODEL:
            return None
        analysis = self.analyst.analyse(read_draft(request.text, context=request.context))
        return surely_named(self.analyst, heeding(self.analyst, analysis))

    def way_out(self, request: Request, out: WayOut, *, notice: str = "") -> Message:
        """Draw the answer to a stuck deal."""
        return way_out_message(out, help=self._help(request), notice=notice, home=self.home.of(request.team))

    def answer(
        self,
        request: Request,
        analysis: Analysis,
        advice: Advice,
        *,
        notice: str = "",
        notes: Sequence[ClientNote] = (),
        pressable: bool = True,
    ) -> Message:
        """Draw the answer to a request that has been read; without a kept draft there is nothing to press."""
        if advice.unfinished and not advice.keep_line:
            return stopped_message(request.id)
        stopped = catalogue().say("mode.stopped") if advice.unfinished else ""
        notice = " ".join(filter(None, (stopped, notice, recalled(notes))))
        reply = self._composed(request, analysis, advice, notice=notice, home=self.home.of(request.team))
        if step_of(request.reply_address):
            judged = Judged.WHOLE if advice.mode is Mode.MODEL else analysis.judged
            return step_message(reply, advice, request.text, judged)
        in_modal = view_of(request.reply_address) is not None
        if not pressable:
            return reply_message(reply)
        alone = is_between_two(request.channel) or request.reply_address == DIRECT
        return reply_message(reply, *reply_buttons(request.id, advice, in_modal=in_modal, alone=alone))

    def _composed(
        self, request: Request, analysis: Analysis, advice: Advice, *, notice: str = "", home: str = ""
    ) -> Reply:
        return compose_reply(
            advice,
            reader=analysis.reader,
            help=self._help(request),
            judged=analysis.judged,
            quoted=analysis.draft.quoted_text,
            notice=notice,
            home=home,
        )

    def _help(self, request: Request) -> str:
        """Return what to type for help; Slack takes no commands in threads."""
        return catalogue().say("mode.help_here") if request.thread else f"{self.command} help"
