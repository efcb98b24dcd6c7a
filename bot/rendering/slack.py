"""Replies as Slack messages: rich text only, so that nothing a rep wrote is ever read as markup."""

from collections.abc import Mapping
from typing import Any

from bot.analysis.kinds import told_apart, told_each
from bot.domain import Advice, Analysis, Judged, UserId, Verdict
from bot.errors import SamesideError
from bot.playbook.book import Playbook
from bot.rendering.blocks import (
    Block,
    Message,
    bold,
    bullets,
    context,
    ephemeral,
    escaped,
    header,
    line,
    paragraphs,
    plain,
    preformatted,
    quote,
    said,
)
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import Reply, middle_cut
from bot.rendering.small_print import small_print

# Slack refuses a message somewhere above 13,000 characters of blocks (bolt-js #2509).
MOST_REWRITE = 10_000
_QUOTE_WORDS = 20


def reply_message(reply: Reply, *below: Block) -> Message:
    """Draw a reply, with what can be done with it below."""
    texts = catalogue()
    elements = [element for part in _parts(reply) for element in part]
    if reply.rewrite and not fits(reply.rewrite):
        elements.append(line(plain(texts.say("reply.too_long"))))
    elif reply.rewrite:
        elements += [line(bold(reply.rewrite_label)), preformatted(reply.rewrite)]
    if reply.checks:
        elements += [line(bold(texts.say("reply.before_you_send"))), bullets(reply.checks)]
    note, _ = small_print(reply.note, reply.home)
    blocks = [header(reply.title), paragraphs(*elements), *below, note]
    return ephemeral(plain_reply(reply), blocks)


def message_so_far(reply: Reply) -> Message:
    """Draw what has come of a reply, each part a block of its own, so that a longer one begins with the same blocks."""
    return ephemeral(plain_reply(reply), [header(reply.title), *(paragraphs(*part) for part in _parts(reply))])


def _parts(reply: Reply) -> list[list[Block]]:
    """Draw what is told around the rewrite, in reading order."""
    parts = [[line(plain(reply.notice))]] if reply.notice else []
    if reply.keep:
        parts.append([line(bold(catalogue().say("reply.keep") + ": "), plain(reply.keep))])
    if reply.chair:
        parts.append([line(bold(reply.chair_label + ": "), plain(reply.chair))])
    points = ([quote(point.quote), line(plain(f"→ {point.reads_as} "), bold(point.move))] for point in reply.points)
    return [*parts, *points]


def repeated_message(message: Mapping[str, Any]) -> Message:
    """Say of a drawn message, below its title, that it may be seen twice."""
    told, blocks = catalogue().say("mode.repeated"), message["blocks"]
    return {**message, "text": f"{told} {message['text']}", "blocks": [*blocks[:1], context(told), *blocks[1:]]}


def step_message(reply: Reply, advice: Advice, draft: str, judged: Judged = Judged.WHOLE) -> Message:
    """Write a reply for a workflow, which takes words and no blocks: the verdict, what to send, and all of it."""
    as_it_is = draft if advice.verdict is Verdict.SEND else ""
    return {
        "text": plain_reply(reply),
        "verdict": str(judged.told(advice.verdict)),
        "rewrite": advice.rewrite or as_it_is,
    }


def first_look_message(analysis: Analysis, playbook: Playbook, *, queued: bool = False) -> Message:
    """Draw the first look: four lines at most, the last of which says that more follows, and what it waits for."""
    texts = catalogue()
    title = texts.say(f"verdict.{analysis.verdict}" if analysis.english else "reply.not_judged")
    lines = [texts.say("first_look.title", verdict=title)]
    in_part = [texts.say("first_look.part")] if analysis.judged is Judged.PART else []
    worst = told_apart(analysis.findings, playbook, analysis.situation, most=2 - len(in_part))
    lines += in_part
    lines += [
        texts.say(
            "first_look.quote",
            quote=middle_cut(finding.quote, _QUOTE_WORDS),
            reads_as=told.told_to(analysis.reader),
        )
        for finding, told in told_each(worst, playbook, analysis.situation)
    ] or [texts.say("first_look.nothing" if analysis.english else "first_look.other_language")]
    lines.append(texts.say("first_look.queued" if queued else "first_look.follows"))
    elements = [line(bold(lines[0]))] + [line(plain(each)) for each in lines[1:]]
    return ephemeral("\n".join(lines), [paragraphs(*elements, gap="\n")])


