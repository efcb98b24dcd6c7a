"""Tells what cannot be offered: what is over, sent or worded, somebody's own affair, and what was asked for."""

import re

# "Kept your mast on the rack till now", "held the card to it this morning": over, whatever comes next.
_OVER = re.compile(
    r"\b(?:(?:till|until|up to) now|so far|this morning|earlier|yesterday|overnight|all (?:day|week|night)"
    r"|over the (?:weekend|bank holiday|holidays?)|at the weekend|(?:when|while) you were"
    r"|last (?:night|week|weekend|month|year|spring|summer|autumn|winter|season))\b",
    re.IGNORECASE,
)
# "A strip of the paper in the post": on its way.
_POSTED = re.compile(r" [^,;]*\bin(?:to)? the (?:post|mail|envelope|parcel)\b", re.IGNORECASE)
# "Put 'once a year' in place of", "written it in plain English": how a paper is worded.
_WORDED = re.compile(
    r" [\"\u201c\u2018']"
    r"| [^,;]*\b(?:in (?:[a-z]+ ){0,3}(?:English|words|language|terms)|to pictures)"
    r"| (?:the|your|my) (?:[a-z]+ ){0,2}(?:part|summary|text|wording|language|sentence|remark|paragraph)\b",
    re.IGNORECASE,
)
_WORDS = frozenset("put written wrote kept left worded phrased drawn".split())
# "Put that down to the heat", "put my towel on one": ways of speaking; "it in my diary to ring" is our own.
_SAID_SO = re.compile(
    r" (?:(?:it|that|this|them) down to\b|it in(?:to)? my (?:diary|calendar)\b"
    r"|my (?:towel|neck|head|hand|foot|heart|hat|reputation)\b)",
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


def is_over(verb: str, rest: str, *, by_another: bool) -> bool:
    """Tell whether what follows a verb was done for good, or by somebody with what is their own."""
    worded = verb in _WORDS and _WORDED.match(rest)
    own = by_another and _THEIR_OWN.match(rest)
    return bool(own or worded or _OVER.search(rest) or _POSTED.match(rest) or _SAID_SO.match(rest))


def is_no_offer(announced: str) -> bool:
    """Tell whether a clause that announces something announces nothing that could be left to the reader."""
    return bool(_DUE.search(announced) or _OTHERWISE.search(announced) or _READERS_OWN.match(announced))


def comes_of_silence(sentence: str) -> bool:
    """Tell whether what a sentence announces would come of no answer."""
    return bool(_NO_ANSWER.search(sentence))


def is_mixed_up(offer: str) -> bool:
    """Tell whether an offer goes on with what somebody else does already."""
    return bool(_AND_SOMEBODY_IS.search(offer))
