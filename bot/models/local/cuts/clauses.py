"""Leaves clauses of a sentence out where the rest can stand alone."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import AN_ASIDE, JOINED, all_joints, bounds
from bot.models.local.reading.matter import is_plain, prices
from bot.models.local.reading.pointing import speaks_of_what_went
from bot.models.local.reading.slots import AMOUNT, DATED
from bot.models.local.reading.speaking import SUBJECT, speaks
from bot.models.local.reading.topics import written_about
from bot.verification.facts.patterns import NUMBER_WORDS

# A clause that a comma parts from the one it leads to.
_WHY = r"(?:as|since|because|given that|seeing that|now that)"
_LEADING = re.compile(rf"\W*{_WHY} (?P<rest>.+)\Z", re.IGNORECASE)
_SUBORDINATE = re.compile(
    # "After Thursday the next lorry is on the 21st" is no clause of another.
    rf"(?!\W*(?:after|before|since|until) (?:{DATED}|then\b|that\b|Christmas|Easter|the summer)(?! (?:is|was)\b))"
    r"\W*(?:(?:or|and|but|so) )?"
    r"(?:before|after|when|if|although|though|while|since|as|unless|because|once|should|until|seeing|whereas)\b",
    re.IGNORECASE,
)
# "Further to our chat about the bells": what leads to a clause is none, whatever verb stands in it.
_LEAD_IN = re.compile(
    r"\W*(?:further to|following|regarding|concerning|with regard to|in light of|based on|given|thanks to|due to|as per"
    r"|per|instead of|besides|despite)\b(?:[^,(]|\([^)]*\))*\Z",
    re.IGNORECASE,
)
# "... warn you that if it fails in December": the clause that would follow went.
_WHAT_IF = re.compile(r"\bthat (?:if|when|once|unless|should)\b[^,]*\Z", re.IGNORECASE)
_BUT = re.compile(r"but\b[ ,]*(?:(?:honestly|frankly|still)\b[ ,]*)?", re.IGNORECASE)
# "When Priya and I sat until midnight", "your household and the gallery come up": both did.
_ONLY_SOMEBODY = re.compile(
    r"(?:\A\W*|\b(?i:when|while|because|that|if|where|and|but|so) |[,;:] )"
    r"(?:(?i:my|our|your|the) [a-z-]+|[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?)\W*\Z"
)
_AND_WE = re.compile(r"and (?=(?:I|we)(?: |['\u2019](?:ve|ll|d)\b)|I['\u2019]m (?:pleased|glad|happy) to\b)")
# What a sentence can begin with once what stood before is gone; "it" and "that" would hang in the air.
_OPENER = re.compile(
    r"(?:(?:I|we|you|there|the|our|your|my|their|ours|both|each|every|please|what|how|when|which|who|could|would|can"
    r"|does|is|are|if|here)(?:['\u2019]\w+)?\b|[$\u20ac\u00a3]?\d|(?-i:[A-Z][a-z]))",
    re.IGNORECASE,
)
# "As you know, the pump weighs 40 kg": what leads to it is no condition of it.
_LED_TO = re.compile(
    r"\W*(?:as(?! (?:soon|long|far|well|if)\b)|since|because|given|seeing|now that|although|though|before|after"
    r"|despite)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?:\A\W*(?:(?:and|but|so) )?|[, ])(?:if|unless|once|when|should|until|provided|as (?:soon|long) as|without)\b",
    re.IGNORECASE,
)
_A_COUNT = rf"(?:\d|\b(?:{'|'.join(word for word in NUMBER_WORDS if word != 'one')})\b)"
_AND_A_THING = re.compile(rf"and (?=(?:our|the) |[A-Z])(?=[^;]*{_A_COUNT})")
_A_THING = re.compile(rf"(?:our|the)\b(?=[^;]*{_A_COUNT})|there(?:['\u2019]s| is| are)\b(?=[^;]*\d)", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|who|what|how|when)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:it|they)(?:['\u2019]\w+)?\b", re.IGNORECASE)
_A_NAME = re.compile(r"\b(?:the|our|your|an?|these|those) \w", re.IGNORECASE)
# "You and I both know that the boiler is from 1986": what only makes much of what follows.
_TOLD_THAT = re.compile(
    r"\W*(?:it['\u2019]?s (?:just|only) that|the thing is,?(?: that)?|(?:needless|sad|sorry) to say,?(?: that)?"
    r"|(?:may|must|can|should|let) (?:I|me) (?:just |only )?(?:remind you|say|add|point out) that"
    r"|I (?:must|have to|should|can only|would|need to)(?: \w+)? (?:tell you|say|remind you|admit|add)(?: \w+)? that"
    r"|I(?:['\u2019]d| would) (?:just |only )?(?:remind you|say|add|point out) that"
    r"|(?:you|we|you and I)(?: both| all)? (?:know|realise|realize|see)(?: as well as I do)? that"
    r"|I(?:['\u2019]m| am) sure you(?:['\u2019]ll| will)? (?:agree|know|see|appreciate) that"
    r"|as (?:you|we)(?: both| all)? (?:well )?know,) (?=\w)",
    re.IGNORECASE,
)
# "Row 9, four together, 2,880 all in, and they'll be gone": a list of figures wants no verb.
_FIGURES = re.compile(
    rf"(?!(?:for|with|in|at|on|by|after|before|given|to|from|as|of|about|besides|despite|all|if|when|\w+ing)\b)"
    rf"(?=[^;!?]*(?:{AMOUNT}|\d[\d.,]{{2}}))[^;:!?]+, [^;:!?]+\Z",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b\w+ed\b")
# "As you kindly let me see, the shop is staying": what they are said to have said.
_AS_AGREED = re.compile(r"\W*as (?:you|we)\b", re.IGNORECASE)
# "I will if I have to" leans on the verb before it.
_LEANS = re.compile(
    r"(?:I|we|you|they|he|she|it)(?:['\u2019](?:ll|d|ve|re|m))? ?(?:will|can|would|could|do|did|does|have|had"
    r"|am|are|is|must|may|might|should)?(?:n['\u2019]t| not)?"
    r"(?: (?:if|when|unless|though|but|then|either|too|so)\b|[.,!?]|\Z)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    rf"\W*(?:{SUBJECT}|(?:the|our|your|my|a|an|all|most|every\w*|nobody|just|honestly|frankly|as|with)\b)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|can|could|will|would|should|may|might|must|['\u2019](?:s|re|ve|ll|m)"
    r"|\w{2,}ed|(?!(?:this|perhaps|always|towards|across|unless|less|yours|ours|theirs|thus|plus)\b)\w{3,}s|let|tell|send"
    r"|see|thank|thanks|hope|find|said|told|asked|need|want|know|come|give|take|got|made|cut|grew|fell|rose|won|sold|built)\b",
    re.IGNORECASE,
)
# "... asking for those same two days": the days were named in what went.
_OF_THE_SAME = re.compile(
    r"\b(?:that|this|those|these) (?:very )?same\b|\b(?:is|are|will|would|has to|have to) then\b", re.IGNORECASE
)
# "It needs the confirmation until", "and your meeting rooms could": what would follow went.
_FOR_THAT = re.compile(r" (?:for|of|about|with|to) (?:this|that)(?=[?.!]\Z)")
_BREAKS_OFF = re.compile(
    r"\b(?:until|till|could|would|might|should|and|or|but|if|whether|than|the|an?|because|being|as)[.!?](?:\s|\Z)"
    r"|\b(?:thinking|thought|wondering|say|said|hope|hoping|saying|wondered) that[.!?](?:\s|\Z)"
    # "I may not tell who.": what of them, went.
    r"|\b(?:tell|say|know|reveal|disclose) (?:you )?(?:who|whom|which|what)[.!](?:\s|\Z)"
    # Whom, went: "I could probably get him to agree".
    r"|\A(?:(?!\b(?:my|our|your|the)\b)[^.!?])*\bget (?:him|her|them) to\b"
    # Of what, went: "I can do the rest".
    r"|(?:\b(?:can|will|could)|['\u2019]ll) (?:do|sort|handle|arrange) the rest\b"
    # "We can prepare the renewal and goes through by itself".
    r"|\b(?:I|we) (?:can|could) [a-z]+ (?![^,;.?!]*\b(?:which|that|who|what|how|where)\b)[^,;.?!]{2,60} and"
    r" (?:goes|runs|is|comes|takes|starts|ends|begins|expires|lapses|costs|will|does(?:n['\u2019]t)?)\b",
    re.IGNORECASE,
)
# A reason is worth a sentence of its own where it tells a figure.
_MORE = re.compile(rf",|\w {SUBJECT}", re.IGNORECASE)
_TELLING = re.compile(r"\d")
# What only leads to the clause that went: "I was thinking that", "so let us say".
_LEADS_ON = re.compile(
    r"\A\W*(?:to (?!be\b)|I['\u2019]m not going to lie|I won['\u2019]t lie)"
    r"|\b(?:says?|said|thoughts?|thinking|thinks?|wonder(?:ed|ing)?|guess|believe|hope|that)(?: to \w+)?\W*\Z"
    r"|\A\W*I(?:['\u2019]m| am) writing to \w+\W*\Z"
    r"|\A\W*(?:so )?(?:what|here)\b(?![^?]*\b(?:is|are|was|were|would|will|can|do|does|did|has|have)\b)",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\W*(?:what|which|who|how|when|where|why|would|could|can|will|do|does|did|is|are|should|shall|may|might|have|has)\b",
    re.IGNORECASE,
)
_ENDS_ASKING = re.compile(r"\?[^\w)]{0,2}\Z")
_MARKS = " ,;:-\u2013\u2014"
_LEAST_WORDS = 4
_MOST_PARTS = 6


def without_a_part(sentence: str) -> Iterator[str]:
    """Yield the sentence without some of its clauses, the fewest words left out first, where the rest can stand."""
    yield from (f"{before} {after}".strip() for before, _, after in around_a_part(sentence))
    yield from _in_the_middle(sentence)
    heads = (sentence[:cut] for cut, _ in all_joints(sentence)[:_MOST_PARTS])
    yield from (f"{head}." for head in heads if _FIGURES.match(head) and not speaks(_DONE.sub("", head)))
    if led := _TOLD_THAT.match(sentence):
        rest = with_a_capital(sentence[led.end() :])
        yield rest
        yield from without_a_part(rest)


def around_a_part(sentence: str, *, replaced: bool = False) -> Iterator[tuple[str, str, str]]:
    """Yield what stands before some clauses of a sentence, these, and what stands behind, the fewest words first.

    What stands before and behind are sentences of their own, or nothing. Behind a condition that is `replaced`, what
    follows is told without it.
    """
    cuts = all_joints(sentence)[:_MOST_PARTS]
    starts, ends = bounds(cuts, sentence)
    last = len(starts)
    runs = [(first, end) for first in range(last) for end in range(first + 1, last + 1) if end - first < last]
    for first, end in sorted(runs, key=lambda run: (ends[run[1] - 1] - starts[run[0]], -run[0])):
        part = sentence[starts[first] : ends[end - 1]]
        # A few words, such as "but trust me", are not what presses: what they lead to is.
        if len(part.split()) < _LEAST_WORDS:
            continue
        before = closed(sentence[: ends[first - 1]], sentence[slice(*cuts[first - 1])], sentence) if first else ""
        after = _opening(sentence, starts[end], cuts[end - 1], goes_on=bool(first), free=replaced) if end < last else ""
        # What "they" are may have gone: "those on castors, they cost £9 more".
        hangs = _GOES_ON.match(after) and _A_NAME.search(part)
        if (first and not before) or (end < last and not after) or hangs:
            continue
        yield before, part, after


def _in_the_middle(sentence: str) -> Iterator[str]:
    """Yield what stands between clauses that both go, as a sentence: the most words first."""
    cuts = all_joints(sentence)[:_MOST_PARTS] if not _AS_AGREED.match(sentence) else []
    starts, ends = bounds(cuts, sentence)
    runs = [(first, end) for first in range(1, len(starts)) for end in range(first + 1, len(starts))]
    for first, end in sorted(runs, key=lambda run: starts[run[0]] - ends[run[1] - 1]):
        # What stands between is told for its own sake only where it tells a figure of a thing.
        opened = _opening(sentence[: ends[end - 1]], starts[first], cuts[first - 1], goes_on=False, free=False)
        said = opened and closed(opened, sentence[slice(*cuts[end - 1])], sentence)
        if said and (is_plain(said) or prices(said)):
            yield said


def is_asked(sentence: str) -> bool:
    """Tell whether a sentence ends as a question does; what is asked in brackets at its end is an aside."""
    return bool(_ENDS_ASKING.search(sentence))


def breaks_off(said: str) -> bool:
    """Tell whether a sentence ends where another word has to follow, or a bracket."""
    return bool(_BREAKS_OFF.search(said)) or said.count("(") > said.count(")")


def closed(clauses: str, mark: str, sentence: str) -> str:
    """Return clauses that ended in the middle of a sentence as a sentence, or nothing where they are none."""
    kept = re.sub(rf"[ ,]+(?:only|just)\Z|, {AN_ASIDE}\Z", "", clauses.rstrip(_MARKS), flags=re.IGNORECASE)
    reason = _LEADING.match(kept)
    if reason and mark == ", " and _TELLING.search(reason["rest"]) and not _MORE.search(reason["rest"]):
        kept = with_a_capital(reason["rest"])
    # It is given its verb once the rest is known.
    if written_about(kept) and mark in {", ", ","}:
        return f"{kept}."
    if len(kept.split()) < _LEAST_WORDS or not _VERB.search(kept) or _SUBORDINATE.match(kept):
        return ""
    if not speaks(kept) or ":" in mark or _LEADS_ON.search(kept) or _LEAD_IN.match(kept) or _WHAT_IF.search(kept):
        return ""
    asks = sentence.rstrip().endswith("?") and ASKS.match(kept)
    return kept if kept[-1] in ".!?\u2026" else f"{kept}{'?' if asks else '.'}"


def _opening(sentence: str, at: int, cut: tuple[int, int], *, goes_on: bool, free: bool) -> str:
    """Return the clauses behind a cut as a sentence of their own, or nothing where they rest on what went.

    What follows "and" or "so" rests on what went before, but for another thing and its figure; what follows "but", a
    semicolon or what only leads to it stands alone.
    """
    kept, went = sentence[at:], sentence[: cut[0]]
    parted, but = sentence[slice(*cut)].strip(" ,"), _BUT.match(kept) or _AND_WE.match(kept)
    if not but and (free or not _CONDITION.search(went)):
        but = _AND_A_THING.match(kept)
    led = bool(_LED_TO.match(went)) and not JOINED.match(kept)
    # "The room is full on Tuesdays, there is space on Thursdays": two sentences with a comma between them.
    led = led or (not parted and bool(_A_THING.match(kept)) and _is_whole(went))
    if not (but or parted or goes_on or led) or not (goes_on or led or free or _TELLS.match(sentence)):
        return ""
    kept = kept[but.end() :] if but else kept
    opens = _OPENER.match(kept) or (goes_on and _GOES_ON.match(kept))
    is_part = (_SUBORDINATE.match(kept) and "," not in kept) or (_RELATIVE.match(kept) and kept.rstrip()[-1] != "?")
    if (
        len(kept.split()) < _LEAST_WORDS
        or not speaks(kept)
        or (but and _ONLY_SOMEBODY.search(went))
        or not opens
        or is_part
        or _LEANS.match(kept)
        or _OF_THE_SAME.search(kept)
        or (not goes_on and speaks_of_what_went(kept, went))
    ):
        return ""
    return with_a_capital(_FOR_THAT.sub("", kept))


def _is_whole(clause: str) -> bool:
    """Tell whether a clause is a sentence, and neither a condition nor what leads to the next."""
    return not _CONDITION.search(clause) and bool(closed(clause, ",", ""))
