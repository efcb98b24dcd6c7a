"""Whatever is found, in whatever mail: every slot of what is said of it is filled before anybody reads it."""

import re
from collections.abc import Iterator

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Analysis, Family, Finding, Kept, Mode, SignalKey, Situation, Span, Verdict
from bot.rendering.contracts import check_json, try_json
from bot.rendering.findings import findings_text
from bot.rendering.reply import compose_reply
from bot.rendering.slack import first_look_message, reply_message
from bot.rendering.why import why_message
from tests.parts import analyst, coach, shipped_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
COACH = coach()
WORDS = "We met the fitters at the old mill"
DRAFT = read_draft(f"Hi Dana,\n\n{WORDS}. Which gate suits you?\n\nTom")
THERE = Span(DRAFT.text.index(WORDS), DRAFT.text.index(WORDS) + len(WORDS))
SLOT = re.compile(r"\{\w*\}")
SITUATIONS = [Situation.OTHER, *PLAYBOOK.inside]
FAULTS = [
    pytest.param(situation, key, named, id=f"{situation}-{key}-{'named' if named else 'suspected'}")
    for situation in SITUATIONS
    for key, signal in PLAYBOOK.signals_in(situation).items()
    if signal.family is not Family.GOOD
    # What is only suspected is told by its family alone.
    for named in ((True, False) if key in {"guilt", "apologetic"} else (True,))
]
GOOD = [
    pytest.param(situation, key, id=f"{situation}-{key}")
    for situation in SITUATIONS
    for key, signal in PLAYBOOK.signals.items()
    if signal.family is Family.GOOD and key in PLAYBOOK.signals_in(situation)
]


def texts_of(given: object) -> Iterator[str]:
    """Yield every text of a message or of an answer for programs."""
    match given:
        case str():
            yield given
        case dict():
            for each in given.values():
                yield from texts_of(each)
        case list() | tuple():
            for each in given:
                yield from texts_of(each)
        case _:
            pass


def told(analysis: Analysis) -> str:
    """Return all that any output says of an analysis."""
    advice = COACH.coach_locally(analysis, mode=Mode.LOCAL)
    reply = compose_reply(advice, reader=analysis.reader, help="/coach help", judged=analysis.judged, quoted="> When?")
    outputs = [
        findings_text(analysis, PLAYBOOK, styled=False),
        check_json(analysis, {}),
        try_json(advice, {}, analysis),
        first_look_message(analysis, PLAYBOOK),
        reply_message(reply),
        why_message(advice, PLAYBOOK),
        why_message(advice, PLAYBOOK, read=analysis),
    ]
    return "\n".join(texts_of(outputs))


@pytest.mark.parametrize(("situation", "key", "named"), FAULTS)
def test_no_slot_of_a_fault_reaches_a_reader(situation: Situation, key: SignalKey, *, named: bool) -> None:
    signal = PLAYBOOK.signals_in(situation)[key]
    finding = Finding(key, signal.family, signal.severity, THERE, WORDS, named=named)
    analysis = ANALYST.analyse(DRAFT)._replace(findings=(finding,), situation=situation, verdict=Verdict.REWORK)

    said = told(analysis)

    assert WORDS in said
    assert SLOT.findall(said) == []


@pytest.mark.parametrize(("situation", "key"), GOOD)
def test_no_slot_of_what_is_good_reaches_a_reader(situation: Situation, key: SignalKey) -> None:
    analysis = ANALYST.analyse(DRAFT)._replace(keep=(Kept(key, THERE, WORDS),), situation=situation)

    said = told(analysis)

    assert WORDS in said
    assert SLOT.findall(said) == []


def test_what_a_colleague_thinks_is_told_below_the_words_without_saying_them_again() -> None:
    situation, key = next(iter(PLAYBOOK.inside)), SignalKey("nagging")
    signal = PLAYBOOK.signals_in(situation)[key]
    finding = Finding(key, signal.family, signal.severity, THERE, WORDS)
    analysis = ANALYST.analyse(DRAFT)._replace(findings=(finding,), situation=situation, verdict=Verdict.REWORK)

    text = findings_text(analysis, PLAYBOOK, styled=False)

    assert text.count(WORDS) == 1
    assert signal.seat.partition(": ")[2] in " ".join(text.split())
