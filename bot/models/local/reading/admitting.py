"""Tells whether words admit an error of ours: "we charged you twice", "our clerk sent it to the wrong address"."""

import re

_ADMITTED = re.compile(
    r"\b(?:I|we|(?:our|my) [a-z]+)(?:['\u2019]ve| have| had)? "
    r"(?:(?:charged|billed|invoiced|paid|debited|quoted|entered|used) [^.!?]{0,80}"
    r"\b(?:twice|too much|wrongly|(?:the|an|our) (?:old|wrong|outdated) )"
    r"|(?:sent|delivered|shipped|mailed|put|gave|fitted|entered|left|took|told|wrote|loaded|booked|moved|added) "
    r"[^.!?]{0,80}\b(?:by mistake|in error|the wrong (?!idea|impression|picture|end|foot)[a-z]+)"
    r"|(?:forgot|overcharged|mixed up|damaged|scratched|double-booked)|(?:are|have to|must) recall(?:ing)?)\b"
    r"|\b(?:stop using|(?:do not|don['\u2019]t) (?:use|drive|eat|touch)) (?:it|them|the|your|any|these|those)\b",
    re.IGNORECASE,
)


def admits(words: str) -> bool:
    """Tell whether words admit an error of ours, or warn of what we delivered."""
    return bool(_ADMITTED.search(words))
