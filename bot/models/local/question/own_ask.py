"""Asks straight what a sentence that went asked in passing: "Could you both tell us by Friday where the permit is?"."""

import re
from collections.abc import Iterator

from bot.models.local.reading.asked_straight import asked_straight
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.days import WHEN

_BY_WHEN = (
    rf"(?: (?:(?:by|before|until) (?:{WHEN}|[\w ]{{2,16}}?)|today|tonight|tomorrow|now|soon|please|kindly|asap))?"
)
_TELL = (
    r"(?:(?:let|tell) (?:me|us|(?:the two|both) of us)(?: (?:both|all|two))?(?: have)?(?: know)?"
    r"|(?:confirm|indicate|advise|specify|state|inform|say)(?: (?:to )?(?:me|us))?)"
)
_WANT = (
    r"(?:need|want|wanted|have|(?:would|['\u2019]d) (?:just |only |really )?(?:like|love|be glad|be grateful|be happy))"
)
# What leads to a question that is not asked as one.
_LEAD = re.compile(
    r"(?:\b(?:could|can|would|will) (?:you|the two of you)(?: (?:both|all|please|kindly|just|possibly|perhaps))*"
    rf" {_TELL}|\b(?:please|kindly|just|only) (?:please |kindly )?{_TELL}|\A\W*{_TELL}"
    rf"|\b(?:I|we)(?: (?:only|just|also|still|really))* ?{_WANT}(?: (?:only|just|still))?"
    r" to (?:know|hear|learn|ask)"
    r"|\b(?:I|we)(?:['\u2019](?:m|re)| am| are| was)? (?:only |just |also |still |really )?"
    r"(?:(?:not|n['\u2019]t) (?:\w+ )?(?:sure|certain|clear)|unsure|curious|wondering|wonder(?:ed)?)"
    r"|\b(?:I|we) (?:do not|don['\u2019]t) (?:\w+ )?know"
    r"|\ba (?:matter|question) of"
    r"|\b(?:I|we)(?:['\u2019]d| would) (?:(?:only|just|simply|still|also|like to|have to) )+ask"
    r"|\b(?:only|one) (?:thing|question|point)[^,;:.!?]{0,40}? is|\bonly (?:want|need|have) to (?:know|hear)"
    rf"|\bneed only know){_BY_WHEN},? (?P<how>whether|if|where|when|which|what|who|how)\b"
    r"(?P<rest>[^.!?;:\u2013\u2014]*)",
    re.IGNORECASE,
)
# What a lead goes on to: a reason, a haste, a way out.
_GOES_ON = re.compile(
    r",? ?\b(?:but|so|and then|and I|and we|as|because|since|though|although|or (?:not|whether|if))\b.*\Z|,.*\Z"
    rf"|(?:,? (?:by|before|until) (?:{WHEN})|,? (?:today|tonight|tomorrow|now|asap|soon|please|at all|or so|yet|also))"
    r"+\Z",
    re.IGNORECASE | re.DOTALL,
)
_THE_ONE_I_HAVE = re.compile(r"\b(?:the|your|our) [\w' -]{0,20}\b(?:I|we) (?:have|hold)\b")
# What asks for a yes, for how they feel or whether they read it is no question of the matter.
_OF_OURS = re.compile(
    r"['\u2019](?:ll|re)\b|\b(?:thoughts?|think\w*|interest\w*|decid\w+|decision|chance|reads?|arriv\w+|received|reached"
    r"|movement|updates?|news|progress|things?|feel\w*|sense|imagin\w+|conceivabl\w+|considered?|head|keep\w*|happy"
    r"|might|may|maybe|perhaps|possibl[ey]|any\w*|some\w*|likely|we stand|you (?:stand|are)|doing|going on"
    r"|got to|use|sign\w*(?! off\b)|contract|order|go(?:ing)? ahead|yes|will|number|figure|budget|price|cost|kitty"
    r"|right|fair|free|this|that|these|those|it|them|theirs|he|she|they|him|her|I|deserve\w*|wrong|fault|ignor\w+"
    r"|problem|around|still (?:want|alive|here))\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(r"\b(?:(?:not|n't) (?:\w+ )?(?:sure|certain|clear|know)|unsure)\b", re.IGNORECASE)
_YOURS = re.compile(r"\byour?s?\b", re.IGNORECASE)
_LEAST, _MOST = 4, 24
_LONGEST = 500


def own_asks(sentence: str) -> Iterator[str]:
    """Yield the question that a sentence asks in passing, straight and without its haste, where it is of the matter."""
    sentence = " ".join(sentence.replace("\u2019", "'").split())
    for lead in _LEAD.finditer(sentence) if len(sentence) <= _LONGEST else ():
        clause = _GOES_ON.sub("", lead["rest"].strip(" ,"))
        ours = _THE_ONE_I_HAVE.search(clause)
        if _OF_OURS.search(_THE_ONE_I_HAVE.sub("", clause)):
            continue
        # What we doubt of our own things nobody there can tell.
        if _DOUBTS.search(lead[0]) and not (ours or _YOURS.search(clause)):
            continue
        asked = asked_straight(lead["how"].lower(), clause)
        if asked and _LEAST <= len(asked.split()) <= _MOST:
            asked = f"{with_a_capital(asked)}?"
            # "Is it still up to date" chases where "is it up to date" asks.
            yield from dict.fromkeys((asked, asked.replace(" still ", " ")))
