"""Says first who did it where a sentence begins with what it was done to: "The module you doubted, I set live"."""

import re

from bot.models.local.acts.deeds import is_deed
from bot.models.local.reading.capitals import without_a_capital
from bot.models.local.reading.joints import clauses_of
from bot.models.local.reading.speaking import has_a_finite_verb
from bot.playbook.owning import Owning

_FRONTED = re.compile(
    r"\A(?P<led>(?:(?:And|Also|So),? )?)(?P<thing>(?:[Tt]he|[Yy]our|[Tt]his|[Tt]hese|[Aa]ll|[Bb]oth)"
    r" (?:[\w'\u2019-]+ ){0,5}?[\w'\u2019-]+)(?P<doubted>, (?:which|that|who|whom)\b[^,;.]{2,60},)?"
    r" (?P<who>(?:I|we)(?:['\u2019]ve| have)?(?: (?:already|also|just|now))*) (?P<verb>[a-z]+)(?P<rest>\b.*)\Z",
    re.DOTALL,
)
# "The day I moved the skips": what was moved stands behind.
_ITS_OWN = re.compile(r"\A (?:the|your|our|my|his|her|their|an?|it|them|him|you|this|that|all|both|every|\d)\b")
# "You both looked so pleased that I let them start": what they looked like is why.
_SO_THAT = re.compile(
    r"\A[^.;?!]*\bso (?:very )?[a-z]+(?: (?:about|with|by|at|to|of) [^,.;?!]{2,40})? that (?=(?:I|we) [a-z]+ )"
)


def in_order(sentence: str, owning: Owning) -> str:
    """Return a sentence with its deed told from who did it, or as it is."""
    sentence = _SO_THAT.sub("", sentence)
    told = _FRONTED.match(sentence)
    if told is None or not is_deed(told["verb"], owning) or _ITS_OWN.match(told["rest"]):
        return sentence
    # "The form I signed is in the post" tells of the form.
    if told["rest"].strip() and has_a_finite_verb(clauses_of(told["rest"])[0]):
        return sentence
    thing = without_a_capital(told["thing"])
    # What they doubted still was done before a yes.
    have = " have" if told["doubted"] and told["who"] in {"I", "we"} and told["verb"].endswith("ed") else ""
    return f"{told['led']}{told['who']}{have} {told['verb']} {thing}{told['rest']}"
