"""Tells English from other languages by its function words, without a library."""

import re

# Words that are frequent in English and rare or different in the languages next to it.
_ENGLISH = frozenset(
    "the and you your are with for that this our it of to have would if can be on not from by will they what "
    "which there just about when how been has then nothing my someone these take today tomorrow every call any "
    "next got week their much well money please each one or but could whatever us why who where than some more "
    "only should does did had she him her his into out other two them very need know think here see say said get "
    "make made through before after because also".split()
)
_CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d", "'m", "'t")
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_ENGLISH_SHARE = 0.1
_TOO_FEW = 6


def is_english(shade: str, words: str) -> bool:
    """Tell whether a text is English, given its shadow and itself; a very short one in ASCII letters is."""
    written = _WORD.findall(words)
    if len(written) < _TOO_FEW:
        return all(word.isascii() for word in written)
    spoken: list[str] = _WORD.findall(shade)
    return sum(word in _ENGLISH or word.endswith(_CONTRACTED) for word in spoken) >= _ENGLISH_SHARE * len(spoken)
