"""A way out of a deal that stands still, as a message."""

from dataclasses import replace

from bot.domain import CoachingId, Mode
from bot.domain.wishes import WayOut
from bot.rendering.blocks import (
    Block,
    Message,
    actions,
    bold,
    bullets,
    button,
    ephemeral,
    header,
    line,
    paragraphs,
    plain,
    preformatted,
    said,
)
from bot.rendering.buttons import Action
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import CAPPED, UNQUEUED, clipped
from bot.rendering.small_print import small_print

# Prompts ask for far fewer.
_LINE_WORDS = 60


def way_out_message(out: WayOut, *, help: str, notice: str = "", home: str = "") -> Message:
    """Draw what may have changed, what to ask, one message, and when to stop; a model's leads to the Home tab."""
    texts = catalogue()
    out = _clipped(out)
    small, note = small_print(note_on(out, help=help), home if out.mode is Mode.MODEL else "")
    labels = {key: texts.say(f"way_out.{key}") for key in ("title", "changed", "questions", "message", "stop")}
    elements = [line(plain(notice))] if notice else []
    elements += [
        line(bold(labels["changed"])),
        bullets(out.what_changed),
        line(bold(labels["questions"])),
        bullets(out.questions),
        line(bold(labels["message"])),
        preformatted(out.message),
        line(bold(labels["stop"] + ": "), plain(out.when_to_stop)),
    ]
    told = [
        f"{labels['title']}.",
        *([notice] if notice else []),
        "\n".join([f"{labels['changed']}:", *(f"- {each}" for each in out.what_changed)]),
        "\n".join([f"{labels['questions']}:", *(f"- {each}" for each in out.questions)]),
        f"{labels['message']}:\n{out.message}",
        f"{labels['stop']}: {out.when_to_stop}",
        note,
    ]
    return ephemeral("\n\n".join(told), [header(labels["title"]), paragraphs(*elements), small])


def how_message(typed: str = "stuck") -> Message:
    """Say how to tell of a deal that stands still; in messages the word stands alone."""
    return said(catalogue().say("way_out.how", typed=typed))


def _clipped(out: WayOut) -> WayOut:
    """Cut the lines, which have no bound of their own as the message has."""
    what_changed, questions = (
        tuple(clipped(each, _LINE_WORDS) for each in lines) for lines in (out.what_changed, out.questions)
    )
    stop = clipped(out.when_to_stop, _LINE_WORDS)
    return replace(out, what_changed=what_changed, questions=questions, when_to_stop=stop)


def meant_button(id: CoachingId, command: str) -> Block:
    """Draw the button for who meant the word, below the coaching of a draft that begins with it."""
    return actions(button(Action.MEANT_STUCK, catalogue().say("way_out.meant", command=command), id))


def note_on(out: WayOut, *, help: str) -> str:
    """Say who made it and, where the model could not, why."""
    texts = catalogue()
    if out.mode is Mode.MODEL:
        return texts.say("mode.model", model=out.model or "", help=help)
    if out.mode is Mode.LOCAL:
        return texts.say("way_out.local")
    if out.away in CAPPED:
        return f"{texts.trouble_of(out.away)} {texts.say('mode.capped')}"
    if out.away == UNQUEUED:
        return texts.say("mode.unqueued")
    return texts.say("way_out.away" if out.away else "way_out.refused")
