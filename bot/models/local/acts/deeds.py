"""Recognises a deed by the shape of its verb, whichever that is: "we've gone and poured the base", "I froze it"."""

import re

from bot.playbook.edits import Edits, Owning

_REGULAR = re.compile(r"[a-z]{2,}ed\Z")
# Done as if they had done it: such a deed is owned also where nothing says that it was one.
_IN_THEIR_STEAD = re.compile(
    r"\b(?:on (?:your|the [\w'\u2019]+) behalf|(?:in|under) (?:your|the [\w'\u2019]+) (?:\w+ )?name)\b"
    r"|\bas you(?=[,.!;]|\s*\Z)"
)

# "Moved Merlin into the big box", "Also got the finance approved": what was done, by whoever writes.
_BARE = re.compile(
    r"(?P<led>\W*(?:(?:[Aa]lso|[Aa]nd|[Ss]o|[Jj]ust|[Aa]lready),? )?)(?P<verb>[A-Za-z][a-z]+)"
    r"(?: (?:in|up|out|off|over|on|down))?"
    r" (?:the|your|our|my|his|her|their|an?|it|them|him|both|all|\d\S*|(?!I\b)[A-Z][a-z]+)\b"
)
# What is also said of what is to be done: "Put the kettle on".
_ORDERS = frozenset(("put", "set", "cut", "let", "run", "split", "spread"))


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


def with_a_subject(sentence: str, owning: Owning) -> str:
    """Return "I moved Merlin over" for "Moved Merlin over", as people type it; any other sentence as it is."""
    bare = _BARE.match(sentence)
    verb = bare["verb"].lower() if bare else ""
    if bare is None or verb in _ORDERS or not is_deed(verb, owning):
        return sentence
    return f"{bare['led']}I {verb}{sentence[bare.end('verb') :]}"
