"""Tells which of the things that were done are no acts to take back, and which are none to offer."""

import re

from bot.models.local.acts.in_this_mail import is_told_here
from bot.models.local.acts.towards_nobody import is_to_the_reader
from bot.playbook.edits import Edits

# What was said to the reader was said, also to "your work mail".
_SAID = frozenset({"write", "speak", "tell", "ask", "inform", "notify"})
_TO_YOU = re.compile(r" (?:to |with )?(?:you|myself)\b| to your (?:\w+ )?(?:e-?mail|mail|inbox|voicemail|phone)\b")
# "The director has given me leave to name her": what somebody let us do.
_TO_US = re.compile(r" (?:me|us)\b")
# What somebody else is said to think cannot be offered.
_WORD_OF_ANOTHER = re.compile(
    r"\bwho (?:agrees?|says?|said|thinks?|told|wants?|likes?|loves?|feels?|sees?)\b", re.IGNORECASE
)
# What is said of the reader, or was asked for by the one who is named, is no offer of ours; nor is what is counted as a
# reproach: "reserved a day for you three times".
_NO_OFFER = re.compile(
    r"\b(?:that|know) (?:you|your|it['\u2019]s|we)\b|\b(?:twice|(?:\d+|three|four|five|six) times)\b"
)
_FOR_THEMSELVES = re.compile(r" (?:to be|for|after|if|whether)\b")


def is_no_act(done: re.Match[str], edits: Edits) -> bool:
    """Tell whether it was only said to the reader, or in the mail itself, or is what somebody let us do.

    The match holds who did it as `they` where it was not us, and the `verb`, and ends behind that.
    """
    rest, verb = done.string[done.end() :], done["verb"]
    is_said = edits.verbs[verb] in _SAID and (
        _TO_YOU.match(rest) or is_to_the_reader(edits.owning.past.get(verb, verb), rest)
    )
    return bool(is_said or (done["they"] and _TO_US.match(rest)) or is_told_here(done.string[done.end("opening") :]))


def is_no_offer(done: re.Match[str]) -> bool:
    """Tell whether what was done is told of others, by whom it was wanted or thought, or is counted."""
    clause, end = done.string, done.end()
    is_theirs = done["they"] and done["verb"] == "asked" and _FOR_THEMSELVES.match(clause, end)
    return bool(is_theirs or _WORD_OF_ANOTHER.search(clause) or _NO_OFFER.search(clause, end))
