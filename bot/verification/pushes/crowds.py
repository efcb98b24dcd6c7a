"""A crowd that has gone ahead: neighbours who moved, who waited, who would be the last, whose guests ask."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import ALONE, push

MOST = (
    r"(?:(?:nearly|almost|just about|pretty much) )?(?:most|all|everyone|everybody|the (?:rest|majority|bulk)|plenty)"
)
CROWD = (
    r"(?:clients|customers|sites|firms|companies|businesses|schools|clinics|practices|hotels|landlords|shops|stores"
    r"|restaurants|kitchens|farms|growers|builders|contractors|agencies|offices|teams|owners|members|users|buyers"
    r"|people|places|outfits|operators|charities|councils|housing associations|dealers|salons|labs|plants|garages)"
)
LIKE_YOU = (
    r"(?:(?:of )?your (?:size|kind|sort|type)|like you(?:rs(?:elf|elves)?)?|in your (?:position|situation|shoes|trade"
    r"|sector|line|area|industry|field|town|street)|around you|round your way)"
)
_ASKED = r"\b(?:you (?:asked|said|told|wrote|wanted|mentioned)|sorry|apolog\w+|our (?:own )?(?:fault|mistake|error))\b"
_WENT = (
    r"(?:moved on|switched|signed(?: up)?|changed (?:over|to)|gone over|joined|made the (?:switch|change|move)"
    r"|upgraded|taken the (?:step|plunge))"
)
PUSHES = (
    # "Most sites your size are perfectly happy": all of it is about what others do.
    push(
        "size kind sort type like yours yourself yourselves your around round",
        rf"{ALONE}{MOST} (?:[\w-]+ ){{0,3}}{CROWD} {LIKE_YOU}\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "moved switched signed changed gone made upgraded taken",
        r"(?:(?:all|both|several|most|two|three|four) (?:of )?)?your (?:[\w-]+ )?(?:neighbou?rs|competitors"
        r"|colleagues|rivals|peers|competition)\b[^.;?!]{0,60}?"
        rf"(?:have|has)(?: (?:all|both|already|now|long))* {_WENT}\b[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "waited hesitated dithered put",
        r"(?:(?:the )?(?:one|two|three|four|several|some|a few|another)(?: other)?|your) (?:[\w-]+ ){1,6}?(?:(?:also"
        r"|all|both|too) )?(?:waited|hesitated|dithered|put it off)(?: (?:too|as well|last \w+|(?:for )?too long"
        r"|until it was too late))?(?=\W*\Z)",
        unless=rf"{_ASKED}|\b(?:minutes?|hours?|outside)\b",
        bears=MOMENTS,
    ),
    push(
        "back",
        r"(?:those|the ones|people) who (?:have|do|did|try|tried|know|use|come)\b[^.;?!]{0,40}? (?:(?:do|does|would)"
        r" not|don['\u2019]t|never|rarely|won['\u2019]t|wouldn['\u2019]t|hardly ever)(?: ever| want to)* (?:go|look"
        r"|switch|change|turn) back\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "odd leaves last only",
        r"(?:(?:then|so) )?(?:you|that|which|your [\w-]+(?: [\w-]+)?)(?:['\u2019](?:d|ll)| would| will| really| just|"
        r" then)* (?:(?:be|make you|leave you) (?:(?:the|an|about the) )?(?:odd (?:one|man|woman|ones) out|(?:only"
        r"|last) (?:one|ones|\w+) (?:left|without|still|not|standing)|gap in the row)|(?:really |just )?only"
        r" (?:really |just )?leaves? (?:you|yourselves|your))\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "switched signed changed gone joined made upgraded moved taken",
        rf"\w+ (?:out )?of (?:the|your) (?:\w+ )?[\w-]+ (?:in|on|along|around|of|from) (?:your|the|this)"
        rf" [\w' -]{{3,30}}?(?:have|has)(?: (?:all|both|already|now|long))* {_WENT}\b[^.;?!]*",
        unless=_ASKED,
        bears=frozenset(AMOUNTS | MOMENTS),
    ),
    push(
        "asking",
        r"your (?:own )?(?:regulars|customers|guests|patients|tenants|members|students|pupils|parents|staff|drivers"
        r"|residents|readers) (?:are|keep|have been)(?: all| already| really)* asking (?:for|why|when|after) (?:it"
        r"|this|them|that|you)\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "saying say same agree agreed",
        r"(?:the )?(?:analysts|experts|papers|whole (?:trade|market|industry)|every(?:one|body) in (?:the|this) \w+)"
        r" (?:(?:are|is|all|now|both) )*(?:say(?:ing|s)? (?:the same|it)|agreed?s?(?=\W*\Z| that))\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "whose who",
        r"there (?:are|is)(?: perhaps| maybe| probably| only| just| at most| barely)* (?:one|two|three|four|five|a"
        r" handful of|very few|few) (?:[\w-]+ ){1,3}?(?:in|on) (?:the|this|all|our) [\w ]{3,25}? (?:whose"
        r"|who(?:m)?)\b[^.;?!]*",
        unless=rf"{_ASKED}|\b(?:stock|repair|supply|deliver|install)\b",
    ),
)
