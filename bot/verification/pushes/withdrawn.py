"""What takes a mail back: its writer made small, its offer talked down, its ask handed over, sorry said once more."""

from bot.verification.pushes.push import Push, push

_I = r"(?:I|we)"
_AM = r"(?:['\u2019]m| am|['\u2019]re| are)"
_WOULD = r"(?:['\u2019]d| would| will|['\u2019]ll|)"
_DO_NOT = r"(?:do(?:n['\u2019]t| not)|need(?:n['\u2019]t| not))"
_NOT_AGAIN = r"(?:won['\u2019]t|shan['\u2019]t|will not|shall not|['\u2019]ll not)"
_QUITE = (
    r"(?: (?:quite|fully|entirely|completely|totally|perfectly|well|of course|certainly|also|just|only|merely|simply"
    r"|really|truly))*"
)
_SURELY = (
    r"(?: (?:surely|certainly|probably|perhaps|of course|no doubt|doubtless|already|well|likely|easily|always|also))*"
)
_BETTER = r"(?:cheaper|better|bigger|nicer|quicker|faster|safer)"
_AS_GOOD = r"(?:good|great|fun|fine|nice|decent|lovely)"
_REPLY = r"(?:do anything|answer|reply|respond|get back|write back)"
_MAILS = r"(?:disturb\w*|bother|mails?|e-?mails?|messages?|intrusion|interruption)"
_AWFUL = r"(?:terrible|dreadful|awful|ashamed|mortified|sick)"


def _takes_back(needs: str, *ways: str, unless: str = "") -> Push:
    """Make one that goes to the end of its sentence, in any of some ways."""
    return push(needs, rf"(?:{'|'.join(ways)})[^\w?]*\Z", unless=unless)


