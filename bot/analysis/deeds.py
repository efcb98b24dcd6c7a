"""Who did what in a sentence of evidence: what the customer asked, agreed to or told, and what only our side wants."""

import re

from bot.analysis.anchors import ROLES
from bot.analysis.dates import NAMED_DATE, ORDINAL_END, WEEKDAY
from bot.analysis.refusals import is_asked, is_guessed, is_long_over, is_no_date_of_theirs, is_no_yes
from bot.playbook.excuses import Deed

_PEOPLE_OF_OURS = (
    r"(?:boss|manager|director|vp|ceo|cfo|coo|cto|head|chief|supervisor|team|colleagues?|company|office|management"
    r"|leadership|finance|marketing|legal|sales|support|partner|owner|side|quarter|year|month|target|quota|auditors?|bank"
    r"|factory|accountants?|insurers?|lawyers?|warehouse|planners?|suppliers?|investors?|shareholders?)"
)
_OUR_SIDE = (
    rf"(?:(?:my|our) (?:\w+ ){{0,2}}{_PEOPLE_OF_OURS}|head office|hq|deal desk|sales ops|management|leadership)\b"
)
_OURS = re.compile(rf"\b{_OUR_SIDE}")
_AFTER_OURS = re.compile(rf"\b{_OUR_SIDE} \Z")
# "Friday is our date", "... is when our promotion ends": no date of theirs, whoever stands beside it.
_OUR_DATE = re.compile(
    r"\b(?:our|my) (?:own )?(?:date|day|deadline|cut-off)\b|\b(?:is|was) (?:when|because|where) (?:our|my|we|i)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:i|we)\b")
_WE_FIRST = re.compile(r"(?:i|we|our|my)\b")
_WE_BEFORE = re.compile(r"\b(?:we|\w+ and i|both of us) (?:both |\w+ly )?\Z")
_PRONOUN = re.compile(r"(?:he|she|they)\b")
_THEIRS = re.compile(r"\b(?:he|she|they|customer|client|buyer|prospect|council|board|authority|contact)\b")
_SOMEBODY = re.compile(rf"{_THEIRS.pattern}|\b(?:her|his|their)\b")
_NAME = re.compile(r"\b[A-Z][\w'-]+")
_NAMED = re.compile(r"\w\W+[A-Z]|^[A-Z]\w+")
_WAS = re.compile(r"\b(?:i|we) (?:was|were|am|are|have been|had been) (?:\w+ly )?\Z")
# "She was asked for Thursday", "asked who wants Thursday": nobody of theirs asks for it.
_ASKED_OF_THEM = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:was|were|got|being) (?:\w+ly )?(?:asked|told|invited|urged|instructed)\Z"
    r"|\bwho (?:else )?\w+\Z"
)
_BY = re.compile(r"\bby (?P<ours>my\b|our\b|head office|management)?")

