"""What the customer thinks of a draft, and what is good in it: both said of the very words that stand there."""

import re

from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, Finding, Situation, Verdict
from bot.models.slots import slots_needed, slots_of
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue
from bot.verification.facts import facts_in

_MARKS = " ,;:.!?-\u2013\u2014"
_MOST_WORDS = 7
_MOST_QUOTED = 14
_LEAST_QUESTION = 5
_LEAST_TOLD = 6
_LEADING = re.compile(r"(?:(?:and|but|so|also|as well|plus|then|or)\b[ ,]+|[\W_]+)+", re.IGNORECASE)
_PERSON = re.compile(
    r"\byour ((?:\w+ )?(?:CFO|CEO|COO|CIO|CTO|CISO|VP|boss|manager|director|board|chair\w*|head|owner|team"
    r"|colleagues?))\b"
)
_ASKS_SOMETHING = re.compile(r"\W*(?:what|which|who|how|when|where|why|would|could|does|do|is|are|can)\b")
_ABOUT_THEM = re.compile(r"\b[Yy]ou(?:r|rs|'\w+|\u2019\w+)?\b")
# To speak of them is not yet to serve them: "your team had not set it up", "if you're not on it by Friday".
_BLAMES = re.compile(
    r"\b(?:not|no|never|nobody|must|should|(?:has|have|had|need) to|if|unless|unfortunately|though|but"
    r"|fail\w*|forg[eo]t\w*|ignor\w+|miss(?:ed|ing)|neglect\w*|overlook\w*|wrong\w*|late|owe|fault|mistakes?)\b|n't\b"
)
_SMALL_TALK = re.compile(r"\W*how (?:are|is|was|were|did) (?:you|things|your|life|everything)\b")
# What has a figure in it is exact; "two" and "tomorrow" are not.
_EXACT = re.compile(r"\d.*[^\d.,]|[^\d.,].*\d|\d{3}")
# A figure that limits the reader is no gift.
_LIMITS = re.compile(
    r"\b(?:only|just|until|till|since|unless|by|before|last|expires?|left|within|sorry|times|mails?|calls?|agreed"
    r"|discussed|blocked|told)\b",
    re.IGNORECASE,
)
# A time is offered where it was kept for them.
_KEPT_FREE = re.compile(
    r"\A(?!.*\b(?:until|till|by)\b).*\b(?:book|block|reserv|h[eo]ld|schedul|pencil|kept|keep)", re.IGNORECASE
)
# Nor is what asks, hurries, or speaks of who stands above them: the rules miss some of it.
_MAY_PRESS = re.compile(
    r"\?|\b(?:sign|signed|commit|confirm|order|pay|decide|today|tonight|tomorrow|now|soon|price|boss|director|manager"
    r"|superior|board|head|chair\w*|C[EFIOT]O|competitors?)\b",
    re.IGNORECASE,
)
# To ask for a signature is not to ask what they think.
_WANTS_YES = re.compile(r"\b(?:sign|signed|signature|commit|confirm|go-ahead|good to go|green light)\b", re.IGNORECASE)
# Whom Slack names by an id, where it does not say their name.
_MEMBER = re.compile(r"@?[UW][A-Z0-9]{8,}")
_LOOSE_END = re.compile(
    r"(?: (?:and|or|but|so|to|of|the|an?|is|are|it|it's|with|by|for|in|at|on|that|I|you|we|your|our|my|if|as|from))+\Z",
    re.IGNORECASE,
)
_OURS = re.compile(r"^(?:our|my)\b", re.IGNORECASE)


def seat_of(finding: Finding, playbook: Playbook, situation: Situation, reader: str) -> str:
    """Return what the reader thinks of these words: a customer, or a colleague where the mail stays in the house."""
    slots = _seat_slots(finding.quote, reader)
    own = playbook.signal_of(finding, situation).seat
    general = situation in playbook.inside or not finding.named
    for seat in [*(() if general else playbook.seats.get(finding.signal, ())), own]:
        if slots_needed(seat) <= slots.keys():
            said = seat.format(**slots)
            return said[:1].upper() + said[1:]
    return own


