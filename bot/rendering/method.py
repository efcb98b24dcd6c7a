"""How it is determined, in Slack: everything that is looked for, from the playbook's own files."""

from bot.domain import Family
from bot.playbook.book import Playbook
from bot.playbook.signals import Signal
from bot.rendering.blocks import Block, View, bold, context, header, line, modal, paragraphs, plain
from bot.rendering.catalogue import catalogue
from bot.rendering.modals import Callback
from bot.rendering.signals import defined, documents, examples, on_page, seen_from_their_chair


def signals_modal(playbook: Playbook, *, page: str = "") -> View:
    """Draw every signal: what it is and how grave, what it is not, how the customer hears it, what to do instead.

    `page` is the address of `docs/signals.md`, if people can read it somewhere.
    """
    texts = catalogue()
    blocks = how_determined(page)
    for family in Family:
        blocks.append(header(texts.say(f"method.{family}")))
        blocks += [
            _drawn(signal, playbook) for _, signal in sorted(playbook.signals.items()) if signal.family is family
        ]
    return modal(Callback.RESULT, texts.say("method.title"), blocks, close=texts.say("modal.close"))


def how_determined(page: str) -> list[Block]:
    """Say how a verdict comes about, and lead to the page of all signals, if it has an address."""
    texts = catalogue()
    told = [paragraphs(line(plain(texts.say("home.how_told"))), line(plain(texts.say("why.tests"))))]
    listed = on_page(page, texts.say("method.page"))
    return [*told, context(texts.say("method.listed"), *listed)] if listed else told


def _drawn(signal: Signal, playbook: Playbook) -> Block:
    texts = catalogue()
    return paragraphs(
        line(bold(signal.title)),
        defined(signal),
        line(bold(texts.say("method.not_this") + ": "), plain(signal.not_this)),
        seen_from_their_chair(signal),
        line(bold(texts.say("method.move") + ": "), plain(signal.move)),
        *examples(signal, playbook),
        line(plain(documents(signal))),
        gap="\n",
    )
