"""Tells whether words have a verb of their own, and can stand as a sentence."""

import re

_THIS = r"(?:that|this)(?:['\u2019]s| (?:is|was|will|would|means|has))"
# Who or what a clause can begin with, and needs no noun.
SUBJECT = rf"(?:(?:I|we|you|he|she|they|it|there|let|everyone|everybody|nobody)(?:['\u2019]\w+)?|{_THIS})\b"
# "Uses 38% less": what does something, and no plural of it: "our offers", "all loads".
_DOES = (
    r"(?<!\ba )(?<!\ban )(?<!\bour )(?<!\bmy )(?<!\byour )(?<!\bthe )"
    r"(?<!\bthese )(?<!\bthose )(?<!\ball )(?<!\bof )(?<!\bno )(?<!\bfor )(?<![ \d]\d )"
    r"(?:(?:use|save|burn|load|last|weigh|turn|move|earn|pay|buy|sell|allow|handle|cover|serve|support|integrate|connect"
    r"|replace|reduce|bring|rise|grow|fall|arrive|return|lock|ship|deliver|clean|cook|scan|read|write|play|ring|seat|heat"
    r"|cool|lift|bear|measure|treat|protect|detect|produce|operate|expire|belong|remain|taste|smell|feel|drive|offer"
    r"|feature|expect|think|know|agree|stop|throw|cut|charge)s (?=\w)|(?:mix|reach|wash|match|catch|pass)es (?=\w)"
    r"|(?:cut|put|set|hit|beat|grew|fell|rose|won|lost|sold|bought|paid|built|spent|began|drew|brought|showed) (?=\w)"
    r"|(?<=[a-z] )[a-z]{3,}s (?=[$€£]?\d))"
)
_IS = r"(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|may|might|must)"
_STEM = (
    r"(?:come|cost|make|take|give|go|need|leave|run|hold|start|open|fit|work|draw|include|close|end|stay|meet|sit|stand"
    r"|mean|begin|weigh|tell|let|help|look|sound|seem|say|suit|send|keep|put|see|comprise|contain|provide|carry)"
)
_VERB = (
    r"['\u2019](?:s|re|ve|ll|d|m)\b"
    rf"|\b(?:{_IS}|please|thank|thanks|{_STEM}s?"
    r"|carries|goes|came|got|made|took|gave|went|ran|held|told|said|sent|kept|found|left|\w{2,}ed)\b"
    rf"|\b(?:applies|dries)\b|\b{_DOES}"
)
_SPEAKS = re.compile(
    rf"(?<!\bto )(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\band )\b{SUBJECT}|{_VERB}",
    re.IGNORECASE,
)
# What is only a verb: a "start" and an "open" gate are none, nor is what was "painted".
_FINITE = re.compile(
    rf"['\u2019](?:re|ve|ll|d)\b|\b(?:{_IS}|(?<!\byour )(?<!\bour )(?<!\bthe ){_STEM}s|goes|knows|gets|wants|lasts"
    rf"|becomes|asks|calls|lives|pays|applies|dries|carries)\b|\b{_DOES}",
    re.IGNORECASE,
)
# "For the six who are on leave", "your cousin from the depot and us": no verb of its own.
_WHO_IS = re.compile(r"(?<=[\w,] )(?:who|which|whose|that|what|where|when|how)\b[^,;]*", re.IGNORECASE)
# "The slates that came off the roof can be used again": the second is the one of the sentence.
_ANOTHER = re.compile(
    rf"\A\S+ .*?(?:{_VERB}).*?(?<!\band )(?<!\bor )"
    r"(?P<verb>\b(?:is|are|was|were|has|have|can|could|will|would|costs?|takes?|comes?|needs?|holds?)\b)",
    re.IGNORECASE,
)


def speaks(clause: str) -> bool:
    """Tell whether a clause has a verb of its own."""
    return bool(_SPEAKS.search(_WHO_IS.sub(_behind_it, clause)))


def has_a_finite_verb(words: str) -> bool:
    """Tell whether somebody or something does something in words that may also be only a list of things."""
    return bool(_FINITE.search(words))


def _behind_it(relative: re.Match[str]) -> str:
    """Return what of a relative clause is none: it ends where the verb of the sentence follows its own."""
    another = _ANOTHER.match(relative[0])
    return relative[0][another.start("verb") :] if another else ""
