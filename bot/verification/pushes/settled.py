"""What is settled without their yes, or kept from them until they come: silence, a call, findings withheld."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import push

_WILL = r"(?:['\u2019]ll| will| shall|['\u2019]m going to| am going to|['\u2019]re going to)"
_YES = (
    r"(?:(?:as )?(?:an?|your) (?:yes|go-ahead|ok|okay|approval|agreement|consent|confirmation)|(?:as |to be"
    r" )(?:confirmed|agreed|settled|accepted|final|approved|fixed|booked)|(?:that )?(?:the|this|your|our)"
    r" [^.;?!]{2,40}? (?:is|are) (?:now )?(?:yours|agreed|settled)|(?:that |it )+you(?:['\u2019]re| are)? (?:agree"
    r"|accept|happy|fine|in\b|on board|ok)|(?:that )?(?:it|this|that|all|everything)(?:['\u2019]s| is) (?:fine|ok"
    r"|agreed|settled|in order))"
)
# What their own word brings is no silence, and what they may refuse is asked.
_THEIR_WORD = (
    r"\b(?:once|as soon as|after you|when you|when (?:I|we) have|until|unless you|if you (?:say|sign|confirm|agree"
    r"|like|want|wish)|you (?:asked|said|told|wanted|agreed)|as (?:agreed|discussed|you|promised|arranged)|suits?"
    r"|okay\?|a no)\b"
)
# What is kept out of a mail for the sake of somebody in it, or at their wish.
_PRIVATE = (
    r"\b(?:salar\w+|health|medical|patients?|personal|password\w*"
    r"|bank details|confidential\w*|legal|you (?:asked|said))\b"
)
# To fix a boiler is the work itself: only a deal is closed.
_DEAL = r"(?:deal|price|contract|order|agreement|signature|sale|purchase|booking|paperwork)"
_ALL_OF_IT = r"(?:it|this|that|things|everything|matters)(?: (?:up|off|down))?"
# A reason is theirs to weigh; "until we have met" is none.
_REASON = r"\b(?:because|as long as|so that|while)\b"
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
        rf"|stop|swing)\b[^.;?!]{{0,60}}? (?:to|and) (?:(?:finali[sz]e|sign|settle|wrap|tie) {_ALL_OF_IT}"
        r"|(?:fix|finali[sz]e|agree|sign|settle|close|wrap|tie|seal|take|collect|get)(?: (?:up|off|on))?"
        rf" (?:(?:the|your|our|an?) )?(?:signed )?{_DEAL})\b[^.;?!]*",
        unless=_THEIR_WORD,
        bears=_HELD,
    ),
    push(
        "findings results details figures list names report analysis numbers rest answer finding",
        r"(?:(?:for )?the )?(?:full |complete |remaining |whole |exact |other )?(?:findings?|results?|details?"
        r"|figures?|list|names?"
        rf"|report|analysis|numbers|answer|rest)(?: of (?:it|them))?,? (?:I|we)(?:{_WILL}| can| would)?"
        r" (?:(?:gladly |happily |then )?(?:release|reveal|disclose|save|keep)|only (?:share|show|give|tell|hand over))"
        r"\b[^.;?!]{0,30}? (?:on|in|during|at|when|once|over|for) (?:an?|our|the|your|you|we|person)\b[^.;?!]*",
        unless=r"\byou (?:asked|said|told|wanted)\b|\bas (?:agreed|discussed|you)\b",
    ),
    push(
        "whom who",
        r"(?:if [^.;?!,]{0,60}\b(?:authority|decide|decision)\b[^.;?!,]*, )?(?:I|we)(?:['\u2019](?:m|re|d|ll)| am|"
        r" are| would| can| could)?(?: (?:be|quite|only|too|very|always|gladly))* (?:happy|glad|prepared|willing"
        r"|ready)? ?(?:to )?(?:take|raise|discuss|bring|mention) (?:it|this|that|the matter)(?: up)? (?:with|to)"
        r" [^.;?!,]{3,40}, (?:whom|who)\b[^.;?!]*",
        unless=rf"{_THEIR_WORD}|\bif you\b",
        bears=MOMENTS,
    ),
    push(
        "only",
        r"(?:it |this |that |which )?only (?:shows?|counts?|works?|applies|comes through|goes through) [^.;?!]*?\bif"
        r" (?:it['\u2019]s|it is|you|we)(?: have| are)? (?:signed?|ordered?|confirm(?:ed)?|book(?:ed)?"
        r"|done)\b[^.;?!]*",
        unless=_THEIR_WORD.replace("|if you (?:say|sign|confirm|agree|like|want|wish)", ""),
        bears=MOMENTS,
    ),
    push(
        "warm",
        r"(?:so )?(?:I|we)(?:['\u2019](?:m|re|ll|ve)| am| are| will| can)?(?: just| only| still)? (?:keep|kept"
        r"|keeping) (?:yours|(?:it|them|a \w+|one|the \w+) for you) warm\b[^.;?!]*",
        unless=_THEIR_WORD,
        bears=MOMENTS,
    ),
    push(
        "rather",
        r"(?:(?:and|but) )?(?:I|we)(?:['\u2019]ll| will|['\u2019]d| would)(?: only| gladly)? (?:show|tell|explain"
        r"|give|go through|share) (?:it|them|this|that|those|these|the \w+)(?: (?:to|with))?(?: you)? (?:in person"
        r"|face to face|on (?:a|the) (?:call|phone)|when we (?:meet|speak|sit down))[^.;?!]{0,20}? rather"
        r" than\b[^.;?!]*",
        unless=rf"{_PRIVATE}|{_REASON}",
    ),
    push(
        "rest",
        r"(?:and )?the rest (?:(?:then|really|just) )*(?:takes care of itself|sorts itself(?: out)?|follows(?: by"
        r" itself| on its own)?)(?=\W*\Z)",
        asked=True,
    ),
    push(
        "rather",
        r"(?:(?:and|but) )?(?:I|we)(?:['\u2019]d| would) rather not (?:put|write|go into|share|discuss|name)"
        r" [^.;?!]*?(?:in|by|over) (?:an? |this )?(?:e-?mail|mail|writing)\b[^.;?!]*",
        unless=rf"{_PRIVATE}|{_REASON}",
    ),
)
