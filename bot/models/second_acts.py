"""Tells the further acts of a sentence as the first is told: "and the lorry is booked" as "and booked the lorry".

Who did them is all the same to whom they were done to. What is no act, such as who has the key, is told beside them.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from bot.analysis.dates import MONTH, WEEKDAY
from bot.models.coming import what_could_be
from bot.models.jabs import without_jabs
from bot.models.unasked import NO_WORK
from bot.playbook.edits import Edits

_HAVE = r"(?P<have>['\u2019]ve| have)?"
_ADVERBS = r"(?: (?:already|also|just|now|since|therefore|then|all|both|duly|meanwhile))*"
_FIRST = re.compile(
    rf"(?:\A|.*?[\s(])(?P<who>I|[Ww]e){_HAVE}(?: (?:\w+ly|gone ahead and|went ahead and))*{_ADVERBS}"
    r" (?:(?:taken|took) the (?P<liberty>liberty) of )?(?P<verb>[a-z]+)\b"
)
_MARK = re.compile(r"(?:,? and|,|;) (?:(?:then|also) )?")
_WORD = (
    r"(?!(?:and|or|that|which|who|whom|because|since|as|so|if|when|can|could|will|would|is|are|was|were|be|has|have|had"
    r"|I|we|you|it|he|she|they|not)\b)(?:\d[\d.,]*|[^\s,;:?!.]+)"
)
_WHAT = (
    rf"(?P<what>(?:[Tt]he|[Yy]our|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Bb]oth|[Aa]ll|\d+)(?: {_WORD}){{1,7}}?"
    rf"|(?!(?:I|We|It|This|That|There|You|Which|{WEEKDAY}|{MONTH})\b)[A-Z][\w'\u2019-]+"
    r"(?: [A-Z][\w'\u2019-]+| (?:in|from|at) [\w-]+)?"
    r"|(?:delivery|collection|shipping|transport|installation|training|catering|access|parking|purchasing|accounts|finance|legal"
    r"|reception|security|procurement|production|logistics|dispatch|head office|IT|HR))"
)
_WAS = rf"(?: (?P<be>has been|have been|had been|is being|are being|was|were|is|are)|['\u2019]s(?: been)?){_ADVERBS}"
_WAS_DONE = re.compile(rf"{_WHAT}{_WAS} (?P<verb>[a-z]+)\b(?! by\b)")
# "The invoice is out", "the first box is on its way": sent, whoever did it.
_IS_SENT = re.compile(
    rf"{_WHAT}(?:['\u2019]s (?:on its way|in the post)|"
    rf" (?:(?:is|are){_ADVERBS} (?:(?<=(?:ice|act|orm) is )out|on (?:its|their|the) way|in the post)"
    r"|(?:went|has gone|have gone)(?: (?:out|off))?(?! (?:down|up|well|over|into|through|by|wrong)\b)"
    r"|(?:is|are) in your (?:inbox|mailbox|post)))\b"
)
# "The firers know", "your gate is in the picture".
_KNOWS = re.compile(
    rf"{_WHAT} (?:knows?(?: about (?:it|this|that)| of it)?"
    rf"|(?:is|are){_ADVERBS} (?:aware|in the (?:loop|picture)|briefed"
    r"|(?:expecting|waiting for) (?:us|me|him|her|them|it))|expects? (?:us|me|him|her|them|it))\b"
    r"(?=[,;.!]| and\b|\W*\Z)"
)
_RUNS = re.compile(
    rf"{_WHAT} (?:(?:is|are){_ADVERBS} (?:running|under ?way|in progress)|(?:has|have) (?:started|begun))\b"
    r"(?=[,;.!]| (?:and|on|in|at|since|this|last|today|yesterday)\b|\W*\Z)"
)
_BY_NOW = ((_IS_SENT, "sent"), (_KNOWS, "told"), (_RUNS, "started"))
# "Our accounts team has updated the debit": we had it done.
_BY_OURS = re.compile(
    rf"(?P<what>(?:[Oo]ur|[Mm]y)(?: {_WORD}){{1,3}})(?:['\u2019]s| has| have){_ADVERBS} (?P<verb>[a-z]+)\b"
)
# "Our installer has you down for the 3rd".
_HAS_YOU_DOWN = re.compile(rf"{_WHAT} (?:has|have) you (?P<down>down|in)\b")
# "The old machine will be picked up on the 28th".
_WILL_BE = re.compile(rf"(?P<who>{_WHAT}) (?:will|shall|['\u2019]ll) be (?=\w+(?:ed|en|ght|ut|wn)\b)")
_BY_ANYBODY = re.compile(rf"(?!Your\b){_WHAT} (?:has|have){_ADVERBS} [a-z]+(?:ed|en|wn)\b")
_IS_IN = re.compile(
    rf"{_WHAT} (?:is|are){_ADVERBS} in (?P<where>production|print|hand|your (?:calendar|diary|schedule))\b"
)
_IN_YOUR = re.compile(r"(?P<where>[Yy]our (?:calendar|diary|schedule)) has (?P<what>[^,;]+?)(?=[\s.!?]*\Z)")
_IS = re.compile(
    rf"{_WHAT}(?: (?:is|are|was|were|has|have|had|will|can|could|knows?|comes?|goes|starts?|follows?|leaves?|needs?"
    r"|gets?|takes?|stays?|remains?|came|arrived|landed)|['\u2019](?:ll|s (?:got|been)))\b"
)
# "Booked because the hall fills up and the price is rising": of a reason, or of what was told, nothing is an act.
_UNDER = re.compile(
    r"\b(?:let|make|made|help|because|since|as|so|if|that|which|whether|who|whose|where|how|once|unless)\b"
)
# "Kev is coming and there is nothing for you to do": what was presumed is nothing to tell.
_PRESUMES = re.compile(r"\b(?:nothing|everything|only|just|you)\b", re.IGNORECASE)
# "The telco needs a lead time so I put you first": there is another act behind it.
_GOES_ON = re.compile(r"\b(?:I|we)\b|(?<!, )\b(?:he|she|they)\b")
_OF_HIM = re.compile(r", (?:he|she|they)\b[^,;\d]*\Z")
_PARTICLE = re.compile(
    r" (?:up|in|out|down|aside|by|off|over|back|through)\b"
    r"(?=\W*\Z|[,;.]| (?:and|for|with|to|at|on|by|from|since|this|last|today|yesterday)\b)"
)
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
_A_DEED = re.compile(r"[a-z]+ed")
# "... and had the signs painted", "and had our fitter call": have it done.
_HAD_IT_DONE = rf"had(?= (?:(?:our|my)\b|{_OBJECT} (?:[^\s,]+ ){{0,5}}?\w+(?:ed|[tkvrs]en|wn|ut|ade)\b))"
_ALSO_HAD = re.compile(rf"(?P<and>,? and |, ){_HAD_IT_DONE}")
HAD_DONE = re.compile(rf" {_HAD_IT_DONE}")
_END = re.compile(r"[\s.!?\u2026]*\Z")


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
    led = sentence[: cuts[0].start()] if is_ours else _as_ours(sentence[: cuts[0].start()], edits)
    if led is None:
        return None
    ends = [cut.start() for cut in cuts[1:]] + [len(sentence)]
    acts, beside = [led], list[str]()
    for cut, end in zip(cuts, ends, strict=True):
        clause = _END.sub("", sentence[cut.end() : end])
        if did := _did(clause, edits):
            acts.append(_past(did, edits) if first and is_ours and not first["have"] else did)
        elif _GOES_ON.search(clause):
            return None
        else:
            beside += filter(None, [_told(clause, edits)])
    # "Kick-off is pencilled and Lorna has ordered the uniforms": hers is the graver.
    if not is_ours and len(acts) == 1 and any(map(_BY_ANYBODY.match, beside)):
        return None
    joined = " and ".join(filter(None, (", ".join(acts[:-1]), acts[-1])))
    return Breath(f"{joined}.", tuple(filter(is_fair, (next(without_jabs(told, is_fair), told) for told in beside))))


def _is_known(verb: str, rest: str, edits: Edits) -> bool:
    """Tell whether a verb tells an act: also in "I've had the meters shipped"."""
    return verb in {*edits.verbs, *edits.owning.verbs} and (verb != "had" or bool(HAD_DONE.match(f" had{rest}")))


def _as_ours(clause: str, edits: Edits) -> str | None:
    """Return "We have allocated your stand" for "Your stand has been allocated", or None where it is no act."""
    did = _did(clause, edits)
    return f"We have {did}" if did else None


def _told(clause: str, edits: Edits) -> str:
    """Return what is told beside the acts as a sentence: what is to come as what could, and nothing presumed."""
    # "Gethin will fit it, he knows the way".
    clause = _OF_HIM.sub("", clause)
    will_be = _WILL_BE.match(clause)
    could = f"{will_be['who']} could be {clause[will_be.end() :]}" if will_be else what_could_be(clause, 0, edits)
    if not could and _PRESUMES.search(clause):
        return ""
    told = f"{could}, {edits.offer_ending}." if could else f"{clause}."
    return f"{told[:1].upper()}{told[1:]}"


def also_to_do(rest: str, edits: Edits) -> str | None:
    """Return what follows an act, with its further acts as what can be done, or None where one of them cannot."""
    rest = _ALSO_HAD.sub(r"\g<and>have", rest)
    if any(_A_DEED.fullmatch(also["verb"]) and also["verb"] not in edits.verbs for also in ALSO.finditer(rest)):
        return None
    return ALSO.sub(lambda also: also["and"] + edits.verbs.get(also["verb"], also["verb"]), rest)


def past_of(doing: str, verbs: Mapping[str, str]) -> str | None:
    """Return "booked" for "booking": the past of the verb whose stem it begins with."""
    stem = doing.removesuffix("ing")
    return next((done for done, verb in verbs.items() if verb.rstrip("e") == stem or f"{verb}{verb[-1]}" == stem), None)


def also_did(rest: str, edits: Edits) -> str:
    """Return what follows an act, with its further acts as what was done: "and drawn up" as "and drew up"."""
    return ALSO.sub(lambda also: also["and"] + edits.owning.past.get(also["verb"], also["verb"]), rest)


def _cuts(sentence: str, start: int, edits: Edits) -> list[re.Match[str]]:
    """Return what stands before each further clause with a subject of its own; none of a reason or of what was said."""
    cuts = list[re.Match[str]]()
    for mark in _MARK.finditer(sentence, start):
        if _UNDER.search(sentence, cuts[-1].end() if cuts else start, mark.start()):
            break
        rest = sentence[mark.end() :]
        if _did(rest, edits) or _IS.match(rest):
            cuts.append(mark)
    return cuts


def _did(clause: str, edits: Edits) -> str | None:
    """Return what a clause says was done as somebody did it: "booked the lorry", or None where it tells no act."""
    for tells, verb in _BY_NOW:
        if said := tells.match(clause):
            return f"{verb} {_as_named(said['what'])}{clause[said.end() :]}"
    if (ours := _BY_OURS.match(clause)) and ours["verb"] in edits.verbs:
        return f"had {_as_named(ours['what'])} {edits.verbs[ours['verb']]}{clause[ours.end() :]}"
    if down := _HAS_YOU_DOWN.match(clause):
        return f"put you {down['down']} with {_as_named(down['what'])}{clause[down.end() :]}"
    if there := _IN_YOUR.match(clause) or _IS_IN.match(clause):
        return f"put {_as_named(there['what'])} in {_as_named(there['where'])}{clause[there.end() :]}"
    done = _WAS_DONE.match(clause)
    return _was_done(clause, done, edits) if done and not NO_WORK.match(done["verb"]) else None


def _was_done(clause: str, done: re.Match[str], edits: Edits) -> str | None:
    what, rest = _as_named(done["what"]), clause[done.end() :]
    particle = _PARTICLE.match(rest)
    if done["verb"] in edits.verbs:
        led = particle[0] if particle else ""
        return f"{done['verb']}{led} {what}{rest[len(led) :]}"
    was = done["be"] not in {None, "is", "are"} and re.fullmatch(r"\w+(?:ed|en|wn)", done["verb"])
    return f"had {what} {done['verb']}{rest}" if was else None


def _past(did: str, edits: Edits) -> str:
    verb, _, rest = did.partition(" ")
    return f"{edits.owning.past.get(verb, verb)} {rest}"


def _as_named(what: str) -> str:
    return re.sub(r"\A(?:The|Your|Our|My|His|Her|Their|An?|Both|All)\b", lambda article: article[0].lower(), what)
