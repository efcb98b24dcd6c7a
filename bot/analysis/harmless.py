"""Tells which sentences press nobody: a greeting, a wish, thanks, advice on the thing, a warning, what is made good."""

from bot.analysis.cautions import warns
from bot.analysis.expressions import Late
from bot.analysis.introductions import introduces

_TIME = (
    r"(?:weekends?|day|evening|morning|afternoon|week|half[ -]term|holidays?|break|trip|journey|flight|summer|autumn"
    r"|winter|spring|season|christmas|easter|term|harvest|rest|time|sunshine|weather|game|match|start|year|midsummer"
    r"|snow|party|wedding|fair|show|festival|leave)"
)
_VERY = r"(?:so |very |really |truly |especially |always |just |such )?"
_FINE = r"(?:well|alright|all right|fine|good|lovely|great|okay|ok|smoothly)"
_TRUSTS = Late(r"\A\W*(?:I |we )?trust (?=(?:the|your|all|everything|you had)\b)")
_WISH = Late(
    r"\A\W*(?:(?:and|so|anyway|till then|until then|meanwhile),? )?(?:I |we )?(?:do )?"
    rf"(?:(?:have an?|enjoy (?:the|your))\b[^,;:?]*\b{_TIME}|wish(?:ing)? (?:you|your|everyone)\b"
    rf"|happy (?:new |mid)?{_TIME}|(?:my |our )?(?:best|warm|kind|good|warmest|kindest) (?:wishes|regards)\b"
    r"|all the best\b|good luck with\b|safe (?:travels?|journey|trip)\b|stay (?:well|warm|safe|dry|cool)\b"
    r"|hope (?:it(?:['\u2019]s| is| was| stays?) (?!not\b|out\b|too\b)|(?:you|your \w+) (?:had|have|all had)\b"
    r"|the (?:weather|sun|rain|snow|drive|journey|weekend|holidays?)\b)"
    rf"|hope (?:the|your|all|everything) [^,;:?]{{0,40}}?(?:went|was|is|has been|goes)\b(?: \w+)? {_FINE}\b"
    r"|[^,;:?]{0,20}, and my regards to\b)"
    r"[^?]{0,70}\Z"
)
_GREETING = Late(
    rf"\A\W*(?:(?:it was|it is|it['\u2019]s|that was|was) )?{_VERY}(?:an? )?{_VERY}"
    r"(?:(?:good|nice|lovely|great|pleasant|pleasure|delight) (?:to (?:see (?!how\b|that\b)|meet|hear|be back"
    r"|put a face|catch up)"
    r"|(?:seeing|meeting|hearing from) you|catch-up|catching up|chat|chatting|talking)\b)[^?]{0,80}\Z"
)
_THANKS = Late(
    r"\A\W*(?:(?:many|again|and|first|once again),? )*(?:thanks|thank you)(?: (?:so|very) much| again| a lot)?"
    r" (?:for|to)\b[^,;:?]{3,140}(?:, [^,;:?]{3,60})?\Z"
)
# What asks, hurries, counts or trades beside a courtesy, or makes more of it than was meant.
_MORE_THAN_THAT = Late(
    r"\b(?:but|please|let (?:me|us)|unless|until|before|by (?:then|\w+day)|sign\w*|order\w*|decid\w*|decision"
    r"|confirm\w*|price|offer|deal|quote|contract|discount|reply|answer|call|waiting|silence|still|if|when you"
    r"|feels?|felt"
    r"|together|partner\w*|family|friends?|rare|never|only|first|believe|trust\w*|amaz\w*|impress\w*|brilliant"
    r"|wonderful|honour\w*|privilege\w*|so open|patience|in advance|agree\w*|yes|bearing|putting up|sorry|bother\w*"
    r"|disturb\w*|stop(?:ped|ping)|everyone (?:else|is)|you(?:['\u2019]d|['\u2019]ll| would| will))\b"
)
# "I would run the oak right down to the floor": what a tradesman does with the thing itself.
_ADVICE = Late(
    r"\b(?:I|we)(?:['\u2019]d| would| should)(?: not| also| only| simply| just| always| still| rather| either| even)*"
    r" (?:run|leave (?!\S+ (?:to|for|with|until|till)\b)|keep|fit|put|lay|use|plant|cut|go (?:to|for|up|down)|set|mount"
    r"|hang|place|paint|treat (?!(?:that|this|it) as)|seal|insulate|widen|choose|pick|add|forge|make|have the|take out"
    r"|take the|move|raise|lower|line|print|build|lift|clean|oil|prune|store|drill|weld|wire|swap|replace|mend|rinse"
    r"|test|measure|stain|plaster|tile|sand|check|(?:have a )?look (?:at|into))\b"
)
# It rests on something that can be looked at.
_RESTS_ON = Late(
    r"\b(?:so|since|because|as|otherwise|or (?:you|it|they)|where|instead of|rather than|for the|there|it would|without"
    r"|if the)\b|[;:] "
)
# Advice on people, on what to decide or to pay, or on what only we sell is none on the thing.
_OF_PEOPLE_OR_TERMS = Late(
    r"\b(?:your (?!panel|old|present|existing|sheet|own)|yourself|her|his|teams?|boss|people|customers?|clients?"
    r"|buyers?|drivers?|legal|finance|lads|everyone|everybody|nobody|colleges|schools|firms|word|bid|pressure|names?"
    r"|deposit|discount|price|package|bundle|service|gold|plan|contract|app|call|diary|calendar|minutes|meeting"
    r"|honest\w*|frankly|glad\w*|happ\w+|love|easier|sooner|worry\w*|grateful|argument|numbers?|me|us|my|our|list"
    r"|side by side|if (?:you|I|we)|fortnight|tomorrow|today|tonight|this week)\b|[\u20ac\u00a3$%]\s?\d|\?"
)
# "I've taken the 180 off the bill", "You will not be charged for the second visit".
_MADE_GOOD = Late(
    r"\b(?:I|we)(?:['\u2019]ve| have)(?: now| already| also| just)? (?:taken|struck|credited|refunded|deducted|removed"
    r"|cancelled|paid back)\b[^?;]*\b(?:off|from|to|on|in) (?:the|your|this|our) (?:\w+ ){0,2}?"
    r"(?:account|card|charge|fee|invoice|bill|statement)\b"
    r"|\b(?:the|a) (?:credit|refund)(?: note)?(?: of| for| over)? [^?;]*\b(?:on|is|was|went|goes|shows?|reaches?)\b"
    r"[^?;]*\b(?:invoice|bill|account|card|statement)\b"
    r"|\byou (?:will|are) not(?: be)? (?:charged|billed)\b"
)
_FOR_SOMETHING = Late(
    r"\b(?:if|once|when you|as long as|provided|so (?:that )?you|full and final|put an end|settle[sd]?|sign\w*"
    r"|order(?:ed|ing)?|renew\w*|bank|lapses?|expires?|until|till|tonight|fought|begged|boss|director|manager|favour"
    r"|argue|pocket)\b"
)

