"""Hears that a mail is written to somebody who lost a person, or fears for one."""

import re

_KIN = (
    r"(?:mother|father|mum|mom|dad|parents?|husband|wife|partner|brother|sister|son|daughter|child|baby|aunt|uncle"
    r"|cousin|friend|colleague|grand(?:mother|father|ma|pa|son|daughter)|(?:mother|father)-in-law)"
)
_THEIRS = rf"(?:your|his|her|their) (?:late )?{_KIN}"
_NAMED = r"(?-i:(?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w'\u2019-]+)"
# A pump dies on a Friday as well, and nobody mourns it.
_DIED = re.compile(
    r"\bcondolences?\b|\bpassed away\b|\b(?:death|funeral) of (?:your|his|her|their)\b"
    rf"|\b(?:sorry|sad\w*|shocked) (?:[a-z]+ ){{0,4}}your (?:[a-z]+ )?(?:loss|bereavement)\b"
    rf"|\b(?:sorry|sad\w*|shocked) (?:to (?:hear|learn|read) )?(?:about|of|for) your (?:[a-z]+ )?{_KIN}\b"
    rf"|\b(?:he|she|{_THEIRS}|{_NAMED}) (?:has |had )?(?:suddenly |sadly )?died\b(?! on (?:me|us|you)\b)",
    re.IGNORECASE,
)
# A cold that is over is spoken of in many a mail that sells.
_IN_HOSPITAL = r"in (?:the )?(?:hospital(?! [a-z]*(?:ing|s|ment|y)\b)|intensive care|a hospice)"
_GRAVELY = (
    rf"(?:(?:(?:so|very|seriously|gravely|badly) (?:ill|sick|unwell)|{_IN_HOSPITAL})"
    r"|(?:had|having) (?:an? )?(?:\w+ )?(?:operation|surgery|stroke|heart attack))"
)
_IS = r"(?:['\u2019](?:re|s|ve)| are| is| was| were)?(?: have| has| had)?(?: been)?(?: taken)?(?: back)?"
_ILL = re.compile(
    r"\b(?:sorry|sad\w*|shocked|hear|heard|learn\w*|told me|read)\b[^.!?]{0,60}"
    rf"\b(?:you|he|she|{_THEIRS}){_IS} {_GRAVELY}\b"
    r"|\b(?:sorry|sad\w*|shocked)\b[^.!?]{0,30}"
    rf"\b(?:your|{_THEIRS}['\u2019]s) (?:illness|diagnosis|operation|surgery|stroke|heart attack)\b"
    r"|\bspeedy recovery\b",
    re.IGNORECASE,
)


def condoles(text: str) -> bool:
    """Tell whether a mail is sorry for somebody's death or grave illness, for which nobody has a cause to tell."""
    return bool(_DIED.search(text) or _ILL.search(text))
