"""Tells whether what was done has to do with others, so that they have noticed it by now."""

import re
from collections.abc import Collection
from itertools import pairwise

from bot.analysis.dates import MONTH, WEEKDAY
from bot.models.local.acts.deeds import in_their_stead, is_deed
from bot.models.local.acts.second_acts import ALSO, HAD_DONE, each_act
from bot.models.local.acts.told_acts import WORK
from bot.models.local.acts.unasked import YOURS
from bot.playbook.edits import Edits

OF_OURS, _OURSELVES = re.compile(r"(?:I|we|our|my)\b", re.IGNORECASE), re.compile(r"(?:I|[Ww]e)\Z")
# What is on its way to them is nothing that only our side keeps.
_GONE = frozenset(("shipped", "dispatched"))
# "Left early" is done with nothing.
_HAS_AN_OBJECT = re.compile(
    r"\S+ (?:[a-z]+ ){0,2}?(?:the|your|our|my|his|her|their|an?|it|them|him|you|both|all|some|another|this|that"
    r"|two|three|four|five|six|\d\S*|(?-i:[A-Z])[\w\u2019'-]*)\b"
)
# What an act has to do with others: "your gate", "Mr Hahn", "him", "the underwriters".
_THE_OTHERS = rf"(?!{WEEKDAY}|{MONTH}|the \d)(?:the\b|[A-Z])"
_OTHERS = re.compile(
    r"\b(?:your|yours|you|him|her|them|everyone|everybody)\b"
    rf"|\b(?:to|with|for|by|at|in|into|on|from) {_THE_OTHERS}"
)
_SOMEBODY = re.compile(rf" {_THE_OTHERS}")
# "I asked the insurer": those we work with are no people of theirs.
_OUR_SIDE = re.compile(
    r" (?:with |to )?the (?:insurers?|welders?|mill|factory|warehouse|drivers?|fitters?|workshop|carrier|haulier"
    r"|technicians?|suppliers?|manufacturers?|foundry|bakery|lads|crew|depot|planners?|dispatcher)\b"
)
# "I let the lads start on the oak": what they have begun stays begun.
_SET_TO_WORK = re.compile(
    r"\W*(?:(?:I|[Ww]e)(?:['\u2019]ve| have)? )?(?:let|had|got|set) (?:the|my|our) (?:[\w-]+ )?"
    r"(?:lads|boys|girls|crew|team|men|workshop|people|guys|factory|kitchen|printers?|carpenters?|joiners?|fitters?"
    r"|welders?|tailors?|builders?"
    r"|designers?|painters?) (?:to )?(?:start|begin|cut|cutting|going|started|get going|order|make|build|prepare)\b"
)
# "I set the module active for all managers": they have it by now.
_IS_LIVE = re.compile(
    r"\W*(?:(?:I|we)(?:['\u2019]ve| have)?(?: already| also| now| just)* )?"
    r"(?:(?:set|switched|turned|put|made|took) (?:the|your)\b[^,;.:]*\b(?:active|live|online)\b"
    r"|(?:activated|enabled) (?:the|your)\b)",
    re.IGNORECASE,
)
# Whoever of ours was told of what was put by plans by it.
_TOLD_OURS = re.compile(r"(?:gave|told|informed|briefed|notified) (?:our|my|the)\b")
# What only our side keeps, such as a room, is nobody else's yet, unless it was kept with theirs.
_WITH_THEIRS = re.compile(
    r"\b(?:to|with|in|into|on|onto|through|under) (?:the help of )?(?:your|his|her|their)\b"
    r"|\b(?:in|under) the (?:[\w'\u2019]+ ){1,3}name\b"
)
# "I told our bank that Varga is a yes": the customer by name, as one who has decided.
_AS_SETTLED = re.compile(
    r"\bthat [A-Z][\w&-]+(?: [A-Z][\w&-]+)? (?:(?:is|are|was|were) (?:a yes|in|on board|signed|sold|ours|certain"
    r"|going ahead"
    r"|coming|joining|a done deal|agreed|decided|committed)|(?:has|have|had) (?:agreed|signed|decided|committed|chosen"
    r"|accepted|said yes))\b"
)


