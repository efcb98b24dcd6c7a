"""Asks straight what somebody does not dare to ask, and offers what they did not dare to do."""

import re
from collections.abc import Iterator

from bot.models.local.reading.asked_straight import asked_straight
from bot.models.local.reading.capitals import with_a_capital
from bot.playbook.edits import Edits

# "I hardly dare ask whether", "I'm almost afraid to ask if".
_DARES = re.compile(
    r"\b(?:I|we)(?:['\u2019](?:m|d|re))?(?: [\w'\u2019]+){0,3}?"
    r" (?:dare|dared|afraid|ashamed|embarrassed|reluctant|loath|presume|hesitate)(?: to)?"
    r" (?:ask|enquire|inquire)(?: you)?"
    r" (?P<how>whether|if|when|which|what|how)\b"
    r"(?P<clause>[^.?!;]+)[.!?]*\Z",
    re.IGNORECASE,
)
# "I'm not sure whether the room is still free, but that can wait".
_CAN_WAIT = re.compile(
    r"\A\W*(?:I|we)(?:['\u2019]m| am|['\u2019]re| are| do|) ?(?:n['\u2019]t|not)?(?: (?:quite|really|entirely))?"
    r" ?(?:sure|certain|know|wonder|wondering) (?P<how>whether|if)\b(?P<clause>[^,;.?!]+),? (?:but|though|although) "
    r"(?:that|this|it)(?:['\u2019]s| is| can| does| doesn['\u2019]t| isn['\u2019]t)(?: really)?"
    r" ?(?:not |n['\u2019]t )?(?:wait|important|urgent|matter|no matter|for another (?:day|time))\b[^;?]*\Z",
    re.IGNORECASE,
)
# "I'd have brought one round, but I thought you wouldn't want it"; what somebody else forbids is not offered.
_WOULD_HAVE = re.compile(
    r"\A\W*(?:I|we)(?:['\u2019]d| would) (?:gladly |happily |also |just )?have "
    r"(?P<did>[a-z]+(?: (?:in|by|round|over|up))?) (?P<rest>[^,;.?!]+?),?"
    r" (?:but|only|except)(?: (?:that|then))?"
    r" (?:(?:I|we)(?: (?:just|only|also))? )?(?:thought|felt|feared|did(?: not|n['\u2019]t) (?:want|like|wish|dare))\b"
    r"[^?]*\Z",
    re.IGNORECASE,
)
_BROUGHT = {
    "brought": "bring",
    "come": "come",
    "taken": "take",
    "baked": "bake",
    "posted": "post",
    "made": "make",
    "left": "leave",
    "rung": "ring",
}
_LONGEST = 300


def put_straight(sentence: str, edits: Edits) -> Iterator[str]:
    """Yield what a sentence shies away from asking as a question, and what it shied away from doing as an offer."""
    if len(sentence) > _LONGEST:
        return
    yield from dared(sentence)
    if waits := _CAN_WAIT.match(sentence):
        yield from _asked(sentence, waits)
    if would := _WOULD_HAVE.match(sentence):
        did, _, how = would["did"].partition(" ")
        does = _BROUGHT.get(did.lower()) or edits.verbs.get(did.lower())
        if does:
            thing = f"{how} {would['rest']}".strip()
            yield f"I could {does} {thing}, {edits.offer_ending}."


def dared(sentence: str) -> Iterator[str]:
    """Yield what a sentence hardly dares to ask as a question."""
    if len(sentence) <= _LONGEST and (shy := _DARES.search(sentence)):
        yield from _asked(sentence, shy)


def _asked(sentence: str, shy: re.Match[str]) -> Iterator[str]:
    if asked := asked_straight(shy["how"].lower(), " ".join(shy["clause"].split())):
        yield f"{sentence[: shy.start()]}{with_a_capital(asked)}?"
