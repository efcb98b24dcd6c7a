"""Whether what somebody asked for or agreed to is another matter than a flagged sentence's: "the course on steel"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.analysis.anchors import Anchors, anchors, stem
from bot.analysis.dates import MONTH, WEEKDAY
from bot.domain import Span

# What it is wanted for, until when, and what somebody does meanwhile is no part of what is wanted.
_ENDS = re.compile(
    r"[;()]|,? (?:because|since|before|so (?:that|her|his|their|he|she|they|it|my|our|we|i)|as|until|till"
    r"|whenever|the moment|unless|while)\b"
    r"| (?<!ly )(?<!told )(?<!know )(?:when|if)\b"
    r"| (?:over|rather than|instead of) the\b|,? (?:and )?(?:by|from) (?:her|his|their) own\b"
    # What stands behind a comma says more of it only with "for", "on" or "and": ", earliest slot you have" does not.
    r"|, (?!(?:for|on|of|in|at|to|with|from|about|by|and|or|not|but|only|just|nothing|the|a|an|his|her|their)\b|\d)"
    r"| or (?:he|she|they|i|we|it)\b|[,:-] (?:and |but |so )?(?:it|that|this|there|he|she|they|you|i|we|who|which)\b"
)
# "Asked me when", "asked us if": how a question begins does not end it.
_BEGINS = re.compile(r"(?: (?:me|us))?(?: and)? \S+")
_ALL = re.compile(r"\b(?:everything|anything|whatever|every step|it all)\b(?! else)")
_KIND = re.compile(r"(\b(?:other|which) )((?!of\b|other\b)\w+)")
# Words around what is asked for, which name no thing.
_NAME_NOTHING = frozenset(
    stem(word)
    for word in "forget feel perfect longer directly whatever few lot down between best view happen went join grab "
    "place open offer keep show draw ring stop wait dept department inform notify brief warn".split()
)

# What is wanted by a day, or asked for: "needs the keys by Friday" is about keys, "needs it by Friday" about no thing.
# What somebody over the customer wants by a day is the customer's date too, whatever it is.
_WANTED = re.compile(
    r"(?P<above>\b(?:landlord|bank|insurer|lawyer|auditor|notary|court|authority|ministry|board|council) )?"
    r"\b(?:needs?|needed|wants?|wanted|hopes?|promised|must|ha(?:s|ve|d) to|decides?|signs?|ask(?:s|ed)(?: (?:me|us))?"
    r"|told (?:me|us)|(?:set|named|gave|picked) [^,;:.]{1,20}? for|was for)\b"
    r"(?P<what>[^,;:.]*?)(?=[,;:.]|\Z| (?:by|before|until|till|for|because|so|and|or|no later|at the latest"
    rf"|today|tonight|tomorrow|on (?:the )?(?:\d|{WEEKDAY}|{MONTH}))\b)"
)
_PART = re.compile(r"[^,;]+")
# Whoever promises to say by a day whether something is so owes an answer about that: "whether he needs the side shift".
_ANSWERED = re.compile(
    r"\b(?:let (?:me|us) know|tell (?:me|us)|says?|said|answers?|confirms?|decides?|repl(?:y|ies)"
    r"|get back to (?:me|us))\b[^;:.]*?\b(?:whether|if|about|how (?:many|much)|which|what)\b(?P<what>[^,;:.]*)"
)
# Somebody else is to be reminded: "chase the flour mill".
_REMINDED = re.compile(
    r"(?:\b(?:remind|chas|nudg|nag|pester|ping|bump|follow|check|hound|badger|poke|bug|press|push)\w*(?: up)?"
    r"(?: on| with)? |\bkeep (?:on )?(?:calling|ringing|asking|writing to|mailing|at|on) )"
    r"(?P<whom>(?:the|their|his|our|my|an?) [^,;:.]*?)(?=[,;:.]|\Z| (?:about|of|on|for|until|till)\b)"
)
# To do this by a day names no other matter than a signature.
SIGNING = frozenset(map(stem, ("sign", "decide", "return", "confirm")))


def matters_of(said: str, places: tuple[int, ...]) -> Iterator[Span]:
    """Yield where it stands what is told to have been asked for or agreed to, from each of these places on."""
    for start, following in pairwise((*places, len(said))):
        begins = _BEGINS.match(said, start, following)
        end = _ENDS.search(said, begins.end() if begins else start, following)
        yield Span(start, end.start() if end else following)


def whose(matter: str) -> str:
    """Return it without the kind of people it asks about, who are no thing: the mills in "which mills use it"."""
    return _KIND.sub(lambda found: found[1] + " " * len(found[2]), matter)


def is_another(matter: Anchors, flagged: Anchors, besides: frozenset[str]) -> bool:
    """Tell whether it names something `besides` these that the flagged sentence, which names something, does not.

    Where only the flagged sentence names more, a rep in a hurry may have left it out.
    """
    more = {thing for thing in matter.things if "'" not in thing} - _NAME_NOTHING - besides - flagged.things
    hours = flagged.dates.get("clock", frozenset())
    people = flagged.people - flagged.roles
    return (
        bool(more - hours and flagged.things - besides)
        or bool(people and matter.people and not matter.people & people)
        or bool(matter.counts and flagged.counts and matter.counts.isdisjoint(flagged.counts))
    )


def is_all(matter: str) -> bool:
    """Tell whether it is everything: "copy her on whatever you send"."""
    return _ALL.search(matter) is not None


def reminds_another(said: str, flagged: Anchors) -> bool:
    """Tell whether whom or what is to be chased by name is another than the flagged sentence speaks of."""
    reminded = [anchors(found["whom"], found["whom"]).things for found in _REMINDED.finditer(said)]
    return bool(reminded) and all(each and each.isdisjoint(flagged.things) for each in reminded)


def answered_in(said: str) -> Iterator[frozenset[str]]:
    """Yield the things that each answer is promised about."""
    return (anchors(found["what"], found["what"]).things for found in _ANSWERED.finditer(said))


def wanted_in(said: str) -> frozenset[frozenset[str]]:
    """Return the things of each that is wanted in its parts between commas that hold a date, or else in all."""
    parts = _PART.findall(said)
    dated = [part for part in parts if anchors(part, part).dates] or parts
    found = [match["what"] for part in dated for match in _WANTED.finditer(part) if not match["above"]]
    # "Wants the samples back and needs them by Friday": them is what was named before.
    named = [what for what in found if what.strip() not in {"it", "them"}] or found
    return frozenset(anchors(what, what).things - SIGNING for what in named)