def any_touches(acts: str, who: str, edits: Edits, *, told: bool, beside: bool) -> bool:
    """Tell whether one of several acts has to do with others: "booked the hall and told your caretaker".

    Where it is `told` that something was done, a verb nobody knows is enough: nothing else can be made of it.
    """
    first = acts.split(maxsplit=1)[0]
    known = {*edits.owning.verbs, *edits.verbs, *(edits.owning.past.get(verb, verb) for verb in edits.verbs)}
    is_new = first not in known and is_deed(first, edits.owning) and _HAS_AN_OBJECT.match(acts)
    if is_new and (told or in_their_stead(acts)):
        return True
    if not OF_OURS.match(who) or first not in known:
        return _touches(acts, who, edits, beside=beside)
    if told and is_under_way(acts):
        return True
    if told and _stays_done(acts, first, known, edits):
        return True
    if told and any(map(_TOLD_OURS.match, each_act(acts, edits)[1:])):
        return True
    ends = [also.start() for also in ALSO.finditer(acts) if also["verb"] in known]
    one, *others = (acts[start:end] for start, end in pairwise([0, *ends, len(acts)]))
    # Whom a second act tells may be one of ours, where nothing says "your".
    also_touched = (YOURS.search(other) and _touches(ALSO.sub(r"\g<verb>", other), who, edits) for other in others)
    return _touches(one, who, edits, beside=beside) or any(also_touched)


def is_under_way(act: str) -> bool:
    """Tell whether our own people were set to work by what was done, or something went live by it."""
    return bool(_SET_TO_WORK.match(act) or _IS_LIVE.match(act))


def had_worked_on(rest: str, edits: Edits) -> bool:
    """Tell whether what was had done is work on something, which stays done: "had your logo embroidered"."""
    return _is_worked_on(rest, edits.owning.final)


def _is_worked_on(rest: str, final: Collection[str] = ()) -> bool:
    words = rest.replace(",", "").split()
    return bool(HAD_DONE.match(f" had{rest}")) and any(word in final or WORK.fullmatch(word) for word in words)


def _stays_done(acts: str, first: str, known: set[str], edits: Edits) -> bool:
    """Tell whether no offer can be made of our acts any more, or of one of them."""
    final = edits.owning.final
    if first in final or (first == "had" and had_worked_on(acts.removeprefix("had"), edits)):
        return True
    if any(also["verb"] == "had" and _is_worked_on(acts[also.end() :]) for also in ALSO.finditer(acts)):
        return True
    also = {each["verb"] for each in ALSO.finditer(acts)}
    return any(
        verb in final or (verb.endswith("ed") and is_deed(verb, edits.owning)) for verb in also - (known - final)
    )


def _touches(act: str, who: str, edits: Edits, *, beside: bool = False) -> bool:
    """Tell whether what was done, such as "told your caretaker", has to do with others, or stands `beside` what has."""
    verb, _, rest = act.partition(" ")
    rest, is_ours, owning = f" {rest}", bool(OF_OURS.match(who)), edits.owning
    if verb not in owning.verbs:
        is_act = verb in {*edits.verbs, *(owning.past.get(known, known) for known in edits.verbs)}
        return is_ours and is_act and (beside or bool(_WITH_THEIRS.search(rest)))
    is_settled = verb in owning.telling and bool(_AS_SETTLED.search(rest))
    touches = beside or is_settled or bool((_OTHERS if _OURSELVES.match(who) else YOURS).search(rest)) or verb in _GONE
    touches = touches or (verb in owning.telling and is_ours and bool(_SOMEBODY.match(rest)))
    return touches and (is_settled or not _OUR_SIDE.match(rest) or bool(YOURS.search(rest)))
