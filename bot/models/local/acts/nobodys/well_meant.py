"""Tells what was said in praise of the reader, or left for them to choose: "I told everybody what a star you are"."""

import re

_TELLS = frozenset("told mentioned said".split())
_PRAISE = (
    r"(?:star|gem|treasure|gentleman|joy|pleasure|delight|professional|pro|champion|legend|hero|wonder(?:ful)?|great|good"
    r"|lovely|fine|kind|fair|brilliant|excellent|thoughtful|generous|careful|honest|patient|reliable)"
)
# What is told of somebody who keeps people waiting, or pays late, is no praise.
_DOES_WELL = (
    r"(?:always )?(?:keeps? (?:(?:his|her|their|your|a) )?(?:word|promises?)|pays? (?:on time|promptly|fairly)"
    r"|means? what|cares?\b(?! (?:little|nothing|only))|listens\b|looks? after)"
)
_KIND_WORD = re.compile(
    rf"[^,;]*\b(?:what an? (?:[\w-]+ )?{_PRAISE} (?:[\w-]+ ){{0,3}}you are"
    rf"|you(?:['\u2019]re| are| were) (?:somebody|someone) who {_DOES_WELL})\b",
    re.IGNORECASE,
)
# "I let your good taste settle it": they are to choose.
_LEFT_TO_THEM = re.compile(
    r" your (?:[\w-]+ ){0,2}(?:taste|judge?ment|eye|instincts?|heart|conscience) (?:\w+ ){0,1}"
    r"(?:settle|decide|choose|judge|guide|pick)\b",
    re.IGNORECASE,
)


def is_well_meant(verb: str, rest: str) -> bool:
    """Tell whether what follows a verb praises the reader to somebody, or leaves the choice to them."""
    if verb == "let":
        return _LEFT_TO_THEM.match(rest) is not None
    return verb in _TELLS and _KIND_WORD.match(rest) is not None
