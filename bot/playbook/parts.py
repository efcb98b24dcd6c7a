"""The parts of a playbook that a first look needs not: what reads them is loaded when one is first asked for."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bot.domain import SignalKey
from bot.errors import PlaybookInvalid
from bot.playbook.phrases import Language
from bot.playbook.tables import Tables

if TYPE_CHECKING:
    from bot.playbook.edits import Edits
    from bot.playbook.excuses import Excuses
    from bot.playbook.seats import Seats

_Part = TypeVar("_Part")


class Parts(NamedTuple):
    """What makes a pressing sentence fair, what is said of the very words, and what mends them."""

    excuses: "Callable[[], Excuses]"
    seats: "Callable[[], Seats]"
    edits: "Callable[[], Edits]"


def parts_of(tables: Tables, language: Language, problems: list[str], *, checked: bool) -> Parts:
    """Return what reads each part; what was not `checked` is read at once, and what is wrong with it appended.

    Raises:
        PlaybookInvalid: There are no edits; what else does not hold together is named with it.
    """

    def excuses() -> "Excuses":
        from bot.playbook.excuses import read_excuses

        return read_excuses(tables["excuses"], language, map(SignalKey, tables.signals), problems, checked=checked)

    def seats() -> "Seats":
        from bot.playbook.seats import read_seats

        return read_seats(tables["seats"], language, tables.signals, problems, checked=checked)

    def edits() -> "Edits":
        from bot.playbook.edits import read_edits

        read = read_edits(tables["edits"], problems, checked=checked)
        if read is None:
            raise PlaybookInvalid(problems=problems)
        return read

    return Parts(_later(excuses, checked=checked), _later(seats, checked=checked), _later(edits, checked=checked))


def _later(read: Callable[[], _Part], *, checked: bool) -> Callable[[], _Part]:
    part = cache(read)
    if not checked:
        part()
    return part
