"""Judges them from above: by what anyone would know, by their kind, by what they ought to have seen, by others gone."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import push

_WORTHY = (
    r"(?:serious|sensible|responsible|competent|decent|reasonable|professional|experienced|self-respecting"
    r"|forward-thinking|right-minded|conscientious|half-decent|prudent)"
)
_TRULY = r"(?:truly|really|genuinely|seriously|honestly|actually)"
_WHO = r"(?:any(?:one|body)|every(?:one|body)|nobody|no one)"
_SEEN = r"(?:caught|spotted|seen|noticed|known|realised|realized|thought of|picked (?:it|this|that) up|smelt|checked)"
_SAID = (
    r"(?:it (?:has to|must) be said(?: that)? |I (?:am|['\u2019]m) (?:certain|sure|convinced|bound to say) (?:that"
    r" )?)?"
)
_ASKED = (
    r"\byou (?:asked|said|told|wrote|wanted|mentioned)\b|\b(?:sorry|apolog\w+|our (?:own )?(?:fault|mistake|error))\b"
)
_APPEAL = r"(?:appreciate|understand|know|agree|recogni[sz]e|reali[sz]e|be aware|not want)"
_ALL = frozenset(AMOUNTS | MOMENTS)
PUSHES = (
    push(
        "anyone anybody everyone everybody nobody no",
        rf"(?:(?:look|listen|come on|honestly|frankly),? )?{_SAID}{_WHO}(?: (?:in|on|at|from) (?:the|this|your) [\w ]"
        r"{2,25}?)? (?:who|with)(?:['\u2019](?:s|ve))? [^.;?!]{3,90}? (?:knows|will (?:know|tell you)|would (?:know"
        r"|tell you|leave|let|risk|accept|hesitate|want|dare|put|choose|never|not|understand|agree|have)"
        r"|wouldn['\u2019]t|can tell you|understands)\b[^.;?!]*",
        unless=_ASKED,
        bears=_ALL,
    ),
    push(
        "truly really genuinely seriously honestly actually",
        rf"{_SAID}(?:no|any|every|an?) (?:[\w-]+ ){{1,3}}who {_TRULY} [^.;?!]*?"
        r" (?:would|wouldn['\u2019]t|will|could|should|wants|knows|needs)\b[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "serious sensible responsible competent decent reasonable professional experienced respecting thinking minded"
        " conscientious prudent",
        rf"{_SAID}(?:(?:any|every|no|an?) (?:(?:truly|really|halfway) )*{_WORTHY}(?: [\w-]+){{1,2}}?"
        r" (?:would|wouldn['\u2019]t|knows|should|understands|sees)\b"
        rf"|as an? {_WORTHY}(?: [\w-]+){{1,2}}?,? you(?:['\u2019]ll| will| would| must| should| surely| of course|"
        rf" know)\b)"
        r"[^.;?!]*",
        unless=rf"{_ASKED}|\b(?:need|fit|charge|quote|take (?:about|a|two))\b",
        bears=MOMENTS,
    ),
    push(
        "who position years experience",
        rf"{_SAID}(?:(?:I|one|you)(?:['\u2019]d| would) (?:have )?(?:thought|think|expect(?:ed)?) (?:that )?)?"
        r"(?:an?|any|some(?:one|body)) (?:[\w-]+ ){0,3}?(?:who|in your (?:position|shoes|role)|with your (?:years"
        r"|experience|training|background))\b[^.;?!]{0,80}?"
        rf"(?:would|should|could|ought to)(?:['\u2019]ve| have) {_SEEN}\b[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "had if",
        r"(?:now,? |again,? )*(?:had (?:you|your (?:[\w-]+ ){0,2}?[\w-]+)|if (?:you|your (?:[\w-]+"
        r" ){0,2}?[\w-]+)(?:['\u2019]d| had)) (?!not\b|never\b|told|said|asked|warned|called|written)[a-z]+"
        r" [^.;?!]{3,120}?,? (?:we|I|this|that|none of this|it|there)(?:['\u2019]d| would)(?: not|n['\u2019]t|"
        r" never)? (?:be|have|need|happen|exist)\b[^.;?!]*",
        unless=_ASKED,
        bears=_ALL,
    ),
    push(
        "one",
        r"you (?:were|had been) the one (?:running|in charge|responsible|who (?:signed|ordered|chose|wanted|insisted"
        r"|decided|approved))\b[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "types people folk folks",
        r"you (?:[\w-]+ ){0,2}(?:types|people|folks?)(?: just| really)? (?:never|always|all|don['\u2019]t|do not|hate"
        r"|love|can['\u2019]t|are all)\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "happen happens",
        r"(?:it|that|this|these things) (?:(?:does|do|can|will|may|tends? to) )?happens? (?:\w+ )?(?:in|at|to|with)"
        r" (?:firms|companies|people|places|those|teams|offices|houses|outfits|businesses|organi[sz]ations|clinics"
        r"|schools) (?:who|without|that|with(?! (?:us|our|this)\b)|where)\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "mistake error",
        r"(?:it|that|this)(?:['\u2019]s| is| was) (?:an?|the) (?:\w+ )?(?:beginner|rookie|newbie|novice|schoolboy"
        r"|amateur)(?:['\u2019]s|s['\u2019])? (?:mistake|error)\b[^.;?!]*",
        unless=r"\b(?:our|my) (?:side|part|fault)\b|\bof (?:mine|ours)\b|\bsorry\b",
    ),
    push(
        "standing calibre caliber stature reputation rank",
        r"(?:customers|clients|companies|firms|people|buyers|houses|institutions) of (?:our|your|this|that)"
        r" (?:standing|cali(?:bre|ber)|stature|reputation|rank)\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "appreciate understand know agree recognise recognize realise realize aware want",
        r"as (?:(?:an?|the) (?:[\w-]+ ){1,3}?(?:that|who|with|of|in|which)\b[^.;?!,]{2,60}|some(?:one|body) (?:who"
        r"|with|in)\b[^.;?!,]{3,60}), (?:I(?:['\u2019]m| am) sure )?you(?: of all people)?(?:['\u2019]ll| will| would"
        r"| must| surely|"
        rf" no doubt| of all people)(?: surely| certainly| of course| no doubt)* {_APPEAL}\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "save skimp economise economize wait hesitate cheap corners",
        r"(?:those|people|firms|companies|schools|clients) (?:who|that) (?:try to )?(?:save|skimp|economi[sz]e|wait"
        r"|hesitate|cut corners|go cheap|buy cheap)\b[^.;?!]* (?:pay|regret|lose|end up|come back|buy twice"
        r"|suffer)s?\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "conclude assume suppose infer guess imagine think",
        r"(?:(?:then|so|from that|from this),? )?(?:I|we|one) can only (?:conclude|assume|suppose|infer|guess|imagine"
        r"|think)(?: from (?:this|that|your silence))?(?:,? then,?)? (?:[^.;?!]*\b(?:you|your|priorit\w+|interest\w*"
        r"|no longer)\b|of (?:\w+ )?reasons?\b)[^.?!]*",
        unless=rf"{_ASKED}|\b(?:valve|meter|sensor|parcel|courier|we (?:sent|made|mixed))\b",
        bears=MOMENTS,
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
        "know",
        r"[^,.;?!]{3,90},? (?:and|as) (?:I (?:think|suspect) )?(?:you|we both|we all|you and I) (?:well |perfectly "
        r"|both )?know (?:it|what I mean|what (?:that|this) means)(?=\W*\Z)|(?:I (?:think|suspect|believe) )?(?:you"
        r" and I|we)(?: both| all)? know what (?:I mean|(?:that|this) means)(?=\W*\Z)",
    ),
    push(
        "cheap clever other new present current",
        r"(?:(?:go |just )?ask your (?:cheap|clever|other|new|cheaper) (?:friends?|mates?|guys?|lot|supplier"
        r"|bidder)\b|your (?:present|current|other|cheap|new) (?:[\w-]+ ){1,3}?(?:probably|surely|no doubt|certainly"
        r"|I['\u2019]m sure) (?:means? well|do(?:es)? (?:his|her|their) best)\b)[^.;?!]*",
        unless=r"\byou (?:asked|said|told|wrote|wanted)\b|\bno problem\b",
    ),
)
