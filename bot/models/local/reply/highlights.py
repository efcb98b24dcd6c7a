"""Chooses what of a draft is shown to its writer, in whole clauses that can be found again in it."""

import re

from bot.analysis.analyse import Analyst
from bot.analysis.kinds import kind_of, told_apart, told_each, told_of
from bot.analysis.second_reading import likeliest_of
from bot.domain import MOST_HIGHLIGHTS, Analysis, Draft, Finding, Highlight
from bot.models.local.reading.faults import LIST
from bot.rendering.quoting import part_of, parts_of, quoted_whole, without_lead
from bot.rendering.reply import MOST_QUOTED

_LEAST_QUOTED = 6
# Where no part is so short, a longer one is still better than all.
_SIZES = (13, 18, MOST_QUOTED)
_ITEM, _LEAST_ITEMS = re.compile(r", (?=[^,]{2,40}(?:,| and ))"), 2


def worst_first(analysis: Analysis, analyst: Analyst) -> list[Finding]:
    """Choose up to three findings that are told apart, each with the quotation that is shown."""

    def shown(finding: Finding) -> Finding:
        whole = quoted_whole(analysis.draft.text, finding.span)
        return cut_to(finding._replace(quote=without_lead(whole)), analysis, analyst, MOST_QUOTED)

    return told_apart(analysis.findings, analyst.playbook, analysis.situation, MOST_HIGHLIGHTS, shown)


def highlights(found: list[Finding], analysis: Analysis, analyst: Analyst) -> tuple[Highlight, ...]:
    """Say what each of these words tells this reader, and the move."""
    each = told_each(found, analyst.playbook, analysis.situation)
    return tuple(
        Highlight(finding.quote, finding.signal, told.told_to(analysis.reader), told.move) for finding, told in each
    )


def cut_to(finding: Finding, analysis: Analysis, analyst: Analyst, most: int) -> Finding:
    """Return a finding that quotes at most so many words, or a few more, where a part of it is at fault by itself."""
    if len(finding.quote.split()) <= most:
        return finding
    sizes = [most, *(size for size in _SIZES if most < size < len(finding.quote.split()))]
    part = next(filter(None, (faulty_part(finding, analysis, analyst, size) for size in sizes)), "")
    if not part and finding.signal == LIST:
        part = _first_items(finding.quote, most)
    return finding._replace(quote=part or finding.quote)


def faulty_part(finding: Finding, analysis: Analysis, analyst: Analyst, most: int) -> str:
    """Return a whole part of a finding's words, with at most so many, at the same fault by itself, or nothing."""
    kind = None if finding.named else kind_of(finding, analyst.playbook, analysis.situation)
    if finding.source != "rule" or (kind and not kind.unsure):
        whole = without_lead(finding.quote)
        parts = [part for part in parts_of(whole, most) if part == whole or len(part.split()) >= _LEAST_QUOTED]
        # Half a question asks something else.
        parts = [part for part in parts if whole[-1:] != "?" or part[-1:] == "?"]
        told = [told_of(finding._replace(quote=part), analyst.playbook, analysis.situation) for part in (whole, *parts)]
        alike = [part for part, other in zip(parts, told[1:], strict=True) if other == told[0]]
        if alike or finding.source != "rule":
            return likeliest_of(analyst, alike or parts, finding.family)

    def holds(words: str) -> bool:
        if words == finding.quote:
            return True
        alone = analyst.analyse(Draft.alone(words), pressing=True)
        return any(other.signal == finding.signal for other in alone.findings)

    return part_of(finding.quote, most, holds)


def _first_items(words: str, most: int) -> str:
    """Return the beginning of a long list, as far as its last item within so many words, or nothing of no list."""
    ends = [comma.start() for comma in _ITEM.finditer(words) if len(words[: comma.start()].split()) <= most]
    return words[: ends[-1]] if len(ends) >= _LEAST_ITEMS else ""