_ASKS = (
    r"(?:ask(?:ed|s|ing)?|told|tells|want(?:ed|s)?|request(?:ed|s)?|invited?s?|instruct(?:ed|s)|begged|begs|urged|urges"
    r"|insist(?:ed|s)?|encouraged|authori[sz]ed|allowed|proposed|suggested|offered|prefer(?:s|red)?|would like"
    r"|said|says|wrote|writes|ma(?:kes|de) (?:me|us)|expects? (?:me|us))"
)
_ASKED = re.compile(
    rf"\b{_ASKS}\b(?!(?: (?:me|us))? (?:whether|if|how|what|when|which|who|why|where|about|until|till)\b"
    r"(?! (?:i|we)\b))"
)
_TO_DO = re.compile(r"(?: (?:me|us|himself|herself|\w+ly|on|by|\w+day|the|phone|at))*(?: (?:not )?to\b|,? ?\"|: )")
_TELLING = frozenset({"told", "tells", "said", "says", "wrote", "writes"})
_INQUIRED = re.compile(r"\b(?:ask(?:ed|s)|wanted to know|wants to know|wondered|inquired|enquired)\b")
_CONSENT = r"(?:ok|okay|go-ahead|go ahead|green light|yes|word|approval|permission|consent|blessing)"
_AGREED = re.compile(
    r"\b(?:agree[sd]?|confirm(?:ed|s)|approved?s?|accept(?:ed|s)|signed|ordered|okayed|booked|chose|chosen|picked"
    rf"|narrowed|decided|settled|placed|(?:said|says) (?:yes|go|ok|okay|fine)|(?:'s|her|his|their) (?:\w+ )?{_CONSENT}"
    rf"|(?:gave|given|has|have) (?:\w+ ){{0,2}}{_CONSENT}|you have my {_CONSENT}"
    r"|(?:said|says|to say|wrote|told me) (?:yesterday |today |this morning |last week )?(?:that )?"
    r"(?:he|she|they|it|all|everything) (?:is|was|were|are|would|will|wants?|takes?)"
    r" (?:fine|happy|in|go|going|take|have)|to say (?:that )?(?:he|she|they) takes?)\b"
)
_AT_REQUEST = re.compile(
    r"(?:\b(?:at|on|by|per|upon|is|was|were) |\A)(?:her|his|their|\w+'s) (?:own )?"
    r"(?:request|invitation|wish|suggestion|idea|choice|order|instructions?|date|deadline|day(?! (?:off|out)\b)|slot"
    r"|cut-off)\b"
    r"|\b(?:her|his|their|\w+'s) own (?:rules?|plan|timetable|rota|schedule|programme|terms|words|calendar)\b"
)
# "She said I could", "he wrote that we should": what they let us do, or want of us.
_LET_US = re.compile(
    r"\b(?:told|tells|said|says|wrote|writes|mailed|texted)"
    r"(?: (?!(?:not|never|whether|if (?:i|we)|\w+n't)\b)[\w']+){0,9}?"
    r" (?:i|we) (?:should|could|can|may|must|ought|am to|are to)\b(?! (?:not|never)\b)"
)
# "He wrote that all is well and to send it": what is told first does not hide what is asked then.
_TOLD_TO = re.compile(
    r"\b(?:told|tells|said|says|wrote|writes|mailed|texted)"
    r"(?: (?!(?:not|never|whether|if|i|we|\w+n't)\b)[\w']+){0,9}? and (?:asks? |asked )?(?:(?:me|us) )?to\b"
)
# "Tuesday suits him", "they gave me the 5th", "that is the one she needs": a time, names or a thing that are theirs.
_SUITS = re.compile(
    r"\b(?:suits?|suited|works? (?:best )?for|worked for"
    r"|(?:is|was|are) (?:fine|ok|okay|good|best|convenient|right) (?:for|with|by))"
    r" (?:him|her|them|everybody|everyone)\b"
    rf"|\b(?:said|says|wrote|writes|texted|mailed|told me)(?: that)? (?:the )?(?:{WEEKDAY}|{NAMED_DATE}"
    rf"|\d{{1,2}}{ORDINAL_END})"
    r"(?: at [\d:.]+(?: ?[ap]m)?)? (?:is|was|would be) (?:fine|ok|okay|good|best|right|perfect)\b"
    r"|\b(?:gave|sent|mailed|texted) (?:me|us) the names?\b|\bthe one (?:he|she|they) (?:needs?|wants?|likes?)\b"
    r"|\b(?:gave|gives|named|set|offered|picked) (?:me |us )?(?:the )?"
    rf"(?:{NAMED_DATE}|{WEEKDAY}|\d{{1,2}}{ORDINAL_END}\b)"
)
_PUBLISHED = re.compile(
    r"\b(?:announced|publish\w*|in writing|official\w*|gazett\w*|notice|letter|law|act|regulat\w+|requires?|obliges?"
    r"|code|clause|insur\w+|discontinu\w+|stopped making"
    r"|(?:changes?|rises?|increases?|goes up|go up|appl(?:y|ies)) [^,;.]{0,30}?(?:for|to) (?:all|every\w*|each))\b"
)
_DIRECT_ASK = re.compile(
    r"\b(?:please|pls|plz|kindly|(?:can|could|would|will) you|(?:i|we)(?: would|'d) (?:like|prefer)"
    r"|(?:i|we) (?:want|need)|feel free|you (?:can|may)|let us|let's|go ahead|make sure)\b"
    r"|(?:\A|, )\W*(?:send|call|ring|book|give|put|come|go|remind|chase|tell|let|add|copy|keep|hold|take"
    r"|start|ship|confirm|check|close|cancel)\b"
)
_DIRECT_YES = re.compile(
    r"\b(?:yes|ok|okay|agreed|approved|confirmed|go ahead|you have my|(?:i|we) (?:accept|agree|confirm|take"
    r"|(?:have )?(?:decided|chosen?|picked|settled))|(?:works|fine|good|best|free) (?:for|with) (?:us|me)"
    r"|suits (?:us|me)|would be (?:fine|good|great|ideal)(?! (?:if|to)\b)|(?:we are|i am|we're|i'm) free|deal)\b"
)
_QUOTED_SPEECH = re.compile(r"(?:wrote|writes|said|says|mail|message|words|text)\b[^:\"]{0,60}(?::\s|\")")
# Who is to be copied is asked of us: such a line was taken over as the customer wrote it; which words, of the coach.
_NO_PERSON = r"(?:the|this|that|these|those|it|all|an?|my|our|your|every\w+|what|how|from|and|as)\b"
_PASTED = re.compile(
    r"\W*(?:please|pls|plz|kindly) (?:b?cc\b|(?:copy|loop) (?:in )?"
    rf"(?:(?:the|my|our|your) (?:[\w'-]+ ){{0,2}}?{ROLES.pattern}|(?!{_NO_PERSON})\w))"
)
_SPOKEN_BY_THEM = re.compile(r",\"? (?:he|she|they) (?:said|says|wrote)\b|,\"? (?:said|says|wrote) (?:he|she|they)\b")
_TAKEN_BACK = re.compile(
    r"\b(?:not|never|nobody|no one|n't|might|may|if|whether|yet to|hopes?|waiting|without|refus\w+)\b|n't\b"
)
_DEEDS = (
    (Deed.ASKED, _ASKED),
    (Deed.ASKED, _LET_US),
    (Deed.ASKED, _TOLD_TO),
    (Deed.AGREED, _LET_US),
    (Deed.INQUIRED, _INQUIRED),
    (Deed.AGREED, _AGREED),
    (Deed.AGREED, _SUITS),
)
_BEFORE = 28
_UNSAID = 18