_FIGURE = Late(r"\d")
# "€7,450 plus VAT, as on the sheet, 40% up front": terms in a row, in which nobody does anything.
_MONEY = r"(?:[\u20ac\u00a3$]\s?\d|\b(?:EUR|USD|GBP|AED|CHF) ?\d|\d ?(?:euros?|pounds?|dollars?|pesos)\b)"
_TERMS = Late(
    rf"\A\W*(?:(?:the |our |to )?(?:terms?|prices?|figures|recap|summary|numbers|conditions|in short|again) ?[:,] )?"
    rf"(?=[^;:?!]*{_MONEY})[^;:?!]+,(?!\d) [^;:?!]+\Z"
)
_AS_WRITTEN = Late(r", as (?:on|in|per|agreed|quoted|written|before)\b[^,]*(?=,|\.?\Z)|(?<=\d)[.,](?=\d)")
_DOES = Late(
    r"\b(?:I|we|you|your?s?|they|he|she|it|this|that|is|are|was|were|has|have|had|do|does|did|can|could|will|would"
    r"|should|shall|may|might|must|if|unless|until|till|before|only|just|last|left|today|tonight|tomorrow|now|sign\w*"
    r"|order\w*|discount|off|free|save|instead|worth|still|no|not|everyone|all|best|special|offer\w*|final|first"
    r"|gone|go|goes|going|penalty|fine|extra|surcharge|\w+['\u2019]\w+)\b|%(?! (?:up front|upfront|on|at|deposit|vat"
    r"|down))"
)
# "Fortnightly is as far as I can go": what we can and cannot do is ours to say plainly.
_OUR_LIMIT = Late(
    r"\b(?:is|are|be) (?:as (?:far|low|high|early|soon|many|much) as|the (?:most|furthest|earliest|largest) (?:that )?)"
    r" ?(?:I|we) can (?:go|do|manage|take|get|offer|bring)\b[^?!]{0,60}\Z"
)
_HURRIES = Late(
    r"\b(?:if|unless|until|till|before|by|today|tonight|tomorrow|now|only|sign\w*|order\w*|boss|director|manager|last"
    r"|final|never|again|you['\u2019]?(?:re|ll|d)?|your)\b"
)
# "As to a second quote: of course": an answer, and nothing against it.
_ANSWERS = Late(
    r"\A\W*(?:(?:as (?:to|for)|regarding|about|concerning|with regard to|on) [^,:;?!]{3,60}?[:,] )"
    r"(?:yes|no|of course|certainly|by all means|gladly|naturally|agreed|fair enough)\W*\Z"
)
# "A few small points for our files:": what only leads to a list.
_LEADS_A_LIST = Late(
    r"[^?!:]{0,120}\b(?:a few|few|(?:the )?following|these|below|two|three|four|five|six|bits|points|things|items"
    r"|questions|steps|options|details|figures|numbers)\b[^?!:]{0,50}:\s*\Z"
)
_LEVERS = Late(
    r"\b(?:if|unless|until|till|before|by|today|tonight|tomorrow|now|only|just|last|sign\w*|order\w*|discount\w*|off"
    r"|free"
    r"|instead|cheaper|less|than|I|we|me|us|our|every (?:day|week|month)|while|waiting|wait|los\w+|wast\w+|gone|never"
    r"|nobody|everyone|boss|worth|steal|bargain|special|normally|usually|your (?!choice|call)\w+"
    r"|you(?!['\w])(?<!to you))\b|%"
)
_HURRIES_A_LIST = Late(
    r"\b(?:if|unless|until|before|by|today|tonight|tomorrow|now|sign\w*|order\w*|decid\w*|reasons?|excuses?|why|must"
    r"|need|needs|last|final|everyone|agreed|confirm\w*|lose|losing|cost\w*|risk\w*|price\w*|discount\w*)\b"
)
# "It's £1.90 more a post and lasts twice as long, up to you": what a thing costs, and what it does.
_COSTS = Late(
    rf"\A\W*(?:it|that|they|this|the [\w-]+(?: [\w-]+)?)(?:['\u2019]s| is| are| costs?| comes? to| adds?)"
    rf" (?:about |around |another )?{_MONEY}[^?!;:]*?(?:, (?:up to you|your (?:choice|call)|as you like))?\W*\Z"
)
# "The closest case I know is [a customer who agreed to be named]": nobody has said it yet.
_BLANK = Late(r"\[[^\[\]]{12,}\]", flags=0)

