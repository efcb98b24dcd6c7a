"""What can be counted in a draft: whose words it is, what it asks, whom it greets, what it is about."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, pairwise

from bot.analysis.matching import Standing
from bot.analysis.sentences import Sentence
from bot.domain import DocumentFact, Family, Finding, Kept, Situation
from bot.playbook.phrases import Phrases

_US = frozenset("i me my mine we us our ours myself ourselves i'm i've i'd i'll we're we've we'd we'll let's".split())
_THEM = frozenset("you your yours yourself yourselves you're you've you'd you'll".split())
_OTHERS = frozenset("she her hers he him his they them their theirs she's he's they're they've they'd they'll".split())
_YOURS = frozenset("your yours".split())
# What colleagues and reps have as well as customers do.
_A_COLLEAGUE_S = frozenset(
    "team calendar diary desk call calls deal deals pipeline quota target number numbers figures forecast prospect "
    "prospects customer customers account accounts draft mail mails message quote quotes proposal pitch demo visit "
    "discovery discount notes patch territory leads name line top three back head help time boss manager phone".split()
)
_GREETING = re.compile(
    r"\A\s*(?:subject:[^\n]*\n\s*)?"
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|hallo|bonjour|hola)\s+"
    r"(?:there )?"
    r"(?P<title>(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sister|brother|father|mother|rev|reverend|pastor|rabbi|canon|chef|chief"
    r"|captain|sergeant|colonel|major|inspector|councillor|judge|frau|herr|madame|monsieur)\.?[ \t]+)+)?"
    r"(?P<name>[^\s,.:;!?\n]+)",
)
# What belongs to a surname before its capital: "van der Westhuizen", "de la Cruz", "St. John".
_PARTICLES = re.compile(
    r"(?:(?:van|von|der|den|ter|ten|de|la|le|los|del|della|di|da|dos|du|el|al|bin|ibn|st\.?|saint)[ \t]+)+",
    re.IGNORECASE,
)
_BARE_GREETING = re.compile(r"\A\s*(?:subject:[^\n]*\n\s*)?(?P<name>[^\s,.:;!?\n]+),[ \t]*\n")
_NOT_NAMES = frozenset(
    "all there team everyone both folks hi hello hey thanks friend again guys colleagues sir lads reps people".split()
)

_LONGEST_NAME = 40
_MOSTLY_US = 0.85
_MANY_US = 6
_LEAST_INSIDE = 2
_MANY_OTHERS = 3
_OTHERS_TO_YOURS = 2
INSIDE = frozenset({Situation.INTERNAL, Situation.MANAGER_TO_REPS})


def counted(sentences: Iterable[Sentence]) -> Counter[str]:
    """Return how often each word is written."""
    return Counter(chain.from_iterable(sentence.written for sentence in sentences))


def _count(words: Counter[str], some: frozenset[str]) -> int:
    return sum(words[word] for word in words.keys() & some)


def us_share(words: Counter[str]) -> float:
    """Return the share of first-person words among first- and second-person words; 0 where there are none."""
    us, them = _count(words, _US), _count(words, _THEM)
    return round(us / (us + them), 2) if us + them else 0.0


def reader_of(text: str, shade: str) -> str | None:
    """Return the name the mail greets, as written and with its title ("Mr Brandt"), or None."""
    greeting = _GREETING.match(shade)
    match = greeting or _BARE_GREETING.match(shade)
    if match is None or match["name"] in _NOT_NAMES:
        return None
    name = _whole_name(text, *match.span("name"))
    title = text[slice(*greeting.span("title"))] if greeting and greeting["title"] else ""
    return " ".join(f"{title}{name}".split()) if name and len(name) <= _LONGEST_NAME else None


def _whole_name(text: str, start: int, end: int) -> str:
    """Return a name with what belongs to it on both sides of a space, or nothing where it is no name."""
    particles = _PARTICLES.match(text, start)
    if particles and text[particles.end() : particles.end() + 1].isupper():
        surname = re.match(r"[^\s,.:;!?]+", text[particles.end() :])
        return particles[0] + (surname[0] if surname else "")
    name = text[start:end]
    return name if name[:1].isupper() else ""


def situation_of(
    sentences: tuple[Sentence, ...],
    words: Counter[str],
    standing: Standing,
    phrases: Mapping[Situation, Phrases],
    buyers: Phrases,
    *,
    pressed: bool,
) -> Situation:
    """Return the situation whose phrases stand in most places; the playbook's order breaks a tie.

    Whether it goes to colleagues is settled first: what is said to colleagues alone is weighed against what is said
    to customers alone, and both of the situations inside count together. Where the reader is `pressed` it takes more.
    Where the reader's things are spoken of more than others, one sentence is one sign: in a customer's mail too one may
    sound like a colleague's.
    """
    counts = {situation: _said(spoken, standing) for situation, spoken in phrases.items()}
    signs = sum(counts.get(situation, 0) for situation in INSIDE)
    # Who is spoken of as "they", and what is called the reader's: a customer who is "they" is not the reader.
    others, yours = _count(words, _OTHERS), _count(words, _YOURS)
    if signs > 1 and others < yours:
        signs = min(signs, _places([phrases[situation] for situation in INSIDE & phrases.keys()], standing))
    inside = signs + (others >= _MANY_OTHERS and others > _OTHERS_TO_YOURS * yours)
    to_colleagues = inside >= _LEAST_INSIDE + pressed and inside > _said(buyers, standing) + _readers_own(sentences)
    counts = {situation: count for situation, count in counts.items() if (situation in INSIDE) == to_colleagues}
    best = max(counts, key=lambda situation: counts[situation], default=Situation.OTHER)
    return best if counts.get(best) else Situation.OTHER


def _said(phrases: Phrases, standing: Standing) -> int:
    """Count the phrases that stand somewhere."""
    return len({phrase for phrase, _ in standing.of(phrases)})


def _readers_own(sentences: Iterable[Sentence]) -> int:
    """Count what is called the reader's, such as "your roof", but for what a colleague has as well."""
    speaking = (sentence.written for sentence in sentences if "your" in sentence.written)
    things = {thing for words in speaking for owner, thing in pairwise(words) if owner == "your"}
    return len(things - _A_COLLEAGUE_S)


def _places(told: list[Phrases], standing: Standing) -> int:
    """Count the sentences in which one of the phrases stands."""
    return len({sentence for phrases in told for _, sentence in standing.of(phrases)})


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
    pushes = any(finding.family is Family.PUSH and finding.severity > 1 for finding in findings)
    # A mail whose job is to give (an answer, an apology) needs no ask; one that only withdraws or offers does.
    if not has_ask and (passive or offering) and not keep:
        facts.append(DocumentFact.NO_ASK)
    if _count(words, _US) >= _MANY_US and us_share(words) >= _MOSTLY_US and not keep and not has_ask:
        facts.append(DocumentFact.SELLER_FOCUS)
    if passive > 1 and not pushes and not keep:
        facts.append(DocumentFact.LIMP)
    return tuple(facts)
