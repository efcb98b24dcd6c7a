"""What is good in a draft, as sentences that are true of the very words they quote: the best first."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from bot.analysis.analyse import Analyst
from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.second_reading import unsuspected
from bot.analysis.sentences import found_in_each
from bot.analysis.subject_line import is_subject
from bot.domain import Analysis, Draft, Kept, Span, Verdict
from bot.models.local.praise.admitted import admitted_in
from bot.models.local.praise.among_us import asked_among_us, their_side_in
from bot.models.local.praise.asked import question_kind
from bot.models.local.praise.left_open import left_open_in
from bot.models.local.praise.merits import MOST_QUOTED, begun_in, day_in, papers_in, price_in, thanks_in, theirs_in
from bot.models.local.praise.owned import owned_in
from bot.models.local.praise.told_plainly import concrete_in, figure_in, plain_in
from bot.models.local.praise.unearned import is_unearned
from bot.models.local.reading.slots import slots_of
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import leads_in, part_of, rests, turns_after

# A time is offered where it was kept for them.
_KEPT_FREE = re.compile(
    r"\A(?!.*\b(?:until|till|by)\b).*\b(?:book|block|reserv|h[eo]ld|schedul|pencil|kept|keep)", re.IGNORECASE
)
_DONE = re.compile(
    r"['\u2019](?:ve|ll)\b|\b(?:will|have|has|had|already|went|took|told|asked)\b|\w{2}ed\b|\b(?:put|kept|held|set)\b",
    re.IGNORECASE,
)
# What turns a good move against them.
_TURNED_AGAINST = re.compile(
    r"\b(?:otherwise|or else|unless|hurry|last (?:chance|call)|grab|nab|tonight|tomorrow"
    r"|I(?:['\u2019]d| would) expect)\b",
    re.IGNORECASE,
)
# What has to stand in the words for the praise of them to be true: the patterns are wider.
_BORNE_OUT: Mapping[str, re.Pattern[str]] = {
    "agenda_next_step": re.compile(
        r"\A(?!.*\b(?:was|were)\b)(?!.*\bthen\?)"
        r"(?!.*\b(?:shall we|let['\u2019]s) (?:say|make it|call it|do|fix|go for|put)\b(?!.*\bor\b))"
        r"(?=.*(?:\?|\b(?:suggest|propos|chang|would|shall|could|if)))"
        rf".*\b(?:{WEEKDAY}|time|call|start|begin|order|send|meet|suit|help|dates?|days?|weeks?|write|visit|first|then"
        r"|change|names?|bring)\b",
        re.IGNORECASE | re.DOTALL,
    ),
    "evidence_challenge": re.compile(
        r"\A(?!(?:is|are|does|do|did|would|could|can|what|which|who|how|when|where)\b).*(?:\d|\byour own\b"
        r"|\b(?:logs?|sheets?|records?|figures|contract|clause|notes?|photos?|page|report|tests?|table)\b)",
        re.IGNORECASE | re.DOTALL,
    ),
    "own_and_advocate": re.compile(
        r"\b(?:sorry|mistake|fault|slip|error|wrong|should have|right|asked|argued|apolog\w+|doing|responsib\w+|cost"
        r"|charge|credit|back|will|I['\u2019]ll|we['\u2019]ll|myself|own|ours)\b",
        re.IGNORECASE,
    ),
    "real_deadline": re.compile(
        rf"\A(?!.*\b(?:closes|wiped|los(?:e|es|ing)|gone|takes your|after that)\b).*(?:\d|\b(?:{WEEKDAY}|{MONTH})\b)",
        re.IGNORECASE | re.DOTALL,
    ),
    "remember_details": re.compile(
        r"\A(?!.*\bbut\b)(?:.*\byou(?:['\u2019]d|['\u2019]ve| had| have)? (?:\w+ )?"
        r"(?:said|told|asked|wrote|mentioned|wanted|put|explained|described|named|raised|gave|counted|say|need|noted)\b"
        r"|.*\byour .*\b(?:says|said|lists?|shows?)\b)",
        re.IGNORECASE | re.DOTALL,
    ),
}

# What may hang on what presses in a mail to rework: a condition, a rumour, a start nobody agreed to, a fright's lead.
_MAY_HANG = re.compile(
    r"\b(?:after (?:that|which|this)|normally|usually|otherwise|strictly|(?:we|you|work) (?:start|begin)s?|hear|heard"
    r"|rumou?rs?|sources|you(?:['\u2019]ve| have)? (?:saw|seen)|moves?|ended|closes|expired?|(?:went|goes|gone|is) up"
    r"|% up|an? (?:quick|brief|short|little) \w+|holds?|until|till|as long as|if|unless|last year|favou?r)\b",
    re.IGNORECASE,
)


# These are told and never asked.
_TOLD = frozenset({"honest_misfit", "teach_insight"})
_ONLY_NAMED = re.compile(r"\A(?:what|how|where)\b(?!.*\?)", re.IGNORECASE | re.DOTALL)


# A mail that is good in none of its first two hundred sentences is a list.
_MOST_LOOKED_AT = 200


class Good(NamedTuple):
    """A whole part of the draft, why it is good, and what the customer thinks of it."""

    quote: str
    why: str
    seat: str


def good_in(analysis: Analysis, analyst: Analyst) -> Iterator[Good]:
    """Yield what the draft does well, the best first, and nothing whose words stand in what was yielded before."""
    quoted = ""
    for good in _all_good_in(analysis, analyst):
        if good.quote not in quoted:
            quoted += f"{good.quote}\n"
            yield good
    if not quoted and analysis.situation not in analyst.playbook.inside:
        said = _words_of(_earned(unsuspected(analyst, analysis)[:_MOST_LOOKED_AT], analysis), analysis)
        if analysis.verdict is Verdict.REWORK:
            said = [words for words in said if not _MAY_HANG.search(words)]
        ways = (True,) if analysis.verdict is Verdict.REWORK else (True, False)
        parts = (plain_in(words, to_them=to_them) for to_them in ways for words in said)
        yield from islice((_good(part, "plain") for part in parts if part), 1)


def _all_good_in(analysis: Analysis, analyst: Analyst) -> Iterator[Good]:
    yield from _good_among(unsuspected(analyst, analysis), analysis, analyst)
    if analysis.verdict is Verdict.SEND:
        yield from _good_among(
            [span for span, found in found_in_each(analysis).items() if not found], analysis, analyst
        )


def _good_among(free: Sequence[Span], analysis: Analysis, analyst: Analyst) -> Iterator[Good]:
    free = _earned(free[:_MOST_LOOKED_AT], analysis)
    yield from _good_moves(analysis, analyst, free)
    said = _words_of(free, analysis)
    presses = analysis.verdict is Verdict.REWORK
    yield from _first(said, owned_in, "owned")
    if analysis.situation not in analyst.playbook.inside:
        yield from _first(said, papers_in, "papers")
        yield from _first(said, theirs_in, "theirs")
        yield from _first(said, admitted_in, "admitted")
        if not presses:
            yield from _first(said, left_open_in, "left_open")
    elif not presses:
        yield from _first(said, their_side_in, "their_side")
        yield from _first(said, asked_among_us, "short")
    if asked := next(filter(question_kind, said), "") if analysis.questions else "":
        yield _good(asked, question_kind(asked))
    if analysis.verdict is Verdict.SEND:
        yield from _first(said, begun_in, "theirs")
    yield from _first([words for words in said if not (presses and _MAY_HANG.search(words))], price_in, "exact")
    if not presses:
        yield from _first(said, day_in, "dated")
    yield from _first(said, lambda words: _apart(figure_in(words), hangs=presses), "figure")
    if analysis.verdict is Verdict.SEND:
        yield from _first(said, concrete_in, "concrete")
    yield from _first(said, thanks_in, "thanks")


def _earned(free: Sequence[Span], analysis: Analysis) -> list[Span]:
    """Leave out the subject, and what makes something else of the good in it, or what the next one turns on them."""
    each = analysis.sentences
    following = dict(zip(each, _words_of(each[1:], analysis), strict=False))
    return [
        span
        for span, words in zip(free, _words_of(free, analysis), strict=True)
        if not is_unearned(words, following.get(span, "")) and not (span == each[0] and is_subject(words))
    ]


def _words_of(spans: Sequence[Span], analysis: Analysis) -> list[str]:
    return [" ".join(span.of(analysis.draft.text).split()) for span in spans]


def _apart(part: str, *, hangs: bool) -> str:
    """Return a part, but for one that may hang on what presses."""
    return "" if hangs and _MAY_HANG.search(part) else part


def _first(said: list[str], part_in: Callable[[str], str], key: str) -> Iterator[Good]:
    """Yield the first good part of its kind, if there is one."""
    yield from (_good(part, key) for part in islice(filter(None, map(part_in, said)), 1))


def _good(quote: str, key: str) -> Good:
    texts = catalogue()
    return Good(quote, texts.say(f"local.keep_{key}"), texts.say(f"local.chair_{key}"))


def time_in(analysis: Analysis, offered: frozenset[str]) -> str:
    """Return the time the draft proposes in a sentence where nothing worse was found, or nothing."""
    for finding in analysis.findings:
        # What was done has to be taken back, so its time is none to be praised.
        if finding.signal not in offered or _DONE.search(finding.quote) or not _KEPT_FREE.search(finding.quote):
            continue
        when = slots_of(finding.quote, SOMEBODY).get("when", "")
        if when and [other for other in analysis.findings if other.span.overlaps(finding.span)] == [finding]:
            return when
    return ""


def _good_moves(analysis: Analysis, analyst: Analyst, free: Sequence[Span]) -> Iterator[Good]:
    signals, said = analyst.playbook.signals_in(analysis.situation), set()
    for kept in analysis.keep:
        is_free = analysis.sentences[analysis.sentence_at(kept.span)] in free
        quote = _still_good(kept, analysis, analyst) if is_free and kept.signal not in said else ""
        if quote:
            said.add(kept.signal)
            # What a customer thinks of it, no colleague does.
            seat = "" if analysis.situation in analyst.playbook.inside else signals[kept.signal].seat
            yield Good(quote, signals[kept.signal].move, seat)


def _still_good(kept: Kept, analysis: Analysis, analyst: Analyst) -> str:
    """Return a whole part of a good stretch that is good by itself, with nothing behind it that takes it back."""
    text = analysis.draft.text
    borne_out = _BORNE_OUT.get(kept.signal)
    around = analysis.sentences[analysis.sentence_at(kept.span)]
    sentence = around.of(text).rstrip(" .")
    if kept.signal in _TOLD and sentence.endswith("?"):
        return ""

    def holds(words: str) -> bool:
        start = text.find(words, around.start)
        rest = text[start + len(words) : around.end]
        if _TURNED_AGAINST.search(words) or turns_after(rest) or leads_in(words, rest) or _ONLY_NAMED.match(words):
            return False
        if (words != sentence and rests(words)) or (borne_out and not borne_out.search(words)):
            return False
        if kept.quote in words:
            return True
        alone = analyst.analyse(Draft.alone(words))
        return any(good.signal == kept.signal for good in alone.keep)

    return part_of(kept.quote, MOST_QUOTED, holds) or part_of(sentence, MOST_QUOTED, holds)