# One of these stands in any advice, and one of those in whatever is made good; they are sooner looked for.
_WOULD = ("would", "should", "'d", "\u2019d")
_GIVES_BACK = (*"charged billed credit refund taken struck deducted removed cancelled".split(), "paid back")
# What goes on for longer says more than that, and would take the patterns long.
_LONGEST = 300


def is_harmless(words: str, written: str = "") -> bool:
    """Tell whether a sentence presses nobody, whatever else its words are used for.

    It is told in its shadow; whose names it gives only the capitals tell of what was `written`, if they are known.
    """
    said, written = " ".join(words.split()), " ".join((written or words).split())
    return len(said) <= _LONGEST and (any(is_one(said) for is_one in _KINDS) or introduces(written))


def _is_courtesy(said: str) -> bool:
    """Tell whether a sentence only greets, wishes well or says thanks."""
    # Who "trusts the festival went alright" hopes so.
    said = f"hope {said[trusts.end() :]}" if (trusts := _TRUSTS.match(said)) else said
    is_one = _WISH.match(said) or _GREETING.match(said) or _THANKS.match(said)
    return bool(is_one) and not _MORE_THAN_THAT.search(said)


def _is_advice(said: str) -> bool:
    """Tell whether a sentence says what the writer would do with the thing itself, and what that rests on."""
    if not any(map(said.__contains__, _WOULD)):
        return False
    return bool(_ADVICE.search(said) and _RESTS_ON.search(said)) and not _OF_PEOPLE_OR_TERMS.search(said)


def _makes_good(said: str) -> bool:
    """Tell whether a sentence only tells what was taken off or paid back, and asks nothing for it."""
    if not any(map(said.__contains__, _GIVES_BACK)):
        return False
    return bool(_MADE_GOOD.search(said)) and not _FOR_SOMETHING.search(said)


def _names_a_figure(said: str) -> bool:
    """Tell whether there is a figure in a sentence, which is sooner looked for than a price."""
    return _FIGURE.search(said) is not None


def _lists_terms(said: str) -> bool:
    """Tell whether a sentence only puts prices and terms in a row."""
    return _names_a_figure(said) and bool(_TERMS.match(said)) and not _DOES.search(_AS_WRITTEN.made.sub("", said))


def _leaves_a_blank(said: str) -> bool:
    """Tell whether a sentence leaves open what nobody has said yet."""
    return bool(_BLANK.search(said))


def _tells_our_limit(said: str) -> bool:
    """Tell whether a sentence only says what we can do, and no more."""
    return " can " in said and bool(_OUR_LIMIT.search(said)) and not _HURRIES.search(said)


def _answers(said: str) -> bool:
    """Tell whether a sentence only answers."""
    return bool(_ANSWERS.match(said))


def _tells_the_cost(said: str) -> bool:
    """Tell whether a sentence only says what a thing costs, and what it does."""
    return _names_a_figure(said) and bool(_COSTS.match(said)) and not _LEVERS.search(said)


def _leads_a_list(said: str) -> bool:
    """Tell whether a sentence only leads to a list."""
    return said.endswith(":") and bool(_LEADS_A_LIST.match(said)) and not _HURRIES_A_LIST.search(said)


_KINDS = (
    *(_leaves_a_blank, _is_courtesy, _is_advice, warns, _makes_good, _lists_terms),
    *(_tells_our_limit, _answers, _tells_the_cost, _leads_a_list),
)
