"""Replies as Slack messages: rich text only, so that nothing a rep wrote is ever read as markup."""

from typing import Any

from bot.domain import Analysis
from bot.errors import SamesideError
from bot.playbook.book import Playbook
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import Reply, middle_cut

Message = dict[str, Any]

# Slack refuses a message somewhere above 13,000 characters of blocks (bolt-js #2509).
MOST_REWRITE = 10_000
_QUOTE_WORDS = 14


def reply_message(reply: Reply) -> Message:
    """Draw a reply."""
    texts = catalogue()
    elements: list[Message] = [_line(_plain(reply.notice))] if reply.notice else []
    elements.append(_line(_bold(texts.say("reply.keep") + ": "), _plain(reply.keep)))
    if reply.chair:
        elements.append(_line(_bold(reply.chair_label + ": "), _plain(reply.chair)))
    for point in reply.points:
        elements += [_quote(point.quote), _line(_plain(f"→ {point.reads_as} "), _bold(point.move))]
    if reply.rewrite and _too_long(reply.rewrite):
        elements.append(_line(_plain(texts.say("reply.too_long"))))
    elif reply.rewrite:
        elements += [_line(_bold(reply.rewrite_label)), _preformatted(reply.rewrite)]
    if reply.checks:
        elements += [_line(_bold(texts.say("reply.before_you_send"))), _list(reply.checks)]
    blocks = [_header(reply.title), {"type": "rich_text", "elements": _joined(elements)}, _context(reply.note)]
    return _ephemeral(plain_reply(reply), blocks)


def first_look_message(analysis: Analysis, playbook: Playbook) -> Message:
    """Draw the first look: four lines at most, the last of which says that more follows."""
    texts = catalogue()
    title = texts.say(f"verdict.{analysis.verdict}" if analysis.english else "reply.not_judged")
    lines = [texts.say("first_look.title", verdict=title)]
    worst = sorted(analysis.findings, key=lambda finding: (-finding.severity, finding.span))[:2]
    lines += [
        texts.say(
            "first_look.quote",
            quote=middle_cut(finding.quote, _QUOTE_WORDS),
            reads_as=playbook.signals[finding.signal].told_to(analysis.reader),
        )
        for finding in worst
    ] or [texts.say("first_look.nothing" if analysis.english else "first_look.other_language")]
    lines.append(texts.say("first_look.follows"))
    elements = [_line(_bold(lines[0]))] + [_line(_plain(line)) for line in lines[1:]]
    return _ephemeral("\n".join(lines), [{"type": "rich_text", "elements": _joined(elements, gap="\n")}])


def reading_message() -> Message:
    """Say that more follows, of a draft too long for a first look."""
    return _said(catalogue().say("first_look.reading"))


def trouble_message(error: SamesideError) -> Message:
    """Say kindly what went wrong and what to do next."""
    return _said(catalogue().trouble(error))


def unexpected_message() -> Message:
    """Say that something broke that has no name."""
    return _said(catalogue().say("trouble.unexpected"))


def help_message(command: str) -> Message:
    """Say how to use the command."""
    texts = catalogue()
    lines = [texts.say(f"help.{key}", command=command) for key in ("title", "paste", "context", "private")]
    elements = [_line(_bold(lines[0]))] + [_line(_plain(line)) for line in lines[1:]]
    return _ephemeral("\n".join(lines), [{"type": "rich_text", "elements": _joined(elements)}])


def plain_reply(reply: Reply) -> str:
    """Write a reply as plain text: all that its blocks say, for screen readers and notifications."""
    texts = catalogue()
    lines = [f"{reply.title}.", *filter(None, [reply.notice])]
    lines.append(f"{texts.say('reply.keep')}: {reply.keep}")
    lines += [f"{reply.chair_label}: {reply.chair}"] if reply.chair else []
    lines += [f"“{point.quote}” → {point.reads_as} {point.move}" for point in reply.points]
    if reply.rewrite and _too_long(reply.rewrite):
        lines.append(texts.say("reply.too_long"))
    elif reply.rewrite:
        lines += [f"{reply.rewrite_label}:", reply.rewrite]
    if reply.checks:
        lines += [f"{texts.say('reply.before_you_send')}:", *(f"- {check}" for check in reply.checks)]
    return "\n\n".join([*lines, reply.note])


def _too_long(rewrite: str) -> bool:
    """Tell whether Slack would refuse the rewrite, in the form in which it may count."""
    return len(_escaped(rewrite)) > MOST_REWRITE


def _said(text: str) -> Message:
    return _ephemeral(text, [{"type": "rich_text", "elements": [_line(_plain(text))]}])


def _ephemeral(text: str, blocks: list[Message]) -> Message:
    return {"response_type": "ephemeral", "text": _escaped(text), "blocks": blocks}


def _escaped(text: str) -> str:
    """Escape the three characters Slack's text format gives a meaning to."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _header(text: str) -> Message:
    return {"type": "header", "text": {"type": "plain_text", "text": text, "emoji": False}}


def _context(text: str) -> Message:
    return {"type": "context", "elements": [{"type": "plain_text", "text": text, "emoji": False}]}


def _plain(text: str) -> Message:
    return {"type": "text", "text": text}


def _bold(text: str) -> Message:
    return {"type": "text", "text": text, "style": {"bold": True}}


def _line(*elements: Message) -> Message:
    return {"type": "rich_text_section", "elements": [element for element in elements if element["text"]]}


def _quote(text: str) -> Message:
    return {"type": "rich_text_quote", "elements": [_plain(text)]}


def _preformatted(text: str) -> Message:
    return {"type": "rich_text_preformatted", "elements": [_plain(text)]}


def _list(lines: tuple[str, ...]) -> Message:
    return {"type": "rich_text_list", "style": "bullet", "elements": [_line(_plain(line)) for line in lines]}


def _joined(sections: list[Message], gap: str = "\n\n") -> list[Message]:
    """Make one section of neighbouring ones, with a gap between: left apart, nothing tells them apart."""
    joined: list[Message] = []
    for section in sections:
        if joined and section["type"] == joined[-1]["type"] == "rich_text_section":
            joined[-1]["elements"] += [_plain(gap), *section["elements"]]
        else:
            joined.append(section)
    return joined
