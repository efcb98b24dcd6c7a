"""The smallest changes that take the pressure out of a sentence, read from `prompts/edits.toml`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, NamedTuple

from bot.domain import SignalKey, Situation
from bot.playbook.owning import Owning, read_owning
from bot.playbook.shapes import SLOTS, slot_problems
from bot.playbook.turns import OF_A_MAIL, Turn, expression_of, read_turn, spoken


class Edits(NamedTuple):
    """What the file says: signals each change may mend, the words it looks for, and the words it adds.

    What it looks for are regular expressions in text: few commands ever need them compiled.
    """

    offered: frozenset[SignalKey]
    verbs: Mapping[str, str]
    bare: frozenset[str]
    undone: frozenset[str]
    checked: frozenset[SignalKey]
    unexplained: frozenset[SignalKey]
    offer_ending: str
    offer_question: str
    offer_further_off: str
    again: Mapping[str, str]
    promised: frozenset[SignalKey]
    promise_verbs: tuple[str, ...]
    chosen: frozenset[SignalKey]
    another_time: str
    neither: str
    too_early: str
    mistaken: str
    in_its_place: str
    committing: str
    if_so: str
    of_a_yes: str
    owned: tuple[Turn, ...]
    owning: Owning
    turns: tuple[Turn, ...]
    asks: tuple[Turn, ...]
    asked: tuple[Turn, ...]
    asks_in: Mapping[str, tuple[str, ...]]
    ways: Mapping[str, tuple[Turn, ...]]
    praised: frozenset[SignalKey]
    praise: str
    softened: frozenset[SignalKey]
    softener: str
    aside: str
    offering: str
    settled: frozenset[SignalKey]
    concern: str
    settling: str
    partly: frozenset[SignalKey]
    levers: frozenset[SignalKey]
    scares: frozenset[SignalKey]
    haggled: frozenset[SignalKey]
    listed: frozenset[SignalKey]
    boasts: frozenset[SignalKey]
    about: str
    in_mind: str
    priced: str
    priced_for: str
    news: str
    answer: str
    amends: str
    unknown: str
    open_question: str
    closings: tuple[str, ...]

    @property
    def every_turn(self) -> tuple[Turn, ...]:
        """All turns of the file, whatever they are for."""
        return (*self.owned, *self.turns, *self.asks, *self.asked, *chain.from_iterable(self.ways.values()))


def read_edits(table: Mapping[str, Any] | str, problems: list[str], *, checked: bool) -> Edits | None:
    """Read the file's table; append what is wrong with it, unless it was `checked`, or why there is none."""
    if isinstance(table, str):
        problems.append(f"edits.toml: {table}")
        return None
    try:
        turn = partial(read_turn, guards=table["guards"])
        edits = Edits(
            offered=_signals(table["offer"]),
            verbs=dict(table["offer"]["verbs"]),
            bare=frozenset(table["offer"]["bare"]),
            undone=frozenset(table["offer"]["undone"]),
            checked=frozenset(map(SignalKey, table["offer"]["checked"])),
            unexplained=frozenset(map(SignalKey, table["offer"]["unexplained"])),
            offer_ending=str(table["offer"]["ending"]),
            offer_question=str(table["offer"]["question"]),
            offer_further_off=str(table["offer"]["further_off"]),
            again=dict(table["again"]),
            promised=_signals(table["promise"]),
            promise_verbs=tuple(table["promise"]["verbs"]),
            chosen=_signals(table["third_answer"]),
            another_time=str(table["third_answer"]["times"]),
            neither=str(table["third_answer"]["neither"]),
            too_early=str(table["third_answer"]["others"]),
            mistaken=str(table["third_answer"]["mistaken"]),
            in_its_place=str(table["third_answer"]["in_its_place"]),
            committing=_any_of(table["third_answer"]["committing"]),
            if_so=str(table["if_so"]["words"]),
            of_a_yes=_any_of(table["if_so"]["of"]),
            owned=tuple(map(turn, table["own"])),
            owning=read_owning(table["owning"], table["offer"]["verbs"]),
            turns=tuple(map(turn, table["turn"])),
            asks=tuple(map(turn, table["ask"])),
            asked=tuple(map(turn, table["asked"])),
            asks_in={situation: tuple(map(str, asks)) for situation, asks in table["asks"].items()},
            ways={str(way["of"]): tuple(map(turn, _ways(way, table["casual"]))) for way in table["way"]},
            praised=_signals(table["praise"]),
            praise=rf" ?(?<![\w-])(?:{'|'.join(map(spoken, table['praise']['leave_out']))})(?= )",
            softened=_signals(table["plain"]),
            softener=rf",? ?\b(?:{'|'.join(map(spoken, table['plain']['leave_out']))})\b",
            aside=rf"(?:[^,;:.!?\d]*\b)?(?:{'|'.join(map(spoken, table['plain']['asides']))})\b[^,;:.!?\d]*",
            offering=str(table["offer"]["offering"]),
            settled=_signals(table["settle"]),
            concern=rf"\b(?:{'|'.join(table['settle']['concerns'])})\b|\A{spoken(table['settle']['heard'])}\b",
            settling=str(table["settle"]["question"]),
            partly=frozenset(map(SignalKey, table["levers"]["partly"])),
            levers=_signals(table["levers"]),
            scares=frozenset(map(SignalKey, table["levers"]["scares"])),
            haggled=_signals(table["bare"]),
            listed=frozenset(map(SignalKey, table["bare"]["listed"])),
            boasts=frozenset(map(SignalKey, table["bare"]["boasts"])),
            about=str(table["bare"]["about"]),
            in_mind=str(table["bare"]["in_mind"]),
            priced=str(table["bare"]["priced"]),
            priced_for=f"{table['bare']['priced_for']} ",
            news=str(table["bare"]["news"]),
            answer=str(table["bare"]["answer"]),
            amends=str(table["bare"]["amends"]),
            unknown=str(table["bare"]["unknown"]),
            open_question=str(table["bare"]["ask"]),
            closings=tuple(table["closing"]["phrases"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        problems.append(f"edits: every table of the shipped file is needed whole ({error})")
        return None
    if not checked:
        problems += [f"edits: {problem}" for problem in _problems(edits)]
    return edits


def _signals(table: Mapping[str, Any]) -> frozenset[SignalKey]:
    return frozenset(map(SignalKey, table["signals"]))


def _any_of(words: Iterable[str]) -> str:
    return rf"\b(?:{'|'.join(map(spoken, words))})\b"


def _ways(way: Mapping[str, Any], casual: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the ways to ask the same, and last how it is asked where the mail greets casually."""
    yield from way["by"]
    if "casual" in way:
        yield {**casual, "instead": way["casual"]}


def _problems(edits: Edits) -> Iterator[str]:
    """Say which expressions cannot be read, and which turns say what no words can fill."""
    lists = {"praise": edits.praise, "plain": edits.softener, "asides": edits.aside, "settle": edits.concern}
    for name, expression in lists.items():
        yield from _expression_problems(f"a phrase of {name}", expression)
    for way in edits.owning.ways:
        yield from _expression_problems(f"a verb of {way.question!r}", way.of)
    yield from (f"asks: there is no situation {name!r}" for name in edits.asks_in if name not in list(Situation))
    yield from slot_problems("bare: `about`", edits.about, frozenset({"topic"}))
    yield from slot_problems("bare: `in_mind`", edits.in_mind, frozenset({"goods"}))
    yield from slot_problems("bare: `priced`", edits.priced, frozenset({"price"}))
    yield from slot_problems("bare: `priced_for`", edits.priced_for, frozenset({"topic"}))
    yield from slot_problems("third_answer: `in_its_place`", edits.in_its_place, frozenset({"amount"}))
    for ask in chain.from_iterable(edits.asks_in.values()):
        yield from slot_problems(f"asks: {ask!r}", ask, SLOTS | OF_A_MAIL)
    ways = frozenset(chain.from_iterable(edits.ways.values()))
    for turn in edits.every_turn:
        where = f"what is said instead of {turn.say!r}"
        yield from _expression_problems(f"a turn's say, {turn.say!r},", expression_of(turn.say, {}, ".+?"))
        yield from _expression_problems(f"an `unless` of {turn.say!r}", "|".join(turn.unless))
        # What stands in a choice may not have been said.
        gaps = frozenset(re.findall(r"\{(\w+)", re.sub(r"\([^()]*\)|\[[^\[\]]*\]", "", turn.say)))
        for instead in turn.insteads:
            yield from slot_problems(where, instead, gaps | ({"no", "if_so"} if turn not in ways else OF_A_MAIL))


def _expression_problems(where: str, expression: str) -> Iterator[str]:
    try:
        re.compile(expression)
    except re.error as error:
        yield f"{where} cannot be read ({error})"
