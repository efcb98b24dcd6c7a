"""Turns what a clause asks into a question: "whether the list is right" is asked as "is the list right"."""

import re

_AUX = r"(?:is|are|was|were|has|have|had|can|could|will|would|should|must)"
# "The list I have is": what stands behind these two belongs to the list.
_OF_THE_THING = re.compile(r"\w (?:I|we|you|they|that|which|who) \Z", re.IGNORECASE)
_WOULD = re.compile(r"\b(you|we|they)'d (?=(?:like|prefer|rather)\b)")
_PERSON = re.compile(
    r"\A(?P<who>(?:you|they|we|I)(?: (?:still|also|both|all|really))?) (?P<does>(?:need\b|[a-z]+\b(?<!ed)).*)\Z"
)
# "Whether you still needed it" asks of today.
_OF_TODAY = re.compile(r"(?<=\byou )(?P<how>still )?(?P<does>need|want|prefer)(?:r?ed)\b")
# "Which gate | the men should use", "how many seats | you need".
_ASKED_OF = re.compile(
    r"\A(?P<of>(?:(?!of\b)[\w-]+ ){0,3}?)(?<!\bon )(?<!\bat )(?<!\bin )(?<!\bfor )(?<!\bto )(?<!\bwith )"
    r"(?P<clause>(?:you|they|we|the|your|our|my|each) .+)\Z"
)
_ONE = re.compile(
    r"\A(?P<who>(?:the|your|our)\b(?: [\w'\u2019-]+){0,5}?) (?P<does>stand|go|need|fit|work|suit|take|come|apply|cover"
    r"|include|run|start|end|lie|remain|look|mean|require|use|hold|belong)e?s\b(?P<rest>.*)\Z"
)
_SUBJECT = re.compile(rf"\A(?:else |of [\w ]{{2,30}}? )?(?:{_AUX}|['\u2019](?:ll|s|d)|[a-z]+s)\b", re.IGNORECASE)
# "How many of your staff will come": what is counted does it.
_IS_COUNTED = re.compile(rf"\A(?:many|much) (?:of )?(?:[\w-]+ ){{1,5}}?{_AUX}\b")


def asked_straight(how: str, clause: str) -> str | None:
    """Return a clause as the question it is, or None where it cannot be turned."""
    clause = _OF_TODAY.sub(lambda verb: f"{verb['how'] or ''}{verb['does']}", _WOULD.sub(r"\1 would ", clause))
    if how in {"whether", "if"}:
        return _with_its_verb_first(clause)
    if how in {"who", "what", "which"} and _SUBJECT.match(clause):
        return how + ("" if clause[0] == "'" else " ") + clause
    asked = _ASKED_OF.match(clause)
    turned = _with_its_verb_first(asked["clause"]) if asked else None
    if asked and turned:
        return f"{how} {asked['of']}{turned}"
    return f"{how} {clause}" if _IS_COUNTED.match(clause) else None


def _with_its_verb_first(clause: str) -> str | None:
    """Return "is the list I have right" of "the list I have is right", or None where there is no such verb."""
    for verb in re.finditer(rf" (?P<aux>{_AUX})(?= )", clause, re.IGNORECASE):
        who = clause[: verb.start()]
        if not _OF_THE_THING.search(f"{who} "):
            return f"{verb['aux'].lower()} {who}{clause[verb.end() :]}"
    if one := _ONE.match(clause):
        return f"does {one['who']} {one['does']}{one['rest']}"
    person = _PERSON.match(clause)
    return f"do {person['who']} {person['does']}" if person else None
