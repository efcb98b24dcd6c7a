"""What can be told of inventions in a language nobody here reads: capitals and the commonest number words."""

import re
from collections.abc import Iterator

from bot.verification.facts import facts_in
from bot.verification.names import names_in

# One is an article, "onze" is Dutch for our and "six" is English too: their value decides, where they are numbers.
_NUMBERS = {
    word: str(value)
    for value, words in enumerate(
        (
            "zwei twee deux dos",
            "drei drie trois tres",
            "vier quatre cuatro",
            "f\u00fcnf fuenf vijf cinq cinco",
            "sechs zes seis",
            "sieben zeven sept siete",
            "acht huit ocho",
            "neun negen neuf nueve",
            "zehn tien dix diez",
            "elf once",
            "zw\u00f6lf zwoelf twaalf douze doce",
        ),
        2,
    )
    for word in words.split()
}
_PERCENT = re.compile(r"%|\b(?:prozent|procent|pour ?cent|por ciento|percent)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# German writes every noun with a capital, so there only what follows one of these is taken for a name.
_GERMAN = re.compile(r"\b(?:und|nicht|wir|ich|Sie|ist|das|f\u00fcr|Ihnen)\b")
_LEAST_GERMAN = 2
_BEFORE_A_NAME = re.compile(
    r"\b(?:[Vv]on|[Bb]ei|[Mm]it|Herrn?|Frau) (?:(?:Herrn?|Frau) )?(?P<name>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*)"
)
_POLITE = frozenset("sie ihnen ihr ihre ihrem ihren ihrer ihres herr herrn frau".split())


def foreign_words_added(rewrite: str, evidence: str) -> Iterator[str]:
    """Yield names and number words that the evidence of a draft which is not English does not hold.

    A name is a word with a capital inside a sentence; in German, where every noun has one, only a word
    after Herr, Frau, von, bei or mit. Numbers are two to twelve in German, Dutch, French and Spanish, and
    the words for percent. Names elsewhere in German, and other languages' number words, are not seen.
    """
    words = {word.lower() for word in _WORD.findall(evidence)}
    values = {fact.value.split(" ")[0] for fact in facts_in(evidence)}
    values |= {_NUMBERS[word] for word in words if word in _NUMBERS}
    for word in dict.fromkeys(_WORD.findall(rewrite)):
        if word.lower() not in words and _NUMBERS.get(word.lower(), "") not in {"", *values}:
            yield word
    percent = _PERCENT.search(rewrite)
    if percent and not _PERCENT.search(evidence):
        yield percent[0]
    german = len(_GERMAN.findall(rewrite)) >= _LEAST_GERMAN
    names = (match["name"] for match in _BEFORE_A_NAME.finditer(rewrite)) if german else names_in(rewrite, None)
    for name in dict.fromkeys(names):
        if name.lower() not in words | _POLITE:
            yield name
