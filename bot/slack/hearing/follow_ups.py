"""What a rep says below a coaching, in plain words: why, shorter, stop, go on, thanks, or what was wrong with it."""

import re

from bot.domain.wishes import Wish, WishKind

# Who asks why not has a wish.
_WHY = re.compile(
    r"\W*(?:why(?!\s+(?:not|don['\u2019]?t|do not|can['\u2019]?t)\b)|(?:warum|wieso|weshalb)(?!\s+nicht\b))\b.{0,40}",
    re.IGNORECASE,
)
_SHORTER = re.compile(
    r"\W*(?:(?:(?:can|could) you |why don['\u2019]?t you )?(?:please )?(?:make it )?(?:a (?:bit|little) )?shorter"
    r"|(?:bitte )?(?:(?:mach(?: es|\u2019?s|'s)?|das) )?(?:bitte )?(?:noch |etwas |ein bisschen )*"
    r"k\u00fcrzer)\b.{0,20}",
    re.IGNORECASE,
)
_KEEP = re.compile(
    r"\W*(?:(?:please )?keep my (?:wording|words)"
    r"|(?:bitte )?(?:behalte? (?:bitte )?meine worte|meine worte behalten))"
    r"\b.{0,20}",
    re.IGNORECASE,
)
_STOP = re.compile(r"\W*(?:please )?(?:stop|cancel|stopp|abbrechen)\b.{0,10}", re.IGNORECASE)
_GO_ON = re.compile(r"\W*(?:please )?(?:go on|continue|carry on|weiter(?:machen)?|mach weiter)\b.{0,20}", re.IGNORECASE)
# Nothing but this: "thanks, and shorter" asks for something.
_KIND = (
    r"(?:(?:so )?many |ok(?:ay)? )?(?:thanks|thank you|thx|cheers)(?: (?:so much|very much|a lot|a million|again))?"
    r"(?: for (?:that|this|it|(?:the|your) help))?"
    r"|(?:(?:(?:that|this|it)(?:['\u2019]?s| is| was| looks| sounds| reads)|looks|sounds|reads) )?"
    r"(?:(?:so|really|very|just|much|all) )*"
    r"(?:great|perfect|good|nice|lovely|wonderful|excellent|brilliant|awesome|amazing|helpful|useful|better|spot on)"
    r"(?: (?:job|work|one|stuff))?"
    r"|works for me|will do|got it|(?:i )?(?:love|like) (?:it|that)|ok(?:ay)?|cool"
    r"|(?:(?:vielen|herzlichen|besten|tausend) )?dank|danke(?: (?:dir|euch|sch\u00f6n|sehr))*|dankesch\u00f6n"
    r"|(?:das )?(?:(?:ist|war|klingt|liest sich) )?(?:(?:echt|sehr|wirklich|so|viel) )*"
    r"(?:super|toll|prima|klasse|perfekt|gut|sch\u00f6n|spitze|hilfreich|genial|wunderbar|besser)"
    r"|alles klar|(?:das )?passt(?: so)?|gef\u00e4llt mir(?: gut)?"
    r"|:(?!thumbsdown:)\+?[a-z0-9][a-z0-9_+'-]*:"
)
# Each is taken once and for all: read in two ways a time, a line of thanks would hold up the loop.
_BETWEEN = r"(?:[^\w?:]|:(?![a-z0-9+][a-z0-9_+'-]*:))"
_THANKS = re.compile(rf"{_BETWEEN}*+(?>(?:{_KIND})(?:{_BETWEEN}++|$))++", re.IGNORECASE)


def thanks(said: str) -> bool:
    """Tell whether nothing is asked, and the rep is only content."""
    return _THANKS.fullmatch(said.strip()) is not None


def asks_to_stop(said: str) -> bool:
    """Tell whether nothing more is wanted of what is under way."""
    return _STOP.fullmatch(said.strip()) is not None


def asks_to_go_on(said: str) -> bool:
    """Tell whether what was stopped is wanted after all."""
    return _GO_ON.fullmatch(said.strip()) is not None


def asks_why(said: str) -> bool:
    """Tell whether the reasons are asked for."""
    return _WHY.fullmatch(said.strip()) is not None


def wish_of(said: str) -> Wish:
    """Return what is wished for; what has no button goes to the model as it was said."""
    said = said.strip()
    if _SHORTER.fullmatch(said):
        return Wish(WishKind.SHORTER)
    if _KEEP.fullmatch(said):
        return Wish(WishKind.KEEP_WORDING)
    return Wish(WishKind.FOLLOW_UP, said)