def _seat_slots(quote: str, reader: str) -> dict[str, str]:
    slots = slots_of(quote, reader)
    if "%" not in slots.get("amount", "%"):
        del slots["amount"]
    if "thing" in slots:
        slots["thing"] = _OURS.sub("your", slots["thing"])
    if person := _PERSON.search(quote):
        slots["person"] = person[1]
    slots["words"] = shortened(_without_lead(quote), _MOST_WORDS)
    return slots


def _without_lead(quote: str) -> str:
    lead = _LEADING.match(quote)
    return quote[lead.end() :] if lead else quote


def shortened(quote: str, most: int) -> str:
    """Return the first words of a quotation, without marks that would close it."""
    words = re.sub(r"[\"\u201c\u201d\u201e]", "", quote).split()
    short = " ".join(words[:most]).rstrip(_MARKS)
    return f"{_LOOSE_END.sub('', short).rstrip(_MARKS)} \u2026" if len(words) > most else short


def good_in(analysis: Analysis, playbook: Playbook) -> str | None:
    """Say one true thing the draft does well and where it stands, or None."""
    texts = catalogue()
    if analysis.keep:
        kept = analysis.keep[0]
        why = playbook.signals_in(analysis.situation)[kept.signal].move
        return texts.say("local.keep_quote", quote=shortened(_without_lead(kept.quote), _MOST_QUOTED), why=why)
    free = _unflagged(analysis)
    asked = [
        words for words in free if words.rstrip().endswith("?") and _is_real(words) and not _WANTS_YES.search(words)
    ]
    if asked and analysis.questions:
        return texts.say("local.keep_question", question=shortened(asked[0], _MOST_QUOTED))
    exact = [words for words in free if _is_exact(words)]
    if exact:
        return texts.say("local.keep_exact", quote=shortened(exact[0], _MOST_QUOTED))
    theirs = [
        words
        for words in free
        if len(words.split()) >= _LEAST_TOLD
        and _ABOUT_THEM.search(words)
        and not _BLAMES.search(shadow(words))
        and not _MAY_PRESS.search(words)
    ]
    # What nothing was found in is praised only where nothing was found at all: the rules miss things.
    if analysis.verdict is Verdict.SEND and analysis.situation not in playbook.inside and theirs:
        about = max(theirs, key=lambda words: len(_ABOUT_THEM.findall(words)))
        return texts.say("local.keep_theirs", quote=shortened(about, _MOST_QUOTED))
    for finding in analysis.findings:
        slots = slots_of(finding.quote, SOMEBODY)
        alone = [other.signal for other in analysis.findings if other.span.overlaps(finding.span)] == [finding.signal]
        if alone and finding.signal in playbook.edits.offered and "when" in slots and _KEPT_FREE.search(finding.quote):
            return texts.say("local.keep_time", when=slots["when"])
    return None


def _is_exact(sentence: str) -> bool:
    """Tell whether a sentence gives a figure among the words that would be quoted, and no limit or blame with it."""
    quoted = " ".join(sentence.split()[:_MOST_QUOTED])
    plain = not _LIMITS.search(sentence) and not _BLAMES.search(shadow(sentence))
    return plain and any(
        _EXACT.search(fact.written) and not _MEMBER.fullmatch(fact.written) for fact in facts_in(quoted)
    )


def _unflagged(analysis: Analysis) -> list[str]:
    """Return the rep's sentences in which nothing was found."""
    draft = analysis.draft
    return [
        sentence.span.of(draft.text)
        for sentence in sentences(draft, shadow(draft.text))
        if not any(finding.span.overlaps(sentence.span) for finding in analysis.findings)
    ]


def _is_real(question: str) -> bool:
    shade = shadow(question)
    return bool(_ASKS_SOMETHING.match(shade)) and not _SMALL_TALK.match(shade) and len(shade.split()) >= _LEAST_QUESTION
