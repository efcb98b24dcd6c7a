"""Says whom a sentence calls "he" or "her", where the one that named that person is told no more."""

import re
from collections.abc import Iterator

from bot.analysis.occurrences import occurrences
from bot.models.local.reading.capitals import in_the_midst, with_a_capital
from bot.models.local.reading.hanging import SOMEBODY, SOMEBODY_ELSE, SPEAKS_OF_HIM
from bot.models.local.reading.joints import sentences_in

_SPEAKS_OF_HIS = re.compile(r"\W*(?:his|her)\b", re.IGNORECASE)
_OURS = re.compile(r"\A(?:our|my|your|the)\b", re.IGNORECASE)
# "Your colleague Dr. Sauer": what follows the title is read by nobody here.
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau)"
_TITLE, _TITLED = re.compile(rf"\b{_TITLES}\Z"), re.compile(rf"{_TITLES}\.? [A-Z]")
# "That six vans do it" says what.
_OF_IT = re.compile(
    r"(?<!\bdo )(?<!\bdoes )\b(?:it|them)\b(?! (?:is|was|would|will|takes|makes|helps)\b)", re.IGNORECASE
)
# Who is known by a trade or a family, or by nothing but that.
_KIND = (
    r"(?:acquaintance|friend|importer|surveyor|fitter|driver|planner|foreman|nephew|niece|son|daughter|wife|husband"
    r"|mother|father|mum|dad|brother|sister|uncle|aunt|cousin|accountant|architect|nurse|bookkeeper|secretary|deputy"
    r"|caretaker|installer|trainer|designer|joiner|painter|roofer|plumber|electrician|technician|chef|cook|matron"
    r"|apprentice|gardener|lawyer|solicitor|broker|adviser|agronomist|vet|predecessor|neighbour|tenant|landlord)"
)
# "Lerato has begun", and no "Delivery is".
_A_PERSON = re.compile(
    rf"\b(?i:your|our|my|an?) (?:(?!(?:of|for|to|in|on|and|or)\b)[\w-]+ ){{0,2}}?{_KIND}\b(?!['\u2019-])"
    r"|\A\W*\b(?!(?:Nobody|Everybody|Everyone|Everything|Nothing|Something|Somebody|Someone|One|What|Who|Which|Each"
    r"|None|Most|All|Some|Many|Quality|Price|Delivery|Payment|Whoever|Whatever|Management|Legal|Finance|Production"
    r"|There|This|That|It|He|She|They|We|You|I)\b)[A-Z][a-z]+(?= (?:has|had|is|was|will|would|said|says|told"
    r"|asked|wants|wanted|thinks|thought|hasn|hadn|isn|wasn|and I)\b)"
)
# "Measured it up in my head"
_A_HEAD = re.compile(r"(?:my|your) head", re.IGNORECASE)
_NAMELESS = re.compile(r"an? ", re.IGNORECASE)
_A_WOMAN = re.compile(r"\b(?:wife|mother|mum|niece|daughter|sister|aunt)\Z")
_A_MAN = re.compile(r"\b(?:husband|father|dad|nephew|son|brother|uncle|foreman|landlord)\Z")
_A_PLACE = re.compile(r"\b(?:at|in|near|via) \Z")
# "Whoever signs" is no one person.
# "The fitter is next door; have him come over": who is called by what they do, or by something written like it.
_BY_WORK = re.compile(
    r"\b(?:the|an?|your|our|my|one of (?:the|your|our)) (?:[\w-]+ ){0,2}?[\w-]+(?:er|or|ist|ian|man|ant)s?\b",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"\b(?:who|somebody|someone|anyone|anybody|each|every|whoever)\b", re.IGNORECASE)
_WHOSE = re.compile(r" (?!(?:an?|the|that|to|it|this|we|you|I|in|on|by|at|for|with|if|when|and|or|so|from)\b)[a-z]")