PUSHES = (
    # Sorry, or ashamed, beyond what was done about it.
    _takes_back(
        "sleep slept sink sunk excuse mercy hands silly bad rude terrible dreadful awful ashamed mortified sick",
        rf"{_I} (?:could(?:n['\u2019]t| not)|can(?:['\u2019]t|not)|have(?:n['\u2019]t| not| hardly| barely))"
        r" (?:sleep|slept)\b[^?;]*",
        rf"{_I} could (?:sink|have sunk) (?:in)?to the (?:ground|floor)",
        rf"(?:truly )?there is{_QUITE} no excuse(?: for (?:it|that|this))?(?:,? and {_I} feel {_AWFUL})?",
        rf"{_I}{_AM}{_QUITE} (?:in your hands|at your mercy)",
        rf"{_I} feel{_QUITE} {_AWFUL}(?: about (?:it|this|that|all this))?",
        rf"{_I} feel{_QUITE} (?:rather |a bit |so )?(?:{_AWFUL}|silly|bad|rude) (?:asking|writing)",
    ),
    _takes_back(
        "sorry apologies excuse forgive nuisance pest annoying me",
        rf"(?:sorry|apologies|excuse (?:me|us)|forgive (?:me|us))(?: again)? (?:for|about) (?:[a-z]+ ){{1,3}}?{_MAILS}"
        r"(?:, (?:I promise )?(?:this|it)(?: is|['\u2019]s) the last(?: one)?)?",
        rf"{_I} (?:know|hope) {_I}{_AM}(?: not)? (?:being )?(?:an? )?(?:bit of a )?(?:nuisance|pest|pain|annoying)",
        r"(?:it['\u2019]s )?(?:only |just )?me again",
    ),
    _takes_back(
        "push bother press trouble disturb chase nag",
        rf"{_I} did(?:n['\u2019]t| not) (?:want|like|wish) to (?:push|bother|press|trouble|disturb|chase|nag)(?: you)?"
        rf"(?:,? so {_I}(?:['\u2019]ve| have)? (?:wait(?:ed)?|left it|held off)[^;?!\d]*)?",
    ),
    # Nobody need do anything, and nobody will come back to it.
    _takes_back(
        "need needn anything answer reply respond",
        rf"{_I} {_DO_NOT}{_QUITE} need anything(?: (?:from you|else|at present|now|at the moment|for now))*",
        rf"(?:there(?:['\u2019]s| is) )?no need to {_REPLY}\b[^.;?!,]*",
        rf"(?:you )?{_DO_NOT} (?:(?:need|have) to )?(?:feel you have to )?{_REPLY}\b[^.;?!,]*",
    ),
    _takes_back(
        "suppose guess leave bug bugging chase chasing bother bothering trouble pester",
        rf"{_I}{_WOULD}{_QUITE} (?:carry|go|keep) on [^.;?!\d]*\b(?:suppose|guess)\b[^.;?!]*",
        rf"{_I}{_WOULD}{_QUITE} leave it (?:all )?(?:with you|to you|in your hands)[^.;?!]*",
        rf"{_I}{_WOULD} stop (?:bugging|chasing|bothering|troubling|pestering) you[^.;?!]*",
        rf"{_I} ?{_NOT_AGAIN} (?:bug|chase|bother|trouble|pester) you[^.;?!]*",
    ),
    _takes_back(
        "understand see",
        rf"if you (?:never|no longer|would rather|['\u2019]d rather|decided?|wanted|went)\b[^.;?!,]{{3,80}},? "
        rf"{_I}{_WOULD}{_QUITE} (?:understand|see)\b[^.;?!]*",
        rf"{_I}{_WOULD}{_QUITE} (?:understand|see)(?: it| that)?{_QUITE} if you"
        r" (?:no longer|never|looked|went|left|would rather|wanted|decided|had)\b[^.;?!]*",
    ),
    # Nothing is said by it.
    _takes_back(
        "exist know less lower that idea thought question",
        rf"{_I}{_WOULD}{_QUITE} (?:wish|wished|want|wanted|like|thought)\b[^.;?!\d]{{0,50}}? (?:we|I|it) exists?",
        rf"{_I}{_QUITE} {_DO_NOT}{_QUITE} know(?: what (?:else|more) to say)?",
        r"or (?:even )?(?:less|lower)",
        r"so that['\u2019]s (?:us|me)",
        r"you do(?:n['\u2019]t| not) know (?:us|me)(?: and (?:I promise to be \w+|(?:it|this) may[^.;?!,\d]*))?",
        r"(?:it|this|that)(?: is|['\u2019]s)(?: just| only| really| merely| probably)* an? (?:(?:quick|and|probably) )*"
        r"(?:silly |stupid |daft )?(?:idea|thought|question)(?: (?:of mine|from me))?",
    ),
    _takes_back(
        "time moment minute rush hurry fast quickly",
        r"(?:just |only )?(?:whenever|when|if) you (?:ever )?(?:have|get|find) (?:a |the |any )?(?:time|moment|minute)"
        r"(?:,? or not(?: at all)?)?(?:,? both (?:is|are) fine)?",
        r"no (?:rush|hurry)(?: (?:with|about|for) (?:an? |your |the )?(?:answer|reply|decision))?(?:,? or at all"
        r"|, also [^.;?!\d]*)?",
        rf"(?:you )?{_DO_NOT} (?:need to |have to )?(?:answer|reply) (?:fast|quickly|soon)[^.;?!]*",
    ),
    # What others offer, or how little this is.
    _takes_back(
        "cheaper better bigger nicer quicker faster safer",
        rf"(?:{_I} (?:must|have to|should) (?:tell|say|admit)(?: you)? (?:that )?)?(?:perhaps |maybe )?"
        rf"(?:there (?:are|is){_SURELY} |others? (?:\w+ )?(?:have|are|is|has) )(?:\w+ )?{_BETTER}\b[^.;?!\d]*",
        rf"(?:he|she|they|it|the \w+)(?: (?:is|are)|['\u2019]s|['\u2019]re){_SURELY} (?:the )?{_BETTER}"
        r" (?:than (?:me|us|ours|mine)|choice)\b[^.;?!\d]*",
        unless=r"\bif you need\b",
    ),
    _takes_back(
        "people others yourself yourselves turn look work",
        rf"(?:some|most|many|other) people\b[^.;?!\d]{{3,60}}\band that(?: is|['\u2019]s){_SURELY}"
        rf" {_AS_GOOD}\b[^.;?!\d]*",
        rf"if (?:you|your|the [a-z]+)\b[^.;?!\d]{{3,60}}\b(?:that|it) (?:can|could|will|would){_SURELY}"
        rf" (?:turn out|be|look|work)(?: out)?(?: (?:really|quite|very|just as))* {_AS_GOOD}\b[^.;?!\d]*",
        r"some people prefer\b[^.;?!\d]*\bothers\b[^.;?!\d]*",
        rf"(?:there(?:['\u2019]s| is){_SURELY} [^.;?!\d]{{2,40}} where )?"
        rf"you (?:can|could){_SURELY} do (?:it|this|that) (?:yourself|yourselves)"
        r" (?:for|anyway|just as|with no)\b[^.;?!\d]*",
    ),
    _takes_back(
        "already probably expect suppose imagine bet surely doubt well",
        rf"(?:{_I} (?:expect|suppose|imagine|bet|dare say)(?: that)? you(?:['\u2019]ve| have)"
        r"|you(?:['\u2019]ve| have| may| will|['\u2019]ll) (?:surely|probably|well|no doubt|already))"
        r"(?: (?:already|well|have|got))* (?:an?|some|somebody|someone|plenty|enough|\w+ers)\b[^.;?!\d]*",
        unless=r"\byou (?:said|told|mentioned|wrote|asked)\b",
    ),
    _takes_back(
        "different case",
        rf"(?:(?:al)?though|but) (?:{_I}(?:['\u2019]d| would)? (?:guess|dare say|suppose) )?"
        rf"(?:(?:they|it|that)(?:['\u2019]re|['\u2019]s| are| is){_QUITE} different(?: (?:from|to) (?:you|yours))?"
        rf"|your (?:case|situation) is{_QUITE} (?:another(?: one)?|different))"
        rf"(?:,? {_I}(?:['\u2019]d| would)? (?:guess|suppose|imagine))?",
    ),
    _takes_back(
        "nuisance trouble bother pain imposition",
        r"if (?:that|it|this) "
        r"(?:would(?:n['\u2019]t| not) be|is(?:n['\u2019]t| not)|['\u2019]s not|were(?:n['\u2019]t| not))"
        r"(?: too)?(?: much)? (?:(?:of )?an? )?(?:nuisance|trouble|bother|pain|imposition)(?: for you)?",
    ),
    _takes_back("hope think guess suppose", rf"{_I} (?:hope|think|guess|suppose)"),
)
