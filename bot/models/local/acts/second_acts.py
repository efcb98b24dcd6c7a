"""Tells the further acts of a sentence as the first is told: "and the lorry is booked" as "and booked the lorry".

Who did them is all the same to whom they were done to. What is no act, such as who has the key, is told beside them.
"""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import NamedTuple

from bot.models.local.acts.aftermath import rests_on_an_act
from bot.models.local.acts.coming import what_could_be
from bot.models.local.acts.deeds import is_deed
from bot.models.local.acts.nobodys.at_our_cost import is_at_our_cost
from bot.models.local.acts.told_acts import ADVERBS, BY_ANYBODY, IS, WILL_BE, what_was_done
from bot.models.local.acts.unasked import without_reason
from bot.models.local.cuts.jabs import without_jabs
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import without_its_end
from bot.playbook.edits import Edits
from bot.playbook.owning import Owning

_HAVE = r"(?P<have>['\u2019]ve| have)?"
# "I've kept things simple and rolled you over": what it was for is no act.
EASED = r"(?:kept (?:things|it|everything) [a-z]+|made (?:things|it|life) (?:easy|easier|simple|simpler)(?: for you)?)"
_FIRST = re.compile(
    rf"(?:\A|.*?[\s(])(?P<who>I|[Ww]e){_HAVE}"
    rf"(?: (?:\w+ly|also|already|gone ahead and|went ahead and|{EASED} and))*{ADVERBS}"
    r" (?:(?:taken|took) the (?P<liberty>liberty) of )?(?P<verb>[a-z]+)\b"
)
_MARK = re.compile(r"(?:,? and|,|;) (?:(?:then|also) )?")
# "Booked because the hall fills up and the price is rising": of a reason, or of what was told, nothing is an act.
_UNDER = re.compile(
    r"\b(?:let|make|made|help|because|since|as|so|if|that|which|whether|who|whose|where|how|once|unless)\b"
)
_REASONS = frozenset(("because", "since", "as", "so"))
# "The crew comes and you need not do a thing": what was presumed is nothing to tell.
_PRESUMES = re.compile(r"\b(?:nothing|everything|only|just|you)\b", re.IGNORECASE)
# "The mill wants ten days so we pay in advance": there is another act behind it.
_COMES_TO_YOU = re.compile(
    r"(?: will|['\u2019]ll) (?:come|go|arrive|be (?:sent|addressed|charged|billed)) (?:to|with) you\b"
)
_GOES_ON = re.compile(r"\b(?:I|we)\b|(?<!, )\b(?:he|she|they)\b")
_OF_HIM = re.compile(r", (?:he|she|they)\b[^,;\d]*\Z")
# "... and have also added Joel", ", informed the bank": a second act of the same subject.
_OBJECT = r"(?:the|your|our|my|his|her|their|an?|it|them|him|you|both|all|\d\S*|[A-Z][\w'\u2019-]+)\b"
_OTHERWISE = (
    r"(?!(?:the|your|our|my|his|her|their|an?|it|them|this|that|will|would|can|could|are|is|have|has|to|for|with|in|on|at"
    r"|of|by|not)\b)"
)
ALSO = re.compile(
    rf"(?P<and>,? and |, (?=[a-z]+(?: (?:up|in|out|down|aside|by|off|over|back))? {_OBJECT}))"
    rf"(?:(?:have|['\u2019]ve) )?(?:also |already |then )?{_OTHERWISE}(?P<verb>[a-z]+)\b"
)
# "I took the liberty of calling him and telling your director": what else was taken.
AND_DOING = re.compile(r" and (?:also )?(?P<verb>[a-z]+ing)\b")
# "I took it upon myself to stop it and cancel yours": a second act, said as the first.
AND_TO = re.compile(
    r" and (?:(?:also|then|to) )*(?!(?:to|with|for|in|on|at|of|by|from|into|all|both|not|even|then|also)\b)"
    r"(?P<verb>[a-z]+)(?= (?:the|yours?|our|my|his|her|their|an?|it|them|him|you|this)\b)"
)
_TO_DO = re.compile(r" to (?!(?:the|your|our|my|his|her|their|an?|it|them|him|you|all|both|this|that)\b)[a-z]+ ")
_A_DEED = re.compile(r"[a-z]+ed")
# "... and had the signs painted", "and had our fitter call": have it done.
_HAD_IT_DONE = rf"had(?= (?:(?:our|my)\b|{_OBJECT} (?:[^\s,]+ ){{0,5}}?\w+(?:ed|[tkvrs]en|wn|ut|ade)\b))"
_ALSO_HAD = re.compile(rf"(?P<and>,? and |, ){_HAD_IT_DONE}")
HAD_DONE = re.compile(rf" {_HAD_IT_DONE}")


class Breath(NamedTuple):
    """A sentence with its acts told in one breath, and what it tells beside them, each as a sentence."""

    acts: str
    beside: tuple[str, ...]


