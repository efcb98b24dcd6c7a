"""Why something is a highlight: what its signal is, how the customer hears it, and where it comes from."""

from bot.analysis.occurrences import occurrences
from bot.domain import Advice, Analysis, Finding, Highlight
from bot.playbook.book import Playbook
from bot.playbook.signals import Signal
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
from bot.rendering.signals import SUSPECTED, defined, documents, examples, on_page, seen_from_their_chair

_QUOTE_WORDS = 80


def why_modal(advice: Advice, playbook: Playbook, *, read: Analysis | None = None, page: str = "") -> View:
    """Draw, for each highlight, the words, what they do, how gravely, an example each way, and where it comes from.

    `read` is the draft as the local coach read it, where the local coach made the advice: what it left unnamed is not
    named here either. `page` is the address of `docs/signals.md`, if people can read it somewhere.
    """
    texts = catalogue()
    blocks = _reasons(advice, playbook, read, page)
    return modal(Callback.RESULT, texts.say("why.title"), blocks, close=texts.say("modal.close"))


def why_message(advice: Advice, playbook: Playbook, *, read: Analysis | None = None, page: str = "") -> Message:
    """Say the same in a message."""
    blocks = _reasons(advice, playbook, read, page)
    return ephemeral("\n".join(words_of(blocks[:-1])), blocks)


def _reasons(advice: Advice, playbook: Playbook, read: Analysis | None, page: str) -> list[Block]:
    texts = catalogue()
    blocks: list[Block] = []
    for light in advice.highlights:
        signal = playbook.signals.get(light.signal)
        if signal is None:
            continue
        guess = _only_suspected(light, read) if read else None
        blocks += (
            _of_a_suspicion(light, guess, playbook, page) if guess else _of_a_signal(light, signal, playbook, page)
        )
    more = actions(button(Action.SIGNALS, texts.say("button.signals")))
    return [*blocks, paragraphs(line(plain(texts.say("why.tests")))), more]


def _only_suspected(light: Highlight, read: Analysis) -> Finding | None:
    """Return what was found in the words of a highlight if none of it had a name."""
    # The same words may stand twice, and press in the second place alone.
    there = list(occurrences(light.quote, read.draft.text))
    found = [each for each in read.findings if each.signal == light.signal and any(map(each.span.overlaps, there))]
    return found[0] if found and not any(each.named for each in found) else None


def _of_a_suspicion(light: Highlight, guess: Finding, playbook: Playbook, page: str) -> list[Block]:
    texts = catalogue()
    told = paragraphs(
        line(bold(playbook.suspicions[guess.family].title)),
        quote(middle_cut(light.quote, _QUOTE_WORDS)),
        line(plain(texts.say(f"why.suspected_{guess.family}"))),
        line(plain(light.move)),
    )
    return [told, context(texts.say("why.suspected"), *on_page(page, texts.say("why.suspected_page"), SUSPECTED))]


def _of_a_signal(light: Highlight, signal: Signal, playbook: Playbook, page: str) -> list[Block]:
    texts = catalogue()
    principle = playbook.principles[signal.principle]
    return [
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
