"""Leaves what happened in a mail about a failure: no blame, no string on what makes it good, no grovelling."""

import re
from collections.abc import Iterator

from bot.models.local.reading.joints import without_its_end
from bot.models.local.reading.naming import with_a_capital
from bot.models.local.reading.slots import AMOUNT

_SEEN = (
    r"(?:[a-z]+ly )?(?:noticed|caught|seen|spotted|known|checked|stopped|prevented|avoided|heard|realised|realized|read"
    r"|rung|called|cleaned|asked|looked|reacted|reported)"
)
# "You were told that it would run, and it did not" is owned, and so is what was promised.
_WE_FAILED = (
    r"[^.;?!]*\b(?:(?:and|but|yet|though|although|when) (?!you\b|your\b)[^.;?!]*?"
    r"(?:n['\u2019]t\b|\b(?:not|never|failed|nobody|no one|none|nothing)\b)"
    r"|wrong|false(?:ly)?|mistaken(?:ly)?|in error|that (?:[\w-]+ ){1,4}would (?!not\b))"
)
# "You did have power again by noon" tells what was put right.
_WARNING = (
    r"(?:the|our|my|an?|two|three|several) (?:[\w-]+ ){0,3}?"
    r"(?:letter|notice|warning|reminder|manual|handbook|instructions?|advice|e-?mail|mail|leaflet)s?\b"
)
# "Had your people kept the drain clear", "a careful shift would have noticed", "you were warned in May".
_BLAME = re.compile(
    r"\bhad (?:you\b|your (?:\w+ ){0,3}?\w+ )(?!to\b)[^.;?!]*\b(?:would|could|might)(?:n['\u2019]t)?\b"
    r"|\bif (?:you|your (?:\w+ ){1,3}?)(?: ?['\u2019]d| ?had)\b[^.;?!]*\b(?:would|could|might)(?:n['\u2019]t)?\b"
    r"|\b(?!(?:we|I)\b)(?:you|your [\w ]+?|any(?:one|body)|some(?:one|body)|who(?:ever)?|an? [^,;.]*?)"
    rf" (?:would|should|could|might|ought to)(?: (?:surely|really|easily|well))? have {_SEEN}\b"
    rf"|\byou (?:were|had been) (?:warned|told|advised|informed|reminded)\b(?!{_WE_FAILED})"
    r"|\bwe (?:had|did)(?: \w+ly| already| also)? (?:recommend|advis|warn|suggest)\w*\b[^.;?!]*\byou\b"
    rf"|\byou did (?:have|get|receive) {_WARNING}|\byou did know\b"
    r"|\byou were the (?:one|person)s?\b|\bwith your (?:years|experience)\b"
    r"|\A\W*(?:and |but )?(?:to be fair|in (?:all )?fairness),? [^.]*\b(?:you|your|only a few)\b"
    r"|\b(?:it|that|this)(?:['\u2019]s| is| was) not (?:all|entirely|only|just|solely) (?:on us|our (?:fault|doing))\b"
    r"|\b(?:that|it)(?:['\u2019]s| is) (?:not|hardly)(?: really| exactly)? something (?:a|an|any)\b"
    r"|\bit does happen (?:in|at|with|to) \w+ (?:without|that|who)\b"
    r"|\b(?:not|n['\u2019]t)(?: \w+){0,3} (?:point(?:ing)? (?:the |any )?fingers?|blam(?:e|ing) (?:you|any))",
    re.IGNORECASE,
)
_PERHAPS_YOU = re.compile(
    r",? (?:so|and|but) (?:perhaps|maybe|presumably|possibly|probably)\b[^.?!]*"
    r"\byour (?:side|end|part|people|team|staff)\b[^.?!]*",
    re.IGNORECASE,
)
_JOINT = re.compile(r",? (?:but|and|although|though|yet|so) |; | [-\u2013\u2014] ")
_LEAST_WORDS = 4
_GIVES = (
    r"(?:credit|refund|compensat\w+|release|waive|goodwill|reimburse|take [^,;.]{1,30} off|pay|replace"
    r"|make good|agreement from our side)"
)
_PAPER = r"(?:contract|agreement|order|signature|deed|renewal)"
# A bank that confirms and a courier who returns are facts to wait for; who signs is the reader, or it is a paper.
_SIGNER = (
    r"(?:you|your|sign(?:ature|ed|ing)?)\b"
    rf"|(?:the|an?) (?:[\w-]+ ){{0,2}}?{_PAPER}\b|we have (?:your\b|[^,;.!?]*\b(?:{_PAPER}|signed)\b)"
)
_SIGNS = (
    r"[^,;.!?]*?\b(?:sign|order|renew|extend|book|contract|agreement|signature|commit"
    r"|confirm(?!\w* [^,;.!?]*\b(?:account|address|details|receipt|damage|IBAN)\b))"
    r"(?:s|ed|ing|al)?\b[^,;.!?]*"
)
_WHEN = r"(?:once|as soon as|when|after|provided(?: that)?|if|on condition that|the moment|against|upon)"
# "We can credit it as soon as you have signed": what makes good a failure of ours waits for no signature.
_TIED = re.compile(
    rf"\b(?P<give>{_GIVES}\b[^;.!?]*?)"
    r"(?:,? (?:which|that) (?:I|we) (?:can|could|will|would) (?:release|pay(?: out)?|give|book))?"
    rf",? {_WHEN} (?={_SIGNER}){_SIGNS}",
    re.IGNORECASE,
)
_OR_ELSE = re.compile(r"\b(?:lawyers?|solicitors?|otherwise|after which|court|withdraw|lapse|expire)", re.IGNORECASE)
_PAYS = re.compile(r"\b(?:pay|compensat)", re.IGNORECASE)
_WAIVES = re.compile(r"\b(?:can|could|will|would) waive\b")
_TIED_FIRST = re.compile(
    rf"\A\W*(?:{_WHEN}|should) (?={_SIGNER}){_SIGNS}?,? "
    rf"(?=(?:I|we)(?: can| could| will|['\u2019]ll| would|['\u2019]d)\b[^;.!?]*\b{_GIVES})",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\blook at (?:the two|both|it all|them) together\b", re.IGNORECASE)
_HEAPED = re.compile(
    r"\b(?:(?:so|very|really|deeply|truly|terribly|incredibly|awfully|extremely|genuinely),? ){2,}(?=sorry\b)",
    re.IGNORECASE,
)
_HOW_ASHAMED = re.compile(
    r"\AI (?:cannot|can['\u2019]t|can not) (?:tell you|say|express|put into words) how (?:very )?"
    r"(?:ashamed|sorry|mortified|embarrassed) (?P<who>we are|I am) (?P<what>(?:about|for|that) .+)\Z",
    re.IGNORECASE,
)
_UNFORGIVABLE = re.compile(
    r"\AThat (?P<what>.+?) is (?:simply |just |quite )?(?:unforgivable|inexcusable|a disgrace|shameful)\b.*\Z",
    re.DOTALL,
)
_DARE = re.compile(
    r"\AI (?:do not|don['\u2019]t|hardly)(?: even)? dare (?:to )?ask (?:if|whether) (?P<who>you|we) (?P<what>.+)\Z",
    re.IGNORECASE,
)
_WAIL = (
    r"(?:there(?:['\u2019]s| is| can be) (?:really |simply |truly |absolutely )?no excuse(?! for)"
    r"|I (?:have |could |can )?(?:not|hardly|barely) (?:slept|sleep|look you in the eye)"
    r"|I could (?:cry|die|sink)|I really could(?=[,;]|\Z)"
    r"|words (?:cannot|can['\u2019]t|fail)"
    r"|(?:I|we) (?:feel|am|are) (?:absolutely |so |truly |really |utterly )?"
    r"(?:terrible|awful|mortified|ashamed|devastated|dreadful|sick|hopeless)"
    r"|it(?:['\u2019]s| is) (?:all )?(?:unforgivable|inexcusable))"
)
_WAILS = re.compile(rf"(?:\A\W*(?:truly,? |honestly,? )?|(?P<joint>,? and |, |; )){_WAIL}\b[^,;.!?]*", re.IGNORECASE)
_JOINS = re.compile(r"\A[ ,;]*(?:(?:and|but) )?")
_SORRY = re.compile(r"\b(?:sorry|apolog\w+)\b", re.IGNORECASE)
_ONLY_SORRY = re.compile(
    r"\W*(?:(?:once )?again,? |truly,? |really,? |(?:I|we)(?: am| are|['\u2019]m|['\u2019]re) |please accept "
    r"|(?:our|my) |so |very |and |most |deep(?:est|ly) |sincere(?:st|ly)? |a thousand |sorry,? )*(?:sorry|apolog\w+)"
    r"(?: (?:once )?again| once more| for (?:everything|this|that|it all))*\W*",
    re.IGNORECASE,
)


def amended(sentence: str, *, sorry_before: bool, sorry_after: bool = False) -> Iterator[str]:
    """Yield what may be left of a sentence in a mail about a failure; nothing where it stays as it is.

    A second apology that tells nothing is one too many, and what only wails is one where no other is made.
    """
    words = without_its_end(sentence)
    if sorry_before and _ONLY_SORRY.fullmatch(words):
        yield ""
    elif not _WAILS.sub("", words).strip(" ,;"):
        yield "" if sorry_before or sorry_after else "I'm sorry."
    else:
        yield from _without_grovelling(words, sentence)
        yield from _without_strings(words)
        yield from _without_blame(words)


def apologises(sentence: str) -> bool:
    """Tell whether a sentence says sorry."""
    return bool(_SORRY.search(sentence))


def _without_grovelling(words: str, sentence: str) -> Iterator[str]:
    if how := _HOW_ASHAMED.match(words):
        yield f"{with_a_capital(how['who'])} sorry {how['what']}."
    if what := _UNFORGIVABLE.match(words):
        yield f"{with_a_capital(what['what'])}."
    if dare := _DARE.match(words):
        yield f"Do {dare['who']} {dare['what']}?"
    plain = _WAILS.sub("", _HEAPED.sub("", words)).strip()
    if plain != words and len(plain.split()) >= _LEAST_WORDS - 1:
        said = with_a_capital(_JOINS.sub("", plain))
        yield f"{said}{sentence[len(words) :].strip() or '.'}"


def _without_strings(words: str) -> Iterator[str]:
    if _TOGETHER.search(words):
        yield ""
    tied, first = _TIED.search(words), _TIED_FIRST.match(words)
    if tied:
        behind = words[tied.end() :]
        said = f"{words[: tied.end('give')]}{'' if _OR_ELSE.search(behind) else behind}."
    elif first:
        said = f"{with_a_capital(words[first.end() :])}."
    else:
        return
    yield said
    # "We can waive it" reads as a bait wherever it stands, "we do not charge it" as what it is.
    yield _WAIVES.sub("do not charge", said)
    if amount := re.search(AMOUNT, said):
        yield (
            f"We pay {amount[0]} for it."
            if "pay" in said or "compensat" in said
            else f"We take {amount[0]} off for it."
        )


def _without_blame(words: str) -> Iterator[str]:
    """Yield a sentence up to where it blames the reader; nothing of it where it does nothing else."""
    if perhaps := _PERHAPS_YOU.search(words):
        yield f"{words[: perhaps.start()]}."
    elif blame := _BLAME.search(words):
        joint = next(reversed(list(_JOINT.finditer(words, 0, blame.start() + 1))), None)
        before = words[: joint.start()] if joint else ""
        is_left = len(before.split()) >= _LEAST_WORDS and not _BLAME.search(before)
        yield f"{before}." if is_left else ""
