"""Says of "them" what was said of her or him, with the verb that goes with it."""

import re
from collections.abc import Collection
from functools import partial

GUESS = re.compile(r"\b(?:she|he|hers?|his|him|herself|himself)\b", re.IGNORECASE)
_PLAIN = {"him": "them", "hers": "theirs", "herself": "themselves", "himself": "themselves"}

# What follows "her" where it is no "her calendar": "for her to read", "tells her nothing".
_FUNCTION_WORDS = (
    "to and or in on at for with by as that when if a an the what who how why into from about after before than is was "
    "without alone nothing no one less more free something anything all now too again but"
)
_HER_ALONE = re.compile(rf"\s*(?:[.,;:!?)]|\Z|(?:{_FUNCTION_WORDS.replace(' ', '|')})\b)", re.IGNORECASE)
_DONE = (
    "look feel wonder read decide ask say guess think wait choose explain defend answer see find know sound seem do be "
    "go pay stop reply sign want doubt worry"
)
_HER_DOING = re.compile(rf"\s+(?:{_DONE.replace(' ', '|')})\b", re.IGNORECASE)
_CAUSING = re.compile(r"\b(?:mak(?:es?|ing)|made|let(?:s|ting)?|help(?:s|ed|ing)?)\s\Z", re.IGNORECASE)
# After these "her" may be the one who gets something, or whose it is: "gives her time", "gives her team time".
_GIVING = re.compile(
    r"\b(?:giv(?:es?|ing)|gave|tell(?:s|ing)?|told|send(?:s|ing)?|sent|show(?:s|ed|ing)?|ask(?:s|ed|ing)?"
    r"|costs?|offer(?:s|ed|ing)?|leav(?:es?|ing)|left|call(?:s|ed|ing)?|buy(?:s|ing)?|sav(?:es?|ing))\s\Z",
    re.IGNORECASE,
)

_ADVERB = (
    r"(?:(?:\w+ly|never|always|also|then|now|still|just|already|often|only|even|sometimes|perhaps|alone|both)\s+)*"
)
_SUBJECT = re.compile(
    r"(?:\b(?P<aux>does|is|was|has)(?P<no>n['\u2019]t)?\s+)?\b(?P<who>she|he)\b"
    rf"(?:(?P<short>['\u2019]s)\b|(?P<between>\s+{_ADVERB})(?P<verb>[a-z]+)(?P<not>n['\u2019]t)?)?",
    re.IGNORECASE,
)
_MANY = {"does": "do", "is": "are", "was": "were", "has": "have", "goes": "go"}
_NO_VERB = re.compile(r"(?:.*(?:ss|us)|perhaps|always|sometimes|this|its|as)\Z", re.IGNORECASE)
_HAS = re.compile(r"\s+(?:been|got|had)\b", re.IGNORECASE)
# "She's asked" has asked, or is asked.
_HAS_OR_IS = re.compile(r"\s+\w+(?:ed|en|ght)\b", re.IGNORECASE)
_ANOTHER_VERB = re.compile(rf"[^.;:!?]*\b(?:and|or|but|then),?\s+{_ADVERB}(?!(?:hi|thi|it|a)s\b)\w+s\b", re.IGNORECASE)


def said_as_they(line: str, *, words: Collection[str]) -> str:
    """Return a line with these words for her or him said as they, them, their, theirs or themselves."""
    return GUESS.sub(partial(_owned, words=words), _SUBJECT.sub(partial(_acting, words=words), line))


def is_doubtful(line: str, words: Collection[str]) -> bool:
    """Tell whether code cannot be sure how a line is said of "them": two verbs to mend, or a "her" of two kinds."""
    return any(
        (match["who"].lower() in words)
        and (
            (match["short"] and _HAS_OR_IS.match(line, match.end()) and not _HAS.match(line, match.end()))
            or (_is_singular(match) and _ANOTHER_VERB.match(line, match.end()))
        )
        for match in _SUBJECT.finditer(line)
    ) or any(_of_two_kinds(match) for match in GUESS.finditer(line) if match[0].lower() == "her" and "her" in words)


def _is_singular(match: re.Match[str]) -> bool:
    return bool(match["short"]) or (not match["aux"] and bool(match["verb"]) and _many(match["verb"]) != match["verb"])


def _of_two_kinds(match: re.Match[str]) -> bool:
    line, start, end = match.string, match.start(), match.end()
    if _HER_ALONE.match(line, end):
        return False
    if _CAUSING.search(line, max(0, start - 12), start):
        return not _HER_DOING.match(line, end)
    return bool(_GIVING.search(line, max(0, start - 12), start))


def _acting(match: re.Match[str], *, words: Collection[str]) -> str:
    if match["who"].lower() not in words:
        return match[0]
    aux = f"{_like(match['aux'], _MANY[match['aux'].lower()])}{match['no'] or ''} " if match["aux"] else ""
    said = aux + _like(match["who"], "they")
    if match["short"]:
        return said + match["short"][0] + ("ve" if _HAS.match(match.string, match.end()) else "re")
    verb = match["verb"] or ""
    return said + (match["between"] or "") + (verb if aux else _many(verb)) + (match["not"] or "")


def _many(verb: str) -> str:
    """Return a verb as it goes with "they"."""
    if (irregular := _MANY.get(verb.lower())) or _NO_VERB.match(verb):
        return irregular or verb
    if re.search(r"[^aeiou]ies\Z", verb):
        return f"{verb[:-3]}y"
    return re.sub(r"(?<=ch|sh|ss)es\Z|(?<=[xz])es\Z|s\Z", "", verb)


def _owned(match: re.Match[str], *, words: Collection[str]) -> str:
    word = match[0].lower()
    if word not in words:
        return match[0]
    alone = _HER_ALONE.match(match.string, match.end())
    if word == "her":
        done = _CAUSING.search(match.string, max(0, match.start() - 12), match.start())
        said = "them" if alone or done else "their"
    elif word == "his":
        said = "theirs" if alone else "their"
    else:
        said = _PLAIN.get(word, "they")
    return _like(match[0], said)


def _like(word: str, said: str) -> str:
    return said[0].upper() + said[1:] if word[0].isupper() else said
