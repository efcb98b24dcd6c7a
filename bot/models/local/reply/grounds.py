"""Tells whether the words of a draft give a reason for what a rep is asked before sending: each check has its own."""

import re
from collections.abc import Callable, Iterator, Mapping

from bot.domain import Analysis, SignalKey
from bot.playbook.book import Playbook

_ABOVE = (
    r"(?:boss|bosses|director|head(?: \w+)?|chair\w*|board|council\w*|trustees?|governors?|manager|management|superior"
    r"|president|owners?|partners?|treasurer|secretary|landlord|dean|bursar|principal|matron|office|oenologist|chef"
    r"|team|officer|investors?|rector|foreman|uncle|father|committee|VP|SVP|MD|FD|C[A-Z]{1,2}O|colleagues?|lady|people)"
)
# Somebody of theirs, and a way to them.
_OF_THEIRS = re.compile(
    rf"\b(?:your|the|his|her|their|group) (?:[\w'\u2019&-]+ ){{0,3}}?{_ABOVE}\b|\byour (?-i:[A-Z])\w+"
    r"|\b(?-i:Mrs?|Ms|Dr|Sir|Lady|Lord|Bailie|Professor|His Excellency)\b|\bc\.?c\b|\b(?:over|above) (?:your|his"
    r"|her) head\b",
    re.IGNORECASE,
)
# Who has been reached by now, or is told to be of one mind with us.
_REACHED = re.compile(
    r"\b(?:wrote|written|sent|sending|copied|copying|c\.?c(?:['\u2019]?(?:d|ing|ed))?|looped|looping|told|telling"
    r"|tells|asked|asking|spoke|spoken|speaking|words?|mentioned|nattered|nattering|hears?|heard"
    r"|(?<!board )(?<!council )(?<!committee )met|meeting|saw|seen|sat|sits|golf|plays?"
    r"|shared|sharing|raised|raising|showed|shown|knows (?:about|of|that|now|already|what)|the \w+ knows|took|taken"
    r"|taking"
    r"|turned|brought|bringing|called|calling|rang|rung|ringing|talked|talking|reached|respects|agenda|let|pinged"
    r"|gave(?! up)|given"
    r"|giving|handed|handing|forwarded|forwarding|card|version|thinks|escalated|escalating|goes|went|going (?:to|over)"
    r"|invited|inviting|informed|informing|directly|dropped|dropping)\b",
    re.IGNORECASE,
)
# "I would gladly write her a few lines", "he'll be having a word with him", "I'd hate to have to": nobody has yet.
_NOT_YET = re.compile(
    r"\b(?:(?:will|would|shall|should|could|can|may|might|must)|(?:am|is|are|['\u2019](?:m|re|s)) going to"
    r"|(?:have|has|had|want|wants|need|needs|hate|like|love|happy|glad|ready|prefer|rather|about|mean|intend|plan"
    r"|plans) to)\b[^,;.!?]*|['\u2019](?:ll|d)\b[^,;.!?]*",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agree\w*|said|told|tell|settled|decided|confirmed|accepted|approv\w+|yes|nod\w*|sh[oa]k\w+|blessing"
    r"|eye to eye|same|(?:of one|one) mind|in favour|fine with|ok(?:ay)? with|happy (?:with|to)|prefer\w*|wanted"
    r"|discussed|both|consen\w+|promised|aligned|sold on|convinced|feeling that|clear that|want(?:s|ed)?|thinks?"
    r"|like we)\b",
    re.IGNORECASE,
)
# That silence is to count, or that something be taken as settled, is no report of what they said.
_NOT_REPORTED = re.compile(
    r"\b(?:deemed|silence|comment|unless|let['\u2019]?s|let us|if (?:I|we|you)|determined)\b", re.IGNORECASE
)
_AS_IF_DECIDED = re.compile(
    r"\b(?:let['\u2019]s (?:get|put|wrap|call|close)|sign\w*|squiggle|stamp\w*|initials?|paper(?:s|work)?|forms?"
    r"|contracts?|agreements?|invoices?|deposits?|down for|put you|(?:have|['\u2019]ve|got) you|renew\w*|continu\w+"
    r"|welcome|family|onboard\w*|kick-?off|go(?:es|ing)?[ -]live|live|cutover|install\w*|deliver\w*|start\w*|begin\w*"
    r"|legal name|slip|docket|filled|order\w*|PO|print\w*|crew|team|pack\w*|load\w*|book\w*|prepared"
    r"|another \w+ years?|for \w+ (?:months|years)|spray\w*|ship\w*)\b",
    re.IGNORECASE,
)
_WHEN = (
    r"(?:\d|today|tonight|tomorrow|now|soon|asap|before|until|till|by|after|deadline|days?|week\w*|month\w*|quarter"
    r"|year|\w+day|end of|while|if|when|once)"
)
_PRICE_THEN = re.compile(
    rf"\A(?=.*(?:[\u20ac\u00a3$%\d]|\b(?:price|rate|discount|offer|terms|free|off|cheaper|grand"
    rf"|quid)\b))(?=.*\b{_WHEN}\b)",
    re.IGNORECASE | re.DOTALL,
)
_SLOT = re.compile(r"\{\w+\}")
# The check of a signal is said where its words are found in a sentence in which something was found.
_GROUNDS: Mapping[str, re.Pattern[str]] = {
    "false_consensus": _AGREED,
    "assumed_close": _AS_IF_DECIDED,
    "discount_bait": _PRICE_THEN,
    "false_urgency": re.compile(rf"\b{_WHEN}\b", re.IGNORECASE),
    "ultimatum": re.compile(
        r"\b(?:if|unless|otherwise|or else|by|until|after|last|final|without|then)\b", re.IGNORECASE
    ),
    "scarcity": re.compile(
        r"\b(?:only|just|last|left|few|limited|slots?|places?|spots?|seats?|one|two|three|scarce|short|fill\w*|sold"
        r"|gone|remain\w*|full|next)\b",
        re.IGNORECASE,
    ),
    "superlative_claim": re.compile(r"\d|%|\b(?:half|third|quarter|twice|double|times)\b", re.IGNORECASE),
}


def grounds_of(analysis: Analysis, playbook: Playbook) -> Callable[[str], bool]:
    """Return what tells whether a sentence in which something was found gives a reason for a check, if it needs one."""
    spans = {analysis.sentences[analysis.sentence_at(each.span)] for each in analysis.findings}
    said = [" ".join(span.of(analysis.draft.text).split()) for span in sorted(spans)]
    idle = [
        template
        for key, template in _templates(analysis, playbook)
        if not any(_gives_a_reason(key, words) for words in said)
    ]
    return lambda check: not any(_is_of(check, template) for template in idle)


def _gives_a_reason(key: SignalKey, words: str) -> bool:
    if key == "going_over_head":
        return bool(_OF_THEIRS.search(words) and _REACHED.search(_NOT_YET.sub(" ", words)))
    if key == "false_consensus" and _NOT_REPORTED.search(words):
        return False
    ground = _GROUNDS.get(key)
    return ground is None or bool(ground.search(words))


def _templates(analysis: Analysis, playbook: Playbook) -> Iterator[tuple[SignalKey, list[str]]]:
    """Yield what each check of a signal says around its slots."""
    for key, signal in playbook.signals_in(analysis.situation).items():
        for check in dict.fromkeys(reframe.check for reframe in signal.reframes if reframe.check):
            yield key, _SLOT.split(check)


def _is_of(check: str, template: list[str]) -> bool:
    return check.startswith(template[0]) and check.endswith(template[-1]) and all(part in check for part in template)
