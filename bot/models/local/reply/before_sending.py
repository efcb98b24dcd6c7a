"""What a rep does before a rewrite goes out: undo what was done, put back what is missed, ask what only they know."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import NamedTuple

from bot.analysis.analyse import Analyst
from bot.analysis.incidents import sold_in
from bot.analysis.kinds import told_of
from bot.analysis.quotations import quotes_in
from bot.analysis.second_reading import likeliest_of
from bot.domain import Analysis, Family, Finding
from bot.models.local.mail.about import matter_lost
from bot.models.local.mail.free_things import free_things_lost
from bot.models.local.mail.left_out import Told, gone_unseen, left_out, let_go, not_shown, taken_out
from bot.models.local.mail.lost import Lost, lost_of
from bot.models.local.mail.rewriting import Rewrite
from bot.models.local.reading.faults import BAIT, TAKEN_AS_YES
from bot.models.local.reading.joints import clauses_of
from bot.models.local.reply.acts_told import Line
from bot.models.local.reply.grounds import grounds_of
from bot.models.local.reply.prices_to_ask_about import cuts_told, is_timed, prices_to_ask_about
from bot.models.local.reply.to_whom import words_to_ask_whom
from bot.models.local.reply.undoing import acts_of, undone
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import opening_of, parts_of
from bot.rendering.reply import MOST_QUOTED, fitting, middle_cut
from bot.verification.confidences import may_be_told
from bot.verification.dismissals import SENTENCE_END
from bot.verification.promises import promises_dropped, spoken
from bot.verification.wording import MOST_CHECKS

# A wish or a subject presses nobody.
_WISHES = re.compile(
    r"\A\W*(?:have a|enjoy|happy|hope|all the best|thanks|thank you|congratulations|subject:)\b", re.IGNORECASE
)
_MOST_ECHOED, _LEAST_ECHOED = 14, 8
# A link, a picture and a warning of the mail server have their words in brackets too.
_BLANK = re.compile(r"\[(?!(?:cid|image|https?|mailto|ext|external|sic)\b)[^\[\]\n]{2,80}\](?!\()", re.IGNORECASE)
_MARKS = " .,;:!?"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
# Who asks for a yes has not had it: "Just reply 'yes'", "So are we good to go?".
_GO = r"(?:go ahead|proceed)"
_ASKS_FOR_A_YES = re.compile(
    r"\b(?:reply|say|send|text|mail|e-?mail|write|type|answer|drop|give|ping)"
    r"(?: (?:me|us|back|with|over|just|now|a|an|your|that|quick|simple|short|one-word))* [\"'\u201c\u2018]?"
    r"(?:yes|yep|yeah|ok|okay|go(?:-| )?ahead|thumbs[- ]up|approved?|approval|confirmed|go)\b"
    rf"|\b(?:are|is) (?:we|you|that|it|this|everything) (?:all )?(?:good to go|a go|(?:happy|ok) to (?:{_GO}|sign))\b"
    rf"|\b(?:shall|can|may|should) (?:we|I) (?:now |just |then )?(?:{_GO}|take (?:it|that|this) as a yes)\b"
    r"|\b(?:do|can|could|may|will) (?:I|we) (?:have|get) (?:your|a) (?:yes|ok|okay|go-?ahead|approval|word)\b"
    rf"|\b(?:would|do|will) you (?:like|want|be happy) (?:us |me )?to {_GO}\b|\byes or no\b",
    re.IGNORECASE,
)
# An act is quoted in so many words, and where there is little room in these.
_ROOMY, _TO_NAME_AN_ACT = 20, 14
# The context of a draft may fill a blank: its first sentences, in so many words, remind the rep.
_MOST_RECALLED = 20
# So many words name what was taken out, at the least and at the most.
_TO_NAME_IT, _MOST_TAKEN_OUT = 14, 36


class Sending(NamedTuple):
    """What a rewrite gives to say before it is sent, however much of that there is room for.

    `gone` are the words that went: first what promises, or tells something that is lost, or was found. `reason` says
    what a finding tells its reader.
    """

    analysis: Analysis
    reason: Callable[[Finding], str]
    rewrite: str | None
    undo: list[Line]
    others: list[str]
    lost: list[Lost]
    gone: tuple[str, ...]
    blanks: list[str]
    unsure: list[str]


def sending_of(work: Rewrite, analysis: Analysis, analyst: Analyst) -> Sending:
    """Tell what may be said of a rewrite; where there is none, nothing was taken out: it is what to undo and ask."""
    playbook, reader = analyst.playbook, analysis.reader
    reason = cache(lambda finding: told_of(finding, playbook, analysis.situation).told_to(reader))
    acts = acts_of(analysis, playbook)
    is_due = grounds_of(analysis, playbook)
    undo = [line for line in undone(work, acts, analysis, playbook) if line.how or is_due(line.words)]
    moot = _moot(work, analysis, playbook)
    others = [check for check in work.checks if check not in acts and not check.startswith(moot) and is_due(check)]
    if work.text is None:
        return Sending(analysis, reason, None, undo, others, [], (), [], [])
    sold = [span.of(analysis.draft.text) for span in sold_in(analysis)]
    kept = work.text
    # What was given away is asked about by its price.
    cuts = [words for words, _ in cuts_told(kept, analysis)]
    undo = [line for line in undo if not any(line.words in cut for cut in cuts)]
    went = [*lost_of(analysis, kept, playbook), *matter_lost(analysis, kept), *free_things_lost(analysis, kept)]
    # What is sold belongs in another mail, and is not put back into this one.
    lost = [
        one._replace(needed=False, pulled=True) if any(one.thing in words for words in sold) else one for one in went
    ]
    others = [catalogue().say("local.sold_apart"), *others] if sold else others
    idle = [clause for clause in let_go(lost, analysis) if not any(clause in gone for gone in work.gone)]
    things, found = {one.thing for one in lost}, {finding.quote for finding in analysis.findings}
    promised = "\n".join(promises_dropped(spoken("\n".join(work.gone)), spoken(work.text)))
    ranks = {
        words: (words.rstrip(_MARKS) not in promised, not _holds(words, things), not _holds(words, found))
        for words in (*work.gone, *idle)
    }
    gone = sorted(ranks, key=ranks.__getitem__)
    blanks = unfilled(work.text, analysis.draft.context)
    others += prices_to_ask_about(work, analysis)
    return Sending(analysis, reason, work.text, undo, others, lost, tuple(gone), blanks, _unsure(work, analyst))


def before_sending(sending: Sending, shown: list[Finding], *, room: int, seen: int = MOST_QUOTED) -> tuple[str, ...]:
    """Say what to undo first, then what went, then the rest, as shortly as there is `room` in words.

    What is said last is not shown where there is little room, and nobody finds by themselves what went. The question to
    whom the mail goes has its own place before all of these. Of what is `shown` above as many words as `seen` are read.
    """
    analysis, gone, unsure = sending.analysis, sending.gone, sending.unsure
    reader = analysis.reader or SOMEBODY
    to_whom = words_to_ask_whom(analysis)
    room, most = room - to_whom, MOST_CHECKS - bool(to_whom)
    undo = [line.told(reader, _ROOMY) for line in sending.undo]
    if _length(undo) > room // 2:
        undo = [line.told(reader, _TO_NAME_AN_ACT) for line in sending.undo]
    if sending.rewrite is None:
        return tuple([*undo, *sending.others][:most])
    above = [finding.span.of(analysis.draft.text) for finding in shown]
    left = room - _length(undo) - _length(sending.blanks)
    # Neither what went nor what still may press is told at the cost of the other, where there is room for both.
    kept_free = _length(unsure) if left - _length(unsure) >= _TO_NAME_IT else 0
    named = [*above, *(quote.rstrip(" \u2026") for quote in quotes_in(undo)), *_kept_of(gone, sending.rewrite)]
    unseen, why, draft = not_shown(gone, named), partial(_reason, sending), analysis.draft.own_text
    # Of a sentence a part of which is quoted, only that part is told, and of a long one what is shown of it.
    quotes = [finding.quote for finding in shown]
    read = [middle_cut(quote, seen) for quote in quotes]
    space = min(left - kept_free, _MOST_TAKEN_OUT)
    telling = [one.thing for one in sending.lost if one.pulled]
    went = taken_out(unseen, "", why, room=space, telling=telling)
    heard = _told(quotes, read, undo, went)
    if things := gone_unseen(sending.lost, heard, draft):
        # They take no room from the sentences, or what of these was shown would be shown no more.
        went = taken_out(unseen, things, why, room=space + _length([things]), telling=telling)
    pressing = "\n".join(finding.quote for finding in analysis.findings)
    missed = left_out(sending.lost, _told(quotes, read, undo, went), draft, analysis.reader, pressing=pressing)
    warned = [*missed, *went]
    also = undo[1 : most - len(warned) - len(sending.blanks)]
    needed = [*undo[:1], *warned, *also, *sending.blanks]
    asked = fitting((*unsure, *sending.others), room - _length(needed))
    return tuple([*needed, *asked][:most])


def _told(quotes: list[str], read: list[str], undo: list[str], went: list[str]) -> Told:
    beside = [*undo, *quotes_in(went)]
    return Told(" ".join([*quotes, *beside]), " ".join([*read, *beside]), " ".join([*undo, *went]))


def unfilled(text: str, context: str = "") -> list[str]:
    """Say that a mail waits for what stands in its [brackets], where it has any, and what its context may fill in."""
    if not _BLANK.search(text):
        return []
    told = _recalled(context)
    return [catalogue().say("local.blanks_told", context=told) if told else catalogue().say("local.blanks")]


def _recalled(context: str) -> str:
    """Return the first whole sentences of a context, or nothing of one that was meant for nobody's mail."""
    if not may_be_told(context):
        return ""
    told, *more = SENTENCE_END.split(context)
    for sentence in more:
        if len(f"{told} {sentence}".split()) > _MOST_RECALLED:
            break
        told = f"{told} {sentence}"
    return opening_of(" ".join(told.split()), _MOST_RECALLED)


