"""What is given away though nobody asked for it, and nothing is asked in return."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS, TELLING
from bot.verification.pushes.push import MONEY, push

_FIGURE = rf"(?:{MONEY}|(?:\d[\d.,]*\d|\d+)k?(?! ?(?:weeks?|days?|hours?|months?|minutes?|mm|cm|m|kg|km|pm|am)\b))"
_MAYBE = r"(?: (?:maybe|perhaps|probably|possibly|happily|easily|also|even|just|always|of course|simply|then))*"
# What is traded, made good, asked for or agreed is no gift.
_TRADED = (
    r"\b(?:in return|in exchange|instead of|if you (?!want|like|need|prefer|think|say)\w+|without|because|since"
    r"|for the (?:scratch|dent|damage|wait|trouble|inconvenience|mix-?up)"
    r"|when you|against|provided|sorry|apolog\w+|fault|mistake|credit|late|broken|delay\w*|as (?:agreed|promised|asked)"
    r"|you (?:asked|wanted|paid|told)|for (?:two|three) years|with (?:a|the) (?:longer|smaller))\b"
)
_TERM = r"(?:guarantee|warranty|payment|terms?|notice|deposit|prices?|fees?|rates?|minimum|contract)"
# Given though nobody asked, by its own words.
UNASKED = (
    push(
        "can could",
        rf"(?:the|our|my) (?:[\w-]+ )?{_TERM}(?: [\w-]+)? (?:can|could|may|might){_MAYBE} be"
        r" (?:longer|shorter|lower|less|higher|anything|different|whatever|made|paid)\b[^;.?!]*,? (?:just )?"
        r"(?:as|whatever|however|whichever) (?:you|your \w+) (?:wish|like|prefer|want|please|decide|say)s?[^;.?!]*",
        unless=_TRADED,
        bears=AMOUNTS | MOMENTS | TELLING,
    ),
    push(
        "can could",
        rf"(?:I|we) (?:can|could){_MAYBE}"
        r" (?:manage|do|make|offer|give|bring|take|go|come|include|add|start|finish|work)\b"
        r"[^;.?!]*?,? (?:al|even )?though you(?:['\u2019]ve| have)? (?:have not|haven['\u2019]t|not|never|did not"
        r"|didn['\u2019]t) (?:\w+ )?(?:ask|said|say|mention|request|want)\w*[^;.?!]*",
        bears=AMOUNTS | MOMENTS | TELLING,
    ),
)
PUSHES = (
    push(
        "make read take call",
        r"if [^,.;?!]*\b(?:a lot|too much|steep|high|expensive|a stretch|heavy|dear)\b[^,.;?!]{0,40}?,?"
        rf" (?:then |just |please |simply )*(?:make|read|take|call) it (?:as |at )?{_FIGURE}[^.;?!]*",
        unless=_TRADED,
        bears=AMOUNTS,
    ),
    push(
        "knock take come drop go lower shave",
        rf"(?:I|we) (?:can|could){_MAYBE} (?:knock (?:off )?|take (?:off )?|come down (?:by |to )?|drop (?:it"
        rf" )?(?:by |to )"
        rf"|go (?:down|as low as|as far as) (?:to )?|lower it (?:by |to )|shave (?:off )?){_FIGURE}(?: off)?"
        rf"(?: if (?:it|that) (?:helps|makes)[^.;?!,]*| if you (?:want|like|prefer))(?=\W*\Z|,)"
        rf"(?:,? or do (?:it|this) for {_FIGURE})?[^.;!]*",
        unless=_TRADED,
        bears=AMOUNTS,
        asked=True,
    ),
    push(
        "call",
        r"(?:(?:[^,.;?!]{0,50}|[^.;?!]{0,80}\b(?:too much|a lot|expensive|steep|argue|over budget)\b[^.;?!]{0,40}), )?"
        rf"(?:so )?(?:and |let['\u2019]s |we (?:can|could) |I(?:['\u2019]ll| can)? )?(?:just )?"
        rf"call it (?:an even |a round )?{_FIGURE}(?=,|\W*\Z| (?:and|then)\b)[^.;?!]*",
        unless=_TRADED,
        bears=AMOUNTS,
    ),
    push(
        "do",
        rf"(?:I|we)(?:['\u2019]d| can| could| would)?{_MAYBE} just(?: also)? do (?:it|this|that|the \w+|both|all of"
        rf" it|everything)"
        rf" for {_FIGURE}[^.;!]*",
        unless=_TRADED,
        bears=AMOUNTS,
        asked=True,
    ),
    push(
        "do",
        rf"(?:I|we)(?:['\u2019]d| can| could| would){_MAYBE} do (?:it|this|that|the \w+|both|everything)"
        r" (?:for (?:less|free|nothing|half(?: (?:of )?that)?|whatever)|(?:a (?:bit|lot) )?cheaper)\b[^.;!]*",
        unless=_TRADED,
        asked=True,
    ),
    push(
        "do",
        rf"(?:(?:[^.;?!,]{{0,40}}\bre-?think\b[^.;?!,]{{0,20}} )?(?:and )?)?(?:I|we) (?:can|could){_MAYBE} do {_FIGURE}"
        r"(?: instead)?(?=\W*\Z)[^\w]*",
        unless=_TRADED,
        bears=AMOUNTS,
        asked=True,
    ),
    push(
        "make take do say",
        rf"(?:(?:I|we)(?:['\u2019]ll| will)?(?: just)? (?:make|take|do) (?:it )?{_FIGURE}(?: then)?"
        rf"|(?:in fact |actually,? |or )?let(?:['\u2019]s| us) (?:just )?(?:say|take|make it|knock) {_FIGURE} ?"
        r"(?:%|per ?cent)?(?: off)?(?: (?:in any case|anyway|for the trouble|all the same))?)(?=\W*\Z)[^\w]*",
        unless=_TRADED,
        bears=AMOUNTS,
    ),
    push(
        "stay hold keep leave",
        r"if [^.;?!,]*\b(?:steep|too much|too high|problem|awkward|like it|difficult|an issue|hard)\b[^.;?!,]*,?"
        r" (?:then )?(?:I|we)(?:['\u2019]ll| will| can| could|['\u2019]d)(?: of course| always| just| happily)*"
        rf" (?:stay at|hold|keep(?: to)?|leave it at) (?:{_FIGURE}"
        r"|(?:the|your|last year['\u2019]s) (?:old |current |present )?(?:price|rate)s?)\b[^.;?!]*",
        bears=AMOUNTS,
    ),
    push(
        "swallow absorb eat forget waive",
        rf"(?:(?:[A-Za-z][\w-]*|(?:the|our) [\w -]{{2,30}}) )?(?:I|we) can{_MAYBE} (?:swallow|absorb|eat|forget(?:"
        rf" about)?|waive)\b"
        r"(?: (?:the|that|it|our|my|all)\b[^,.;?!]*)?(?: (?:as well|too))?(?: if (?:it|that) helps)?(?=\W*\Z"
        r"|,)[^.;?!]*",
        unless=_TRADED,
    ),
    push(
        "leave keep",
        r"(?:if (?:it|that)(?:['\u2019]s| is) (?:a problem|too much|difficult)[^.;?!]*? )?(?:and )?(?:I|we)"
        rf"(?:['\u2019]ll| can| could|['\u2019]d| will){_MAYBE} (?:leave|keep) you on (?:the|your|this year['\u2019]s) "
        r"(?:old|current|present|same)? ?(?:price|rate|tariff|prices|rates)(?: for (?:a (?:while|bit)|now|a bit"
        r" longer))?[^.;?!]*",
        unless=_TRADED,
    ),
    push(
        "have keep",
        r"(?:but )?you can (?:also )?(?:have|keep) (?:it|them|that|those|the [\w-]+)(?: too| as well| all)?(?: if"
        r" you (?:want|like))?,?"
        r" (?:for (?:free|nothing)|no extra(?: charge| cost)?|at no (?:extra )?(?:cost|charge)|on the house|free)"
        r"(?=\W*\Z|,)[^.;?!]*",
        unless=_TRADED,
    ),
    push(
        "whatever",
        r"(?:or )?(?:I|we)(?:['\u2019]ll| will| can| could|['\u2019]d)?(?: happily| also| just| gladly)* (?:take|do"
        r" it for|accept)?"
        r" ?whatever(?: \w+)? you (?:have|['\u2019]ve got|can (?:pay|afford|manage)|think (?:is|it['\u2019]s) fair"
        r"|want to pay)"
        r"[^.;?!]*|(?:or )?whatever you (?:have|['\u2019]ve got(?: left)?|can (?:afford|spare|manage))\b[^.;?!]*",
        unless=_TRADED,
        asked=True,
    ),
)
