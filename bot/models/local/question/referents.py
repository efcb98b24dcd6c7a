"""Tells whether a question names what it asks about, or says "that" of the sentence before it."""

import re

_LEAST_OF_A_SENTENCE = 3
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
