"""Tells what we bear for them: "we have absorbed the fee", "he turned two others away" take nothing away."""

import re

_COST = (
    r"(?:(?:the|this|that|your|all|half|part|any|our|an?|[\d.,]+|[$\u00a3\u20ac][\d.,]+|[A-Z]{3}|of) ){0,4}"
    r"(?:(?!(?:and|or|for|to|with|in|on|by)\b)[\w'\u2019-]+ ){0,3}?"
    r"(?:fees?|costs?|charges?|surcharges?|expenses?|increases?|difference|postage|freight|shipping|carriage|shortfall"
    r"|loss|losses|duty|duties|tolls?|[$\u00a3\u20ac]\d[\d.,]*)\b"
)
# Who covers windows or waives a right covers and waives no cost.
_BEARS = "absorbed waived swallowed shouldered bore borne covered footed dropped forgave scrapped".split()
_OF_COST = re.compile(rf"(?: off)? {_COST}")
_BORNE = re.compile(
    rf"(?P<who>(?:I|[Ww]e)(?:['\u2019]ve| have)?(?: (?:also|already|now))? )(?:{'|'.join(_BEARS)}){_OF_COST.pattern}"
    r"(?P<and>,? and (?:have |['\u2019]ve )?(?=(?:(?:also|then|already) )?"
    r"(?:[a-z]+ed|told|let|put|sent|gave|made|set|took|wrote|got|had)\b))?"
)

# "He turned two schools away for it", "she gave up her Saturday": what somebody of ours went without.
_WENT_WITHOUT = {
    "turned": re.compile(r" (?:away|down) (?!your?\b)\w| (?!your?\b)[^,;.]{2,60}? (?:away|down)\b"),
    "sent": re.compile(r" (?!your?\b)[^,;.]{2,60}? away\b"),
    "refused": re.compile(r" (?!your?\b|to\b)\w"),
    "gave": re.compile(r" up (?:an?|his|her|their|my|our|two|three)\b"),
    **dict.fromkeys(
        ("cancelled", "canceled", "postponed", "lost"),
        re.compile(r" (?:his|her|their|my|our own|an?|two|three) (?!(?:order|contract|booking) (?:of|with) your?\b)\w"),
    ),
}


def is_at_our_cost(verb: str, rest: str) -> bool:
    """Tell whether what follows a verb is a cost that we took on ourselves, or what somebody of ours went without."""
    without = _WENT_WITHOUT.get(verb)
    return (verb in _BEARS and _OF_COST.match(rest) is not None) or bool(without and without.match(rest))


def without_our_cost(act: str) -> str:
    """Return an act without the cost it says we bear: what was done beside it, or nothing."""
    borne = _BORNE.match(act)
    if borne is None:
        return act
    return f"{borne['who']}{act[borne.end() :]}" if borne["and"] else ""
