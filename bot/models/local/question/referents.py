"""Tells whether a question names what it asks about, or says "that" of the sentence before it."""

import re
from collections.abc import Iterable

from bot.models.local.question.to_decide import has_an_offer

_LEAST_OF_A_SENTENCE = 3
# What is decided about by this name alone, wherever it was told.
_OFFERED = re.compile(
    r"\b(?:proposals?|offers?|quotes?|quotation|tender|bid|estimate|contract|agreement|renewal|lease|subscription|trial"
    r"|pilot|(?<!the )(?<!your )(?<!original )order)\b",
    re.IGNORECASE,
)
# "Your new cooling house": it stands already, whatever we would put into it.
_THEIRS = re.compile(r"\Ayour\b", re.IGNORECASE)
# Nobody decides about what only tells of the matter.
_ONLY_TELLS = re.compile(r"\b(?:brochures?|catalogues?|leaflets?|reports?|newsletter)\Z", re.IGNORECASE)
_LAST_WORD = re.compile(r"\A(?:the|our|your|my) (?:.*? )??([\w-]+)(?= (?:for|of|on|about|from)\b|\Z)", re.IGNORECASE)
# "And that delivery" and "the trial, or is that on hold" name it; "all that you need" speaks of what is asked.
_POINTS = re.compile(
    r"(?<!or is )\b(?:that|them|those)\b(?! (?:delivery|you)\b)|\b(?:like|want|use|answer|settle) it\b", re.IGNORECASE
)


def names_its_own(question: str) -> bool:
    """Tell whether a question can be asked anywhere in a mail, for it says of nothing "that" or "them"."""
    return not _POINTS.search(question)


def names_last(topic: str, told: list[str]) -> bool:
    """Tell whether the last sentence names a topic, with a capital or not; a name at the end of a line is none."""
    last = next((words.lower() for words in reversed(told) if len(words.split()) >= _LEAST_OF_A_SENTENCE), "")
    return as_this(last, topic.lower()) != last


def as_this(words: str, topic: str) -> str:
    """Call a topic "this", where it stands as words of its own: there is no van in "the advantage"."""
    said, *pieces = words.split(topic)
    for piece in pieces:
        is_inside = said[-1:].isalnum() or piece[:1].isalnum()
        said += f"{topic if is_inside else 'this'}{piece}"
    return said


def is_ours_to_ask(topic: str, told: Iterable[str]) -> bool:
    """Tell whether it can be asked where they stand on a topic: it is on offer by its name, or what is told names it.

    What only a sentence named that went may have been a thing of theirs, or one point of the matter.
    """
    if not topic or topic.startswith("[") or _OFFERED.search(topic):
        return True
    if _THEIRS.match(topic) or _ONLY_TELLS.search(topic):
        return False
    name, sentences = _LAST_WORD.match(topic), list(told)
    said = " ".join(sentences).lower().split()
    # "Our controllers" are told by "a controller for 16 valves".
    is_told = name is not None and any(
        word.lstrip("\"'(").startswith(name[1].lower().removesuffix("s")) for word in said
    )
    return is_told or not has_an_offer(sentences)
