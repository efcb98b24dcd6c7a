"""What most others like them do, told as if that settled it."""

import re

from bot.verification.pushes.crowds import CROWD, LIKE_YOU, MOST

_OF_OURS = rf"(?:of )?(?:our|my) (?:[\w-]+ ){{0,2}}{CROWD}"
_THEM = rf"(?:{MOST} (?:{_OF_OURS}|(?:of )?(?:the )?(?:other )?(?:[\w-]+ )?{CROWD} {LIKE_YOU})(?: {LIKE_YOU})?)"
_DO = r"(?:(?:now|already|all|have|are|do|did|also|always|end up|tend to) ?)*"
# ", same as most of our housing clients now do", "as most practices your size have": what others do settles nothing.
_AS = r"(?:(?:just|exactly|much|the) )*(?:same (?:way )?as|like)(?: for| with| at)?"
LIKE_THE_CROWD = re.compile(
    rf"(?:(?:,| -| \u2013| \u2014)? {_AS} {_THEM}|, (?:just |exactly )?as(?: do| have| did| for| with)? {_THEM}"
    rf"|,? which is (?:what|how|where|the one) {_THEM}"
    # Behind a comma whoever they are: ", like nearly all of our managing agents".
    rf"|, (?:{_AS}|as) {MOST} of (?:our|my) (?:[\w-]+ ){{0,2}}[\w-]{{4,}}s)(?: {_DO}[\w ]{{0,24}})?(?=[.!,;]|\Z)",
    re.IGNORECASE,
)
