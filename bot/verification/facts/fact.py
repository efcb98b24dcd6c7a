"""A stated fact, in a form that compares."""

from typing import NamedTuple

PROSE, MAIL = "prose", "mail"
ADDRESSES = frozenset({"link", "address", "phone"})
AMOUNTS = frozenset({"number", "money", "percent", "length"})
PRICES = frozenset({"money", "percent"})
# What a mail may leave out in silence.
LOOSE = frozenset("rate count rank span handle beside".split())
# What by itself tells a sum, or a day or an hour that can be found in a calendar.
TELLING = AMOUNTS | {"date", "clock", "ordinal", "month"}
MOMENTS = frozenset("date ordinal day month period quarter season time clock part".split())


class Fact(NamedTuple):
    """A stated fact: its kind, a value that compares, and the words as written.

    A value that may be read in two ways, such as 3/4/2026, holds both with a bar between. `hour` says that
    the number stands where an hour would, as in "at 2"; `counts` that it counts what follows it. `free` says
    where a small count in words is a way of speaking: nowhere, in `prose` about a mail, or in a `mail` too.
    """

    kind: str
    value: str
    written: str
    hour: bool = False
    counts: bool = False
    free: str = ""

    @property
    def readings(self) -> list[str]:
        """What the value may be."""
        return self.value.split("|")
