"""Names of people, companies and products in a text, found by their capitals alone; gender is never guessed."""

import re
from collections.abc import Iterator

from bot.analysis.occurrences import occurrences
from bot.verification.facts.patterns import CURRENCIES

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof)\.?")
_TITLED = re.compile(rf"\b{TITLE.pattern} \Z")
_LONGEST_TITLE = len("Prof. ")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
_NO_INITIALS = frozenset({"P.S.", "U.S.", "U.K.", "E.U.", "N.B."})
# After these a capital letter says nothing: the start, an end of sentence, a colon, a quote, a list mark, a bracket.
# The dot of a title ends no sentence.
_OPENING = re.compile(
    r"(?:\A|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)[.!?:\u2026][\"'\u201d\u2019)\]]*\s|\n"
    r"|[\"\u201c\u2018(\[*\u2022\u00bf\u00a1]|[-\u2013\u2014>]\s)\s*\Z"
)
# A word that opens a sentence and has or does something: "Maria has to", "Maria's team".
_ACTS = re.compile(
    r"(?:\A\s*|[.!?:]\s+|\n[^\S\n]*)(?P<name>[A-Z][^\W\d_]+)(?:['\u2019]s\b| (?:has|is|was|will|would|can|could|must"
    r"|needs|gets|reads|sees|hears|feels|thinks|finds|learns|may|might|said|says|asked|told|wants|wrote|knows|opens"
    r"|and [A-Z])\b)"
)
# Whoever opens a sentence and does anything at all, or is told apart: "Petra showed us", "Piet, our engineer,".
_DOES = re.compile(
    r"(?:\A\s*|[.!?:]\s+|\n[^\S\n]*)(?P<name>[A-Z][^\W\d_]+)(?:, (?:our|my|your|the|their|his|her|an?|who|from|of)\b"
    r"| (?:and (?:I|we|[A-Z])|(?:also |just |now |still |already |then )?(?:[a-z]{2,}(?:ed|[^s]s)"
    r"|built|ran|saw|went|came|got|gave|took|made|sent|left|held|met|kept|led|did|had|put|set|brought|bought|spent|found"
    r"|felt|thought|heard|knew|began|chose|drew|spoke|paid|sold|lost|won))\b)"
)
_GREETED = re.compile(r"\A\s*(?P<name>[A-Z][^\W\d_]+),\s*\n")
_PLAIN_ENDINGS = ("tion", "tions", "self", "ous", "ful", "less")
# A word so made of a plain one is plain too: "kindly", "using", "planned", "happily", "possibly".
_MADE_OF = re.compile(r"(?P<stem>.{2,}?)(?P<doubled>(?P<last>[b-df-hj-np-tv-z])(?P=last))?(?:ly|ing|ed|ment|ness)\Z")
_LEAST_STEM = 3
# "Sooo", "Heyyy": no name has a letter three times in a row.
_DRAWN_OUT = re.compile(r"([^\W\d_])\1\1", re.IGNORECASE)
_POSSESSIVES = re.compile(r"(?<=\w)'s?(?!\w)")
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")


def words_in(text: str) -> set[str]:
    """Return the words of a text as names compare: lower case, without a possessive, parted at hyphens."""
    plain = _POSSESSIVES.sub("", text.lower().replace("\u2019", "'"))
    return {part for word in _WORD.findall(plain) for part in word.split("-")}


def names_in(text: str, plain: frozenset[str] | None) -> Iterator[str]:
    """Yield the words that are written as names, without a possessive.

    `plain` are lower-case words that may open a sentence without being a name; None is all of them. Days and
    months are facts of their own and are left out.
    """
    yield from (match[0] for match in _INITIALS.finditer(text) if match[0] not in _NO_INITIALS)
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match[0])
        straight = word.lower().replace("\u2019", "'")
        if (
            len(word) == 1
            or not (word[0].isupper() or _is_camel(match))
            or _DRAWN_OUT.search(word)
            or straight.partition("'")[0] in _NEVER_NAMES
        ):
            continue
        opens = _OPENING.search(text, max(0, match.start() - 8), match.start())
        if not (opens and _is_plain(straight, plain)):
            yield word


def whole_names(draft: str, names: set[str]) -> Iterator[str]:
    """Yield names that stand beside each other as one, with the title before them: "Mr Ned Bell"."""
    start = end = 0
    for place in sorted(place for name in names for place in occurrences(name, draft)):
        if end and draft[end : place.start] == " ":
            end = place.end
        elif place.start >= end:
            if end:
                yield draft[start:end]
            titled = _TITLED.search(draft, max(0, place.start - _LONGEST_TITLE), place.start)
            start, end = titled.start() if titled else place.start, place.end
    if end:
        yield draft[start:end]


def _is_camel(word: re.Match[str]) -> bool:
    """Tell whether a word is written as "iPhone" is, and is no piece of an address."""
    before = word.string[max(0, word.start() - 1) : word.start()]
    return not before.strip() and any(map(str.isupper, word[0]))


def names_told(text: str, plain: frozenset[str]) -> Iterator[str]:
    """Yield the names of which it is sure: an opening word where it is greeted, or has or does something."""
    yield from names_in(text, None)
    for opener in (*_GREETED.finditer(text), *_ACTS.finditer(text)):
        if not _is_plain(opener["name"].lower(), plain):
            yield opener["name"]


def names_owed(text: str, plain: frozenset[str]) -> Iterator[str]:
    """Yield the names that may not go in silence: those told, and whoever opens a sentence and does something.

    Other opening words that no list knows are let be: they are as likely misspelt.
    """
    yield from names_told(text, plain)
    yield from (doer["name"] for doer in _DOES.finditer(text) if not _is_plain(doer["name"].lower(), plain))


def _is_plain(word: str, plain: frozenset[str] | None) -> bool:
    if plain is None or word in plain or word.partition("'")[0] in plain or word.endswith(_PLAIN_ENDINGS):
        return True
    made = _MADE_OF.match(word)
    return made is not None and not plain.isdisjoint(_stems(made))


def _stems(made: re.Match[str]) -> set[str]:
    stem = made["stem"] + (made["doubled"] or "")
    stems = {stem, f"{stem}e", f"{stem}le", f"{stem.removesuffix('i')}y", made["stem"] + (made["last"] or "")}
    return {stem for stem in stems if len(stem) >= _LEAST_STEM}


_NEVER_NAMES = frozenset(code.lower() for code in CURRENCIES.values()) | frozenset(
    "i you we they he she it that there am pm ok ps fyi asap eod cob eow eom eoq "
    # Offices are nobody's name: a mail may ask who speaks for the CFO.
    "ceo cfo coo cto cio ciso cmo vp svp evp hr "
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
    "mon tue wed thu fri sat sun "
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec".split()
)
