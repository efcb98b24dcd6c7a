"""Says what went with the sentences taken out: each thing once and whole, and only what the customer may need."""

import re
from collections.abc import Iterator

from bot.domain import Analysis, Highlight
from bot.models.chair import shortened
from bot.playbook.book import Playbook
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import LEAST_POINTS
from bot.verification.facts import Fact, facts_in, supported
from bot.verification.facts.fact import LOOSE, PRICES
from bot.verification.names import names_in, names_owed

_MOST_NAMED, _MOST_WITH_FACTS, _MOST_QUOTES = 5, 16, 3
_MOSTLY = 0.6
_JOINS = re.compile(r"\A(?:and|but|so|also|or)\b[ ,]*")
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof)\.?"
# What a figure counts, or what it is the price of: "85 seats", "$11.40 a seat", "15% off".
_COUNTED = (
    r"(?: (?:a|an|per|each) [a-z]+| off"
    r"| (?!(?:have|only|other|with|from|that|this|were|been|into|than|more|come|every|each|sharp)\b)[^\W\d_]{4,})?"
)
# By the time it is read, a day told from today is another; and a count in words is a way of speaking.
_PASSING = re.compile(
    r"(?:to(?:day|night|morrow)|yesterday|(?:this|last|next|the) (?:week|month|year|quarter|morning|afternoon)"
    r"|(?:(?:by|before|at|until) )?the end of (?:the|this|next) (?:day|week|month|quarter|year)|[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)


def taken_out(gone: tuple[str, ...], highlights: tuple[Highlight, ...], playbook: Playbook) -> list[str]:
    """Name the sentences that went and are not quoted above, however little is shown there."""
    unseen = [rest for words in dict.fromkeys(gone) if (rest := _not_shown(words, highlights[:LEAST_POINTS]))]
    if not unseen:
        return []
    quotes = [f"\u201c{shortened(words, _most_words(words, playbook))}\u201d" for words in unseen[:_MOST_QUOTES]]
    texts = catalogue()
    quotes += [texts.say("local.taken_out_more")] if len(unseen) > len(quotes) else []
    return [texts.say("local.taken_out", quotes=", ".join(quotes))]


def _not_shown(sentence: str, above: tuple[Highlight, ...]) -> str:
    """Return what of a sentence is not quoted above, or nothing where that is little and tells no fact."""
    rest = sentence
    for light in above:
        rest = rest.replace(light.quote, "")
    rest = _JOINS.sub("", rest.strip(" ,;:.!?-\u2013\u2014"))
    return rest if len(rest) > (1 - _MOSTLY) * len(sentence) or any(facts_in(rest)) else ""


def left_out(analysis: Analysis, kept: str, quoted: str, named: str, playbook: Playbook) -> list[str]:
    """Name what the customer may need of what is not `kept`, and whatever else went and is not `quoted`.

    What was `named` as taken out is not named twice.
    """
    lost = [*_facts_lost(analysis, kept, playbook), *_names_lost(analysis, kept, playbook)]
    # A bare number tells nothing where the words about it are quoted anyway.
    asked = [thing for thing, needed in lost if thing not in quoted or (needed and not thing.isdecimal())]
    whole = [thing for thing in dict.fromkeys(asked) if not any(thing in other and thing != other for other in asked)]
    once = [thing for thing in whole if thing not in named]
    if not once:
        return []
    facts, texts, reader = ", ".join(once), catalogue(), analysis.reader
    if reader:
        return [texts.say("local.left_out", facts=facts, reader=reader)]
    return [texts.say("local.left_out_unnamed", facts=facts)]


def _most_words(sentence: str, playbook: Playbook) -> int:
    """Quote a sentence at some length where a fact or a name goes with it."""
    holds = any(facts_in(sentence)) or any(names_in(sentence, playbook.plain_words))
    return _MOST_WITH_FACTS if holds else _MOST_NAMED


def _facts_lost(analysis: Analysis, kept: str, playbook: Playbook) -> Iterator[tuple[str, bool]]:
    """Yield each fact that is not kept, and whether the customer may need it."""
    draft = analysis.draft.own_text
    known, given = facts_in(kept), facts_in(draft)
    for fact in given:
        if fact.kind in LOOSE or supported(fact, known):
            continue
        # A fact is named only where it is the same fact on its own: "17.00" is a time in "before 17.00" alone.
        if all(supported(part, given) for part in facts_in(fact.written)):
            passing = _PASSING.fullmatch(fact.written) or _only_pressed(fact.written, fact.kind, analysis, playbook)
            yield _whole(fact, draft), not passing


def _names_lost(analysis: Analysis, kept: str, playbook: Playbook) -> Iterator[tuple[str, bool]]:
    """Yield each name that is not kept, as it stands: a street with its kind, a person with their title."""
    draft = analysis.draft.own_text
    names = [name for name in names_in(draft, playbook.plain_words) if not re.fullmatch(_TITLE, name)]
    owed = set(names_owed(draft, playbook.plain_words))
    gone = {name for name in names if name in owed and name.lower() not in kept.lower()}
    if not gone:
        return
    any_name = "|".join(map(re.escape, sorted(set(names), key=len, reverse=True)))
    for match in re.finditer(rf"(?:\b{_TITLE} )?\b(?:{any_name})\b(?: (?:{any_name})\b)*", draft):
        if any(name in match[0] for name in gone):
            yield match[0], not _only_pressed(match[0], "name", analysis, playbook)


def _only_pressed(written: str, kind: str, analysis: Analysis, playbook: Playbook) -> bool:
    """Tell whether words stood in a lever alone: then nothing is lost with them. A price may be more than a lever."""
    signals = [finding.signal for finding in analysis.findings if written in finding.quote]
    pressed = [signal in playbook.edits.levers for signal in signals]
    priceless = all(signal in playbook.edits.scares for signal in signals)
    apart = any(written in part for part in _outside(analysis))
    return not apart and bool(pressed) and (priceless if kind in PRICES else any(pressed))


def _outside(analysis: Analysis) -> Iterator[str]:
    """Yield what stands between the words in which something was found."""
    at = 0
    for finding in sorted(analysis.findings, key=lambda finding: finding.span):
        yield analysis.draft.text[at : finding.span.start]
        at = max(at, finding.span.end)
    yield analysis.draft.text[at:]


def _whole(fact: Fact, draft: str) -> str:
    """Name a fact as the draft does; a figure with what it counts or is the price of, for "two" alone says nothing."""
    if fact.hour and f"at {fact.written}" in draft:
        return f"at {fact.written}"
    figure = fact.kind == "number" or fact.kind in PRICES
    counted = re.search(rf"(?<!\w){re.escape(fact.written)}(?!\w){_COUNTED}", draft) if figure else None
    return (counted[0] if counted else fact.written).rstrip(".")
