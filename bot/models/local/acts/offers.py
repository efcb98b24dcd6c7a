"""Turns what was done, or is about to be done, into an offer: "I can book it, if that suits you"."""

import re
from collections.abc import Callable, Iterable, Iterator

from bot.analysis.dates import WEEKDAY
from bot.domain import SignalKey
from bot.models.local.acts.beside_an_ask import apart_from_its_ask
from bot.models.local.acts.coming import what_could_be
from bot.models.local.acts.no_offer import comes_of_silence, is_mixed_up, is_no_offer
from bot.models.local.acts.nobodys.in_this_mail import told_here
from bot.models.local.acts.nobodys.whose import Deed
from bot.models.local.acts.second_acts import AND_DOING, AND_TO, HAD_DONE, also_to_do, in_one_breath, past_of
from bot.models.local.cuts.purposes import without_a_loss
from bot.models.local.reading.asks import begins_asking, is_asked
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import joints, sentences_in, without_its_end
from bot.models.local.reading.slots import AMOUNT
from bot.playbook.edits import Edits
from bot.verification.facts import facts_in
from bot.verification.facts.patterns import NUMBER_WORDS

_OPENING = (
    r"(?P<opening>\W*(?:[\w'\u2019 ]{1,40}, |(?:To|While|When|As|Following|After) [\w'\u2019 ]{3,40}? "
    r"|(?:Further to|Regarding|With regard to) [\w'\u2019 ]{3,90}?,? )?"
    r"(?:(?:also|so|and|but|meanwhile),? )?)"
)
# "Since we're all agreed I've told ...": the reason was the presumption.
_PRESUMING = re.compile(
    r"\A\W*(?:since|as|because|now that) [^,;]{3,60}?,? (?=(?:I|we)(?:['\u2019]ve| have)\b)", re.IGNORECASE
)
_ADVERBS = (
    r"(?: (?:already|provisionally|tentatively|just|also|now|since|therefore|gladly|gone (?:ahead )?and|went ahead and"
    r"|taken the liberty to))"
)
# "I've taken the liberty of booking", "I took it upon myself to add it": the liberty goes, the act is what is offered.
_LIBERTY = re.compile(r"(?:['\u2019]ve| have)?(?: also)? (?:taken|took) the liberty of (?P<verb>[a-z]+ing)\b")
_UPON = r"(?:['\u2019]ve| have)?(?: also)? (?:taken|took) it upon (?:myself|ourselves) to (?P<verb>[a-z]+)\b"
_THEY = r"[Hh]e|[Ss]he|[Tt]hey|(?:[Mm]y|[Oo]ur) [\w-]+(?: [\w-]+)?|(?!It|This|That|There|You)[A-Z][a-z]+"
_DONE = (
    rf"(?:(?P<who>[Ii]|We|we)(?:(?P<have>(?:['\u2019]ve| have){_ADVERBS}*|{_ADVERBS}+))?"
    rf"|(?P<they>{_THEY})(?:['\u2019]s|['\u2019]ve| has| have){_ADVERBS}*)"
)
# "In order not to lose time I have asked our mill", "I've gone back to the yard and put one aside", "we had it sent".
_LATER = (
    r"(?P<opening>.*?(?<!that )(?<!what )(?<!which )(?<!when )(?<!where )(?<!once )(?<!if )\b(?=(?:I|[Ww]e)\b))"
    rf"(?P<they>)(?P<who>I|[Ww]e)(?P<have>(?:['\u2019]ve| have){_ADVERBS}*(?: (?:gone|been) [^,;]{{3,40}} and|"
    r" (?:had|got) (?:the|your|our|a|an|my|it)(?: [\w-]+){0,3})?)"
)
# "It's a done deal", "so you'd have had it by now": what presses in an act presses when it is offered, too.
_SETTLED = re.compile(
    r"\b(?:done deal|as (?:good as )?(?:won|sold|settled|signed|agreed|promised)|going ahead"
    r"|(?:you|he|she|they|we)(?:['\u2019]d| would) have (?:had|got|been)|while I was (?:at it|there|about it))\b"
    r"|(?:\b(?:is|was|are|were)|['\u2019](?:s|re)) (?:all |now )*(?:settled|agreed|decided|sold|on board)\b",
    re.IGNORECASE,
)
# "All those I've switched say", "the parents we have told": what a relative clause says of others.
_OF_WHOM = re.compile(
    r"(?:\W*|.*[,;:] |.*\b(?:and|but) )(?:of )?"
    r"(?:every|any|(?:all|most|many|some|each|no|few|those|people|the|an?|my|our|your|this|that)\b)[^,;:]{0,30}"
    r"(?<!day)(?<!week)(?<!month)(?<!year)(?<!morning)(?<!noon)(?<!evening)(?<!night)(?<!time)(?<!same)(?<!while) ",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT_TO = (
    rf"(?P<who>[Ii]|[Ww]e|{_THEY})"
    r"(?:['\u2019]ll| will|['\u2019]m going to|['\u2019]re going to| am going to| are going to| is going to)"
    r"(?: (?:just|also|then|simply))*"
)
_ON_THIS_MAIL = re.compile(r" (?:on|to) (?:this (?:e-?mail|mail|message)|th(?:is|e) thread)\b")
_WHY, _GOES_ON = re.compile(r"(?:so|because|since|as)\b"), re.compile(r"(?:so|because|since|as|which|and|but)\b")
_REASON = re.compile(r"\W*(?:since|as|because|now that|given that|knowing)\b", re.IGNORECASE)
_ABOUT_US = re.compile(r"\b(?:you|your|we|all|both|most|every\w*)\b", re.IGNORECASE)
# "I've spoken to her, and she agreed": what came of an act that is only offered.
_OF_THEM = re.compile(r"(?:(?:and|but) )?(?:he|she|they)\b(?! can\b)")
# "... and will ship it", "... and only need your stamp": what follows on an act that is only offered.
_AND_WILL = re.compile(r" and (?:I |we )?(?:will|shall|am going to|are going to)\b")
_NEEDED = re.compile(r",? and (?:I |we )?(?:now )?(?:just|only)(?: now)? need\b.*", re.DOTALL)
# What is done with a thing can be offered by what it says alone: "put the last of the fir by", "moved our two men up".
_WITH_A_THING = re.compile(
    r"(?: (?:in|up|down|by|out|back|on|over))?"
    rf" (?:the|your|our|my|an?|it|them|both|all|these|those|\d\S*|{'|'.join(NUMBER_WORDS)}|[A-Z]\w+)\b"
)
_THAT = re.compile(r" that\b|\b(?:me|us|myself|ourselves)\b")
_SOMEBODY_ELSE = re.compile(r"(?:he|she|they)\Z", re.IGNORECASE)
# Why somebody was brought in.
_BLAME = re.compile(r",? (?:because|since|as)\b.*", re.DOTALL)
_KEPT_PRICE = re.compile(
    rf"(?:kept|held|fixed|locked)\b[^,;]*?(?:{AMOUNT}|\b(?:price|rate|fee|offer|discount|terms|quote)s?\b)"
)
_LED = re.compile(r"\A\W*(?:(?:so|and|but|meanwhile|also)\b,? )+", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:it|them|him|her|he|she|they|this|that|those|these|there|then|both)\b", re.IGNORECASE)
# Behind a long clause nobody hears what "if that suits you" belongs to.
_LONGEST = 160


def offered(
    sentence: str, signals: frozenset[SignalKey], edits: Edits, is_fair: Callable[[str], bool]
) -> Iterator[str]:
    """Yield the sentence with its acts offered: all of them at once, then each alone.

    The ending would excuse what stands beside it too, so that has to be fair by itself.
    """
    # Of two left of one, "if that suits you" would close the wrong one.
    if len(sentences_in(sentence)) > 1 or comes_of_silence(sentence):
        return
    # "I've booked the fitter, please sign the attached": what is asked beside an act is no part of the offer.
    act, ask = apart_from_its_ask(sentence)
    ask = f" {ask}" if ask and is_fair(ask) else ""
    yield from (f"{said}{ask}" for said in _every(act, signals, edits, is_fair) if not is_mixed_up(said))


def _every(sentence: str, signals: frozenset[SignalKey], edits: Edits, is_fair: Callable[[str], bool]) -> Iterator[str]:
    yield from told_here(sentence)
    sentence = without_a_loss(sentence)
    if signals & edits.offered and (breath := in_one_breath(sentence, edits, is_fair)):
        yield from (" ".join((said, *breath.beside)) for said in offered(breath.acts, signals, edits, is_fair))
    clauses, marks = _clauses(sentence, edits)
    if len(clauses) > 1 and _takes_for_granted(clauses[0], is_fair):
        clauses, marks = [with_a_capital(clauses[1]), *clauses[2:]], marks[1:]
    pairs = enumerate(_PRESUMING.sub("", " ".join(clauses[at : at + 2])) for at in range(len(clauses)))
    still_open = (at for at, led in pairs if not _SETTLED.search(led))
    offers = {at: said for at in still_open if (said := _offer(clauses[at], signals, edits))}
    for some in dict.fromkeys([tuple(offers), *((at,) for at in offers)]):
        others = [clause for at, clause in enumerate(clauses) if at not in some]
        if some and len(offers[some[-1]]) <= _LONGEST and all(map(is_fair, others)):
            words = [offers.get(at, clause) if at in some else clause for at, clause in enumerate(clauses)]
            yield _joined(words, marks, some, edits.offer_ending)
    for said in offers.values():
        # Where what led to it presses, an act is offered alone.
        if len(offers) < len(clauses) and not _POINTS.search(said):
            alone = _LED.sub("", without_its_end(said))
            yield f"{with_a_capital(alone)}, {edits.offer_ending}."


def done_in(sentence: str, edits: Edits) -> Iterator[str]:
    """Yield each act that a sentence says was done: "I've asked our driver to call". To keep a price is none."""
    for clause in _clauses(sentence, edits)[0]:
        verb = rf"(?P<verb>{_any(edits.verbs)})\b"
        done = re.match(rf"{_OPENING}{_DONE} {verb}", clause) or re.match(rf"{_LATER} {verb}", clause)
        if done is None or _OF_WHOM.fullmatch(clause, 0, done.end("opening")):
            continue
        if _deed(done, edits).is_none_to_take_back():
            continue
        is_act = done["they"] or done["have"] or done["verb"] in edits.bare | edits.undone
        if is_act and not _KEPT_PRICE.match(clause, done.start("verb")):
            yield without_its_end(clause[done.end("opening") :])


def _clauses(sentence: str, edits: Edits) -> tuple[list[str], list[str]]:
    """Return the clauses of a sentence, and what stands between them."""
    # ", and copied in your director" goes on with the act before it.
    also = re.compile(rf"and (?:have |also )*(?:{_any(edits.verbs)})\b")
    cuts = [cut for cut in joints(sentence) if not also.match(sentence, cut[1])]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]
    clauses = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
    return clauses, [sentence[start:end] for start, end in cuts]


