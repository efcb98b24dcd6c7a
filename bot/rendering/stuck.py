"""A way out of a deal that stands still, as a message."""

from bot.domain import Mode
from bot.domain.wishes import WayOut
from bot.rendering.blocks import (
    Message,
    bold,
    bullets,
    context,
    ephemeral,
    header,
    line,
    paragraphs,
    plain,
    preformatted,
)
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import CAPPED, UNQUEUED


def way_out_message(out: WayOut, *, help: str, notice: str = "") -> Message:
    """Draw what may have changed, what to ask, one message, and when to stop."""
    texts = catalogue()
    note = _note(out, help=help)
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
    return ephemeral("\n\n".join(told), [header(labels["title"]), paragraphs(*elements), context(note)])


def _note(out: WayOut, *, help: str) -> str:
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
