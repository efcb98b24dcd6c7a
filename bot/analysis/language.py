"""Tells English from other languages by its function words, without a library."""

import re
from collections.abc import Callable
from itertools import islice

# Words that are frequent in English and are none in Dutch, German, French or Danish.
_ENGLISH = frozenset(
    "the and you your are with that this our it would if can be from they there just about how which then nothing "
    "my someone these take today tomorrow every any got their much money please each could whatever why who where "
    "some more only should did him his into out other two them very know think say said make through before because "
    "it here not what when does than has get could whatever us much need each either any well into she "
    "monday tuesday wednesday thursday friday saturday sunday dear good sign signed now up lose time year price prices "
    "asked ask thanks hear hope like want again still being were".split()
)
# Words that are English too; they count where no word of the languages next to it stands beside them.
_SHARED = frozenset(
    "of is we on in for at to a have has been over or was by will i me be am but had no her his also an under until "
    "least best new".split()
)
_FOREIGN = frozenset(
    "het een en van ik je u wij niet dat dit uw voor der das und ist nicht wir sie ich ihr mit ein eine auf zu le la "
    "les et un une vous nous est pas pour dans og det er til jeg ikke vi har kun el los que y una por su es de ihre "
    "ihnen noch votre".split()
)
# Written in English mails and in others; what stands beside them decides.
_BORROWED = frozenset("asap cob eod fyi".split())
_CONTRACTED = ("'re", "'ve", "'ll", "n't")
_SURELY = _ENGLISH | frozenset("i'm i'd you'd we'd it's that's what's let's don't can't".split())
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_SHADOWED_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_ENGLISH_SHARE = 0.1
_TOO_FEW = 6
_MANY = 20


def is_english(shade: str, words: str, plain_words: Callable[[], frozenset[str]]) -> bool:
    """Tell whether a text is English, given its shadow and itself.

    A very short one is when most of its words are plain English ones, or half of them and one that only
    English has; that long list is fetched for no other.
    Two different words that only English has are enough, three in a longer text: one may be borrowed. Without
    them, words that English shares with its neighbours do when no word of a neighbour stands beside them.
    """
    written = [match[0] for match in islice(_WORD.finditer(words), _TOO_FEW)]
    if len(written) < _TOO_FEW:
        surely = any(word.lower() in _ENGLISH for word in written)
        known = sum(word.lower() in plain_words() or (surely and word.lower() in _BORROWED) for word in written)
        return all(word.isascii() for word in written) and (
            2 * known > len(written) or (2 * known == len(written) and (surely or not written))
        )
    spoken: list[str] = _SHADOWED_WORD.findall(shade)
    english = [word for word in spoken if word in _SURELY or ("'" in word and word.endswith(_CONTRACTED))]
    least = _ENGLISH_SHARE * len(spoken)
    if len(english) >= least and len(set(english)) >= (3 if len(spoken) > _MANY else 2):
        return True
    shared = [word for word in spoken if word in _SHARED]
    return _FOREIGN.isdisjoint(spoken) and len(english) + len(shared) >= max(2, least)