def _takes_for_granted(reason: str, is_fair: Callable[[str], bool]) -> bool:
    """Tell whether a reason that leads to an act is what was presumed, and no fact: "Since you're clearly happy"."""
    if not _REASON.match(reason):
        return False
    return not is_fair(reason) or (bool(_ABOUT_US.search(reason)) and not any(facts_in(reason)))


def _joined(words: list[str], marks: list[str], offers: tuple[int, ...], ending: str) -> str:
    """Put clauses together again: "if that suits you" closes the last offer, and opens one that a reason follows."""
    first, last = offers[0], offers[-1]
    follows = words[last + 1] if last < len(marks) and marks[last] in {" ", ", "} else ""
    if _OF_THEM.match(follows):
        words, marks, follows = words[: last + 1], marks[:last], ""
    can = re.match(r"(?P<who>I|We)(?= can )", words[0])
    if can and not first and _WHY.match(follows):
        who = "I" if can["who"] == "I" else "we"
        words = [f"{with_a_capital(ending)}, {who}{words[0][can.end() :]}", *words[1:]]
    else:
        words[last] = f"{without_its_end(words[last])}, {ending}"
        if follows:
            marks = [*marks[:last], ", " if _GOES_ON.match(follows) else "; ", *marks[last + 1 :]]
    text = "".join(part for pair in zip(words, [*marks, ""], strict=True) for part in pair)
    return f"{without_its_end(text)}{'?' if text.rstrip()[-1:] == '?' else '.'}"


