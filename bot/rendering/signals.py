"""What a signal's own file says of it, as the windows show it: how grave, the customer's seat, an example each way."""

from bot.domain import WORST, Family
from bot.playbook.book import Playbook
from bot.playbook.examples import example_of
from bot.playbook.signals import Signal
from bot.rendering.blocks import Block, bold, line, link, plain
from bot.rendering.catalogue import catalogue

SUSPECTED = "suspected"
"""Where on the page of all signals it is said what it means that something is only suspected."""


def defined(signal: Signal) -> Block:
    """Say what it is and how grave; what serves the reader is not grave at all."""
    grave = catalogue().say(f"grave.{_grave(signal)}") if signal.severity else ""
    return line(plain(f"{signal.definition} {grave}".rstrip()))


def seen_from_their_chair(signal: Signal) -> Block:
    """Say what the customer thinks of it."""
    return _told("seat", signal.seat)


def examples(signal: Signal, playbook: Playbook) -> list[Block]:
    """Say a sentence that is it and one that is not, where its playbook has them."""
    said = example_of(playbook.folder, signal.key)
    return [_told("it_is", said[0]), _told("it_is_not", said[1])] if said else []


def documents(signal: Signal) -> str:
    """Name the documents it comes from."""
    texts = catalogue()
    return texts.say("why.from", documents=", ".join(texts.say(f"document.{each}") for each in signal.documents))


def on_page(page: str, label: str, place: str = "") -> list[Block]:
    """Link to the page that lists every signal, at a place on it if named; nothing where that page has no address."""
    return [link(f"{page}#{place}" if place else page, label)] if page else []


def _told(label: str, said: str) -> Block:
    texts = catalogue()
    return line(bold(texts.say(f"signal.{label}") + ": "), plain(texts.say("signal.said", said=said)))


def _grave(signal: Signal) -> str:
    if signal.severity == WORST:
        return "worst"
    return "habit" if signal.severity == 1 else "presses" if signal.family is Family.PUSH else "withdraws"
