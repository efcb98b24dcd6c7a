"""Hurry and scarcity without a ground, and the demand for a yes or a no."""

import re

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import ALONE, push

# What they would lose.
LOSE = (
    r"(?:lose|miss|forfeit|regret|suffer|risk|fall (?:behind|short)|run (?:out|short)|end up|get (?:left|caught|stung)"
    r"|be (?:left|caught|without|stuck|disappointed|sorry|late|too late|behind)|stand (?:there )?without|go without"
    r"|pay (?:more|extra|full|the full|over|twice|the higher|the new)"
    r"|have to (?:pay|wait|explain|start|go without|queue))\b"
)
_WE_HAVE = (
    r"(?:(?:(?:I|we)(?:['\u2019]ve| have)?(?: also| already| now)*|have|got|there(?:['\u2019]s| is| are))(?: also|"
    r" already| now)*(?: (?:got|have))? )?"
)
_ANOTHER = (
    r"(?:an?other|other(?= (?:buyer|customer|client|people))|a second|two (?:others?|more)|three (?:others?|more)"
    r"|several(?: others?)?|some(?:one|body) else|plenty of(?: other)?|lots of(?: other)?|a few other|others?|a"
    r" (?:long )?queue of|a (?:long )?(?:waiting )?list of)"
)
_TAKERS = (
    r"(?: (?:very |really )?(?:keen|serious|big|local|interested|willing|ready))?(?: (?:buyers?|customers?|clients?"
    r"|part(?:y|ies)|bidders?|takers?|prospects?|firms?|compan(?:y|ies)|couples?|famil(?:y|ies)|people|dealers?"
    r"|schools?|tenants?|traders?|enquir(?:y|ies)|shops?|restaurants?))?"
)
_WAIT = (
    r"(?: (?:who|that))?(?:['\u2019](?:s|re)| is| are| (?:has|have) been)?(?: already| just| only| all| currently)*"
    r" (?:on the (?:other )?line|in the wings|breathing down|lined up|lining up|queu(?:e?ing|ed)(?: up)?|circling"
    r"|sniffing|itching|(?:ready|waiting|wanting|asking|keen|looking|desperate|happy|prepared) (?:to|for) (?:take|buy"
    r"|have|snap|sign|grab|jump|pounce|step|pay|move|the same|exactly|it\b|them\b|these|this|your|the (?:same|last"
    r"|corner|other|whole))|waiting on (?:him|her|it|them)\b|(?:viewing|eyeing|coming (?:to (?:see|view|look)|for a"
    r" look))\b|looking (?:at|round|over) (?:it|them|the same|this|these|yours)\b|(?:wants?|would (?:take|have|buy)"
    r"|['\u2019]d (?:take|have|buy)|takes?|will take|['\u2019]ll take|is after|are after) (?:it|them|these|this|the"
    r" (?:lot|same|whole)|all|everything|your))"
)
_QUICK = r"(?:fast|quick|quickly|soon|like hot cakes)"
# What is held for them is told by its end elsewhere, and so is what they asked to be told.
_HELD = (
    r"\b(?:hold|held|holding|reserve[ds]?|you (?:asked|wanted|said|told)|as (?:asked|agreed)|no (?:rush|hurry)|plenty"
    r" left|put you first|first refusal|yours (?:until|till)|without (?:any )?hurry)\b"
)
PUSHES = (
    push(
        "other others another second more someone somebody plenty lots queue list",
        rf"{_WE_HAVE}{_ANOTHER}(?:{_TAKERS}(?:{_WAIT}| (?:very |really |also )?(?:interested|keen)(?=\W*\Z|[,;]|"
        rf" in\b))"
        r"| (?:taker|buyer|bidder)s? (?:for|on|after|in)\b)",
        unless=_HELD,
    ),
    push(
        "asked enquired inquired bid offer interest eyeing sniffing circling",
        r"(?:and |but )?(?:an?|one|two) [^,.;?!]{2,40}? (?:(?:has|have)(?: (?:already|also|just|now))* (?:asked"
        r"|enquired|inquired|bid|put in a bid|made an offer|expressed (?:an )?interest)(?: (?:for|about|on|after|in))"
        r" (?:it|one|them|the same|these|this|yours|the (?:last|lot))|(?:is|are)(?: (?:already|also|both))* (?:eyeing"
        r"|sniffing|circling))\b[^.;?!]*",
        unless=_HELD,
        bears=MOMENTS,
    ),
    push(
        "wants want take after",
        r"(?:there(?:['\u2019]?s| is)|(?:I|we)(?:['\u2019]ve| have)(?: got)?) (?:an?|this|some) [\w-]+(?: [\w-]+)?"
        r" (?:(?:over |out )?(?:in|from|at|near)"
        r" [\w ]{2,20}?)? ?(?:(?:who|that) )?(?:(?:really|badly|just) )*(?:wants?|will take|would take|is after)"
        r" (?:the (?:lot|whole lot)|it|them"
        r"|all|everything|these|both)\b[^.;?!]*",
        unless=_HELD,
    ),
    push(
        "messaged rang rung called written wrote asked enquired emailed texted",
        r"(?:(?:two|three|four|five|several|some|a few|a couple of) )?(?:more|other) (?!(?:than|of)\b)[\w-]+(?:"
        r" [\w-]+)?"
        r" (?:(?:have|has|already|also|just) )*(?:messaged|rang|rung|called|written|wrote|asked|enquired|emailed"
        r"|texted)"
        r"(?: (?!(?:about|after|for|to)\b)\w+){0,3} (?:about|after|for) (?:it|them|the same|the \d+\w*|that|this"
        r"|these|those|yours)\b"
        r"[^.;?!]*",
        unless=_HELD,
        bears=MOMENTS,
    ),
    push(
        "wait hang impatient restless itchy",
        r"(?:(?:I|we) (?:(?:really|simply|just|honestly) )*(?:can(?:not|['\u2019]t)|won['\u2019]t|will not|am not"
        r" going to|are not going"
        r" to) (?:be (?:made|asked|expected) to )?(?:wait|hang on)(?: (?:any|much|for))* (?:longer|forever|ever)"
        r"|(?:they|he|she|the \w+)(?:['\u2019](?:re|s)| is| are)(?: already)? (?:getting|growing|becoming) (?:rather"
        r" |quite |very )?"
        r"(?:impatient|restless|itchy))\b[^.;?!]*",
        unless=rf"{_HELD}|\b(?:because|since|you asked)\b",
        bears=MOMENTS,
    ),
    push(
        "answer decision reply yes commitment response",
        r"(?:I|we)(?: (?:really|just|only|simply|do|now|must|will|shall|have to))* (?:need|want|must have|ask (?:you"
        r" )?for|expect|require|insist on) (?:to have )?(?:(?:an?|the|your|this|very|quick|fast|prompt|rapid"
        r"|immediate|final|firm|clear|straight|speedy) )*(?:answer|decision|reply|yes|commitment|response)(?: (?:from"
        r" you|on this|back|here))*,? (?:(?:by )?(?:today|tonight|this (?:afternoon|morning|evening)|(?:the )?end of"
        r" (?:today|the day|day|play)|close of (?:play|business)|EOD|COB)|now|immediately|straight away|right away|at"
        r" once|by return|within the hour|asap)(?=[,.!]|\W*\Z)[^.;?!]*",
        unless=rf"{_HELD}|\b(?:because|since|so|if|as (?:the|our|your)|to (?:reach|catch|make)|you need"
        r"|your (?:deadline|opening|event))\b",
        bears=MOMENTS,
    ),
    push(
        "either",
        r"either (?:we|you|this|it|that) [^.;?!]{3,90}?,? or (?:else )?(?:the (?:\w+ ){1,3}?|it |this |you "
        r"|every(?:one|body) |we (?:all )?)(?:(?:will|would|then|just|simply|all) )*(?:falls?|goes (?!to)|explains?"
        r"|lapses?|loses?|slips?|drops? out|dies?|waits?|have to (?:wait|explain|go without)|(?:is|are) (?:off|over"
        r"|gone|out)|(?:walk|look) elsewhere)\b[^.;?!]*",
        unless=r"\b(?:you (?:prefer|like|choose|asked|said|decide)|whichever|both|fine|suits?|up to you|as you)\b",
        bears=MOMENTS | AMOUNTS,
    ),
    push(
        "past through",
        r"(?:can|could|would|will) (?:you|we) (?:just |please )*(?:get|push|run|walk|rush|sneak|slip|squeeze) (?:it"
        r"|this|that|these|the \w+) (?:past|through) (?:the|your) [\w ]{2,20}? (?:tonight|today|tomorrow|by \w+|this"
        r" \w+|before \w+)\b[^.;]*",
        unless=rf"{_HELD}|\b(?:or|your (?:deadline|date|opening|event))\b",
        bears=MOMENTS,
        asked=True,
    ),
    push(
        "who",
        r"(?:(?:I|we)(?:['\u2019]ve| have)? )?(?:(?:have|got) )+(?:an?|two|three) [^,.;?!]{2,40}? who(?:['\u2019]d|"
        r" would| will|['\u2019]ll| wants? to| (?:is|are) (?:ready|happy|waiting|prepared) to) (?:take|buy|have|sign"
        r" for|snap up) (?:it|them|both|these|this|the (?:lot|pair|whole|same)|all|everything|yours)\b",
        unless=_HELD,
    ),
    push(
        "fast quick quickly soon cakes won last long longer forever left time gone blink ticking running"
        " essence ringing hot hurry act early move option lose waste afford",
        rf"(?:(?:it|they|these|those|this)(?:['\u2019](?:s|re|ll)| is| are| will| do)? ?)?(?:(?:usually|always|really"
        rf"|just|all) )?(?:going|go|moving|selling|sells?|flying(?: off)?) {_QUICK}\b"
        r"|(?:(?:it|they|these|those|this) )?(?:won['\u2019]t|will not|wo not) (?:last|be (?:here|around|there)"
        r" (?:for )?(?:long|much longer|forever|next week))\b|(?:there (?:are|is) )?not (?:many|much) (?:left|time)\b"
        r"|(?:once|when) (?:it|they)(?:['\u2019](?:s|re)| is| are) gone,? (?:it|they)(?:['\u2019](?:s|re)| is| are)"
        r" gone|wait(?:ing)? (?:any longer )?(?:(?:is|was)(?: really| simply| just)?(?: not|n['\u2019]t)|(?:really "
        r"|simply )?isn['\u2019]t)(?: really)?(?: an)? option\b|(?:there(?:['\u2019]s| is) )?no time to (?:lose"
        r"|waste)\b|you (?:really )?can(?:['\u2019]t|not) afford to wait\b|blink and\b|(?:the )?clock(?:['\u2019]s|"
        r" is) ticking|time(?:['\u2019]s| is) (?:running out|of the essence)|(?:my|the|our) phone(?: is|['\u2019]s"
        r"|(?: has|['\u2019]s) been)(?: already)? (?:ringing off|red hot)|(?:it |they |this |these )?(?:could|may"
        r"|might|will|['\u2019]ll) (?:all )?be gone (?:by )?(?:tomorrow|tonight|any (?:minute|moment|time|day)|before"
        r" you)|(?:you(?:['\u2019]d)? )?(?:had )?(?:better|best) (?:be quick|move (?:fast|quickly)|act (?:fast"
        r"|quickly|now)|hurry|get in (?:quick|fast|early))|act (?:fast|now|quickly)\b|hurry(?: up)?(?=[,.!]|\Z)",
        unless=rf"{_HELD}|\b(?:you need|your (?:deadline|date|opening|event))\b",
    ),
    push(
        "want",
        rf"you (?:do|would)(?: not|n['\u2019]t) want to {LOSE}[^.;?!]*",
        unless=_HELD,
    ),
    push(
        "miss leave hang wait",
        r"(?:do(?: not|n['\u2019]t)|(?:it['\u2019]?s )?best not to)"
        r" (?:miss out|leave (?:it|this)(?: too (?:long|late))?|hang about|wait too long)\b[^.;:?!]*",
        unless=_HELD,
    ),
    push(
        "happen happens",
        rf"{ALONE}(?:(?:with respect|unfortunately), )?"
        r"(?:these things (?:do |can |will )?happen|you know what happens (?:if|when))\b[^.;:?!]*",
        unless=rf"{_HELD}|\b(?:sorry|apolog\w+)\b",
    ),
    push(
        "yes",
        r"(?:(?:I|we)(?: just| only| really| now)* (?:need|want|must have|expect)(?: to (?:have|hear))?|just give me"
        r"|so what is it[:,]|which is it[:,]|what(?:['\u2019]s it to be|['\u2019]ll it be| is it to be| will it"
        r" be)[:,?]) (?:a )?(?:simple |plain |clear |straight |firm |quick )*yes or (?:a )?no(?:,? (?:please|today"
        r"|now|from you|this time|by return))*(?=[.!?]*\Z)",
        asked=True,
    ),
)
# "Call me back, yes or no": what is asked for stays.
YES_OR_NO = re.compile(
    r"(?P<ask>(?:\A|(?<=[.!;] )|(?<=\n))(?:(?:so|and|but|then|just|please),? )*(?:call|ring|phone|tell|let|answer"
    r"|reply|write|text|come back|get back|give|drop|send|confirm|say|(?:I|we) (?:just )?need|message|mail"
    r"|email)\b[^.;!?]*?)(?:,| -| \u2013| \u2014|:)? (?:with )?(?:just )?(?:a )?(?:simple |plain |clear |straight "
    r"|firm )*yes or (?:a )?no(?=[.!]*\Z)",
    re.IGNORECASE,
)
# "Price good till 15:00": said without a verb, and meant as an end.
PRICE_TILL = re.compile(
    r"\A\W*(?:(?:the|this|our|my|that) )?(?P<what>price|rate|quote|offer|figure|deal|tariff) (?:only |just )?(?:good"
    r"|valid|firm|fixed|open|live|on the table|stands|there) (?:only |just )?(?:till|until|til|up to)"
    r" (?P<when>[^,;:!?]*?(?:\d[:.]\d\d)?[^,;:.!?]*)(?:[,;] after (?:that|which)\b[^.!?]*)?(?=[.!]*\Z)",
    re.IGNORECASE,
)
