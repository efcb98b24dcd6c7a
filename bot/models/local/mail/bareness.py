"""Tells whether what is left of a mail is one: a question alone is none, nor are thanks."""

import re
from collections.abc import Iterable

from bot.models.local.reading.joints import sentences_in
from bot.models.local.reading.topics import first_thing_in
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS, PRICES

# With fewer words of the rep's own nothing tells what a mail is about, or why it was written.
_LEAST_WORDS, _LEAST_WITHOUT_FACTS = 8, 12
# "5.2m tower, £65 a week, I deliver.": who says it so shortly says enough.
_LEAST_WITH_A_FIGURE = 5
_LEAST_OF_A_SENTENCE = 4
# Somebody or something by name in the midst of a sentence, "a trial", a figure, or a gap to fill in.
_BLANK_OR_NAME = re.compile(
    r"\[|\d|(?<=[a-z,:] )(?!I\b)[A-Z]|\b(?:an?|these|those|both) (?!(?:quick|great|good|lovely|nice|week)\b)[a-z]{4,}"
)
_HELLO = re.compile(r"(?:hi|hello|hey|dear|good \w+)\b[^.!?\n]{0,40},?\Z", re.IGNORECASE)
_SMALL_TALK = re.compile(
    r"(?:(?:it )?was )?(?:so |really |very )?(?:lovely|nice|good|great|a pleasure|fun) "
    r"(?:to (?:see|meet|talk|chat|catch)|seeing|meeting|talking|chatting|catching|speaking|bumping|running)\b"
    r"|(?:I )?hope (?:you(?!['\u2019]?ll| will| can)|your|all|everything|everyone)\b",
    re.IGNORECASE,
)
# "Hope all is well with you and that the weather is kind": that much is in any mail.
_HOPES = re.compile(
    r"\W*(?:I |we )?(?:do )?(?:hope|trust) (?:you|your|all|everything|everyone|the)\b[^\d?]*\Z", re.IGNORECASE
)


def is_bare(left: list[str], least_length: float, verbatim: Iterable[str] = ()) -> bool:
    """Tell whether hardly anything of the rep's own is left; a short mail that gives a figure needs no more.

    Least is needed where the figure stands in a sentence that is left `verbatim`.
    """
    told = [words for words in left if _tells(words) and not _HOPES.match(words)]
    if sum(map(len, left)) < least_length and not any(map(_gives_a_figure, told)):
        return True
    least = _LEAST_WORDS if any(map(facts_in, told)) else _LEAST_WITHOUT_FACTS
    least = _LEAST_WITH_A_FIGURE if any(map(_gives_a_figure, verbatim)) else least
    return len(" ".join(told).split()) < least


def asks_of_a_price(words: str) -> bool:
    """Tell whether words ask about something by its price: "the quote of 3 May (two ovens, £14,650)"."""
    return words.endswith("?") and any(fact.kind in PRICES for fact in facts_in(words))


def is_small_talk(words: str) -> bool:
    """Tell whether a sentence only is glad to have met, or wishes well."""
    return bool(_SMALL_TALK.match(words))


def is_torso(sentences: Iterable[str]) -> bool:
    """Tell whether no sentence of a mail names a thing, a fact or somebody, or has a blank for one: "Your call."."""
    return not any(
        _BLANK_OR_NAME.search(words) or first_thing_in(words) or _gives_a_fact(words)
        for words in sentences
        if not _HELLO.match(words)
    )


def _gives_a_fact(words: str) -> bool:
    return any(not fact.free for fact in facts_in(words))


def _tells(words: str) -> bool:
    told = _without_questions(words)
    return len(told.split()) >= _LEAST_OF_A_SENTENCE and (told[-1] != "," or _gives_a_figure(told))


def _gives_a_figure(words: str) -> bool:
    """Tell whether words tell a figure, and do not only ask by it."""
    return any(fact.kind in AMOUNTS for fact in facts_in(_without_questions(words)))


def _without_questions(words: str) -> str:
    """Return what words tell: of what was done, and whether that is fine, the deed."""
    return " ".join(part for part in sentences_in(words) if part[-1:] != "?")
