"""What is settled without their yes, or kept from them until they come: silence, a call, findings withheld."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import push

_WILL = r"(?:['\u2019]ll| will| shall|['\u2019]m going to| am going to|['\u2019]re going to)"
_YES = (
    r"(?:(?:as )?(?:an?|your) (?:yes|go-ahead|ok|okay|approval|agreement|consent|confirmation)|(?:as |to be"
    r" )(?:confirmed|agreed|settled|accepted|final|approved|fixed|booked)|(?:that |it )+you(?:['\u2019]re| are)?"
    r" (?:agree|accept|happy|fine|in\b|on board|ok)|(?:that )?(?:it|this|that|all|everything)(?:['\u2019]s| is)"
    r" (?:fine|ok|agreed|settled|in order))"
)
# What their own word brings is no silence, and what they may refuse is asked.
_THEIR_WORD = (
    r"\b(?:once|as soon as|after you|when you|when (?:I|we) have|until|unless you|if you (?:say|sign|confirm|agree"
    r"|like|want|wish)|you (?:asked|said|told|wanted|agreed)|as (?:agreed|discussed|you|promised|arranged)|suits?"
    r"|okay\?|a no)\b"
)
_HELD = frozenset(AMOUNTS | MOMENTS)
PUSHES = (
    push(
        "treat take regard consider count assume read log",
        rf"(?:(?:if|unless) (?:I|we|you|there|nobody)\b[^.;?!]{{3,80}}?,? )?(?:(?:so|then|therefore) )?(?:I"
        rf"|we){_WILL}(?: (?:then|simply|just|therefore|accordingly|now))*"
        r" (?:treat|take|regard|consider|count|assume|read|log)"
        rf" (?:[^.;?!]{{2,50}}? )?{_YES}\b[^.;?!]*",
        unless=_THEIR_WORD,
        bears=_HELD,
    ),
    push(
        "call ring phone visit come drop pop stop swing",
        rf"(?:(?:so|then|therefore) )?(?:I|we){_WILL}(?: (?:then|therefore|simply|just))* (?:call|ring|phone|visit"
        rf"|come|drop|pop"
        r"|stop|swing)\b[^.;?!]{0,60}? (?:to|and) (?:fix|finali[sz]e|agree|sign|settle|close|wrap|tie|seal|take"
        r" (?:your|the) order|collect (?:your|the) (?:signature|signed|order|contract)|get (?:your|the) (?:signature"
        r"|contract|order))\b[^.;?!]*",
        unless=_THEIR_WORD,
        bears=_HELD,
    ),
    push(
        "findings results details figures list names report analysis numbers rest answer finding",
        r"(?:(?:for )?the )?(?:full |complete |remaining |whole |exact |other )?(?:findings?|results?|details?"
        r"|figures?|list|names?"
        rf"|report|analysis|numbers|answer|rest)(?: of (?:it|them))?,? (?:I|we)(?:{_WILL}| can| would)?"
        r"(?: (?:only|gladly|happily|then))? (?:release|share|show|reveal|disclose|give|tell|hand over|save"
        r"|keep)\b[^.;?!]{0,30}? (?:on|in|during|at|when|once|over|for) (?:an?|our|the|your|you|we|person)\b[^.;?!]*",
        unless=r"\byou (?:asked|said|told|wanted)\b|\bas (?:agreed|discussed|you)\b",
    ),
    push(
        "rather",
        r"(?:(?:and|but) )?(?:I|we)(?:['\u2019]d| would) rather not (?:put|write|go into|share|discuss|name)"
        r" [^.;?!]*?(?:in|by|over) (?:an? |this )?(?:e-?mail|mail|writing)\b[^.;?!]*",
        unless=r"\b(?:salar\w+|health|medical|patients?|personal|password\w*|bank details|confidential\w*|legal)\b",
    ),
)
