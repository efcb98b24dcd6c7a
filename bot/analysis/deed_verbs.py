"""The verbs by which somebody asks, agrees, inquires or makes known, told by a rep or written by themselves."""

import re

from bot.analysis.anchors import ROLES
from bot.analysis.dates import NAMED_DATE, ORDINAL_END, WEEKDAY
from bot.analysis.imperatives import IMPERATIVE, SAID
from bot.analysis.refusals import OF_NO_OFFER, ON_NO_CONDITION

# "Asked her neighbours about it": nobody of ours.
_NOT_US = r"(?! (?:her|his|their) (?:own )?[\w-]+ (?:about|to|whether|if|for|who|what|which|when|how)\b)"
_ASKS = (
    rf"(?:ask(?:ed|s|ing)?{_NOT_US}|told|tells|want(?:ed|s)?|request(?:ed|s)?|invited?s?|instruct(?:ed|s)|begged|begs|urged|urges"
    r"|insist(?:ed|s)?|encouraged|authori[sz]ed|allowed|proposed|suggested|offered|prefer(?:s|red)?|would like"
    r"|said|says|wrote|writes|ma(?:kes|de) (?:me|us)|expects? (?:me|us)|(?:had|has) (?:me|us)(?= (?:book|reserve|block"
    r"|hold|send|forward|order|cc|copy|put|add|call|come|arrange|schedule|move|set|start|ship|deliver|invite)\b))"
)
ASKED = re.compile(
    rf"\b{_ASKS}\b(?!(?: \w+)? (?:whether|if|how|what|when|which|who|why|where|about|until|till)\b"
    r"(?! (?:i|we)(?:'d|'ll)? (?:could|can|would|might|may|should|will|shall|want\w*|had time)\b))"
)
TO_DO = re.compile(
    r"(?: (?:me|us|himself|herself|\w+ly|on|over|by|in|\w+day|this|the|his|her|their"
    r"|morning|afternoon|last|night|phone|e?mail|text|chat|person|call|at))*(?: (?:not )?to\b|,? ?\"|: )"
)
TELLING = frozenset({"told", "tells", "said", "says", "wrote", "writes"})
INQUIRED = re.compile(rf"\b(?:ask(?:ed|s){_NOT_US}|wanted to know|wants to know|wondered|inquired|enquired)\b")
_CONSENT = r"(?:ok|okay|go-ahead|go ahead|green light|yes|word|approval|permission|consent|blessing)"
AGREED = re.compile(
    rf"\b(?:agree[sd]?|confirm(?:ed|s)|approved?s?|accept(?:ed|s){OF_NO_OFFER}|signed|ordered"
    rf"|okayed|ok'd|booked|chose|chosen|picked|narrowed|decided|settled|placed|(?:said|says) (?:yes|go|ok|okay|fine)"
    rf"|(?:'s|her|his|their) (?:\w+ )?{_CONSENT}"
    rf"|(?:gave|given|has|have) (?:\w+ ){{0,2}}{_CONSENT}|you have my {_CONSENT}"
    r"|gave (?:me|us) (?:the |an |(?:her|his|their) )?orders?"
    r"|(?:said|says|to say|wrote|told me) (?:yesterday |today |this morning |last week )?(?:that )?"
    r"(?:he|she|they|it|all|everything) (?:is|was|were|are|would|will|wants?|takes?)"
    r" (?:fine|happy|in|go|going|take|have)|(?:is|was|are) (?:fine|happy|ok|okay|good) with "
    rf"(?:it|that|this|both|everything|all(?= (?:of|two|three|four|\d)|\W*\Z)|(?:the )?(?:{WEEKDAY}|{NAMED_DATE}|\d))"
    rf"{ON_NO_CONDITION}|(?:is|are) (?:now |all )?(?:ready|happy|glad) to (?:sign|order|proceed){ON_NO_CONDITION}"
    r"|(?:to say|said|says|wrote|told me)(?: yesterday| today| (?:this|last|on) \w+)? (?:that )?"
    r"(?:he|she|they)(?:'ll| will| would)? takes?)\b"
)
AT_REQUEST = re.compile(
    r"(?:\b(?:at|on|by|per|upon|is|was|were) (?:(?:mr|mrs|ms|dr)\.? )?|\A|[:;(,] |- )(?:her|his|their|\w+'s) (?:own )?"
    r"(?:request|invitation|wish|suggestion|idea|choice|order|instructions?|counter-?offer|proposal"
    r"|condition|date|deadline|day(?! (?:off|out)\b)|slot"
    r"|cut-off)\b"
    r"|\bper (?:her|his|their|\w+'s) (?:mail|e-?mail|text|note|message|letter|voicemail|call)\b"
    r"|\b(?:her|his|their|\w+'s) own (?:rules?|plan|timetable|rota|schedule|programme|terms|words|calendar)\b"
)
# "She said I could", "he wrote that we should": what they let us do, or want of us.
LET_US = re.compile(
    r"\b(?:told|tells|said|says|wrote|writes|mailed|texted)"
    r"(?: (?!(?:not|never|whether|if (?:i|we)|\w+n't)\b)[\w']+){0,9}?"
    r" (?:(?:i|we) (?:should|could|can|may|must|ought|am to|are to)|(?:can|may) (?:go|be|start|begin|come|stand)"
    r"|(?:should|must|is to) be (?:in|on|copied))\b"
    r"(?! (?:not|never)\b)"
)
# "He wrote that all is well and to send it": what is told first does not hide what is asked then.
TOLD_TO = re.compile(
    r"\b(?:told|tells|said|says|wrote|writes|mailed|texted)"
    r"(?: (?!(?:not|never|whether|if|i|we|\w+n't)\b)[\w']+){0,9}? and (?:asks? |asked )?(?:(?:me|us) )?to\b"
)
# "He said keep chasing", "she rang at 7, go ahead": their very words, without marks.
SAID_TO_DO = re.compile(rf"{SAID}(?:{IMPERATIVE}|go ahead\b)")
# "She rang this morning to book the hall" is how one asks for it.
RANG_TO = re.compile(
    r"\b(?:called|rang|phoned|e?mailed|texted|wrote to)(?: me| us)?(?: yesterday| today| (?:this|last|on) \w+)? to "
    r"(?:book|order|reserve|fix|set|move|confirm|schedule|arrange|request)\b"
)
# "Tuesday suits him", "they gave me the 5th", "that is the one she needs": a time, names or a thing that are theirs.
SUITS = re.compile(
    r"\b(?:suits?|suited|works? (?:best )?for|worked for"
    r"|(?:is|was|are) (?:fine|ok|okay|good|best|convenient|right) (?:for|with|by))"
    r" (?:him|her|them|everybody|everyone)\b"
    rf"|\b(?:said|says|wrote|writes|texted|mailed|told me)(?: that)? (?:the )?(?:{WEEKDAY}|{NAMED_DATE}"
    rf"|\d{{1,2}}{ORDINAL_END})"
    r"(?: at [\d:.]+(?: ?[ap]m)?)? (?:is|was|would be) (?:fine|ok|okay|good|best|right|perfect)\b"
    r"|\b(?:slot|date|day|time|hour|idea|wish|suggestion|proposal) (?:came|comes|is|was) from (?:him|her|them)\b"
    r"|\bgave (?:me|us) (?:that|the|this) (?:slot|time|hour)\b"
    r"|\b(?:gave|sent|mailed|texted) (?:me|us) the names?\b|\bthe one (?:he|she|they) (?:needs?|wants?|likes?)\b"
    r"|\b(?:gave|gives|named|set|offered|picked) (?:me |us )?(?:the )?"
    rf"(?:{NAMED_DATE}|{WEEKDAY}|\d{{1,2}}{ORDINAL_END}\b)"
)
# "Go-ahead from Dunstan", of whom it is told last.
YES_FROM = re.compile(rf"\b(?!word\b){_CONSENT} (?:[\w']+ ){{0,7}}?(?:from|by) (?=\w)")
# What their own house asks of everybody: "their tender rules: bidders must ask for a budget".
RULED = re.compile(
    r"\b(?:her|his|their|\w+'s) (?:own )?(?:tender|house|procurement|purchasing|school|council|company) "
    r"(?:rules?|policy|terms)\b"
)
PUBLISHED = re.compile(
    r"\b(?:announced|publish\w*|in writing|official\w*|gazett\w*|notice|letter|law|act|regulat\w+|requires?|obliges?"
    r"|code|clause|insur\w+|discontinu\w+|stopped making"
    r"|(?:changes?|rises?|increases?|goes up|go up|appl(?:y|ies)) [^,;.]{0,30}?(?:for|to) (?:all|every\w*|each))\b"
)
DIRECT_ASK = re.compile(
    r"\b(?:please|pls|plz|kindly|(?:can|could|would|will) you|(?:i|we)(?: would|'d) (?:like|prefer)"
    r"|(?:i|we)(?: would|'d)? (?:want|need)|feel free|you (?:can|may)|let us|let's|go ahead|make sure"
    r"|(?:can|could|shall) we (?:please |just )?(?:move|make|have|get|meet|say|shift|fix|set|reschedule|book|hold"
    r"|schedule|start|take)"
    rf"|(?:he|she|they|{ROLES.pattern}) (?:would like to|wants to|should) (?:also )?"
    r"(?:see|read|get|be (?:in|on|copied|included)))\b"
    rf"|(?:\A|, |\bmeans |= )\W*(?:just |then |so |simply )?{IMPERATIVE}"
)
