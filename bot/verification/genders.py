"""Nobody is he or she of whom the draft does not say it; a line told to the rep that guesses is said anew."""

import re
from dataclasses import replace
from functools import partial

from bot.domain import Proposal
from bot.verification.case import Case
from bot.verification.facts.tongues import tongue_of

_GENDERS = (
    frozenset("she her hers herself mrs ms madam ma'am frau madame mme se\u00f1ora sra signora mevrouw".split()),
    frozenset("he him his himself mr sir herr herrn monsieur se\u00f1or sr signor meneer".split()),
)
_PRONOUN = re.compile(r"\b(?:she|he|hers?|his|him|herself|himself)\b", re.IGNORECASE)
_PLAIN = {"him": "them", "his": "their", "hers": "theirs", "herself": "themselves", "himself": "themselves"}
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
# What follows "her" where it is no "her calendar": "for her to read", "makes her look slow", "gives her nothing".
_NOT_THEIRS = (
    "to and or in on at for with by as that when if a an the what who how why into from about after before than is was "
    "without alone nothing no one less more free something anything all look feel wonder read decide ask say guess "
    "think wait choose explain defend answer see find know sound seem do be go pay"
)
_NOTHING_OF_THEIRS = re.compile(rf"\s*(?:[.,;:!?)]|\Z|(?:{_NOT_THEIRS.replace(' ', '|')})\b)", re.IGNORECASE)


def genders_unsaid(evidence: str) -> list[frozenset[str]]:
    """Return the words of each gender of which the evidence has none."""
    known = words_of(evidence)
    return [gender for gender in _GENDERS if gender.isdisjoint(known)]


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [word.lower().replace("\u2019", "'") for word in _WORD.findall(text)]


def told_of_anyone(case: Case) -> Proposal:
    """Return the proposal with its lines to the rep said of the reader by name, or of "them", where they guess."""
    proposal, unsaid = case.proposal, genders_unsaid(case.analysis.draft.evidence)
    if not unsaid or tongue_of("\n".join(case.told)) is not None:
        return proposal
    said = partial(_PRONOUN.sub, partial(_said, unsaid=unsaid, reader=case.analysis.reader))
    return replace(
        proposal,
        keep_line=said(proposal.keep_line),
        from_their_chair=said(proposal.from_their_chair),
        highlights=tuple(
            replace(light, reads_as=said(light.reads_as), move=said(light.move)) for light in proposal.highlights
        ),
        before_you_send=tuple(map(said, proposal.before_you_send)),
        reply=said(proposal.reply),
    )


def _said(match: re.Match[str], *, unsaid: list[frozenset[str]], reader: str | None) -> str:
    word = match[0].lower()
    if not any(word in gender for gender in unsaid):
        return match[0]
    if word in {"she", "he"}:
        said = reader or "the customer"
    elif word == "her":
        said = "them" if _NOTHING_OF_THEIRS.match(match.string, match.end()) else "their"
    else:
        said = _PLAIN[word]
    return said[0].upper() + said[1:] if match[0][0].isupper() else said
