"""What most others like them do, told as if that settled it."""

import re

from bot.models.local.reading.matter import tells_a_figure

_MOST = (
    r"(?:(?:nearly|almost|just about|pretty much) )?(?:most|all|everyone|everybody|the (?:rest|majority|bulk)|plenty)"
)
_CROWD = (
    r"(?:clients|customers|sites|firms|companies|businesses|schools|clinics|practices|hotels|landlords|shops|stores"
    r"|restaurants|kitchens|farms|growers|builders|contractors|agencies|offices|teams|owners|members|users|buyers"
    r"|people|places|outfits|operators|charities|councils|housing associations|dealers|salons|labs|plants|garages)"
)
_LIKE_YOU = (
    r"(?:(?:of )?your (?:size|kind|sort|type)|like you(?:rs(?:elf|elves)?)?|in your (?:position|situation|shoes|trade"
    r"|sector|line|area|industry|field|town|street)|around you|round your way)"
)
_OF_OURS = rf"(?:of )?(?:our|my) (?:[\w-]+ ){{0,2}}{_CROWD}"
_THEM = rf"(?:{_MOST} (?:{_OF_OURS}|(?:of )?(?:the )?(?:other )?(?:[\w-]+ )?{_CROWD} {_LIKE_YOU})(?: {_LIKE_YOU})?)"
_DO = r"(?:(?:now|already|all|have|are|do|did|also|always|end up|tend to) ?)*"
# ", same as most of our housing clients now do", "as most practices your size have": what others do settles nothing.
_AS = r"(?:(?:just|exactly|much|the) )*(?:same (?:way )?as|like)(?: for| with| at)?"
LIKE_THE_CROWD = re.compile(
    rf"(?:(?:,| -| \u2013| \u2014)? {_AS} {_THEM}|, (?:just |exactly )?as(?: do| have| did| for| with)? {_THEM}"
    rf"|,? which is (?:what|how|where|the one) {_THEM}"
    # Behind a comma whoever they are: ", like nearly all of our managing agents".
    rf"|, (?:{_AS}|as) {_MOST} of (?:our|my) (?:[\w-]+ ){{0,2}}[\w-]{{4,}}s)(?: {_DO}[\w ]{{0,24}})?(?=[.!,;]|\Z)",
    re.IGNORECASE,
)
# "Most sites your size are perfectly happy": all of it is about what others do.
_WHOLE = re.compile(
    rf"\W*(?:(?:and|but|so|honestly|frankly|to be (?:fair|honest|frank)),? )*{_MOST} (?:[\w-]+ ){{0,3}}{_CROWD}"
    rf" {_LIKE_YOU}\b[^?]*\Z",
    re.IGNORECASE,
)


def is_of_the_crowd(sentence: str) -> bool:
    """Tell whether a sentence only tells what most others like them do, and no figure or day."""
    return bool(_WHOLE.match(sentence)) and not tells_a_figure(sentence)
