"""Asks of the prices that stay in a rewrite: whether the date of one is a real limit, and what a lower one is for."""

import re
from collections.abc import Iterator
from itertools import islice

from bot.domain import Analysis
from bot.models.local.mail.rewriting import Rewrite
from bot.models.local.prices.before_the_cut import Cut, cut_in
from bot.models.local.reading.slots import AMOUNT, DATED
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue

_CLOCK = re.compile(rf"\b(?:until|till|through|by) (?P<when>(?:(?:this|next) )?(?:{DATED}))", re.IGNORECASE)
_PRICED = re.compile(rf"{AMOUNT}|\b(?:price|rate|discount|offer)\b", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:you (?:said|asked|told|wrote|wanted|need)|your (?:board|deadline|date))\b", re.IGNORECASE)
_FEW = 5


def is_timed(words: str) -> bool:
    """Tell whether a sentence gives a price, and until when it holds."""
    return bool(_PRICED.search(words) and _CLOCK.search(words))


def prices_to_ask_about(work: Rewrite, analysis: Analysis) -> Iterator[str]:
    """Yield what is to be asked."""
    if work.text:
        yield from _of_a_cut(work.text, analysis)
        yield from _of_a_limit(work.text, work.checks, analysis)


def cuts_told(text: str, analysis: Analysis) -> Iterator[tuple[str, Cut]]:
    """Yield each sentence that gave some of a price away and had to be changed, with the two prices that stand."""
    said = (span.of(analysis.draft.text) for span in analysis.sentences)
    cuts = ((words, cut) for words in said if words not in text and (cut := cut_in(words)))
    yield from ((words, cut) for words, cut in cuts if cut.after in text and cut.before in text)


def _of_a_cut(text: str, analysis: Analysis) -> Iterator[str]:
    """Ask whether they wanted the price that is lower than before."""
    for _, cut in islice(cuts_told(text, analysis), 1):
        reader = analysis.reader or SOMEBODY
        yield catalogue().say("local.cut", reader=reader, before=cut.before, after=cut.after)


def _of_a_limit(text: str, checks: tuple[str, ...], analysis: Analysis) -> Iterator[str]:
    """Ask of the first price that stays with its clock whether that is a real one, where nothing asks it yet."""
    if any("real limit" in check for check in checks):
        return
    said = (span.of(analysis.draft.text) for span in analysis.sentences)
    timed = (words for words in said if is_timed(words) and not _THEIRS.search(words))
    clock = _CLOCK.search(next((words for words in islice(timed, _FEW) if words in text), ""))
    if clock:
        yield catalogue().say("local.limit", when=" ".join(clock["when"].split()))
