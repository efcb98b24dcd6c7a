"""Tells what is denied; apart, because the expressions take a millisecond to make and few mails need them.

A phrase has been found, and a negation stands in one of its gaps or some way before it.
"""

import re

from bot.analysis.expressions import Late
from bot.analysis.sentences import Sentence, Words
from bot.playbook.phrases import Phrase
from bot.playbook.vocabulary import OTHER

_CLAUSE = 16  # words: all that is looked at around a negation, so that a run-on costs no more than a sentence
_MARK = re.compile(r"[,;:]|\s-\s")
_AUX = "(?:am|is|are|was|were|'s|do|does|did|have|has|had|will|would|shall|should|must|need)"
# The deed itself is denied: "have not booked", "is really not", "never booked", "booked nothing", "no plan to book".
_DENIES = Late(rf"(?: {_AUX}(?: (?:also|still|\w+ly))? not| never| nothing| nobody| none)\Z", flags=0)
_NO_PLAN = Late(r" (?:intentions?|plans?|wish|need)\b", flags=0)
# It presses after all: "not only booked", "never better", "I won't stop calling", "you won't want to be the last".
_GIVES_BACK = Late(
    r",|(?: \w+){0,2} (?:better|more|such|\w{3,}er than)\b"
    r"|(?: really| even)? (?:only|just|merely|simply|alone|until|till|later than|less than|short of|but|to|wants?|like"
    r"|wish|hate|mind|hesitate|wait|stop|rest|forget|miss|fail|delay|doubt|refuse|help but|a lot|(?:too |so )?much|hard"
    r"|difficult)\b",
    flags=0,
)
# What is only supposed, hoped, or told of somebody else is not denied.
_SUPPOSED = Late(
    r" (?:if|unless|in case|provided|assuming|when|once|until|as long as|hopes?|hoping|trust|rather|whether|why|that"
    r"|who|which)\b|\A should\b",
    flags=0,
)
_ASKS_BACK = Late(rf" {_AUX}\b", flags=0)
# One negation hangs on another: "won't have to close it if you sign", "won't hold it unless", "not for nothing".
_HANGS = Late(
    r" unless\b(?! you (?:ask|want|say|tell|like|write|need|wish|agree))| otherwise\b| for nothing\b"
    r"| if(?: [\w']+){0,5}? not\b|\A (?:have|need|be forced|be obliged) to\b.* (?:if|as long as|provided|once|when)\b",
    flags=0,
)
_PART = re.compile(r",| (?:and|but|so|or|because|since)(?= )")
_ANEW = r"(?:,| (?:and|but|so|because|if|when|what|why|how|until|unless|or|since|then|that)(?= ))"
_NEW_SUBJECT = Late(rf"{_ANEW}| (?:i|we|you|he|she|they|it)(?= )", flags=0)
_MOST_BETWEEN = 3
# What we neither think, say nor ask is taken back as far as the clause goes, as is what nobody does.
_UNSAID = Late(
    rf" (?:(?:i|we)(?: {_AUX})?(?: \w+ly)? (?:not|never)(?: \w+ly)? (?:(?:think|believe|feel|find|mean|say|saying"
    r"|suggest|suggesting|claim|claiming|imply|implying)(?: that| to say(?: that)?)?"
    r"|(?:ask|asking|expect|expecting|want|need) you to"
    r"|(?:doing|writing|saying|asking)(?: (?:this|that|so|it))? (?:for|because of))"
    rf"|(?:nobody|none)(?! (?:wants?|likes?)\b))\b(?:(?!{_ANEW}).)*\Z",
    flags=0,
)


def is_unsaid(sentence: Sentence, first: int) -> bool:
    """Tell whether what begins at this word is nothing but what is not thought, said, asked or done by anybody."""
    told = _PART.split(_spelt(sentence, first - _CLAUSE, first))[-1]
    unsaid = _UNSAID.search(told)
    return unsaid is not None and not _SUPPOSED.search(told, 0, unsaid.start())


def is_denied(phrase: Phrase, sentence: Sentence, words: Words) -> bool:
    """Tell whether a negation in a gap of the phrase denies what it says behind it; one of its own never does."""
    encoded, negations = sentence.read(phrase.language).encoded, phrase.language.vocabulary.negations
    places = (at for at in range(*words) if encoded[at] in negations)
    return any(_is_in_a_gap(phrase, encoded, words, at) and _denies(phrase, sentence, words, at) for at in places)


def _is_in_a_gap(phrase: Phrase, encoded: str, words: Words, at: int) -> bool:
    """Tell whether the phrase stands in these words whatever the one at this place is."""
    first, end = words
    found = phrase.search(f"{encoded[first:at]}{OTHER}{encoded[at + 1 : end + _CLAUSE]}")
    return found is not None and not found.start()


def _denies(phrase: Phrase, sentence: Sentence, words: Words, at: int) -> bool:
    """Tell whether the negation at this place in a gap denies what the phrase says behind it."""
    told = _PART.split(_spelt(sentence, at - _CLAUSE, at + 1))[-1]
    after = _spelt(sentence, at + 1, at + 1 + _CLAUSE)
    if not (_NO_PLAN.match(after) if told.endswith(" no") else _DENIES.search(told)):
        return False
    if _SUPPOSED.search(told) or _GIVES_BACK.match(after) or _HANGS.search(after):
        return False
    if sentence.is_question and _ASKS_BACK.match(told):
        return False
    encoded = sentence.read(phrase.language).encoded
    own = next((each for each in range(at + 1, words[1]) if not _is_in_a_gap(phrase, encoded, words, each)), None)
    return own is not None and own - at <= _MOST_BETWEEN + 1 and not _NEW_SUBJECT.search(_spelt(sentence, at + 1, own))


def _spelt(sentence: Sentence, first: int, end: int) -> str:
    """Return some words of a sentence in full, a space before each and a comma behind a thought."""
    places, said = sentence.places, ""
    first = max(0, first)
    for number, (_, stop, word) in enumerate(places[first:end], first + 1):
        parted = number < len(places) and _MARK.search(sentence.shade, stop, places[number][0])
        said += f" {word}{',' * bool(parted)}"
    return said
