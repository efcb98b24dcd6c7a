"""Tells which sentences warn of what a thing may do to somebody: "Lock it away: it could drop without warning"."""

from collections.abc import Iterator

from bot.analysis.expressions import Late
from bot.domain import Span

_THING = r"(?:it|them|both|either|this one|these|those|the (?:[\w-]+ )?[\w-]+|your (?:old )?[\w-]+)"
# What is to be done with a thing, or left.
_KEEP_OFF = Late(
    r"\b(?:(?:do not|don['\u2019]t|never|must(?:n['\u2019]t| not)"
    r"|(?:nobody|no one) (?:is to|should|must|may|can))(?: be| let (?:anyone|anybody|them|him|her|the \w+)| \w+ly)?"
    r" (?:run|used?|drive|eat|drink|serve|operate|wear|enter|touch|start|charge|light|open|climb|feed|load|stand|walk"
    r"|lift|ride|heat|go (?:up|near|in|into|under|on)|work|lean|sit|step|plug|switch|pour|taste|given|driven|eaten)\b"
    rf"|(?:lock|put|take) {_THING} (?:away|down|out of (?:use|service|reach))\b"
    r"|(?:unplug|isolate|fence off|tape off|close off|stop using) (?!yourself)\w"
    r"|(?:keep|leave) [^,;:.]{2,40}? (?:out of|away from|off|shut|closed|locked|unplugged|clear)\b"
    r"|(?:stay|keep|stand) (?:clear|away|well back|off|out)\b"
    rf"|(?:turn|switch|shut) (?:{_THING} off\b|off \w))"
)
# And what that would do to somebody.
_HARMS = Late(
    r"\b(?:can|could|may|might|will|is about to|are about to)(?: \w+ly| still| also| even)?"
    r" (?:fall(?! (?:apart|behind|through|short))|drop(?! (?:out|off|by))|tip|slip|burst|leak|explode|collapse|snap"
    r"|burn(?! (?:out|down|through))|scald|choke|poison|escape|catch fire|come (?:off|loose|down)|fly (?:off|open|out)"
    r"|give way|jump off|trap|crush|cut|jam|stick|crack|throw|roll|be (?:live|hot)|hold (?:glass|metal|traces)"
    r"|give (?:a|you a) shock|hurt|injure|make (?:you|them|people|anyone) ill|not be (?:sterile|safe to))\b"
    r"|\b(?:is|are) (?:live|poisonous|cracked|torn|worn through|loose|rotten|toxic)\b|\b\d+ volts\b"
    r"|\b(?:burns|damages|attacks|harms) (?:the|your) (?:\w+ )?(?:lungs?|skin|eyes?|liver|airways?|throat|hands)\b"
    r"|\bgives off\b|\bcomes? (?:off|loose|down)\b"
    r"|\b(?:listeria|salmonella|legionella|(?:afla)?toxin|chlorine|asbestos|carbon monoxide)\b"
)
# Who frightens to sell, blames, or speaks of a firm and its good name warns of nothing.
_TO_SELL = Late(
    r"\b(?:ours?|theirs?|order|buy|sign\w*|switch to|offer|price|deal|discount|upgrade|quote|book|cover|business|firms?"
    r"|company|data|job|career|reputation|name|licence|customers?|competitors?|board|boss|insurer|inspector|press"
    r"|liab\w+|blam\w+|forgiv\w+|conscience|regret\w*|explain|fault|mad|crazy|foolish|irresponsible|careless"
    r"|amateurs?|cowboys?|crooks?|cheats?"
    r"|another (?:\w+ )?(?:day|night|week|month|season|winter|summer|year)|too late|before something)\b"
    r"|[\u20ac\u00a3$%]\s?\d|\?"
)
# Where another half of a sentence begins: "I need your yes today, and do not use the stairs".
_APART = Late(r"[,;:.!]|\s[-\u2013\u2014]\s|\b(?:and|or|but|so|as|if|because|since|before|until|while)\b")
# One of these stands in any warning, and is sooner looked for.
_KEEPS = (
    *"not n't n\u2019t never nobody lock put take unplug isolate off keep leave stay stand stop".split(),
    "no one",
)


def warns(sentence: str) -> bool:
    """Tell whether a sentence says what to do with a thing, or to leave, and what it may do to somebody."""
    if not any(map(sentence.lower().__contains__, _KEEPS)):
        return False
    return bool(_KEEP_OFF.search(sentence) and _HARMS.search(sentence)) and not _TO_SELL.search(sentence)


def warning_in(sentence: str) -> Iterator[Span]:
    """Yield the parts of a sentence that warn in it, and nothing that is said beside the warning."""
    if not warns(sentence):
        return
    begin = 0
    for end, after in (*(part.span() for part in _APART.made.finditer(sentence)), (len(sentence), len(sentence))):
        part = Span(begin, end)
        if _KEEP_OFF.search(sentence, begin, end) or _HARMS.search(sentence, begin, end):
            yield part
        begin = after