def _moot(work: Rewrite, analysis: Analysis, playbook: Playbook) -> tuple[str, ...]:
    """Return how the checks begin that need no asking.

    Of the date of a price nobody is asked where no price of the mail has one any more, nor of a yes the mail asks for.
    """
    text, signals, reader = work.text, playbook.signals_in(analysis.situation), analysis.reader or SOMEBODY
    timed = text is None or any(map(is_timed, _SENTENCE.split(text)))
    idle = [*([] if timed else [BAIT]), *([TAKEN_AS_YES] if _ASKS_FOR_A_YES.search(analysis.draft.own_text) else [])]
    known = (signals[key] for key in idle if key in signals)
    checks = (reframe.check.replace("{reader}", reader) for one in known for reframe in one.reframes if reframe.check)
    return tuple(check.partition("{")[0] for check in checks)


def _kept_of(gone: tuple[str, ...], rewrite: str) -> list[str]:
    """Return what of the sentences that went stands in the rewrite all the same."""
    text = " ".join(rewrite.split())
    return [clause for words in gone for clause in (words.rstrip(_MARKS), *clauses_of(words)) if _plain(clause) in text]


def _plain(words: str) -> str:
    return " ".join(words.split()).rstrip(_MARKS)


def _holds(words: str, any_of: set[str]) -> bool:
    return any(some in words for some in any_of)


def _length(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _reason(sending: Sending, words: str) -> str:
    """Say what words tell that went, however they are cut short, where it is sure, or nothing."""
    found, words = sending.analysis.findings, words.rstrip(" \u2026")
    sure = (each for each in found if each.named and (each.quote in words or words in each.quote))
    finding = next(sure, None)
    return sending.reason(finding) if finding else ""


def _unsure(work: Rewrite, analyst: Analyst) -> list[str]:
    """Name what was left standing and may press; of two the rep reads the whole mail, for there will be more."""
    texts = catalogue()
    unsure = [words for words in work.unsure if not _WISHES.match(words)]
    if not unsure:
        return []
    name, most = ("unsure", _MOST_ECHOED) if len(unsure) == 1 else ("unsure_many", _LEAST_ECHOED)
    likely = {words: likeliest_of(analyst, parts_of(words, most), Family.PUSH) for words in unsure}
    quotes = (texts.say("local.quoted", quote=part or opening_of(words, most)) for words, part in likely.items())
    return [texts.say(f"local.{name}", quotes=", ".join(quotes))]
