"""What a rep tells of a stuck deal is told to us: the message repeats no confidence, and takes no date of ours."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain import Violation
from bot.verification.case import Case
from bot.verification.dismissals import SENTENCE_END
from bot.verification.facts import facts_in, supported
from bot.verification.facts.fact import MOMENTS
from bot.verification.wording import nothing_pasted, stems

_IN_CONFIDENCE = re.compile(
    r"\b(?:in (?:strict )?confidence|confidential(?:ly)?|confided|between (?:us|ourselves|you and me)"
    r"|off(?:[ -]the)?[ -]record|in private|privately|secret(?:ly)?|asked me not to"
    r"|not to (?:tell|say|repeat|pass|mention)|let slip|whispered"
    r"|(?:must|should|do|does|can)(?: not|n['\u2019]t) (?:know|tell|say|repeat|pass|mention)|cannot know)\b",
    re.IGNORECASE,
)
_OUR_CLOCK = re.compile(
    r"\b(?:my|our) (?:boss|manager|director|lead|head|vp|ceo|cfo|cro|quarter|month|year|target|quota|numbers?|forecast"
    r"|pipeline|bonus|commission|books)\b|\b(?:quota|forecast|commission|booked)\b"
    r"|\b(?:i|we) (?:need|want|must|have to|would like) (?:it|this|that|them|the (?:signature|order|deal))\b",
    re.IGNORECASE,
)
_THEIR_CLOCK = re.compile(
    r"\btheir\b[^.?!\n]{0,30}\b(?:contract|licen[cs]e|budget|year|deadline|date|audit|board|season|launch|opening|plan)\b"
    r"|\bthey (?:need|want|plan|asked|open|start|go live)\b",
    re.IGNORECASE,
)
_MOST_RETOLD = 3
# Cut to four letters, as what they are taken from.
_SMALL = frozenset(
    "the and but for not you your are was has had have will that this they them thei she her him told said".split()
)
# What is nobody's business, however it came to the rep: a mail speaks of it only if the draft does.
_PERSONAL = re.compile(
    r"\b(?:divorc\w*|pregnan\w*|miscarriage|funeral|cancer|chemo\w*|surgery|depress\w*|burn-?out|rehab|alcohol\w*|bankrupt\w*"
    r"|laid off|lay-?offs?|redundan\w*|lawsuit|affair|illness|sick leave|custody|bereave\w*|marriage|salary)\b",
    re.IGNORECASE,
)


def may_be_told(words: str) -> bool:
    """Tell whether words may reach the customer: none told in confidence, of a private life, or of our clock."""
    return not any(kept.search(words) for kept in (_IN_CONFIDENCE, _PERSONAL, _OUR_CLOCK))


def nothing_confided(case: Case) -> Iterator[Violation]:
    """What was told stays with us: no sentence of it is pasted, and of what was told in confidence not the gist."""
    draft = case.analysis.draft
    private = draft._replace(text="", own=(), quoted=(), notes=f"{draft.text}\n{draft.notes}")
    told_us = replace(case, analysis=case.analysis._replace(draft=private))
    yield from nothing_pasted(told_us, short_lines=False)
    yield from _told_on(case, SENTENCE_END.split(f"{draft.text}\n\n{draft.notes}"), "")


def nothing_noted_told_on(case: Case) -> Iterator[Violation]:
    """What the rep noted as told in confidence, or of a private life, is in no mail unless the draft has it."""
    draft = case.analysis.draft
    if not case.rewrite or not draft.notes:
        return
    public = f"{draft.text}\n{draft.context}"
    yield from _told_on(case, re.split(r"(?<=[.!?;])\s|\n", draft.notes), public)
    private = {match[0].lower() for match in _PERSONAL.finditer(draft.notes)}
    for match in _PERSONAL.finditer(case.rewrite):
        if match[0].lower() in private and match[0].lower() not in public.lower():
            yield Violation("notes_pasted", f"This is told of somebody's private life: {match[0]!r}.")


def _told_on(case: Case, told: list[str], public: str) -> Iterator[Violation]:
    """Yield the sentences of the mail that hold the gist of what was told in confidence and is not public."""
    for confided in filter(_IN_CONFIDENCE.search, told):
        others = stems(" ".join([public, *(other for other in told if other != confided)]))
        gist = stems(_IN_CONFIDENCE.sub("", confided)) - others - {"said"}
        short = _every_word(_IN_CONFIDENCE.sub("", confided)) if len(gist) < _MOST_RETOLD else set()
        short -= _every_word(public)
        for sentence in SENTENCE_END.split(case.rewrite):
            whole = len(short) > 1 and short <= _every_word(sentence)
            if whole or len(gist & stems(sentence)) >= _MOST_RETOLD:
                yield Violation("notes_pasted", f"This was told in confidence: {sentence!r}.")


def no_date_of_ours(case: Case) -> Iterator[Violation]:
    """A date that is only our side's, such as the boss's, is no date for the customer."""
    draft = case.analysis.draft
    told = SENTENCE_END.split(f"{draft.text}\n\n{draft.notes}")
    ours = [line for line in told if _OUR_CLOCK.search(line) and not _THEIR_CLOCK.search(line)]
    if not ours:
        return
    our_dates = facts_in("\n\n".join(ours))
    other_dates = facts_in("\n\n".join([*(line for line in told if line not in ours), draft.context]))
    for fact in case.facts_in(case.rewrite):
        dated = fact._replace(free="")
        if fact.kind in MOMENTS and supported(dated, our_dates) and not supported(dated, other_dates):
            yield Violation("new_pressure", f"This date is ours and nobody else's: {fact.written!r}.")


def _every_word(text: str) -> set[str]:
    """Return how the words of a short sentence begin, those of three letters too: "the CFO is out"."""
    return {word[:4] for word in re.findall(r"[^\W\d_]{3,}", text.lower())} - _SMALL