def own_words_in(shade: str) -> str:
    """Return what a sentence quotes of somebody, or nothing."""
    speech = _QUOTED_SPEECH.search(shade)
    return shade[speech.end() :] if speech else ""


def is_pasted(shade: str) -> bool:
    """Tell whether a sentence of the context is no rep's, but the customer's as it was written."""
    return _PASTED.match(shade) is not None


def written_by_them(shade: str) -> frozenset[Deed]:
    """Read a sentence the customer wrote, given its shadow."""
    deeds = {Deed.TOLD}
    if is_asked(shade) or is_no_date_of_theirs(shade, theirs=True):
        deeds.clear()
    granted: dict[Deed, int] = {}
    for deed, pattern in ((Deed.ASKED, _DIRECT_ASK), (Deed.AGREED, _DIRECT_YES)):
        match = pattern.search(shade)
        if match and not _TAKEN_BACK.search(shade, max(0, match.start() - _UNSAID), match.start()):
            granted[deed] = match.start()
    if "?" in shade and Deed.ASKED not in granted:
        deeds.add(Deed.INQUIRED)
    return frozenset({*deeds, *(deed for deed, at in granted.items() if not is_no_yes(shade, at))})


def as_told(text: str, shade: str, *, ours: bool) -> tuple[frozenset[Deed], bool]:
    """Read a sentence of the rep's about what others did, and tell whether our own side is its subject.

    `ours` tells whether a bare "she" means somebody of ours, because the sentence before was about them.
    """
    about_ours = bool(_OURS.match(shade) or (ours and _PRONOUN.match(shade)))
    deeds = {
        deed
        for deed, pattern in _DEEDS
        if any(_counts(deed, text, shade, match, ours=ours) for match in pattern.finditer(shade))
    }
    wish = _AT_REQUEST.search(shade)
    wished = wish is not None and not _OURS.search(shade, 0, wish.end())
    if wished or (_SPOKEN_BY_THEM.search(shade) and _DIRECT_ASK.search(shade)):
        deeds.add(Deed.ASKED)
    if Deed.AGREED in deeds and is_asked(shade):
        deeds.discard(Deed.AGREED)
    if deeds and is_long_over(shade):
        deeds.clear()
    if not (about_ours or _OURS.search(shade) or _WE_FIRST.match(shade) or _OUR_DATE.search(shade)):
        if _SOMEBODY.search(shade) or _NAMED.search(text):
            told = not (is_asked(shade) or is_guessed(shade) or is_no_date_of_theirs(shade, theirs=False))
            deeds |= {Deed.TOLD} if told else set()
        if _PUBLISHED.search(shade):
            deeds.add(Deed.PUBLISHED)
    return frozenset(deeds), about_ours


def _counts(deed: Deed, text: str, shade: str, match: re.Match[str], *, ours: bool) -> bool:
    """Tell whether a verb is the customer's, said plainly, and of this deed."""
    if deed is Deed.ASKED and match[0] in _TELLING and not _TO_DO.match(shade, match.end()):
        return False
    clause = max(shade.rfind(mark, 0, match.start()) for mark in (",", ";", ":", " and ", " but "))
    if _TAKEN_BACK.search(shade, max(clause, match.start() - _BEFORE, 0), match.start()):
        return False
    said = shade[: match.end()]
    if is_guessed(said) or (deed is Deed.ASKED and _ASKED_OF_THEM.search(said)):
        return False
    if deed is Deed.AGREED and is_no_yes(shade, match.start()):
        return False
    together = deed is Deed.AGREED and _WE_BEFORE.search(shade, 0, match.start())
    with_them = bool(together) and not _OURS.search(shade, 0, match.start())
    return with_them or not _done_by_us(text, shade, match, ours=ours)


def _done_by_us(text: str, shade: str, match: re.Match[str], *, ours: bool) -> bool:
    """Tell whether the subject of a verb is the rep, or somebody of the rep's side: who stands nearest before it."""
    if _WAS.search(shade, 0, match.start()):
        by = _BY.search(shade, match.end())
        return by is None or bool(by["ours"])
    before = shade[: match.start()]
    of_ours = [found.start() for found in _OURS.finditer(before)]
    places = [(place, True) for place in of_ours]
    places += [(found.start(), True) for found in _FIRST_PERSON.finditer(before)]
    places += [
        (found.start(), bool(of_ours or ours) and bool(_PRONOUN.match(found[0]))) for found in _THEIRS.finditer(before)
    ]
    # "my manager Jens" is one of ours, "Jens" is not.
    names = (found.start() for found in _NAME.finditer(text, 0, match.start()))
    places += [(place, False) for place in names if not _AFTER_OURS.search(before[:place])]
    return max(places)[1] if places else ours
