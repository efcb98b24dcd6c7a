"""Says straight what a mail that withdraws says shyly, and leaves out what takes it back."""

from collections.abc import Callable
from itertools import chain

from bot.models.local.cuts.clauses import is_asked
from bot.models.local.cuts.pushes import without_what_withdraws
from bot.models.local.cuts.put_straight import put_straight
from bot.models.local.prices.before_the_cut import priced_before_the_cut, takes_its_price_back
from bot.models.local.sentence.turns import turned
from bot.playbook.edits import Edits


def straight(
    said: str,
    edits: Edits,
    is_fair: Callable[[str], bool],
    a_no: Callable[[str], str],
    if_so: Callable[[str], str],
) -> str:
    """Return what is said with nothing taken back in it, nothing where it does nothing else."""
    turns = (turn for turn in edits.turns if turn.straight and not is_asked(said))
    # A price that was only told, "the price I gave was £90, with the spray", stands with what it holds.
    priced = priced_before_the_cut(said, edits) if takes_its_price_back(said) else ()
    ways = chain(put_straight(said, edits), priced, turned(said, turns, a_no, if_so))
    return without_what_withdraws(next(filter(is_fair, ways), said))