def _offer(clause: str, signals: frozenset[SignalKey], edits: Edits) -> str | None:
    """Return a clause with its act as what can be done, or None."""
    verbs = _any(edits.verbs)
    clause = _ON_THIS_MAIL.sub("", _PRESUMING.sub("", clause))
    upon = re.match(rf"{_OPENING}(?P<who>I|[Ww]e){_UPON}", clause)
    if upon and signals & edits.offered:
        acts = {upon["verb"], *(also["verb"] for also in AND_TO.finditer(clause, upon.end()))}
        rest = AND_TO.sub(lambda also: f" and {also['verb']}", clause[upon.end() :])
        return _can(upon["opening"] + upon["who"], upon["verb"], rest) if acts <= set(edits.verbs.values()) else None
    had = re.match(rf"{_OPENING}(?P<who>I|[Ww]e)(?:['\u2019]ve| have)?(?={HAD_DONE.pattern})", clause)
    if had and signals & edits.offered and (to_do := also_to_do(clause[had.end() + len(" had") :], edits)):
        return _can(had["opening"] + had["who"], "have", to_do)
    if _LIBERTY.search(clause):
        clause = _LIBERTY.sub(lambda taken: f" have {past_of(taken['verb'], edits.verbs) or taken['verb']}", clause)
        clause = AND_DOING.sub(lambda also: f" and {past_of(also['verb'], edits.verbs) or also['verb']}", clause)
    done = re.match(rf"{_OPENING}{_DONE} (?P<verb>{verbs})\b", clause)
    if (
        done
        and not _deed(done, edits).is_none_to_offer()
        and (signals & edits.offered or (not signals and _is_plainly_done(done, edits)))
        and (done["they"] or done["have"] or done["verb"] in edits.bare)
    ):
        to_do = also_to_do(clause[done.end() :], edits)
        if to_do is None:
            return None
        rest = _NEEDED.sub("", _AND_WILL.sub(" and", _BLAME.sub("", to_do) if signals & edits.unexplained else to_do))
        return _can(done["opening"] + (done["who"] or done["they"]), edits.verbs[done["verb"]], rest)
    about = re.match(rf"{_OPENING}{_ABOUT_TO} (?P<verb>{'|'.join(edits.promise_verbs)})\b", clause)
    about = about if not is_no_offer(clause) else None
    if about and (signals & edits.promised or (not signals and not _SOMEBODY_ELSE.match(about["who"]))):
        return _can(about["opening"] + about["who"], about["verb"], clause[about.end() :])
    # "When shall our fitter come, the 6th or the 8th?" announces nothing.
    announces = signals & edits.offered and not (begins_asking(clause) and is_asked(clause))
    opening = re.match(_OPENING, clause)
    return what_could_be(clause, opening.end() if opening else 0, edits) if announces else None


