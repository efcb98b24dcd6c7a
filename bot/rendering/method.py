"""How it is determined, in Slack: everything that is looked for, from the playbook's own files."""

from bot.domain import Family
from bot.playbook.book import Playbook
from bot.rendering.blocks import Block, View, bold, header, line, modal, paragraphs, plain
from bot.rendering.catalogue import catalogue
from bot.rendering.modals import Callback


def signals_modal(playbook: Playbook) -> View:
    """Draw every signal: what it is, what looks like it and is not, and what to do instead."""
    texts = catalogue()
    blocks = [paragraphs(line(plain(texts.say("home.how_told"))), line(plain(texts.say("why.tests"))))]
    for family in Family:
        blocks.append(header(texts.say(f"method.{family}")))
        blocks += [
            _drawn(signal.title, signal.definition, signal.not_this, signal.move)
            for _, signal in sorted(playbook.signals.items())
            if signal.family is family
        ]
    return modal(Callback.RESULT, texts.say("method.title"), blocks, close=texts.say("modal.close"))


def _drawn(title: str, definition: str, not_this: str, move: str) -> Block:
    texts = catalogue()
    return paragraphs(
        line(bold(title)),
        line(plain(definition)),
        line(bold(texts.say("method.not_this") + ": "), plain(not_this)),
        line(bold(texts.say("method.move") + ": "), plain(move)),
        gap="\n",
    )