def in_one_breath(sentence: str, edits: Edits, is_fair: Callable[[str], bool]) -> Breath | None:
    """Return a sentence whose further acts are told as the first is, or None where it has none.

    What else it tells is left out where it is not fair by itself.
    """
    first = _FIRST.match(sentence)
    is_ours = first and (first["liberty"] or _is_known(first["verb"], sentence[first.end() :], edits))
    cuts = _cuts(sentence, first.start("verb") if first and is_ours else 0, edits)
    if not cuts:
        return None
    first_clause = without_reason(sentence[: cuts[0].start()])
    led = first_clause if is_ours else _as_ours(first_clause, edits)
    if led is None:
        return None
    ends = [cut.start() for cut in cuts[1:]] + [len(sentence)]
    acts, beside = [led], list[str]()
    for cut, end in zip(cuts, ends, strict=True):
        clause = sentence[cut.end() : end]
        clause = without_its_end(clause) if end == len(sentence) else without_reason(clause)
        if did := what_was_done(clause, edits):
            acts.append(_past(did, edits) if first and is_ours and not first["have"] else did)
        elif _GOES_ON.search(clause):
            return None
        else:
            beside += filter(None, [_told(clause, edits) if not rests_on_an_act(clause) else ""])
    # "The hall is held and Bea has paid the band": hers is the graver.
    if not is_ours and len(acts) == 1 and any(map(BY_ANYBODY.match, beside)):
        return None
    joined = " and ".join(filter(None, (", ".join(acts[:-1]), acts[-1])))
    return Breath(f"{joined}.", tuple(filter(is_fair, (next(without_jabs(told, is_fair), told) for told in beside))))


def _is_known(verb: str, rest: str, edits: Edits) -> bool:
    """Tell whether a verb tells an act: also in "I've had the meters shipped"."""
    if edits.owning.stands(f"{verb}{rest}"):
        return True
    return verb in {*edits.verbs, *edits.owning.verbs} and (verb != "had" or bool(HAD_DONE.match(f" had{rest}")))


def _as_ours(clause: str, edits: Edits) -> str | None:
    """Return "We have allocated your stand" for "Your stand has been allocated", or None where it is no act."""
    did = what_was_done(clause, edits)
    return f"We have {did}" if did else None


def _told(clause: str, edits: Edits) -> str:
    """Return what is told beside the acts as a sentence: what is to come as what could, and nothing presumed."""
    # "Gethin will fit it, he knows the way".
    clause = _OF_HIM.sub("", clause)
    # What comes to them by it is no offer: they should know.
    if _COMES_TO_YOU.search(clause):
        return f"{with_a_capital(clause)}."
    will_be = WILL_BE.match(clause)
    could = f"{will_be['who']} could be {clause[will_be.end() :]}" if will_be else what_could_be(clause, 0, edits)
    if not could and _PRESUMES.search(clause):
        return ""
    told = f"{could}, {edits.offer_ending}." if could else f"{clause}."
    return with_a_capital(told)


# "... and blocked out Thursday".
_KEEP_FREE = re.compile(r"\bkeep free(?: (?:out|off))?\b")


def also_to_do(rest: str, edits: Edits) -> str | None:
    """Return what follows an act, with its further acts as what can be done, or None where one of them cannot."""
    rest = _ALSO_HAD.sub(r"\g<and>have", rest)
    if any(_A_DEED.fullmatch(also["verb"]) and also["verb"] not in edits.verbs for also in ALSO.finditer(rest)):
        return None
    to_do = ALSO.sub(lambda also: also["and"] + edits.verbs.get(also["verb"], also["verb"]), rest)
    return _KEEP_FREE.sub("hold", to_do)


def past_of(doing: str, verbs: Mapping[str, str]) -> str | None:
    """Return "booked" for "booking": the past of the verb whose stem it begins with."""
    stem = doing.removesuffix("ing")
    return next((done for done, verb in verbs.items() if verb.rstrip("e") == stem or f"{verb}{verb[-1]}" == stem), None)


def also_did(rest: str, edits: Edits) -> str:
    """Return what follows an act, with its further acts as what was done: "and drawn up" as "and drew up"."""

    def past(also: re.Match[str]) -> str:
        # "Asked him to unpack it and run the test": both are still to be done.
        is_to_do = _TO_DO.search(rest, 0, also.start())
        return also[0] if is_to_do else also["and"] + edits.owning.past.get(also["verb"], also["verb"])

    return ALSO.sub(past, rest)


def past_our_cost(verb: str, rest: str, owning: Owning) -> tuple[str, str]:
    """Return an act, or what was done beside it where it is a cost of ours: "waived the fee and told your porter"."""
    also = ALSO.search(rest) if is_at_our_cost(verb, rest) else None
    if also and is_deed(also["verb"], owning):
        return owning.past.get(also["verb"], also["verb"]), rest[also.end() :]
    return verb, rest


def each_act(acts: str, edits: Edits) -> list[str]:
    """Return each of several acts that are told in one breath."""
    ends = [
        also.start("verb")
        for also in ALSO.finditer(acts)
        if is_deed(also["verb"], edits.owning) or also["verb"] in edits.owning.verbs
    ]
    return [acts[start:end] for start, end in pairwise([0, *ends, len(acts)])]


def _cuts(sentence: str, start: int, edits: Edits) -> list[re.Match[str]]:
    """Return what stands before each further clause with a subject of its own; none of a reason or of what was said."""
    cuts = list[re.Match[str]]()
    for mark in _MARK.finditer(sentence, start):
        rest = sentence[mark.end() :]
        under = _UNDER.search(sentence, cuts[-1].end() if cuts else start, mark.start())
        did = what_was_done(rest, edits)
        # "... so you are not left waiting, and the invoice is out": another act is no part of the reason.
        if under and not (did and mark[0][0] in ",;" and under[0] in _REASONS):
            break
        if did or IS.match(rest):
            cuts.append(mark)
    return cuts


def _past(did: str, edits: Edits) -> str:
    verb, _, rest = did.partition(" ")
    return f"{edits.owning.past.get(verb, verb)} {rest}"
