"""Takes out what jabs at the reader beside a fair sentence: a loss, a crowd, flattery, our figures, "as you know"."""

import re
from collections.abc import Callable, Iterator

from bot.models.local.cuts.asides import without_asides
from bot.models.local.cuts.crowd import LIKE_THE_CROWD
from bot.models.local.cuts.flattery import FLATTERY
from bot.models.local.cuts.losses import without_their_loss
from bot.models.local.cuts.our_numbers import OUR_NUMBERS
from bot.models.local.cuts.purposes import TAKEN_FOR_GRANTED
from bot.models.local.cuts.pushes import is_a_push, without_a_push
from bot.models.local.reading.matter import tells_a_figure

# "890 all in. grab it": without its reason a hurried call is no better.
_CALLS = re.compile(
    r"(?:\A|[.!?] )(?:so |just |please |best )?"
    r"(?:grab|snap|order|book|buy|sign|call|ring|jump|take|secure|claim|hurry|act|get|reserve)\b(?: \w+){0,3}[.!]*\Z",
    re.IGNORECASE,
)
# "The rig is free on the 22nd if you insist".
_IF_YOU_MUST = re.compile(
    r",? if you (?:really |absolutely |still |simply )?(?:insist|must|need convincing)\b(?=\W*\Z)", re.IGNORECASE
)
_LEAST_WORDS, _LEAST_BEFORE_AN_END = 3, 4


def jabs(sentence: str) -> bool:
    """Tell whether a sentence only presses in a plain way: by our figures, or by a push."""
    return bool(OUR_NUMBERS.fullmatch(sentence)) or is_a_push(sentence)


def jabbing_ends(sentence: str, *, purposes: bool = True) -> list[str]:
    """Return what in a sentence leans on the crowd, flatters or, with its `purposes`, assumes: none with a figure."""
    ends = (LIKE_THE_CROWD, FLATTERY, _IF_YOU_MUST, *((TAKEN_FOR_GRANTED,) if purposes else ()))
    return [end[0] for each in ends if (end := each.search(sentence)) and not tells_a_figure(end[0])]


def without_jabs(
    sentence: str, is_fair: Callable[[str], bool], *, pressing: bool = True, purposes: bool = True
) -> Iterator[str]:
    """Yield a sentence without what jabs in it, where the rest is fair and no figure or day is lost with it.

    One that is not `pressing` keeps what may as well spare the reader something, and a question keeps its end. What an
    act was done for goes with its `purposes` once the act itself is seen to.
    """
    said = OUR_NUMBERS.sub("", without_asides(sentence))
    said = _without_ends(said, purposes=purposes)
    said = without_their_loss(said, pressing=pressing)
    is_hurried = said != sentence and _CALLS.search(said)
    said = without_a_push(said)
    is_left = len(said.split()) >= _LEAST_WORDS and not is_hurried
    if said != sentence and is_left and is_fair(said):
        yield said


def _without_ends(sentence: str, *, purposes: bool) -> str:
    """Return a sentence without its jabbing ends, or as it is where too little is left."""
    said = sentence
    for end in jabbing_ends(sentence, purposes=purposes):
        said = said.replace(end, "", 1)
    return said if len(said.split()) >= _LEAST_BEFORE_AN_END and not sentence.endswith("?") else sentence
