"""Keeps a condition of the deal with what it gives: no gift without the signed order, no rate without both sites."""

import re
from typing import NamedTuple

from bot.models.local.reading.capitals import with_a_capital, without_a_capital

_IF = r"(?:if|provided|providing|(?:as|so) long as|on condition|once|should)(?: that)?"
# What is more than a yes: a paper that comes back, and how or how much is bought.
_PAPER = (
    r"(?:the|your|an?|both|all) (?:[\w'\u2019-]+ ){0,3}?(?:forms?|contracts?|agreement|paperwork|papers|mandate|deposit"
    r"|instalment|payment|lease|letter|PO|purchase order|schedule|insertion order|order form|booking form|framework)"
)
_THERE = r"(?:signed and returned|signed|countersigned|returned|completed|filled in|paid|back|in|over|across)"
_WE_HAVE = re.compile(
    rf"\b{_IF} (?:(?:I|we)(?:['\u2019]ve| can| could| have| do)*(?: (?:get|got|have|had|receive|see))?"
    r"|you(?: can| could)? (?:let|get|send|give) (?:me|us)(?: have)?)"
    rf" (?P<what>{_PAPER})(?: (?P<there>{_THERE}))?(?: to (?:me|us)| with (?:me|us))?\b",
    re.IGNORECASE,
)
_IT_IS = re.compile(
    rf"\b{_IF} (?P<what>{_PAPER})(?: is|['\u2019]s| are| comes?| gets?) (?P<there>{_THERE})\b",
    re.IGNORECASE,
)
# Told as a command too: "Sign the lease by 3 May and I'll waive the fee".
_YOU_DO = re.compile(
    rf"(?:\b{_IF} you(?: can| could| do|['\u2019]d)? |\A\W*(?:just |simply )?)"
    r"(?P<verb>sign and return|sign|return|send back|complete|pay)"
    rf" (?P<what>{_PAPER})\b",
    re.IGNORECASE,
)
_DONE = {
    "sign and return": "signed and returned", "sign": "signed", "return": "returned", "send back": "back",
    "complete": "completed", "pay": "paid",
}  # fmt: skip
# "If you take both sites", "as long as you pay up front", "if we do two years": kept as it was said.
_HOW_MUCH = re.compile(
    rf"\b(?P<whole>{_IF} (?:you|we)(?: can| could| do|['\u2019]d)? (?P<deal>"
    r"(?:take|order|buy|book|have|do|commit to|sign up for|go for|sign|renew|move|bring|include|add|switch)"
    r" (?:us |me |over |for )?(?:both|all|(?:the|your) (?:other|second|third|whole|full|rest)"
    r"|(?:at least|more than|over)|another"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|twelve|twenty|\d+(?!(?:st|nd|rd|th)\b))"
    # "If you take 5 minutes to sign it" buys nothing.
    r"(?! (?:seconds?|minutes?|mins?|hours?|days?)\b))"
    r"(?: (?!by\b|before\b|until\b|this\b|now\b|I\b|we\b|then\b|today\b|within\b)[\w'\u2019-]+){0,4}"
    r"|(?:extend|renew|sign|go on|run on|run)(?: it)? (?:to|until|through) (?:the end of )?20\d\d"
    r"|(?:pay|settle|prepay)(?: (?:it|the \w+))? (?:up front|upfront|in (?:full|advance)|in one go|on (?:order|signing)"
    r"|by (?:card|transfer|direct debit)|the (?:whole|full) [\w'\u2019-]+|(?:half|a third|\d+ ?%)[\w'\u2019 -]{0,20}?)"
    r"))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[^,;]*?(?:, (?:then )?| (?=(?:I|we)(?:['\u2019](?:ll|d)| can| could| will| would)\b))", re.IGNORECASE
)
# "Just send me a thumbs up and I'll get the invoice over": what waits for their yes.
_A_YES = re.compile(
    r"\b(?:shake(?: hands)?(?: on (?:it|this|that))?(?: [^,;.]{1,40}?)?"
    r"|(?:(?:send|give|drop|text|shoot|ping) (?:me|us) (?:a|your|the)|say|reply|answer|text|write)"
    r"(?: with)?(?: a| the)?(?: quick| simple| little)? (?:thumbs[ -]up|yes|nod|ok|okay|go[ -]ahead|green light|word)"
    r"(?: (?!by\b|before\b|while\b)[\w-]+){0,2}) and (?=(?:I|we)(?:['\u2019]ll| will| can)\b)",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"(?:\A|\b(?:so|and|but)\b)\W*\Z", re.IGNORECASE)
_JOINS = re.compile(r"[,;] (?:and|but) |; ", re.IGNORECASE)
_OURS = re.compile(r"(?:I|we)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{4,}|\d[\d.,]*", re.IGNORECASE)
_IDLE = frozenset(
    "that this with will would could from your before until have knock take throw include included takes only just "
    "then holds give offer price".split()
)


class Deal(NamedTuple):
    """A condition of a sentence as it stands with what it gives, where it starts and ends, and what it gives."""

    said: str
    start: int
    end: int
    given: str

    def is_kept(self, said: str) -> bool:
        """Tell whether what is said of a sentence gives nothing any more, or gives it under its condition."""
        return not _holds(self.given, said) or _holds(self.said, said)

    def beside(self, given: str) -> str:
        """Return what is given, told as a sentence, with its condition."""
        if self.said.startswith("with ") and _OURS.match(given):
            return f"{with_a_capital(self.said)}, {without_a_capital(given)}"
        return f"{given[:-1]} {self.said}."


def deal_in(sentence: str) -> Deal | None:
    """Return the condition of the deal that a sentence names: whatever its day, or the yes it waits for."""
    for way in (_WE_HAVE, _IT_IS, _YOU_DO, _HOW_MUCH):
        if found := way.search(sentence):
            return Deal(_told(found), found.start(), found.end(), _given(sentence, found))
    if found := _A_YES.search(sentence):
        return Deal("if you'd like to go ahead", found.start(), found.end(), sentence[found.end() :])
    return None


def _told(found: re.Match[str]) -> str:
    parts = found.groupdict()
    if "deal" in parts:
        return without_a_capital(found["whole"])
    there = parts.get("there") or _DONE.get((parts.get("verb") or "").lower(), "in")
    return f"with {found['what']} {there}"


def _given(sentence: str, found: re.Match[str]) -> str:
    """Return what is given under a condition: what stands behind it, or the clause it ends."""
    led = _JOINS.split(sentence[: found.start()])[-1]
    behind = _GOES_ON.match(sentence, found.end())
    return sentence[behind.end() :] if behind and _LEADS_ON.search(led) else led


def _holds(words: str, said: str) -> bool:
    """Tell whether at least half of what words tell is said."""
    told = {word.lower() for word in _WORD.findall(words)} - _IDLE
    heard = {word.lower() for word in _WORD.findall(said)}
    return 2 * len(told & heard) >= len(told) if told else False
