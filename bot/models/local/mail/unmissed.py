"""Tells which sentence of a mail that presses nobody would miss: it tells no fact, asks nothing, wishes nothing."""

import re

from bot.analysis.speech import THEY_TOLD
from bot.models.local.mail.bareness import is_small_talk
from bot.models.local.reading.matter import tells
from bot.verification.facts import facts_in

# "Nothing else." may belong to the sentence before it, and what is so long has something of the matter in it.
_LEAST_WORDS, _MOST_WORDS = 5, 40
_LEAD = r"\A\W*(?:(?:so|and|then|but|also|just|simply),? )*"
_WE = r"(?:I|we)\b"
_DO = (
    r"(?:reply|answer|ask|have|send|bring|check|keep|use|call|ring|text|mail|write|come|pick|choose|tell|take|see|read|look"
    r"|let|give|drop|leave|bear|note|make sure|try|say|put|mark|remember)\b"
)
_DONE = r"[a-z]+(?:ed|en|pt|ut|nt|de)\b"
# In mails unseen hardly anything of these pressed, and of what is left four in five did.
_OF_USE = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        # What asks, advises, leads up to a list, cheers or wishes.
        r"\?|[!:]\s*\Z",
        rf"{_LEAD}(?:(?:please|kindly)\b|{_DO})",
        r"\b(?:let (?:me|us) know|tell (?:me|us)|(?:give|drop|send) (?:me|us))\b",
        rf"\A\W*(?:{_WE} (?:do )?)?(?:hope|wish|thank|congrat|all the best)",
        # Who writes, and what is with the mail.
        r"\bmy name\b|\b(?:I am|I['\u2019]m) your\b|\b(?:attach|enclos|append)|\bin the post\b",
        # What they told us, and that we heard it.
        THEY_TOLD,
        rf"\A\W*{_WE} (?:do |can |fully |quite )*(?:understand|get|see|respect)\b",
        r"\byour (?:worr(?:y|ies)|doubts?|concerns?|questions?|comments?|objections?|fears?|point|complaint)\b",
        # What we did, did not do yet, or lack; what is told of a thing, of ours or of nobody in particular.
        rf"\A\W*{_WE}(?:['\u2019]ve| have)(?:n['\u2019]t| not)? (?:(?:yet|also|now|just) )?{_DONE}",
        rf"\b{_WE} (?:still |only |just )*(?:miss|need|lack|require)\b",
        rf"{_LEAD}(?:the|an?|our|some(?:body|one|thing)|there)\b",
        # What a thing does.
        rf"{_LEAD}(?:it|they) (?:can|also|does|do|runs?|works?|comes?|fits?|takes?|has|have|holds?|covers?|needs?)\b",
        # What leaves them free, or gives them their due.
        r"\byou (?:can|may) (?:always |still )?(?:cancel|stop|leave|change|return|pause|end|say no)\b",
        r"\b(?:rather not|binding|obligation|free to|your (?:idea|suggestion)|nothing for you to do)\b",
        r"(?:\b(?:would|will)|['\u2019](?:ll|d)) (?:\w+ )?respect\b",
    )
)


def nobody_misses(words: str) -> bool:
    """Tell whether a sentence tells nothing of the matter and asks nothing."""
    if not _LEAST_WORDS <= len(words.split()) <= _MOST_WORDS or any(way.search(words) for way in _OF_USE):
        return False
    return not (tells(words) or is_small_talk(words) or facts_in(words))
