"""What a rep is told of an act before the mail goes out."""

import re
from typing import NamedTuple

from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import opening_of

UNDO, TELL, OWNED, MENDED = "undo", "tell", "owned", "mended"
# So many words name it, and some more where these are the whole of it.
_TO_NAME_WHAT_IS_OWNED, _WHOLE = 9, 12
_NEXT = re.compile(r"(?<=[a-z\d)]{2})[.!?]\s+(?=[A-Z])")


class Line(NamedTuple):
    """An act, and `how` the rep is told of it: to undo it, to tell of it, or what to expect where the mail owns it.

    Without that it is a line by itself. `others` are told of in the same way.
    """

    words: str
    how: str = ""
    others: tuple[str, ...] = ()

    def told(self, reader: str, most: int) -> str:
        """Say it, with at most so many words of the act."""
        if not self.how:
            return self.words
        if self.how in {OWNED, MENDED}:
            # It stands in the mail as well, which asks about it, or says that it is set right.
            shown = map(_shown, (self.words, *self.others))
            acts = ", ".join(catalogue().say("local.quoted", quote=act) for act in shown)
            if self.how == MENDED:
                return catalogue().say("local.mended", acts=acts)
            return catalogue().say("local.owned", acts=acts, reader=reader)
        act = opening_of(self.words, most)
        if self.how == TELL:
            return catalogue().say("local.tell", act=act, reader=reader)
        return catalogue().say("local.undo", act=act, reader=reader)


def _shown(act: str) -> str:
    """Return what of an act is quoted: nothing of the sentence behind it, and no half where it is nearly whole."""
    alone = _NEXT.split(act, maxsplit=1)[0]
    return opening_of(alone, _WHOLE if len(alone.split()) <= _WHOLE else _TO_NAME_WHAT_IS_OWNED)
