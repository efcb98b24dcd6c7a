"""Recognises a deed by the shape of its verb, whichever that is: "we've gone and poured the base", "I froze it"."""

import re

from bot.models.local.acts.pasts import past_tense_of
from bot.models.local.reading.joints import clauses_of
from bot.models.local.reading.speaking import has_a_finite_verb
from bot.playbook.owning import Owning

# "Shed", "hundred" and "indeed" end in it as well, and are no past of anything; nor are these.
_REGULAR = re.compile(
    r"(?=[a-z]*[aeiouy][a-z]*ed\Z)(?![a-z]*[bdfgkpv]red\Z)(?!(?!(?:dis)?agreed|freed|guarant)[a-z]*eed\Z)"
    r"(?!(?:hatred|naked|wicked|rugged|ragged|jagged|moped|infrared|embed)\Z)"
    r"[a-z]{2,}ed\Z"
)
# Done as if they had done it: such a deed is owned also where nothing says that it was one.
_IN_THEIR_STEAD = re.compile(
    r"\b(?:on (?:your|the [\w'\u2019]+) behalf|(?:in|under) (?:your|the [\w'\u2019]+) (?:\w+ )?name)\b"
    r"|\bas you(?=[,.!;]|\s*\Z)|\bas your (?:\w+ ){0,2}(?:agent|contractor|representative|architect|broker|partner)\b"
)

# "Moved Merlin into the big box", "Also got the finance approved": what was done, by whoever writes. In "Also Fred the
# fitter" the capital tells a name.
_BARE = re.compile(
    r"\W*(?:(?:[Aa]lso|[Aa]nd|[Ss]o|[Jj]ust|[Aa]lready),? (?=[a-z]))?"
    r"(?P<went>(?:[Ww]ent|[Gg]one)(?: ahead)? and )?(?P<verb>[A-Za-z][a-z]+)"
    r"(?: (?:in|up|out|off|over|on|down))?"
    r" (?:the|your|our|my|his|her|their|an?|it|them|him|both|all|\d\S*|(?!I\b)[A-Z][a-z]+)\b"
)
_WHO_IS = re.compile(
    r"\b(?:that|which|who|whose|where|when|as|so|because|since|before|after|while|until|if)\b.*", re.DOTALL
)
# What is also said of what is to be done: "Put the kettle on".
_ORDERS = frozenset(("put", "set", "reset", "cut", "let", "run", "split", "spread"))
_DID = re.compile(
    r"\b(?P<who>I|[Ww]e) did(?P<also> (?:also|just|then|already))? "
    r"(?P<verb>(?!(?:not|so|it|that|this|my|our|the|an?|all|what|one|some|have|be)\b)[a-z]+)"
    r"(?= (?:the|your|our|my|his|her|their|an?|it|them|him|to|with|(?-i:[A-Z][\w-]*))\b)"
)
# "I bumped into your chair at the fete and gave him the gist": the meeting was no act, what was said there is.
_MET = re.compile(
    r"\b(?P<who>I|[Ww]e) (?:(?:bumped|ran) into|(?:sat|stood) (?:next to|beside)) (?=(?:your|the|his|her)\b|[A-Z])"
    r"(?=[^.;!?]* and (?:gave|told|mentioned|asked|showed|let|put)\b)"
)


def is_deed(verb: str, owning: Owning) -> bool:
    """Tell whether a word is a verb in the past that tells something done, and no thought, talk or wish."""
    if verb in owning.no_deed:
        return False
    return bool(_REGULAR.match(verb)) or verb in owning.irregular or verb in owning.past


def in_their_stead(rest: str) -> bool:
    """Tell whether something was done in their name, or as them."""
    return _IN_THEIR_STEAD.search(rest) is not None


def _as_done(did: re.Match[str]) -> str:
    """Return "I asked" for "I did ask"."""
    past = past_tense_of(did["verb"])
    return f"{did['who']}{did['also'] or ''} {past}" if past else did[0]


def with_a_subject(sentence: str, owning: Owning) -> str:
    """Return "I moved Merlin over" for "Moved Merlin over", as people type it; any other sentence as it is.

    A verb that nobody listed may be a name, or "granted" and "provided". What they "did ask" they asked.
    """
    sentence = _MET.sub(r"\g<who> spoke to ", _DID.sub(_as_done, sentence))
    bare = _BARE.match(sentence)
    verb = bare["verb"].lower() if bare else ""
    if bare is None or verb in _ORDERS or verb not in owning.alone:
        return sentence
    # "Painted the right way your fence lasts": whoever does something behind it, it tells no deed of whoever writes.
    behind = _WHO_IS.sub("", clauses_of(sentence[bare.end("verb") :])[0])
    if verb not in owning.telling and not bare["went"] and has_a_finite_verb(behind):
        return sentence
    before = sentence[: bare.start("went" if bare["went"] else "verb")]
    return f"{before}I {'went ahead and ' if bare['went'] else ''}{verb}{sentence[bare.end('verb') :]}"
