"""Hurry and scarcity without a ground, and the demand for a yes or a no."""

import re

from bot.verification.pushes.push import push

_WE_HAVE = (
    r"(?:(?:(?:I|we)(?:['\u2019]ve| have)?(?: also| already| now)*|have|got|there(?:['\u2019]s| is| are))"
    r"(?: also| already| now)*(?: (?:got|have))? )?"
)
_ANOTHER = (
    r"(?:an?other|a second|two (?:others?|more)|three (?:others?|more)|several(?: others?)?|some(?:one|body) else"
    r"|plenty of(?: other)?|lots of(?: other)?|a few other|others?|a (?:long )?queue of|a (?:long )?(?:waiting"
    r" )?list of)"
)
_TAKERS = (
    r"(?: (?:very |really )?(?:keen|serious|big|local|interested|willing|ready))?"
    r"(?: (?:buyers?|customers?|clients?|part(?:y|ies)|bidders?|takers?|prospects?|firms?|compan(?:y|ies)|couples?"
    r"|famil(?:y|ies)|people|dealers?|schools?|tenants?|traders?|enquir(?:y|ies)|shops?|restaurants?))?"
)
_WAIT = (
    r"(?: (?:who|that))?(?:['\u2019](?:s|re)| is| are| (?:has|have) been)?(?: already| just| only| all| currently)*"
    r" (?:on the (?:other )?line|in the wings|breathing down|lined up|lining up|queu(?:e?ing|ed)(?: up)?"
    r"|circling|sniffing|itching|(?:ready|waiting|wanting|asking|keen|looking|desperate|happy|prepared) (?:to|for)"
    r" (?:take|buy|have|snap|sign|grab|jump|pounce|step|pay|move|the same|exactly|it\b|them\b|these|this|your|the"
    r" (?:same|last|corner|other|whole))"
    r"|(?:wants?|would (?:take|have|buy)|['\u2019]d (?:take|have|buy)|takes?|will take|['\u2019]ll take|is after"
    r"|are after) (?:it|them|these|this|the (?:lot|same|whole)|all|everything|your))"
)
_QUICK = r"(?:fast|quick|quickly|soon|like hot cakes)"
# What is held for them is told by its end elsewhere, and so is what they asked to be told.
_HELD = (
    r"\b(?:hold|held|holding|reserve[ds]?|you (?:asked|wanted|said|told)|as (?:asked|agreed)|no (?:rush|hurry)"
    r"|plenty left|put you first|first refusal|yours (?:until|till)|without (?:any )?hurry)\b"
)
PUSHES = (
    push(
        "other others another second more someone somebody plenty lots queue list",
        rf"{_WE_HAVE}{_ANOTHER}(?:{_TAKERS}(?:{_WAIT}| (?:very |really |also )?(?:interested|keen)(?=\W*\Z|[,;]| in\b))"
        r"| (?:taker|buyer|bidder)s? (?:for|on|after|in)\b)",
        unless=_HELD,
    ),
    push(
        "who",
        r"(?:(?:I|we)(?:['\u2019]ve| have)? )?(?:(?:have|got) )+(?:an?|two|three) [^,.;?!]{2,40}? who"
        r"(?:['\u2019]d| would| will|['\u2019]ll| wants? to| (?:is|are) (?:ready|happy|waiting|prepared) to)"
        r" (?:take|buy|have|sign for|snap up) (?:it|them|both|these|this|the (?:lot|pair|whole|same)|all|everything"
        r"|yours)\b",
        unless=_HELD,
    ),
    push(
        "fast quick quickly soon cakes won last long longer forever left time gone blink ticking running"
        " essence ringing hot hurry act early move option lose waste afford",
        rf"(?:(?:it|they|these|those|this)(?:['\u2019](?:s|re|ll)| is| are| will| do)? ?)?"
        rf"(?:(?:usually|always|really|just|all) )?(?:going|go|moving|selling|sells?|flying(?: off)?) {_QUICK}\b"
        r"|(?:(?:it|they|these|those|this) )?(?:won['\u2019]t|will not|wo not) (?:last|be (?:here|around|there)"
        r" (?:for )?(?:long|much longer|forever|next week))\b"
        r"|(?:there (?:are|is) )?not (?:many|much) (?:left|time)\b"
        r"|(?:once|when) (?:it|they)(?:['\u2019](?:s|re)| is| are) gone,? (?:it|they)(?:['\u2019](?:s|re)| is| are)"
        r" gone"
        r"|wait(?:ing)? (?:any longer )?(?:(?:is|was)(?: really| simply| just)?(?: not|n['\u2019]t)|(?:really "
        r"|simply )?isn['\u2019]t)"
        r"(?: really)?(?: an)? option\b|(?:there(?:['\u2019]s| is) )?no time to (?:lose|waste)\b"
        r"|you (?:really )?can(?:['\u2019]t|not) afford to wait\b"
        r"|blink and\b|(?:the )?clock(?:['\u2019]s| is) ticking|time(?:['\u2019]s| is) (?:running out|of the essence)"
        r"|(?:my|the|our) phone(?: is|['\u2019]s|(?: has|['\u2019]s) been)(?: already)? (?:ringing off|red hot)"
        r"|(?:it |they |this |these )?(?:could|may|might|will|['\u2019]ll) (?:all )?be gone (?:by )?(?:tomorrow|tonight"
        r"|any (?:minute|moment|time|day)|before you)"
        r"|(?:you(?:['\u2019]d)? )?(?:had )?(?:better|best) (?:be quick|move (?:fast|quickly)|act (?:fast|quickly|now)"
        r"|hurry|get in (?:quick|fast|early))|act (?:fast|now|quickly)\b|hurry(?: up)?(?=[,.!]|\Z)",
        unless=rf"{_HELD}|\b(?:you need|your (?:deadline|date|opening|event))\b",
    ),
    push(
        "yes",
        r"(?:(?:I|we)(?: just| only| really| now)* (?:need|want|must have|expect)(?: to (?:have|hear))?|just give me"
        r"|so what is it[:,]|which is it[:,]|what(?:['\u2019]s it to be|['\u2019]ll it be| is it to be| will it"
        r" be)[:,?])"
        r" (?:a )?(?:simple |plain |clear |straight |firm |quick )*yes or (?:a )?no"
        r"(?:,? (?:please|today|now|from you|this time|by return))*(?=[.!?]*\Z)",
        asked=True,
    ),
)
# "Call me back, yes or no": what is asked for stays.
YES_OR_NO = re.compile(
    r"(?P<ask>(?:\A|(?<=[.!;] )|(?<=\n))(?:(?:so|and|but|then|just|please),? )*(?:call|ring|phone|tell|let|answer|reply"
    r"|write|text|come back|get back|give|drop|send|confirm|say|(?:I|we) (?:just )?need|message|mail|email)\b[^.;!?]*?)"
    r"(?:,| -| \u2013| \u2014|:)? (?:with )?(?:just )?(?:a )?(?:simple |plain |clear |straight |firm )*yes or (?:a )?no"
    r"(?=[.!]*\Z)",
    re.IGNORECASE,
)
# "Price good till 15:00": said without a verb, and meant as an end.
PRICE_TILL = re.compile(
    r"\A\W*(?:(?:the|this|our|my|that) )?(?P<what>price|rate|quote|offer|figure|deal|tariff)"
    r" (?:only |just )?(?:good|valid|firm|fixed|open|live|on the table|stands|there) (?:only |just )?(?:till|until"
    r"|til|up to)"
    r" (?P<when>[^,;:!?]*?(?:\d[:.]\d\d)?[^,;:.!?]*)(?:[,;] after (?:that|which)\b[^.!?]*)?(?=[.!]*\Z)",
    re.IGNORECASE,
)
