"""Hears that silence would count as a yes: "Unless I hear otherwise by the 10th, we'll take it you're happy"."""

import re

_SILENCE = re.compile(
    r"\b(?:unless|without|no|(?:if|should)\b(?=[^.!?]{0,60}(?:n['\u2019]t|\b(?:not|no|nothing|nobody))\b))"
    r"\b[^.!?]{0,80}?\b(?:hear|heard|hearing|reply|replies|answer|object\w*|tell me"
    r"|say so|told|news|word|response)\b[^.!?]{0,80}?"
    r"\b(?:(?:take (?:it|that|this|your)|assume|presume|consider|treat|count|understand)\b"
    r"|(?:go|goes) (?:ahead|through)|renews?\b|will be renewed)",
    re.IGNORECASE,
)


def takes_silence(words: str) -> bool:
    """Tell whether words would take silence for the customer's yes."""
    return bool(_SILENCE.search(words))
