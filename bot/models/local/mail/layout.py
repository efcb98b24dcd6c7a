"""Fits what is said instead into a mail: behind greetings, in lists, above the sign-off, without gaps."""

import itertools
import re
from collections.abc import Mapping

from bot.analysis.dates import NAMED_DATE, WEEKDAY
from bot.analysis.farewells import name_behind
from bot.domain import Analysis, Draft, Family, Span
from bot.models.local.reading.capitals import without_a_capital
from bot.playbook.book import Playbook

_LIST_MARK = re.compile(r"(?:[-*\u2022]|\d{1,2}[.)])[ \t]+")
_MARK_ALONE = re.compile(r"^\d{1,2}[.)][ \t]*$\n?", re.MULTILINE)
_GREETED = re.compile(r"[,\-\u2013\u2014][ \t]+\Z")
_HELLO = re.compile(r"(?:hi|hello|hey|hiya|dear) ", re.IGNORECASE)
_VAGUE_CLOSING = re.compile(
    r"(?:let me know|(?:I )?look(?:ing)? forward|hope to hear|thanks?|many thanks)\b", re.IGNORECASE
)
# An apology among the closing words: "Thanks so much and sorry again,".
_SORRY_CLOSING = re.compile(
    r",? and (?:renewed|many|my|repeated) apologies(?=[,.!]?[ \t]*\n)"
    r"| and (?:so )?sorry (?:again|to \w+ you)(?=[,.!]?[ \t]*\n)"
    r"|^(?:with )?(?:my |many )?(?:sorry (?:again|once more)|apologies(?: again| once (?:more|again))?)[,.!]*[ \t]*\n",
    re.IGNORECASE | re.MULTILINE,
)
# "Sorry again and thanks for your patience": the thanks stay.
_SORRY_AND = re.compile(
    r"^(?:so |very )?sorry (?:again|to \w+ you)(?: again)?,? and (?P<first>[a-z])(?=[^\n]*\n)",
    re.IGNORECASE | re.MULTILINE,
)
# "All the best, and sorry again for the delay with the drawings,": what ends with a comma is no sentence of the mail.
_LONGEST_CLOSING, _LONGEST_WITH_A_COMMA = 60, 120
_MOST_CLOSING = 160
_ONLY_THANKS = re.compile(r"(?:(?:many|again) )?(?:thanks|thank you)\b[^?\n]{0,50}", re.IGNORECASE)
_A_PRICE = re.compile(r"[$\u20ac\u00a3]\s?\d")


def fitted(text: str, span: Span, said: str, reader: str) -> tuple[Span, str]:
    """Fit what is said instead into its place: behind a greeting it goes on in lower case, a list keeps its marks."""
    mark = _LIST_MARK.match(text, span.start)
    if mark and not said:
        return Span(max(0, span.start - 1), span.end), ""
    if not said and _GREETED.search(text[: span.start]):
        return span, "\n\n"
    hello = _HELLO.match(text, span.start)
    end = hello.end() + len(reader) if hello else 0
    greeted = hello is not None and text[hello.end() : end + 1].lower() == f"{reader} ".lower()
    # What greets by itself needs no greeting before it.
    greeting = end if greeted and not said.endswith(",") else 0
    if (greeting or _GREETED.search(text[: span.start])) and not said.startswith(reader):
        said = without_a_capital(said)
    if 0 < greeting < span.end:
        return Span(greeting, span.end), f", {said}"
    return span, (mark[0] if mark and not said.startswith(mark[0]) else "") + said


