"""Takes out what leans on the crowd, flatters their firm or takes a purpose for granted, beside a fair sentence."""

import re

from bot.verification.facts import facts_in
from bot.verification.facts.fact import TELLING

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
_END = r"(?=[.!,;]|\Z)"
# ", same as most of our housing clients now do", "as most practices your size have": what others do settles nothing.
_AS = r"(?:(?:just|exactly|much|the) )*(?:same (?:way )?as|like)(?: for| with| at)?"
_HERD = (
    rf"(?:(?:,| -| \u2013| \u2014)? {_AS} {_THEM}|, (?:just |exactly )?as(?: do| have| did| for| with)? {_THEM}"
    rf"|,? which is (?:what|how|where|the one) {_THEM}"
    # Behind a comma whoever they are: ", like nearly all of our managing agents".
    rf"|, (?:{_AS}|as) {_MOST} of (?:our|my) (?:[\w-]+ ){{0,2}}[\w-]{{4,}}s)(?: {_DO}[\w ]{{0,24}})?{_END}"
)
_GREAT = (
    r"(?:special|amazing|incredible|remarkable|impressive|fantastic|brilliant|wonderful|outstanding|extraordinary|unique"
    r"|insightful|inspiring|exceptional|phenomenal|fascinating|world-class|magical|great)"
)
_VERY = r"(?:(?:really|truly|very|so|quite|pretty|absolutely|genuinely|simply|such|clearly|obviously) )*"
# "really insightful stuff and you've clearly built something special there": praise without anything to show for it.
_PRAISED = (
    rf"{_VERY}(?:an? )?{_VERY}{_GREAT}(?: (?:stuff|work|set-?up|team|place|operation|business|company|people))?"
    rf"|(?:and )?(?:it(?:['\u2019]s| is|['\u2019]s) {_VERY}clear )?(?:that )?you(?:['\u2019]ve| have|['\u2019]re| are)"
    rf" {_VERY}(?:(?:all )?(?:built|created|made|got|put together|building|doing|running|achieved) )"
    rf"(?:up )?(?:something|an?|such an?|some) {_VERY}{_GREAT}(?: (?:there|here|together|thing|place|team|business"
    r"|company|operation|work|things|stuff|over there|indeed))*"
)
_FLATTERY = rf"(?:,| -| \u2013| \u2014|,? and)\s+(?:{_PRAISED})(?:,? and (?:{_PRAISED}))?{_END}"
# "to get your site survey on the books": what for, as if they had agreed to it.
_PURPOSE = (
    r",? (?:to|so (?:that )?(?:I|we) can|and) get (?:this|that|it|things|you|your|the|everything)"
    r"(?: (?!(?:or|and|if)\b)[\w-]+){0,3}?"
    r" (?:on the books|over the line|across the line|locked in|locked down|nailed down|signed(?: off)?|signed, sealed"
    r"|wrapped up|in the bag|under way|off the ground|on board|onboarded|rolling|squared away|done and dusted"
    rf"|the ball rolling){_END}"
)
_TAILS = tuple(re.compile(tail, re.IGNORECASE) for tail in (_HERD, _FLATTERY, _PURPOSE))
# "Most sites your size are perfectly happy": all of it is about what others do.
_WHOLE = re.compile(
    rf"\W*(?:(?:and|but|so|honestly|frankly|to be (?:fair|honest|frank)),? )*{_MOST} (?:[\w-]+ ){{0,3}}{_CROWD}"
    rf" {_LIKE_YOU}\b[^?]*\Z",
    re.IGNORECASE,
)
_LEAST_WORDS = 4


def is_of_the_herd(sentence: str) -> bool:
    """Tell whether a sentence only tells what most others like them do, and no figure or day."""
    return bool(_WHOLE.match(sentence)) and not _tells(sentence)


def of_the_herd(sentence: str, *, purposes: bool = True) -> list[str]:
    """Return what in a sentence leans on the crowd, flatters or, with its `purposes`, assumes: none with a figure."""
    tails = (tail.search(sentence) for tail in (_TAILS if purposes else _TAILS[:-1]))
    return [tail[0] for tail in tails if tail and not _tells(tail[0])]


def without_the_herd(sentence: str, *, purposes: bool = True) -> str:
    """Return a sentence without what leans on the crowd, flatters or assumes, or as it is where too little is left."""
    said = sentence
    for tail in of_the_herd(sentence, purposes=purposes):
        said = said.replace(tail, "", 1)
    return said if len(said.split()) >= _LEAST_WORDS and not sentence.endswith("?") else sentence


def _tells(words: str) -> bool:
    return any(fact.kind in TELLING for fact in facts_in(words))
