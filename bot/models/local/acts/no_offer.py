"""Tells what cannot be offered: what is over, sent or worded, somebody's own affair, and what was asked for."""

import re

# "Kept your mast on the rack till now", "held the card to it this morning": over, whatever comes next.
_HAS_BEEN = re.compile(
    r"(?<!\bsaw )(?<!\bused )(?<!\bmet )\b(?:(?:till|until|up to) now|so far|this morning|yesterday|overnight"
    r"|over the (?:weekend|bank holiday|holidays?)"
    r"|last (?:night|week|weekend|month|year)(?! of\b))(?! for\b)",
    re.IGNORECASE,
)
# What they met, saw or used then is a thing of its own: "the fitter you met last week".
_BY_OTHERS = re.compile(r"\b(?:you|we|they|he|she|which|that) [a-z]+ [^,;]*")
_WHILE_AWAY = re.compile(r"\b(?:when|while) you were (?:out|away|off)\b", re.IGNORECASE)
# "A strip of the paper in the post": on its way.
_POSTED = re.compile(r" [^,;]*\bin(?:to)? the (?:post|mail|envelope|parcel)\b", re.IGNORECASE)
# "Put 'once a year' in place of", "written it in plain English": how a paper is worded.
_WORDED = re.compile(
    r" [\"\u201c\u2018']"
    r"| [^,;]*\b(?:in (?:[a-z]+ ){0,3}(?:English|words|language|terms)|to pictures)"
    r"| (?:the|your|my) (?:[a-z]+ ){0,2}(?:summary|text|wording|sentence|remark|paragraph)"
    r"(?: (?:about|on|of) [^,;]*)?(?: (?:in|out|very|simple|short|under\b.*))*\W*\Z"
    r"| the technical part\b",
    re.IGNORECASE,
)
_WORDS = frozenset("put written wrote kept left worded phrased drawn".split())
# "Put that down to the heat" is a way of speaking; "it in my diary to ring" is our own.
_SAID_SO = re.compile(
    r" (?:(?:it|that|this|them) down to\b|it in(?:to)? my (?:diary|calendar)\b|my [a-z]+ (?:on|in|out|to)\b)",
    re.IGNORECASE,
)
# "His knee operation", "her flat": whoever put it off or lets it did so on their own account.
_THEIR_OWN = re.compile(r" (?:(?:off|up|out|in|away|back) )?(?:his|her|their) ", re.IGNORECASE)
# "Your chairman will be at the fair": what the reader's own people do.
_READERS_OWN = re.compile(
    r"\W*your (?:[\w-]+ ){0,2}?(?:chair\w*|director|manager|boss|colleagues?|team|people|board|assistant|deputy|owner"
    r"|accountant|lawyers?|bursar|C[EFIT]O|MD|VP)\b",
    re.IGNORECASE,
)
# "We're preparing our bid", "I'm sending you what I promised": ours to do, or due.
_DUE = re.compile(
    r"\bour (?:own )?(?:bid|offer|tender|quote|proposal|plans?|notes)\b"
    r"|\b(?:what|as|like) (?:I|we|you) (?:promised|asked|wanted|wished|requested)\b"
    r"|\bbe at (?:[\w'\u2019-]+ ){0,3}(?:tariff|prices?|rates?|cost)\b",
    re.IGNORECASE,
)
# "If it's all quiet I'll start the list": what comes of silence.
_NO_ANSWER = re.compile(
    r"\bif (?:it(?:['\u2019]s| is| stays) (?:all )?quiet"
    r"|(?:I|we) (?:hear nothing|(?:do not|don['\u2019]t|haven['\u2019]t|have not) hear\w*)"
    r"|(?:you (?:do not|don['\u2019]t|haven['\u2019]t)|there(?:['\u2019]s| is) no) (?:answer|reply|respond|word)\b)",
    re.IGNORECASE,
)
# "We'll go to Ashby instead": what comes of a no.
_OTHERWISE = re.compile(r"\b(?:instead|elsewhere)\b", re.IGNORECASE)
# "I can have the notes drawn up and Mr Fenn is holding them": what somebody does by now is no part of what could be.
_AND_SOMEBODY_IS = re.compile(
    r"\b(?:can|could) [^.;]*\band (?:"
    r"(?:(?:the|our|your|my) (?:[\w'\u2019-]+ ){1,6}?|[A-Z]\w*(?: [A-Z]\w*)? (?:at [^,;.]{2,40}? )?)"
    r"(?:is|are|was|were|has|have)|[A-Z]\w*['\u2019]s (?:\w+ing|got|been))\b"
)


def is_past_offering(verb: str, rest: str, *, by_another: bool) -> bool:
    """Tell whether what follows a verb was done for good, or by somebody with what is their own."""
    worded = verb in _WORDS and _WORDED.match(rest)
    own = by_another and _THEIR_OWN.match(rest)
    has_been = _HAS_BEEN.search(_BY_OTHERS.sub("", rest)) or _WHILE_AWAY.search(rest)
    return bool(own or worded or has_been or _POSTED.match(rest) or _SAID_SO.match(rest))


def is_no_offer(announced: str) -> bool:
    """Tell whether a clause that announces something announces nothing that could be left to the reader."""
    return bool(_DUE.search(announced) or _OTHERWISE.search(announced) or _READERS_OWN.match(announced))


def comes_of_silence(sentence: str) -> bool:
    """Tell whether what a sentence announces would come of no answer."""
    return bool(_NO_ANSWER.search(sentence))


def is_mixed_up(offer: str) -> bool:
    """Tell whether an offer goes on with what somebody else does already."""
    return bool(_AND_SOMEBODY_IS.search(offer))
