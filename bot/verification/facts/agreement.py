"""Whether two texts state the same fact, in whatever form each writes it."""

from collections.abc import Callable, Iterable, Mapping

from bot.verification.facts.fact import MAIL, Fact

_NOON = 12
# A part of the day holds these hours.
_PARTS = {"morning": range(5, 13), "afternoon": range(12, 19), "evening": range(17, 24)}
# "At 2" may be told as 2 pm and "at 9" as 9 am, never the other way round.
_WORKED = range(6, 21)
_CLOCK = {"noon": "12:00", "midday": "12:00", "midnight": "0:00"}


def supported(fact: Fact, evidence: Iterable[Fact], *, told: bool = False) -> bool:
    """Tell whether the evidence states this fact.

    Small counts in words are free where they are a way of speaking ("two questions", "a day"); in what is
    `told` about a mail, rather than written in one, every count up to ten in words is.
    """
    if fact.free == MAIL or (told and fact.free):
        return True
    evidence = evidence if isinstance(evidence, list) else list(evidence)
    return any(_states(other, fact) for other in evidence) or _put_together(fact, evidence)


def not_repeated(facts: Iterable[Fact], others: Iterable[Fact]) -> list[Fact]:
    """Return each fact once that does not stand among the others just so: those worth comparing one by one."""
    same = {other._replace(written="", free="") for other in others}
    return [fact for fact in dict.fromkeys(facts) if fact._replace(written="", free="") not in same]


def kept(fact: Fact, rewrite: Iterable[Fact]) -> bool:
    """Tell whether a fact of the draft is still there; "3 June" keeps "3 June 2027", and "Friday" "next Friday".

    "This week" is now, and need not be said again.
    """
    if fact.kind in {"period", "part"} and fact.written.lower().startswith("this "):
        return True
    rewrite = rewrite if isinstance(rewrite, list) else list(rewrite)
    loosely = fact.kind in {"date", "day"}
    return supported(fact, rewrite) or (
        loosely and any(other.kind == fact.kind and _states(fact, other) for other in rewrite)
    )


def _states(other: Fact, fact: Fact) -> bool:
    """Tell whether `other`, a fact of the evidence, states `fact`."""
    agree = _AGREE.get((fact.kind, other.kind))
    if agree:
        return agree(other, fact)
    if fact.kind == "number":
        return _stands_in_more(other, fact)
    return fact.kind == other.kind and not set(fact.readings).isdisjoint(other.readings)


def _same_number(other: Fact, fact: Fact) -> bool:
    """Tell whether the numbers are one; an hour counts nothing, and what is counted is no hour."""
    return fact.value == other.value and not (fact.counts and other.hour) and not (fact.hour and other.counts)


def _stands_in_more(other: Fact, fact: Fact) -> bool:
    """Tell whether a bare number speaks of a larger fact, as "the 20" does of 20%; "20 seats" cannot."""
    larger = other.kind in {"money", "percent", "length", "date", "ordinal", "code"}
    return larger and not fact.counts and _holds_part(other, fact)


def _holds_part(other: Fact, fact: Fact) -> bool:
    return any(fact.value in reading.split(" ") for reading in other.readings)


def _in_part_of_day(other: Fact, fact: Fact) -> bool:
    return any(int(reading.partition(":")[0]) in _PARTS[fact.value] for reading in other.readings)


def _hour_in_part_of_day(other: Fact, fact: Fact) -> bool:
    hours = {int(other.value), int(other.value) + _NOON} if other.hour and other.value.isdigit() else set()
    return any(hour in _PARTS[fact.value] for hour in hours)


def _same_hour(other: Fact, fact: Fact) -> bool:
    """Tell whether the times are one; which half of the day nobody gave may be said where people work in it."""
    shared = set(other.readings).intersection(fact.readings)
    given = len(fact.readings) >= len(other.readings)
    return bool(shared) if given else any(map(_is_worked, shared))


def _is_worked(reading: str) -> bool:
    return int(reading.partition(":")[0]) in _WORKED


def _same_clock(other: Fact, fact: Fact) -> bool:
    one, two = ({_CLOCK.get(reading, reading) for reading in each.readings} for each in (fact, other))
    return not one.isdisjoint(two)


def _put_together(fact: Fact, evidence: list[Fact]) -> bool:
    """Tell whether the evidence gives in two places what the fact says in one: "in June" and "on the 3rd"."""
    values = {(other.kind, other.value) for other in evidence}
    first, _, second = fact.value.partition(" ")
    if fact.kind == "date":
        return ("ordinal", first) in values and ("month", second) in values
    return fact.kind == "day" and first == "next" and {("day", second), ("period", "next week")} <= values


def _same_day(one: str, other: str) -> bool:
    """Tell whether the evidence names this day; a year must be named too, one left out is not invented."""
    return one == other or other.startswith(f"{one} ")


def _is_hour(time: Fact, number: str) -> bool:
    """Tell whether "at 2" and "2pm" speak of one hour; "2 seats" does not."""
    hours = (reading.split(":") for reading in time.readings)
    return any(minute == "00" and number in {hour, str(int(hour) % _NOON or _NOON)} for hour, minute in hours)


_AGREE: Mapping[tuple[str, str], Callable[[Fact, Fact], bool]] = {
    ("number", "number"): _same_number,
    ("time", "time"): _same_hour,
    ("number", "time"): lambda other, fact: fact.hour and _is_hour(other, fact.value),
    ("time", "number"): lambda other, fact: (
        other.hour and _is_hour(fact, other.value) and any(map(_is_worked, fact.readings))
    ),
    ("date", "date"): lambda other, fact: any(_same_day(one, two) for one in fact.readings for two in other.readings),
    ("month", "date"): _holds_part,
    ("ordinal", "date"): _holds_part,
    ("day", "day"): lambda other, fact: fact.value in {other.value, other.value.removeprefix("next ")},
    ("rank", "ordinal"): _same_number,
    ("ordinal", "rank"): _same_number,
    ("rank", "date"): _holds_part,
    ("count", "number"): lambda other, fact: other.value == fact.value and not other.hour,
    ("span", "length"): lambda other, fact: other.value.endswith(fact.value),
    ("part", "time"): _in_part_of_day,
    ("part", "number"): _hour_in_part_of_day,
    ("clock", "time"): _same_clock,
    ("time", "clock"): _same_clock,
}
