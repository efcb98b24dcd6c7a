"""Takes the chasing off what a mail is about: "Following up on the lane to Cork, 3 trailers a week" keeps the lane."""

import re
from collections.abc import Iterator

from bot.models.local.reading.speaking import has_a_finite_verb, speaks
from bot.models.local.reading.topics import thing_at
from bot.playbook.edits import Edits
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS

_OF = r"(?:about|re|regarding|concerning)"
_ON = rf"(?:{_OF}|on|with|to)"
# What leads to what is chased.
_CHASES = re.compile(
    r"\b(?:(?:follow(?:ing)?[ -]up|check(?:ing)? (?:in|back)|circl(?:e|ing) back|touch(?:ing)? base"
    rf"|com(?:e|ing) back to you)(?: (?:again|once more|briefly|with you|quickly))? {_ON}"
    r"|(?:chas(?:e|ing)|bump(?:ing)?)(?: (?:up|you))?(?: (?:on|about|for))?"
    rf"|(?:writing|reminder|nudge)(?: to you)?(?: again)? {_OF}"
    rf"|(?:reach|mak|com|tak)\w+ (?:to )?(?:a|any|your) (?:final )?decision {_ON}"
    rf"|(?:bother|trouble|pester|disturb|nag|chase|hassle)(?:ing)? you(?: again| once more)? {_ON}"
    rf"|(?:waiting|hoping|keen|still) (?:to hear|for (?:news|word))(?: back| anything)?(?: from you)? {_ON}"
    rf"|any (?:joy|luck|news|update|movement|progress|thoughts|word|decision)(?: yet| at all)? {_ON}"
    r"|(?:not|never|\w+n['\u2019]t)(?: yet)? (?:heard|had (?:word|news|anything|a reply|an answer))(?: back| anything)?"
    rf"(?: from you)? {_ON}"
    rf"|(?:wrote|written|emailed|mailed|called|rang|phoned|messaged)\b[^,;:.!?]{{0,60}}? (?:{_OF}|on)"
    r"|(?:how|where) (?:things|we|you) (?:are|stand) (?:on|with)) (?=(?:the|our|your|my)\b)",
    re.IGNORECASE,
)
# What is told of it right behind: where it is, in brackets, at what price, and behind a comma what has a figure
# and no verb.
_IN_A_PLACE = re.compile(r" (?:in|at|near) [A-Z][\w-]+(?: [A-Z][\w-]+)?(?:(?:, | and )[A-Z][\w-]+)*(?=\W)")
_IN_BRACKETS = re.compile(r" \([^()]{2,80}\)")
_AT_A_PRICE = re.compile(r",? (?:at|for|from) (?=[^,;:!?()]*\d)(?:[^,;:.!?()]|(?<=\d)[.,:](?=\d))+")
_A_PIECE = re.compile(r", (?P<piece>(?:[^,;:.!?()]|(?<=\d)[.,:](?=\d))*\d(?:[^,;:.!?()]|(?<=\d)[.,:](?=\d))*)")
_OF_US = re.compile(r"\b(?:I|we|you|me|us|your|if|when|by|before|until|today|again|last|so|and I|but)\b", re.IGNORECASE)


def chased_in(sentence: str) -> str | None:
    """Return what a sentence chases by its name, or None where it chases nothing, or nothing that has one."""
    return next((name for name, _ in _chased(sentence)), None)


def without_the_chasing(sentence: str, edits: Edits) -> Iterator[str]:
    """Yield what a sentence that chases tells of its matter, where that is more than the name of it."""
    for name, behind in _chased(sentence):
        told, pieces, at = name, list[str](), behind
        for pattern, has_a_verb in ((_IN_A_PLACE, speaks), (_IN_BRACKETS, has_a_finite_verb), (_AT_A_PRICE, speaks)):
            if (more := pattern.match(sentence, at)) and not (_OF_US.search(more[0]) or has_a_verb(more[0])):
                told, at = f"{told}{more[0]}", more.end()
        while (more := _A_PIECE.match(sentence, at)) and not (_OF_US.search(more[0]) or speaks(more[0])):
            pieces.append(more["piece"])
            at = more.end()
        if (told != name or pieces) and any(fact.kind in AMOUNTS for fact in facts_in(f"{told} {pieces}")):
            yield edits.about.format(topic=f"{told}: {', '.join(pieces)}" if pieces else told)


def _chased(sentence: str) -> Iterator[tuple[str, int]]:
    for lead in _CHASES.finditer(sentence):
        if thing := thing_at(sentence, lead.end()):
            yield thing