def laid_out(draft: Draft, said: Mapping[Span, str], reader: str, ask: str = "") -> str:
    """Return the draft with what is said instead, and a question above the sign-off if there is one to ask.

    The quoted thread below it is left out: nobody pastes that back.
    """
    said = dict(sorted(said.items()))
    empty = [span for span, words in said.items() if not words]
    answers = any(span.start < draft.own[-1].start for span in draft.quoted)
    name = _name_behind(draft) if ask else None
    on_one_line = "\n" not in draft.text.strip() and name is None
    # Nobody is asked about a price, or before a gap, that is yet to come.
    on_one_line &= not (empty and any("[" in words for span, words in said.items() if span > empty[-1]))
    on_one_line &= not (empty and _A_PRICE.search(draft.text, empty[-1].end, draft.end_of_mail))
    if ask and empty and (answers or on_one_line):
        # A mail on one line has no place above its sign-off, and one that answers line by line has many.
        said[empty[-1]] = ask
        ask = ""
    changes = [fitted(draft.text, span, words, reader) for span, words in said.items()]
    if ask:
        end = body_end(draft)
        # Who writes all on one line puts the name behind the last sentence of it.
        changes.append((Span(end, end), f"\n\n{ask}\n\n") if name is None else (Span(name, name), f" {ask}"))
    pieces: list[str] = []
    at = 0
    for span, words in sorted(changes):
        pieces += [draft.text[at : span.start], words]
        at = span.end
    return _tidied("".join([*pieces, draft.text[at : draft.end_of_mail]]))


def without_old_plans(text: str, analysis: Analysis, playbook: Playbook) -> str:
    """Take out a closing that speaks of what is only proposed now, such as "See you Tuesday,", or says sorry again."""
    edits = playbook.edits
    if any(finding.family is Family.PASSIVE for finding in analysis.findings):
        closing = _SORRY_CLOSING.sub("", text[-_MOST_CLOSING:])
        text = f"{text[:-_MOST_CLOSING]}{_SORRY_AND.sub(lambda thanks: thanks['first'].upper(), closing)}"
    open_again = edits.offered | edits.promised | edits.chosen
    if all(finding.signal not in open_again for finding in analysis.findings):
        return text
    phrases = "|".join(map(re.escape, edits.closings))
    plans = re.compile(
        rf"^(?:{phrases})\b[^\n.!?,]{{0,30}}\b(?:{WEEKDAY}|then|tomorrow|signature|{NAMED_DATE})"
        r"[^\n.!?,]{0,12}[.!,]*[ \t]*\n?",
        re.IGNORECASE | re.MULTILINE,
    )
    start = max(0, len(text) - _MOST_CLOSING)
    return _tidied(text[:start] + plans.sub("", text[start:]))


def body_end(draft: Draft) -> int:
    """Return where the rep's own words end for the first time, above the sign-off."""
    for own, following in itertools.pairwise(draft.own):
        between = Span(own.end, following.start)
        if not any(quoted.overlaps(between) for quoted in draft.quoted):
            return own.end
    return _above_a_name(draft.text, draft.own[-1])


def _name_behind(draft: Draft) -> int | None:
    """Return where the name stands behind the last sentence of a mail, if it has no line of its own."""
    name = name_behind(draft.text, draft.end_of_mail)
    return name if name is not None and name <= body_end(draft) else None


def _above_a_name(text: str, own: Span) -> int:
    """Return the end of the last paragraph that is more than a closing of its own kind, such as "Take care"."""
    parts = own.of(text).rstrip().rpartition("\n\n")
    closing = parts[2].strip()
    # Thanks above a name that nobody took for one, "Nguyen Thi Thu Trang (Ms.)", close the mail with it.
    thanks = parts[0].rpartition("\n\n")
    if closing[-1:] not in {".", "?", "!"} and thanks[0].strip() and _ONLY_THANKS.fullmatch(thanks[2].strip()):
        parts = thanks
    longest = _LONGEST_WITH_A_COMMA if closing.endswith(",") else _LONGEST_CLOSING
    is_short = bool(parts[0].strip()) and len(closing) <= longest
    is_closing = is_short and (closing[-1] not in ".?!" or bool(_VAGUE_CLOSING.match(closing)))
    return own.start + len(parts[0]) if is_closing and not _A_PRICE.search(closing) else own.end


def _tidied(text: str) -> str:
    """Close the gaps that sentences left behind."""
    text = re.sub(r"[ \t]{2,}", " ", _MARK_ALONE.sub("", text))
    text = re.sub(r" +(?=\n)|(?<=\n) +(?=[^\s*-])", "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
