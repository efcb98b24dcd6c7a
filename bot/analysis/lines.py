"""The lines of a context or of a thread, read sentence by sentence: who says what in each."""

import re
from collections.abc import Iterator, Sequence

from bot.analysis.deeds import Told, as_told, goes_on_about_others
from bot.analysis.first_hand import is_pasted, own_words_at, written_by_them
from bot.analysis.requests import takes_back
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.analysis.spelled_out import spelled_out
from bot.analysis.statements import Statement
from bot.domain import Draft
from bot.playbook.excuses import Excuses

_TITLE = re.compile(r"(?:mr|mrs|ms|dr|prof|madam|mme|sir|sister|father|professor)\b\.? ")


def statements(words: str, excuses: Excuses, reader: str | None, *, theirs: bool) -> Sequence[Statement]:
    """Return what some words tell, sentence by sentence; `theirs` are the customer's own.

    What the rep tells as taken back since is told no more.
    """
    told: list[Statement] = []
    if words and not theirs:
        words = spelled_out(words, reader)
    for statement in _read(words, excuses, reader, theirs=theirs) if words else ():
        if not theirs and takes_back(statement.said):
            told.clear()
        told.append(statement)
    return told


def _read(words: str, excuses: Excuses, reader: str | None, *, theirs: bool) -> Iterator[Statement]:
    others = False
    for sentence in sentences(Draft.alone(words), shadow(words)):
        said_here, typed = sentence.span.of(sentence.shade), sentence.span.of(words)
        start = _signed_until(said_here, reader) if reader else 0
        theirs = theirs or bool(start)
        pasted = theirs or is_pasted(said_here)
        if pasted:
            told = written_by_them(said_here, start)
        else:
            told = as_told(typed, said_here, others=others)
            # What follows a quotation mark, or "she wrote:", is the customer's own voice.
            if start := own_words_at(typed, said_here, others=others):
                theirs, spoken = True, written_by_them(said_here, start)
                told = Told(told.deeds | spoken.deeds, spoken.refused, start, spoken.behind)
            others = goes_on_about_others(said_here, others=others)
        yield Statement(excuses, sentence, typed, told, reader, theirs or pasted)


def _signed_until(shade: str, reader: str) -> int:
    """Return where the words of the reader begin behind their name: "Mrs Lindqvist: yes"; 0 where none stands there."""
    title = _TITLE.match(shade)
    start = title.end() if title else 0
    signed = f"{reader.lower()}: "
    return start + len(signed) if shade.startswith(signed, start) else 0
