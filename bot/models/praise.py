"""What is good in a draft, as sentences that are true of the very words they quote: the best first."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.analysis.analyse import Analyst
from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, Draft, Kept, Span, Verdict
from bot.models.slots import slots_of
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import part_of, rests, turns_after
from bot.verification.facts import facts_in

_MOST_QUOTED = 20
_LEAST_QUESTION, _MOST_QUESTION = 5, 22
_LEAST_TOLD = 6
_ASKS_SOMETHING = re.compile(
    r"\W*(?:(?:and|or|but|so|if [^,]+),? )?"
    r"(?:what|which|who|how|when|where|why|would|could|does|do|is|are|can|am|did)\b"
)
_OPEN = re.compile(r"\W*(?:what|which|who|how|where|why)\b")
_SMALL_TALK = re.compile(r"\W*how (?:are|is|was|were|did) (?:you|things|your|life|everything)\b")
# A question that would rather be corrected than agreed with.
_MAY_BE_WRONG = re.compile(
    r"\b(?:wrong|misread\w*|mistaken|overlook\w*|missing|(?:match|fit|square)\w* (?:with )?(?:how|what) you"
    r"|(?:see|read) (?:it|that|this) (?:that way|differently|right|the same)|reading (?:it|that|this|you) right"
    r"|does (?:that|this|it) (?:match|fit|agree)|how you see (?:it|that))\b"
)
# What asks for their hour, their signature or their number asks nothing about them; nor is what hurries to be praised.
_WANTS = re.compile(
    r"\b(?:sign|signed|signature|commit|confirm|go-ahead|good to go|green light|finally|at last|yet|today|tonight"
    r"|tomorrow|this (?:morning|afternoon|week)|asap|call|chat|talk|speak|meet|number|reach|visit|come|minutes"
    r"|diary|calendar|available|free|introduce|present|demo|hear from you|put it to|reason|waiting|already)\b"
)
_ABOUT_THEM = re.compile(r"\b[Yy]ou(?:r|rs|'\w+|\u2019\w+)?\b")
# To speak of them is not yet to serve them: "your team had not set it up", "if you're not on it by Friday".
_BLAMES = re.compile(
    r"\b(?:not|no|never|nobody|must|should|(?:has|have|had|need) to|if|unless|unfortunately|though|but"
    r"|fail\w*|forg[eo]t\w*|ignor\w+|miss(?:ed|ing)|neglect\w*|overlook\w*|wrong\w*|late|owe|fault|mistakes?|quiet"
    r"|silen\w+)\b|n't\b"
)
# What has a figure in it is exact; "two" and "tomorrow" are not.
_EXACT = re.compile(r"\d.*[^\d.,]|[^\d.,].*\d|\d{3}")
# A figure that limits the reader is no gift.
_LIMITS = re.compile(
    r"\b(?:only|just|until|till|since|unless|by|before|last|expires?|ends?|lapses?|left|within|sorry|times|mails?"
    r"|calls?|agreed|discussed|blocked|told|doubt|again|after|otherwise|half price|free|off|discount|deposit|wait\w*"
    r"|invest\w*|our|we're|million)\b",
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
# Whom Slack names by an id, where it does not say their name.
_MEMBER = re.compile(r"@?[UW][A-Z0-9]{8,}")
_TURNED_AGAINST = re.compile(
    r"\b(?:otherwise|or else|unless|hurry|last (?:chance|call)|grab|nab|tonight|tomorrow|I(?:'d| would) expect)\b",
    re.IGNORECASE,
)
# What has to stand in the words for the praise of them to be true: the patterns are wider.
_BORNE_OUT: Mapping[str, re.Pattern[str]] = {
    "agenda_next_step": re.compile(r"\?|\b(?:suggest\w*|propos\w*|plan|then|first|like|change|next)\b", re.IGNORECASE),
    "evidence_challenge": re.compile(r"\d|\byour\b|\bwrong\b", re.IGNORECASE),
    "name_the_stall": re.compile(r"\?|\banswer\b|\bno\b|\btell me\b|\bhear\b", re.IGNORECASE),
    "own_and_advocate": re.compile(r"\b(?:I|we|me|us|our|ours|my|mine)\b", re.IGNORECASE),
    "real_deadline": re.compile(rf"\d|\b(?:{WEEKDAY}|{MONTH})\b", re.IGNORECASE),
    "remember_details": re.compile(r"\A(?!.*\bbut\b).*\byou", re.IGNORECASE | re.DOTALL),
}


class Good(NamedTuple):
    """A whole part of the draft, why it is good, and what the customer thinks of it, if that is known."""

    quote: str
    why: str
    seat: str


def good_in(analysis: Analysis, analyst: Analyst) -> Iterator[Good]:
    """Yield what the draft does well, each in another way."""
    texts = catalogue()
    yield from _good_moves(analysis, analyst)
    free = list(_unflagged(analysis))
    asked = [words for words in free if words.endswith("?") and _is_real(words)]
    if asked and analysis.questions:
        shade = shadow(asked[0])
        kind = "checks" if _MAY_BE_WRONG.search(shade) else "open" if _OPEN.match(shade) else "short"
        yield Good(asked[0], texts.say(f"local.keep_question_{kind}"), texts.say(f"local.chair_question_{kind}"))
    exact = next(filter(None, (_exact_part(words) for words in free)), "")
    if exact:
        yield Good(exact, texts.say("local.keep_exact"), texts.say("local.chair_exact"))
    # What nothing was found in is praised only where nothing was found at all: the rules miss things.
    if analysis.verdict is Verdict.SEND and analysis.situation not in analyst.playbook.inside:
        theirs = [part for words in free if _is_theirs(words) and (part := part_of(words, _MOST_QUOTED))]
        if theirs:
            about = max(theirs, key=lambda words: len(_ABOUT_THEM.findall(words)))
            yield Good(about, texts.say("local.keep_theirs"), "")


def time_in(analysis: Analysis, offered: frozenset[str]) -> str:
    """Return the time the draft proposes in a sentence where nothing worse was found, or nothing."""
    for finding in analysis.findings:
        slots = slots_of(finding.quote, SOMEBODY)
        alone = [other.signal for other in analysis.findings if other.span.overlaps(finding.span)] == [finding.signal]
        if alone and finding.signal in offered and "when" in slots and _KEPT_FREE.search(finding.quote):
            return slots["when"]
    return ""


def _good_moves(analysis: Analysis, analyst: Analyst) -> Iterator[Good]:
    signals, said = analyst.playbook.signals_in(analysis.situation), set()
    for kept in analysis.keep:
        quote = _still_good(kept, analysis, analyst) if kept.signal not in said else ""
        if quote:
            said.add(kept.signal)
            yield Good(quote, signals[kept.signal].move, signals[kept.signal].seat)


def _still_good(kept: Kept, analysis: Analysis, analyst: Analyst) -> str:
    """Return a whole part of a good stretch that is good by itself, with nothing behind it that takes it back."""
    text = analysis.draft.text
    borne_out = _BORNE_OUT.get(kept.signal)
    around = _sentence_of(kept.span, analysis)
    if any(finding.span.overlaps(around) for finding in analysis.findings):
        return ""

    def holds(words: str) -> bool:
        start = text.find(words, kept.span.start)
        if (
            _TURNED_AGAINST.search(words)
            or (words != kept.quote and rests(words))
            or turns_after(text[start + len(words) : around.end])
        ):
            return False
        if borne_out and not borne_out.search(words):
            return False
        if words == kept.quote:
            return True
        alone = analyst.analyse(Draft(words, (Span(0, len(words)),), ()))
        return any(good.signal == kept.signal for good in alone.keep)

    return part_of(kept.quote, _MOST_QUOTED, holds)


def _sentence_of(span: Span, analysis: Analysis) -> Span:
    return next((each.span for each in _sentences(analysis) if each.span.overlaps(span)), span)


def _sentences(analysis: Analysis) -> tuple[Sentence, ...]:
    return sentences(analysis.draft, shadow(analysis.draft.text))


def _unflagged(analysis: Analysis) -> Iterator[str]:
    """Yield the rep's sentences in which nothing was found."""
    for sentence in _sentences(analysis):
        if not any(finding.span.overlaps(sentence.span) for finding in analysis.findings):
            yield " ".join(sentence.span.of(analysis.draft.text).split())


def _exact_part(sentence: str) -> str:
    """Return a whole part of a sentence that gives a figure, and no limit or blame with it."""

    def holds(words: str) -> bool:
        rest = sentence.partition(words)[2]
        if _LIMITS.search(words) or _BLAMES.search(shadow(words)) or turns_after(rest) or (rest[1:] and rests(words)):
            return False
        return any(_EXACT.search(fact.written) and not _MEMBER.fullmatch(fact.written) for fact in facts_in(words))

    return "" if sentence.endswith("?") else part_of(sentence, _MOST_QUOTED, holds)


def _is_theirs(words: str) -> bool:
    return (
        len(words.split()) >= _LEAST_TOLD
        and bool(_ABOUT_THEM.search(words))
        and not _BLAMES.search(shadow(words))
        and not _MAY_PRESS.search(words)
    )


def _is_real(question: str) -> bool:
    shade = shadow(question)
    asks = bool(_ASKS_SOMETHING.match(shade)) and not _SMALL_TALK.match(shade) and not _WANTS.search(shade)
    return asks and _LEAST_QUESTION <= len(shade.split()) <= _MOST_QUESTION
