"""Why something is a highlight: what its signal is, how the customer hears it, and where it comes from."""

from bot.domain import Advice
from bot.playbook.book import Playbook
from bot.rendering.blocks import (
    Block,
    Message,
    View,
    actions,
    bold,
    button,
    context,
    ephemeral,
    line,
    modal,
    paragraphs,
    plain,
    quote,
    words_of,
)
from bot.rendering.buttons import Action
from bot.rendering.catalogue import catalogue
from bot.rendering.modals import Callback
from bot.rendering.reply import middle_cut
from bot.rendering.signals import defined, documents, examples, on_page, seen_from_their_chair

_QUOTE_WORDS = 80


def why_modal(advice: Advice, playbook: Playbook, *, page: str = "") -> View:
    """Draw, for each highlight, the words, what they do, how gravely, an example each way, and where it comes from.

    `page` is the address of `docs/signals.md`, if people can read it somewhere.
    """
    texts = catalogue()
    blocks = _reasons(advice, playbook, page)
    return modal(Callback.RESULT, texts.say("why.title"), blocks, close=texts.say("modal.close"))


def why_message(advice: Advice, playbook: Playbook, *, page: str = "") -> Message:
    """Say the same in a message."""
    blocks = _reasons(advice, playbook, page)
    return ephemeral("\n".join(words_of(blocks[:-1])), blocks)


def _reasons(advice: Advice, playbook: Playbook, page: str) -> list[Block]:
    texts = catalogue()
    blocks: list[Block] = []
    for light in advice.highlights:
        signal = playbook.signals.get(light.signal)
        if signal is None:
            continue
        principle = playbook.principles[signal.principle]
        blocks += [
            paragraphs(
                line(bold(signal.title)),
                quote(middle_cut(light.quote, _QUOTE_WORDS)),
                defined(signal),
            ),
            paragraphs(
                seen_from_their_chair(signal),
                *examples(signal, playbook),
                line(bold(texts.say("why.principle") + ": "), plain(principle.line)),
                gap="\n",
            ),
            context(documents(signal), *on_page(page, texts.say("why.page"), signal.key)),
        ]
    more = actions(button(Action.SIGNALS, texts.say("button.signals")))
    return [*blocks, paragraphs(line(plain(texts.say("why.tests")))), more]
