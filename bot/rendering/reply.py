"""A reply before it takes a form: its parts in reading order, cut to fit one Slack screen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from bot.domain import Advice, Judged, Mode, Verdict
from bot.errors import JobsUnavailable, ModelNeeded, PersonCapReached, RevisionRefused, WorkspaceCapReached
from bot.rendering.catalogue import catalogue
from bot.rendering.left_out import left_out_of

MOST_WORDS = 170
# What the local coach proposes keeps to these, so that it is shown as it was written; a model may say more.
MOST_QUOTED, MOST_CHAIR, MOST_CHECKED = 26, 34, 52
MOST_QUOTED_OF_THREE = 12  # where there is room for no more, of a longer one beginning and end are shown
LEAST_QUOTED_OF_THREE = 9  # before the third is not shown at all
LEAST_POINTS = 2  # as many are shown of any advice of the local coach
CAPPED = frozenset({PersonCapReached.code(), WorkspaceCapReached.code()})
UNQUEUED = JobsUnavailable.code()
_STANDING = frozenset({RevisionRefused.code(), ModelNeeded.code()})
LEAST_QUOTED = 6
_ELLIPSIS = " … "
# Characters for each word that has room: enough for any prose, and an end to text without spaces.
_WORD = 12
_KEEP, _LABEL = 36, 5
_TOLD = 18
_ANSWER = 24
_MANY_CHECKED, _LONGEST_CHECK = 80, 56
_LABELS = 7  # words in "Keep", "Draft to send", "Before you send"


class _Room(NamedTuple):
    """How many highlights there may be, and how many words each part may have."""

    points: int
    quote: int = MOST_QUOTED
    chair: int = MOST_CHAIR
    checks: int = MOST_CHECKED
    keep: int = _KEEP


# From roomy to tight, until the reply fits; the tightest always does.
_ROOMS = (
    _Room(points=3, checks=_MANY_CHECKED),
    _Room(points=3, chair=24, checks=_MANY_CHECKED),
    _Room(points=3, quote=18, chair=24, checks=_MANY_CHECKED),
    _Room(points=3, quote=MOST_QUOTED_OF_THREE, chair=24, checks=_MANY_CHECKED),
    _Room(points=3, quote=LEAST_QUOTED_OF_THREE, chair=24, checks=_MANY_CHECKED),
    _Room(points=2, checks=_MANY_CHECKED),
    _Room(points=2, quote=18, chair=24, checks=_MANY_CHECKED),
    _Room(points=2, quote=11, chair=24, checks=_MANY_CHECKED),
    _Room(points=2, quote=LEAST_QUOTED, chair=24, checks=_MANY_CHECKED),
    _Room(points=2, quote=LEAST_QUOTED, chair=24, checks=_MANY_CHECKED, keep=0),
    _Room(points=2),
    _Room(points=2, quote=22),
    _Room(points=2, quote=18),
    _Room(points=2, quote=14),
    _Room(points=2, quote=11),
    _Room(points=2, quote=8),
    _Room(points=2, quote=LEAST_QUOTED),
    _Room(points=2, quote=LEAST_QUOTED, checks=30),
    _Room(points=1, quote=8, chair=24, checks=20),
)


@dataclass(frozen=True, slots=True)
class Point:
    """A highlight as it is shown."""

    quote: str
    reads_as: str
    move: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The parts of a reply, as plain text, in reading order; `note` says who made it, `home` where more of that is."""

    title: str
    notice: str
    keep: str
    chair_label: str
    chair: str
    points: tuple[Point, ...]
    rewrite_label: str
    rewrite: str | None
    checks: tuple[str, ...]
    note: str
    home: str = ""

    @property
    def words(self) -> int:
        """How many words there are outside the rewrite."""
        told = chain.from_iterable((point.quote, point.reads_as, point.move) for point in self.points)
        parts = (self.title, self.notice, self.keep, self.chair_label, self.chair, *told, *self.checks, self.note)
        return sum(len(part.split()) for part in parts) + _LABELS


