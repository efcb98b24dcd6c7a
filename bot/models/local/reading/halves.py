"""Finds sentences that say half a thing and leave the other half to the one before: "Both fit", "A plank would do"."""

import re

from bot.models.local.reading.speaking import speaks

_LED = r"\A\W*(?:(?:and|but|so|though|well|anyway|now),? )?"
_OF_THEM = r"(?: of (?:them|these|those|it|this|that|which))?"
_AM = r"(?:am|is|are|was|were|have|has|had|do|does|did|can|could|will|would|should|must|might|may|cannot|won['\u2019]t)"
_DOES = (
    r"(?:['\u2019](?:s|re|ve|ll|d)|(?:n['\u2019]t)?(?: (?:also|still|already|both|only|even|just|each|normally))?"
    rf" (?:{_AM}|comes?|came|needs?|takes?|took|costs?|fits?|includes?|covers?|runs?|stays?|goes|go|went|works?|turned"
    r"|made|got|gave|said|asked|told|sits?|belongs?)\b)"
)
# "The rest will follow", "Two of them turned it down", "Neither has a fee": of whom, the one before it told.
_SOME = re.compile(
    rf"{_LED}(?:both|neither|either|none|most|some|all|each|any|several|one|two|three|four|half|another|mine|ours|yours"
    r"|theirs|others|the (?:rest|others?|first|second|third|last|latter|former|two|three)(?: ones?)?)"
    rf"(?:{_OF_THEM}{_DOES}| of (?:them|these|those)\b)",
    re.IGNORECASE,
)
# "A plank would do", "A yes or a no will do": for what, the one before it asked.
_WOULD_DO = re.compile(
    rf"{_LED}[^,;:.?!]{{1,40}}(?: (?:would|will|should|might|could|is)|['\u2019](?:ll|d|s))(?: easily| just| also)?"
    r" (?:do(?: (?:it|the trick|the job|nicely|fine))?|(?:fix|sort|solve|settle) (?:it|that|this)|suffice"
    r"|(?:be )?(?:enough|plenty|all it takes))\W*\Z",
    re.IGNORECASE,
)
# "You could try to write to the general address": for what they were refused before it.
_ELSEWHERE = re.compile(
    rf"{_LED}(?:you|they) (?:could|can|might|may)(?: (?:also|always|perhaps|maybe|still|instead))? try"
    r" (?:to [a-z]+|and [a-z]+|[a-z]+ing)\b",
    re.IGNORECASE,
)
# "Such an outcome would leave you uninsured", "That kind of thing gets about".
_SUCH = re.compile(
    rf"{_LED}(?:such|(?:this|that|these|those) (?:kinds?|sorts?|types?|situation|outcome|result|state of affairs"
    r"|things?|ones?|approach|attitude|choice|way of))\b",
    re.IGNORECASE,
)
# "This saves the scaffolding twice": what saves it went. "That leaves the question of the colour" leads on.
_DOES_SO = re.compile(
    rf"{_LED}(?:this|that) (?:also |alone |already )?"
    r"(?!(?:was|does|has|leaves|brings|gas|lens|canvas|series|[a-z]+(?:ss|us|is)|is)\b)[a-z]{2,}s"
    r" (?:the|you|your|us|me|a|an|no|nothing|both|about|any|all|money|time|in|on|up|out|with|for|to|off|down)\b",
    re.IGNORECASE,
)
# "She wasn't", "Nor would I", "I don't think I could ask": of what, the verb before it told.
_ECHOES = re.compile(
    rf"{_LED}(?:(?:I|we|you|he|she|they|it|nobody|any(?:one|body)|every(?:one|body)|others|most|people"
    r"|(?:my|our|your) \w+)"
    rf"(?: {_AM}(?:n['\u2019]t| not)?|['\u2019](?:d|ll) not| can['\u2019]t)"
    r"(?: (?:be|have|now|too|since|already|again|before|yet|then))?"
    r"|I (?:don['\u2019]t|do not) think I (?:could|can|would|will|should)(?: (?:ask|say|help|wait|manage|agree))?"
    r"|I (?:can['\u2019]?t|cannot|won['\u2019]t) promise(?: (?:it|that|anything))?"
    r"|I (?:can['\u2019]?t|cannot|couldn['\u2019]t|don['\u2019]t) (?:say|tell|know)(?: you)?"
    r" (?:for how long|why|when|how|which))"
    r"\W*\Z",
    re.IGNORECASE,
)
# "So does our ambassador", "Nor to the one before it": what goes on about what was done or not done.
_SO_DOES = re.compile(
    rf"{_LED}(?:nor\b|neither {_AM}\b|so {_AM} (?:I|we|they|he|she|my|our|the|your|his|her|their|every|most|[A-Z])\w*)",
    re.IGNORECASE,
)
# "Wants a ribbon cutting and everything": who does, the one before it told. "Works on the roof begin" has its own.
_NOBODY_DOES = re.compile(
    r"\A\W*(?:wants|says|thinks|reckons|has|is|was|does|asked|said|told|comes|came|went|seemed|did|gets"
    r"|(?:would|did|does|wo|is|was)n['\u2019]t|(?P<perhaps>needs|likes|loves|sounds?|looks?|works|takes|runs|costs|makes))"
    r" (?!at\b)(?=\w)",
    re.IGNORECASE,
)
_AND_ON = re.compile(r",| (?:and|but|so|to [a-z]+)\b.*", re.DOTALL)
# "Last year it was the school in Rheine", "There was that poor woman in Athlone": a story of what went.
_STORY = re.compile(
    rf"{_LED}(?:(?:last|this|next) (?:year|month|week|time|winter|summer),? it (?:was|is|will be)"
    r"|there (?:was|were) (?:that|those)"
    r"|(?:just )?(?:look at|think of|remember) (?:what|those|that|the (?:one|ones|people|firm|school)))\b",
    re.IGNORECASE,
)
# "Your boss can do it on his phone", "Has since retired": do what, since when?
_DO_IT = re.compile(
    r"\A[^,;:?]*?\b(?:(?:do|does|did|doing|done) (?:it|so|(?:that|this)(?=\W*\Z|[,;]"
    r"| (?:on|in|at|for|with|without|by|to|from|as|too|all|again|now|before|because|when|if|every|already)\b))\b"
    r"|has since \w+ed\W*\Z)",
    re.IGNORECASE,
)
# "You don't get that everywhere", "I find this difficult to understand".
_THAT_SO = re.compile(
    r"\b(?:find|found|get|got|see|saw|say|said|call|consider|take|took|mention|regret|hear|heard|mean|meant|like|hate"
    r"|love) (?:this|that)(?= (?:difficult|hard|odd|strange|surprising|sad|everywhere|anywhere|often|every|from|in|at"
    r"|on|as|to|for|with|now|lightly|twice|much|so|very|rather|quite)\b|\W*\Z)",
    re.IGNORECASE,
)
# "Their bad luck, your good luck.": who they are, and what befell them, went.
_OF_THEIRS_ALONE = re.compile(r"\A\W*(?:their|his|her)\b[^.!?\d]{3,50}[.!]*\Z", re.IGNORECASE)
# "Been there, seen it.", "Simple as that.", "Just saying.": a word on the one before it.
_A_WORD_ON_IT = re.compile(r"\A\W*[A-Za-z][a-z'\u2019-]*(?:,? (?:[a-z'\u2019-]+|I)){0,4}[.!\u2026]+\W*\Z")
_NO_WORD_ON_IT = re.compile(
    r"\b(?:thank\w*|cheers|best|regards|see|speak|talk|happy|have|enjoy|good|great|lovely|nice|hope|looking|sorry"
    r"|congrat\w*|well done|take|hi|hello|hey|dear|welcome|yours?|kind|warm\w*|please|let|call|ring|safe|love|the|our"
    r"|my|his|her|their|attached|enclosed|with|for|in|on|at|from|by|to|until|before|after|free|included|delivered|fitted"
    r"|morning|evening|no worries|no rush)\b",
    re.IGNORECASE,
)
# "But I'm sure you had your reasons", "I'm sure you've noticed": what is said of them for what they did or did not do.
_OF_THEIRS = re.compile(
    r"\A\W*(?:but|and|still|so|though|anyway|of course),? (?:I|we)"
    r"(?:(?:['\u2019]m| am| are|['\u2019]re) (?:sure|certain|confident)"
    r"| (?:(?:do|quite|fully|can) )?(?:know|understand|appreciate|get|realise|suppose|guess|expect|imagine|see))\b"
    r"|\A\W*(?:(?:I['\u2019]m|I am|we['\u2019]re|we are) (?:sure|certain)|no doubt|I (?:know|expect|guess|imagine))"
    r" you(?:['\u2019](?:ve|ll|d)| have| will| had| can| must)?(?: (?:already|probably|all))?"
    r" (?:noticed?|agree|understand|see|saw|know|knew|imagine|guess(?:ed)?|heard|felt|feel)"
    r"(?: (?:it|that|this|why|too))?\W*\Z"
    # "I'd owe you one", "You'll want to be prepared": for what?
    r"|\A\W*(?:I|we|you)(?:['\u2019](?:d|ll)| would| will)?"
    r"(?: (?:want|need|have|do well) to be (?:prepared|ready|aware|quick)"
    r"| owe (?:you|me|us) (?:one|a (?:drink|pint|beer|favou?r)))\W*\Z",
    re.IGNORECASE,
)
# "Most do": the verb that was meant stood at the end of the one before it.
_ENDS_IN_A_VERB = re.compile(rf"(?:\A|\s){_AM}\W*\Z", re.IGNORECASE)
_FEW = 4
_HALF = (
    _SOME,
    _WOULD_DO,
    _ELSEWHERE,
    _SUCH,
    _DOES_SO,
    _ECHOES,
    _SO_DOES,
    _STORY,
    _DO_IT,
    _THAT_SO,
    _OF_THEIRS,
)
_WORD = re.compile(r"\w")


def says_half(sentence: str) -> bool:
    """Tell whether a statement is only the half of one, whose other half the sentence before it told."""
    if "?" in sentence:
        return False
    # "☀️" shines on nothing.
    if not _WORD.search(sentence):
        return True
    if _OF_THEIRS_ALONE.match(sentence):
        return not speaks(sentence)
    return any(way.search(sentence) for way in _HALF) or _nobody_does(sentence) or _is_a_word_on_it(sentence)


def echoes(sentence: str) -> bool:
    """Tell whether a statement only takes up the verb at the end of the one before it."""
    few = len(sentence.split()) <= _FEW and not _WOULD_DO.search(sentence)
    return few and bool(_ENDS_IN_A_VERB.search(sentence)) and says_half(sentence)


def _nobody_does(sentence: str) -> bool:
    does = _NOBODY_DOES.match(sentence)
    return does is not None and not (does["perhaps"] and speaks(_AND_ON.sub("", sentence[does.end() :])))


def _is_a_word_on_it(sentence: str) -> bool:
    said = _A_WORD_ON_IT.match(sentence)
    return said is not None and not _NO_WORD_ON_IT.search(sentence) and not speaks(sentence)
