"""Recognises a deed by the shape of its verb, whichever that is: "we've gone and poured the base", "I froze it"."""

import re

from bot.playbook.edits import Edits, Owning

_REGULAR = re.compile(r"[a-z]{2,}ed\Z")
# Done as if they had done it: such a deed is owned also where nothing says that it was one.
_IN_THEIR_STEAD = re.compile(
    r"\b(?:on (?:your|the [\w'\u2019]+) behalf|in (?:your|the [\w'\u2019]+) (?:\w+ )?name)\b|\bas you(?=[,.!;]|\s*\Z)"
)


def is_deed(verb: str, owning: Owning) -> bool:
    """Tell whether a word is a verb in the past that tells something done, and no thought, talk or wish."""
    if verb in owning.no_deed:
        return False
    return bool(_REGULAR.match(verb)) or verb in owning.irregular or verb in owning.past


def in_their_stead(rest: str) -> bool:
    """Tell whether something was done in their name, or as them."""
    return _IN_THEIR_STEAD.search(rest) is not None


def did(doing: str, edits: Edits) -> str:
    """Return "sent" for "sending", and for "send"; "lodged" for "lodging", though nobody knows that verb."""
    stem = doing.removesuffix("ing")
    known = ((past, verb) for past, verb in edits.verbs.items() if past not in edits.owning.past)
    past = next((past for past, verb in known if stem in {verb, verb.rstrip("e"), verb + verb[-1]}), "")
    return past or (f"{stem}ed" if stem != doing else "")
