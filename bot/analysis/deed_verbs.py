"""The verbs by which somebody asks, agrees, inquires or makes known, told by a rep or written by themselves."""

import re

from bot.analysis.anchors import ROLES
from bot.analysis.dates import NAMED_DATE, ORDINAL_END, WEEKDAY
from bot.analysis.refusals import OF_NO_OFFER, ON_NO_CONDITION

_ASKS = (
    r"(?:ask(?:ed|s|ing)?|told|tells|telling|reminded|pester(?:s|ed|ing)?(?= (?:me"
    r"|us) for\b)|want(?:ed|s)?|request(?:ed|s)?|invite[sd]?(?= (?:me|us|our|you"
    r"|to)\b)|instruct(?:ed|s)|begged|begs|urged|urges"
    r"|insist(?:ed|s)?|encouraged|authori[sz]ed|allowed|proposed|suggested|offered|prefer(?:s|red)?|would like"
    r"|said|says|wrote|writes|ma(?:kes|de) (?:me|us)|lets? (?:me|us)(?= (?!know\b|down\b|have\b|go\b|in\b|wait\b))"
    r"|needs?(?= (?:chasing|pushing|reminding|nagging|a (?:push|nudge|kick|reminder)|every|each|all|the (?:whole"
    r"|full|complete|entire))\b)|expects? (?:me|us)|(?:had|has) (?:me|us)(?= (?:book|reserve|block"
    r"|hold|send|forward|order|cc|copy|put|add|call|come|arrange|schedule|move|set|start|ship|deliver|invite)\b))"
)
ASKED = re.compile(
    rf"\b{_ASKS}\b(?!(?: (?!(?:shout|call|ring|ping|warn|text|write|mail|send|start|stop)\b)\w+)? (?:whether|if|how"
    r"|what|when|which|who|why|where|about|until|till)\b"
    r"(?! (?:i|we)(?:'d|'ll)? (?:could|can|would|might|may|should|will|shall|want\w*|had time)\b))"
)
# "Said block it", "told me send it over": what is said is an order.
_ORDER = (
    r"(?:go ahead\b|no more (?:on|about|of)\b|keep \w+ing\b|(?:do not|don't|no need to) \w|(?:add|ask|be|bug|cc"
    r"|chase|copy|give|hound|loop|nag|pester|push|remind"
    r"|send|shout|tell) (?!(?:is|was|are|were|will|came|comes|has|had)\b)\w"
    r"|(?:block|book|call|cancel|check|close|come|confirm|count|drop|forward|hold|keep|leave|let|make|mark|name|press|pull"
    r"|put|quote|release|ring|say|set|ship|sign|speak|start|stop|suspend|switch|take|talk|use|write) "
    r"(?:it|me|him|her|them|us|that|this|the|an?|my|your|his|their|on|over|ahead|every\w*|all|both|what|where|how|when|to"
    r"|at|in|with|by|for|straight|\d+|tomorrow|today|\w+day)\b(?! (?:is|was|are|were|will|came|comes|has|had)\b))"
)
TO_DO = re.compile(
    r"(?: (?:me|us|himself|herself|\w+ly|on|over|by|in|\w+day|this|the|his|her|their"
    r"|morning|afternoon|last|night|phone|e?mail|text|chat|person|call|at))*"
    # "In the last call that" names a call, and orders none.
    r"(?: (?:not )?to\b|,? ?\"|: |,?(?: please| just| go ahead and)? "
    rf"(?<!\bthe )(?<!\blast )(?<!\bthis )(?<!\bhis )(?<!\bher )(?<!\btheir ){_ORDER})"
)
TELLING = frozenset({"told", "tells", "telling", "said", "says", "wrote", "writes"})
INQUIRED = re.compile(
    r"\b(?:ask(?:ed|s|ing)|(?:rang|rings?|called|calls?|phoned?|phones|wrote|writes?|e?-?mailed|e?-?mails|texted"
    r"|texts|checks in)"
    r"(?: \w+){0,3}? to (?:check|ask|find out|know|see|hear)|(?:wants?|wanted|needs?|needed|would like|is dying"
    r"|likes) to (?:know|hear|see)|wondered|wonders|is curious|inquired|enquired)\b"
)
_CONSENT = (
    r"(?:ok|okay|go-ahead|go ahead|green light|yes|word|approval|permission|consent|blessing|sign-?off"
    r"|power of attorney|mandate)"
)
# "Forwarded me the vote of his crew": what somebody else of theirs decided, in writing.
_DECISION = r"(?:vote|minutes|resolution|decision|approval|sign-?off|consent|yes|ok|okay|go-ahead)"
AGREED = re.compile(
    rf"\b(?:agree[sd]?|confirm(?:ed|s)|approved?s?|accept(?:ed|s){OF_NO_OFFER}|signed(?! for\b)|ordered"
    rf"|okayed|ok'd|booked|chose|chosen|picked|narrowed|decided|settled|placed|(?:said|says) (?:yes|go|ok|okay|fine)"
    r"|passed (?:it|this|that|the|them|unanimously)(?! (?:on|to|over|along|round|around|back)\b)|carried (?:it"
    r"|unanimously|by)|voted (?:for|in favou?r|yes|it through)"
    r"|(?:forwarded|copied (?:me|us) (?:in )?on|sent|mailed|e-?mailed|showed|gave|handed)(?: (?:me|us|over"
    rf"|on))*(?: [\w']+){{0,4}}? {_DECISION}"
    r"(?! (?:form|paper|sheet|template|request)s?\b)"
    r"|(?:set|sets) (?:\w+ ){0,5}?up|arrang(?:ed|es)|organi[sz]ed|fixed(?: up)?|put (?:me|us) (?:in touch|through"
    r"|on ?to)|scheduled|put (?:\w+ ){1,8}?in (?:the|my|our) (?:diary|calendar)(?! of\b)"
    rf"|(?:'s|her|his|their) (?:\w+ )?{_CONSENT}"
    rf"|(?:gave|given|has|have) (?:\w+ ){{0,2}}{_CONSENT}|you have my {_CONSENT}"
    r"|gave (?:me|us) (?:the |an |(?:her|his|their) )?orders?"
    r"|(?:said|says|to say|wrote|told me) (?:yesterday |today |this morning |last week )?(?:that )?"
    r"(?:he|she|they|it|all|everything) (?:is|was|were|are|would|will|wants?|takes?)"
    r" (?:fine|happy|in|go|going|take|have)|(?:is|was|are) (?:fine|happy|ok|okay) with (?:it|that|this)"
    rf"{ON_NO_CONDITION}|(?:is|are) (?:now |all )?(?:ready|happy|glad) to (?:sign|order|proceed){ON_NO_CONDITION}"
    r"|(?:to say|said|says|wrote|told me)(?: yesterday| today| (?:this|last|on) \w+)? (?:that )?"
    r"(?:he|she|they)(?:'ll| will| would)? takes?)\b"
)
# Whose: theirs, or somebody's by name; "it's" and "Monday's" are nobody's.
_WHOSE = r"(?:her|his|their|(?!(?:it|that|what|who|there|here|let|today|tomorrow|week|month|year|\w+day)'s)\w+'s)"
_KIND = r"(?:own |standing |express |explicit |clear |first |only |original |counter[- ]?)*"
_LAID_DOWN = r"(?:rules?|instructions?|polic(?:y|ies)|conditions?|minutes|regulations?|procedure|terms|proposal)"
AT_REQUEST = re.compile(
    rf"(?:\b(?:at|on|by|per|upon|is|was|were|'s) (?:(?:mr|mrs|ms|dr)\.? )?|\A|, ){_WHOSE} {_KIND}"
    r"(?:rules?|procedure|practice|request|invitation|wish|suggestion|idea|choice|pick|ask|doing|proposal|orders?"
    r"|instructions?|date|deadline|day(?! (?:off|out)\b)|slot|cut[- ]?off|deal|(?<=counter )offer|(?<=counter-)offer"
    r"|(?:quarter|year(?: end)?)\b(?=,? not (?:ours|mine)\b))\b"
    rf"|\b{_WHOSE} own (?:[\w-]+ ){{0,2}}?(?:{_LAID_DOWN}|plan|timetable|rota|schedule|programme|words|calendar"
    r"|clauses?|request|wish|idea|deadline|cut[- ]?off|offer)\b"
    rf"|\b(?:in|by|of|from|per|under) {_WHOSE} (?:[\w-]+ ){{0,2}}?(?:{_LAID_DOWN}|agreement)\b"
    rf"|\b{_LAID_DOWN} (?:on|at|from) (?:her|his|their) (?:side|end)\b|\bis when {_WHOSE} (?:\w+ ){{1,3}}?says\b"
    r"|\bhow (?!i\b|we\b)\w+ (?:wants?|wanted|likes?|prefers?) (?:it|this|that)\b"
    rf"|\A\W*{_WHOSE} (?:[\w-]+ ){{0,2}}?{_LAID_DOWN}(?: of \w+)?(?:, (?:section|clause|article|item) \d+)?:"
    r"|\b(?:came|comes|is|was) (?:straight )?from (?:her|him|them)\b"
    r"|\b(?:is|was|are|were) (?:hers|theirs|(?<=was )his)\b(?=[,;.]|\Z)"
    r"|\bis what (?!i\b|we\b)\w+ (?:put|set|wants?|wanted|asked|said|gave|named|needs?|picked|chose|proposed"
    r"|suggested)\b"
)
# As it was typed, so that a name is one: "the idea came from Greta".
CAME_FROM = re.compile(
    r"(?:\b[a-z\d]\w*|day|\W) (?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bwhat )came (?:straight )?from (?:her|him|them"
    r"|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w'-]+|[A-Z][\w'-]+)\b(?!,? (?:our|my)\b)"
)
# "She said I could", "he wrote that we should": what they let us do, or want of us.
LET_US = re.compile(
    r"\b(?:told|tells|said|says|wrote|writes|mailed|texted)"
    r"(?:,? (?!(?:not|never|whether|if (?:i|we)|\w+n't)\b)[\w']+){0,12}?"
    r",? (?:(?:i|we) (?:should|could|can|may|must|ought|am to|are to)|(?:can|may) (?:go|be|start|begin|come|stand)"
    r"|(?:should|must|is to) be (?:in|on|copied))\b(?! (?:not|never)\b)"
)
# "He wrote that all is well and to send it": what is told first does not hide what is asked then.
TOLD_TO = re.compile(
    r"\b(?:told|tells|said|says|wrote|writes|mailed|texted)"
    r"(?: (?!(?:not|never|whether|if|i|we|\w+n't)\b)[\w']+){0,9}? and (?:asks? |asked )?(?:(?:me|us) )?to\b"
)
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
    r"|\b(?:gave|sent|mailed|texted)(?: (?:me|us|over|across))+ (?:(?:the|her|his|their|all) )*(?:\d+ )?(?:names?"
    r"|addresses)\b|\b(?:gave|sent|offered) (?:me|us) (?:the |a |her |his |their )?(?:slot|time|date|appointment)\b"
    r"|\bthe one (?:he|she|they) (?:needs?|wants?|likes?)\b"
    r"|\b(?:gave|gives|named|set|offered|picked) (?:me |us )?(?:the )?"
    rf"(?:{NAMED_DATE}|{WEEKDAY}|\d{{1,2}}{ORDINAL_END}\b)"
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
    r"|(?:\A|, |\bjust )\W*(?:just |then |so |simply )?(?:send|cc|call|ring|book|give|put|come|go|remind|chase|tell|let"
    r"|add|copy|do (?:it|this|that)|get|grab|bring|keep|hold|take|start|ship|confirm|check|close|cancel|switch|block"
    r"|quote|use|nag|pester|bug|push|release|drop|do(?:n't| not) (?:let|be|mince|hold|forget|hesitate|give up))\b"
)
