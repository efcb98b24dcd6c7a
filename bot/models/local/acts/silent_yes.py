"""Asks for the yes that silence would have been: "I shall treat the dates as confirmed" becomes a question."""

import re
from collections.abc import Iterator

from bot.models.local.acts.unasked import on_their_word
from bot.models.local.cuts.heads import closed
from bot.models.local.reading.asks import is_asked
from bot.models.local.reading.capitals import in_the_midst, with_a_capital
from bot.models.local.reading.days import WHEN
from bot.models.local.reading.joints import without_its_end
from bot.models.local.reading.many import is_or_are
from bot.verification.facts import facts_in

_HEAR = (
    r"(?:hear|get|receive|have)(?:d|ing)? (?:(?:anything|something|nothing|no (?:word|answer|reply|objections?)|word"
    r"|an answer|a reply)\b|(?:back|otherwise|differently|different|to the contrary|from you|by|within|before|until)\b)"
)
# "Unless we hear otherwise by Friday", "If nothing comes back by noon": what would have to be said.
_SILENCE = (
    rf"(?:unless (?:I|we) {_HEAR}|(?:if|should) (?:I|we) (?:(?:do|have|had)(?: not|n['\u2019]t)|not) (?:heard|{_HEAR})"
    rf"|(?:if|should) (?:I|we) hear nothing|hearing nothing|(?:if|should) nothing (?:comes?|is (?:heard|said))"
    r"|unless you (?:tell|let|say|object|write|call|ring|stop|shout|reply|answer|respond|advise|inform|protest)"
    r"|(?:without|failing) (?:a |an |any |your )?(?:word|answer|reply|objection|news|response))"
    r"(?![^.;!?]*\bhear from (?!you\b))"
)
_FROM_WHEN = r"(?: (?:from|on|by|as of|after|until|with effect from|unless|if|without)\b[^;!?]*)?[.!]*\Z"
_WILL = (
    r"(?:['\u2019](?:ll|m|re|d)| will| shall| would| must| am| are)?"
    r"(?: (?:then|simply|just|also|have to|be|now|going to))*"
)
_STATE = (
    r"(?:confirmed|agreed|accepted|settled|placed|booked|approved|fixed|final|firm|granted|given|sold|done|binding"
    r"|renewed|signed off)"
)
# "We will take the sofa as agreed": that is done by their word.
_AS_IT_IS = r"(?![^,;.!?]* as (?:agreed|confirmed|approved|booked|signed off)\b)"
# "I shall treat the dates as confirmed from Thursday": that holds without a word of silence as well.
_TREATED = re.compile(
    rf"\W*(?:(?:so|then|otherwise|therefore),? )?(?:I|we){_WILL} (?:(?:treat|regard|consider)(?:ing)?"
    rf"|{_AS_IT_IS}(?:count|tak)(?:e|ing)?)"
    rf" (?P<what>(?:the|your|our|this|that|these|those) (?:(?!as\b)[\w'\u2019-]+ ?){{1,6}}?) ?(?:as (?:being )?)?"
    rf"(?P<state>{_STATE}){_FROM_WHEN}",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    rf"(?:\b(?:I|we)(?P<will>{_WILL}) (?:assume|take it|presume|conclude)(?: that)?"
    r"|\b(?:silence|no (?:news|word|answer|reply|objection))\b[^,;.!?]{0,40}? (?:means|counts as|is)(?: that)?"
    r"|\b(?:take|taking|read|reading|count|counting|took|taken) (?:your|that|the|this) silence (?:as|for))"
    r" (?P<clause>[^;!?]+?)[.!]*\Z",
    re.IGNORECASE,
)
# "You're happy", "all is fine": with what? Where the rest of a mail names it, that is asked about instead.
_OF_NOTHING = re.compile(
    r"(?:Are you|Is (?:it|all|everything|that)) (?:happy|fine|content|ok(?:ay)?|all right|good|well|satisfied)[,?]",
    re.IGNORECASE,
)
_YES = re.compile(r"(?:an? )?(?:yes|consent|agreement|approval|acceptance|go-ahead)\b", re.IGNORECASE)
_SETTLED = re.compile(
    r"(?P<what>(?:the|your|our) (?:[\w'\u2019-]+ ){1,4}?)will be (?P<done>(?!(?:in|on|at|open|closed|back|away)\b)"
    r"(?:[a-z]+(?:ed|en|wn|ut|nt))\b[^;!?]*?)[.!]*\Z",
    re.IGNORECASE,
)
# What is stopped, closed or let go takes no yes.
_NO_YES = (
    r"(?!(?:be|not|never|close|leave|stop|drop|keep|hold|release|let|assume|take|ring|call|chase|give|treat|have)\b)"
)
_OUR_DEED = re.compile(
    rf"(?P<who>I|we)(?:(?:['\u2019]ll| will| shall)(?: (?:then|simply|just))? {_NO_YES}(?P<will>[a-z]+)"
    r"|(?: then)? (?P<do>start|begin|go ahead|proceed|deliver|ship|come|send|book|invoice|print|order))\b"
    r"(?P<rest>[^;!?]*?)[.!]*\Z",
    re.IGNORECASE,
)
_IF_FIRST = re.compile(rf"\W*{_SILENCE}\b[^.;!?]*?,? (?:then )?(?=(?:I|we|the|your|our)\b)", re.IGNORECASE)
_IF_LAST = re.compile(r",? (?:unless|if|should|without|failing)\b[^;!?]*\Z", re.IGNORECASE)
_IS_SILENCE = re.compile(rf"\b{_SILENCE}\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no longer|never|nobody)\b|n['\u2019]t\b", re.IGNORECASE)
_QUOTED = re.compile(r'["\u201c\u201d]')
_OPEN = ", or is something still open?"
_IT_IS = re.compile(r"\b(it|that|all|everything)['\u2019]s\b", re.IGNORECASE)
_YOU_ARE = re.compile(r"(?P<who>you|we)(?:['\u2019]re| are) (?P<rest>.+)", re.IGNORECASE)
_AND_DO = re.compile(r" and (?!(?:the|your|our|a|an|with|for|on|in|it|that)\b)", re.IGNORECASE)
_YOU_DO = re.compile(
    r"(?P<who>you|we(?: can| may| will)?) (?P<rest>(?!(?:will|would|can|could|have|had|did|are|were|may)\b)[a-z]+\b.*)",
    re.IGNORECASE,
)
_IT_BE = re.compile(
    r"(?P<what>(?:the|your|our) (?:[\w'\u2019-]+ ){1,5}?|(?:it|this|that|all|everything) )(?P<be>is|are) (?P<rest>.+)",
    re.IGNORECASE,
)
_IT_STANDS = re.compile(
    r"(?P<what>(?:the|your|our) (?:[\w'\u2019-]+ )+?)(?P<verb>stands?|holds?|goes|go|applies|apply)\b", re.IGNORECASE
)
# "Wednesday at 12 works", "the 4th is fine for you": a time is asked about with another beside it.
_A_TIME = re.compile(
    rf"(?P<when>(?:the )?(?:{WHEN}|[\w:.]+)(?: (?:slot|date|appointment|booking))|{WHEN}(?:,? (?:at|from|around"
    rf"|about) [\w:.]+(?: ?[ap]m)?)?)"
    r" (?:works?|suits?|is (?:fine|good|ok|okay|convenient)"
    r"|will do|will work|fits)\b(?P<whom> for (?:you|your \w+|both of you|everyone))?[^,;]{0,25}\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"[ ,;]*\b(?:and|so|but)\W*\Z", re.IGNORECASE)
_UNLESS = re.compile(rf",? (?:and|so|but)?\s*{_SILENCE}\b[^;!?]*\Z", re.IGNORECASE)
_PLAIN = {"stands": "stand", "holds": "hold", "goes": "go", "applies": "apply"}


def asked_for_a_yes(sentence: str) -> Iterator[str]:
    """Yield the question whose answer a sentence takes from silence, without the date it sets.

    Who wanted it settled so is not asked again, and what is quoted is nobody's yes.
    """
    if is_asked(sentence) or _QUOTED.search(sentence) or on_their_word(sentence):
        return
    if treated := _TREATED.match(sentence):
        what = treated["what"].strip()
        yield f"{with_a_capital(is_or_are(what))} {what} {treated['state']}, or still open?"
    elif taken := _TAKEN.search(sentence):
        is_silent = taken["will"] != "" or _IS_SILENCE.search(sentence)
        clause, free = _UNLESS.sub("", taken["clause"]), _free_times(sentence[: taken.start()])
        asked = _asked(clause) if is_silent and not _NOT.search(clause) else ()
        yield from (f"{free} {question}".strip() for question in asked)
    else:
        yield from _of_the_deed(sentence)


def _free_times(before: str) -> str:
    """Return what is told of days and hours before a yes is taken for granted, as a sentence."""
    told = closed(_AND.sub("", before), "", "")
    return told if facts_in(told) and not _IS_SILENCE.search(told) else ""


def asks_of_nothing(question: str) -> bool:
    """Tell whether a question only asks if all is well."""
    return _OF_NOTHING.match(question) is not None


def _asked(clause: str) -> Iterator[str]:
    """Yield what was taken as the question it is: "the order stands" as "Does the order stand"."""
    clause = _IT_IS.sub(r"\1 is", clause)
    if time := _A_TIME.match(clause):
        yield f"Does {in_the_midst(time['when'])} work{time['whom'] or ' for you'}, or is another time better?"
    elif _YES.match(clause):
        yield f"Is it a yes{_OPEN}"
    elif (said := _YOU_ARE.match(clause)) and not _AND_DO.search(clause):
        yield f"Are {said['who']} {said['rest']}{_OPEN}"
    elif said := _YOU_DO.match(clause):
        yield f"{'Do you' if said['who'].lower() == 'you' else 'Shall we'} {said['rest']}{_OPEN}"
    # What we would then do is no part of what is asked: "the slot is yours and let our planner know".
    elif said := _IT_BE.match(_AND_DO.split(clause, maxsplit=1)[0]):
        yield f"{with_a_capital(said['be'])} {said['what']}{said['rest']}{_OPEN}"
    elif said := _IT_STANDS.match(clause):
        verb = _PLAIN.get(said["verb"], said["verb"])
        yield f"{'Do' if verb == said['verb'] else 'Does'} {said['what']}{verb}{clause[said.end() :]}{_OPEN}"


def _of_the_deed(sentence: str) -> Iterator[str]:
    """Yield what silence would have let us do as a question."""
    first = _IF_FIRST.match(sentence)
    last = None if first else _IF_LAST.search(sentence)
    if not first and not (last and _IS_SILENCE.search(sentence, last.start())):
        return
    told = sentence[first.end() :] if first else without_its_end(sentence[: last.start()] if last else sentence)
    if _NOT.search(told):
        return
    if settled := _SETTLED.match(told):
        yield f"Should {settled['what']}be {settled['done']}, or not yet?".replace("Should The ", "Should the ")
    elif deed := _OUR_DEED.match(told):
        who = "I" if deed["who"] == "I" else "we"
        yield f"Shall {who} {deed['will'] or deed['do']}{deed['rest']}, or would you rather {who} didn't?"
