"""What can be counted in a draft: whose words it is, what it asks, whom it greets."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from bot.analysis.expressions import Late
from bot.analysis.matching import Standing
from bot.analysis.sentences import Sentence
from bot.domain import DocumentFact, Family, Finding, Kept, Situation
from bot.playbook.phrases import Phrases

_US = frozenset("i me my mine we us our ours myself ourselves i'm i've i'd i'll we're we've we'd we'll let's".split())
YOU = frozenset("you your yours yourself yourselves you're you've you'd you'll".split())
_SUBJECT = r"\A\s*(?:subject:[^\n]*\n\s*)?"
# In a shadow no letter has an accent.
_GREETS = (
    r"(?:hi|hello|hey hey|hey|hiya|dear|dearest|respected|esteemed|cher|good (?:morning|afternoon|evening)"
    r"|(?P<day>good day|morning|afternoon|evening)|g'day|howdy|ahoy|yo|al+right|bonjour|salut|hola|ol_"
    r"|bom dia|ciao|buongiorno|hallo|guten (?:tag|morgen)|moin|servus|hej|hei|dag|hoi"
    r"|goedemorgen|beste|shalom|salaam|namaste|kia ora|bore da|ahoj)"
)
_TITLES = (
    r"(?P<title>(?:(?:mr|mrs|ms|miss|mx|sir|lord|lady|madam|ma'am|dr|doctor|prof|professor|sister|brother"
    r"|father|mother|rev|reverend|pastor|rabbi|canon|deaconess|chef|chief|coach|captain|sergeant|colonel|major|inspector"
    r"|councillor|judge|frau|herr|madame|monsieur|se_ora?|signora?)\.?[ \t]+)+)?"
)
_NAME = r"(?P<name>[^\s,.:;!?\n]++)"
# "Members of the Committee" and "Farm Manager" name nobody.
_NO_ROLE = r"(?! (?:of|at|in|manager|director|buyer|owner|procurement|department|office|team)\b)"
# "Evening classes start on 4 May" greets nobody.
_CLOSED = r"(?(day)(?(title)|(?=[ \t]*(?:[,.:;!?\n\u2013\u2014-]|\Z))))"
_GREETINGS = (
    Late(rf"{_SUBJECT}{_GREETS}\s+(?:there |again |dear )?{_TITLES}{_NAME}{_NO_ROLE}{_CLOSED}", flags=0),
    Late(rf"{_SUBJECT}{_TITLES}{_NAME},[ \t]*(?:{_GREETS}[,.!]?[ \t]*)?\n", flags=0),
)
# What belongs to a surname before its capital: "van der Westhuizen", "de la Cruz", "St. John".
_PARTICLES = re.compile(
    r"(?:(?:van|von|der|den|ter|ten|de|la|le|los|del|della|di|da|dos|du|el|al|bin|ibn|st\.?|saint)[ \t]+)+",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(
    "all there team everyone everybody both folks hi hello hey thanks friend friends again guys colleagues sir sirs"
    " madam ma'am ladies gentlemen lads reps people members committee board churchwardens"
    " council trustees parents residents neighbours neighbour customer valued".split()
)

_LONGEST_NAME = 40
_MOSTLY_US = 0.85
_MANY_US = 6
INSIDE = frozenset({Situation.INTERNAL, Situation.MANAGER_TO_REPS})


def counted(sentences: Iterable[Sentence]) -> Counter[str]:
    """Return how often each word is written."""
    return Counter(chain.from_iterable(sentence.written for sentence in sentences))


def count(words: Counter[str], some: frozenset[str]) -> int:
    """Return how often one of some words is written."""
    return sum(filter(None, map(words.get, some)))


def us_share(words: Counter[str]) -> float:
    """Return the share of first-person words among first- and second-person words; 0 where there are none."""
    us, them = count(words, _US), count(words, YOU)
    return round(us / (us + them), 2) if us + them else 0.0


def reader_of(text: str, shade: str) -> str | None:
    """Return the name the mail greets, as written and with its title ("Mr Brandt"), or None."""
    match = next(filter(None, (greeting.match(shade) for greeting in _GREETINGS)), None)
    if match is None or match["name"] in _NOT_NAMES:
        return None
    name = _whole_name(text, *match.span("name"))
    title = text[slice(*match.span("title"))] if match["title"] else ""
    return " ".join(f"{title}{name}".split()) if name and len(name) <= _LONGEST_NAME else None


def _whole_name(text: str, start: int, end: int) -> str:
    """Return a name with what belongs to it on both sides of a space, or nothing where it is no name."""
    particles = _PARTICLES.match(text, start)
    if particles and text[particles.end() : particles.end() + 1].isupper():
        surname = re.match(r"[^\s,.:;!?]+", text[particles.end() :])
        return particles[0] + (surname[0] if surname else "")
    name = text[start:end]
    return name if name[:1].isupper() else ""


def questions_and_ask(
    sentences: tuple[Sentence, ...], standing: Standing, asks: Phrases, vague: Phrases
) -> tuple[int, bool]:
    """Return how many real questions there are, and whether the mail asks for anything at all.

    "Thoughts?" and its like are the shape of a question without one, so they count as neither.
    """
    unreal = {sentence for _, sentence in standing.of(vague)}
    questions = sum(sentence.is_question for sentence in sentences if sentence not in unreal)
    return questions, bool(questions) or any(sentence not in unreal for _, sentence in standing.of(asks))


def only_offers(standing: Standing, offers: Phrases, gives: Phrases) -> bool:
    """Tell whether a mail presents what the seller has, and neither answers, thanks nor hands over anything."""
    return any(standing.of(offers)) and not any(standing.of(gives))


def document_facts(
    words: Counter[str],
    findings: tuple[Finding, ...],
    keep: tuple[Kept, ...],
    situation: Situation,
    *,
    has_ask: bool,
    offering: bool,
) -> tuple[DocumentFact, ...]:
    """Name the faults of the mail as a whole; mails to colleagues are not measured as mails to buyers."""
    if situation in INSIDE:
        return ()
    facts: list[DocumentFact] = []
    passive = sum(finding.family is Family.PASSIVE for finding in findings)
    pushes = any(finding.presses for finding in findings)
    # A mail whose job is to give (an answer, an apology) needs no ask; one that only withdraws or offers does.
    if not has_ask and (passive or offering) and not keep:
        facts.append(DocumentFact.NO_ASK)
    if count(words, _US) >= _MANY_US and us_share(words) >= _MOSTLY_US and not keep and not has_ask:
        facts.append(DocumentFact.SELLER_FOCUS)
    if passive > 1 and not pushes and not keep:
        facts.append(DocumentFact.LIMP)
    return tuple(facts)
