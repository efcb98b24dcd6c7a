"""What is held over them: a loss run up, liability, a signature made small, secrecy, a way round their own people."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import MONEY, push

_BY_THEM = (
    r"\b(?:you (?:told|said|gave|sent|asked|wrote|showed|mentioned|reckoned|measured|counted)|by your|your (?:own )?"
    r"(?:figures?|numbers?|list|count|log|records?|words)|going by|credit\w*|refund\w*|sorry|apolog\w+|our (?:own )?"
    r"(?:fault|mistake|error|cost)|as agreed)\b"
)
_ABOUT = r"(?:about |around |roughly |nearly |almost |some |over |well over |more than |a good |easily |at least )*"
_WASTED = (
    r"(?:gone\b|lost\b(?! (?:and|in the post))|wasted\b|down the (?:drain|toilet|pan)|up in smoke|out of the window"
    r"|thrown away|left on the table|(?:you(?:['\u2019]ve| have) )(?:lost|wasted|thrown away|burn(?:t|ed)|given away)"
    r"|(?:that )?you(?:['\u2019]ll| will)? (?:never|won['\u2019]t) (?:see|get))"
)
_NEEDLESS = (
    r"(?:that )?you (?:did(?:n['\u2019]t| not)|need(?:n['\u2019]t| not)|never|could have)\b[^.;?!]*"
    r"|for nothing|needlessly|unnecessarily|since (?:then|we (?:last )?(?:spoke|met)|(?:my|our|the) offer)"
    r"|while (?:the|this|our|my|you|we|it)\b[^.;?!]*"
)
_SUMS = frozenset(AMOUNTS | MOMENTS)
_DECIDERS = (
    r"(?:board|trustees?|boss|bosses|manager|directors?|committee|partners?|council|owners?|landlord|husband|wife"
    r"|procurement|purchasing|buyers?|finance|accounts|legal|lawyers?|solicitors?|works council|head office|MD|CEO|CFO"
    r"|governors|shareholders|head|principal|chair\w*)"
)
_THEM = rf"(?:them|him|her|everyone|(?:(?:the|your) (?:\w+ )?)?{_DECIDERS})"
_LATER = r"(?:afterwards?|later(?: on)?|after(?: that)?|once (?:it|this|that|all|everything)(?:['\u2019]s| is)[^.;?!]*)"
_IF_NOT = (
    r"(?:should you|if you(?:['\u2019]d| would)?(?: rather)?) (?:wish|choose|decide|prefer|want|insist|not\b|still"
    r"|stay|remain"
    r"|decline|refuse|go (?:elsewhere|without|with)|keep|continue|opt|leave|delay|wait|don['\u2019]t|do not)"
)
_ON_YOU = (
    r"(?:(?:considered|lie|rest|be|fall|sit|remain)\w*(?: \w+){0,2} (?:on|with) (?:you|your side|your shoulders"
    r"|your board"
    r"|your organi[sz]ation|your company)\b|your (?:own |sole )?(?:responsibility|liability|risk)|you(?:['\u2019]d|"
    r" would|"
    r"['\u2019]ll| will)(?: \w+){0,2} (?:be )?(?:personally |solely |fully )*(?:liable|answerable|responsible"
    r"|accountable)"
    r"|(?:we|I) (?:can(?:not|['\u2019]t)|could(?:n['\u2019]t| not)|won['\u2019]t|will not|would(?:n['\u2019]t| not))"
    r"(?: \w+)? (?:accept|take|assume|bear) (?:any )?(?:liability|responsibility))"
)
_TERMS = r"\b(?:price|rate|discount|invoice|contract|terms|tariff|fee|bill|backdate\w*|sign\w*|approv\w+)\b"
PUSHES = (
    push(
        "gone lost wasted down smoke window thrown left burnt burned given see get",
        rf"(?:(?:so far,? )?(?:that|this)(?:['\u2019]s| is| makes| adds up to| comes to)|which (?:is|makes)|so"
        rf" far)(?: already| now)?"
        rf" {_ABOUT}{MONEY}(?: [\w]+){{0,3}}? {_WASTED}[^.;?!]*",
        unless=rf"{_BY_THEM}|\d ?%|\bper ?cent\b|\bif\b|\bagainst\b|\binstead\b",
        bears=_SUMS,
    ),
    push(
        "cost costing",
        r"(?:(?:since (?:then|we [^,.;]{3,30}|\w+)|every \w+|in the meantime|meanwhile),? )?[^.;:?!,]{2,60}?"
        rf"(?: has| have|['\u2019]s|['\u2019]ve| is| are)(?: already| now| been)* cost(?:ing)? you {_ABOUT}{MONEY}"
        rf"[^.;?!]*?(?:{_NEEDLESS})[^.;?!]*",
        unless=_BY_THEM,
        bears=_SUMS,
    ),
    push(
        "money",
        r"(?:that|this)(?:['\u2019]s| is) money (?:that )?(?:you(?:['\u2019]ll| will)? (?:never|won['\u2019]t) see"
        r"|you (?:could|might) have|down the|out of the window|thrown|wasted|gone|lost)\b[^.;?!]*",
        unless=_BY_THEM,
    ),
    push(
        "hear heard",
        r"if (?:I|we) (?:do(?:n['\u2019]t| not) hear|hear nothing|have not heard|haven['\u2019]t heard)"
        r"(?! (?:any|a|the)\b)[^.;?!]*?,? (?:I|we)"
        r"(?:['\u2019]ll| will| shall|['\u2019]re going to| are going to)?(?: then| simply| just)*"
        r" (?:start|begin|proceed|go ahead|order|invoice|ship|deliver|renew|extend|assume|take it|consider|treat|regard"
        r"|charge|switch|activate|count)\b[^.;?!]*",
        unless=r"\b(?:you asked|as (?:you|agreed)|nothing more|drop|closed?|leave it)\b",
        bears=MOMENTS,
    ),
    push(
        "head",
        r"(?:[^.;?!]{0,90}?,? )?(?:that|it)(?:['\u2019]ll| will| would)(?: all)? be on your(?: own)? head\b[^.;?!]*",
        bears=MOMENTS,
    ),
    push(
        "if should",
        rf"[^.;?!]{{0,160}}?(?:{_IF_NOT}[^.;?!]{{0,160}}?{_ON_YOU}|{_ON_YOU}[^.;?!]{{0,160}}?{_IF_NOT})[^.;?!]*",
        unless=r"\b(?:you asked|as you|the law|by law|the insurer|your policy|terms and conditions|clause \d)\b",
    ),
    push(
        "signature scribble autograph squiggle initial",
        r"(?:(?:(?:just|only) (?:one|a|your|the)|one|a(?= (?:little|quick|small|single)))"
        r"(?: (?:little|quick|small|single))*"
        r" (?:signature|scribble|autograph|squiggle|initial)"
        r"(?: (?:on|at|in|below|here|under|from)\b[^,.;?!]*?)?(?: is|['\u2019]s| will| would|['\u2019]ll)"
        r"(?: really| then| already| quite)? (?:enough|do|suffice|sufficient|fine|all (?:it|that|I|we)\b)[^;?!]*)",
        unless=r"\b(?:you asked|both of you|second signature|only one of|instead of (?:two|both)|agreed)\b",
        bears=frozenset({"number"}),
    ),
    push(
        "print terms contract conditions clauses page pages",
        r"(?:there(?:['\u2019]s| is) )?(?:no need|you (?:don['\u2019]t|do not) (?:have|need)|you need(?:n['\u2019]t"
        r"| not))"
        r" (?:to )?(?:go through|read|study|wade through|bother with|check) [^.;?!]*?"
        r"(?:small print|terms|contract|conditions|clauses|every page|all (?:the|of the) pages)[^.;?!]*",
        unless=r"\byou (?:asked|told|said|signed|already)\b",
    ),
    push(
        "notice know find hear wiser",
        r"[^.;?!]{0,160}?\b(?:nobody|no one|no-one)(?: else)?(?: (?:at your end|on your side|upstairs|over there))?"
        r"(?: will|['\u2019]ll| would|['\u2019]d| needs? to| has to| (?:is|are)(?: ever)? going to)(?: ever| even|"
        r" really)?"
        r" (?:notice|know|find out|hear|be any the wiser)(?: (?:of|about) (?:it|this))?(?: it| this| a thing| anyway)?"
        r"(?=\W*\Z)",
        unless=rf"\A(?![\s\S]*{_TERMS})",
    ),
    push(
        "know find hear told see",
        rf"(?:your |the )?(?:{_DECIDERS}|they|he|she)"
        r" (?:(?:(?:doesn|don)['\u2019]t|does not|do not) (?:ever )?(?:need|have) to|needn['\u2019]t|need not"
        r"|need never)"
        r" (?:ever )?(?:know|find out|hear|be told|see)(?: (?:of|about) (?:it|this"
        r"|that)(?: one)?)?(?: (?:it|this|yet|for now))?"
        r"(?: (?:until|till|before) (?:it|this|that|everything|we|I)\b[^.;?!]*)?(?=\W*\Z|[,;])",
    ),
    push(
        "after afterwards later once",
        r"[^.;?!]{0,60}?\b(?:get|have|sign|wrap|tie|do|settle|sort|close|agree|book|secure)\w*"
        r" (?:this|it|that|everything|the \w+)[^.;?!]{0,50}?(?:,| and| then| -| \u2013)[^.;?!]{0,25}?"
        r"\b(?:inform|tell|let|bring|involve|update|explain|square|show|present)\b[^.;?!]{0,25}?"
        rf"\b{_THEM}(?: (?:in|it|know|on board))*,? {_LATER}[^.?!]*",
    ),
    push(
        "after afterwards later once",
        r"(?:I['\u2019]d suggest |we could |let['\u2019]s )?(?:you|we|I) (?:can|could|may)(?: (?:always|still|just"
        r"|easily"
        rf"|simply))* (?:inform|tell|let|bring|involve|update|explain|show|present)\b[^.;?!]{{0,25}}?\b{_THEM}"
        rf"(?: (?:in|it|know|about it|on board))*,? {_LATER}[^.?!]*",
        unless=r"\byou (?:asked|told|said|wanted|suggested)\b",
    ),
    push(
        "bother trouble involve ask consult wait run drag",
        r"(?:there(?:['\u2019]s| is) )?(?:no need|you (?:don['\u2019]t|do not) (?:have|need)|you need(?:n['\u2019]t"
        r"| not))"
        rf" (?:to )?(?:bother|trouble|involve|ask|consult|wait for|run (?:it|this) (?:by|past)|drag) (?:in )?"
        rf"(?:the|your)?(?: \w+)? ?{_DECIDERS}\b[^.;?!]*",
        unless=r"\byou (?:asked|told|said|wanted)\b",
    ),
)
