"""Judges them from above: by what anyone would know, by what they ought to have seen, by their kind."""

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
    r"(?:I(?:['\u2019]d| would) (?:only|just|merely) (?:point out|add|remind you|remark|observe) that |it (?:has to"
    r"|must) be said(?: that)? |I (?:am|['\u2019]m) (?:certain|sure|convinced|bound to say) (?:that )?)?"
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
        r"{2,25}?)? (?:who|with|\w+ing)(?:['\u2019](?:s|ve))? [^.;?!]{3,90}? (?:knows|will (?:know|tell you)|would"
        r" (?:know|tell you|leave|let|risk|accept|hesitate|want|dare|put|choose|never|not|understand|agree|have)"
        r"|wouldn['\u2019]t|can tell you|understands|is asking for (?:it|trouble)|ended up|ever (?:regretted|looked"
        r" back|came back))\b[^.;?!]*",
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
        "wish",
        r"(?:(?:it|that)(?:['\u2019]s| is) (?:something|an? \w+) )?(?:I|we)(?: would|['\u2019]d)(?: not|n['\u2019]t)"
        r" wish [^.;?!]{2,40}? on (?:anyone|anybody|you|your|my worst)\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "worth",
        rf"{_SAID}(?:any|every|no|an?) (?:[\w-]+ ){{1,3}}?worth (?:his|her|its|their|the) (?:salt|name)\b[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "your",
        rf"{_SAID}an? [\w-]+ (?:of|with|which|that|at)\b[^.;?!]{{0,40}}?\byour (?:size|name|level|standing|reputation"
        rf"|background"
        r"|experience|calibre)(?: and \w+)? (?:really |surely |certainly |normally )?(?:should|ought|does not"
        r"|doesn['\u2019]t|will not|won['\u2019]t|would(?:n['\u2019]t| not)?|deserves|knows)\b[^.;?!]*",
        unless=rf"{_ASKED}|\b(?:need (?:about|a|two)|pay)\b",
        bears=MOMENTS,
    ),
    push(
        "need spell",
        r"(?:(?:I|we) (?:do not|don['\u2019]t|need not|hardly|scarcely)(?: need| have)?(?: to)? (?:tell|say|remind"
        r"|spell out|explain to)(?: to)? (?:you )?(?:how|what|that|where|who|which)|[^.;?!]{3,70}? (?:will not"
        r"|won['\u2019]t|do not|don['\u2019]t|hardly) need (?:me|us) to (?:spell|tell|explain|say|remind))\b"
        # Behind a colon it is told all the same.
        r"(?![^.;?!]*(?::| [-\u2013\u2014]+ ))[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "blunt frank brutally direct",
        r"(?:if I (?:may|can|might) be(?: quite| very| brutally)? (?:blunt|frank|direct|honest)|to be (?:blunt"
        r"|brutally honest))[,:] [^.?!]*",
        unless=_ASKED,
        bears=frozenset({"length"}),
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
        # What would be in its place is told: "there would be room for a trailer".
        r" [^.;?!]{3,120}?,? (?:(?:we|I|this|that|it|there)(?:(?:['\u2019]d| would)(?: not| never)|"
        r" wouldn['\u2019]t)|none of this would|(?:this|that|it) would(?= have been))"
        r" (?:be|have|need|happen|exist)\b[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "one",
        r"you (?:were|had been) the one (?:running|in charge|responsible|who (?:signed|ordered|chose|wanted|insisted"
        r"|decided|approved))\b[^.;?!]*",
        unless=_ASKED,
        bears=MOMENTS,
    ),
    push(
        "recommended warned advised suggested recommend warn advise suggest told",
        r"(?:and |but )?(?:I|we)(?:['\u2019]d| had| did) (?:already |in fact |indeed |explicitly |expressly |clearly"
        r" )*(?:recommend(?:ed)?|warn(?:ed)?|advised?|suggest(?:ed)?|told) (?:you\b|(?:this|that|it|the \w+)(?: \w+)?"
        r" to you\b)[^.;?!]*",
        unless=_ASKED,
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
        "understandable normal natural common typical",
        r"(?:that|this|it)(?:['\u2019]s| is) (?:(?:only|quite|perfectly|entirely|very) )*(?:understandable|normal"
        r"|natural|common|typical) (?:for|in|of|with|among) (?:people|some(?:one|body)|those|any(?:one|body)|firms"
        r"|companies|teams|places|clinics|schools) (?:who|that|with(?! (?:us|our)\b)|without)\b[^.;?!]*",
        unless=_ASKED,
    ),
    push(
        "some",
        r"some (?:people|folks?|firms|owners|clients) (?:(?:just|simply|always) )*(?:need to|have to|must|never|only"
        r"|prefer to|like to|choose to) (?:(?:get|be) )?(?:burnt|burned|learn|find out|hurt|fall|pay)\b[^.;?!]*",
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
