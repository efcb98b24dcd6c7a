"""What the customer wrote, in a thread or where the rep quotes them: what they ask for and agree to themselves."""

import re

from bot.analysis.anchors import ROLES
from bot.analysis.dates import NAMED_DATE, WEEKDAY
from bot.analysis.deed_verbs import DIRECT_ASK
from bot.analysis.deeds import UNSAID, Told
from bot.analysis.modality import TAKEN_BACK
from bot.analysis.refusals import OF_NO_OFFER, ON_NO_CONDITION, is_asked, is_no_date_of_theirs, is_no_yes
from bot.analysis.requests import asks_to_be_told, refused
from bot.analysis.speakers import OURS, OUTSIDE, Side, subject_of
from bot.playbook.excuses import Deed

_DIRECT_YES = re.compile(
    rf"\b(?:yes|ok|okay|agreed|approved|confirmed|go ahead|you have my"
    rf"|(?:i|we) (?:accept{OF_NO_OFFER}|agree|confirm|take|(?:have )?(?:decided|chosen?|picked|settled))"
    r"|(?:works|fine|good|best|free) (?:for|with) (?:us|me)"
    r"|happy for you to|(?:we are|i am|we're|i'm) (?:now |all )?(?:ready|happy|glad) to (?:sign|order|proceed)"
    rf"{ON_NO_CONDITION}"
    rf"|suits (?:us|me)|(?:{WEEKDAY}|{NAMED_DATE}|\d)[^,;.]{{0,40}} (?:is|are|sounds) (?:fine|good|ok|okay|great"
    r"|perfect|right)"
    r"|would be (?:fine|good|great|ideal)(?! (?:if|to)\b)|(?:we are|i am|we're|i'm) free|deal)\b"
)
_QUOTED_SPEECH = re.compile(
    r"(?:wrote|writes|said|says|(?:e-?)?mail(?:ed)?|messaged?|words|text(?:ed)?|answer(?:ed)?|repl(?:y|ied)|ask(?:ed|s)"
    r"|note)\b[^:\"]{0,60}(?::\s|\"(?=\S))"
)
# "Bastian: ...", "Lucia's line from yesterday: ...", "she rang at 7: ...": what they said, with no verb of saying or
# with one further up. Between marks, which hold a few words, whoever is named before them has said it.
_OPENS = re.compile(r":\s+\"?(?=\w)|(?<![\w\"])\"(?=\w[^\"]*? [^\"]*? )")
_BY_WORD = re.compile(
    r"\b(?:rang|called|phoned|texted|messaged|mailed|e-?mailed|pinged|wrote|says?|said|told me|answered|replied"
    r"|(?:on|by|over) (?:the )?(?:phone|text|mail|e-?mail|chat|slack|whatsapp|sms|voicemail)"
    r"|in (?:her|his|their) (?:\w+ )?(?:mail|e-?mail|text|note|letter|message|answer|reply)"
    r"|(?:'s|her|his|their) (?:\w+ )?(?:line|words?|wording|text|mail|e-?mail|note|message|voicemail|instructions?"
    r"|orders|answer|reply|request|wish|idea|suggestion|go-ahead))\b"
)
_BY_US = re.compile(r"\b(?:i|we|me and|my|our)\b|\A(?:told|asked|wrote|mailed|texted|sent|rang|called|said|offered)\b")
# Who is to be copied is asked of us: such a line was taken over as the customer wrote it; which words, of the coach.
_NO_PERSON = r"(?:the|this|that|these|those|it|all|an?|my|our|your|every\w+|what|how|from|and|as)\b"
_PASTED = re.compile(
    r"\W*(?:please|pls|plz|kindly) (?:b?cc\b|(?:copy|loop) (?:in )?"
    rf"(?:(?:the|my|our|your) (?:[\w'-]+ ){{0,2}}?{ROLES.pattern}|(?!{_NO_PERSON})\w))"
)


def own_words_at(text: str, shade: str, *, others: bool) -> int:
    """Return where the words begin that a sentence quotes of the customer, or 0 where it quotes nothing of theirs.

    `others` tells whether a bare "she" is somebody else, because the sentence before was about them.
    """
    speech = _QUOTED_SPEECH.search(shade)
    if speech and subject_of(text, shade, speech.start(), ours=others).side is Side.THEIRS:
        return speech.end()
    opening = None if speech else _OPENS.search(shade)
    if opening is None or not opening.start():
        return 0
    before = shade[: opening.start()]
    by_word = _BY_WORD.search(before)
    if _BY_US.search(before) or OURS.search(before) or OUTSIDE.search(before) or not (by_word or '"' in opening[0]):
        return 0
    subject = subject_of(text, shade, opening.start(), ours=others)
    return opening.end() if subject.side is Side.THEIRS and (subject.at >= 0 or by_word) else 0


def is_pasted(shade: str) -> bool:
    """Tell whether a sentence of the context is no rep's, but the customer's as it was written."""
    return _PASTED.match(shade) is not None


def written_by_them(shade: str, start: int = 0) -> Told:
    """Read what the customer wrote from a place of a sentence on, given its shadow."""
    said = shade[start:]
    deeds, behind = {Deed.TOLD}, set[int]()
    if is_asked(said) or is_no_date_of_theirs(said, theirs=True):
        deeds.clear()
    if "?" in said:
        deeds.add(Deed.INQUIRED)
    for deed, pattern in ((Deed.ASKED, DIRECT_ASK), (Deed.AGREED, _DIRECT_YES)):
        match = pattern.search(said)
        if match is None or TAKEN_BACK.search(said, max(0, match.start() - UNSAID), match.start()):
            continue
        behind.add(start + match.end())
        if deed is Deed.ASKED and asks_to_be_told(said, match.start(), match.end()):
            deeds.add(Deed.INQUIRED)
        elif not is_no_yes(said, match.start(), asked=deed is Deed.ASKED):
            deeds.add(deed)
    if Deed.ASKED in deeds:
        deeds.discard(Deed.INQUIRED)
    return Told(frozenset(deeds), refused(shade, start), behind=tuple(sorted(behind)))
