"""What a line of context tells of our own side: who of us is named bare, and which clauses are about what we want."""

import re
from collections.abc import Iterator

from bot.analysis.speakers import OURS
from bot.domain import Span

_CLAUSE = re.compile(r"(?:[^,;:.()]|(?<=\d)[:.](?=\d))+")
# "The 12th is what our accounts want", "Friday is our cut-off", "our boss wants it by Friday".
_OF_OURS = re.compile(
    r"\b(?:is|was|are|were|'s) (?:only |just |also )?(?:what|when|where|because|for|from|since|by)? ?(?:my|ours?"
    r"|mine|we|i)\b(?! (?:customer|client|buyer|contact|joint|shared)\b)"
    r"|\b(?:my|our) own\b|\A\W*(?:i|we)(?:'d| would)? (?:want|need|like|hope|plan|wish)\b"
    rf"|\A\W*(?:(?:and|but|while|since|because|as|though|so|not) )*{OURS.pattern}"
    r"(?:, [\w-]+,)? (?:\w+ly |also |just |has |had |have )*(?:wants?|wanted|needs?|needed|insists?|insisted|asks?"
    r"|asked|says?"
    r"|said|told|thinks?|decided|agreed|approved|set|sets|picked|chose|signed|requires?|expects?|would like)\b"
)
_AND = re.compile(r" (?:and|but|though|while) (?=(?:he|she|they|his|her|their)\b)")
# Somebody of ours, told by name or by office: "our legal, Sven", "Brigitte from our sales", "(our Jens)".
_ROLE = re.compile(r"\b(?:my|our) (?:own )?(?P<role>[a-z]+)(?P<name>,? [A-Z][\w'-]+)?")
_NAMED = re.compile(
    r"\b(?P<name>[A-Z][\w'-]+)(?:,| \(|\)| -)? ?(?:is |he's |she's |(?:he|she) |who )?(?:(?:works|is) )?"
    r"(?:runs?|leads?|from|in|of|at|is)? ?(?:my|our)(?: own)? (?P<role>[a-z]+)"
)
# Who does something, and the word before, if any.
_SUBJECT = re.compile(
    r"(?P<before>[\w'-]+ )?\b(?P<who>[A-Za-z][\w'-]+)(?= (?:has|have|had|is|was|already|agreed|approved|confirmed"
    r"|signed|said|says|asked|wants?|wanted|told|set|okayed|ok'd|gave|decided|cleared|passed)\b)"
)


def clauses_of_ours(shade: str) -> Iterator[Span]:
    """Yield the clauses that tell what our own side wants, or which day is ours."""
    for clause in _CLAUSE.finditer(shade):
        ours = _OF_OURS.search(clause[0])
        if ours:
            theirs = _AND.search(clause[0], ours.end())
            yield Span(clause.start(), clause.start() + theirs.start() if theirs else clause.end())


def told_as_ours(line: str) -> str:
    """Return a line of context in which whoever it tells to be of ours is told so each time."""
    offices, names = set(), set()
    for match in _ROLE.finditer(line):
        if OURS.fullmatch(f"our {match['role']}"):
            offices.add(match["role"])
            if match["name"]:
                names.add(match["name"].strip(" ,"))
    for match in _NAMED.finditer(line):
        if OURS.fullmatch(f"our {match['role']}"):
            names.add(match["name"])
    if not (offices or names):
        return line
    return _SUBJECT.sub(lambda match: _ours(match, offices, names), line)


def _ours(match: re.Match[str], offices: set[str], names: set[str]) -> str:
    before, who = match["before"] or "", match["who"]
    if who in names and before != "colleague ":
        return f"{before}our colleague {who}"
    return f"our {who}" if who in offices and not before else match[0]
