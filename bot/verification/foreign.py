"""Names in a language other than English: those it greets and signs with, and those written as names inside a line."""

import re
from collections.abc import Iterator

from bot.verification.facts.tongues import Tongue, tongues
from bot.verification.names import names_in, words_in

_GREETED = re.compile(
    r"\A\s*(?:hallo|hi|hey|lieber?|liebe[rs]|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|bonjour|ch\u00e8?re?|hola"
    r"|estimad[oa]|buen[oa]s (?:d\u00edas|tardes)|ciao|gentile|buongiorno|car[oa]|beste|geachte|dag|ol\u00e1|prezad[oa]"
    r"|bom dia|hej|cze\u015b\u0107|dzie\u0144 dobry|dobr\u00fd den)\b(?P<names>[^,\n!.]{1,60})",
    re.IGNORECASE,
)
_AFTER_A_TITLE = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Mevrouw|Meneer|Madame|Monsieur|Mme|Sra?\.|Sig\.(?:ra)?|Dott\.(?:ssa)?) "
    r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*)"
)
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*")
_SIGNED = re.compile(r"\n(?P<names>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2})\s*\Z")
_POLITE = frozenset(
    "sie ihnen ihr ihre ihrem ihren ihrer ihres herr herrn frau dr prof mevrouw meneer madame monsieur mme sr sra sig "
    "dott lei voi suo sua vostro vostra loro u uw ud uds usted ustedes".split()
)


def foreign_names_added(rewrite: str, evidence: str, tongue: Tongue | None) -> Iterator[str]:
    """Yield names that the evidence of a draft which is not English does not hold.

    They are looked for in the greeting, the signature and behind a title; in the languages that write
    only names with a capital, inside sentences too. German nouns and languages we do not know are let be.
    """
    known = words_in(evidence) | _POLITE
    for name in dict.fromkeys(_names(rewrite, tongue)):
        if not words_in(name) <= known:
            yield name


def _names(rewrite: str, tongue: Tongue | None) -> Iterator[str]:
    for found in (_GREETED.search(rewrite), _SIGNED.search(rewrite)):
        if found:
            yield from _NAME.findall(found["names"])
    yield from (match["name"] for match in _AFTER_A_TITLE.finditer(rewrite))
    if tongue is not None and tongue is not tongues()["german"]:
        yield from names_in(rewrite, None)
