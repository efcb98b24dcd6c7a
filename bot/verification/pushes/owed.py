"""A debt of feeling: who was hurt, what was never charged, who fought for it, the decent thing, our part and theirs."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import push

_OURS = (
    r"(?:he|she|they|I|we|(?:my|our) (?:[\w-]+ )?[\w-]+|the (?:whole )?(?:team|lads|boys|girls|crew|office|workshop)"
    r"|every(?:one|body)(?: here)?)"
)
_FELT = (
    r"(?:gutted|crushed|heartbroken|devastated|hurt|crestfallen|saddened|stung|wounded|offended|upset|disappointed"
    r"|let down|dismayed)"
)
_RATHER = (
    r"(?:,? (?:really|quite|rather|a (?:bit|little)|genuinely|so|absolutely|pretty|truly|very|both|all|just"
    r"|personally|frankly|honestly|deeply|I (?:confess|admit|must say)|to be honest),?)*"
)
_TRUTH = (
    r"(?:(?:I (?:won['\u2019]t lie|will not lie|must (?:say|admit|confess)|have to (?:say|admit)|confess|admit)"
    r"|(?:I['\u2019]ll|let me|to) be (?:honest|straight|frank)|honestly)(?: that)?[,:]? )?"
)
_TOOK_PAINS = (
    r"(?:fight|fought|battle|battled|pleaded|beg|begged|pull(?:ed)? (?:(?:a few|some|all|every|a lot of|my|all my)"
    r" )?strings|pull(?:ed)? every string|(?:bend|bent) (?:the rules|over backwards)|moved? heaven and earth|(?:stick"
    r"|stuck) my neck out|call(?:ed)? in (?:an?|some|every|a few) favou?rs?)"
)
_PAINS = (
    "fight fought battle battled pleaded beg begged strings string rules backwards heaven neck favour favor favours"
    " favors"
)
# What is owed to them is no debt of theirs.
_OUR_FAULT = (
    r"\b(?:sorry|apolog\w+|our (?:own )?(?:fault|mistake|error)|my (?:own )?(?:fault|mistake|error)|(?:we|I)"
    r" (?:failed|missed|got it wrong|let you down)|you (?:asked|said|told|wrote)|(?:with|for) you\b(?=\W*\Z)|your"
    r" (?:loss|father|mother|family)"
    # "We let you off the charge because our van was late".
    r"|(?:because|since|as) (?:it|we|(?:our|the) [\w-]+(?: [\w-]+)?) (?:was|were|came|arrived|broke|failed|forgot"
    r"|missed|had|got|left|turned up))\b"
)
PUSHES = (
    push(
        "stings stung sting hurts hurt smarts wounds pains saddens rankles",
        rf"{_TRUTH}(?:it|that|this|your (?:silence|mail|email|answer|note|no))"
        r" (?:(?:really|does|did|do|kind of|sort of|still|rather|quite) )*(?:stings?|stung|hurts?|smarts?|wounds?"
        r"|pains?|saddens?|rankles?)(?= (?:a (?:bit|little)|me|us|when|that|to|rather|deeply|him|her)\b"
        r"|\W*\Z)[^.;?!]*",
        unless=_OUR_FAULT,
    ),
    push(
        "gutted crushed heartbroken devastated hurt crestfallen saddened stung wounded offended upset disappointed let"
        " dismayed",
        rf"{_TRUTH}{_OURS}(?:['\u2019](?:m|re|s)| was| were| is| are| am| have been| has been){_RATHER} {_FELT}"
        # With our own courier nobody else is meant.
        r" (?!(?:with|by|at|in|about|over) (?:our|my)\b)"
        r"(?:[^.;?!]*\b(?:your?|yours)\b|when (?:I|we) (?:showed|told|read)\b)[^.;?!]*",
        unless=_OUR_FAULT,
        bears=MOMENTS,
    ),
    push(
        "feeling moment thing",
        r"(?:so )?(?:it|that) was (?:quite |rather |such )?an? (?:strange|odd|sad|bitter|hard|painful|sorry|funny)"
        r" (?:feeling|moment|thing) to (?:learn|hear|read|find out)(?: of| about)?"
        r" (?:it|that|this) (?:from|in|on|at|by)\b[^.;?!]*",
        unless=_OUR_FAULT,
    ),
    push(
        "personally",
        rf"(?:{_OURS}|(?:my|our) [\w-]+) took (?:it|that|this|(?:that|this|your|the) [\w-]+) (?:very |quite |rather"
        rf" )?personally"
        r"(?=\W*\Z|,)[^.;?!]*",
        unless=_OUR_FAULT,
    ),
    push(
        "thing",
        r"(?:(?:(?:so )?(?:I|we) (?:do )?(?:hope|trust|know|expect|believe)|I(?:['\u2019]m| am) (?:sure|certain)"
        r"|hopefully|surely)(?: that)? you(?:['\u2019]ll| will| would|['\u2019]d| can)(?: now| then| still)?|please"
        r"|be a \w+ and) do the (?:decent|right|hono(?:u)?rable|fair|proper) thing\b[^.;?!]*",
    ),
    push(
        "part bit share end yours",
        r"(?:so )?(?:you (?:can )?see,? )?(?:(?:we|I)(?:['\u2019]ve| have)?(?: now| already| certainly)? (?:did|done"
        r"|kept) (?:our|my) (?:part|bit|share|end of \w+ \w+)|(?:(?:now )?(?:I|we) (?:hope|trust|expect)(?: that)?"
        r" )you(?:['\u2019]ll| will)(?: now| also)? (?:do|keep) (?:yours|your (?:part|bit|share|end of \w+"
        r" \w+)))(?=\W*\Z|, )[^.;?!]*",
        unless=rf"{_OUR_FAULT}|\bnot yet\b",
    ),
    push(
        "never fuss chin off",
        r"(?:(?:you(?:['\u2019]ll)? )?remember(?: that| how)? )?(?:(?:in|last) \w+,? )?(?:and )?(?:I|we|he"
        r"|she)(?:['\u2019]ve| have)?(?: also| even)? (?:never (?:once |even )*(?:charged (?:you )?(?:a|for)|said a"
        r" word|asked (?:you )?for a|complained|made a fuss|mentioned it)|(?:didn['\u2019]t|did not) (?:charge (?:you"
        r" )?a (?:penny|cent)|make a fuss|say a word)|took (?:it|that|this) on the chin|let you off\b)[^.;?!]*",
        unless=_OUR_FAULT,
    ),
    push(
        "hoped expected hope expect thought",
        r"(?:(?:I|we)(?:['\u2019]d| would| had)? (?:have )?(?:hoped|expected)(?: (?:by now|that|at least|frankly))*"
        r" (?:you(?:['\u2019]d| would| had)|a (?:short|quick|brief|little|word|thank\w*)\b)|(?:I|we)(?:['\u2019]d|"
        r" had)? thought (?:that )?(?:we(?:['\u2019]d| would| were) (?:be )?(?:past|beyond|better than|friends"
        r"|partners)|of (?:it|us|this) as (?:something )?more)|(?:it|we|this|that) (?:was|were) (?:something )?more"
        r" than a (?:supplier|vendor|customer|business|seller)\w*)\b[^.;?!]*",
        unless=_OUR_FAULT,
        bears=MOMENTS,
    ),
    push(
        "hanging down look beg",
        r"(?:(?:so|and|just) )?(?:please,? )?(?:don['\u2019]t|do not) (?:leave (?:me|us|him|her|them) hanging|let"
        r" (?:me|us|him|her|them|the \w+) down|make (?:me|us) (?:look|beg))\b[^.;?!]*",
    ),
    push(
        "lightly easily",
        r"(?:and |which |but )?(?:(?:it|that|this) )?(?:was|is|were)(?:n['\u2019]t| not) (?:(?:a thing|something)"
        r" [^.;?!]{2,30} )?(?:granted|given|done|agreed|decided|obtained|come by) (?:lightly|easily)\b[^.;?!]*",
        unless=_OUR_FAULT,
    ),
    push(
        "exception favour favor special",
        r"(?:I|we)(?:['\u2019]ve| have| had to)?(?: (?:even|personally|already))* (?:ask(?:ed)?|go to|gone to|went"
        r" to|beg(?:ged)?) (?:my|our) (?:[\w-]+ ){1,3}?(?:for|to) [^.;?!]*?\b(?:exception|favou?r|special"
        r" \w+)\b[^.;?!]*",
        unless=_OUR_FAULT,
    ),
    push(
        "saturday saturdays sunday sundays weekend weekends evening evenings nights night holiday holidays",
        r"(?:and )?(?:it|that|this) (?:took|cost) (?:me|us|him|her|(?:my|our) [\w-]+)(?: \w+){0,4}? (?:saturdays?"
        r"|sundays?|weekends?|evenings?|nights?|holidays?) (?:to|for|on) [^.;?!]*?\byour?\b[^.;?!]*",
        unless=_OUR_FAULT,
        bears=frozenset(AMOUNTS | MOMENTS),
    ),
    push(
        "wrong",
        r"(?:(?:I|we)(?:['\u2019]d| would| should) |would )(?:really )?hate to (?:have (?:got|been|read|judged)|be"
        r"|get) (?:you )?(?:so )?wrong(?: about you)?(?=\W*\Z)",
        unless=_OUR_FAULT,
    ),
    push(
        "right business supposed allowed",
        r"which (?:I|we) (?:(?:really|strictly|actually) )?(?:had no (?:right|business)|(?:was|were|am"
        r"|are)(?:n['\u2019]t| not) (?:really |strictly )?(?:supposed|allowed|meant))\b[^.;?!]*",
        unless=_OUR_FAULT,
    ),
    push(
        "return",
        r"(?:and )?(?:I|we) (?:ask (?:for )?|am asking (?:for )?|want )(?:very |so |but )?(?:little|nothing much) in"
        r" return(?=\W*\Z)",
    ),
    push(
        "silly foolish stupid fool idiot liar",
        r"(?:and |or )?(?:I|we)(?:['\u2019]d| would|['\u2019]ll| will) (?:now )?(?:look|feel|seem) (?:\w+ )?(?:silly"
        r"|foolish|stupid|an? (?:complete |right )?(?:fool|idiot|liar))(?: if\b[^.;?!]*|(?=\W*\Z))",
        unless=_OUR_FAULT,
        bears=MOMENTS,
    ),
    push(
        _PAINS,
        rf"(?:I|we)(?:['\u2019]ve| have| had|['\u2019]d)?(?: (?:really|even|also|personally|already|just|practically"
        rf"|had))*(?: to)? {_TOOK_PAINS}\b"
        r"(?:[^.;?!,]{0,60}? (?:to|so (?:that )?(?:I|we) (?:can|could)) (?:get|keep|secure|win|find|give|offer)(?:"
        r" you)? (?:this|that|it|these|those)\b[^.;?!]*)",
        unless=_OUR_FAULT,
        bears=MOMENTS,
    ),
    push(
        _PAINS,
        rf"(?:I|we)(?:['\u2019]ve| have| had|['\u2019]d)?(?: (?:really|even|also|personally|already|just|practically"
        rf"|had))*(?: to)? {_TOOK_PAINS}\b[^.;?!]*",
        unless=_OUR_FAULT,
    ),
)