def reading_message() -> Message:
    """Say that more follows, of a draft too long for a first look."""
    return said(catalogue().say("first_look.reading"))


def moment_message() -> Message:
    """Say that an answer takes longer than Slack waits, and that it follows."""
    return said(catalogue().say("pressed.moment"))


def others_first_message() -> Message:
    """Say that more follows, and that others come first."""
    return said(catalogue().say("first_look.queued"))


def nothing_to_stop_message() -> Message:
    """Say that nothing is under way."""
    return said(catalogue().say("pressed.nothing_to_stop"))


def thanks_message() -> Message:
    """Take thanks kindly, and do nothing."""
    return said(catalogue().say("pressed.thanks"))


def still_reading_message() -> Message:
    """Say that what is asked of a draft comes before its answer."""
    return said(catalogue().say("pressed.still_reading"))


def queued_message() -> Message:
    """Say that an answer is there and waits for Slack to take it."""
    return said(catalogue().say("pressed.queued"))


def trouble_message(error: SamesideError) -> Message:
    """Say kindly what went wrong and what to do next."""
    return said(catalogue().trouble(error))


def unexpected_message() -> Message:
    """Say that something broke that has no name."""
    return said(catalogue().say("trouble.unexpected"))


def help_message(command: str) -> Message:
    """Say how to use the command."""
    texts = catalogue()
    lines = [texts.say(f"help.{key}", command=command) for key in ("title", "paste", "context", "more", "private")]
    title, paste, context, more, private = lines
    commands = bullets(tuple(more.splitlines()))
    told = [line(bold(title)), line(plain(paste)), line(plain(context)), commands, line(plain(private))]
    return ephemeral("\n".join(lines), [paragraphs(*told)])


def guest_message() -> Message:
    """Say no to a guest."""
    return said(catalogue().say("guest.no"))


def shared_message(user: UserId, draft: str) -> Message:
    """Draw a draft that its author shows to others."""
    before, after = catalogue().say("share.posted", user="|").split("|")
    author: Block = {"type": "user", "user_id": user}
    first: Block = {"type": "rich_text_section", "elements": [*filter(_said, [plain(before), author, plain(after)])]}
    return {"text": f"{before}<@{user}>{after}\n\n{escaped(draft)}", "blocks": [paragraphs(first, preformatted(draft))]}


def _said(element: Block) -> bool:
    return element["type"] != "text" or bool(element["text"])


def plain_reply(reply: Reply) -> str:
    """Write a reply as plain text: all that its blocks say, for screen readers and notifications."""
    texts = catalogue()
    lines = [f"{reply.title}.", *filter(None, [reply.notice])]
    lines += [f"{texts.say('reply.keep')}: {reply.keep}"] if reply.keep else []
    lines += [f"{reply.chair_label}: {reply.chair}"] if reply.chair else []
    lines += [
        f"{texts.say('reply.quoted', quote=point.quote)} → {point.reads_as} {point.move}" for point in reply.points
    ]
    if reply.rewrite and not fits(reply.rewrite):
        lines.append(texts.say("reply.too_long"))
    elif reply.rewrite:
        lines += [f"{reply.rewrite_label}:", reply.rewrite]
    if reply.checks:
        lines += [f"{texts.say('reply.before_you_send')}:", *(f"- {check}" for check in reply.checks)]
    _, note = small_print(reply.note, reply.home)
    return "\n\n".join([*lines, note])


def fits(rewrite: str) -> bool:
    """Tell whether Slack takes the rewrite in one message, in the form in which it may count."""
    return len(escaped(rewrite)) <= MOST_REWRITE
