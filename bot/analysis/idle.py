"""The words of a sentence that excuse nothing in it: they open or end many a one."""

from bot.analysis.sentences import Sentence, spaced
from bot.playbook.vocabulary import IDLE
from bot.playbook.words import words_in

# A turn of speech, our purpose, praise as a reason, a polite close.
_OPENS = spaced(
    r"(?:(?:and|but|so),? )?(?:to be (?:honest|frank|fair|clear)(?: with you)?|honestly|frankly|by the way"
    r"|if i may(?: say so| be (?:honest|frank|blunt|direct))?|(?:just )?so you know|for your information"
    r"|as you (?:know|(?:can |will )?see)\b[^,;:]*|while you (?:are|were) (?:away|out|off|travelling|on)\b[^,;:]*"
    r"|after (?:our|the) (?:call|meeting|talk|tour|visit)\b[^,;:]*),"
)
_ENDS = spaced(
    # It begins with a space, which is quickly searched for.
    r"\x20(?:(?<=,\x20)\x20{0,2}+(?:you know|thank you|thanks|as i (?:said|mentioned|wrote))"
    r"|\x20{0,2}+(?:so (?:that )?(?:(?:we|i) (?:can|could)|nothing|nobody|no one|everything)"
    r"|to save (?:us|me|everybody|everyone)"
    r"|(?:and|as) (?:i|we)(?: am|'m| are|'re)? look(?:ing)? forward to hear(?:ing)?"
    r"|(?:because|since|as) you (?:asked(?: \w+){0,2} questions"
    r"|(?:deserve|seem(?:ed)?|sound(?:ed)?|looked|(?:are|were|have been) (?:so|such)))))\b"
    r"(?:(?![,;:]\s| - | (?:if|unless|or|but)\b).)*"
)


def without_idle(sentence: Sentence, encoded: str) -> str:
    """Return a sentence as guards hear it: without the words that excuse nothing."""
    shade, span = sentence.shade, sentence.span
    for idle in (_OPENS.match(shade, *span), _ENDS.search(shade, *span)):
        if idle:
            first, end = (sum(1 for _ in words_in(shade, span.start, at)) for at in idle.span())
            encoded = encoded[:first] + IDLE * (end - first) + encoded[end:]
    return encoded
