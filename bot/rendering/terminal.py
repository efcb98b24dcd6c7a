"""Replies for a terminal, drawn with Rich."""

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.domain import Verdict, Violation
from bot.domain.wishes import WayOut
from bot.rendering.catalogue import catalogue
from bot.rendering.printable import printable
from bot.rendering.reply import Reply
from bot.rendering.stuck import note_on

_STANDINGS = {"well": "green", "noted": "yellow", "unwell": "bold red"}
_COLOURS = {Verdict.SEND: "green", Verdict.ONE_CHANGE: "yellow", Verdict.REWORK: "magenta"}


def print_reply(reply: Reply, verdict: Verdict, console: Console | None = None) -> None:
    """Print a reply as a person reads it; colour repeats what the words say."""
    texts, console = catalogue(), console or Console(highlight=False)
    console.print(_title(reply.title, verdict))
    if reply.notice:
        console.print(_text(reply.notice))
    if reply.keep:
        console.print(_labelled(texts.say("reply.keep"), reply.keep))
    if reply.chair:
        console.print(_labelled(reply.chair_label, reply.chair))
    for point in reply.points:
        console.print()
        console.print(Padding(_text(texts.say("reply.quoted", quote=point.quote), style="italic"), (0, 2)))
        move = Text.assemble(printable(f"→ {point.reads_as} "), (printable(point.move), "bold"))
        console.print(Padding(move, (0, 2)))
    if reply.rewrite:
        console.print()
        console.print(Panel(_text(reply.rewrite), title=reply.rewrite_label, title_align="left"))
    if reply.checks:
        console.print(_text(texts.say("reply.before_you_send"), style="bold"))
        for check in reply.checks:
            console.print(Padding(_text(f"- {check}"), (0, 2)))
    console.print()
    console.print(_text(reply.note, style="dim"))


def print_way_out(out: WayOut, *, help: str, console: Console | None = None) -> None:
    """Print what helps with a deal that stands still."""
    texts, console = catalogue(), console or Console(highlight=False)
    for key, lines in (("changed", out.what_changed), ("questions", out.questions)):
        console.print(_text(texts.say(f"way_out.{key}"), style="bold"))
        for told in lines:
            console.print(Padding(_text(f"- {told}"), (0, 2)))
        console.print()
    console.print(Panel(_text(out.message), title=texts.say("way_out.message"), title_align="left"))
    console.print(_labelled(texts.say("way_out.stop"), out.when_to_stop))
    console.print()
    console.print(_text(note_on(out, help=help), style="dim"))


def print_finding(told: str, standing: str) -> None:
    """Print one line of an examination."""
    label = catalogue().say(f"doctor.{standing}")
    Console(highlight=False, soft_wrap=True).print(Text.assemble((f"{label:5}", _STANDINGS[standing]), told))


def print_verification(violations: tuple[Violation, ...]) -> None:
    """Print whether a proposal holds, and what it breaks."""
    texts, console = catalogue(), Console(highlight=False)
    console.print(texts.say("check.refused" if violations else "check.accepted"))
    for violation in violations:
        console.print(_text(f"- {violation.code}: {violation.detail}"))


def _text(told: str, style: str = "") -> Text:
    return Text(printable(told), style=style)


def _title(title: str, verdict: Verdict) -> Text:
    return _text(title, style=f"bold {_COLOURS[verdict]}")


def _labelled(label: str, text: str) -> Text:
    return Text.assemble((f"{label}: ", "bold"), printable(text))
