"""Says words as they begin a sentence, or as they stand in the midst of one."""

import re

# "I'd rather", "CNC time", "A4 sheets" and "X-ray" are written so wherever they stand, and "E-mail" is not.
_WRITTEN_SO = re.compile(r"I\b|\w[A-Z\d]|(?!E)[A-Z]-\w")
# And so are "iPads", even where they begin a sentence.
_BEGINS_SMALL = re.compile(r"[a-z][A-Z]")
# No name begins so; "All Saints" is one.
_NO_NAME = re.compile(
    r"(?:the|an?|this|that|these|those|our|your|my|his|her|their|we|you|he|she|it|they)\b"
    r"|(?:all|both|some|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|forty)\b(?! (?-i:[A-Z]))",
    re.IGNORECASE,
)


def with_a_capital(words: str) -> str:
    """Return words as they begin a sentence."""
    return words if _BEGINS_SMALL.match(words) else words[:1].upper() + words[1:]


def without_a_capital(words: str) -> str:
    """Return words that began a sentence as they stand in the midst of one, though they may look like a name."""
    return words if _WRITTEN_SO.match(words) else words[:1].lower() + words[1:]


def in_the_midst(words: str) -> str:
    """Return words as they stand in the midst of a sentence, where they may be a name: that keeps its capital."""
    return without_a_capital(words) if _NO_NAME.match(words) else words


def as_began(words: str, before: str) -> str:
    """Return words as they begin where `before` stood."""
    return with_a_capital(words) if before[0].isupper() else words
