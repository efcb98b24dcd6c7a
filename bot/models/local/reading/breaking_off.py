"""Tells what breaks off: "It needs the confirmation until", "and your meeting rooms could"."""

import re

_BREAKS_OFF = re.compile(
    r"\b(?:until|till|could|would|might|should|and|or|but|if|whether|than|the|an?|because|being|as)[.!?](?:\s|\Z)"
    r"|\b(?:thinking|thought|wondering|say|said|hope|hoping|saying|wondered) that[.!?](?:\s|\Z)"
    # "The crew comes twice a year, and the second window is.": how, went. "I know where both are" says it.
    r"|(?:\A|(?<=[.!?]))(?:(?!\b(?:where|how|what)\b)[^.!?])*"
    r"\band (?:the|our|your) (?:[\w-]+ ){1,3}(?:is|are)\.(?:\s|\Z)"
    # "I may not tell who.": what of them, went.
    r"|\b(?:tell|say|know|reveal|disclose) (?:you )?(?:who|whom|which|what)[.!](?:\s|\Z)"
    # Whom, went: "I could probably get him to agree".
    r"|\A(?:(?!\b(?:my|our|your|the)\b)[^.!?])*\bget (?:him|her|them) to\b"
    # "The price is 14.20 but that's.": what it is, went.
    r"|\b(?:but|and|though|because|so) (?:that|it|this)['\u2019]?s[.!](?:\s|\Z)"
    # Of what, went: "I can do the rest".
    r"|(?:\b(?:can|will|could)|['\u2019]ll) (?:do|sort|handle|arrange) the rest\b"
    # "We can prepare the renewal and goes through by itself".
    r"|\b(?:I|we) (?:can|could) [a-z]+ (?![^,;.?!]{0,60}\b(?:which|that|who|what|how|where)\b)[^,;.?!]{2,60} and"
    r" (?:goes|runs|is|comes|takes|starts|ends|begins|expires|lapses|costs|will|does(?:n['\u2019]t)?)\b",
    re.IGNORECASE,
)


def breaks_off(said: str) -> bool:
    """Tell whether a sentence ends where another word has to follow, or a bracket."""
    return bool(_BREAKS_OFF.search(said)) or said.count("(") > said.count(")")
