"""Nobody is he or she of whom the draft does not say it; what is told to the rep is said anew, as "they"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.domain import Draft, Proposal, Violation
from bot.verification.case import Case
from bot.verification.facts.tongues import tongue_of
from bot.verification.names import names_told, words_in
from bot.verification.they import GUESS, is_doubtful, said_as_they

_PRONOUNS = (frozenset("she her hers herself".split()), frozenset("he him his himself".split()))
_TITLES = (
    frozenset("mrs ms madam ma'am frau madame mme se\u00f1ora sra signora mevrouw".split()),
    frozenset("mr sir herr herrn monsieur se\u00f1or sr signor meneer".split()),
)
# In lower case alone: "Hart & Sons" and "the Ladies' Cup" speak of nobody.
_NOUNS = (
    frozenset(
        "wife mother mum mom sister daughter aunt niece grandmother granddaughter girlfriend bride widow lady woman "
        "girl headmistress landlady chairwoman businesswoman saleswoman".split()
    ),
    frozenset(
        "husband father dad brother son uncle nephew grandfather grandson boyfriend bridegroom widower gentleman boy "
        "headmaster chairman businessman salesman".split()
    ),
)
# Said to anyone: nobody is a he for having been greeted so, and nobody is called so unasked.
_ANYBODY = frozenset({"guy"})
_EVERY_NOUN = _NOUNS[0] | _NOUNS[1] | _ANYBODY
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_OF_A_NAME = re.compile(r"\.?\s+[A-Z]")
_SHE, _HE = range(2)


def guessed(text: str, draft: Draft, *, english: bool) -> Iterator[str]:
    """Yield the words of a text for her or him, of whom the draft and what came with it say neither.

    What somebody is to somebody, such as "your wife", has to be said in that word. English pronouns and nouns are
    looked for in English alone: a German "her" and a Danish one are no woman.
    """
    found = _words_for(text, english=english)
    if not found:
        return
    known = _words_for(draft.text, english=english) | _words_for(f"{draft.context}\n{draft.notes}", english=True)
    unsaid = [number for number in (_SHE, _HE) if known.isdisjoint(_of(number))]
    for word in sorted(found - known):
        if word in _EVERY_NOUN or any(word in _of(number) for number in unsaid):
            yield word


def told_in_doubt(case: Case) -> Iterator[Violation]:
    """Yield where a line told to the rep guesses and cannot be said anew: it names another, or may be read two ways."""
    pronouns = _guessed_in_told(case) & (_PRONOUNS[_SHE] | _PRONOUNS[_HE]) if _told_in_english(case) else frozenset()
    for line in case.told if pronouns else ():
        words = pronouns & _words_for(line, english=True)
        if words and (_names_another(line, case) or is_doubtful(line, words)):
            yield Violation("gender_guessed", f"Nobody said who is she or he here: {line!r}.")


def told_of_anyone(case: Case) -> Proposal:
    """Return the proposal with its lines to the rep said of "them", where they guess."""
    proposal = case.proposal
    if not _told_in_english(case) or not any(GUESS.search(line) for line in case.told):
        return proposal
    said = partial(said_as_they, words=_guessed_in_told(case))
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


def _guessed_in_told(case: Case) -> frozenset[str]:
    return frozenset(guessed("\n".join(case.told), case.analysis.draft, english=True))


def _told_in_english(case: Case) -> bool:
    return tongue_of("\n".join(case.told)) is None


def _names_another(line: str, case: Case) -> bool:
    reader = words_in(case.analysis.reader or "")
    return any(not words_in(name) <= reader for name in names_told(line, case.analyst.playbook.plain_words))


def _of(number: int) -> frozenset[str]:
    return _PRONOUNS[number] | _TITLES[number] | _NOUNS[number]


def _words_for(text: str, *, english: bool) -> set[str]:
    """Return the words of a text that tell her or him apart; "MS Teams" and a "Ms" before no name do not."""
    found = set()
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("\u2019", "'")
        if word.partition("'")[0] in _PRONOUNS[_SHE] | _PRONOUNS[_HE]:
            found |= {word.partition("'")[0]} if english else set()
        elif word == "ms":
            found |= {word} if match[0] != "MS" and _OF_A_NAME.match(text, match.end()) else set()
        elif word in _TITLES[_SHE] | _TITLES[_HE]:
            found.add(word)
        elif english and (noun := _noun(match[0])):
            found.add(noun)
    return found


def _noun(word: str) -> str:
    """Return the noun for her or him that a word is a form of, if it is one."""
    plain = re.sub(r"['\u2019]s?\Z", "", word)
    forms = (plain, plain.removesuffix("s"), re.sub(r"ies\Z", "y", plain), re.sub(r"men\Z", "man", plain))
    return next((one for one in forms if one in _EVERY_NOUN), "")
