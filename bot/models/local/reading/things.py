"""Tells whether words name a thing, whole, that a question can be about: "the lane", and not "the Rotterdam" of it."""

import re

from bot.analysis.dates import MONTH, WEEKDAY

# What is no thing to decide about, though it stands where one would.
_NO_THING = re.compile(
    r"\b(?:time|times|moment|days?|weeks?|months?|years?|quarter|end|start|way|side|phone|call|calls|meeting|mail"
    r"|e-?mails?|message|team|office|board|inbox|list|matter|thing|things|point|fact|rest|top|delay|trouble"
    r"|inconvenience|problems?|concerns?|boss|manager|director|officer|people|staff|committee|colleagues?|ones?|two|three"
    r"|both|below|above|part|place|weekend|budget|deadline|holidays?|patience|help|reply|answer|thoughts|silence"
    r"|hour|morning|afternoon|evening|numbers?|figures|head|minute|needs?|business|company|situation|future|past"
    r"|world|industry|area|region|best|same|first|six|four|five|sides?|price|note|vendor|supplier|dad|mum|father"
    r"|mother|wife|husband|son|daughter|patients|customers|guests|reason|running|himself|herself|own|sake|desk"
    r"|feelings?|hunch|impression|sense|voicemails?|eighth|ninth|tenth|\w+teenth|\w+tieth|fifth|seventh|second|fourth"
    r"|season|half|outcome|timing|request|account|discount|audit|more|lads|kids|neighbou?rs?|mistake|mix-up|job|names?|luck)\Z",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:engineer|fitter|driver|surveyor|plumber|electrician|technician|planner|trainer|installer|joiner|painter|gardener"
    r"|mechanic|architect|lawyer|solicitor|inspector|adviser|advisor|consultant|supplier|owner|landlord|tenant|wife|guests?"
    r"|neighbour|crew|lads|men|women|staff)s?\Z| (?-i:[A-Z])",
    re.IGNORECASE,
)
# Nor is anybody to decide about, whatever they do, or a doubt, a day, the ground.
_NOTHING_TO_DECIDE = re.compile(
    r"\b(?:secretary|librarian|treasurer|chair(?:man|woman)?|clerk|bursar|curator|caretaker|matron|nurse|doctor|teacher"
    r"|headmaster|chef|cook|vicar|priest|foreman|buyer|accountant|controller|warden|mayor|alderman|tenants?|residents?"
    r"|parents?|diocese|council|union|doubt|worry|worrie|fear|event|ground|beach|weather|shift|evening"
    r"|on the (?:book|table|card)"
    rf"|{WEEKDAY})s?\Z",
    re.IGNORECASE,
)
# "The Rotterdam to Cork lane", "the Leeds and Otley sites": half a place is none.
_HALF_A_PLACE = re.compile(r" (?:to|and|&) (?!I\b)[A-Z]")
# "The quote" of "the quote for the 640 tiles": which quote, only the whole tells.
_GOES_ON = re.compile(
    rf" (?:of (?!(?i:{MONTH}|{WEEKDAY}|yours|ours|mine|the (?:day|week|month|year|season))\b|(?:the )?\d)"
    r"|for (?=(?:the|our|your|all|both)\b|(?!20\d\d\b)\d)"
    r"(?!(?:the|your|our) (?:moment|time being|(?:next|last|first|same)\b))"
    rf"|for (?=(?-i:[A-Z]))(?!(?i:{MONTH}|{WEEKDAY})\b))"
)
# "Two nos. syringe pumps": a stop that ends nothing.
_ONLY_SHORT = re.compile(r"\. [a-z]")
# What no name begins or ends with: what joins, points, denies, or is done.
_FUNCTION = (
    r"(?:and|or|but|so|if|when|than|then|because|since|until|till|unless|while|as|at|by|in|on|to|of|for|from|with"
    r"|before|after|about|into|over|under|not|no|never|nothing|nobody|none|n['\u2019]t|is|are|was|were|be|been|has|have|had"
    r"|do|does|did|will|would|can|could|may|might|must|shall|should|I|we|you|he|she|they|it|me|us|him|her|them|who|which"
    r"|that|what|whether|how|just|only|also|already|still|even|once|yet|please)"
)
_BEGINS_WRONGLY = re.compile(
    rf"(?:{_FUNCTION}|(?:\w+ed|heard|said|told|done|gone|got|been|seen|made|sent|given|taken|known|held|paid|written"
    r"|(?!(?:training|funding|pricing|parking|heating|lighting|planning|packaging|printing|painting|cleaning|catering"
    r"|fitting|tiling|roofing|flooring|fencing|racking|staffing|building|ceiling|wiring|wording|briefing|meeting)s?\b)"
    r"\w{3,}ing))\b(?!['\u2019-])",
    re.IGNORECASE,
)
_ENDS_WRONGLY = re.compile(
    rf"\b(?:{_FUNCTION}|the|an?|our|your|my|his|their|this|these|those|signed|stamped|sealed|done|filled|completed)\Z",
    re.IGNORECASE,
)
# "The nod on it", "this tidy": what only the sentence around them tells.
_POINTS_AWAY = re.compile(r"\b(?:it|them|that|this)\Z|\A(?:this|that)\b", re.IGNORECASE)


def may_be_decided(name: str) -> bool:
    """Tell whether a name may be that of a thing to decide about: nobody stands on "the Mondays" or "the secretary"."""
    return not _NO_THING.search(name) and not _NOTHING_TO_DECIDE.search(name)


def names_nothing(name: str) -> bool:
    """Tell whether what looks like a name is that of no thing at all."""
    return bool(_NO_THING.search(name))


def is_somebody(name: str) -> bool:
    """Tell whether a name is somebody's."""
    return bool(_SOMEBODY.search(name))


def is_whole(name: str, behind: str) -> bool:
    """Tell whether a name ends where it stands, by what stands `behind` it."""
    half = _HALF_A_PLACE.match(behind) and name.rsplit(maxsplit=1)[-1][:1].isupper()
    return not (half or _GOES_ON.match(behind) or _ONLY_SHORT.match(behind))


def is_named_alone(words: str) -> bool:
    """Tell whether words name something by themselves: they neither begin nor end with what only joins or is done."""
    return not (_BEGINS_WRONGLY.match(words) or _ENDS_WRONGLY.search(words) or _POINTS_AWAY.search(words))