def compose_reply(
    advice: Advice,
    *,
    reader: str | None,
    help: str,
    judged: Judged = Judged.WHOLE,
    quoted: str = "",
    notice: str = "",
    home: str = "",
) -> Reply:
    """Say the advice in at most 170 words around the rewrite.

    `judged` tells how much a local coach read, and `quoted` is what was left out as another's; `help` is what to type
    for help; `notice`, one sentence, stands right below the title; `home` is the address of the Home tab, to which a
    model's reply leads.
    """
    texts = catalogue()
    unjudged = judged is Judged.NOTHING and advice.mode is not Mode.MODEL
    in_part = texts.say("reply.part_judged") if judged is Judged.PART and advice.mode is not Mode.MODEL else ""
    whole = Reply(
        title=texts.say("reply.not_judged" if unjudged else f"verdict.{advice.verdict}"),
        notice=" ".join(filter(None, (notice, in_part, _answered(advice)))),
        keep="",
        chair_label=clipped(texts.say("reply.chair", reader=reader), _LABEL)
        if reader
        else texts.say("reply.chair_unnamed"),
        chair="",
        points=(),
        rewrite_label=texts.say("reply.draft_to_send" if advice.mode is Mode.MODEL else "reply.skeleton"),
        rewrite=advice.rewrite,
        checks=(),
        note=" ".join(filter(None, (left_out_of(quoted), _note(advice, help=help, judged=judged)))),
        home=home if advice.mode is Mode.MODEL else "",
    )
    if unjudged:
        advice = replace(advice, keep_line="", from_their_chair=texts.say("local.chair_other_language"))
    shapes = [_filled(whole, advice, room) for room in _ROOMS]
    return next((reply for reply in shapes if reply.words <= MOST_WORDS), shapes[-1])


def _answered(advice: Advice) -> str:
    """Say what another version answers to the rep, or why it is the last one that stands."""
    texts = catalogue()
    if advice.reply:
        return _sentence(clipped(advice.reply, _ANSWER))
    # A coaching that fell back says so below, in its note.
    stands = advice.mode is not Mode.FALLBACK or advice.away in _STANDING
    return f"{texts.trouble_of(advice.away)} {texts.say('mode.standing')}" if advice.away and stands else ""


def _filled(reply: Reply, advice: Advice, room: _Room) -> Reply:
    return replace(
        reply,
        keep=_sentence(clipped(advice.keep_line, room.keep)) if room.keep else "",
        chair=_sentence(clipped(advice.from_their_chair, room.chair)),
        points=tuple(
            Point(
                middle_cut(light.quote, room.quote),
                _sentence(clipped(light.reads_as, _TOLD)),
                _sentence(clipped(light.move, _TOLD)),
            )
            for light in advice.highlights[: room.points]
        ),
        checks=tuple(
            _sentence(clipped(line, min(room.checks, _LONGEST_CHECK)))
            for line in fitting(advice.before_you_send, room.checks, least=1)
        ),
    )


def _note(advice: Advice, *, help: str, judged: Judged) -> str:
    """Say which mode made the reply; a reply never pretends to be the model's."""
    texts = catalogue()
    if advice.mode is Mode.MODEL:
        return texts.say("mode.model", model=advice.model or "a language model", help=help)
    limit = texts.say("mode.other_language") if judged is Judged.NOTHING else ""
    if advice.mode is Mode.FALLBACK:
        if advice.away in CAPPED:
            return f"{texts.trouble_of(advice.away)} {limit or texts.say('mode.capped')}"
        if advice.away == UNQUEUED:
            return f"{texts.say('mode.unqueued')} {limit}".strip()
        return f"{texts.say('mode.refused' if advice.violations else 'mode.away')} {limit}".strip()
    if limit:
        return limit
    bare = advice.verdict is not Verdict.SEND and advice.rewrite is None
    return texts.say("mode.local_bare" if bare else "mode.local")


def _sentence(text: str) -> str:
    """End a line with a full stop, since it stands alone."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…" else text + "."


def clipped(text: str, words: int) -> str:
    """Cut a text after so many words."""
    parts = text.split()
    whole, cut = " ".join(parts), " ".join(parts[:words])[: words * _WORD]
    return whole if cut == whole else cut.rstrip(",;: ") + " …"


def middle_cut(text: str, words: int) -> str:
    """Cut a quotation in its middle, so that its beginning and its end still show where it stands."""
    parts = text.split()
    whole = " ".join(parts)
    if len(parts) <= words and len(whole) <= words * _WORD:
        return whole
    head = (words + 1) // 2
    tail = words - head
    return " ".join(parts[:head])[: head * _WORD] + _ELLIPSIS + " ".join(parts[-tail:])[-tail * _WORD :]


def fitting(lines: Iterable[str], words: int, *, least: int = 0) -> list[str]:
    """Keep as many whole lines as fit into so many words, but at least so many."""
    kept: list[str] = []
    for line in filter(str.strip, lines):
        words -= len(line.split())
        if words < 0 and len(kept) >= least:
            break
        kept.append(line)
    return kept