def with_somebody_named(sentence: str, before: str) -> str | None:
    """Return a sentence that says "him" with whom the one `before` names, or None where that names nobody, or many."""
    said = SOMEBODY_ELSE.search(sentence)
    # "His friend Leo's mum signed up": he is not Leo.
    of_another = _SPEAKS_OF_HIS.match(before) or SPEAKS_OF_HIM.match(before)
    names = {name for name in _people(before) if not _A_HEAD.fullmatch(name)} if not of_another else set[str]()
    # "He'd ring" is nothing to say with a name.
    begins = {"he", "she"} if said and not said.start() and said[0] == said[1] else set[str]()
    if said is None or said[1].lower() not in {"him", "her", *begins} or len(names) != 1:
        return None
    name = names.pop()
    # "I asked Mrs Dunmore to keep her Tuesdays" says already who she is.
    if _TITLE.search(name) or name in sentence or _BY_WORK.search(sentence, 0, said.start()):
        return None
    # "If he says Ramsey's are cheaper", "it goes to the lads at Corby": he is somebody else, and that is a place.
    another = SOMEBODY_ELSE.search(before) and not _TITLED.match(name)
    if another or any(_A_PLACE.search(before, 0, place.start) for place in occurrences(name, before)):
        return None
    # "Her first version"
    if said[1].lower() == "her" and _WHOSE.match(sentence, said.end()):
        return None
    name = in_the_midst(name) if said.start() else with_a_capital(name)
    rest = sentence[said.end(1) :]
    # "Your chair will bring it up" says who, and not yet what.
    if _OF_IT.search(sentences_in(rest)[0]):
        return None
    return f"{sentence[: said.start()]}{name}{',' if ',' in name and rest[:1] == ' ' else ''}{rest}"


def _people(before: str) -> Iterator[str]:
    """Yield whom a sentence names, each as a whole: "Our CTO, Lena Marsh"."""
    start = end = 0
    for match in SOMEBODY.finditer(before):
        between = before[end : match.start()]
        is_role = _OURS.match(before[start:end]) is not None
        if end and not (between == " " or (between == ", " and is_role)):
            yield before[start:end]
            start = match.start()
        start = start if end else match.start()
        end = match.end()
    if end:
        yield before[start:end]


def only_person_in(sentence: str, before: str | None) -> str | None:
    """Return the one person a sentence names, or the one named `before` it where it names nobody."""
    known = {match[0] for match in _A_PERSON.finditer(sentence)}
    named = {name for name in _people(sentence) if not _A_HEAD.fullmatch(name)}
    # "Leeds" and "Whitsun" are written like names.
    if len(known | named) == 1 and all(_OURS.match(name) for name in named - known):
        return (known | named).pop()
    return None if known or named or _ANYBODY.search(sentence) else before


def with_a_person(sentence: str, person: str) -> str | None:
    """Return a sentence that asks about "her", or speaks of her in passing, with the person there.

    What begins with "she" tells what she does, and goes with her, but for whoever has no name and no office.
    """
    said = SOMEBODY_ELSE.search(sentence)
    if said is None or said[0] != said[1] or said[1].lower() in {"his", "hers"} or _TITLE.search(person):
        return None
    before, behind = sentence[: said.start()], sentence[said.end() :]
    of_others = _A_WOMAN if said[1].lower() in {"he", "him"} else _A_MAN
    if of_others.search(person):
        return None
    # "Her sink", "made her pick"
    if said[1].lower() == "her" and _WHOSE.match(behind):
        return None
    begins = not before.strip(" \"'(")
    if begins and not (_NAMELESS.match(person) and said[1].lower() in {"he", "she"}):
        return None
    if not begins and (_ANYBODY.search(before) or _BY_WORK.search(before) or only_person_in(before, None)):
        return None
    name = with_a_capital(person) if begins else in_the_midst(person)
    return f"{before}{name}{behind}"