def _deed(done: re.Match[str], edits: Edits) -> Deed:
    verb = edits.owning.past.get(done["verb"], done["verb"])
    by_another = bool(done["they"])
    return Deed(done.string, done.end("opening"), verb, done.string[done.end() :], edits.owning, by_another=by_another)


def _is_plainly_done(done: re.Match[str], edits: Edits) -> bool:
    """Tell whether a clause in which something is only suspected tells what was done with a thing, and nothing else."""
    rest = done.string[done.end() :]
    is_said = done["verb"] in edits.owning.telling
    return not is_said and bool(_WITH_A_THING.match(rest)) and not _THAT.search(rest)


def _can(who: str, verb: str, rest: str) -> str:
    """Say what somebody can do; "keep free" takes its object between the two."""
    rest = re.sub(r" already(?=\W*\Z)", "", rest)
    if verb.endswith(" free"):
        # "blocked 30 minutes on your calendar for Thursday": the calendar is theirs to keep.
        rest = re.sub(r" (?:on|in|out of) your (?:calendar|diary|schedule)\b", "", rest)
        rest = re.sub(rf" for (?={WEEKDAY})", " on ", rest, flags=re.IGNORECASE)
        verb = verb.removesuffix(" free")
        named = re.search(r" (?:for|on|at|this|next)\b|[.!?\u2026]*\s*\Z", rest)
        place = named.start() if named else len(rest)
        rest = f"{rest[:place]} free{rest[place:]}"
    return f"{who} can {verb}{rest}"


def _any(verbs: Iterable[str]) -> str:
    return "|".join(sorted(verbs, key=len, reverse=True))
